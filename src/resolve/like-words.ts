/** Which known words another one may be misspelt for: the same first two letters, and a letter or two put in, left out, changed or swapped. */

/** Whether two words differ by at most `most` letters put in, left out, changed, or by two neighbours swapped. */
export function within(a: string, b: string, most: number): boolean {
  const width = b.length + 1;
  let [before, beforeThat, row] = rows;
  if (width > row.length) [before, beforeThat, row] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  for (let j = 0; j < width; j += 1) before[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j < width; j += 1) {
      let cost = Math.min((before[j] as number) + 1, (row[j - 1] as number) + 1, (before[j - 1] as number) + (letter === b.charCodeAt(j - 1) ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, (beforeThat[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return false;
    [beforeThat, before, row] = [before, row, beforeThat];
  }
  return (before[b.length] as number) <= most;
}

/** Kept between calls: most words are short. */
const rows: [Uint8Array, Uint8Array, Uint8Array] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/** One bit for each letter, one for whatever else a word holds. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i) - 97;
    letters |= 1 << (code >= 0 && code < 26 ? code : 26);
  }
  return letters;
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How short a known word may be, and a word that may be misspelt. */
const [shortestKnown, shortestMisspelt] = [5, 6];
/** Words of so many letters may differ by two. */
const longEnoughForTwo = 9;

interface Bucket {
  words: number[];
  letters: number[];
}

/** Families and countries ("~association", "@de") are no spellings. */
const isKnownSpelling = (word: string): boolean => word.length >= shortestKnown && word[0] !== "~" && word[0] !== "@";
const mayBeMisspelt = (word: string): boolean => word.length >= shortestMisspelt && !/\d/.test(word);
const mostLetters = (word: string): number => (word.length >= longEnoughForTwo ? 2 : 1);

/** Whether a word may be a misspelling of a known one: what `LikeWords` finds, for two words. */
export function isLike(word: string, known: string): boolean {
  if (!isKnownSpelling(known) || !mayBeMisspelt(word) || word.slice(0, 2) !== known.slice(0, 2)) return false;
  const most = mostLetters(word);
  return Math.abs(word.length - known.length) <= most && within(word, known, most);
}

export class LikeWords {
  /** First two letters and length → words. */
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly words: readonly string[]) {
    words.forEach((word, number) => {
      if (!isKnownSpelling(word)) return;
      const key = `${word.slice(0, 2)}${word.length}`;
      const bucket = this.buckets.get(key) ?? { words: [], letters: [] };
      if (!bucket.words.length) this.buckets.set(key, bucket);
      bucket.words.push(number);
      bucket.letters.push(lettersOf(word));
    });
  }

  /** Numbers of the words that `word` may stand for, itself among them, in their order. */
  find(word: string): number[] {
    if (!mayBeMisspelt(word)) return [];
    const most = mostLetters(word);
    const letters = lettersOf(word);
    const found: number[] = [];
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      const bucket = this.buckets.get(`${word.slice(0, 2)}${length}`);
      if (!bucket) continue;
      for (let i = 0; i < bucket.words.length; i += 1) {
        // A letter changed for another changes two bits at most, one put in or left out a single one.
        if (countBits((bucket.letters[i] as number) ^ letters) > 2 * most) continue;
        const number = bucket.words[i] as number;
        if (within(word, this.words[number] as string, most)) found.push(number);
      }
    }
    return found.sort((a, b) => a - b);
  }
}
