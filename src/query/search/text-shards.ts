/** The years of an edition: their activities and texts, which of them hold a query's words, and how well. Each file is opened when it is first asked. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { shardName, yearOfNo } from "../../edition/tables.js";
import { type Database, openDatabase, type Statement } from "../../sqlite/database.js";
import type { Places } from "./columns.js";

interface Shard {
  year: number;
  database: Database;
  /** Numbers that match, oldest first, without their year, in one text: a row each would take ten times as long to hand over. */
  find: Statement;
  /** The same from one number to another, each with how well it matches. */
  rank: Statement;
  activity: Statement;
  text: Statement;
  vocabulary: Statement;
}

/** A year's numbers begin with it: 2025 and nine digits. It stands in the statement, as a driver may hand it over as no whole number. */
const perYear = 1_000_000_000;
/** A word in the subject counts for more than in a name, and that for more than in a long text. */
const weights = "6.0, 2.0, 1.0, 1.5";

function openShard(folder: string, year: number): Shard {
  const database = openDatabase(path.join(folder, shardName(year)), { immutable: true });
  return {
    year,
    database,
    find: database.prepare(`SELECT group_concat(rowid - ${year * perYear}) AS numbers FROM words WHERE words MATCH ?`),
    rank: database.prepare(
      `SELECT group_concat(no || ' ' || points) AS numbers FROM (SELECT rowid - ${year * perYear} AS no, CAST(bm25(words, ${weights}) * -1000 AS INTEGER) AS points FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? LIMIT -1)`,
    ),
    activity: database.prepare("SELECT doc FROM activity WHERE activityNo = ?"),
    text: database.prepare("SELECT doc FROM text WHERE activityNo = ?"),
    vocabulary: database.prepare("SELECT words FROM vocabulary"),
  };
}

export class TextShards {
  /** Years that the edition has, oldest first. */
  private readonly years: readonly number[];
  private readonly opened = new Map<number, Shard>();

  constructor(private readonly folder: string) {
    this.years = readdirSync(folder)
      .flatMap((name) => /^year-(\d{4})\.db$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  }

  private shardOf(year: number): Shard | undefined {
    const known = this.opened.get(year);
    if (known || !this.years.includes(year)) return known;
    const shard = openShard(this.folder, year);
    this.opened.set(year, shard);
    return shard;
  }

  private get shards(): Shard[] {
    return this.years.map((year) => this.shardOf(year) as Shard);
  }

  /** Places of everything that matches, oldest first, in `into`; returns how many. */
  findPlaces(match: string, places: Places, into: Uint32Array): number {
    let count = 0;
    for (const { year, find } of this.shards) {
      const starts = places.startsOf(year);
      const { numbers } = find.get<{ numbers: string | null }>(match) ?? { numbers: null };
      if (!numbers || !starts) continue;
      let no = 0;
      for (let i = 0; i <= numbers.length; i += 1) {
        const digit = numbers.charCodeAt(i) - 48;
        if (digit >= 0) {
          no = no * 10 + digit;
          continue;
        }
        into[count] = (starts[Math.floor(no / 100_000)] as number) + (no % 100_000);
        count += 1;
        no = 0;
      }
    }
    return count;
  }

  /** Hands on the place and the points of everything that matches from one place to another, newest year first, until `most` were handed on. */
  rankPlaces(match: string, places: Places, from: number, to: number, most: number, take: (place: number, points: number) => void): void {
    const [first, last] = [places.numberAt(from), places.numberAt(to)];
    let given = 0;
    for (const { year, rank } of [...this.shards].reverse()) {
      const starts = places.startsOf(year);
      if (given >= most || !starts || year < yearOfNo(first) || year > yearOfNo(last)) continue;
      const { numbers } = rank.get<{ numbers: string | null }>(match, first, last) ?? { numbers: null };
      for (const pair of numbers?.split(",") ?? []) {
        const space = pair.indexOf(" ");
        const no = Number(pair.slice(0, space));
        take((starts[Math.floor(no / 100_000)] as number) + (no % 100_000), Number(pair.slice(space + 1)));
        given += 1;
      }
    }
  }

  /** The activity as its year keeps it. */
  readDoc(activityNo: number): string | undefined {
    return this.shardOf(yearOfNo(activityNo))?.activity.get<{ doc: string }>(activityNo)?.doc;
  }

  /** The whole text of an activity, where it is kept apart. */
  readText(activityNo: number): string | undefined {
    return this.shardOf(yearOfNo(activityNo))?.text.get<{ doc: string }>(activityNo)?.doc;
  }

  *listVocabularies(): Generator<string> {
    for (const { vocabulary } of this.shards) yield vocabulary.get<{ words: string }>()?.words ?? "";
  }

  close(): void {
    for (const { database } of this.opened.values()) database.close();
    this.opened.clear();
  }
}
