/**
 * Words of names that say the same in several languages, under the fold. A family is one word to the linker: "Deutscher Gewerkschaftsbund"
 * and "German Trade Union Federation" share two. People may add to the lists; a word stands in one family only.
 */

/** Countries by ISO code (and "eu"): names, adjectives and inhabitants as names of organisations use them. */
const countryWords: Record<string, string> = {
  eu: "europe european europeans europeen europeenne europeens europeennes europa europaische europaischer europaisches europaischen europaeische europaischer europees europese europeo europea europei europee europeos europeas europeu europeia europejski europejska europejskie europejskiej eurooppa euroopan europeisk europeiska europaeisk europska evropska evropski evropsky evropske europsky europska europai",
  at: "austria austrian austrians osterreich osterreichische osterreichischer osterreichisches osterreichischen oesterreich oesterreichische autriche autrichien autrichienne oostenrijk",
  be: "belgium belgian belge belges belgique belgie belgisch belgische belgien belgica belgio",
  bg: "bulgaria bulgarian bulgarien bulgarie bulgarische balgariya",
  hr: "croatia croatian hrvatska hrvatski hrvatske hrvatsko kroatien",
  cy: "cyprus cypriot kypros zypern",
  cz: "czech czechia ceska cesky ceske ceskych tschechien tschechische tcheque",
  dk: "denmark danish danmark dansk danske danmarks danemark danois danemarks danische danischer",
  ee: "estonia estonian eesti estland",
  fi: "finland finnish finlande suomi suomen finnland finnische finska finlands",
  fr: "france french francais francaise francaises frankreich franzosische franzosischer francia francese francesa frances frankrijk",
  de: "germany german deutschland deutsch deutsche deutscher deutsches deutschen deutschlands allemagne allemand allemande duitsland duitse alemania aleman germania tedesca tyskland tyska nemecko niemiec",
  gr: "greece greek hellenic hellas griechenland griechische grece grecque grecia ellada elliniki",
  hu: "hungary hungarian magyar magyarorszag magyarorszagi ungarn ungarische hongrie",
  ie: "ireland irish irland irlande eireann",
  it: "italy italian italia italiana italiano italiani italiane italien italienne italienische italienischer italie",
  lv: "latvia latvian latvijas lettland",
  lt: "lithuania lithuanian lietuvos litauen",
  lu: "luxembourg luxemburg luxembourgeois luxembourgeoise letzebuerg",
  mt: "malta maltese",
  nl: "netherlands dutch nederland nederlands nederlandse niederlande niederlandische hollande neerlandais bas",
  pl: "poland polish polska polski polskie polskich polskiej polskiego polen polnische pologne polonais polacca",
  pt: "portugal portuguese portuguesa portugues portugueses portugaise",
  ro: "romania romanian romana roman romane rumanien roumanie",
  sk: "slovakia slovak slovenska slovensky slovenske slowakei slovenskej",
  si: "slovenia slovenian slovene slovenije slowenien",
  es: "spain spanish espana espanol espanola espanoles espagne espagnol espagnole spanien spanische spagna",
  se: "sweden swedish sverige sveriges svensk svenska svenskt schweden schwedische suede suedois",
  gb: "uk british britain brits britannique england english scotland scottish wales welsh royaume",
  ch: "switzerland swiss suisse schweiz schweizer schweizerische schweizerischer svizzera",
  no: "norway norwegian norge norges norsk norske norwegen norwegische norvege",
  is: "iceland icelandic island islands",
  us: "usa us american americas americain americaine amerikanische america",
  ca: "canada canadian kanada canadien",
  cn: "china chinese chine chinois chinesische",
  jp: "japan japanese japon japonais japanische",
  kr: "korea korean coree",
  in: "india indian inde",
  il: "israel israeli israelische",
  tr: "turkey turkish turkiye turquie turkische turk",
  ua: "ukraine ukrainian ukrainische",
  rs: "serbia serbian srbije",
  br: "brazil brazilian bresil brasil brasilien",
  au: "australia australian",
};

/** What organisations call themselves and deal in. The first word names the family. */
const families = `
association verband verbandes verbande verein vereins vereinigung vereniging asociacion associazione associacao associatie associations federation federations federatie foderation federazione federacion federacao federacja federatia fed confederation confederazione confederacion confederacao konfederation konfederacja konfederace confed union unione unie union uniao bond bund bundes forbund forbundet forening foreningen liitto liitosta forbundets svaz zvaz zwiazek stowarzyszenie syndesmos asociace asociacia asociatia udruga udruzenje zdruzenie league ligue liga bundnis dachverband spitzenverband bundesverband zentralverband fachverband landesverband fachverband verbond brancheorganisatie organisation organization organizations organisations organizacion organizzazione organisatie organisasjon organizacja society societe sociedad societa gesellschaft szovetseg szovetsege egyesulet saveza savez
foundation fondation stiftung fundacion fundacio fundacao fondazione fundacja stichting stiftelse stiftelsen saatio nadace nadacia fundatia fonden alapitvany
institute institut instituto istituto instituut instytut institutet instituutti intezet
university universite universitat universiteit universita universidad universidade universitet universitetet yliopisto uniwersytet univerzita universitatea univ
office buro bureau ufficio oficina kontor representation reprasentanz vertretung representacion rappresentanza delegation antenne verbindungsburo liaison kontoret
council conseil rat consiglio consejo conselho raad rada radet neuvosto committee comite bizottsag komitee ausschuss comitato commission
chamber chambre kammer camera camara kamer izba komora zbornica kamara kauppakamari chambers
network netzwerk reseau rete red rede netwerk natverk verkosto siec mreza platform plattform plateforme piattaforma plataforma
group groupe gruppe gruppo grupo groep grupa groupement gruppen holding
industry industries industrie industria industrias industriels industriele industrien industrial industrielle industriellen przemyslu teollisuus industrins industri
employers employeurs arbeitgeber werkgevers patronal pracodawcow arbeitgeberverband
workers travailleurs arbeitnehmer lavoratori trabajadores werknemers pracownikow
tradeunion gewerkschaft gewerkschaften syndicat syndicats sindacato sindicato vakbond
farmers bauern agriculteurs agricoltori agricultores boeren landbrug rolnikow
agriculture agricole agricoles landwirtschaft landwirtschafts agricoltura agricultura landbouw agri agricultural lantbruk maatalous
bank banks banque banques banken banca banche banco bancos banka bancaria bancaire banking pankki banki bancario bancarie
savingsbank sparkassen sparkasse caisses epargne cajas
insurance assurance assurances versicherung versicherungen versicherungswirtschaft assicurazioni seguros verzekeraars insurers assureurs forsakring ubezpieczen
energy energie energia energetica energi energetique energetico energien energija energii energetyki
electricity electricite elektrizitat elettricita electricidad elektriciteit
gas gaz gasa
chemical chemicals chimie chimique chemie chemische chemischen quimica chimica kemi kemianteollisuus chimici kemisk
pharmaceutical pharmaceuticals pharma pharmaceutique pharmazeutische pharmazeutischen farmaceutica farmaceutico farmaceutici farmindustria arzneimittel farmaco lakemedel
health sante gesundheit salute sanita salud saude gezondheid halsa zdrowia
doctors medecins arzte medici medicos artsen lekarzy laakari physicians
environment environmental environnement umwelt ambiente medio milieu miljo srodowiska ymparisto environnementale
nature natur natura natuur naturschutz luonto
climate climat klima clima klimaat ilmasto klimat klimaschutz
water eau wasser acqua agua vatten vesi
food aliments alimentaire alimentaires lebensmittel alimentare alimentari alimentos voeding livsmedel zywnosci ernahrung alimentation foodstuffs
fisheries peche peches fischerei pesca visserij fishing fiske kalatalous fischer
forest wood forests foret forets wald forst foresta forestal bos skog metsa lesny forestry forestiere
paper papier carta papel
transport transports verkehr trasporti transporte vervoer transportation kuljetus dopravy
rail railway railways ferroviaire eisenbahn bahn ferrovie ferroviaria spoorwegen jarnvag
road strasse routier routiere stradale carretera
car cars auto automobile automobil automotive automobilindustrie auto automobiles motor motors
aviation luftfahrt aviazione aviacion luchtvaart aerien airlines
construction bau bauwirtschaft costruzioni construccion bouw bygg budownictwa batiment
housing wohnungswirtschaft logement casa vivienda huisvesting
steel stahl acier acciaio acero
technology technologie technologies tecnologia technologien tech technologique
digital numerique digitale digitaal digitali digitalis
research recherche forschung ricerca investigacion onderzoek forskning badan
science sciences wissenschaft wissenschaften scienze ciencia ciencias vetenskap scientific
education bildung formation formazione educacion onderwijs utbildning
youth young jeune junge giovane joven jeunes jeunesse jugend giovani juventud jeugd ungdom nuoriso
women femmes frauen donne mujeres vrouwen kvinnor
children enfants kinder bambini infanzia ninos kinderen barn
consumers consumer consommateurs verbraucher consumatori consumidores consumenten konsumenter verbraucherzentrale
human humain humains menschen umani humanos menselijke
rights droits rechte diritti derechos rechten recht
animals animal animaux tiere tier tierschutz animali animales dieren
media medias medien
press presse stampa prensa pers
journalists journalistes journalisten giornalisti periodistas
publishers editeurs verleger verlage editori editores uitgevers publishing
music musique musik musica muziek
film cinema kino filmproduzenten
culture kultur culturel culturelle cultura cultuur cultural
church kirche eglise chiesa iglesia kerk kyrkan kirchen evangelische
international internationale internationaler internationales internazionale internacional internationaal mezinarodni
national nationale nationaler nazionale nacional nationaal krajowa
regional regionale regionaler region regione regiao regionen
city stadt ville citta ciudad stad cities villes stadte comuni communes gemeinden municipalities kommunen kommuner gemeinten stadtebund
public publique publics offentliche offentlicher offentlichen pubblico pubblica publico publica publiek publicos
economy economic wirtschaft economie economia ekonomi gospodarka economique economico wirtschaftsforum
business businesses unternehmen entreprises entreprise imprese empresas bedrijven foretag enterprise enterprises przedsiebiorcow yritykset companies company
trade handel commerce commercio comercio handels commercial
retail einzelhandel detail einzelhandels retailers handelsverband
solar solaire solarwirtschaft fotovoltaica photovoltaic
wind eolien windenergie eolica windkraft eolienne
nuclear nucleaire kern kernenergie nucleare
waste dechets entsorgung abfall rifiuti residuos afval
engineering maschinenbau ingenieure ingegneri ingenieros ingenieurs engineers
machinery maschinen maskin macchine machines
textile textiles textil tessile
packaging verpackung emballage imballaggi envases verpackungen
wine vin wein vino vinho viticole weinbau
milk lait milch latte leche dairy lattiero milchindustrie
meat viande fleisch carne
sugar sucre zucker zucchero azucar
democracy demokratie democratie democrazia democracia
peace paix frieden pace paz
friends amis freunde amici amigos
doctorsworld worldmonde
world monde welt mondo mundo wereld mondial mondiale mundial
movement mouvement bewegung movimento movimiento beweging
crafts handwerk handwerks artisanat artigianato
bankers banquiers
lawyers avocats rechtsanwalte rechtsanwaltskammer avvocati abogados anwaltsvereine advocaten bar barreau barreaux
notaries notaires notare notariat notai notariato notarios
tax fiscal fiscale steuer steuerberater
hospital hopital krankenhaus ospedale hospitals krankenhausgesellschaft hopitaux
pharmacists pharmaciens apotheker farmacisti farmaceuticos
patients patient patienten pazienti pacientes
nurses infirmiers pflegeberufe infermieri
cancer krebs krebshilfe cancro
free frei freie freier libre libera vrije livre
center centre centro zentrum centrum centar
disability handicap behinderung disabili discapacidad disabled handicapes
four vier quatre quattro
paws pfoten pattes zampe
social sociale sozial soziale sozialer sociales
security securite sicherheit sicurezza seguridad
refugees refugies fluchtlinge rifugiati refugiados refugee
development developpement entwicklung sviluppo desarrollo
cooperation cooperazione zusammenarbeit cooperacion
cooperatives cooperative genossenschaften genossenschaft genossenschaftsverband cooperatieve cooperativas
southern sud sudliche
northern nord nordliche
western ouest west
eastern est ost
`;

/** Words that add nothing: articles, prepositions, "and", in the languages of the Union. */
export const emptyWords: ReadonlySet<string> = new Set(
  "the of and for in on to at by from with a an de des du la le les l d et pour en au aux dans sur un une der die das den dem des und fur im am in an zu zum zur von vom ein eine van het een voor en op te bij il lo gli i dei delle della del dello degli di da e ed per con nel nella alla al allo el los las y para por sobre o os as do dos das na no em och att det av for i og ja a z w na i oraz dla ve v pro a es ante eines einer e v".split(
    " ",
  ),
);

/** Legal forms, whole; runs of single letters are put together first ("S. p. A." is "spa"). */
export const legalForms: ReadonlySet<string> = new Set(
  `ag se sa nv bv ab as oy oyj gmbh ggmbh mbh kg kgaa ohg ug ev eg gbr ltd limited llc llp plc inc incorporated corp corporation co company aisbl asbl ivzw vzw sprl bvba srl sarl sas sasu spa spzoo zoo doo sro kft zrt nyrt ead ood eood uab aps asa oue ou ry rf
   sl slu sau scrl scarl sca sce snc gie eeig eeiv ewiv onlus ets cic ngo ong cv cvba sc scop lda sgps iphs ip dd ad sia ua nonprofit gemeinnutzige gemeinnutziger aktiengesellschaft`.split(/\s+/),
);

const familyOf = new Map<string, string>();
for (const line of families.trim().split("\n")) {
  const words = line.trim().split(/\s+/);
  for (const word of words) if (!familyOf.has(word)) familyOf.set(word, `~${words[0]}`);
}
const countryOf = new Map<string, string>();
for (const [code, text] of Object.entries(countryWords)) for (const word of text.split(/\s+/)) if (!countryOf.has(word)) countryOf.set(word, code);

/** Ends of words that German and its neighbours put together: "gewerkschafts-bund", "bauern-verband", "bank-foreningen". */
const compoundEnds =
  /^(.{4,}?)(?:s|n|en|er)?(bund|verband|vereinigung|verein|gesellschaft|stiftung|institut|kammer|zentrale|industrie|wirtschaft|forbundet|forbund|foreningen|forening|foretagen|liitto|institutet|verbond|federatie)$/;

/** "gewerkschaftsbund" → ["gewerkschaft", "bund"]; `undefined` where the first part is no word of a family. */
export function splitCompound(word: string): readonly [string, string] | undefined {
  if (word.length < 9 || familyOf.has(word)) return undefined;
  const match = compoundEnds.exec(word);
  if (!match) return undefined;
  const [, stem, end] = match as unknown as [string, string, string];
  for (const first of [stem, `${stem}s`, `${stem}n`, `${stem}en`, `${stem}er`]) if (familyOf.has(first) || countryOf.has(first)) return [first, end];
  return undefined;
}

/** "deutscher" → "de", "europeenne" → "eu"; `undefined` for any other word. */
export const countryOfWord = (word: string): string | undefined => countryOf.get(word);

/** The one word that stands for a word of any language: "~association", "@de", or the word itself. */
export function familyOfWord(word: string): string {
  const country = countryOf.get(word);
  return country ? `@${country}` : (familyOf.get(word) ?? word);
}

/** Words that make a branch of a name: an office, a region, a part of the business. */
const branchFamilies = new Set(["~office", "~regional", "~city", "~group", "~international", "~foundation", "~youth", "~holding", "~institute", "~university"]);
const branchWords =
  /^(?:brussels|bruxelles|brussel|bruselas|landesverband|sektion|section|chapter|department|services|service|management|capital|invest|investment|investments|asset|consulting|north|south|emea|global|worldwide|academy|youth|jugend|delegation|section)$/;

/** Whether a word tells a branch from its parent: a country, an office, a region. */
export function tellsBranch(word: string): boolean {
  const family = familyOfWord(word);
  return family.startsWith("@") || branchFamilies.has(family) || branchWords.test(word);
}
