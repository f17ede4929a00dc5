/** Words that stand in names and texts, to find what was meant by one that stands nowhere. */

interface Near {
  word: string;
  distance: number;
  weight: number;
}

/** How many letters may differ. Short words have too many neighbours. */
const reachOf = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** One bit a letter: words that differ in few letters differ in few bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) - 97);
  return bits;
}

function countBits(value: number): number {
  let bits = value;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Letters to add, leave out, replace or exchange with their neighbour to make one word of the other; more than `most` is not counted further. */
export function distanceOf(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}

export class Vocabulary {
  private readonly words: string[] = [];
  private readonly letters: Uint32Array;
  private readonly weights: Uint32Array;

  /** `lists`: "word weight" a line. */
  constructor(lists: Iterable<string>) {
    const known = new Map<string, number>();
    for (const list of lists) {
      for (const line of list.split("\n")) {
        const space = line.indexOf(" ");
        if (space > 0) known.set(line.slice(0, space), (known.get(line.slice(0, space)) ?? 0) + Number(line.slice(space + 1)));
      }
    }
    this.letters = new Uint32Array(known.size);
    this.weights = new Uint32Array(known.size);
    for (const [word, weight] of known) {
      this.letters[this.words.length] = lettersOf(word);
      this.weights[this.words.length] = weight;
      this.words.push(word);
    }
  }

  /** The likeliest words in the place of one that may be typed wrong: the nearest first, among them those that begin alike, then the weightiest. */
  listNear(word: string, most: number): Near[] {
    const reach = /^[a-z]+$/.test(word) ? reachOf(word.length) : 0;
    if (!reach) return [];
    const bits = lettersOf(word);
    const near: Near[] = [];
    for (let i = 0; i < this.words.length; i += 1) {
      const other = this.words[i] as string;
      if (Math.abs(other.length - word.length) > reach || countBits((this.letters[i] as number) ^ bits) > 2 * reach || other === word) continue;
      const distance = distanceOf(word, other, reach);
      if (distance <= reach) near.push({ word: other, distance, weight: this.weights[i] as number });
    }
    const rank = ({ word: other, distance, weight }: Near): number => distance * 3 + (other[0] === word[0] ? 0 : 2) - Math.log10(weight + 1);
    return near.sort((a, b) => rank(a) - rank(b) || (a.word < b.word ? -1 : 1)).slice(0, most);
  }

  /** How much a word weighs; 0 where it is not known. Looked for one by one: asked for seldom. */
  weightOf(word: string): number {
    const at = this.words.indexOf(word);
    return at < 0 ? 0 : (this.weights[at] as number);
  }
}
