/** One attendee cell to mentions. Parliament separates with "|"; the Commission lists names and numbers in parallel. */
import { foldName } from "../normalise/fold.js";
import { splitListCell } from "../normalise/list-cell.js";
import { findRegisterNumbers } from "../normalise/register-number.js";

export interface Mention {
  /** The words as published. */
  text: string;
  /** The words without typed numbers and what announces them. */
  name: string;
  /** Register numbers typed with the name. */
  typedNumbers: string[];
}

/** Read in one way only: what could be read in several takes twice the time with each word. */
const announcement = /(?<![([\s,;:–-])[([\s,;:–-]*(?:\b(?:eu\s+)?(?:transparency\s+regist(?:er|ry)|transparenzregister(?:nummer)?|tr|id|reg)\b[\s.:#-]*(?:(?:n(?:umber|r|o|°)?|nummer)[\s.:#-]*)?)*$/i;
const longestAnnouncement = 200;

/** A text without the words at its end that announce a number. */
function withoutAnnouncement(text: string): string {
  const at = Math.max(0, text.length - longestAnnouncement);
  return text.slice(0, at) + text.slice(at).replace(announcement, " ");
}

/** A segment with any register numbers typed in it taken out: "Transport & Environment (ID 58744833263-19)" → name "Transport & Environment". */
export function readMention(segment: string): Mention {
  const found = findRegisterNumbers(segment);
  if (!found.length) return { text: segment, name: segment, typedNumbers: [] };
  let name = "";
  let at = 0;
  for (const { start, end } of found) {
    name += withoutAnnouncement(segment.slice(at, start));
    at = end;
  }
  name = (name + segment.slice(at))
    .replace(/[([]\s*[)\]]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:)\]–-]+|[\s,;:([–-]+$/g, "");
  // A closing bracket whose opening one went with the number.
  if (name.endsWith(")") && !name.includes("(")) name = name.slice(0, -1).trim();
  return { text: segment, name, typedNumbers: [...new Set(found.map((one) => one.number))] };
}

interface Words {
  fold: string;
  set: ReadonlySet<string>;
}
const wordsOf = (fold: string): Words => ({ fold, set: new Set(fold.split(" ")) });

/** How well some words agree with the best of several names: 1 for the same, else the share of words in common, a little less. */
function similarity(words: Words, names: readonly Words[]): number {
  let best = 0;
  for (const name of names) {
    if (name.fold === words.fold) return 1;
    let common = 0;
    for (const word of words.set) if (name.set.has(word)) common += 1;
    best = Math.max(best, (2 * common) / (words.set.size + name.set.size) - 0.05);
  }
  return best;
}

/** No name in the register has more commas. */
const mostPieces = 12;
/** Pieces times numbers of one cell: the longest cell seen has 1,400, and time grows with both. */
const mostSharings = 50_000;

/**
 * The Commission's cell along its numbers: "Bosch, Siemens, Verband X, Y und Z" and three numbers → three names. Names contain commas, so the
 * comma pieces are shared out among the numbers in order, each at least one, so that the names known for the numbers agree best.
 * `undefined` when there are fewer pieces than numbers, or too many of both to be shared out.
 */
export function splitAlongNumbers(cell: string, numbers: readonly string[], namesOf: (registerNumber: string) => readonly string[]): string[] | undefined {
  const pieces = splitListCell(cell);
  const [p, n] = [pieces.length, numbers.length];
  if (p < n || n === 0) return undefined;
  if (p === n) return pieces;
  if (n === 1) return [pieces.join(", ")];
  if (p * n > mostSharings) return undefined;
  // best[i][j]: best agreement of the first i numbers with the first j pieces.
  const longest = Math.min(p - n + 1, mostPieces);
  const folds = pieces.map((piece) => foldName(piece));
  const spans = new Map<number, Words>();
  const span = (k: number, j: number): Words => {
    const key = k * (p + 1) + j;
    const known = spans.get(key) ?? wordsOf(folds.slice(k, j).filter(Boolean).join(" "));
    spans.set(key, known);
    return known;
  };
  const best: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(p + 1).fill(Number.NEGATIVE_INFINITY));
  const from: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(p + 1).fill(0));
  (best[0] as number[])[0] = 0;
  for (let i = 1; i <= n; i += 1) {
    const names = namesOf(numbers[i - 1] as string).map((name) => wordsOf(foldName(name)));
    for (let j = i; j <= p - (n - i); j += 1) {
      for (let k = Math.max(i - 1, j - longest); k < j; k += 1) {
        const before = (best[i - 1] as number[])[k] as number;
        if (before === Number.NEGATIVE_INFINITY) continue;
        // Without a known name a single piece is the likeliest.
        const score = before + (names.length ? similarity(span(k, j), names) : j - k === 1 ? 0.3 : 0);
        if (score > ((best[i] as number[])[j] as number)) {
          (best[i] as number[])[j] = score;
          (from[i] as number[])[j] = k;
        }
      }
    }
  }
  if ((best[n] as number[])[p] === Number.NEGATIVE_INFINITY) return undefined;
  const names: string[] = [];
  for (let i = n, j = p; i > 0; i -= 1) {
    const k = (from[i] as number[])[j] as number;
    names.unshift(pieces.slice(k, j).join(", "));
    j = k;
  }
  return names;
}
