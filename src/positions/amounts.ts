/** Numbers, amounts, percentages and dates of a text, each in one form, so that "EUR 1.500" and "€1,500" are the same and "5" and "5 %" are not. */

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
  [/^[\s-]?(?:days?\b|tag(?:e|en)?\b|jours?\b|d[ií]as?\b|giorn[io]\b|dag(?:en|e|ar)?\b|dni\b|dn[íů]|päiv|päeva|nap\b|zile\b|дни|ημέρ|dien)/iu, "day"],
  [/^[\s-]?(?:weeks?\b|wochen?\b|semaines?\b|semanas?\b|settiman[ae]\b|we(?:ek|ken)\b|uger?\b|veck|tygodni|týdn|viikko|nädal|hét\b|săptăm)/iu, "week"],
  [
    /^[\s-]?(?:months?\b|monat(?:e|en|s)?\b|mois\b|meses\b|mes\b|mes[ei]\b|maand(?:en)?\b|måned(?:er)?\b|månad(?:er)?\b|miesi[ąę]c|měsíc|mesiac|kuukau|kuud?\b|hónap|luni\b|lună\b|месец|μήν)/iu,
    "month",
  ],
  [/^[\s-]?(?:years?\b|jahr(?:e|en|es)?\b|ans?\b|années?\b|años?\b|ann[io]\b|anos?\b|jaar\b|jaren\b|år\b|lat[a]?\b|rok[uyůov]?|let\b|vuo|aasta|év\b|ani\b|години|έτ|metų|gad)/iu, "year"],
  [/^[\s-]?(?:hours?\b|stunden?\b|heures?\b|horas?\b|or[ae]\b|uur\b|timer?\b|timm|godzin|hodin|tunti|tund|óra\b|ore\b|час)/iu, "hour"],
  [/^\s?(?:°|degrees?\b)/iu, "degree"],
  [/^[\s-]?(?:gw\b|gwh\b)/iu, "GW"],
  [/^[\s-]?(?:mw\b|mwh\b)/iu, "MW"],
  [/^[\s-]?(?:kw\b|kwh\b)/iu, "kW"],
  [/^[\s-]?(?:km\b|kilomet)/iu, "km"],
  [/^[\s-]?(?:tonnes?\b|tons?\b|tonnen\b|toneladas?\b|tonnellate\b|ton\b)/iu, "tonne"],
];

/** Words that are numbers, in English and in the tongues of many papers; "one" is as often a pronoun. */
const numberWords: Record<string, number> = Object.fromEntries(
  (
    "two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|thirteen 13|fourteen 14|fifteen 15|sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40|fifty 50|sixty 60|seventy 70|eighty 80|ninety 90|" +
    "zwei 2|drei 3|vier 4|fünf 5|sechs 6|sieben 7|acht 8|neun 9|zehn 10|elf 11|zwölf 12|zwanzig 20|dreißig 30|fünfzig 50|" +
    "deux 2|trois 3|quatre 4|cinq 5|sept 7|huit 8|neuf 9|dix 10|onze 11|douze 12|vingt 20|trente 30|cinquante 50|" +
    "dos 2|tres 3|cuatro 4|cinco 5|seis 6|siete 7|ocho 8|nueve 9|diez 10|doce 12|veinte 20|due 2|tre 3|quattro 4|cinque 5|sei 6|sette 7|otto 8|nove 9|dieci 10|dodici 12|venti 20|twee 2|drie 3|vijf 5|zes 6|zeven 7|negen 9|tien 10|twaalf 12|twintig 20|dwa 2|trzy 3|cztery 4|pięć 5|sześć 6|siedem 7|osiem 8|dziewięć 9|dziesięć 10|dwanaście 12"
  )
    .split("|")
    .map((entry) => [entry.split(" ")[0] as string, Number(entry.split(" ")[1])]),
);
/** Amounts without a figure: to be borne out by the same word. */
const loosePattern =
  /\b(half|halv\w+|doubl\w+|twice|tripl\w+|quadrupl\w+|tenfold|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|majority|quarter|two-thirds|one-third|one|once|first|zero)\b/gi;
/** These stand in sentences for other things ("second-hand", "the first place", "this one"): only beside a unit are they numbers. */
const oftenElse = new Set(["one", "once", "first"]);

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
}

/** Amounts in a text of a language (ISO 639-1). */
export function listAmounts(text: string, language: string): Amount[] {
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
    const unit = percent.test(rest)
      ? "%"
      : perMille.test(rest)
        ? "‰"
        : (currencies.find(([pattern]) => pattern.test(rest))?.[1] ?? currencyBefore.find(([pattern]) => pattern.test(before))?.[1] ?? units.find(([pattern]) => pattern.test(rest))?.[1] ?? "");
    const sign = /[-\u2212]$/.test(before) && !/[\p{L}\p{N}][-\u2212]$/u.test(before) ? "-" : "";
    amounts.push({ number: sign + number, unit, shown });
  };
  for (const match of text.matchAll(numberPattern)) {
    // The digits of "CO2" and "F9000004" belong to a name.
    add(readDigits(match[1] as string), match.index, match.index + match[0].length, match[0]);
  }
  for (const match of text.matchAll(wordPattern)) {
    const value = numberWords[match[0].toLowerCase()];
    if (value !== undefined) add(String(value), match.index, match.index + match[0].length, match[0]);
  }
  return amounts;
}

/** Words of quantity without a figure ("half", "doubling", "millions"), by their stem. */
export function listQuantityWords(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(loosePattern)) {
    const word = (match[1] as string).toLowerCase();
    if (oftenElse.has(word)) continue;
    // A scale behind a number was read with it.
    if (/^(?:m|b|tr)illions?$|^thousands?$|^hundreds?$/.test(word) && /\d[\s\u00A0]?$/.test(text.slice(0, match.index))) continue;
    found.push(word.replace(/(?:ing|ed|es|s|e)$/, ""));
  }
  return found;
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

/** An amount of the sentence that no quote bears out, as it stands in the sentence; else `undefined`. */
export function findForeignAmount(sentence: string, borneOut: readonly { text: string; language: string }[]): string | undefined {
  const quoted = borneOut.flatMap(({ text, language }) => listAmounts(text, language));
  // Digits that end a name ("CO2", "Article 2a") are compared with the name.
  for (const amount of listAmounts(sentence, "en")) {
    if (!quoted.some(({ number, unit }) => number === amount.number && unit === amount.unit)) return amount.shown;
  }
  const words = new Set(borneOut.flatMap(({ text }) => listQuantityWords(text)));
  const word = listQuantityWords(sentence).find((one) => !words.has(one));
  if (word) return word;
  const months = new Set(borneOut.flatMap(({ text, language }) => [...listMonthsQuoted(text, language)]));
  return listMonthsNamed(sentence).find(({ month }) => !months.has(month))?.shown;
}
