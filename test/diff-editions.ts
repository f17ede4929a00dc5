/**
 * What two editions say differently, row by row in words: entities, activities with their place in the feed, links, names, changes,
 * documents, sources, the words under which each is found, and what was kept for the next build. The checksum says that two editions
 * differ; this says where. Whatever tables an edition's files have are compared; numbers that are local to one edition are replaced by
 * what they stand for.
 * By hand: `npx tsx test/diff-editions.ts data/editions/2025-11-20-3f9a1c other/editions/2025-11-20-98d46b`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { unpackDeclared } from "../src/edition/declared-arrays.js";
import { unpackSearchDay } from "../src/edition/search-day.js";
import { type Database, openDatabase, type Row } from "../src/sqlite/database.js";

/** Table → key of a row → what the row says. */
type EditionRows = Map<string, Map<string, unknown>>;

/** Columns that hold local numbers, and of what. */
const localNumbers: Record<string, "entity" | "activity" | "document"> = { entityNo: "entity", otherNo: "entity", activityNo: "activity", newest: "activity", documentNo: "document" };
/** What tells rows apart where the primary key is a local number. */
const ownKeys: Record<string, readonly string[]> = { entity: ["kind", "id"], document: ["checksum"] };
/** Tables of SQLite's, of the full-text index, which is read through its words, and the links once more, as arrays of local numbers. */
const innerTable = /^(?:sqlite_|(?:name|words)_|linkYear$)/;
/** Counts the store's own steps, which depend on how often something was imported. */
const ownSteps = "build.db meta";

const parsed = (value: unknown): unknown => {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

class EditionTables {
  readonly rows: EditionRows = new Map();
  private readonly names = { entity: new Map<number, string>(), activity: new Map<number, string>(), document: new Map<number, string>() };

  constructor(private readonly folder: string) {
    const files = readdirSync(folder).filter((name) => name.endsWith(".db"));
    // Numbers are known before rows that use them are read.
    for (const name of files) this.open(name, (database) => this.readNumbers(database, name));
    for (const name of files) this.open(name, (database) => this.readFile(database, name));
    const { shards, counts, date, layout } = JSON.parse(readFileSync(path.join(folder, "edition.json"), "utf8")) as Record<string, unknown>;
    for (const [key, value] of Object.entries({ shards, counts, date, layout })) this.add("edition.json", key, value);
  }

  private open(name: string, work: (database: Database) => void): void {
    const database = openDatabase(path.join(this.folder, name), { immutable: true });
    try {
      work(database);
    } finally {
      database.close();
    }
  }

  private tablesOf(database: Database): string[] {
    return database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all<{ name: string }>()
      .map((row) => row.name)
      .filter((name) => !innerTable.test(name));
  }

  private readNumbers(database: Database, file: string): void {
    const tables = this.tablesOf(database);
    const { entity, activity, document } = this.names;
    if (tables.includes("entity"))
      for (const row of database.prepare("SELECT entityNo, kind, id FROM entity").iterate<{ entityNo: number; kind: string; id: string }>()) entity.set(row.entityNo, `${row.kind} ${row.id}`);
    if (tables.includes("document") && this.columnsOf(database, "document").includes("documentNo"))
      for (const row of database.prepare("SELECT documentNo, checksum FROM document").iterate<{ documentNo: number; checksum: string }>()) document.set(row.documentNo, row.checksum);
    if (tables.includes("activity"))
      for (const row of database.prepare("SELECT activityNo, json_extract(doc, '$.id') AS id FROM activity").iterate<{ activityNo: number; id: string }>()) {
        if (activity.has(row.activityNo)) this.add("number used twice", row.id, `${file} ${row.activityNo}, also ${activity.get(row.activityNo)}`);
        activity.set(row.activityNo, row.id);
      }
  }

  private columnsOf(database: Database, table: string): string[] {
    return database
      .prepare(`PRAGMA table_info("${table}")`)
      .all<{ name: string }>()
      .map((column) => column.name);
  }

  private readFile(database: Database, file: string): void {
    // A year's activities are one table with those of other years.
    const prefix = /^(?:head|year-\d+)\.db$/.test(file) ? "" : `${file} `;
    for (const table of this.tablesOf(database)) {
      const name = prefix + table;
      if (table === "words") this.readWords(database, file);
      else if (table === "change") this.readChanges(database);
      else if (name !== ownSteps) this.readTable(database, table, name, file);
    }
  }

  /** Rows that say the same are told apart by their number. */
  private add(table: string, key: string, value: unknown): void {
    const rows = this.rows.get(table) ?? new Map<string, unknown>();
    this.rows.set(table, rows);
    let name = key;
    for (let n = 2; rows.has(name); n += 1) name = `${key} #${n}`;
    rows.set(name, value);
  }

  private nameOf(kind: keyof EditionTables["names"], number: unknown): string {
    return number === 0 ? "none" : (this.names[kind].get(Number(number)) ?? `no ${kind} ${number}`);
  }

  private readTable(database: Database, table: string, name: string, file: string): void {
    const keys =
      ownKeys[table] ??
      database
        .prepare(`PRAGMA table_info("${table}")`)
        .all<{ name: string; pk: number }>()
        .filter((column) => column.pk > 0)
        .map((column) => column.name);
    // The names under which an entity is found are numbered by it.
    const isNames = table === "name";
    for (const row of database.prepare(isNames ? "SELECT rowid AS entityNo, * FROM name" : `SELECT * FROM "${table}"`).iterate<Row>()) {
      const said: Record<string, unknown> = {};
      for (const [column, value] of Object.entries(row)) said[column] = localNumbers[column] ? this.nameOf(localNumbers[column], value) : parsed(value);
      if (table === "activity") Object.assign(said, { file, feedPlace: row.activityNo });
      if (table === "declaredArrays") said.arrays = this.readDeclared(row.arrays as Uint8Array);
      if (table === "searchDay") said.doc = this.readSearchDay(row.doc as Uint8Array);
      if (table === "seen" && Array.isArray(said.doc)) said.doc = said.doc.map((one) => (Array.isArray(one) ? [one[0], this.nameOf("document", one[1]), ...one.slice(2)] : one));
      // What no day adds to any more is kept with a count of none.
      if (name === "build.db typed" && said.count === 0) continue;
      const key = isNames ? [said.entityNo] : keys.length ? keys.map((column) => said[column]) : [JSON.stringify(said)];
      this.add(name, key.map(String).join(" · "), said);
    }
  }

  private readSearchDay(doc: Uint8Array): unknown[] {
    const records: unknown[] = [];
    const namesOf = (numbers: readonly number[]): string[] => numbers.map((entityNo) => this.nameOf("entity", entityNo)).sort();
    unpackSearchDay(doc, (kind, institution, language, country, organisations, files) => {
      records.push({ kind, institution, language, country, organisations: namesOf(organisations), files: namesOf(files) });
    });
    return records;
  }

  private readDeclared(arrays: Uint8Array): Record<string, unknown> {
    const { activityNos, organisations, labels, ...columns } = unpackDeclared(arrays);
    return {
      activities: Array.from(activityNos, (activityNo) => this.nameOf("activity", activityNo)),
      organisations: Array.from(organisations, (entityNo) => this.nameOf("entity", entityNo)),
      labels: new TextDecoder().decode(labels),
      ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [`${name} column`, [...column].join(" ")])),
    };
  }

  /** The full-text index keeps no text of its own: what it holds is put together from its terms. */
  private readWords(shard: Database, file: string): void {
    const words = new Map<number, string[]>();
    shard.exec("CREATE VIRTUAL TABLE temp.wordsOfShard USING fts5vocab('main', 'words', 'instance')");
    for (const { doc, term, offset } of shard.prepare('SELECT doc, term, "offset" FROM temp.wordsOfShard').iterate<{ doc: number; term: string; offset: number }>()) {
      const list = words.get(doc) ?? [];
      list[offset] = term;
      words.set(doc, list);
    }
    for (const [activityNo, list] of words) this.add("words", this.nameOf("activity", activityNo), { file, words: list.join(" ") });
  }

  /** By what they say; their order is one row of its own, so that one change more does not move all. */
  private readChanges(head: Database): void {
    const order = head
      .prepare(`SELECT doc FROM change ORDER BY ${this.columnsOf(head, "change").includes("changeNo") ? "changeNo" : "date DESC, place"}`)
      .all<{ doc: string }>()
      .map((row) => row.doc);
    for (const doc of order) {
      const { date, kind, path: address, ...rest } = JSON.parse(doc) as { date: string; kind: string; path: string };
      this.add("change", `${date} ${kind} ${address}`, rest);
    }
    this.add("order of changes", "newest first", order);
  }
}

/** Long texts from where they begin to differ. */
function shortPair(left: unknown, right: unknown): [string, string] {
  const texts = [left, right].map((value) => (value === undefined ? "nothing" : JSON.stringify(value))) as [string, string];
  let same = 0;
  while (same < texts[0].length && texts[0][same] === texts[1][same]) same += 1;
  const from = Math.max(...texts.map((text) => text.length)) > 160 ? Math.max(0, same - 40) : 0;
  return texts.map((text) => `${from ? "…" : ""}${text.slice(from, from + 160)}${text.length > from + 160 ? "…" : ""}`) as [string, string];
}

/** "names[0].count: 1 → 2" for every value that differs. */
function differences(left: unknown, right: unknown, at = ""): string[] {
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null || Array.isArray(left) !== Array.isArray(right))
    return Object.is(left, right) ? [] : [`${at}: ${shortPair(left, right).join(" → ")}`];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  const found = [...keys].flatMap((key) =>
    differences((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key], Array.isArray(left) ? `${at}[${key}]` : at ? `${at}.${key}` : key),
  );
  // The order of keys is part of the checksum.
  const [was, is] = [Object.keys(left).join(), Object.keys(right).join()];
  return found.length === 0 && was !== is ? [`${at || "row"}: keys in the order ${was} → ${is}`] : found;
}

/** Where, for which days and how often something was read, and what is made of that: other documents that say the same are no difference then. */
const provenanceTables = /^(?:meta|document|seen|appeared|build\.db .*)$/;
const provenanceKeys = new Set(["firstSeen", "lastSeen", "entryDocument", "document", "documents", "records", "shards", "repeats", "read"]);

function withoutProvenance(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProvenance);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (provenanceKeys.has(key) ? [] : [[key, withoutProvenance(one)]])));
}

interface DiffOptions {
  /** Compares what is said, not in which documents it stands. */
  factsAlone?: boolean;
  /** Lines at most; the last one says how many more there are. */
  most?: number;
}

/** Lines that say what differs between the editions in two folders, `left` → `right`; none when they say the same. */
export function diffEditions(left: string, right: string, { factsAlone = false, most = 60 }: DiffOptions = {}): string[] {
  for (const folder of [left, right]) if (!existsSync(path.join(folder, "edition.json"))) throw new Error(`${folder}: has no edition.json. Expected the folder of one edition.`);
  const [before, after] = [new EditionTables(left).rows, new EditionTables(right).rows];
  const lines: string[] = [];
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    if (factsAlone && provenanceTables.test(table)) continue;
    const read = factsAlone ? withoutProvenance : (value: unknown) => value;
    const [was, is] = [before.get(table) ?? new Map<string, unknown>(), after.get(table) ?? new Map<string, unknown>()];
    // What stands where in the list of changes only matters when the changes are the same.
    if (table === "order of changes" && lines.some((line) => line.startsWith("change "))) continue;
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      if (!is.has(key)) lines.push(`${table} ${key}: only left: ${shortPair(was.get(key), "")[0]}`);
      else if (!was.has(key)) lines.push(`${table} ${key}: only right: ${shortPair(is.get(key), "")[0]}`);
      else if (!factsAlone || !provenanceKeys.has(key)) for (const line of differences(read(was.get(key)), read(is.get(key)))) lines.push(`${table} ${key}: ${line}`);
    }
  }
  return lines.length > most ? [...lines.slice(0, most), `… and ${lines.length - most} more`] : lines;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [left, right] = process.argv.slice(2);
  if (!left || !right) throw new Error("Expected the folders of two editions.");
  const lines = diffEditions(left, right, { most: 1_000 });
  console.log(lines.length ? lines.join("\n") : "The two editions say the same.");
  process.exitCode = lines.length ? 1 : 0;
}
