/**
 * Institutions and agencies of the Union, and organisations of states: public bodies that are met and that associations share words and acronyms
 * with. A name that means one of them never leads to an organisation by its likeness. People may add to the list.
 */
import { foldName, squashName } from "../normalise/fold.js";
import { Memo } from "../normalise/memo.js";
import { readWords } from "./name-words.js";
import { emptyWords } from "./word-families.js";

/** One body a line: acronyms in use, then names in several languages; a body without an acronym begins with a bar. */
const bodies = `
EC | European Commission | Commission européenne | Europäische Kommission | Comisión Europea | Commissione europea | Europese Commissie | Comissão Europeia | Komisja Europejska | Europeiska kommissionen | EU-kommissionen | Europa-Kommissionen | EU Commission | EU-Kommission
EP | European Parliament | Parlement européen | Europäisches Parlament | Europaparlament | Parlamento europeo | Europees Parlement | Parlamento Europeu | Parlament Europejski | Europaparlamentet | Europa-Parlamentet
| European Court of Justice | Court of Justice of the European Union | Cour de justice de l'Union européenne | Europäischer Gerichtshof | Gerichtshof der Europäischen Union
| European Court of Human Rights | Cour européenne des droits de l'homme | Europäischer Gerichtshof für Menschenrechte
ECA | European Court of Auditors | Cour des comptes européenne | Europäischer Rechnungshof | Tribunal de Cuentas Europeo | Corte dei conti europea | Europese Rekenkamer
ECB BCE EZB | European Central Bank | Banque centrale européenne | Europäische Zentralbank | Banco Central Europeo | Banca centrale europea | Europese Centrale Bank
EIB BEI | European Investment Bank | Banque européenne d'investissement | Europäische Investitionsbank | Banco Europeo de Inversiones | Banca europea per gli investimenti | Europese Investeringsbank
EIF | European Investment Fund | Fonds européen d'investissement | Europäischer Investitionsfonds
EBRD BERD | European Bank for Reconstruction and Development | Banque européenne pour la reconstruction et le développement | Europäische Bank für Wiederaufbau und Entwicklung
| European Stability Mechanism | Mécanisme européen de stabilité | Europäischer Stabilitätsmechanismus
EESC CESE EWSA EHSV | European Economic and Social Committee | Economic and Social Committee | Comité économique et social européen | Europäischer Wirtschafts- und Sozialausschuss | Wirtschafts- und Sozialausschuss | Comité Económico y Social Europeo | Comitato economico e sociale europeo | Europees Economisch en Sociaal Comité | Comité Económico e Social Europeu | Europejski Komitet Ekonomiczno-Społeczny | Europeiska ekonomiska och sociala kommittén
COR ECR CDR ADR | European Committee of the Regions | Committee of the Regions | Comité européen des régions | Comité des régions | Europäischer Ausschuss der Regionen | Ausschuss der Regionen | Comité Europeo de las Regiones | Comité de las Regiones | Comitato europeo delle regioni | Comitato delle regioni | Europees Comité van de Regio's
| European Ombudsman | Médiateur européen | Europäischer Bürgerbeauftragter | Europäische Bürgerbeauftragte | Defensor del Pueblo Europeo | Mediatore europeo | Europese Ombudsman
EDPS CEPD | European Data Protection Supervisor | Contrôleur européen de la protection des données | Europäischer Datenschutzbeauftragter
EDPB | European Data Protection Board | Comité européen de la protection des données | Europäischer Datenschutzausschuss
EEAS SEAE EAD | European External Action Service | Service européen pour l'action extérieure | Europäischer Auswärtiger Dienst | Servicio Europeo de Acción Exterior | Servizio europeo per l'azione esterna
EPPO | European Public Prosecutor's Office | European Public Prosecutor | Europäische Staatsanwaltschaft | Fiscalía Europea | Procura europea
OLAF | European Anti-Fraud Office | Office européen de lutte antifraude | Europäisches Amt für Betrugsbekämpfung
APPF | Authority for European Political Parties and European Political Foundations | Authority for European Political Parties and Foundations | Authority for European Political Parties
JRC | Joint Research Centre | Centre commun de recherche | Gemeinsame Forschungsstelle
ACER | Agency for the Cooperation of Energy Regulators | European Union Agency for the Cooperation of Energy Regulators | Agence de coopération des régulateurs de l'énergie | Agentur für die Zusammenarbeit der Energieregulierungsbehörden
AMLA | Anti-Money Laundering Authority | Authority for Anti-Money Laundering and Countering the Financing of Terrorism
BEREC GEREK ORECE | Body of European Regulators for Electronic Communications | Organe des régulateurs européens des communications électroniques
CEPOL | European Union Agency for Law Enforcement Training | European Police College
CEDEFOP | European Centre for the Development of Vocational Training | Centre européen pour le développement de la formation professionnelle | Europäisches Zentrum für die Förderung der Berufsbildung
CPVO OCVV | Community Plant Variety Office | Office communautaire des variétés végétales
EASA AESA | European Union Aviation Safety Agency | European Aviation Safety Agency | Agence européenne de la sécurité aérienne | Agence de l'Union européenne pour la sécurité aérienne | Europäische Agentur für Flugsicherheit | Agencia Europea de Seguridad Aérea | Agenzia europea per la sicurezza aerea | Europeiska luftfartsmyndigheten
EASO | European Asylum Support Office | Bureau européen d'appui en matière d'asile | Europäisches Unterstützungsbüro für Asylfragen | Oficina Europea de Apoyo al Asilo | Ufficio europeo di sostegno per l'asilo
EUAA | European Union Agency for Asylum | Agence de l'Union européenne pour l'asile | Asylagentur der Europäischen Union
EBA ABE | European Banking Authority | Autorité bancaire européenne | Europäische Bankenaufsichtsbehörde | Autoridad Bancaria Europea | Autorità bancaria europea
EIOPA | European Insurance and Occupational Pensions Authority | Autorité européenne des assurances et des pensions professionnelles | Europäische Aufsichtsbehörde für das Versicherungswesen und die betriebliche Altersversorgung
ESMA AEMF | European Securities and Markets Authority | European Security Market Authority | Autorité européenne des marchés financiers | Europäische Wertpapier- und Marktaufsichtsbehörde | Autoridad Europea de Valores y Mercados
ESRB | European Systemic Risk Board | Comité européen du risque systémique | Europäischer Ausschuss für Systemrisiken
SRB | Single Resolution Board | Conseil de résolution unique | Einheitlicher Abwicklungsausschuss | Junta Única de Resolución
ECDC | European Centre for Disease Prevention and Control | Centre européen de prévention et de contrôle des maladies | Europäisches Zentrum für die Prävention und die Kontrolle von Krankheiten
ECHA | European Chemicals Agency | Agence européenne des produits chimiques | Europäische Chemikalienagentur | Agencia Europea de Sustancias y Mezclas Químicas | Agenzia europea per le sostanze chimiche | Europees Agentschap voor chemische stoffen
EDA AED | European Defence Agency | Agence européenne de défense | Europäische Verteidigungsagentur | Agencia Europea de Defensa | Agenzia europea per la difesa | Europees Defensieagentschap
EEA AEE | European Environment Agency | European Environmental Agency | Agence européenne pour l'environnement | Europäische Umweltagentur | Agencia Europea de Medio Ambiente | Agenzia europea dell'ambiente | Europees Milieuagentschap
EFCA | European Fisheries Control Agency | Agence européenne de contrôle des pêches | Europäische Fischereiaufsichtsagentur | Agencia Europea de Control de la Pesca
EFSA AESA | European Food Safety Authority | European Food Safety Agency | Autorité européenne de sécurité des aliments | Europäische Behörde für Lebensmittelsicherheit | Autoridad Europea de Seguridad Alimentaria | Autorità europea per la sicurezza alimentare | Europese Autoriteit voor voedselveiligheid
EIGE | European Institute for Gender Equality | Institut européen pour l'égalité entre les hommes et les femmes | Europäisches Institut für Gleichstellungsfragen
EIT | European Institute of Innovation and Technology | Institut européen d'innovation et de technologie | Europäisches Innovations- und Technologieinstitut
ELA | European Labour Authority | Autorité européenne du travail | Europäische Arbeitsbehörde | Autoridad Laboral Europea
EMA | European Medicines Agency | European Medicine Agency | Agence européenne des médicaments | Europäische Arzneimittel-Agentur | Europäische Arzneimittelagentur | Agencia Europea de Medicamentos | Agenzia europea per i medicinali | Europees Geneesmiddelenbureau | Agência Europeia de Medicamentos | Europejska Agencja Leków | Europeiska läkemedelsmyndigheten
EMCDDA OEDT | European Monitoring Centre for Drugs and Drug Addiction | Observatoire européen des drogues et des toxicomanies | Europäische Beobachtungsstelle für Drogen und Drogensucht
EUDA | European Union Drugs Agency | Agence de l'Union européenne sur les drogues | Drogenagentur der Europäischen Union
EMSA AESM | European Maritime Safety Agency | Agence européenne pour la sécurité maritime | Europäische Agentur für die Sicherheit des Seeverkehrs | Agencia Europea de Seguridad Marítima
ENISA | European Union Agency for Cybersecurity | European Cybersecurity Agency | European Network and Information Security Agency | Agence de l'Union européenne pour la cybersécurité | Agentur der Europäischen Union für Cybersicherheit
ERA | European Union Agency for Railways | European Railway Agency | Agence ferroviaire européenne | Agence de l'Union européenne pour les chemins de fer | Europäische Eisenbahnagentur | Eisenbahnagentur der Europäischen Union
ETF | European Training Foundation | Fondation européenne pour la formation | Europäische Stiftung für Berufsbildung
EUIPO OHIM | European Union Intellectual Property Office | Office de l'Union européenne pour la propriété intellectuelle | Amt der Europäischen Union für geistiges Eigentum | Oficina de Propiedad Intelectual de la Unión Europea
EULISA | European Union Agency for the Operational Management of Large-Scale IT Systems
EUOSHA | European Agency for Safety and Health at Work | Agence européenne pour la sécurité et la santé au travail | Europäische Agentur für Sicherheit und Gesundheitsschutz am Arbeitsplatz
EUROFOUND | European Foundation for the Improvement of Living and Working Conditions
EUROJUST | European Union Agency for Criminal Justice Cooperation
EUROPOL | European Union Agency for Law Enforcement Cooperation | European Police Office
EUSPA GSA | European Union Agency for the Space Programme | European GNSS Agency | Agence de l'Union européenne pour le programme spatial
FRA | European Union Agency for Fundamental Rights | European Fundamental Rights Agency | Fundamental Rights Agency | Agence des droits fondamentaux de l'Union européenne | Agence européenne des droits fondamentaux | Agentur der Europäischen Union für Grundrechte | Grundrechteagentur
FRONTEX EBCGA | European Border and Coast Guard Agency | European Border and Coast Guard | Agence européenne de garde-frontières et de garde-côtes | Europäische Agentur für die Grenz- und Küstenwache
SATCEN | European Union Satellite Centre
EUISS | European Union Institute for Security Studies
CINEA | European Climate, Infrastructure and Environment Executive Agency
EACEA | European Education and Culture Executive Agency | Education, Audiovisual and Culture Executive Agency
EISMEA | European Innovation Council and SMEs Executive Agency
| European Innovation Council | Conseil européen de l'innovation | Europäischer Innovationsrat
ERCEA ERC | European Research Council | European Research Council Executive Agency | Conseil européen de la recherche | Europäischer Forschungsrat
HADEA | European Health and Digital Executive Agency
REA | European Research Executive Agency | Research Executive Agency
EASME | Executive Agency for Small and Medium-sized Enterprises
HERA | Health Emergency Preparedness and Response Authority
INEA | Innovation and Networks Executive Agency
CLEANSKY | Clean Sky | Clean Sky Joint Undertaking | Clean Sky 2 Joint Undertaking
| Clean Aviation Joint Undertaking
| Clean Hydrogen Joint Undertaking | Fuel Cells and Hydrogen Joint Undertaking
| Circular Bio-based Europe Joint Undertaking | Bio-based Industries Joint Undertaking
| Chips Joint Undertaking | Key Digital Technologies Joint Undertaking
| EuroHPC Joint Undertaking | European High Performance Computing Joint Undertaking
| Europe's Rail Joint Undertaking | Shift2Rail Joint Undertaking
| Innovative Health Initiative | Innovative Medicines Initiative
| SESAR Joint Undertaking | SESAR Deployment Manager
| Fusion for Energy
TENT | Trans-European Transport Network
ESA | European Space Agency | European Union Space Agency | Agence spatiale européenne | Europäische Weltraumorganisation | Europäische Weltraumagentur | Agencia Espacial Europea | Agenzia spaziale europea | Europees Ruimteagentschap
EPO OEB | European Patent Office | Office européen des brevets | Europäisches Patentamt | Oficina Europea de Patentes | Ufficio europeo dei brevetti
CERN | European Organization for Nuclear Research | Organisation européenne pour la recherche nucléaire
| European Southern Observatory
ECMWF | European Centre for Medium-Range Weather Forecasts
EFTA AELE | European Free Trade Association | Association européenne de libre-échange | Europäische Freihandelsassoziation
NATO OTAN | North Atlantic Treaty Organization | Organisation du traité de l'Atlantique nord | Nordatlantikpakt | NATO Parliamentary Assembly
OSCE OSZE | Organization for Security and Co-operation in Europe | Organisation pour la sécurité et la coopération en Europe | Organisation für Sicherheit und Zusammenarbeit in Europa
OECD OCDE | Organisation for Economic Co-operation and Development | Organisation de coopération et de développement économiques | Organisation für wirtschaftliche Zusammenarbeit und Entwicklung
ICRC CICR IKRK | International Committee of the Red Cross | Comité international de la Croix-Rouge | Internationales Komitee vom Roten Kreuz | Comité Internacional de la Cruz Roja
UN ONU UNO | United Nations | Nations unies | Vereinte Nationen | Naciones Unidas | Nazioni Unite | Verenigde Naties | Nações Unidas | Förenta nationerna | Forenede Nationer
OHCHR HCDH | Office of the High Commissioner for Human Rights | High Commissioner for Human Rights | Haut-Commissariat aux droits de l'homme
UNHCR HCR ACNUR | High Commissioner for Refugees | UN Refugee Agency | Haut-Commissariat pour les réfugiés | Flüchtlingshilfswerk
UNICEF | United Nations Children's Fund
UNEP PNUE | Environment Programme of the United Nations | United Nations Environment Programme
UNDP PNUD | United Nations Development Programme
UNESCO | United Nations Educational, Scientific and Cultural Organization
UNFPA | United Nations Population Fund
UNRWA | Relief and Works Agency for Palestine Refugees
UNCTAD UNECE UNIDO UNODC UNOPS UNFCCC UNDRR UNAIDS UNHABITAT UNWOMEN
FAO | Food and Agriculture Organization | Organisation pour l'alimentation et l'agriculture | Welternährungsorganisation
WFP PAM | World Food Programme | Programme alimentaire mondial | Welternährungsprogramm
IFAD FIDA | International Fund for Agricultural Development
WHO OMS | World Health Organization | Organisation mondiale de la santé | Weltgesundheitsorganisation | Organización Mundial de la Salud | Organizzazione mondiale della sanità
ILO OIT | International Labour Organization | Organisation internationale du travail | Internationale Arbeitsorganisation | Organización Internacional del Trabajo
IOM OIM | International Organization for Migration | Organisation internationale pour les migrations | Internationale Organisation für Migration
IMO | International Maritime Organization
ICAO OACI | International Civil Aviation Organization
ITU UIT | International Telecommunication Union
WMO OMM | World Meteorological Organization
WIPO OMPI | World Intellectual Property Organization | Organisation mondiale de la propriété intellectuelle | Weltorganisation für geistiges Eigentum
WTO OMC | World Trade Organization | Organisation mondiale du commerce | Welthandelsorganisation | Organización Mundial del Comercio
IMF FMI IWF | International Monetary Fund | Fonds monétaire international | Internationaler Währungsfonds | Fondo Monetario Internacional
| World Bank | World Bank Group | Banque mondiale | Weltbank | Banco Mundial | Banca mondiale | Wereldbank
IAEA AIEA | International Atomic Energy Agency | Agence internationale de l'énergie atomique | Internationale Atomenergie-Organisation
IEA AIE | International Energy Agency | Agence internationale de l'énergie | Internationale Energieagentur
IRENA | International Renewable Energy Agency
IPCC GIEC | Intergovernmental Panel on Climate Change | Weltklimarat
IPBES | Intergovernmental Science-Policy Platform on Biodiversity and Ecosystem Services
ICC | International Criminal Court | Cour pénale internationale | Internationaler Strafgerichtshof
ICJ | International Court of Justice | Cour internationale de justice | Internationaler Gerichtshof
`;

/** A public body where nothing else is said: "Conseil de l'Europe" under the words below is "Conseil européen", as associations begin. */
const onlyWhole =
  "Council of the European Union | Conseil de l'Union européenne | Rat der Europäischen Union | Consejo de la Unión Europea | Consiglio dell'Unione europea | Council of Europe | Conseil de l'Europe | Europarat | Consejo de Europa | Consiglio d'Europa | Raad van Europa | Conselho da Europa | Rada Europy | Europarådet | European Council | Europäischer Rat";

/** Authorities of states that are called by an acronym, and countries and roles that are no acronym of an association. */
const otherAcronyms = "bafin bnetza bsi cnil cnmc amf acm ofcom fda fcc nasa usda us usa uk eu wco eca";

const european = /^europ(?:e|a|ean|een|eenne|aische|aischer|aisches|aischen|eo|ea|ese|eu|eia|eiska|ejska|ejski)$/;
const plainWords = new Memo<string>(50_000);
/** What writers vary is left aside: "railways" is "railway", "organisation" is "organization". */
const plainWord = (fold: string): string =>
  plainWords.of(fold, () => {
    if (fold === "eu" || european.test(fold)) return "european";
    if (emptyWords.has(fold) && fold !== "un") return "";
    return fold
      .replace(/isation$/, "ization")
      .replace(/ies$/, "y")
      .replace(/s$/, "");
  });
const isUnion = (fold: string): boolean => fold === "union" || fold === "unie" || fold === "unione";

/** "The European Railways Agency" → "european railway agency"; "European Union" is "european". */
function keyWords(name: string): string[] {
  const words: string[] = [];
  for (const { fold } of readWords(name)) {
    const word = plainWord(fold);
    const isEuropean = words.at(-1) === "european";
    if (word && !(isEuropean && (word === "european" || isUnion(fold)))) words.push(word);
  }
  return words;
}

interface NamedBody {
  words: readonly string[];
  body: number;
}

/** Their names as they stand, under the fold. */
export const publicNames = new Set<string>();
const acronyms = new Map<string, number>();
/** Names by their first word, the longest first. */
const named = new Map<string, NamedBody[]>();
for (const [body, line] of bodies.trim().split("\n").entries()) {
  const [own, ...names] = line.split("|").map((one) => one.trim());
  for (const acronym of (own as string).toLowerCase().split(" ").filter(Boolean)) if (!acronyms.has(acronym)) acronyms.set(acronym, body);
  for (const name of names) {
    publicNames.add(foldName(name)).add(`the ${foldName(name)}`);
    const words = keyWords(name);
    const first = words[0] as string;
    named.set(first, [...(named.get(first) ?? []), { words, body }]);
  }
}
const whole = new Set(onlyWhole.split("|").map((name) => keyWords(name).join(" ")));
for (const list of named.values()) list.sort((a, b) => b.words.length - a.words.length);
for (const acronym of otherAcronyms.split(" ")) if (!acronyms.has(acronym)) acronyms.set(acronym, -1);

/** "EFSA", "e.c.b.": letters that mean a public body where they stand alone, whatever association has them too. */
export const isPublicAcronym = (name: string): boolean => acronyms.has(squashName(name));

/** "UN Human Rights Office": in capitals, since French and Romanian have a little word "un". */
const unitedNations = /(?:^|[^\p{L}\p{N}])(?:UN|U\.N\.|ONU|UNO)(?=$|[^\p{L}\p{N}])/u;
const bodyOfNations = acronyms.get("un") as number;

/** Bodies that a name says in full, as numbers that are the same for every name of one body. */
function bodiesIn(name: string): number[] {
  const words = keyWords(name);
  const found: number[] = unitedNations.test(name) ? [bodyOfNations] : [];
  words.forEach((word, at) => {
    const body = named.get(word)?.find((one) => one.words.every((other, i) => words[at + i] === other));
    if (body && !found.includes(body.body)) found.push(body.body);
  });
  return found;
}

/** Whether a name is that of a public body, spelt out, and says no more: "the European Medicines Agency (EMA)". Acronyms alone are too many bodies'. */
export function isPublicBodyName(name: string): boolean {
  const words = keyWords(name.replace(/[([][^()[\]]*[)\]]\s*$/, ""));
  if (whole.has(words.join(" "))) return true;
  return named.get(words[0] ?? "")?.some((one) => one.words.length === words.length && one.words.every((word, i) => words[i] === word)) ?? false;
}

/** Whether a name speaks of a public body that none of the other names speaks of: what these are called then is somebody else. */
export function tellsPublicBody(name: string, others: readonly string[]): boolean {
  const bodies = bodiesIn(name);
  if (!bodies.length) return false;
  const known = new Set(others.flatMap(bodiesIn));
  return bodies.some((body) => !known.has(body));
}
