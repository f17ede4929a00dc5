/**
 * Answers that may be asked for again, at most so many. When it is full, what was not asked for since it was last full is forgotten: as good
 * as remembering the newest, at the price of one look more.
 */
export class Memo<V> {
  private recent = new Map<string, V>();
  private older = new Map<string, V>();

  constructor(private readonly most: number) {}

  /** The answer kept, or the one that `make` gives now. */
  of(key: string, make: (key: string) => V): V {
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const value = this.older.get(key) ?? make(key);
    this.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    if (this.recent.size >= this.most / 2) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, value);
  }

  /** Everything that is kept. */
  *entries(): Generator<[key: string, value: V]> {
    for (const entry of this.older) if (!this.recent.has(entry[0])) yield entry;
    yield* this.recent;
  }
}
