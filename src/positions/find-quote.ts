/** Finds a quote in a paper: the same characters but for what typesetting changes, from a word's beginning to a word's end. */
import type { HeldBackReason } from "../model/index.js";
import { type FoldedText, foldQuote, lineHyphen } from "./fold-quote.js";

/** UTF-16 offsets into the paper's text. */
export interface FoundQuote {
  start: number;
  end: number;
}

export type QuoteAnswer = { found: FoundQuote } | { reason: HeldBackReason };

/** Fewer say nothing that could be held against the paper. */
const fewestWords = 4;
const fewestLetters = 20;
/** A passage, not a page: all quotes of a paper together stay well below what may be shown of it. */
const longestQuote = 400;

const letterOrDigit = /[\p{L}\p{N}]/u;
const digit = /\p{Nd}/u;
/** What would make another number or amount of the digits that a quote ends with. */
const goesOnAsNumber =
  /^(?:[.,'\u2019:/]\d|\s?[%‰°€$£]|\s(?:\d{3}(?!\d)|per\s?cent|percent|prozent|procent|pour\s?cent|por\s?cento?|per\s?cento|procento?|mio|mln|mrd|mld|bn|tsd|million|millone|milione|milion|miljo|milj|billion|miliard|milliard|thousand|tausend|mille\b|mil\b|euro?s?\b|eur\b))/iu;
const beginsAsNumber = /(?:\d[.,'\u2019:/\s]|[-\u2010-\u2015\u2212+±<>≤≥~€$£]\s?)$/u;

/** Marks between two characters agree when they are the same, or when one of them may have come with a line's end. */
const marksAgree = (paper: string, quote: string): boolean => paper === quote || ((paper === lineHyphen || quote === lineHyphen) && paper.length < 2 && quote.length < 2);

/** A quote without the dashes, quotation marks and white space around it. */
function trimFold(fold: FoldedText): { key: string; marks: string[] } | undefined {
  let from = 0;
  let to = fold.key.length;
  while (from < to && " '".includes(fold.key[from] as string)) from += 1;
  while (to > from && " '".includes(fold.key[to - 1] as string)) to -= 1;
  if (from === to) return undefined;
  return { key: fold.key.slice(from, to), marks: fold.marks.slice(from, to) };
}

export class QuoteFinder {
  private readonly fold: FoldedText;

  /** `text` is the paper's; it is folded once. */
  constructor(private readonly text: string) {
    this.fold = foldQuote(text);
  }

  /** Where the quote stands first, or why it is not taken. */
  find(quote: string): QuoteAnswer {
    const folded = trimFold(foldQuote(quote));
    const words = folded?.key.match(/[\p{L}\p{N}]+/gu) ?? [];
    const letters = words.join("").length;
    if (!folded || words.length < fewestWords || letters < fewestLetters) return { reason: "quote too short" };
    if (folded.key.length > longestQuote) return { reason: "quote too long" };
    const { key, marks } = this.fold;
    let cut = false;
    for (let at = key.indexOf(folded.key); at >= 0; at = key.indexOf(folded.key, at + 1)) {
      let agree = true;
      for (let i = 1; agree && i < folded.key.length; i += 1) agree = marksAgree(marks[at + i] as string, folded.marks[i] as string);
      if (!agree) continue;
      if (this.isWhole(at, at + folded.key.length, folded.marks[0] ?? "")) return { found: { start: this.fold.starts[at] as number, end: this.fold.ends[at + folded.key.length - 1] as number } };
      cut = true;
    }
    return { reason: cut ? "quote cut inside a word or number" : "quote not in the paper" };
  }

  /** Whether the stretch of the key begins and ends where a word or number does. */
  private isWhole(from: number, to: number, ownMark: string): boolean {
    const { key, marks, starts, ends, tail } = this.fold;
    const [first, last] = [key[from] as string, key[to - 1] as string];
    const before = key[from - 1] ?? "";
    if (letterOrDigit.test(first) && letterOrDigit.test(before)) return false;
    // A sign before the number belongs to it.
    if (digit.test(first) && (ownMark || beginsAsNumber.test(this.text.slice(Math.max(0, (starts[from] as number) - 3), starts[from])))) return false;
    if (!letterOrDigit.test(last)) return true;
    const after = key[to] ?? "";
    // "Workers" is not "workers’rights"; a quotation mark that closes behind a word cuts nothing.
    const goesOn = /^['\u2019\u02BC]\p{L}/u.test(this.text.slice(ends[to - 1], (ends[to - 1] as number) + 3));
    if (letterOrDigit.test(after) || goesOn) return false;
    // "sugar-free" is no sugar.
    if ((marks[to] ?? tail) && letterOrDigit.test(after)) return false;
    return !(digit.test(last) && goesOnAsNumber.test(this.text.slice(ends[to - 1])));
  }
}
