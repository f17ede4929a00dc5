/** What a reader types, taken apart: words, "phrases", -left out, begun*. Nothing of it reaches a database as syntax. */
import { isFunctionWord } from "../../analyse/function-words.js";
import { readWords } from "../../analyse/words.js";

/** A word, or words that stand next to each other. */
export interface QueryPart {
  /** Under the fold. */
  words: string[];
  /** As typed, one for each word. */
  written: string[];
  /** Typed between quotation marks: exactly these words in this order. */
  quoted: boolean;
  /** The last word may go on: "packag*". */
  prefix: boolean;
}

export interface ParsedQuery {
  wanted: QueryPart[];
  left: QueryPart[];
  /** Every word wanted, under the fold, in the order typed; with those that carry little. */
  words: string[];
}

const mostParts = 12;
const mostLeftOut = 6;
const quotes = /[“”„«»″‟]/g;
const pieces = /(-?)"([^"]*)"?|(\S+)/g;
/** "l'énergie", "dell'industria": the article before an apostrophe is no word to look for. */
const elision = /^(?:l|d|s|n|m|t|c|j|qu|dell|nell|all|sull|dall|un|lorsqu|jusqu)['’](?=\p{L}{2})/iu;

function readPart(text: string, quoted: boolean): QueryPart | undefined {
  const prefix = /\*$/.test(text);
  const plain = quoted ? text : text.replace(elision, "");
  const found = readWords(plain);
  if (!found.length) return undefined;
  return { words: found.map(({ word }) => word), written: found.map(({ start, end }) => plain.slice(start, end)), quoted, prefix };
}

export function parseQuery(query: string): ParsedQuery {
  const wanted: QueryPart[] = [];
  const left: QueryPart[] = [];
  for (const [, minus, phrase, word] of query.replace(quotes, '"').matchAll(pieces)) {
    const isLeft = minus === "-" || (word !== undefined && /^-\p{L}/u.test(word));
    const part = phrase !== undefined ? readPart(phrase, true) : readPart((word as string).replace(/^-+/, ""), false);
    if (!part) continue;
    if (isLeft) left.push(part);
    else wanted.push(part);
  }
  const words = wanted.flatMap((part) => part.words).slice(0, mostParts);
  // "Federation of German Industries": what only holds the others together need not be there.
  const bearing = wanted.filter((part) => part.quoted || part.words.some((word) => !isFunctionWord(word)));
  return { wanted: (bearing.length ? bearing : wanted).slice(0, mostParts), left: left.slice(0, mostLeftOut), words };
}

/** Too little to look for: a single letter, or nothing but what is to be left out. */
export const isTooShort = ({ words }: ParsedQuery): boolean => words.join("").length < 2;
