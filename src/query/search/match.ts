/** A query in the words of the index: full-text expressions, and the test whether a written word is one of those asked for. */
import { stemmedLanguages, stemWord } from "../../analyse/stems.js";
import { foldWord } from "../../analyse/words.js";
import type { ParsedQuery, QueryPart } from "./parse-query.js";

const umlauts: readonly (readonly [RegExp, string])[] = [
  [/ä|æ/g, "ae"],
  [/ö|ø/g, "oe"],
  [/ü/g, "ue"],
  [/å/g, "aa"],
];

/** The same word with its umlauts written out, and without: "Wölken" and "Woelken" are one name. */
export function spellingsOf(written: string): string[] {
  const word = foldWord(written);
  let out = written.toLowerCase();
  for (const [letter, pair] of umlauts) out = out.replace(letter, pair);
  return [...new Set([word, foldWord(out), ...(word.length > 3 ? [word.replace(/([aou])e/g, "$1")] : [])])];
}

/** What is left of "leyen" in Spanish is "ley", and of "Athina" in German "ath": so little stands for another word as often as for this one. */
const shortStem = 3;

/** Stems of a word in every language that has a stemmer: of what is typed and of what it is without accents. */
export function stemsOf(written: string): string[] {
  const word = foldWord(written);
  if (word.length < 4 || /\d/.test(word)) return [];
  const stems = new Set(stemmedLanguages.flatMap((language) => [stemWord(written, language), stemWord(word, language)]));
  return [...stems].filter((stem) => stem.length > shortStem || (stem.length === shortStem && word.length <= shortStem + 1));
}

const quote = (words: readonly string[]): string => `"${words.join(" ")}"`;

export interface Columns {
  /** Columns with words in their order. */
  words: string;
  stems: string;
}

export const textColumns: Columns = { words: "{title names body}", stems: "{stems}" };
export const nameColumns: Columns = { words: "{main other}", stems: "{stems}" };

/** `goesOn`: the last word may be the beginning of one. */
function matchPart({ words, written, quoted, prefix }: QueryPart, columns: Columns, goesOn: boolean): string {
  const begins = prefix || (goesOn && !quoted);
  const last = words.at(-1) as string;
  if (words.length > 1) {
    const phrase = `${columns.words} : ${quote(words)}${begins ? " *" : ""}`;
    // "e-commerce" is also written as one word.
    return quoted ? `(${phrase})` : `(${phrase} OR "${words.join("")}"${begins ? " *" : ""})`;
  }
  if (quoted) return `(${columns.words} : "${last}"${prefix ? " *" : ""})`;
  const spellings = spellingsOf(written[0] as string);
  const alternatives = spellings.map((word) => `"${word}"`);
  if (begins && last.length > 1) alternatives.push(`${columns.words} : "${last}" *`);
  // A word that is its own stem is looked for in every column already.
  const stems = prefix ? [] : stemsOf(written[0] as string).filter((stem) => !spellings.includes(stem));
  if (stems.length) alternatives.push(`${columns.stems} : (${stems.map((stem) => `"${stem}"`).join(" OR ")})`);
  return `(${alternatives.join(" OR ")})`;
}

export interface MatchOptions {
  /** The last word may be the beginning of one. */
  goesOn?: boolean;
  /** Any of the words instead of all. */
  any?: boolean;
}

/** The full-text expression of a query; nothing but letters, digits and what is written here reaches it. */
export function writeMatch({ wanted, left }: ParsedQuery, columns: Columns, { goesOn = false, any = false }: MatchOptions = {}): string {
  const expression = wanted.map((part, i) => matchPart(part, columns, goesOn && i === wanted.length - 1)).join(any ? " OR " : " AND ");
  if (!left.length) return expression;
  return `(${expression}) NOT (${left.map((part) => matchPart(part, columns, false)).join(" OR ")})`;
}

/** Whether a written word is one that was asked for, by its letters or its stem. */
export function wordTest({ wanted }: ParsedQuery): (written: string, word: string) => boolean {
  const whole = new Set<string>();
  const begun: string[] = [];
  const stems = new Set<string>();
  for (const { words, written, quoted, prefix } of wanted) {
    words.forEach((word, i) => {
      if (prefix && i === words.length - 1) begun.push(word);
      else whole.add(word);
      if (quoted || words.length > 1) return;
      for (const spelling of spellingsOf(written[i] as string)) whole.add(spelling);
      if (!prefix) for (const stem of stemsOf(written[i] as string)) stems.add(stem);
    });
  }
  return (written, word) => {
    if (whole.has(word) || begun.some((start) => word.startsWith(start))) return true;
    if (!stems.size || word.length < 3) return false;
    // A stem begins its word, all but its last letter or two: most words need no stemmer to be passed over.
    for (const stem of stems) {
      if (!word.startsWith(stem.slice(0, Math.max(3, stem.length - 2)))) continue;
      if (stemmedLanguages.some((language) => stemWord(written, language) === stem)) return true;
    }
    return false;
  };
}
