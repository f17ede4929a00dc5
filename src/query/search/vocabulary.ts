/** Words that stand in names and texts, to find what was meant by one that stands nowhere. */
import { sharedBytes, sharedWords } from "../shared-memory.js";

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

/** Words in memory that threads share. They are ASCII, as the analyser makes them. */
export interface VocabularyData {
  /** All words, one behind the other, and where each begins; one more start than words. */
  text: Uint8Array;
  starts: Uint32Array;
  letters: Uint32Array;
  weights: Uint32Array;
}

/** `lists`: "word weight" a line. */
export function loadVocabulary(lists: Iterable<string>): VocabularyData {
  const known = new Map<string, number>();
  for (const list of lists) {
    for (const line of list.split("\n")) {
      const space = line.indexOf(" ");
      if (space > 0) known.set(line.slice(0, space), (known.get(line.slice(0, space)) ?? 0) + Number(line.slice(space + 1)));
    }
  }
  const text = Buffer.from([...known.keys()].join(""), "latin1");
  const data = { text: sharedBytes(text.length), starts: sharedWords(known.size + 1), letters: sharedWords(known.size), weights: sharedWords(known.size) };
  data.text.set(text);
  let [at, end] = [0, 0];
  for (const [word, weight] of known) {
    data.letters[at] = lettersOf(word);
    data.weights[at] = weight;
    at += 1;
    end += word.length;
    data.starts[at] = end;
  }
  return data;
}

export class Vocabulary {
  private readonly text: Buffer;

  constructor(readonly data: VocabularyData) {
    const { buffer, byteOffset, length } = data.text;
    this.text = Buffer.from(buffer, byteOffset, length);
  }

  private lengthOf(at: number): number {
    return (this.data.starts[at + 1] as number) - (this.data.starts[at] as number);
  }

  private wordAt(at: number): string {
    return this.text.toString("latin1", this.data.starts[at], this.data.starts[at + 1]);
  }

  /** The likeliest words in the place of one that may be typed wrong: the nearest first, among them those that begin alike, then the weightiest. */
  listNear(word: string, most: number): Near[] {
    const reach = /^[a-z]+$/.test(word) ? reachOf(word.length) : 0;
    if (!reach) return [];
    const bits = lettersOf(word);
    const near: Near[] = [];
    const { letters, weights } = this.data;
    for (let i = 0; i < letters.length; i += 1) {
      if (countBits((letters[i] as number) ^ bits) > 2 * reach || Math.abs(this.lengthOf(i) - word.length) > reach) continue;
      const other = this.wordAt(i);
      if (other === word) continue;
      const distance = distanceOf(word, other, reach);
      if (distance <= reach) near.push({ word: other, distance, weight: weights[i] as number });
    }
    const rank = ({ word: other, distance, weight }: Near): number => distance * 3 + (other[0] === word[0] ? 0 : 2) - Math.log10(weight + 1);
    return near.sort((a, b) => rank(a) - rank(b) || (a.word < b.word ? -1 : 1)).slice(0, most);
  }

  /** How much a word weighs; 0 where it is not known. Looked for one by one: asked for seldom. */
  weightOf(word: string): number {
    const bits = lettersOf(word);
    const { letters, weights } = this.data;
    for (let i = 0; i < letters.length; i += 1) if (letters[i] === bits >>> 0 && this.lengthOf(i) === word.length && this.wordAt(i) === word) return weights[i] as number;
    return 0;
  }
}
