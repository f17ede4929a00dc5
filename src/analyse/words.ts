/** Words as search knows them: in Latin letters and digits, lower case, without accents, whatever script and case they are written in. */
import anyAscii from "any-ascii";

/** A word of a text under the fold, and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** Letters and digits with their accents; "&" stands for the word "and". */
const written = /[\p{L}\p{N}\p{M}]+|&/gu;
const plain = /^[a-z0-9]+$/;
/** Longer runs of letters are no words anybody looks for. */
const longest = 40;

function fold(text: string): string {
  if (text === "&") return "and";
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return anyAscii(lower.normalize("NFKC"))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}

const known = new Map<string, string>();
const mostKept = 300_000;

/** One written word under the fold: "Förpackningar" → "forpackningar"; "" where nothing of it can be written in Latin letters. */
export function foldWord(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  // The same words come again and again; a full memory is emptied rather than managed.
  if (known.size >= mostKept) known.clear();
  const folded = fold(text).slice(0, longest);
  known.set(text, folded);
  return folded;
}

/** Every word of a text in its order: "l'Énergie (5G)" → l, energie, 5g. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(written)) {
    const word = foldWord(match[0]);
    if (word) words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The words of a text, with one space between them. */
export const foldWords = (text: string): string =>
  readWords(text)
    .map(({ word }) => word)
    .join(" ");

/** The words of a text as one: "Back Market", "back-market" → "backmarket". */
export const squashWords = (text: string): string =>
  readWords(text)
    .map(({ word }) => word)
    .join("");
