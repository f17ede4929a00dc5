/** The embedded edition: answers the read interface from the SQLite files of one edition folder, opened read-only. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../edition/edition-folder.js";
import { editionLayout, mentionState, registerShard, shardName, yearOfNo } from "../edition/tables.js";
import { type Activity, type DeclaredRow, type EntityKind, type EntityOf, type LinkKind, type PublishedPaper, positionAnswers, type RegisterEntryContent, UserError } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import { type Database, openDatabase, type Statement, type Value } from "../sqlite/database.js";
import { DeclaredRows } from "./declared-rows.js";
import type {
  ActivityCounts,
  ActivityFacets,
  ActivityFilter,
  ActivityPage,
  Appeared,
  Change,
  DocumentInfo,
  EditionInfo,
  EditionReader,
  EntityLine,
  Found,
  MentionedName,
  Neighbour,
  Page,
  SearchResult,
  SourceState,
  Total,
} from "./edition-reader.js";
import { LinkIndex, placesOf } from "./link-index.js";
import { RecentlyUsed } from "./recently-used.js";
import { type RankedLine, WellKnownNames } from "./well-known-names.js";

interface Shard {
  database: Database;
  activity: Statement;
  text: Statement;
  findWords: Statement;
  countWords: Statement;
}

const defaultLimit = 50;
const mostPerPage = 500;
const clamp = (limit: number | undefined): number => Math.min(Math.max(Math.trunc(limit ?? defaultLimit) || defaultLimit, 1), mostPerPage);
const encodeCursor = (parts: (string | number)[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");

function decodeCursor(cursor: string | undefined): (string | number)[] | undefined {
  if (!cursor) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isKey = (part: unknown): part is string | number => typeof part === "string" || Number.isSafeInteger(part);
    return Array.isArray(parts) && parts.every(isKey) ? parts : undefined;
  } catch (error) {
    // A cursor that was altered on the way starts from the top.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The number of the activity before which a page begins. */
function readNumberBefore(cursor: string | undefined): number {
  const [before, ...more] = decodeCursor(cursor) ?? [];
  return typeof before === "number" && !more.length ? before : Number.MAX_SAFE_INTEGER;
}

/** Names that the activities kept in memory may hold together: 16 MB, ten thousand usual meetings. */
const mostNamesKept = 60_000;
/** Longer lists are read once, by exports: kept, they would push out what readers look at. */
const longestListKept = 100;
/** A search counts so many hits and then says "more than": nobody reads them all, and a common word stands in every second row. */
const mostHitsCounted = 10_000;
/** Names beside the well-known ones that are compared for a list of suggestions. */
const mostNamesCompared = 300;
const exact = (count: number): Total => ({ count, exact: true });

const lineColumns = "kind, id, slug, name, detail, declarations";

export class EmbeddedEdition implements EditionReader {
  private readonly head: Database;
  private readonly shards = new Map<number, Shard>();
  private readonly years: number[];
  private readonly info: EditionInfo;
  private readonly prepared = new Map<string, Statement>();
  private readonly links = new LinkIndex((text) => this.sql(text));
  private readonly declared = new DeclaredRows((text) => this.sql(text));
  private readonly wellKnown = new WellKnownNames((text) => this.sql(text));
  private readonly activities = new RecentlyUsed<number, Activity>(mostNamesKept);
  private readonly totals = new Map<string, number>();
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
    const shard = {
      database,
      activity: database.prepare("SELECT doc FROM activity WHERE activityNo = ?"),
      text: database.prepare("SELECT doc FROM text WHERE activityNo = ?"),
      findWords: database.prepare("SELECT rowid AS activityNo FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"),
      countWords: database.prepare("SELECT count(*) AS count FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"),
    };
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

  /** Activities as a feed shows them, from memory where they were read lately: shared by all who ask, so not to be changed. */
  private readActivities(numbers: readonly number[]): Activity[] {
    const keep = numbers.length <= longestListKept;
    return numbers.map((activityNo) => {
      const known = this.activities.get(activityNo);
      if (known) return known;
      const activity = this.readActivity(activityNo);
      if (keep) this.activities.set(activityNo, activity, 4 + activity.declarations.reduce((sum, { hosts, parties }) => sum + hosts.length + parties.length, 0));
      return activity;
    });
  }

  async listActivities(filter: ActivityFilter, page: { cursor?: string; limit?: number } = {}): Promise<ActivityPage> {
    const limit = clamp(page.limit);
    const before = readNumberBefore(page.cursor);
    const total = exact(this.links.countDeclarations(filter).all);
    const found = this.links.listNumbers(filter, before, limit + 1);
    const shown = found.slice(0, limit);
    const cursors = shown.map(({ activityNo }) => encodeCursor([activityNo]));
    const next = found.length > limit ? cursors.at(-1) : undefined;
    const items = this.readActivities(shown.map(({ activityNo }) => activityNo));
    const places = shown.map(({ rows }, i) => placesOf(rows, (items[i] as Activity).declarations.length));
    return { items, cursors, places, total, ...(next && { next }) };
  }

  async findActivities(ids: readonly string[]): Promise<Activity[]> {
    const find = this.sql("SELECT activityNo FROM activityId WHERE id = ?");
    return this.readActivities(ids.flatMap((id) => find.get<{ activityNo: number }>(id)?.activityNo ?? []));
  }

  async listDeclared(kind: "file" | "consultation", id: string): Promise<readonly DeclaredRow[]> {
    return this.declared.list(kind, id);
  }

  async listAppeared(filter: ActivityFilter, limit: number): Promise<Appeared[]> {
    const most = clamp(limit);
    const order = "ORDER BY at DESC, activityNo DESC LIMIT ?";
    const rows = Object.keys(filter).length
      ? this.sql(`SELECT activityNo, at FROM appeared WHERE activityNo IN (SELECT value FROM json_each(?)) ${order}`).all<{ activityNo: number; at: string }>(
          JSON.stringify(this.links.listNumbers(filter, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER).map(({ activityNo }) => activityNo)),
          most,
        )
      : this.sql(`SELECT activityNo, at FROM appeared ${order}`).all<{ activityNo: number; at: string }>(most);
    const activities = this.readActivities(rows.map(({ activityNo }) => activityNo));
    return rows.map(({ at }, i) => ({ activity: activities[i] as Activity, at }));
  }

  async listSuggested(id: string, limit: number): Promise<{ items: Activity[]; total: Total }> {
    return this.listApart(
      `SELECT s.activityNo FROM entity e JOIN suggestion s ON s.entityNo = e.entityNo WHERE e.kind = 'file' AND e.id = ?1
       UNION SELECT m.activityNo FROM entity e JOIN mention m ON m.entityNo = e.entityNo WHERE e.kind = 'organisation' AND e.id = ?1 AND m.state = ${mentionState.suggested}`,
      id,
      limit,
    );
  }

  async listContradicting(organisationId: string, limit: number): Promise<{ items: Activity[]; total: Total }> {
    return this.listApart(
      `SELECT DISTINCT m.activityNo FROM entity e JOIN mention m ON m.entityNo = e.entityNo WHERE e.kind = 'organisation' AND e.id = ?1 AND m.state = ${mentionState.contradicting}`,
      organisationId,
      limit,
    );
  }

  /** Activities beside every count, newest first. */
  private listApart(numbers: string, id: string, limit: number): { items: Activity[]; total: Total } {
    const rows = this.sql(`SELECT activityNo FROM (${numbers}) ORDER BY activityNo DESC`).all<{ activityNo: number }>(id);
    return { items: this.readActivities(rows.slice(0, clamp(limit)).map(({ activityNo }) => activityNo)), total: exact(rows.length) };
  }

  async listMentions(organisationId: string, without: readonly string[] = []): Promise<MentionedName[]> {
    return this.links.listMentions(organisationId, without);
  }

  async listFacets(filter: ActivityFilter): Promise<ActivityFacets> {
    return this.links.listFacets(filter);
  }

  async countPairs(filter: ActivityFilter, ids: readonly string[]): Promise<number[][]> {
    return this.links.countPairs(filter, ids);
  }

  async countActivities(filter: ActivityFilter): Promise<ActivityCounts> {
    return this.links.countDeclarations(filter);
  }

  async listNeighbours(id: string, _kind: EntityKind, limit = 12): Promise<Neighbour[]> {
    return this.links.listNeighbours({ entityId: id }, limit);
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
    const total = exact(this.countRows("entity", filters.join(" AND "), values));
    const cursor = decodeCursor(options.cursor);
    const newest = options.order === "newest";
    if (cursor?.length === (newest ? 2 : 3)) {
      filters.push(newest ? "(newest, id) < (?, ?)" : "(letter, sortName, id) > (?, ?, ?)");
      values.push(...cursor);
    }
    const rows = this.sql(
      `SELECT ${lineColumns}, letter, sortName, newest FROM entity WHERE ${filters.join(" AND ")} ORDER BY ${newest ? "newest DESC, id DESC" : "letter, sortName, id"} LIMIT ?`,
    ).all<EntityLine & { letter: string; sortName: string; newest: number }>(...values, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = rows.length > limit && last ? encodeCursor(newest ? [last.newest, last.id] : [last.letter, last.sortName, last.id]) : undefined;
    return { items: items.map(({ letter: _l, sortName: _s, newest: _n, ...line }) => line), total, ...(next && { next }) };
  }

  /** Counted once: the choices are few (kinds, letters, kinds of body, kinds of change) and an edition never changes. */
  private countRows(table: "entity" | "change", where: string, values: readonly Value[]): number {
    const key = `${table} ${where} ${values.join(" ")}`;
    const known = this.totals.get(key);
    if (known !== undefined) return known;
    const count = this.sql(`SELECT count(*) AS count FROM ${table} WHERE ${where}`).get<{ count: number }>(...values)?.count ?? 0;
    this.totals.set(key, count);
    return count;
  }

  async suggestNames(query: string, limit = 10): Promise<EntityLine[]> {
    const folded = foldName(query);
    const words = wordsOf(folded);
    if (!words.length || folded.length < 2) return [];
    const most = Math.min(limit, 100);
    const found = new Map<string, RankedLine>();
    const add = (lines: readonly RankedLine[]) => {
      for (const line of lines) found.set(`${line.kind} ${line.id}`, line);
    };
    add(
      this.sql(`SELECT ${lineColumns}, sortName FROM entity WHERE kind IN ('organisation', 'person', 'body', 'file', 'consultation') AND letter = ? AND sortName = ? LIMIT ?`).all<RankedLine>(
        letterOf(folded),
        folded,
        most,
      ),
    );
    add(this.wellKnown.listMatches(words));
    const begins = (line: RankedLine): boolean => line.sortName.startsWith(folded);
    // Lines with fewer declarations than the well-known only count where these do not fill the list already.
    if ([...found.values()].filter(begins).length < most) {
      add(
        this.sql(`SELECT ${lineColumns}, sortName FROM (SELECT rowid AS entityNo FROM name WHERE name MATCH ? LIMIT ?) JOIN entity USING (entityNo)`).all<RankedLine>(
          matchOf(words, true),
          mostNamesCompared,
        ),
      );
    }
    const rank = (line: RankedLine): number => (line.sortName === folded ? 0 : begins(line) ? 1 : 2);
    return [...found.values()]
      .sort((a, b) => rank(a) - rank(b) || b.declarations - a.declarations || compare(a.sortName, b.sortName) || compare(a.id, b.id))
      .slice(0, most)
      .map(({ sortName: _, ...line }) => line);
  }

  async search(query: string, options: { cursor?: string; limit?: number } = {}): Promise<SearchResult> {
    const limit = clamp(options.limit ?? 20);
    const words = wordsOf(foldName(query));
    const nothing: SearchResult = { entities: [], entityTotal: exact(0), activities: [], activityTotal: exact(0) };
    if (!words.length || foldName(query).length < 2) return nothing;
    const nameMatch = matchOf(words, true);
    // One letter begins a tenth of all words: in texts it stands for itself, as in "vitamin d".
    const match = matchOf(words, (words.at(-1) as string).length > 1);
    const before = readNumberBefore(options.cursor);
    const entities = await this.suggestNames(query, 10);
    const named = this.sql("SELECT count(*) AS count FROM (SELECT 1 FROM name WHERE name MATCH ? LIMIT ?)").get<{ count: number }>(nameMatch, mostHitsCounted + 1)?.count ?? 0;
    const numbers: number[] = [];
    let hits = 0;
    for (const year of this.years) {
      const { findWords, countWords } = this.shard(year) as Shard;
      if (hits <= mostHitsCounted) hits += countWords.get<{ count: number }>(match, mostHitsCounted + 1 - hits)?.count ?? 0;
      if (numbers.length <= limit) numbers.push(...findWords.all<{ activityNo: number }>(match, before, limit + 1 - numbers.length).map((row) => row.activityNo));
      else if (hits > mostHitsCounted) break;
    }
    const shown = numbers.slice(0, limit);
    const activities = this.readActivities(shown).map((activity, i) => ({ activity, passage: markPassage(this.readText(activity, shown[i] as number), words) }));
    return {
      entities,
      entityTotal: upTo(named),
      activities,
      activityTotal: upTo(hits),
      ...(numbers.length > limit && { next: encodeCursor([numbers[limit - 1] as number]) }),
    };
  }

  /** What an activity says in its own words, whole. */
  private readText(activity: Activity, activityNo: number): string {
    if (activity.kind === "meeting") return activity.subject;
    if (activity.kind === "position") return positionAnswers.flatMap((answer) => activity[answer].map((sentence) => sentence.text)).join(" ");
    const long = this.shard(yearOfNo(activityNo))?.text.get<{ doc: string }>(activityNo);
    return long ? (JSON.parse(long.doc) as { text: string }).text : activity.text;
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
    const total = exact(this.countRows("change", `1${filter}`, values));
    const last = rows[limit - 1];
    return { items: rows.slice(0, limit).map((row) => JSON.parse(row.doc) as Change), total, ...(rows.length > limit && last && { next: encodeCursor([last.date, last.place]) }) };
  }

  async listSources(): Promise<SourceState[]> {
    return this.sql("SELECT doc FROM source ORDER BY place")
      .all<{ doc: string }>()
      .map((row) => JSON.parse(row.doc) as SourceState);
  }

  async findPaper(id: string): Promise<PublishedPaper | undefined> {
    const row = this.sql("SELECT doc FROM paper WHERE id = ? ORDER BY activityNo LIMIT 1").get<{ doc: string }>(id);
    return row && (JSON.parse(row.doc) as PublishedPaper);
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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const letterOf = (sortName: string): string => (/^[a-z]/.test(sortName) ? (sortName[0] as string).toUpperCase() : "#");
const upTo = (count: number): Total => ({ count: Math.min(count, mostHitsCounted), exact: count <= mostHitsCounted });

/** Words of a folded question, as many as anybody types. */
const wordsOf = (folded: string): string[] => folded.split(" ").filter(Boolean).slice(0, 12);

/** Words as an FTS5 query. Nothing of the user's syntax gets through, as a fold holds letters and digits alone. */
const matchOf = (words: readonly string[], lastGoesOn: boolean): string => words.map((word, i) => `"${word}"${lastGoesOn && i === words.length - 1 ? "*" : ""}`).join(" ");

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
