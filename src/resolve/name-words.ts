/** A name as the linker reads it: words with where they stand, families in place of words of one meaning, empty words and legal forms aside. */
import { foldName } from "../normalise/fold.js";
import { emptyWords, familyOfWord, legalForms, splitCompound } from "./word-families.js";

/** One word of a text. `[start, end)` in UTF-16 units. */
export interface TextWord {
  /** Under the fold. */
  fold: string;
  start: number;
  end: number;
}

/** Letters and digits; "T&E", "AT&T" and "1&1" are one word; "l'exploitation" is two, of which the first is empty. */
const wordPattern = /[\p{L}\p{N}]{1,2}&[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’`´][\p{L}\p{N}\p{M}]+)*|°/gu;
const elision = /^(?:d|l|dell|all|nell|sull|dall|un|qu|s|n)['’`´](?=\p{L}{2})/iu;

/** The words of a text in order. Single letters with points between them are one word: "e. V." → "ev". */
export function readWords(text: string): TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    let raw = match[0];
    let start = match.index;
    const elided = elision.exec(raw);
    if (elided) {
      start += elided[0].length;
      raw = raw.slice(elided[0].length);
    }
    const fold = foldName(raw).replace(/ /g, "");
    if (!fold) continue;
    const before = words.at(-1);
    // A letter after a letter and a point: an abbreviation goes on.
    const abbreviated = before && raw.length === 1 && /^\.\s?$/.test(text.slice(before.end, start)) && /(?:^|[^\p{L}])\p{L}$|\.\s?\p{L}$/u.test(text.slice(0, before.end));
    if (abbreviated) {
      before.fold += fold;
      before.end = start + raw.length;
    } else words.push({ fold, start, end: start + raw.length });
  }
  return words;
}

/** Whether the word says something of which organisation it is. */
export const isContent = (fold: string): boolean => !emptyWords.has(fold) && !legalForms.has(fold);

/** "trade union" is one thing that other languages say in one word. */
function joinPhrases(folds: readonly string[]): string[] {
  const joined: string[] = [];
  for (const fold of folds) {
    if (/^unions?$/.test(fold) && joined.at(-1) === "trade") joined[joined.length - 1] = "tradeunion";
    else joined.push(fold);
  }
  return joined;
}

/** The words of a name that say which organisation it is, as families; all its words when nothing else is left ("Of And", "SE"). */
export function contentWords(text: string, split: (fold: string) => readonly string[] | undefined = () => undefined): string[] {
  const folds = joinPhrases(readWords(text).flatMap(({ fold }) => split(fold) ?? splitCompound(fold) ?? [fold]));
  const content = folds.filter(isContent);
  return (content.length ? content : folds).map(familyOfWord);
}
