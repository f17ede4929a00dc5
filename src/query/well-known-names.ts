/** The entities with most declarations, in memory: what a reader who has typed two letters most likely means. */
import type { Statement } from "../sqlite/database.js";
import type { EntityLine } from "./edition-reader.js";

/** A line with what its place in a list is decided by. */
export interface RankedLine extends EntityLine {
  sortName: string;
}

/** Three thousand names are read through in a third of a millisecond; a search index would have to sort all that fit. */
const mostNames = 3_000;

export class WellKnownNames {
  private names: { line: RankedLine; words: string }[] | undefined;

  /** `sql` gives a prepared statement over the head. */
  constructor(private readonly sql: (text: string) => Statement) {}

  /** Lines whose names hold all `words`, the last of which may go on; most declarations first. */
  listMatches(words: readonly string[]): RankedLine[] {
    const whole = words.slice(0, -1).map((word) => ` ${word} `);
    const begun = ` ${words.at(-1)}`;
    return this.load()
      .filter(({ words: text }) => text.includes(begun) && whole.every((word) => text.includes(word)))
      .map(({ line }) => line);
  }

  private load(): { line: RankedLine; words: string }[] {
    this.names ??= this.sql(
      `SELECT kind, id, slug, e.name AS name, detail, declarations, sortName, n.words AS words
       FROM (SELECT * FROM entity WHERE declarations > 0 ORDER BY declarations DESC, sortName, id LIMIT ?) e JOIN name n ON n.rowid = e.entityNo
       ORDER BY declarations DESC, sortName, id`,
    )
      .all<RankedLine & { words: string }>(mostNames)
      .map(({ words, ...line }) => ({ line, words: ` ${words} ` }));
    return this.names;
  }
}
