/** The embedded edition: answers the read interface from the SQLite files of one edition folder, opened read-only. */
import { existsSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../edition/edition-folder.js";
import { editionLayout, kindCode, mentionState, registerShard } from "../edition/tables.js";
import { type Activity, type EntityKind, type EntityOf, type LinkKind, type PublishedPaper, type RegisterEntryContent, UserError } from "../model/index.js";
import { type Database, openDatabase, type Statement, type Value } from "../sqlite/database.js";
import { decodeCursor, encodeCursor, UnreadableCursor } from "./cursor.js";
import type { DeclaredSet } from "./declared-table.js";
import { DeclaredTables } from "./declared-tables.js";
import type {
  ActivityCounts,
  ActivityFacets,
  ActivityFilter,
  ActivityPage,
  Appeared,
  Change,
  ChangeFilter,
  DocumentInfo,
  EditionInfo,
  EditionReader,
  EntityLine,
  Found,
  MentionedName,
  Mentions,
  Neighbour,
  Page,
  SourceState,
  Total,
} from "./edition-reader.js";
import { FileList, type FileListAnswer, type FileListOptions } from "./file-list.js";
import { type FileRole, FileRoles } from "./file-roles.js";
import { KnownEntities } from "./known-entities.js";
import { LinkIndex, placesOf } from "./link-index.js";
import type { LinkData } from "./link-table.js";
import { RecentlyUsed } from "./recently-used.js";
import type { SearchAnswer, SearchQuestion, Suggestions } from "./search/question.js";
import { type SearchData, SearchIndex } from "./search/search-index.js";
import { TextShards } from "./search/text-shards.js";

/** What is read from an edition once, in memory that threads share. */
export interface EditionArrays {
  links: LinkData;
  search: SearchData;
}

const defaultLimit = 50;
const mostPerPage = 500;
const clamp = (limit: number | undefined): number => Math.min(Math.max(Math.trunc(limit ?? defaultLimit) || defaultLimit, 1), mostPerPage);
/** The number of the activity before which a page begins. */
function readNumberBefore(cursor: string | undefined): number {
  const [before] = decodeCursor(cursor, 1) ?? [Number.MAX_SAFE_INTEGER];
  if (typeof before !== "number") throw new UnreadableCursor(`"${cursor}" holds no number of an activity.`);
  return before;
}

/** Names that the activities kept in memory may hold together: 16 MB, ten thousand usual meetings. */
const mostNamesKept = 60_000;
/** Longer lists are read once, by exports: kept, they would push out what readers look at. */
const longestListKept = 100;
const mostDocumentsKept = 2_000;
/** Characters of entities that are kept in memory together: some thousand organisations with their register entries. */
const mostEntityTextKept = 6_000_000;
const exact = (count: number): Total => ({ count, exact: true });

const lineColumns = "kind, id, slug, name, detail, declarations";

export class EmbeddedEdition implements EditionReader {
  private readonly head: Database;
  private readonly shards: TextShards;
  private readonly info: EditionInfo;
  private readonly prepared = new Map<string, Statement>();
  private readonly links: LinkIndex;
  private readonly roles = new FileRoles((text) => this.sql(text));
  private readonly entities = new KnownEntities((text) => this.sql(text));
  private readonly declared = new DeclaredTables((text) => this.sql(text), this.entities);
  private readonly files = new FileList((text) => this.sql(text));
  private index: SearchIndex | undefined;
  private readonly activities = new RecentlyUsed<number, Activity>(mostNamesKept);
  /** A page asks for others of its group too, and its JSON, feeds and views ask for the same again. */
  private readonly entityDocs = new RecentlyUsed<string, EntityOf<EntityKind>>(mostEntityTextKept);
  /** Nearly every item of a page stands in one of a few documents. */
  private readonly documents = new RecentlyUsed<string, DocumentInfo>(mostDocumentsKept);
  private readonly totals = new Map<string, number>();
  /** By kind and limit, both from short lists. */
  private readonly appeared = new Map<string, { activityNo: number; at: string }[]>();
  private checksums: ReadonlyMap<number, string> | undefined;
  private register: Database | undefined;
  private findEntry: Statement | undefined;

  /** `folder` holds `edition.json`, `head.db` and one file a year; `arrays` come from another thread that has read them already. */
  constructor(
    private readonly folder: string,
    private readonly given?: EditionArrays,
  ) {
    const manifest = readManifest(path.dirname(folder), path.basename(folder));
    if (manifest.layout !== editionLayout)
      throw new UserError(`${folder}: has tables of layout ${manifest.layout}, this program reads ${editionLayout}. Run \`antechamber build\` to make the edition again.`);
    this.info = { name: manifest.name, date: manifest.date, checksum: manifest.checksum, counts: manifest.counts };
    this.head = openDatabase(path.join(folder, "head.db"), { immutable: true });
    this.shards = new TextShards(folder);
    this.links = new LinkIndex((text) => this.sql(text), this.entities, given?.links);
  }

  /** Read with the first search. */
  private searchIndex(): SearchIndex {
    this.index ??= new SearchIndex(
      (text) => this.sql(text),
      this.shards,
      (activityNo) => this.readShown(activityNo),
      this.given?.search,
    );
    return this.index;
  }

  /** Reads all that is read once, for this thread and others. */
  loadArrays(): EditionArrays {
    return { links: this.links.data, search: this.searchIndex().data };
  }

  private sql(text: string): Statement {
    const known = this.prepared.get(text) ?? this.head.prepare(text);
    this.prepared.set(text, known);
    return known;
  }

  /** An activity, with where each of its declarations was seen last, which the head keeps apart. */
  private readActivity(activityNo: number): Activity | undefined {
    const doc = this.shards.readDoc(activityNo);
    if (doc === undefined) return undefined;
    const activity = JSON.parse(doc) as Activity;
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
    const key = `${kind} ${id}`;
    const known = this.entityDocs.get(key);
    if (known) return { state: "found", value: known as EntityOf<K> };
    const row = this.sql("SELECT doc FROM entity WHERE kind = ? AND id = ?").get<{ doc: string }>(kind, id);
    if (row) {
      const entity = JSON.parse(row.doc) as EntityOf<EntityKind>;
      const entry = entity.kind === "organisation" ? this.readEntry(id) : undefined;
      if (entry) Object.assign(entity, { entry: JSON.parse(entry) as RegisterEntryContent });
      this.entityDocs.set(key, Object.freeze(entity), row.doc.length + (entry?.length ?? 0));
      return { state: "found", value: entity as EntityOf<K> };
    }
    const moved = this.sql("SELECT e.id, e.slug FROM moved m JOIN entity e ON e.kind = m.kind AND e.id = m.toId WHERE m.kind = ? AND m.id = ?").get<{ id: string; slug: string }>(kind, id);
    return moved ? { state: "moved", ...moved } : { state: "unknown" };
  }

  /** The register entry of an organisation, which has a file of its own. */
  private readEntry(id: string): string | undefined {
    const file = path.join(this.folder, registerShard);
    if (!this.register && !existsSync(file)) return undefined;
    this.register ??= openDatabase(file, { immutable: true });
    this.findEntry ??= this.register.prepare("SELECT doc FROM entry WHERE id = ?");
    return this.findEntry.get<{ doc: string }>(id)?.doc;
  }

  async findActivity(id: string): Promise<Found<Activity>> {
    const row = this.sql("SELECT activityNo FROM activityId WHERE id = ?").get<{ activityNo: number }>(id);
    if (!row) return { state: "unknown" };
    const activity = this.readActivity(row.activityNo);
    if (!activity) return { state: "unknown" };
    if (activity.id !== id) return { state: "moved", id: activity.id, slug: "" };
    if (activity.kind === "response") {
      const text = this.shards.readText(row.activityNo);
      if (text !== undefined) Object.assign(activity, JSON.parse(text));
    }
    return { state: "found", value: activity };
  }

  /** An activity as a feed shows it, from memory where it was read lately: shared by all who ask, so not to be changed. */
  private readShown(activityNo: number, keep = true): Activity | undefined {
    const known = this.activities.get(activityNo);
    if (known) return known;
    const activity = this.readActivity(activityNo);
    if (activity && keep) this.activities.set(activityNo, activity, 4 + activity.declarations.reduce((sum, { hosts, parties }) => sum + hosts.length + parties.length, 0));
    return activity;
  }

  private readActivities(numbers: readonly number[]): Activity[] {
    const keep = numbers.length <= longestListKept;
    return numbers.map((activityNo) => this.readShown(activityNo, keep) as Activity);
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

  async listFiles(options: FileListOptions): Promise<FileListAnswer> {
    return this.files.list({ ...options, limit: clamp(options.limit) });
  }

  async listFileIds(prefix: string): Promise<string[]> {
    return this.sql("SELECT id FROM entity WHERE kind = 'file' AND id >= ? AND id < ? ORDER BY id LIMIT 50")
      .all<{ id: string }>(prefix, `${prefix}\uffff`)
      .map(({ id }) => id);
  }

  async findActivities(ids: readonly string[]): Promise<Activity[]> {
    const find = this.sql("SELECT activityNo FROM activityId WHERE id = ?");
    return this.readActivities(ids.flatMap((id) => find.get<{ activityNo: number }>(id)?.activityNo ?? []));
  }

  async readDeclared(declared: DeclaredSet): Promise<Activity[]> {
    return this.readActivities(declared.listActivityNos());
  }

  async listDeclared(kind: "file" | "consultation", id: string): Promise<DeclaredSet> {
    return this.declared.list(kind, id);
  }

  /** Over all entities the newest are read until there are enough; else those of the filter are put in order. */
  private listAppearedNumbers({ kind, ...rest }: ActivityFilter, limit: number): { activityNo: number; at: string }[] {
    const order = "ORDER BY at DESC, activityNo DESC LIMIT ?";
    if (Object.keys(rest).length) {
      const numbers = this.links.listNumbers({ ...rest, ...(kind && { kind }) }, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER).map(({ activityNo }) => activityNo);
      return this.findAppeared(numbers, limit);
    }
    if (!kind) return this.sql(`SELECT activityNo, at FROM appeared ${order}`).all(limit);
    // The newest of a rare kind lie deep among the others: looked for once, as an edition never changes.
    const key = `${kind} ${limit}`;
    const known = this.appeared.get(key);
    if (known) return known;
    const rows = this.sql(`SELECT a.activityNo, a.at FROM appeared a WHERE EXISTS (SELECT 1 FROM link l WHERE l.activityNo = a.activityNo AND l.kind = ?) ${order}`).all<{
      activityNo: number;
      at: string;
    }>(kindCode[kind], limit);
    this.appeared.set(key, rows);
    return rows;
  }

  async listAppeared(filter: ActivityFilter, limit: number): Promise<Appeared[]> {
    return this.readAppeared(this.listAppearedNumbers(filter, clamp(limit)));
  }

  async listDeclaredAppeared(declared: DeclaredSet, others: readonly string[], limit: number): Promise<Appeared[]> {
    const find = this.sql("SELECT activityNo FROM activityId WHERE id = ?");
    const numbers = [...declared.listActivityNos(), ...others.flatMap((id) => find.get<{ activityNo: number }>(id)?.activityNo ?? [])];
    return this.readAppeared(this.findAppeared(numbers, clamp(limit)));
  }

  private findAppeared(numbers: readonly number[], limit: number): { activityNo: number; at: string }[] {
    return this.sql("SELECT activityNo, at FROM appeared WHERE activityNo IN (SELECT value FROM json_each(?)) ORDER BY at DESC, activityNo DESC LIMIT ?").all(JSON.stringify(numbers), limit);
  }

  private readAppeared(rows: readonly { activityNo: number; at: string }[]): Appeared[] {
    const activities = this.readActivities(rows.map(({ activityNo }) => activityNo));
    return rows.map(({ at }, i) => ({ activity: activities[i] as Activity, at }));
  }

  async listSuggested(id: string, limit: number, without: readonly string[] = []): Promise<{ items: Activity[]; total: Total }> {
    return this.listApart(
      `SELECT s.activityNo FROM entity e JOIN suggestion s ON s.entityNo = e.entityNo WHERE e.kind = 'file' AND e.id = ?1
       UNION SELECT m.activityNo FROM entity e JOIN mention m ON m.entityNo = e.entityNo WHERE e.kind = 'organisation' AND e.id = ?1 AND m.state = ${mentionState.suggested}`,
      id,
      limit,
      without,
    );
  }

  async listContradicting(organisationId: string, limit: number, without: readonly string[] = []): Promise<{ items: Activity[]; total: Total }> {
    return this.listUnder("contradicting", organisationId, limit, without);
  }

  async listMentioned(organisationId: string, limit: number, without: readonly string[] = []): Promise<{ items: Activity[]; total: Total }> {
    return this.listUnder("named", organisationId, limit, without);
  }

  private listUnder(state: MentionedName["state"], organisationId: string, limit: number, without: readonly string[]): { items: Activity[]; total: Total } {
    return this.listApart(
      `SELECT DISTINCT m.activityNo FROM entity e JOIN mention m ON m.entityNo = e.entityNo WHERE e.kind = 'organisation' AND e.id = ?1 AND m.state = ${mentionState[state]}`,
      organisationId,
      limit,
      without,
    );
  }

  /** Activities beside every count, newest first. */
  private listApart(numbers: string, id: string, limit: number, without: readonly string[]): { items: Activity[]; total: Total } {
    const rows = this.sql(
      `SELECT activityNo FROM (${numbers}) WHERE activityNo NOT IN (SELECT a.activityNo FROM json_each(?2) hidden JOIN activityId a ON a.id = hidden.value) ORDER BY activityNo DESC`,
    ).all<{ activityNo: number }>(id, JSON.stringify(without));
    return { items: this.readActivities(rows.slice(0, clamp(limit)).map(({ activityNo }) => activityNo)), total: exact(rows.length) };
  }

  async listMentions(organisationId: string, without: readonly string[] = []): Promise<Mentions> {
    return this.links.listMentions(organisationId, without);
  }

  async listFacets(filter: ActivityFilter, most?: number): Promise<ActivityFacets> {
    return this.links.listFacets(filter, most);
  }

  async listFileRoles(of: { personId: string } | { committee: string }): Promise<readonly FileRole[]> {
    return "personId" in of ? this.roles.ofPerson(of.personId) : this.roles.ofCommittee(of.committee);
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
    const newest = options.order === "newest";
    const cursor = decodeCursor(options.cursor, newest ? 2 : 3);
    if (cursor) {
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

  async suggestNames(query: string, limit = 10, without: readonly string[] = []): Promise<Suggestions> {
    return this.searchIndex().suggest(query, Math.min(clamp(limit), 100), without);
  }

  async search(question: SearchQuestion): Promise<SearchAnswer> {
    const { items, ...found } = this.searchIndex().search(question);
    const activities = this.readActivities(items.map(({ activityNo }) => activityNo));
    return { ...found, items: items.map(({ activityNo: _, ...item }, i) => ({ activity: activities[i] as Activity, ...item })) };
  }

  async listChanges({ kind, source, from, to, ...options }: ChangeFilter & { cursor?: string; limit?: number } = {}): Promise<Page<Change>> {
    const limit = clamp(options.limit);
    const [date = "9999", place = ""] = decodeCursor(options.cursor, 2)?.map(String) ?? [];
    const filters = Object.entries({ "kind = ": kind, "source = ": source, "date >= ": from, "date <= ": to }).flatMap(([test, value]) => (value ? [{ test, value }] : []));
    const clause = (first: number): string => filters.map(({ test }, i) => ` AND ${test}?${first + i}`).join("");
    const values = filters.map(({ value }) => value);
    // Two ranges of the primary key: the rest of the day where the page before ended, then older days.
    const rows = this.sql(
      `SELECT date, place, doc FROM (
         SELECT * FROM (SELECT date, place, doc FROM change WHERE date = ?1 AND place > ?2${clause(4)} ORDER BY place LIMIT ?3)
         UNION ALL SELECT * FROM (SELECT date, place, doc FROM change WHERE date < ?1${clause(4)} ORDER BY date DESC, place LIMIT ?3)
       ) ORDER BY date DESC, place LIMIT ?3`,
    ).all<{ date: string; place: string; doc: string }>(date, place, limit + 1, ...values);
    const total = exact(this.countRows("change", `1${clause(1)}`, values));
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
    const known = this.documents.get(checksum);
    if (known) return known;
    const row = this.sql("SELECT doc FROM document WHERE checksum = ?").get<{ doc: string }>(checksum);
    const document = row && (JSON.parse(row.doc) as DocumentInfo);
    if (document) this.documents.set(checksum, document, 1);
    return document;
  }

  async countLinks(): Promise<{ source: string; link: LinkKind | "text" | "contradiction"; count: number }[]> {
    return this.sql("SELECT source, link, count FROM linkCount ORDER BY source, link").all<{ source: string; link: LinkKind | "text" | "contradiction"; count: number }>();
  }

  close(): void {
    this.head.close();
    this.register?.close();
    this.shards.close();
  }
}
