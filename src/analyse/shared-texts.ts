/**
 * Texts of which threads only ask whether they are among them: 64 bits of each, in memory that threads share. Among a million of them, a text
 * that is none of them is taken for one once in ten million million times.
 */

const primes = [0x01000193, 0x85ebca6b] as const;
/** Places for one text: half of them stay empty, so that few are looked at. */
const spacious = 2;

function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Two numbers of 32 bits that depend on every character; 0 in the second stands for an empty place. */
function hashesOf(text: string): [number, number] {
  let [first, second] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    first = Math.imul(first ^ code, primes[0]);
    second = Math.imul(second ^ code, primes[1]) ^ (second >>> 13);
  }
  return [mix(first), mix(second ^ text.length) || 1];
}

export class SharedTexts {
  private readonly places: number;

  /** `table` as another thread got it from `of`. */
  constructor(readonly table: Uint32Array) {
    this.places = table.length / 2;
  }

  static of(lists: readonly { keys(): Iterable<string>; size: number }[]): SharedTexts {
    const count = lists.reduce((sum, { size }) => sum + size, 0);
    const shared = new SharedTexts(new Uint32Array(new SharedArrayBuffer(Math.max(1, count * spacious) * 8)));
    for (const list of lists) for (const text of list.keys()) shared.add(text);
    return shared;
  }

  /** Where the text stands, or the empty place where it would. */
  private find([first, second]: [number, number]): number {
    for (let place = first % this.places; ; place = (place + 1) % this.places) {
      const there = this.table[2 * place + 1];
      if (there === 0 || (there === second && this.table[2 * place] === first)) return place;
    }
  }

  private add(text: string): void {
    const hashes = hashesOf(text);
    const place = this.find(hashes);
    this.table.set(hashes, 2 * place);
  }

  has(text: string): boolean {
    return this.table[2 * this.find(hashesOf(text)) + 1] !== 0;
  }
}
