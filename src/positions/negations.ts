/** "Not" and its like, in the languages that we know: whether a text says no. */
import { foldWords } from "./fold-words.js";

interface Negations {
  /** Words that negate wherever they stand. */
  words: string;
  /** Beginnings of words that often negate ("nepodporujeme"), and words that begin alike and do not. */
  prefix?: string;
  harmless?: string;
  /** "Not only" and its like deny nothing. */
  notOnly?: string;
}

/** By ISO 639-1. A language without an entry is not known: what is quoted from it cannot be compared. */
const languages: Record<string, Negations> = {
  en: {
    words: "not no never none neither nor nothing nobody nowhere without cannot cant dont doesnt didnt wont isnt arent wasnt werent shouldnt wouldnt couldnt mustnt hasnt havent hadnt neednt unable",
    notOnly: "not only|not just|not least|not limited to|if not|no(?:t)? (?:more|less|fewer|later|longer) than|not exceed(?:ing)?",
  },
  de: {
    words: "nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder noch ohne nirgends keinesfalls keineswegs keinerlei",
    notOnly: "nicht nur|nicht zuletzt|nicht allein|nicht (?:mehr|weniger|länger|später) als|nicht überschreiten|nicht übersteigen",
  },
  fr: { words: "ne n non pas jamais aucun aucune rien personne ni sans nul nulle", notOnly: "non seulement|ne seulement|pas seulement" },
  es: { words: "no nunca jamás ningún ninguna ninguno nada nadie ni sin tampoco", notOnly: "no sólo|no solo|no solamente" },
  it: { words: "non no mai nessun nessuna nessuno niente nulla né senza neppure nemmeno neanche", notOnly: "non solo|non soltanto|non solamente" },
  pt: { words: "não nunca jamais nenhum nenhuma nada ninguém nem sem tampouco", notOnly: "não só|não apenas|não somente" },
  nl: { words: "niet geen nooit niets niemand noch zonder nergens nimmer", notOnly: "niet alleen|niet enkel|niet slechts" },
  da: { words: "ikke ingen intet aldrig hverken uden ej", notOnly: "ikke kun|ikke alene|ikke blot|ikke mindst" },
  sv: { words: "inte ej icke ingen inget inga aldrig varken utan inte", notOnly: "inte bara|inte endast|inte minst" },
  no: { words: "ikke ingen intet ingenting aldri verken hverken uten ikkje ingen", notOnly: "ikke bare|ikke kun|ikke minst" },
  fi: { words: "ei en et emme ette eivät eikä älä älkää ilman ikinä koskaan eivätkä" },
  et: { words: "ei pole ära mitte ilma kunagi keegi midagi ega polnud" },
  pl: {
    words: "nie nigdy żaden żadna żadne żadnych żadnej żadnego nic nikt ani bez brak",
    prefix: "nie",
    harmless: "niego niej niemu niektóre niektórych niektórzy niemcy niemiec niemieckich niemieckie niech niezbędne niezbędny niezbędna niezwykle niezależnie niedawno niemal nieco",
    notOnly: "nie tylko",
  },
  cs: {
    words: "ne ani nikdy žádný žádná žádné žádných žádného nic nikdo bez není nejsou nebyl nebyla nebylo nemá nemají nelze nesmí nemůže nemohou nebude nebudou",
    prefix: "ne",
    harmless: "nebo neboť než nežli nejen některé některý některá některých některým několik několika německo německa německu neděle nejprve nedávno nechť nebezpečí nezbytné nezbytný nezbytná",
    notOnly: "nejen|nejenom|ne pouze",
  },
  sk: {
    words: "nie ani nikdy žiadny žiadna žiadne žiadnych nič nikto bez nemá nemajú nesmie nemôže nemôžu nebude nebudú nemožno",
    prefix: "ne",
    harmless: "nebo než nemecko nemecka nemecku neustále nedávno nebezpečenstvo nevyhnutné nevyhnutný nech",
    notOnly: "nielen|nie len|nie iba",
  },
  sl: {
    words: "ne ni niso nikoli noben nobena nobeno nobenih nič nihče brez niti nima nimajo ne nismo nočemo",
    prefix: "ne",
    harmless: "nekateri nekatere nekaterih nekaj nek neka neke nemčija nemčije nedavno nenehno nevarnost nujno neposredno neposredne",
    notOnly: "ne samo|ne le",
  },
  hr: {
    words: "ne nije nisu nismo nema nemaju nikad nikada nijedan nijedna nijedno ništa nitko bez niti ni neće ne nemojte",
    prefix: "ne",
    harmless: "neki neke neka neko nekih nekoliko nekim nedavno njemačka neposredno neposredne neophodno nego",
    notOnly: "ne samo",
  },
  bg: { words: "не няма няма никога никой никоя никакви никакъв нищо нито без нямат нямаме", notOnly: "не само" },
  ro: { words: "nu n niciodată niciun nicio nimic nimeni nici fără", notOnly: "nu numai|nu doar" },
  hu: { words: "nem ne sem se nincs nincsenek soha sosem nélkül semmi semmilyen senki", notOnly: "nemcsak|nem csak|nem csupán" },
  el: { words: "δεν μη μην όχι ποτέ κανένας καμία κανένα τίποτα ούτε χωρίς δίχως μήτε", notOnly: "όχι μόνο" },
  lt: {
    words: "ne nei niekada niekas joks jokia jokios jokių be nėra negali neturi nebus",
    prefix: "ne",
    harmless: "nes nebent net nepriklausomai neseniai neišvengiamai netgi",
    notOnly: "ne tik|ne vien",
  },
  lv: {
    words: "ne nav nekad neviens neviena nekas nekādi nekādu bez nevar nebūs nedrīkst ne",
    prefix: "ne",
    harmless: "nesen neatkarīgi nepieciešams nepieciešama nepieciešami nepieciešamas nekustamais nedēļa nedēļas nepārtraukti",
    notOnly: "ne tikai|ne vien",
  },
  ga: { words: "ní níl nach gan níor nár cha ná aon", notOnly: "ní hamháin" },
  mt: { words: "mhux mhix mhumiex qatt xejn ħadd mingħajr la mhijiex mhuwiex", notOnly: "mhux biss" },
  uk: { words: "не ні ніколи жоден жодна жодних немає нема без ніхто нічого", notOnly: "не лише|не тільки" },
  ru: { words: "не нет никогда никакой никаких ничего никто без ни нельзя", notOnly: "не только" },
  is: { words: "ekki engin enginn ekkert aldrei án hvorki né", notOnly: "ekki aðeins" },
  ca: { words: "no mai cap ningú res ni sense tampoc", notOnly: "no només" },
};

interface Compiled {
  words: ReadonlySet<string>;
  /** The same in ASCII. */
  folded: ReadonlySet<string>;
  prefix?: string;
  harmless: ReadonlySet<string>;
  notOnly?: RegExp;
}

const compiled = new Map<string, Compiled>();

function compile(language: string): Compiled | undefined {
  const known = compiled.get(language);
  if (known) return known;
  const entry = languages[language];
  if (!entry) return undefined;
  const made: Compiled = {
    words: new Set(entry.words.split(" ")),
    folded: new Set(foldWords(entry.words).trim().split(" ")),
    harmless: new Set((entry.harmless ?? "").split(" ")),
    ...(entry.prefix && { prefix: entry.prefix }),
    ...(entry.notOnly && { notOnly: new RegExp(`(?<![\\p{L}])(?:${entry.notOnly})(?![\\p{L}])`, "giu") }),
  };
  compiled.set(language, made);
  return made;
}

/** Whether polarity can be compared in this language (ISO 639-1). */
export const knowsNegation = (language: string): boolean => language in languages;

/**
 * "yes" where a word denies, "perhaps" where a word begins as one that does, else "no". English is read in every text: papers mix.
 * White space and apostrophes may be of any kind.
 */
export function readNegation(text: string, language: string): "yes" | "perhaps" | "no" {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\u00AD/g, "")
    .replace(/([\p{L}])[-\u2010]\s*\n\s*(?=\p{L})/gu, "$1")
    .replace(/\s+/g, " ");
  let answer: "yes" | "perhaps" | "no" = "no";
  for (const one of new Set([language, "en"])) {
    const negations = compile(one);
    if (!negations) continue;
    const rest = negations.notOnly ? plain.replace(negations.notOnly, " ") : plain;
    // "don't" is one word; "n'est" and "dell'" are two.
    const words = rest.replace(/n['\u2019`\u00B4]t(?![\p{L}])/gu, "nt").match(/[\p{L}\p{M}]+/gu) ?? [];
    for (const word of words) {
      if (negations.words.has(word)) return "yes";
      if (negations.prefix && word.length >= negations.prefix.length + 3 && word.startsWith(negations.prefix) && !isSuperlative(one, word) && !negations.harmless.has(word)) answer = "perhaps";
    }
  }
  return answer;
}

/** Whether a folded word denies wherever it stands, in a language or in English. */
export const isDenial = (word: string, language: string): boolean => [language, "en"].some((one) => compile(one)?.folded.has(word));

/** Czech and Slovak "nej-", Slovene "naj-": the highest degree, not a denial. */
const isSuperlative = (language: string, word: string): boolean => language === "cs" && word.startsWith("nej");
