/**
 * The promise of every position, as a property: a quote that stands in a paper is found where it stands however it was typeset, and one
 * that was altered is refused. Over real papers where they lie beside the repository, over small ones of our own otherwise.
 */
import { describe, expect, it } from "vitest";
import { QuoteFinder } from "../src/positions/find-quote.js";
import { loadPapers } from "./papers.js";

const rounds = 10_000;

/** Numbers that look random and are the same in every run (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** A comparison of its own, not the program's: letters, digits and signs, without white space, hyphens, quotation marks and ligatures. */
const bare = (text: string): string => text.normalize("NFKC").replace(/[\s\u00AD\u200B-\u200D\uFEFF\p{Pd}\u2212'"`\u00B4\u2018-\u201F\u2039\u203A\u00AB\u00BB\u2032\u2033]/gu, "");

interface Span {
  paper: number;
  start: number;
  end: number;
}

const papers = await loadPapers();
const spaces = papers.map(({ text }) => bare(text));
const finders = papers.map(({ text }) => new QuoteFinder(text));

/** A stretch of 6 to 30 words that begins and ends with a letter, beside white space. */
function pickSpan(roll: (below: number) => number, withDigit = false): Span {
  for (;;) {
    const paper = roll(papers.length);
    const { text } = papers[paper] as (typeof papers)[0];
    const at = roll(Math.max(1, text.length - 400));
    const words = [...text.slice(at, at + 400).matchAll(/(?<=[\s(])\p{L}[^\s]*(?:\s+[^\s]+){5,29}?(?<=\p{L})(?=[\s.,;:!?)](?!\s*[\p{Pd}\u2212%\d]))/gu)];
    if (!words.length) continue;
    const match = words[roll(words.length)] as RegExpMatchArray & { index: number };
    const [start, end] = [at + match.index, at + match.index + match[0].length];
    const before = text.slice(Math.max(0, start - 12), start);
    // Where a hyphen or a number stands just outside, the quote would be cut.
    if (/[\p{Pd}\u00AD\u2212'\u2019]\s*$/u.test(before) || match[0].length > 330 || (match[0].match(/\p{L}/gu) ?? []).length < 30) continue;
    // A hidden contact is no words: what is left beside it may be too short to be a quote.
    if (/@|\u2588|\p{Co}|[\u200B-\u200D\uFEFF]/u.test(match[0])) continue;
    if (withDigit && !/\d/.test(match[0])) continue;
    return { paper, start, end };
  }
}

/** Sets the words another time: other white space, hyphens at line ends, quotation marks, dashes, ligatures. */
function typeset(text: string, roll: (below: number) => number): string {
  const one = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  return text
    .replace(/\p{L}{6,}/gu, (word) => {
      const at = 2 + roll(word.length - 4);
      return roll(6) === 0 ? `${word.slice(0, at)}${one(["-\n", "\u00AD", "-\r\n  ", "\u2010\n"])}${word.slice(at)}` : word;
    })
    .replace(/ffi|ffl|fi|fl|ff/g, (letters) => (roll(2) ? ({ ffi: "\uFB03", ffl: "\uFB04", fi: "\uFB01", fl: "\uFB02", ff: "\uFB00" }[letters] as string) : letters))
    .replace(/(?<=[\p{L}\p{N}.,;:)])[ \n]+(?=[\p{L}\p{N}(])/gu, () => one([" ", "\n", "  ", "\u00A0", "\r\n\t", "\u2009"]))
    .replace(/[\u2018\u2019'](?=\p{L})/gu, () => one(["'", "\u2019", "\u2018"]))
    .replace(/[\u201C\u201D\u201E"\u00AB\u00BB]/g, () => one(['"', "\u201C", "\u201E", "\u00BB"]))
    .replace(/(?<=[\p{L}\p{N} ])[\u2010-\u2014-](?=[\p{L}\p{N} ])/gu, () => one(["-", "\u2010", "\u2011", "\u2013", "\u2014"]));
}

const words = (text: string): string[] => text.split(/\s+/);

/** Alters a quote so that the paper does not say it; by a word, a digit, a "not", or two places joined. */
const alterations: Record<string, (span: Span, roll: (below: number) => number) => string | undefined> = {
  "a word": ({ paper, start, end }, roll) => {
    const { text } = papers[paper] as (typeof papers)[0];
    const own = words(text.slice(start, end));
    const others = words(text.slice(roll(Math.max(1, text.length - 500)))).filter((word) => /^\p{L}{3,}$/u.test(word));
    const at = roll(own.length);
    const other = others[roll(Math.max(1, others.length))];
    return other && [...own.slice(0, at), other, ...own.slice(at + 1)].join(" ");
  },
  "a digit": ({ paper, start, end }, roll) => {
    const text = (papers[paper] as (typeof papers)[0]).text.slice(start, end);
    const digits = [...text.matchAll(/\d/g)];
    const match = digits[roll(Math.max(1, digits.length))];
    return match && `${text.slice(0, match.index)}${(Number(match[0]) + 1 + roll(9)) % 10}${text.slice(match.index + 1)}`;
  },
  "a not": ({ paper, start, end }, roll) => {
    const own = words((papers[paper] as (typeof papers)[0]).text.slice(start, end));
    const without = own.filter((word) => !/^(?:not|no|nicht|kein\w*|ne|pas|non|nie|niet|geen|inte|ikke|nu|nem|не)$/iu.test(word));
    if (without.length < own.length && without.length >= 4) return without.join(" ");
    const at = 1 + roll(own.length - 2);
    return [...own.slice(0, at), ["not", "nicht", "pas", "no", "nie"][roll(5)], ...own.slice(at)].join(" ");
  },
  "two places joined": (span, roll) => {
    const { text } = papers[span.paper] as (typeof papers)[0];
    let other = pickSpan(roll);
    for (let tries = 0; other.paper !== span.paper && tries < 200; tries += 1) other = pickSpan(roll);
    const [one, two] = [text.slice(span.start, span.end), (papers[other.paper] as (typeof papers)[0]).text.slice(other.start, other.end)];
    return `${words(one).slice(0, 8).join(" ")}${[" ", " … ", " ... ", " [...] ", ". "][roll(5)]}${words(two).slice(-8).join(" ")}`;
  },
};

describe(`quotes in ${papers.length} papers`, () => {
  it(`finds ${rounds} true quotes, set another way, where they stand`, () => {
    const roll = dice(20251120);
    const wrong: string[] = [];
    let elsewhere = 0;
    const started = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) {
      const span = pickSpan(roll);
      const { text, name } = papers[span.paper] as (typeof papers)[0];
      const original = text.slice(span.start, span.end);
      const quote = typeset(original, roll);
      const answer = (finders[span.paper] as QuoteFinder).find(quote);
      if (!("found" in answer)) wrong.push(`${name} at ${span.start}: ${answer.reason}: ${JSON.stringify(quote)}`);
      else if (answer.found.start !== span.start || answer.found.end !== span.end) {
        // The same words stand earlier in the paper too.
        if (answer.found.start < span.start && bare(text.slice(answer.found.start, answer.found.end)) === bare(original)) elsewhere += 1;
        else wrong.push(`${name}: ${answer.found.start} to ${answer.found.end}, expected ${span.start} to ${span.end}: ${JSON.stringify(quote)}`);
      }
    }
    const { user } = process.cpuUsage(started);
    console.log(
      `true quotes: ${rounds - wrong.length} of ${rounds} accepted at the right offsets (${elsewhere} of them stand twice, found where they stand first); ${(user / 1000 / rounds).toFixed(2)} ms each`,
    );
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it(`refuses ${rounds} altered quotes`, () => {
    const roll = dice(3);
    const accepted: string[] = [];
    const figures: Record<string, number> = {};
    const kinds = Object.keys(alterations);
    let true_ = 0;
    for (let round = 0; round < rounds; ) {
      const kind = kinds[round % kinds.length] as string;
      const span = pickSpan(roll, kind === "a digit");
      const altered = alterations[kind]?.(span, roll);
      if (altered === undefined) continue;
      // An alteration can be true by chance: the same word put back, a table that holds both numbers.
      if ((spaces[span.paper] as string).includes(bare(altered))) {
        true_ += 1;
        continue;
      }
      round += 1;
      figures[kind] = (figures[kind] ?? 0) + 1;
      const answer = (finders[span.paper] as QuoteFinder).find(altered);
      if ("found" in answer) accepted.push(`${kind}: ${JSON.stringify(altered)}`);
    }
    console.log(
      `altered quotes: ${rounds - accepted.length} of ${rounds} refused (${Object.entries(figures)
        .map(([kind, count]) => `${kind}: ${count}`)
        .join(", ")}; ${true_} more stood in the paper after all and were left out)`,
    );
    expect(accepted.slice(0, 10)).toEqual([]);
  });
});
