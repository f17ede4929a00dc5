/** The embedded edition: answers the read interface from the SQLite files of one edition folder, opened read-only. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../edition/edition-folder.js";
import { editionLayout, firstNoOf, lastNoOf, registerShard, shardName, yearOfNo } from "../edition/tables.js";
import { type Activity, type EntityKind, type EntityOf, type LinkKind, type RegisterEntryContent, UserError } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import { type Database, openDatabase, type Statement, type Value } from "../sqlite/database.js";
import type { ActivityFilter, Change, DocumentInfo, EditionInfo, EditionReader, EntityLine, Found, Neighbour, Page, SearchResult, SourceState, Total } from "./edition-reader.js";

interface Shard {
  database: Database;
  activity: Statement;
  text: Statement;
}

const defaultLimit = 50;
const mostPerPage = 500;
const clamp = (limit: number | undefined): number => Math.min(Math.max(Math.trunc(limit ?? defaultLimit) || defaultLimit, 1), mostPerPage);
const encodeCursor = (parts: (string | number)[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");

function decodeCursor(cursor: string | undefined): (string | number)[] | undefined {
  if (!cursor) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parts) ? (parts as (string | number)[]) : undefined;
  } catch (error) {
    // A cursor that was altered on the way starts from the top.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const kindCode = { meeting: 0, response: 1 } as const;
const institutionCode = { parliament: 0, commission: 1 } as const;
const exact = (count: number): Total => ({ count, exact: true });

type LineRow = { kind: EntityKind; id: string; slug: string; name: string; detail: string; declarations: number };
const lineColumns = "kind, id, slug, name, detail, declarations";

export class EmbeddedEdition implements EditionReader {
  private readonly head: Database;
  private readonly shards = new Map<number, Shard>();
  private readonly years: number[];
  private readonly info: EditionInfo;
  private readonly prepared = new Map<string, Statement>();
  private checksums: ReadonlyMap<number, string> | undefined;
  private register: Database | undefined;
  private findEntry: Statement | undefined;

  /** `folder` holds `edition.json`, `head.db` and one file a year. */
  constructor(private readonly folder: string) {
    const manifest = readManifest(path.dirname(folder), path.basename(folder));
    if (manifest.layout !== editionLayout)
      throw new UserError(`${folder}: has tables of layout ${manifest.layout}, this program reads ${editionLayout}. Run \`antechamber build\` to make the edition again.`);
    this.info = { name: manifest.name, date: manifest.date, checksum: manifest.checksum, counts: manifest.counts };
    this.head = openDatabase(path.join(folder, "head.db"), { immutable: true });
    this.years = readdirSync(folder)
      .map((name) => /^year-(\d{4})\.db$/.exec(name)?.[1])
      .filter((year) => year !== undefined)
      .map(Number)
      .sort((a, b) => b - a);
  }

  private sql(text: string): Statement {
    const known = this.prepared.get(text) ?? this.head.prepare(text);
    this.prepared.set(text, known);
    return known;
  }

  private shard(year: number): Shard | undefined {
    const known = this.shards.get(year);
    if (known) return known;
    const file = path.join(this.folder, shardName(year));
    if (!existsSync(file)) return undefined;
    const database = openDatabase(file, { immutable: true });
    const shard = { database, activity: database.prepare("SELECT doc FROM activity WHERE activityNo = ?"), text: database.prepare("SELECT doc FROM text WHERE activityNo = ?") };
    this.shards.set(year, shard);
    return shard;
  }

  /** An activity, with where each of its declarations was seen last, which the head keeps apart. */
  private readActivity(activityNo: number): Activity {
    const activity = JSON.parse(this.shard(yearOfNo(activityNo))?.activity.get<{ doc: string }>(activityNo)?.doc ?? "null") as Activity;
    const seen = JSON.parse(this.sql("SELECT doc FROM seen WHERE activityNo = ?").get<{ doc: string }>(activityNo)?.doc ?? "[]") as [string, number, string, number][];
    seen.forEach(([, documentNo, position, repeats], i) => {
      const declaration = activity.declarations[i] as Activity["declarations"][0];
      declaration.lastSeen = { document: this.checksumOf(documentNo), position };
      if (repeats > 1) declaration.repeats = repeats;
    });
    return activity;
  }

  private checksumOf(documentNo: number): string {
    this.checksums ??= new Map(
      this.sql("SELECT documentNo, checksum FROM document")
        .all<{ documentNo: number; checksum: string }>()
        .map((row) => [row.documentNo, row.checksum]),
    );
    return this.checksums.get(documentNo) ?? "";
  }

  async describeEdition(): Promise<EditionInfo> {
    return this.info;
  }

  async findEntity<K extends EntityKind>(kind: K, id: string): Promise<Found<EntityOf<K>>> {
    const row = this.sql("SELECT doc FROM entity WHERE kind = ? AND id = ?").get<{ doc: string }>(kind, id);
    if (row) {
      const entity = JSON.parse(row.doc) as EntityOf<EntityKind>;
      if (entity.kind === "organisation") Object.assign(entity, this.readEntry(id));
      return { state: "found", value: entity as EntityOf<K> };
    }
    const moved = this.sql("SELECT e.id, e.slug FROM moved m JOIN entity e ON e.kind = m.kind AND e.id = m.toId WHERE m.kind = ? AND m.id = ?").get<{ id: string; slug: string }>(kind, id);
    return moved ? { state: "moved", ...moved } : { state: "unknown" };
  }

  /** The register entry of an organisation, which has a file of its own. */
  private readEntry(id: string): { entry?: RegisterEntryContent } {
    const file = path.join(this.folder, registerShard);
    if (!this.register && !existsSync(file)) return {};
    this.register ??= openDatabase(file, { immutable: true });
    this.findEntry ??= this.register.prepare("SELECT doc FROM entry WHERE id = ?");
    const row = this.findEntry.get<{ doc: string }>(id);
    return row ? { entry: JSON.parse(row.doc) as RegisterEntryContent } : {};
  }

  async findActivity(id: string): Promise<Found<Activity>> {
    const row = this.sql("SELECT activityNo FROM activityId WHERE id = ?").get<{ activityNo: number }>(id);
    if (!row) return { state: "unknown" };
    const activity = this.readActivity(row.activityNo);
    if (activity.id !== id) return { state: "moved", id: activity.id, slug: "" };
    if (activity.kind === "response") {
      const text = this.shard(yearOfNo(row.activityNo))?.text.get<{ doc: string }>(row.activityNo);
      if (text) Object.assign(activity, JSON.parse(text.doc));
    }
    return { state: "found", value: activity };
  }

  private entityNo(id: string): number | undefined {
    return this.sql("SELECT entityNo FROM entity WHERE id = ?1 AND kind IN ('organisation', 'person', 'body', 'file', 'consultation')").get<{ entityNo: number }>(id)?.entityNo;
  }

  /** The part of a WHERE clause that a filter asks for, over `link`. */
  private where(filter: ActivityFilter): { clause: string; values: Value[] } | undefined {
    const parts: string[] = [];
    const values: Value[] = [];
    const add = (part: string, ...more: Value[]) => {
      parts.push(part);
      values.push(...more);
    };
    if (filter.kind) add("kind = ?", kindCode[filter.kind]);
    if (filter.institution) add("institution = ?", institutionCode[filter.institution]);
    if (filter.from) add("activityNo >= ?", firstNoOf(filter.from));
    if (filter.to) add("activityNo <= ?", lastNoOf(filter.to));
    if (filter.withId) {
      const withNo = this.entityNo(filter.withId);
      if (withNo === undefined) return undefined;
      add("activityNo IN (SELECT activityNo FROM link WHERE entityNo = ?)", withNo);
    }
    return { clause: parts.map((part) => ` AND ${part}`).join(""), values };
  }

  async listActivities(filter: ActivityFilter, page: { cursor?: string; limit?: number } = {}): Promise<Page<Activity>> {
    const limit = clamp(page.limit);
    const before = Number(decodeCursor(page.cursor)?.[0] ?? Number.MAX_SAFE_INTEGER);
    const where = this.where(filter);
    const counts = await this.countActivities(filter);
    const total = exact(counts.all);
    if (!where) return { items: [], total };
    let numbers: number[];
    if (filter.entityId) {
      const entityNo = this.entityNo(filter.entityId);
      if (entityNo === undefined) return { items: [], total };
      numbers = this.sql(`SELECT activityNo FROM link WHERE entityNo = ? AND activityNo < ?${where.clause} ORDER BY activityNo DESC LIMIT ?`)
        .all<{ activityNo: number }>(entityNo, before, ...where.values, limit + 1)
        .map((row) => row.activityNo);
    } else
      numbers = this.sql(`SELECT DISTINCT activityNo FROM link INDEXED BY linkByActivity WHERE activityNo < ?${where.clause} ORDER BY activityNo DESC LIMIT ?`)
        .all<{ activityNo: number }>(before, ...where.values, limit + 1)
        .map((row) => row.activityNo);
    const items = numbers.slice(0, limit).map((no) => this.readActivity(no));
    return { items, total, ...(numbers.length > limit && { next: encodeCursor([numbers[limit - 1] as number]) }) };
  }

  async countActivities(filter: ActivityFilter): Promise<{ all: number; meetings: number; responses: number; parliament: number; commission: number }> {
    const none = { all: 0, meetings: 0, responses: 0, parliament: 0, commission: 0 };
    if (!filter.entityId && !filter.kind && !filter.institution && !filter.from && !filter.to && !filter.withId) {
      return { ...none, all: this.info.counts.declarations + this.info.counts.responses, meetings: this.info.counts.declarations, responses: this.info.counts.responses };
    }
    const where = this.where(filter);
    const entityNo = filter.entityId ? this.entityNo(filter.entityId) : undefined;
    if (!where || (filter.entityId && entityNo === undefined)) return none;
    const rows = filter.entityId
      ? this.sql(`SELECT kind, institution, sum(declarations) AS count FROM link WHERE entityNo = ?${where.clause} GROUP BY kind, institution`).all<{
          kind: number;
          institution: number;
          count: number;
        }>(entityNo as number, ...where.values)
      : this.sql(
          `SELECT kind, institution, sum(most) AS count FROM (SELECT activityNo, kind, institution, max(declarations) AS most FROM link WHERE 1${where.clause} GROUP BY activityNo, kind, institution) GROUP BY kind, institution`,
        ).all<{ kind: number; institution: number; count: number }>(...where.values);
    const result = { ...none };
    for (const { kind, institution, count } of rows) {
      result.all += count;
      if (kind === 1) result.responses += count;
      else {
        result.meetings += count;
        result[institution === 0 ? "parliament" : "commission"] += count;
      }
    }
    return result;
  }

  async listNeighbours(id: string, kind: EntityKind, limit = 12): Promise<Neighbour[]> {
    return this.sql(
      `SELECT o.id, o.slug, o.name, n.declarations FROM entity e JOIN neighbour n ON n.entityNo = e.entityNo JOIN entity o ON o.entityNo = n.otherNo
       WHERE e.kind = ? AND e.id = ? ORDER BY n.place LIMIT ?`,
    ).all<Neighbour>(kind, id, Math.min(limit, 12));
  }

  async listEntities(kind: EntityKind, options: { letter?: string; bodyKind?: string; order?: "name" | "newest"; cursor?: string; limit?: number }): Promise<Page<EntityLine>> {
    const limit = clamp(options.limit);
    const filters: string[] = ["kind = ?"];
    const values: Value[] = [kind];
    if (options.letter) {
      filters.push("letter = ?");
      values.push(options.letter);
    }
    if (options.bodyKind) {
      filters.push("bodyKind = ?");
      values.push(options.bodyKind);
    }
    const total = exact(this.sql(`SELECT count(*) AS count FROM entity WHERE ${filters.join(" AND ")}`).get<{ count: number }>(...values)?.count ?? 0);
    const cursor = decodeCursor(options.cursor);
    const newest = options.order === "newest";
    if (cursor) {
      filters.push(newest ? "(newest, id) < (?, ?)" : "(letter, sortName, id) > (?, ?, ?)");
      values.push(...cursor);
    }
    const rows = this.sql(
      `SELECT ${lineColumns}, letter, sortName, newest FROM entity WHERE ${filters.join(" AND ")} ORDER BY ${newest ? "newest DESC, id DESC" : "letter, sortName, id"} LIMIT ?`,
    ).all<LineRow & { letter: string; sortName: string; newest: number }>(...values, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = rows.length > limit && last ? encodeCursor(newest ? [last.newest, last.id] : [last.letter, last.sortName, last.id]) : undefined;
    return { items: items.map(({ letter: _l, sortName: _s, newest: _n, ...line }) => line), total, ...(next && { next }) };
  }

  /** Words of a question as an FTS5 query; the last one may go on. Nothing of the user's syntax gets through. */
  private matchQuery(query: string, prefix: boolean): string | undefined {
    const words = foldName(query).split(" ").filter(Boolean).slice(0, 12);
    if (!words.length) return undefined;
    return words.map((word, i) => `"${word}"${prefix && i === words.length - 1 ? "*" : ""}`).join(" ");
  }

  async suggestNames(query: string, limit = 10): Promise<EntityLine[]> {
    const folded = foldName(query);
    const match = this.matchQuery(query, true);
    if (!match || folded.length < 2) return [];
    return this.sql(
      `SELECT ${lineColumns} FROM (SELECT rowid AS entityNo FROM name WHERE name MATCH ?) JOIN entity USING (entityNo)
       ORDER BY sortName = ? DESC, substr(sortName, 1, ?) = ? DESC, declarations DESC, sortName, id LIMIT ?`,
    ).all<LineRow>(match, folded, folded.length, folded, Math.min(limit, 100));
  }

  async search(query: string, options: { cursor?: string; limit?: number } = {}): Promise<SearchResult> {
    const limit = clamp(options.limit ?? 20);
    const match = this.matchQuery(query, true);
    const nothing: SearchResult = { entities: [], entityTotal: exact(0), activities: [], activityTotal: exact(0) };
    if (!match || foldName(query).length < 2) return nothing;
    const before = Number(decodeCursor(options.cursor)?.[0] ?? Number.MAX_SAFE_INTEGER);
    const entities = await this.suggestNames(query, 10);
    const entityTotal = exact(this.sql("SELECT count(*) AS count FROM name WHERE name MATCH ?").get<{ count: number }>(match)?.count ?? 0);
    let total = 0;
    const numbers: number[] = [];
    for (const year of this.years) {
      const database = this.shard(year)?.database as Database;
      total += database.prepare("SELECT count(*) AS count FROM words WHERE words MATCH ?").get<{ count: number }>(match)?.count ?? 0;
      if (numbers.length > limit) continue;
      for (const row of database
        .prepare("SELECT rowid AS activityNo FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?")
        .all<{ activityNo: number }>(match, before, limit + 1 - numbers.length))
        numbers.push(row.activityNo);
    }
    const words = foldName(query).split(" ").filter(Boolean);
    const activities = numbers.slice(0, limit).map((no) => {
      const activity = this.readActivity(no);
      const long = activity.kind === "response" ? this.shard(yearOfNo(no))?.text.get<{ doc: string }>(no) : undefined;
      const text = activity.kind === "response" ? (long ? (JSON.parse(long.doc) as { text: string }).text : activity.text) : activity.subject;
      return { activity, passage: markPassage(text, words) };
    });
    return { entities, entityTotal, activities, activityTotal: exact(total), ...(numbers.length > limit && { next: encodeCursor([numbers[limit - 1] as number]) }) };
  }

  async listChanges(options: { cursor?: string; limit?: number; kind?: Change["kind"] } = {}): Promise<Page<Change>> {
    const limit = clamp(options.limit);
    const after = decodeCursor(options.cursor);
    const filter = options.kind ? " AND kind = ?" : "";
    const values: Value[] = options.kind ? [options.kind] : [];
    const [date, place] = after?.length === 2 ? [String(after[0]), String(after[1])] : ["9999", ""];
    // Two ranges of the primary key: the rest of the day where the page before ended, then older days.
    const rows = this.sql(
      `SELECT date, place, doc FROM (
         SELECT * FROM (SELECT date, place, kind, doc FROM change WHERE date = ?1 AND place > ?2${filter.replace("?", "?4")} ORDER BY place LIMIT ?3)
         UNION ALL SELECT * FROM (SELECT date, place, kind, doc FROM change WHERE date < ?1${filter.replace("?", "?4")} ORDER BY date DESC, place LIMIT ?3)
       ) ORDER BY date DESC, place LIMIT ?3`,
    ).all<{ date: string; place: string; doc: string }>(date, place, limit + 1, ...values);
    const total = exact(this.sql(`SELECT count(*) AS count FROM change WHERE 1${filter}`).get<{ count: number }>(...values)?.count ?? 0);
    const last = rows[limit - 1];
    return { items: rows.slice(0, limit).map((row) => JSON.parse(row.doc) as Change), total, ...(rows.length > limit && last && { next: encodeCursor([last.date, last.place]) }) };
  }

  async listSources(): Promise<SourceState[]> {
    return this.sql("SELECT doc FROM source ORDER BY place")
      .all<{ doc: string }>()
      .map((row) => JSON.parse(row.doc) as SourceState);
  }

  async findDocument(checksum: string): Promise<DocumentInfo | undefined> {
    const row = this.sql("SELECT doc FROM document WHERE checksum = ?").get<{ doc: string }>(checksum);
    return row && (JSON.parse(row.doc) as DocumentInfo);
  }

  async countLinks(): Promise<{ source: string; link: LinkKind | "text" | "contradiction"; count: number }[]> {
    return this.sql("SELECT source, link, count FROM linkCount ORDER BY source, link").all<{ source: string; link: LinkKind | "text" | "contradiction"; count: number }>();
  }

  close(): void {
    this.head.close();
    this.register?.close();
    for (const { database } of this.shards.values()) database.close();
    this.shards.clear();
  }
}

const passageLength = 240;

/** A few words around the first hit, the hits marked. Words are compared under the fold, so accents do not matter. */
function markPassage(text: string, words: readonly string[]): { text: string; marked: boolean }[] {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const isHit = (token: string): boolean => {
    const fold = foldName(token);
    return words.some((word, i) => fold === word || (i === words.length - 1 && fold.startsWith(word)));
  };
  const first = tokens.find((token) => isHit(token[0]));
  const start = first ? Math.max(0, text.lastIndexOf(" ", Math.max(0, first.index - 60)) + 1) : 0;
  const cut = start > 0 && first && first.index < 60 ? 0 : start;
  const end = text.length > cut + passageLength ? Math.max(text.lastIndexOf(" ", cut + passageLength), cut + 1) : text.length;
  const parts: { text: string; marked: boolean }[] = [];
  let at = cut;
  if (cut > 0) parts.push({ text: "… ", marked: false });
  for (const token of tokens) {
    if (token.index < cut || token.index + token[0].length > end || !isHit(token[0])) continue;
    if (token.index > at) parts.push({ text: text.slice(at, token.index), marked: false });
    parts.push({ text: token[0], marked: true });
    at = token.index + token[0].length;
  }
  if (at < end) parts.push({ text: text.slice(at, end), marked: false });
  if (end < text.length) parts.push({ text: " …", marked: false });
  return parts;
}
