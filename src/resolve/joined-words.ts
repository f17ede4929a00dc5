/** Words joined in one that other names write apart: "cybersecurity" is "cyber security". */
import { isContent, type TextWord } from "./name-words.js";
import { familyOfWord } from "./word-families.js";

const [shortestPart, shortestJoined] = [3, 8];
const mayBePart = (fold: string): boolean => fold.length >= shortestPart && isContent(fold) && !/\d/.test(fold);

/** More than there are words. */
const perFirst = 2 ** 26;

/** Pairs of neighbours in names, as numbers: there are several for every name, and few of them are ever asked for. */
export class JoinedWords {
  private readonly numbers = new Map<string, number>();
  private parts = 0;
  private pairs = new Float64Array(1024);
  private count = 0;

  private numberOf(fold: string): number {
    let number = this.numbers.get(fold);
    if (number === undefined) {
      number = mayBePart(fold) ? this.parts : -1;
      if (number >= 0) this.parts += 1;
      this.numbers.set(fold, number);
    }
    return number;
  }

  /** Notes the words of one name. */
  add(words: readonly TextWord[]): void {
    let before = -1;
    let letters = 0;
    for (const { fold } of words) {
      const number = this.numberOf(fold);
      if (before >= 0 && number >= 0 && letters + fold.length >= shortestJoined) {
        if (this.count === this.pairs.length) {
          const larger = new Float64Array(2 * this.count);
          larger.set(this.pairs);
          this.pairs = larger;
        }
        this.pairs[this.count] = before * perFirst + number;
        this.count += 1;
      }
      before = number;
      letters = fold.length;
    }
  }

  /** Call once, after the last name. */
  finish(): void {
    this.pairs = this.pairs.slice(0, this.count).sort();
    let kept = 0;
    for (const pair of this.pairs) {
      if (kept > 0 && this.pairs[kept - 1] === pair) continue;
      this.pairs[kept] = pair;
      kept += 1;
    }
    this.pairs = this.pairs.slice(0, kept);
  }

  toJson(): [words: string[], pairs: number[]] {
    const words: string[] = [];
    for (const [word, number] of this.numbers) if (number >= 0) words[number] = word;
    return [words, [...this.pairs]];
  }

  static ofJson([words, pairs]: [string[], number[]]): JoinedWords {
    const joined = new JoinedWords();
    words.forEach((word, number) => {
      joined.numbers.set(word, number);
    });
    joined.pairs = Float64Array.from(pairs);
    return joined;
  }

  private has(pair: number): boolean {
    let [from, to] = [0, this.pairs.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.pairs[middle] as number) < pair) from = middle + 1;
      else to = middle;
    }
    return this.pairs[from] === pair;
  }

  /** The two words that a word joins, the shortest first one where there are several ways. */
  split(fold: string): readonly [string, string] | undefined {
    // "Found ation" is a slip: words that have a meaning of their own stay whole.
    if (fold.length < shortestJoined || familyOfWord(fold) !== fold) return undefined;
    for (let length = shortestPart; length <= fold.length - shortestPart; length += 1) {
      const first = this.numbers.get(fold.slice(0, length));
      if (first === undefined || first < 0) continue;
      const second = this.numbers.get(fold.slice(length));
      if (second !== undefined && second >= 0 && this.has(first * perFirst + second)) return [fold.slice(0, length), fold.slice(length)];
    }
    return undefined;
  }
}
