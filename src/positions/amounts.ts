/** Numbers, amounts, percentages and dates of a text, each in one form, so that "EUR 1.500" and "€1,500" are the same and "5" and "5 %" are not. */
import { foldWords } from "./fold-words.js";

/** Multipliers by the beginning of the word that follows a number. "Billion" is a thousand times more outside English. */
const scales: readonly [RegExp, number, number?][] = [
  [/^(?:million|millión|milión|milion|milijon|milijun|miljon|miljoen|milhão|milhõ|millon|millón|milione|milioan|miljard_|εκατομ|милион|мільйон|миллион|mio\b|mln\b|mill\b|m\b)/iu, 1e6],
  [/^(?:milliard|miliard|miljard|milijard|milljarð|mrd\b|mld\b|δισεκατομ|милиард|мільярд|миллиард|bn\b|mil millones|mil milhões)/iu, 1e9],
  [/^billi?[oó]n/iu, 1e9, 1e12],
  [/^(?:trillion|trilion)/iu, 1e12, 1e18],
  [/^(?:thousand|tausend|tsd\b|duizend|mille\b|mila\b|mil\b|tisíc|tysi|tuhat|tuhan|tūkst|ezer\b|хиляд|тисяч|тысяч|χιλιάδ|k\b)/iu, 1e3],
];
const percent =
  /^\s?(?:%|per\s?cent|prozent|procent|pour\s?cent|por\s?cento?\b|por\s?ciento|per\s?cento|procento?\b|prosent|százalék|τοις εκατό|на сто|на сто|процент|відсот|protsen|prosentti|prosenttia|la sută)/iu;
const percentagePoints =
  /^\s?(?:(?:%|per\s?cent(?:age)?)[\s-]?(?:points?|pkt)|p\.?p\.?(?![\p{L}])|prozentpunkte?n?|procentpoint|procentenhet|points? de pourcentage|puntos? porcentual|punt[oi] percentual|pontos? percentua|procentpunt|prosenttiyksik|punkt\p{L}* procent)/iu;
const perMille = /^\s?(?:‰|per\s?mille)/iu;
const currencies: readonly [RegExp, string][] = [
  [/^\s?(?:€|euros?\b|eur\b|eura\b|eurų|euró|ευρώ|евро|євро|ewro|eiro\b|evra\b|evrov\b|eurot\b)/iu, "EUR"],
  [/^\s?(?:\$|us\s?dollars?\b|usd\b|dollar)/iu, "USD"],
  [/^\s?(?:£|gbp\b|pounds? sterling)/iu, "GBP"],
];
const currencyBefore: readonly [RegExp, string][] = [
  [/(?:€|\beur|\beuro)\s?$/iu, "EUR"],
  [/(?:\$|\busd)\s?$/iu, "USD"],
  [/(?:£|\bgbp)\s?$/iu, "GBP"],
];
/** Units that make another claim of the same number. */
const units: readonly [RegExp, string][] = [
  [/^[\s-]?(?:days?\b|tag(?:e|en)?\b|tägig|jours?\b|d[ií]as?\b|giorn[io]\b|dag(?:en|e|ar)?\b|dni\b|dn[íů]|päiv|päeva|nap\b|zile\b|дни|ημέρ|dien)/iu, "day"],
  [/^[\s-]?(?:weeks?\b|wochen?\b|wöchig|semaines?\b|semanas?\b|settiman[ae]\b|we(?:ek|ken)\b|uger?\b|veck|tygodni|týdn|viikko|nädal|hét\b|săptăm)/iu, "week"],
  [
    /^[\s-]?(?:months?\b|monat(?:e|en|s)?\b|monatig|mois\b|meses\b|mes\b|mes[ei]\b|maand(?:en)?\b|måned(?:er)?\b|månad(?:er)?\b|miesi[ąę]c|měsíc|mesiac|kuukau|kuud?\b|hónap|luni\b|lună\b|месец|μήν)/iu,
    "month",
  ],
  [/^[\s-]?(?:years?\b|jahr(?:e|en|es)?\b|jährig|ans?\b|années?\b|años?\b|ann[io]\b|anos?\b|jaar\b|jaren\b|år\b|lat[a]?\b|rok[uyůov]?|let\b|vuo|vuode|aasta|év\b|ani\b|години|έτ|metų|gad)/iu, "year"],
  [/^[\s-]?(?:hours?\b|stunden?\b|heures?\b|horas?\b|or[ae]\b|uur\b|timer?\b|timm|godzin|hodin|tunti|tund|óra\b|ore\b|час)/iu, "hour"],
  [/^\s?(?:°|degrees?\b)/iu, "degree"],
  [/^[\s-]?(?:gw\b|gwh\b)/iu, "GW"],
  [/^[\s-]?(?:mw\b|mwh\b)/iu, "MW"],
  [/^[\s-]?(?:kw\b|kwh\b)/iu, "kW"],
  [/^[\s-]?(?:km\b|kilomet)/iu, "km"],
  [/^[\s-]?(?:tonnes?\b|tons?\b|tonnen\b|toneladas?\b|tonnellate\b|ton\b)/iu, "tonne"],
];

/** Words that are numbers, in English and in the tongues of many papers; "one" is as often a pronoun. */
const readNumberWords = (list: string): Readonly<Record<string, number | undefined>> =>
  Object.fromEntries(list.split("|").map((entry) => [entry.split(" ")[0] as string, Number(entry.split(" ")[1])]));
const englishNumbers = readNumberWords(
  "two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|thirteen 13|fourteen 14|fifteen 15|sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40|fifty 50|sixty 60|seventy 70|eighty 80|ninety 90",
);
/** "To" is two in Danish and none in English: these are read beside English in quotes of other languages. */
const otherNumbers = readNumberWords(
  "zwei 2|drei 3|vier 4|fünf 5|sechs 6|sieben 7|acht 8|neun 9|zehn 10|elf 11|zwölf 12|zwanzig 20|dreißig 30|fünfzig 50|" +
    "deux 2|trois 3|quatre 4|cinq 5|sept 7|huit 8|neuf 9|dix 10|onze 11|douze 12|vingt 20|trente 30|cinquante 50|" +
    "dos 2|tres 3|cuatro 4|cinco 5|seis 6|siete 7|ocho 8|nueve 9|diez 10|doce 12|veinte 20|due 2|tre 3|quattro 4|cinque 5|sei 6|sette 7|otto 8|nove 9|dieci 10|dodici 12|venti 20|twee 2|drie 3|vijf 5|zes 6|zeven 7|negen 9|tien 10|twaalf 12|twintig 20|dwa 2|trzy 3|cztery 4|pięć 5|sześć 6|siedem 7|osiem 8|dziewięć 9|dziesięć 10|dwanaście 12|" +
    "dwóch 2|dwoma 2|trzech 3|czterech 4|pięciu 5|sześciu 6|siedmiu 7|ośmiu 8|dziewięciu 9|dziesięciu 10|två 2|tva 2|tre 3|fyra 4|fem 5|sex 6|sju 7|åtta 8|nio 9|tio 10|tolv 12|tjugo 20|to 2|fire 4|seks 6|syv 7|otte 8|ni 9|ti 10|dois 2|duas 2|três 3|quatro 4|sete 7|oito 8|nove 9|dez 10|doze 12|vinte 20|kaksi 2|kahden 2|kahdella 2|kahta 2|kolme 3|kolmen 3|kolmella 3|neljä 4|neljän 4|viisi 5|viiden 5|viidellä 5|kuusi 6|kuuden 6|seitsemän 7|kahdeksan 8|yhdeksän 9|kymmenen 10",
);
/** Amounts without a figure: to be borne out by the same word. */
const loosePattern =
  /\b(half|halv\w+|doubl\w+|twice|tripl\w+|quadrupl\w+|tenfold|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|majority|quarters?|one|once|first|zero|thirds?|fifths?|tenths?|couple|score|handful|countless|numerous)\b/gi;
/** These stand in sentences for other things ("second-hand", "the first place", "this one"): only beside a unit are they numbers. */
const oftenElse = new Set(["one", "once", "first"]);

/** "One year", "a year": numbers where a unit follows. */
const singles = new Set("one a an ein eine einem einen einer un une uno una um uma een et en ett yksi jeden jedna".split(" "));

const numberPattern = /(?<![\p{L}\p{N}])(\d{1,3}(?:[\s\u00A0\u202F.,'\u2019]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?:st|nd|rd|th)?(?![\p{N}])/gu;
const wordPattern = /\p{L}+/gu;

/** "1.500,25" → "1500.25": three digits after one sign are thousands. */
function readDigits(text: string): string {
  const plain = text.replace(/[\s\u00A0\u202F'\u2019]/g, "");
  const groups = /^(\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d+))?$/.exec(plain);
  const [whole, fraction] = groups ? [(groups[1] as string).replace(/[.,]/g, ""), groups[2] ?? ""] : (plain.split(/[.,]/) as [string, string?]);
  return fraction ? `${BigInt(whole)}.${fraction.replace(/0+$/, "") || "0"}`.replace(/\.0$/, "") : String(BigInt(whole));
}

/** Number with its scale: "1.5" and million is "1500000". */
const scaleBy = (digits: string, factor: number): string => {
  const value = Number(digits) * factor;
  return Number.isSafeInteger(Math.round(value)) ? String(Math.round(value * 1e6) / 1e6) : `${digits}e${Math.log10(factor)}`;
};

export interface Amount {
  /** "5", "1500000": the number itself. */
  number: string;
  /** "%", "EUR", "year" and the like; empty where none is told. */
  unit: string;
  /** As it stands in the text. */
  shown: string;
  /** "At least", "up to"; for a year "since", "until". */
  bound: Bound;
  /** Offset of the number in the text, and one after its unit. */
  at: number;
  end: number;
}

/** Numbers of a list or a note are nobody's claim: "1. Spare parts", "[12]". */
const referenceNumber = /^\s*\(?\d{1,2}(?:\.\d{1,2})*[.)](?=\s)|\[\d{1,3}\]/g;

/** Amounts in a text of a language (ISO 639-1). */
export function listAmounts(original: string, language: string): Amount[] {
  const text = original.replace(referenceNumber, (mark) => " ".repeat(mark.length));
  const amounts: Amount[] = [];
  const add = (digits: string, at: number, end: number, shown: string) => {
    let number = digits;
    let rest = text.slice(end).replace(/^[\s\u00A0\u202F]+/, " ");
    const before = text.slice(Math.max(0, at - 6), at);
    const bare = rest.replace(/^[\s-]+/, "");
    for (const [pattern, english, other] of scales) {
      const match = pattern.exec(bare);
      if (!match) continue;
      number = scaleBy(digits, language === "en" ? english : (other ?? english));
      rest = ` ${bare
        .slice(match[0].length)
        .replace(/^\p{L}*[.]?/u, "")
        .replace(/^\s+(?:de|d[’']|di|of)?\s*/iu, "")}`;
      break;
    }
    const unit = percentagePoints.test(rest)
      ? "pp"
      : percent.test(rest)
        ? "%"
        : perMille.test(rest)
          ? "‰"
          : (currencies.find(([pattern]) => pattern.test(rest))?.[1] ?? currencyBefore.find(([pattern]) => pattern.test(before))?.[1] ?? units.find(([pattern]) => pattern.test(rest))?.[1] ?? "");
    const sign = /[-\u2212]$/.test(before) && !/[\p{L}\p{N}][-\u2212]$/u.test(before) ? "-" : "";
    const isYear = !unit && /^(?:19|20)\d\d$/.test(digits) && /^\d{4}$/.test(shown);
    amounts.push({ number: sign + number, unit, shown, bound: readBound(text, at, end, language, isYear), at, end });
  };
  for (const match of text.matchAll(numberPattern)) {
    // The digits of "CO2" and "F9000004" belong to a name.
    add(readDigits(match[1] as string), match.index, match.index + match[0].length, match[0]);
  }
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0].toLowerCase();
    const value = englishNumbers[word] ?? (language === "en" ? undefined : otherNumbers[word]);
    const end = match.index + match[0].length;
    if (value !== undefined) {
      // "Twenty-five" is no five.
      const tens = /(?:twen|thir|for|fif|six|seven|eigh|nine)ty[\s-]$/i.exec(text.slice(0, match.index))?.[0];
      if (value >= 20 && value < 100 && /^[\s-](?:one|two|three|four|five|six|seven|eight|nine)\b/i.test(text.slice(end))) continue;
      add(String(value + (tens ? (englishNumbers[tens.slice(0, -1).toLowerCase()] ?? 0) : 0)), match.index, end, match[0]);
    } else if (singles.has(word) && units.some(([pattern]) => pattern.test(text.slice(end)))) {
      // "Within a year", "one month"; "each year" is a rate.
      if (!/^an?$/.test(word) || /\b(?:within|after|for|in|of|by)\s$/i.test(text.slice(0, match.index))) add("1", match.index, end, `${match[0]}${/^\s?\p{L}*/u.exec(text.slice(end))?.[0] ?? ""}`);
    }
  }
  return amounts;
}

/** Words of quantity without a figure ("half", "doubling", "millions"), by their stem. */
export function listQuantityWords(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(loosePattern)) {
    const word = (match[1] as string).toLowerCase();
    if (oftenElse.has(word)) continue;
    // "A third" is not "two thirds"; the third party and the third country are neither.
    if (/^(?:thirds?|fifths?|tenths?|quarters?)$/.test(word)) {
      const times = /\b(an?|one|two|three|four)[\s-]$/i.exec(text.slice(0, match.index))?.[1]?.toLowerCase().replace(/^an?$/, "one");
      if (times) found.push(`${times} ${word.replace(/s$/, "")}`);
      continue;
    }
    // A scale behind a number was read with it.
    if (/^(?:m|b|tr)illions?$|^thousands?$|^hundreds?$/.test(word) && /\d[\s\u00A0]?$/.test(text.slice(0, match.index))) continue;
    found.push(word.replace(/(?:ing|ed|es|s|e)$/, ""));
  }
  return found;
}

export type Bound = "lower" | "upper" | "before" | "since" | "";

/** Words before a number that make it a bound, by language, as folded words. */
const bounds: Record<string, { lower: string; upper: string; before: string; since: string }> = {
  en: {
    lower: "at least|minimum|minimum of|no less than|not less than|no fewer than|more than|over|above|exceeding|exceed|exceeds|greater than|higher than|longer than|upwards of",
    upper:
      "at most|maximum|maximum of|up to|no more than|not more than|no longer than|less than|fewer than|under|below|within|not exceed|not exceeding|no later than|lower than|shorter than|as much as|limited to",
    before: "by|until|before|till|up to|no later than|to",
    since: "from|since|after|as of|starting in|starting from|as from",
  },
  de: {
    lower: "mindestens|zumindest|wenigstens|minimal|mehr als|uber",
    upper: "hochstens|maximal|bis zu|weniger als|unter|nicht mehr als|innerhalb von|binnen|langstens",
    before: "bis|vor|spatestens|bis zum|bis ende|bis zum jahr",
    since: "ab|seit|nach|ab dem|ab dem jahr",
  },
  fr: {
    lower: "au moins|plus de|minimum de|superieur a|superieure a",
    upper: "au plus|au maximum|maximum de|jusqu a|moins de|inferieur a|inferieure a|dans les|dans un delai de",
    before: "d ici|d ici a|avant|jusqu en|jusqu au|jusqu a|d ici fin",
    since: "a partir de|depuis|des|apres|a compter de",
  },
  es: {
    lower: "al menos|por lo menos|como minimo|mas de|minimo de|superior a",
    upper: "como maximo|hasta|menos de|a lo sumo|maximo de|inferior a|en un plazo de",
    before: "hasta|antes de|para",
    since: "desde|a partir de|despues de",
  },
  it: {
    lower: "almeno|piu di|oltre|minimo di|superiore a",
    upper: "al massimo|fino a|meno di|entro|massimo di|inferiore a",
    before: "entro|prima del|fino al|fino a|entro il",
    since: "da|dal|dopo il|a partire dal",
  },
  pt: { lower: "pelo menos|mais de|no minimo|superior a", upper: "no maximo|ate|menos de|inferior a|no prazo de", before: "ate|antes de|ate ao ano de", since: "desde|a partir de|apos" },
  nl: { lower: "minstens|ten minste|meer dan|minimaal|tenminste", upper: "hoogstens|maximaal|minder dan|binnen|ten hoogste", before: "tegen|voor|tot|uiterlijk", since: "vanaf|sinds|na" },
  sv: { lower: "minst|fler an|mer an|over", upper: "hogst|upp till|farre an|mindre an|inom", before: "fore|till|senast|innan", since: "fran|sedan|efter|fran och med" },
  da: { lower: "mindst|mere end|flere end|over", upper: "hojst|op til|faerre end|mindre end|inden for", before: "for|inden|til|senest", since: "fra|siden|efter|fra og med" },
  fi: { lower: "vahintaan|yli|enemman kuin", upper: "enintaan|korkeintaan|alle", before: "ennen", since: "vuodesta" },
  pl: { lower: "co najmniej|przynajmniej|ponad|powyzej|wiecej niz", upper: "co najwyzej|maksymalnie|ponizej|mniej niz|najwyzej", before: "do|przed", since: "od|po" },
};
const boundPatterns = new Map<string, [Bound, RegExp][]>();
function boundsIn(language: string): [Bound, RegExp][] {
  const before = boundPatterns.get(language);
  if (before) return before;
  const entry = bounds[language];
  // A currency, a day and a month may stand between: "by 1 January 2030", "up to EUR 50".
  const made = (["upper", "lower", "before", "since"] as const).map((kind): [Bound, RegExp] => [
    kind,
    entry
      ? new RegExp(
          ` (?:${entry[kind]}) (?:the |den |dem |le |el |il |year |ano |anno )?(?:eur |euro |usd |end of |ende |\\d{1,2} |january |february |march |april |may |june |july |august |september |october |november |december |januar |janvier |enero |gennaio ){0,3}$`,
          "u",
        )
      : /(?!)/,
  ]);
  boundPatterns.set(language, made);
  return made;
}

/** What stands before the number, or "or more" behind it. */
function readBound(text: string, at: number, end: number, language: string, isYear: boolean): Bound {
  const before = foldWords(text.slice(Math.max(0, at - 45), at));
  for (const [kind, pattern] of boundsIn(language)) {
    if ((kind === "before" || kind === "since") === isYear && pattern.test(before)) return kind;
  }
  if (/^[^.;]{0,14}\b(?:or more|oder mehr|ou plus|o más|o più|ou mais|of meer|eller mer|tai enemmän|lub więcej)\b/i.test(text.slice(end, end + 30))) return "lower";
  return "";
}

const monthNames = new Map<string, Map<string, number>>();

/** Names of months in a language, folded to lower case → 1 to 12. */
function monthsIn(language: string): Map<string, number> {
  const known = monthNames.get(language);
  if (known) return known;
  const months = new Map<string, number>();
  for (const style of ["long", "short"] as const) {
    for (const form of [{ month: style }, { month: style, day: "numeric" }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" });
      for (let month = 0; month < 12; month += 1) {
        const name = format
          .formatToParts(Date.UTC(2020, month, 15))
          .find((part) => part.type === "month")
          ?.value.toLowerCase()
          .replace(/\.$/, "");
        if (name && /\p{L}{3}/u.test(name)) months.set(name, month + 1);
      }
    }
  }
  monthNames.set(language, months);
  return months;
}

/** Months named in an English sentence, where they cannot be another word ("may", "march"). */
export function listMonthsNamed(sentence: string): { month: number; shown: string }[] {
  const found: { month: number; shown: string }[] = [];
  for (const match of sentence.matchAll(/(?<![\p{L}])(January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}])/gu)) {
    const shown = match[0];
    const beside = /\d[\s\u00A0]*(?:st|nd|rd|th)?(?: of)?[\s\u00A0]*$/.test(sentence.slice(0, match.index)) || /^[\s\u00A0,]*\d/.test(sentence.slice(match.index + shown.length));
    const prepared = /(?:in|by|until|since|before|after|of|from|during|mid|early|late|end)[\s-]$/i.test(sentence.slice(0, match.index));
    if (!beside && !prepared && (shown === "May" || shown === "March") && match.index === 0) continue;
    found.push({ month: monthsIn("en").get(shown.toLowerCase()) as number, shown });
  }
  return found;
}

/** Months in quotes, named or in a date of numbers such as 12.05.2023 or 2023-05-12. */
export function listMonthsQuoted(quotes: string, language: string): Set<number> {
  const found = new Set<number>();
  for (const one of new Set([/^[a-z]{2}$/.test(language) ? language : "en", "en"])) {
    const months = monthsIn(one);
    for (const match of quotes.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
      const month = months.get(match[0]);
      if (month) found.add(month);
    }
  }
  for (const match of quotes.matchAll(/(?<!\d)\d{1,2}[./-](\d{1,2})[./-]\d{2,4}(?!\d)|(?<!\d)\d{4}-(\d\d)-\d\d(?!\d)/g)) found.add(Number(match[1] ?? match[2]));
  return found;
}

/** Nouns of time in a sentence: "each month" is not borne out by "each year". */
const timeNouns = /(?<!\p{L})(?:days?|weeks?|months?|years?|hours?|daily|weekly|monthly|yearly|annual(?:ly)?|quarter(?:s|ly)?|decades?|centur(?:y|ies))(?!\p{L})/giu;
const nounOfTime: Record<string, string> = { dai: "day", dail: "day", weekl: "week", monthl: "month", yearl: "year", annua: "year", annual: "year" };
const timeOf = (noun: string): string => {
  const plain = noun.toLowerCase().replace(/(?:ly|s)$/, "");
  return nounOfTime[plain] ?? plain;
};
/** The unit of time that a word of any listed language tells. */
const holdsTime = (text: string, unit: string): boolean => {
  const pattern = units.find(([, name]) => name === unit)?.[0];
  const adjective = {
    day: /täglich|quotidien|diari|giornalier|dagelijks|daglig|päivittäi|codzien/iu,
    week: /wöchentlich|hebdomadaire|semanal|settimanal|wekelijks|veckovis|ugentlig|viikoittai|tygodniow/iu,
    month: /monatlich|mensuel|mensual|mensil|mensal|maandelijks|månatlig|månedlig|kuukausittai|miesięczn/iu,
    year: /jährlich|annuel|anual|annual|annu[oa]|jaarlijks|årlig|vuosittai|roczn|yearly/iu,
  }[unit];
  if (adjective?.test(text)) return true;
  if (!pattern) return new RegExp(`(?<!\\p{L})${unit}`, "iu").test(text);
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].some(({ 0: word }) => pattern.test(` ${word}`));
};

/** A number that the title alone holds counts beside the word that it stands beside there: "Chips Act 2.0", "Article 5". Never a date. */
const beside = (text: string, at: number): string => foldWords(text.slice(0, at)).trim().split(" ").at(-1) ?? "";

export interface BorneOut {
  text: string;
  language: string;
}

/** An amount of the sentence that no quote bears out, as it stands in the sentence; else `undefined`. */
export function findForeignAmount(sentence: string, quotes: readonly BorneOut[], titles: readonly BorneOut[] = []): string | undefined {
  const quoted = quotes.flatMap(({ text, language }) => listAmounts(text, language));
  const titled = titles
    .flatMap(({ text, language }) => listAmounts(text, language).map(({ number, at }) => `${beside(text, at)} ${number}`))
    .filter((one) => !/^(?:\d+|[a-z]+) (?:19|20)\d\d$/.test(one));
  // Digits that end a name ("CO2", "Article 2a") are compared with the name.
  for (const amount of listAmounts(sentence, "en")) {
    const same = quoted.filter(({ number, unit }) => number === amount.number && unit === amount.unit);
    if (!same.length && !(amount.unit === "" && titled.includes(`${beside(sentence, amount.at)} ${amount.number}`))) return amount.shown;
    // "Ten years" for "at least ten years", "more than" for "fewer than"; a year may be told with another small word.
    const isYear = ["before", "since"].includes(amount.bound) || same.some(({ bound }) => bound === "before" || bound === "since");
    if (same.length && !same.some(({ bound }) => bound === amount.bound || (isYear && (bound === "" || amount.bound === "")))) return `${amount.bound || "no bound"} ${amount.shown}`;
  }
  const words = new Set(quotes.flatMap(({ text }) => listQuantityWords(text)));
  const word = listQuantityWords(sentence).find((one) => !words.has(one));
  if (word) return word;
  const time = [...sentence.matchAll(timeNouns)].find(({ 0: noun }) => !quotes.some(({ text }) => holdsTime(text, timeOf(noun))));
  if (time) return time[0];
  const months = new Set(quotes.flatMap(({ text, language }) => [...listMonthsQuoted(text, language)]));
  return listMonthsNamed(sentence).find(({ month }) => !months.has(month))?.shown;
}
