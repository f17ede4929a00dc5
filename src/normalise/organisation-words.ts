/** Tells a name that shows an organisation from one that may be a person's: by its legal form, or by a word that organisations call themselves. */
import { foldName } from "./fold.js";

const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/**
 * Words under the fold (`foldName`), whole. Words that are also family or given names are left out on purpose:
 * Bond, Church, Banks, Camara and Kamara, Kammer, Bund, Raad, Rada, Kamer, Chambers.
 */
const words = new Set(
  [
    // English
    `academy agency alliance association associations authority bank bureau campaign center centre centres chamber city club cluster coalition college
     commission committee community companies company confederation consortium consultancy consultants consulting cooperative corporation council councils
     department directorate embassy employers faculty federation federations forum foundation fund government group groups holding holdings hospital
     industries industry initiative institute institutes institution institutions laboratory league manufacturers ministry movement museum network networks
     observatory office organisation organization parliament partners partnership platform project school secretariat society societies solutions
     taskforce technologies trust union unions university universities`,
    // French
    `agence alliance ambassade assurance assurances banque caisse centre chambre collectif comite compagnie confederation conseil ecole entreprise
     entreprises federation fondation gouvernement groupe groupement institut ligue mairie ministere mouvement mutuelle observatoire reseau societe
     syndicat union universite`,
    // German
    `agentur akademie allianz anstalt arbeitsgemeinschaft botschaft bundesamt bundnis dachverband genossenschaft gesellschaft gewerkschaft gruppe handelskammer hochschule
     initiative institut interessengemeinschaft konzern landesbank landesregierung ministerium netzwerk plattform regierung sparkasse stiftung universitat unternehmen
     verband verein vereinigung versicherung versicherungen wirtschaftskammer zentrale zentrum`,
    // Dutch
    `bedrijf bedrijven brancheorganisatie coalitie federatie gemeente genootschap groep instituut koepel maatschappij ministerie netwerk provincie stichting
     universiteit vakbond verbond vereniging`,
    // Italian
    `accademia agenzia ambasciata assicurazioni associazione azienda aziende banca camera comitato comune confederazione consiglio consorzio federazione
     fondazione gruppo impresa imprese istituto movimento osservatorio politecnico provincia regione rete sindacato societa unione universita`,
    // Spanish, Portuguese
    `agencia alianza alianca asociacion associacao ayuntamiento banco centro colegio comite confederacion confederacao consejo conselho cooperativa cooperativas
     diputacion embajada embaixada empresa empresas federacion federacao fundacion fundacao generalitat gobierno governo grupo instituto junta laboratorio
     ministerio movimiento observatorio patronal plataforma sindicato sociedad sociedade union uniao universidad universidade`,
    // Swedish, Danish, Norwegian
    `bolag bolaget forbund forbundet forening foreningen foretagen institutet kommun kommune myndighet naringsliv organisasjon radet region sallskap sallskapet
     selskab selskabet selskap selskapet stiftelse stiftelsen styrelsen universitet universitetet verket virksomhet`,
    // Finnish, Estonian
    `instituutti jarjesto kauppakamari keskus keskusliitto laitos liit liitto ministerio ministeerium neuvosto noukogu osuuskunta saatio selts sihtasutus
     uhing ulikool virasto yhdistys yhtio yliopisto`,
    // Latvian, Lithuanian
    `apvieniba asociacija bendrove biedriba centrs centras draugija federacija fondas fonds instituts institutas konfederacija ministerija padome rumai sajunga
     savieniba taryba universitate universitetas`,
    // Polish
    `agencja centrum federacja fundacja grupa instytut izba klub konfederacja ministerstwo osrodek politechnika porozumienie spolka stowarzyszenie towarzystwo
     uniwersytet zrzeszenie zwiazek`,
    // Czech, Slovak
    `agentura akademie asociace asociacia druzstvo federace federacia komora konfederace konfederacia ministerstvo nadace nadacia sdruzeni spolecnost spolek
     spolocnost svaz unia unie univerzita ustav zamestnavatelov zamestnavatelu zdruzenie zvaz`,
    // Hungarian
    `alapitvany egyesulet egyesulete egyetem hivatal intezet intezete kamaraja kozosseg miniszterium szervezet szervezete szovetseg szovetsege tarsasag tarsasaga`,
    // Slovene, Croatian
    `agencija drustvo druzba ministarstvo poduzece savez sindikat sveuciliste udruga udruzenje univerza ustanova zaklada zbornica zdruzenje zveza`,
    // Romanian
    `asociatia autoritatea compania confederatia consiliul federatia fundatia grupul institutul ministerul patronatul sindicatul societatea uniunea universitatea`,
    // Bulgarian and Greek, as the fold writes their letters in Latin ones
    `agentsiya asotsiatsiya druzhestvo federatsiya fondatsiya konfederatsiya obedinenie sdruzhenie syuz tsentar tsentr
     diktyo enosi epimelitirio etaireia idryma institoyto kentro omilos omospondia organismos panepistimio somateio symvoylio syndesmos synomospondia trapeza
     ypoyrgeio`,
    // Irish, Maltese
    `comhairle conradh cumann ollscoil assocjazzjoni fondazzjoni kunsill ministeru unjoni`,
  ].flatMap(list),
);

/** Beginnings that no name of a person has, for the many inflections: "associated", "federatiunii", "industriforbundet". */
const beginnings =
  /^(?:assoc[ij]a|asocia[ct]|asociaz|federa[ct]|federaz|konfeder|confeder|fodera[ct]|fundac|fundats|institut|instytut|univer[sz]i|organi[sz]a[ct]|organizz|industri|confindustri|koopera|coopera|konsor[ct]|consor[cz]|syndicat|syndikat|sindicat|sindikat|stowarzysz|ministerst|ministarst|secretaria|sekretaria)/;

/** Ends of compounds: "Bundesverband", "Handelskammer", "Energiateollisuusliitto", "Naturskyddsforeningen". */
const endings =
  /.{3}(?:verband(?:e|es)?|vereine?|vereinigung|gesellschaft|stiftung|gewerkschaft|genossenschaft|gemeinschaft|institut|instituut|zentrum|ministerium|netzwerk|akademie|universitat|universiteit|agentur|handelskammer|wirtschaftskammer|industriekammer|arztekammer|landesbank|vereniging|vereeniging|verbond|vakbond|federatie|organisatie|werkgevers|forbund(?:et)?|forening(?:en)?|foretagen|branschen|myndigheten?|stiftelsen?|liitto|yhdistys|jarjesto|keskus|teollisuus|szovetsege?|egyesulete?|kamaraja|intezete?)$/;

/** Legal forms that are nothing else, under the fold. "EI" is left out: it is one person's. */
const forms = new Set(
  list(
    `gmbh ggmbh mbh ltd limited llc llp plc inc incorporated corp asbl aisbl vzw ivzw sprl bvba cvba sarl scarl srl sasu eurl kft zrt nyrt oyj ood eood uab mtu
     aps sgps lda slu sau onlus eeig geie ewiv spa snc gie dac clg`,
  ),
);

/** Written with points, at the end of the name: "S.p.A.", "e. V.", "d.o.o.", "Sp. z o.o."; elsewhere points are a person's initials. */
const pointed =
  /[\s,](?:[eE]\. ?v|e\. ?V|[sS]\. ?[pP]\. ?[aA]|[sS]\. ?[rR]\. ?[lL]|S\. ?A\. ?R\. ?L|S\. ?A\. ?S|S\. ?A\. ?U|S\. ?L\. ?U|S\. ?A|S\. ?L|N\. ?V|B\. ?V|A\. ?G|a\. ?s|A\. ?Ş|d\. ?o\. ?o|d\. ?d|s\.? ?r\. ?o|o\. ?p\. ?s|z\. ?s|z\. ?ú|v\. ?o\. ?s|[sS]p\.? ?z ?o\. ?o|I\. ?P|A\. ?S\. ?B\. ?L|A\. ?I\. ?S\. ?B\. ?L|I\. ?V\. ?Z\. ?W)\.{0,2}(?=\s*(?:$|[,;()/–—-]))/u;

/** Written without, as companies write them: two letters are too few to be told from initials and names in any other case. */
const short = /[\s,](?:AG|SE|NV|BV|AB|Ab|SAS|SRL|KG|UG|OHG|GbR|eG|eV|SL|AS|A\/S|ASA|ApS|Oy|OY|OÜ|ry|RY|rf|AD|EAD|SIA|SCE|VšĮ|SA|Srl|Sarl)(?=$|[\s,;()/–—-])/u;
/** In a name all in capitals these may be the family names Sá and Sia. */
const alsoNames = /[\s,](?:SA|SIA|AS)(?=$|[\s,;()/–—-])/u;

/** "Verband der Chemischen Industrie e.V." → true; "Douglas Johnson", "Maria Sá", "Back Market" → false: it shows nothing, which proves nothing. */
export function showsOrganisation(name: string): boolean {
  const tokens = foldName(name).split(" ");
  if (tokens.some((token) => words.has(token) || beginnings.test(token) || endings.test(token))) return true;
  // A form follows a name; "Inc" or "SE" at the beginning is no form.
  if (tokens.slice(1).some((token) => forms.has(token))) return true;
  const composed = name.normalize("NFKC").trim();
  if (pointed.test(composed)) return true;
  return short.test(composed) && (/\p{Ll}/u.test(composed) || !alsoNames.test(composed));
}
