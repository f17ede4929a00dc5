/** A subject as words, and names found in it as whole words. */
import { foldName } from "../normalise/fold.js";

export interface SubjectWord {
  /** As published. */
  raw: string;
  /** Under `foldName`. */
  fold: string;
  /** Stands in the heading, not in the minutes that follow it. */
  inHeading: boolean;
}

const wordPattern = /&|[\p{L}\p{M}\p{N}²+]+/gu;
/** Where the Commission publishes minutes, the first sentence is the heading. */
const longestHeading = 160;

/** Length of the heading: the whole of a short subject, else up to the first end of a sentence or line. Points that follow a sentence are minutes in a short one too. */
function headingLength(subject: string): number {
  const points = /[.:]\s+[-–•]\s/.exec(subject)?.index;
  if (subject.length <= longestHeading) return points ?? subject.length;
  const end = /[.:;!?](?=\s)|\n|\s[-–•]\s|\t/.exec(subject)?.index ?? longestHeading;
  return Math.min(end, longestHeading);
}

export function readSubject(subject: string): SubjectWord[] {
  const heading = headingLength(subject);
  const words: SubjectWord[] = [];
  for (const match of subject.matchAll(wordPattern)) {
    const fold = foldName(match[0]);
    if (fold) words.push({ raw: match[0], fold, inHeading: (match.index as number) < heading });
  }
  return words;
}

/** Names by their words; finds all that stand in a text, the longest where several begin at one word. */
export class WordTree<T> {
  private readonly root: Branch<T> = { next: new Map(), values: [] };

  add(folds: readonly string[], value: T): void {
    let branch = this.root;
    for (const fold of folds) {
      const known = branch.next.get(fold) ?? { next: new Map(), values: [] };
      branch.next.set(fold, known);
      branch = known;
    }
    if (branch !== this.root) branch.values.push(value);
  }

  /** Each hit with the words it covers. A hit inside a longer one is none; `accept` says which values count at a place. */
  find(words: readonly SubjectWord[], accept: (value: T, start: number, end: number) => boolean): { values: T[]; start: number; end: number }[] {
    const hits: { values: T[]; start: number; end: number }[] = [];
    for (let start = 0; start < words.length; ) {
      let branch: Branch<T> | undefined = this.root;
      let best: (typeof hits)[0] | undefined;
      for (let end = start; end < words.length && branch; end += 1) {
        branch = branch.next.get((words[end] as SubjectWord).fold);
        const values = branch?.values.filter((value) => accept(value, start, end + 1)) ?? [];
        if (values.length) best = { values, start, end: end + 1 };
      }
      if (best) hits.push(best);
      start = best?.end ?? start + 1;
    }
    return hits;
  }
}

interface Branch<T> {
  next: Map<string, Branch<T>>;
  values: T[];
}
