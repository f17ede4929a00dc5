/** Names in an English sentence, and whether the quotes bear them out. A word that is written as a name and is none costs a sentence; a name that goes through costs more. */
import { foldName } from "../normalise/fold.js";
import { isCognate, listMeant } from "./concepts.js";
import { stemWord } from "./word-forms.js";

/** Words with which an English sentence may begin without naming anybody. Anything else there counts as a name. */
const sentenceOpeners = new Set(
  (
    "the a an this that these those it they its their he she we our you your there here in on at by for with without from to of as when where while if unless although though because since until after before during through under over between among about against within across per via beyond despite given according due " +
    "more most less fewer many few some any each every all both either neither no not only also even still already further furthermore moreover however therefore thus otherwise instead overall currently today finally generally specifically especially particularly clearly " +
    "one two three four five six seven eight nine ten first second third half " +
    "access action activity adoption agriculture aid air amendment animal application approach area article assessment association authority availability ban barrier battery benefit better binding body broader building burden business buyer capacity carbon care cash certification change charge cheaper child choice citizen city civil clarity clean clear climate closer co-operation cohesion collection common company compensation competition competitive complex compliance concrete condition connection conservation consistency construction consultation consumer content control cooperation cost country coverage credit criteria criterion cross-border current customer cut data deadline debt decision deep definition delay delivery demand deployment design development device different digital direct disclosure disposal distribution diversity divergent dominant double driver duty early easier economic education effect effective efficiency efficient electric electricity electronics emission employee employer employment enabling energy enforcement engineer enterprise entry environmental equal equipment error essential evaluation evidence exception excessive exclusion exemption existing expansion expert exporter extended extension extra facility factory failure fair family farm farmer farming fast faster fee fewer finance financial financing firm fish fisher fishery fishing flexibility flexible food forest fragmentation free freedom fuel full funding future gas global goal good goods government grant greater green grid group growth guidance guideline harm harmonisation harmonised health high higher home hospital house household housing human hydrogen immediate impact implementation importer improved improvement incentive inclusion income increase independent individual industry information infrastructure innovation innovative institution insurance integration interest internal international internet interoperability investment investor job joint judge key knowledge label labelling labour lack land large larger late law lead legal legislation level liability licence lifting limit limited livestock loan local long longer loss low lower machine maker making management mandatory manufacturer manufacturing market material maximum measure media medical medicine member merchant method migrant minimum mobile mobility monitoring multiple municipality narrow national natural nature network new newer noise non-binding nuclear obligation occupational offer official oil old older online open operator option order organisation organic other outdated owner packaging paper party parent partner passenger patent patient payment pension people permit person pesticide pharmacy phone place plan planning plant plastic platform player point policy pollution poor port position positive power practical practice precise predictable price pricing principle private procedure process processing producer product production professional profit programme prohibition project promotion proper proposal protection provider provision public publication publisher purchase quality quick quicker quota rail railway rapid rate raw ready realistic reasonable recognition recovery recycled recycler recycling reduced reduction reform refurbished refurbisher refurbishment region regional registration regular regulation regulator regulatory relaxing relief removal remuneration renewable renewal repair repairer report reporting requirement research researcher resource respondent responsibility responsible restriction result retailer reuse revenue review revision right risk road robust rule rural safe safeguard safer safety sale sanction scheme school science scientific scope sea secondary sector security seller sensitive separate separation service shared ship shipping shop short shorter simple simpler simplification simplified single slow small smaller smart social society software soil solar solution sound space spare special speed stakeholder standard state steel step stock storage strategic strategy stricter strict strong stronger student subsidy such sufficient supplier supply support surface sustainability sustainable system tariff tax taxation taxpayer teacher technical technology telecom temporary territory test testing third thousand threshold tighter time title tool tourism tourist trade trader traffic training transfer transition transparency transparent transport travel traveller treatment tree truck trust uncertainty uniform union unit university unnecessary urban use used user value vehicle vessel video voluntary vulnerable wage waste water weak weaker weaknesses welfare wider wind woman women work worker workplace worse young youth " +
    "man men children criteria businesses activities authorities policies countries companies cities facilities families fisheries industries"
  )
    .split(" ")
    .map(stemWord),
);

/** What the public side and its acts are called: no third party. Each line is one thing in several tongues. */
const publicNames: readonly string[] = [
  "eu|european union|union|ue|europäische union|union européenne|unión europea|unione europea|união europeia|europese unie|unia europejska|unii europejskiej|eú|euroopa liit|euroopan unioni|europos sąjunga|eiropas savienība|európai unió|európska únia|evropská unie|evropske unije|europska unija|den europæiske union|europeiska unionen|uniunea europeană|european|europe|europäisch|europäische|europäischen|européen|européenne|européens|européennes|europeisk|europeiska|europæisk|europæiske|eurooppalainen|eurooppalaisen|europeo|europea|europei|europee|europese|europejski|europejskiej|europa",
  "european commission|commission|kommission|europäische kommission|europäischen kommission|commission européenne|comisión|comisión europea|commissione|commissione europea|comissão|comissão europeia|europese commissie|commissie|komisja|komisji|komisja europejska|komisi|komise|комисия|комисията|επιτροπή|komisija|komisijos|bizottság|komissio|komission|kommissionen|comisia|comisiei|komisjon",
  "european parliament|parliament|parlament|europäisches parlament|europäischen parlament|parlement|parlement européen|parlamento|parlamento europeo|parlamento europeu|europees parlement|parlamentu|парламент|κοινοβούλιο|parlamenti|europaparlamentet",
  "council|rat|conseil|consejo|consiglio|conselho|raad|rada|rady|съвет|συμβούλιο|rådet|neuvosto",
  "member state|member states|mitgliedstaat|mitgliedstaaten|mitgliedsstaaten|état membre|états membres|estado miembro|estados miembros|stato membro|stati membri|estado-membro|estados-membros|lidstaat|lidstaten|państwo członkowskie|państwa członkowskie|państw członkowskich|państwom członkowskim|państwach członkowskich|medlemsstater|medlemsstaternas|medlemsstaternes|medlemslande|medlemslandene|medlemsländer|medlemsländerna|medlemsstaterne|medlemsstaterna|členské státy|členských států|jäsenvaltiot|jäsenvaltioiden|jäsenvaltioissa|jäsenvaltioille|tagállamok|statele membre|valstybės narės|dalībvalstis",
  "sme|smes|kmu|pme|pmi|pyme|pymes|mśp|mkb|smv|pk-yritykset|msp|kkv|мсп|μμε",
  "vat|mwst|mehrwertsteuer|umsatzsteuer|tva|iva|btw|moms|alv|dph|ддс|φπα",
  "gdpr|dsgvo|rgpd|avg|rodo",
  "ai|ki|ia|tekoäly",
  "co2|ghg|co₂",
  "single market|binnenmarkt|marché unique|mercado único|mercato unico|interne markt|jednolity rynek|internal market|marché intérieur|mercado interior|mercato interno",
  "green deal|grüner deal|pacte vert|pacto verde|patto verde|zielony ład",
  "directive|richtlinie|directiva|direttiva|diretiva|richtlijn|dyrektywa|dyrektywy|direktiv|direktivet|směrnice|smernica|директива|οδηγία|direktyva|direktīva|irányelv|direktiivi",
  "regulation|verordnung|règlement|reglamento|regolamento|regulamento|verordening|rozporządzenie|rozporządzenia|forordning|förordning|nařízení|nariadenie|регламент|κανονισμός|reglamentas|regula|rendelet|asetus",
  "act|gesetz|loi|ley|legge|lei|wet|akt|aktu|lag|lov|pozměň",
  "article|artikel|art|artículo|articolo|artigo|artykuł|artykułu|člen|članek|член|άρθρο|straipsnis|pants|cikk|artikla|artiklan",
  "annex|anhang|annexe|anexo|allegato|bijlage|załącznik|bilag|bilaga|příloha|приложение|παράρτημα|priedas|pielikums|melléklet|liite",
  "chips act|chips-gesetz|european chips act",
];
/** Words that may stand beside a name of the public side in why and impact: acts, and common short forms. */
const neutralWords = new Set(
  "eu ue european europe union commission parliament council member state states sme smes vat gdpr ai co2 ghg single market green deal directive regulation act article annex recital chapter paragraph section cbam ets gdpr dma dsa reach rohs weee csrd csddd ppwr espr cap wto oecd un esg r d eia lca ghg nis eidas mdr ivdr red lvd emas ecodesign taxonomy pillar fund it ict r&d ip us uk english".split(
    " ",
  ),
);

const aliases = new Map<string, number>();
publicNames.forEach((line, index) => {
  for (const name of line.split("|")) aliases.set(foldName(name), index);
});

/** English words that are capitalised in titles only, or everywhere, and name nobody. */
const namesNobody = new Set("i january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split(" "));

/** By the list, or a word of policy. */
const isCommon = (word: string): boolean => sentenceOpeners.has(stemWord(word)) || listMeant(word, "en").some(({ concepts }) => concepts.length > 0);

/** What else tells a name from a word at the beginning of a sentence. */
interface Reading {
  /** Words of the organisation's name: "Digital asks …" may name another. */
  own?: readonly string[];
  /** "Autarky" where the quotes say "Autarkie". */
  isWord?: (word: string) => boolean;
}

export interface NameRun {
  /** As it stands in the sentence. */
  shown: string;
  /** Folded: lower case, Latin letters, single spaces. */
  fold: string;
}

const nameWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}&'\u2019+.-]*/gu;
/** Units and currencies that are written with capitals. */
const unitsOfMeasure = /^(?:[kMGT]W(?:h|p)?|EUR|USD|GBP|CHF|[kmMGT]?Hz|[kMGT]B|Mt|kWp|°C)$/;
const looksLikeName = (word: string): boolean => !unitsOfMeasure.test(word) && seemsName(word);
const seemsName = (word: string): boolean =>
  /^\p{Lu}/u.test(word) || /\p{Ll}\p{Lu}/u.test(word) || (/\p{Lu}/u.test(word) && /\p{N}/u.test(word)) || (/^\p{L}+\p{N}|^\p{N}+\p{L}{2}/u.test(word) && !/^\d+(?:st|nd|rd|th|s|k|m|bn)$/i.test(word));

/** Stretches of words that are written as names. A title case headline is one long name. */
export function listNames(sentence: string, { own = [], isWord = () => false }: Reading = {}): NameRun[] {
  const runs: NameRun[] = [];
  let run: string[] = [];
  let end = -1;
  const close = () => {
    if (run.length) runs.push({ shown: run.join(" "), fold: foldName(run.join(" ")) });
    run = [];
  };
  let first = true;
  for (const match of sentence.matchAll(nameWord)) {
    const word = match[0].replace(/[.'\u2019-]+$/, "").replace(/['\u2019]s$/, "");
    const opens = first || /[.!?:]["'\u201D\u2019]?\s+$/.test(sentence.slice(0, match.index));
    first = false;
    const plain = word.toLowerCase();
    const common = opens && !/\p{Lu}.*\p{Lu}/u.test(word.replace(/-\p{Lu}/gu, "-x")) && (isCommon(plain) || isWord(plain) || word.split("-").every((part) => isCommon(part)));
    const next = /^['\u2019s]*\s+([\p{L}\p{N}-]+)/u.exec(sentence.slice(match.index + match[0].length))?.[1] ?? "";
    // "Member States" begins with a common noun and is a name all the same.
    const joined = common && aliases.has(foldName(`${word} ${next}`));
    const ownWord = common && own.includes(plain);
    if (!looksLikeName(word) || (common && !joined && !ownWord) || namesNobody.has(plain)) {
      close();
      continue;
    }
    if (run.length && sentence.slice(end, match.index).trim()) close();
    // "EU-wide" names the EU.
    const named =
      word.includes("-") && /-\p{Ll}/u.test(word)
        ? word
            .split("-")
            .filter((part) => looksLikeName(part))
            .join("-")
        : word;
    run.push(named);
    end = match.index + match[0].length;
    if (named !== word) close();
  }
  close();
  return runs;
}

/** Whether the first word of a sentence keeps its capital within another sentence. */
export const beginsWithName = (sentence: string): boolean => {
  const first = /^["'\u201C\u2018(]*([\p{L}\p{N}][\p{L}\p{M}\p{N}&-]*)/u.exec(sentence)?.[1] ?? "";
  return first === "I" || listNames(sentence).some(({ shown }) => shown.startsWith(first) || first.startsWith(shown));
};

const holds = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

const displayNames = new Map<string, Map<string, string>>();
/** Countries by their folded English name → folded name in another language. */
function countryIn(language: string): Map<string, string> {
  const known = displayNames.get(language);
  if (known) return known;
  const map = new Map<string, string>();
  const english = new Intl.DisplayNames("en", { type: "region" });
  const other = new Intl.DisplayNames(language, { type: "region" });
  for (const code of "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB US CN RU UA NO CH IS TR JP IN BR KR CA AU MX ZA TW VN ID MY TH".split(" "))
    map.set(foldName(english.of(code) ?? code), foldName(other.of(code) ?? code));
  displayNames.set(language, map);
  return map;
}

/** Texts in which a name may stand, folded. */
export interface NamePlaces {
  /** Quotes and the paper's title, folded. */
  quotes: string;
  /** The same as written: short names are told from words by their capitals. */
  written: string;
  /** Names of the organisation itself, folded. */
  organisation: readonly string[];
  /** Language of the quotes, ISO 639-1. */
  language: string;
}

/** Words of a name that say what it is, not which: without them it is still the same organisation. */
const legalWords = new Set(
  "group groupe gruppe holding limited ltd plc inc llc llp corp corporation company co gmbh ag se kg ev sa sas sarl srl spa bv nv ab oy oyj asa as aps sl slu lda zoo sp europe european eu international global worldwide aisbl asbl vzw ivzw vzv stiftung invented".split(
    " ",
  ),
);

/**
 * The organisation itself: its whole name, or the beginning of its name where only its legal form or reach is left out. "Apple" is not the
 * Association of Apple Growers, nor "Orange" the Orange Growers.
 */
function isOrganisation(fold: string, organisation: readonly string[]): boolean {
  return organisation.some(
    (name) =>
      name === fold ||
      (name.startsWith(`${fold} `) &&
        name
          .slice(fold.length + 1)
          .split(" ")
          .every((word) => legalWords.has(word) || word.length === 1)),
  );
}

/** "AI" is not the Italian "ai": names of up to three letters stand in capitals. */
const standsIn = (name: string, { quotes, written }: NamePlaces): boolean =>
  holds(quotes, name) && (name.length > 3 || !/^[a-z]+$/.test(name) || new RegExp(`(?<![\\p{L}])${name.toUpperCase()}s?(?![\\p{L}])`, "u").test(written.normalize("NFD").replace(/\p{M}/gu, "")));

function isBorneOut(fold: string, places: NamePlaces): boolean {
  const { quotes, language } = places;
  if (standsIn(fold, places) || (fold.endsWith("s") && standsIn(fold.slice(0, -1), places)) || (fold.length > 3 && holds(quotes, `${fold}s`))) return true;
  const alias = aliases.get(fold);
  if (alias !== undefined) {
    for (const [name, index] of aliases) if (index === alias && standsIn(name, places)) return true;
  }
  const country = /^[a-z]{2}$/.test(language) ? countryIn(language).get(fold) : undefined;
  return country !== undefined && holds(quotes, country);
}

const readingOf = ({ organisation, quotes, language }: NamePlaces): Reading => ({
  own: organisation.flatMap((name) => name.split(" ")),
  isWord: (word) => /^[a-z]{6,}$/.test(word) && quotes.split(" ").some((one) => isCognate(word, one, language)),
});

/** A name that neither the quotes, nor the paper's title, nor the organisation's own name bears out, as it stands in the sentence. */
export function findForeignName(sentence: string, places: NamePlaces): string | undefined {
  for (const { shown, fold } of listNames(sentence, readingOf(places))) {
    if (!fold || /^\d+$/.test(fold) || isOrganisation(fold, places.organisation) || isBorneOut(fold, places)) continue;
    // "EU Commission", "Back Market and EU": words that are borne out one by one are only so when each is of the public side or the organisation's.
    const words = fold.split(" ");
    const parts = splitKnown(words, places);
    if (!parts) return shown;
  }
  return undefined;
}

/** Whether a run is the organisation's name and names that are borne out, one after the other. */
function splitKnown(words: readonly string[], places: NamePlaces): boolean {
  if (!words.length) return true;
  for (let length = words.length; length > 0; length -= 1) {
    const head = words.slice(0, length).join(" ");
    const known = isOrganisation(head, places.organisation) || ((length > 1 || aliases.has(head)) && isBorneOut(head, places));
    if (known && splitKnown(words.slice(length), places)) return true;
  }
  return false;
}

/** A name that is neither the organisation's nor the public side's: whoever it is, it is a third party. */
export function findThirdParty(sentence: string, organisation: readonly string[], places?: NamePlaces): string | undefined {
  const countries = countryIn("en");
  for (const { shown, fold } of listNames(sentence, places && { ...readingOf(places), own: [] })) {
    if (!fold || isOrganisation(fold, organisation) || aliases.has(fold) || countries.has(fold)) continue;
    if (!fold.split(" ").every((word) => neutralWords.has(word) || /^\d+[a-z]?$/.test(word) || countries.has(word))) return shown;
  }
  return undefined;
}

const roleOfOne =
  /\b(?:the|its|their|an?|one|this|that)\s+(?:\p{L}+['\u2019]s\s+)?(?:market[- ]leaders?|market[- ]leading\s+\p{L}+|incumbents?|monopolists?|duopol\p{L}+|rivals?|competitor|main competitors?|number one)\b|\b(?:the|its|their|one|this|that|world['\u2019]s)\s+(?:\p{L}+\s+)?(?:largest|biggest|leading|dominant|main|major|incumbent|principal|foremost|best[- ]known|most powerful|same|former|said|named)\s+(?:[\p{L}-]+\s+){0,2}?(?:company|firm|market\s?place|platform|producer|manufacturer|seller|supplier|provider|operator|corporation|conglomerate|bank|retailer|player|vendor|maker|chain|network|association|federation|union|search engine|airline|carrier|brand|owner|institute|foundation|alliance)\b/iu;

/** One third party named by its role ("the market leader", "the dominant marketplace"), as it stands in the sentence. */
export const findRoleOfOne = (sentence: string): string | undefined => roleOfOne.exec(sentence)?.[0];
