/** What an edition keeps for the next build: notes, hashes and counts by day, so that only days with something new are made again. */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Database, Statement } from "../sqlite/database.js";
import type { RowMakers } from "../sqlite/writing-orders.js";
import { type MakingStatement, openIn, prepareMade, type WritingThread } from "../sqlite/writing-thread.js";
import { buildFile, buildTables } from "./tables.js";

/** What one day adds to counts over all days. Taken away again when the day is made anew. */
export interface DayFacts {
  declarations: number;
  responses: number;
  /** Every id that leads to an activity of the day. */
  ids: string[];
  /** "source link" → parties. */
  linkCounts: Record<string, number>;
  /** Date and place of its rows in Changes. */
  changes: [date: string, place: string][];
  /** Names typed for linked organisations. */
  typed: [organisationId: string, name: string, count: number][];
}

export interface DayState {
  hash: string;
  seenHash: string;
  facts: DayFacts;
}

export class BuildState {
  private readonly database: Database;
  private readonly prepared = new Map<string, Statement>();

  private readonly preparedMade = new Map<string, MakingStatement>();

  /** Opens `build.db` in `folder`; makes it when it is not there. `makers` make hashes where no thread does. */
  constructor(
    folder: string,
    private readonly makers: () => RowMakers,
    private readonly thread?: WritingThread,
  ) {
    const file = path.join(folder, buildFile);
    const isNew = !existsSync(file);
    this.database = openIn(thread, file);
    this.database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 8192;${isNew ? buildTables : ""}BEGIN`);
  }

  private sql(text: string): Statement {
    const known = this.prepared.get(text) ?? this.database.prepare(text);
    this.prepared.set(text, known);
    return known;
  }

  /** A statement whose rows are made of what it is told: see made-rows.ts. */
  private made(text: string, maker: string): MakingStatement {
    const known = this.preparedMade.get(text) ?? prepareMade(this.thread, this.database, text, this.makers, maker);
    this.preparedMade.set(text, known);
    return known;
  }

  readMeta(name: string): string | undefined {
    return this.sql("SELECT value FROM meta WHERE name = ?").get<{ value: string }>(name)?.value;
  }

  writeMeta(name: string, value: string): void {
    this.sql("INSERT OR REPLACE INTO meta VALUES (?, ?)").run(name, value);
  }

  /** Notes of every day, oldest first. */
  *listNotes(): Generator<{ date: string; doc: string }> {
    yield* this.sql("SELECT date, doc FROM notes ORDER BY date").iterate<{ date: string; doc: string }>();
  }

  writeNotes(date: string, doc: string): void {
    this.sql("INSERT OR REPLACE INTO notes VALUES (?, ?)").run(date, doc);
  }

  readDay(date: string): DayState | undefined {
    const row = this.sql("SELECT hash, seenHash, facts FROM day WHERE date = ?").get<{ hash: string; seenHash: string; facts: string }>(date);
    return row && { hash: row.hash, seenHash: row.seenHash, facts: JSON.parse(row.facts) as DayFacts };
  }

  /** `docHash`: of everything that the day says but the words of `searched` (a `SearchedDay`), which the hash of the day is to hold too. */
  writeDay(date: string, { docHash, seenHash, facts, searched }: Omit<DayState, "hash"> & { docHash: string; searched: string }, sources: readonly string[]): void {
    this.made("INSERT OR REPLACE INTO day VALUES (?, ?, ?, ?, ?)", "day").run(date, docHash, seenHash, ` ${sources.join(" ")} `, JSON.stringify(facts), searched);
  }

  writeSeenHash(date: string, seenHash: string): void {
    this.sql("UPDATE day SET seenHash = ? WHERE date = ?").run(seenHash, date);
  }

  /** A day on which nothing stands any more. */
  removeDay(date: string): void {
    this.sql("DELETE FROM day WHERE date = ?").run(date);
  }

  removeNotes(date: string): void {
    this.sql("DELETE FROM notes WHERE date = ?").run(date);
  }

  /** Hashes of every day, oldest first. */
  listDayHashes(): { date: string; hash: string; seenHash: string }[] {
    return this.sql("SELECT date, hash, seenHash FROM day ORDER BY date").all<{ date: string; hash: string; seenHash: string }>();
  }

  /** First and last day with a disclosure of a source. */
  periodOf(source: string): { from: string; to: string } | undefined {
    const row = this.sql('SELECT min(date) AS "from", max(date) AS "to" FROM day WHERE instr(sources, ?) > 0').get<{ from: string | null; to: string | null }>(` ${source} `);
    return row?.from && row.to ? { from: row.from, to: row.to } : undefined;
  }

  addTyped(organisationId: string, name: string, count: number): void {
    this.sql("INSERT INTO typed VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count").run(organisationId, name, count);
  }

  /** Names that others typed for an organisation, with how often. */
  listTyped(organisationId: string): [name: string, count: number][] {
    return this.sql("SELECT name, count FROM typed WHERE organisationId = ? AND count > 0")
      .all<{ name: string; count: number }>(organisationId)
      .map(({ name, count }) => [name, count]);
  }

  readEntityHash(kind: string, id: string): string | undefined {
    return this.sql("SELECT hash FROM entityHash WHERE kind = ? AND id = ?").get<{ hash: string }>(kind, id)?.hash;
  }

  /** `docHash`: of its document; the hash of the entity holds what is known of its `names` (`SearchedNames`) too. */
  writeEntityHash(kind: string, id: string, docHash: string, names: string): void {
    this.made("INSERT OR REPLACE INTO entityHash VALUES (?, ?, ?)", "entityHash").run(kind, id, docHash, names);
  }

  removeEntityHash(kind: string, id: string): void {
    this.sql("DELETE FROM entityHash WHERE kind = ? AND id = ?").run(kind, id);
  }

  /** The hashes of all entities, by kind and id, in one text. */
  joinEntityHashes(): string {
    return this.sql("SELECT group_concat(hash, '') AS hashes FROM (SELECT hash FROM entityHash ORDER BY kind, id)").get<{ hashes: string | null }>()?.hashes ?? "";
  }

  close(): void {
    this.database.exec("COMMIT");
    this.database.close();
  }
}
