/** Which words of an English sentence stand in quotes of another language: by a list of words of policy, and by words that are the same everywhere. */
import { conceptLanguages, concepts, directed, opposedConcepts } from "./concept-list.js";
import { foldWords } from "./fold-words.js";

interface Beginnings {
  exact: Map<string, number[]>;
  /** By their first three letters. */
  prefixes: Map<string, { prefix: string; concept: number }[]>;
  inside: { part: string; concept: number }[];
}

/** Languages that write compounds as one word: what is asked for may stand inside. */
const compounding = new Set(["de", "nl", "sv", "da", "fi"]);
const shortestInside = 5;
/** A beginning of three letters is no more than a word and its ending. */
const shortBeginning = 3;
const longestEnding = 3;

const names: string[] = [];
const tables = new Map<string, Beginnings>(conceptLanguages.map((language) => [language, { exact: new Map(), prefixes: new Map(), inside: [] }]));
for (const line of concepts.trim().split("\n")) {
  const colon = line.indexOf(":");
  const concept = names.push(line.slice(0, colon)) - 1;
  for (const [column, cell] of line
    .slice(colon + 1)
    .split("|")
    .entries()) {
    const language = conceptLanguages[column] as string;
    const table = tables.get(language) as Beginnings;
    for (const entry of cell.trim().split(/\s+/)) {
      if (entry.startsWith("=")) table.exact.set(entry.slice(1), [...(table.exact.get(entry.slice(1)) ?? []), concept]);
      else if (entry) {
        const key = entry.slice(0, shortBeginning);
        table.prefixes.set(key, [...(table.prefixes.get(key) ?? []), { prefix: entry, concept }]);
        if (compounding.has(language) && entry.length >= shortestInside) table.inside.push({ part: entry, concept });
      }
    }
  }
}

/** Languages of which the list knows the words. */
export const knowsWords = (language: string): boolean => tables.has(language);

const known = new Map<string, readonly number[]>();

/** What a folded word ("solo+uso" for two that belong together) stands for in a language. */
function conceptsOf(word: string, language: string): readonly number[] {
  const key = `${language} ${word}`;
  const before = known.get(key);
  if (before) return before;
  const table = tables.get(language);
  const found = new Set<number>(table?.exact.get(word));
  for (const { prefix, concept } of table?.prefixes.get(word.slice(0, shortBeginning)) ?? [])
    if (word.startsWith(prefix) && (prefix.length > shortBeginning || word.length <= prefix.length + longestEnding)) found.add(concept);
  for (const { part, concept } of table?.inside ?? []) if (word.length > part.length && word.includes(part)) found.add(concept);
  if (known.size > 50_000) known.clear();
  const list = [...found];
  known.set(key, list);
  return list;
}

/** "transparency", "Transparenz" and "trasparenza" begin alike once spelling is set aside. */
const spellOut = (word: string): string =>
  word
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replace(/ck|qu|c|q/g, "k")
    .replace(/z|sc/g, "s")
    .replace(/x/g, "ks")
    .replace(/[yj]/g, "i")
    .replace(/w/g, "v")
    .replace(/(.)\1/g, "$1");
const sameBeginning = 5;
const sameInside = 6;

/** Whether an English word, folded, and one of another language begin alike. */
export function isCognate(english: string, word: string, language: string): boolean {
  if (english.length < sameBeginning || word.length < sameBeginning) return english === word && english.length > 2;
  const [one, other] = [spellOut(english), spellOut(word)];
  if (one.slice(0, sameBeginning) === other.slice(0, sameBeginning)) return true;
  return compounding.has(language) && one.length >= sameInside && other.includes(one.slice(0, sameInside));
}

/** A word of a text with what it stands for. */
export interface Meant {
  word: string;
  concepts: readonly number[];
}

/** The words of a text in order, each with what it and the pair that it begins stand for. */
export function listMeant(text: string, language: string): Meant[] {
  const words = foldWords(text)
    .split(" ")
    .filter((word) => word && word !== ",");
  return words.map((word, i) => ({ word, concepts: [...conceptsOf(word, language), ...conceptsOf(`${word}+${words[i + 1] ?? ""}`, language)] }));
}

/** Whether two words, one English, mean the same as far as the list and their spelling tell. */
export const meansTheSame = (english: Meant, other: Meant, language: string): boolean =>
  english.concepts.some((concept) => other.concepts.includes(concept)) || isCognate(english.word, other.word, language);

const opposed = opposedConcepts.map(([one, other]) => [names.indexOf(one), names.indexOf(other)] as const);

/** Whether a word gives a sentence its direction ("extend", "ban"): none may bring it along. */
export const tellsDirection = ({ concepts: all }: Meant): boolean => all.some((concept) => directed.has(names[concept] as string));

/** A word of the sentence whose opposite alone stands in the quotes, or `undefined`. */
export function findOpposite(said: readonly Meant[], quoted: readonly Meant[]): string | undefined {
  const holds = (words: readonly Meant[], concept: number) => words.find(({ concepts: all }) => all.includes(concept));
  for (const [one, other] of opposed) {
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const word = holds(said, here);
      if (word && !holds(said, there) && holds(quoted, there) && !holds(quoted, here)) return word.word;
    }
  }
  return undefined;
}
