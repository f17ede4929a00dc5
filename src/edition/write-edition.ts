/** Takes publish's documents into the tables of a new edition, aside from the ones being read: from nothing, or over a copy of the edition before. */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { KnownNames } from "../analyse/mask-people.js";
import type { SharedTexts } from "../analyse/shared-texts.js";
import type { Activity, Counts, Declaration, Entity, EntityKind, KeptRow, PublishedPaper, ReadDays, TakingPart, YearCount } from "../model/index.js";
import { countryOfAlpha3 } from "../normalise/countries.js";
import { foldName } from "../normalise/fold.js";
import type { Database, Statement } from "../sqlite/database.js";
import type { RowMakers } from "../sqlite/writing-orders.js";
import { type MakingStatement, openIn, prepareMade, type WritingThread } from "../sqlite/writing-thread.js";
import { BuildState, type DayFacts } from "./build-state.js";
import { packDeclared } from "./declared-arrays.js";
import { copyToChange, makeAside, pointTo, putInPlace, readManifest, syncPath, takeOver } from "./edition-folder.js";
import { type LinkRow, packLinks, rowsOf } from "./link-arrays.js";
import { makeRows, type SentNames } from "./made-rows.js";
import { packSearchDay, type SearchRecord } from "./search-day.js";
import { forWriting, inOrder, ShardWriter } from "./shard-writer.js";
import {
  buildFile,
  dayOf,
  dayOfNo,
  type EditionManifest,
  editionLayout,
  firstNoOf,
  gatherWords,
  headIndexes,
  headTables,
  kindCode,
  lastNoOf,
  mentionState,
  namesFile,
  nobody,
  numbersOf,
  registerShard,
  registerTables,
  type SearchedDay,
  type SearchedNames,
  type SearchedTexts,
  shardName,
  yearOfNo,
} from "./tables.js";
import { writeNameVocabulary } from "./vocabulary.js";

/** How one entity takes part in one activity. */
export interface ActivityLink extends TakingPart {
  /** Its declarations that name the entity, by their place; none of a position. */
  rows: number[];
}

export interface EntityFacts {
  /** What tells namesakes apart in a list. */
  detail: string;
  /** What it is called: names, acronyms, numbers. */
  names: string[];
  /** What others call it, or called it. */
  otherNames: string[];
  bodyKind?: string;
  /** Of an organisation or a Member, for filters. */
  country?: string;
  category?: string;
}

/** A name under which an organisation stands in an activity: another than its own, or any where only the subject has it. */
export interface Mention {
  organisationId: string;
  name: string;
  state: keyof typeof mentionState;
  /** Declarations of the activity that say so, by their place. */
  rows: number[];
}

/** One activity, made; in the order in which the days of a feed are read from the end. */
export interface MadeActivity {
  activity: Activity;
  /** Every id that leads to it. */
  ids: readonly string[];
  links: readonly ActivityLink[];
  mentions: readonly Mention[];
  /** What search finds it by. */
  search: SearchedTexts;
  /** Papers attached to it, with what search finds them by; nothing where no word of a paper is shown. */
  papers?: readonly { paper: PublishedPaper; search?: SearchedTexts }[];
  /** What its files and its consultation keep of it. */
  rows: readonly { kind: "file" | "consultation"; id: string; row: KeptRow }[];
  /** When there was last something new to tell of it: the day or instant at which it was first read, edited or gone. */
  appearedAt: string;
}

/** A row of Changes; `place` orders the rows of a day and is theirs alone. */
export interface ChangeRow {
  date: string;
  place: string;
  kind: string;
  source: string;
  doc: unknown;
}

/** Where a declaration stands in the newest document that holds it. */
interface SeenRow {
  id: string;
  document: string;
  position: string;
  repeats: number;
}

interface Stat {
  counts: Counts;
  years: YearCount[];
  newest: number;
}

/** Address of the module whose makers a writing thread needs. */
export const rowMakers = new URL(import.meta.url.endsWith(".ts") ? "./made-rows.ts" : "./made-rows.js", import.meta.url).href;

const feedTextLength = 600;

/** First 600 characters, cut at a character that stands for itself. */
function cutText(text: string): string {
  const cut = text.slice(0, feedTextLength);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The activity as its shard keeps it: without where it was seen last, long texts apart. */
function packActivity(activity: Activity): { doc: string; text: string; seen: SeenRow[] } {
  const seen = activity.declarations.map(({ id, lastSeen, repeats }) => ({ id, document: lastSeen.document, position: lastSeen.position, repeats: repeats ?? 1 }));
  const declarations = activity.declarations.map(({ lastSeen: _, repeats: __, ...rest }) => rest) as Declaration[];
  if (activity.kind === "response" && (activity.text.length > feedTextLength || activity.translation)) {
    const { translation, ...rest } = activity;
    return { doc: JSON.stringify({ ...rest, declarations, text: cutText(activity.text) }), text: JSON.stringify({ text: activity.text, ...(translation && { translation }) }), seen };
  }
  return { doc: JSON.stringify({ ...activity, declarations }), text: "", seen };
}

const seenText = (rows: readonly SeenRow[]): string => rows.map((row) => `${row.id} ${row.document} ${row.position} ${row.repeats}`).join("\n");
/** Declarations with somebody on the other side who is linked to no organisation. */
const unlinkedRows = (activity: Activity): number[] =>
  activity.declarations.flatMap(({ parties }, row) => (parties.some((party) => party.text && (!party.entityId || party.link === "suggested")) ? [row] : []));
const isSmall = (activity: Activity): boolean => activity.kind !== "meeting" || Math.max(...activity.declarations.map((one) => one.parties.length)) <= 10;

export class EditionWriter {
  readonly state: BuildState;
  private readonly aside: string;
  private readonly head: Database;
  private register: { database: Database; add: Statement; hash: ReturnType<typeof createHash> } | undefined;
  private shard: { name: string; writer: ShardWriter } | undefined;
  private readonly changedShards = new Set<string>();
  /** Years of which a link came or went. */
  private readonly changedYears = new Set<number>();
  private readonly prepared = new Map<string, Statement>();
  private readonly preparedMade = new Map<string, MakingStatement>();
  private makers: RowMakers = {};
  private readonly entityNos: Record<EntityKind, Map<string, number>> = { organisation: new Map(), person: new Map(), body: new Map(), file: new Map(), consultation: new Map() };
  private readonly documentNos = new Map<string, number>();
  private readonly changeRows: ChangeRow[] = [];
  private readonly typed = new Map<string, { organisationId: string; name: string; count: number }>();
  private typedNames: Map<string, [name: string, count: number][]> | undefined;
  private readonly linkCounts = new Map<string, number>();
  /** Entities that take part in an activity that came or went; undefined when every entity is new. */
  private readonly affected: Set<number> | undefined;
  private readonly stats = new Map<number, Stat>();
  private readonly counts = { declarations: 0, responses: 0 };
  private lastEntityNo = 0;
  private readonly documentsHash = createHash("sha256");
  private readonly movedHash = createHash("sha256");

  /** `editions` is the folder that holds all editions; `base` the edition of which a copy is changed. */
  constructor(
    private readonly editions: string,
    private readonly base?: EditionManifest,
    /** Writes for this one, where there is one. */
    private readonly thread?: WritingThread,
  ) {
    this.aside = makeAside(editions);
    if (base) this.copyBase(base);
    const headFile = path.join(this.aside, "head.db");
    const isNew = !existsSync(headFile);
    this.head = openIn(thread, headFile);
    this.head.exec(`${forWriting}PRAGMA cache_size = -65536;${isNew ? headTables + gatherWords("name") : ""}BEGIN`);
    this.state = new BuildState(this.aside, () => this.makers, thread);
    if (!base) return;
    this.affected = new Set();
    this.counts = { declarations: base.counts.declarations, responses: base.counts.responses };
    this.lastEntityNo = this.sql("SELECT coalesce(max(entityNo), 0) AS no FROM entity").get<{ no: number }>()?.no ?? 0;
    for (const row of this.sql("SELECT documentNo, checksum FROM document").all<{ documentNo: number; checksum: string }>()) this.documentNos.set(row.checksum, row.documentNo);
  }

  /** Years and the register are taken over as they are until something is written to them. */
  private copyBase(base: EditionManifest): void {
    const folder = path.join(this.editions, base.name);
    for (const name of readdirSync(folder)) {
      const [from, to] = [path.join(folder, name), path.join(this.aside, name)];
      if (name === "head.db" || name === buildFile) copyToChange(from, to);
      else if (name !== "edition.json") takeOver(from, to);
    }
  }

  private sql(text: string): Statement {
    const known = this.prepared.get(text) ?? this.head.prepare(text);
    this.prepared.set(text, known);
    return known;
  }

  /** A statement of the head whose rows are made of what it is told (made-rows.ts). */
  private made(text: string, maker: string): MakingStatement {
    const known = this.preparedMade.get(text) ?? prepareMade(this.thread, this.head, text, () => this.makers, maker);
    this.preparedMade.set(text, known);
    return known;
  }

  /** The hash in the row that is made of what is told. */
  private hashMade(maker: "day" | "entityHash", ...told: string[]): string | undefined {
    const [row] = this.makers[maker]?.(...told) ?? [];
    return row?.[maker === "day" ? 1 : 2] as string | undefined;
  }

  /** Tells how a private person's name is told from others, before anything is written that search finds; `list` gives every known name. */
  know(known: KnownNames, list: () => SharedTexts): void {
    if (!this.thread) this.makers = makeRows(known);
    else this.thread.openMakers({ givenNames: [...known.givenNames].join(" "), known: list().table } satisfies SentNames);
  }

  /** Number of an entity; entities are named before or after the activities that link to them. */
  private numberOf(kind: EntityKind, id: string): number {
    const numbers = this.entityNos[kind];
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const stored = this.base && this.sql("SELECT entityNo FROM entity WHERE kind = ? AND id = ?").get<{ entityNo: number }>(kind, id)?.entityNo;
    if (stored === undefined) this.lastEntityNo += 1;
    const entityNo = stored ?? this.lastEntityNo;
    numbers.set(id, entityNo);
    return entityNo;
  }

  private documentNoOf(checksum: string): number {
    const known = this.documentNos.get(checksum);
    if (known !== undefined) return known;
    const documentNo = this.documentNos.size + 1;
    this.documentNos.set(checksum, documentNo);
    return documentNo;
  }

  /** Days come in order, so one year is open at a time. */
  private shardOf(date: string): ShardWriter {
    const name = shardName(Number(date.slice(0, 4)));
    if (this.shard?.name === name) return this.shard.writer;
    this.shard?.writer.close();
    const file = path.join(this.aside, name);
    if (this.base && existsSync(file) && !this.changedShards.has(name)) copyToChange(path.join(this.editions, this.base.name, name), file);
    this.changedShards.add(name);
    this.shard = { name, writer: new ShardWriter(file, () => this.makers, this.thread) };
    return this.shard.writer;
  }

  /** The day on which an id stands in the edition that is changed. */
  findDay(activityId: string): string | undefined {
    const no = this.base && this.sql("SELECT activityNo FROM activityId WHERE id = ?").get<{ activityNo: number }>(activityId)?.activityNo;
    if (no === undefined) return undefined;
    return dayOfNo(no);
  }

  /** Days with an activity in which the entity takes part, or for which it is suggested, in the edition that is changed. */
  listDaysOf(kind: EntityKind, id: string): string[] {
    return this.sql(
      `SELECT l.activityNo / 100000 AS day FROM entity e JOIN link l ON l.entityNo = e.entityNo WHERE e.kind = ? AND e.id = ?
       UNION SELECT s.activityNo / 100000 FROM entity e JOIN suggestion s ON s.entityNo = e.entityNo WHERE e.kind = ? AND e.id = ?`,
    )
      .all<{ day: number }>(kind, id, kind, id)
      .map(({ day }) => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
  }

  /** Entities of a kind in the edition that is changed. */
  listEntities(kind: EntityKind): { id: string; slug: string; name: string }[] {
    return this.base ? this.sql("SELECT id, slug, name FROM entity WHERE kind = ?").all<{ id: string; slug: string; name: string }>(kind) : [];
  }

  findEntity(kind: EntityKind, id: string): { slug: string; name: string; doc: string } | undefined {
    return this.sql("SELECT slug, name, doc FROM entity WHERE kind = ? AND id = ?").get<{ slug: string; name: string; doc: string }>(kind, id);
  }

  /** Puts the activities of one day in the place of those that stood there; does nothing when they are the same. */
  replaceDay(date: string, made: readonly MadeActivity[], facts: Pick<DayFacts, "linkCounts" | "typed">, changes: readonly ChangeRow[], sources: readonly string[]): void {
    const packed = made.map(({ activity }) => packActivity(activity));
    const searchedPapers = made.flatMap(({ papers = [] }) => papers.flatMap(({ search }) => search ?? []));
    const searched = JSON.stringify([...made.map(({ search }) => search), ...searchedPapers].map((texts, i) => [firstNoOf(date) + i, texts]) satisfies SearchedDay);
    const hash = createHash("sha256");
    const seenHash = createHash("sha256");
    made.forEach(({ ids, rows, papers = [] }, i) => {
      const { doc, text, seen } = packed[i] as (typeof packed)[0];
      hash.update(doc).update("\n").update(text).update("\n").update(ids.join(" ")).update("\n");
      for (const { paper } of papers) hash.update(JSON.stringify(paper)).update("\n");
      for (const { row } of rows) hash.update(JSON.stringify(row)).update("\n");
      seenHash.update(seenText(seen)).update("\n");
    });
    const now = { docHash: hash.digest("hex"), seenHash: seenHash.digest("hex"), searched };
    const old = this.base && this.state.readDay(date);
    if (old && old.hash === this.hashMade("day", "", now.docHash, "", "", "", searched)) {
      if (old.seenHash !== now.seenHash) for (const [i, { seen }] of packed.entries()) this.writeSeen(firstNoOf(date) + i, seen);
      this.state.writeDay(date, { ...now, facts: old.facts }, sources);
      return;
    }
    if (old) this.removeDay(date, old.facts);
    if (!made.length) return;
    const added: DayFacts = { declarations: 0, responses: 0, ids: [], changes: changes.map((row) => [row.date, row.place]), ...facts };
    const day = { parliament: 0, commission: 0, responses: 0 };
    const records: SearchRecord[] = made.map(({ activity, links }) => this.searchRecordOf(activity, links));
    made.forEach(({ activity, ids, links, mentions, rows, papers = [], appearedAt }, i) => {
      const { doc, text, seen } = packed[i] as (typeof packed)[0];
      const activityNo = firstNoOf(date) + i;
      if (activityNo > lastNoOf(date)) throw new Error(`${date} has more activities than a day can hold.`);
      this.shardOf(date).add(activityNo, doc, text);
      this.writeSeen(activityNo, seen);
      this.sql("INSERT INTO appeared VALUES (?, ?)").run(activityNo, appearedAt);
      this.writeLinks(activityNo, activity, links);
      for (const { kind, id, row } of rows) this.sql("INSERT INTO declared VALUES (?, ?, ?)").run(this.numberOf(kind, id), activityNo, JSON.stringify(row));
      this.writeMentions(activityNo, mentions);
      for (const { paper, search: words } of papers) {
        const searchNo = words ? firstNoOf(date) + records.length : null;
        if (words && searchNo !== null) {
          records.push({ ...(records[i] as SearchRecord), kind: "paper", language: paper.language });
        }
        this.sql("INSERT INTO paper VALUES (?, ?, ?, ?)").run(paper.id, activityNo, searchNo, JSON.stringify(paper));
      }
      for (const id of new Set([activity.id, ...ids])) {
        this.sql("INSERT OR REPLACE INTO activityId VALUES (?, ?)").run(id, activityNo);
        added.ids.push(id);
      }
      if (!activity.counted) return;
      if (activity.kind === "meeting") day[activity.institution] += activity.declarations.length;
      else if (activity.kind === "response") day.responses += 1;
    });
    added.declarations = day.parliament + day.commission;
    added.responses = day.responses;
    if (firstNoOf(date) + records.length - 1 > lastNoOf(date)) throw new Error(`${date} has more to search than a day can hold.`);
    this.shardOf(date).addSearched(searched);
    this.sql("INSERT INTO searchDay VALUES (?, ?)").run(dayOf(date), packSearchDay(records));
    this.sql("INSERT INTO dayCount VALUES (?, ?, ?, ?)").run(dayOf(date), day.parliament, day.commission, day.responses);
    this.changeRows.push(...changes);
    this.count(added, 1);
    this.state.writeDay(date, { ...now, facts: added }, sources);
  }

  private searchRecordOf(activity: Activity, links: readonly ActivityLink[]): SearchRecord {
    const numbers = (kind: EntityKind) => links.filter((link) => link.kind === kind && (kind !== "organisation" || link.party)).map(({ id }) => this.numberOf(kind, id));
    const language = activity.kind === "response" ? activity.language : activity.kind === "position" ? activity.paper.language : undefined;
    const country = activity.kind === "response" && activity.country ? (countryOfAlpha3(activity.country) ?? activity.country) : undefined;
    return { kind: activity.kind, institution: activity.institution, language, country, organisations: numbers("organisation"), files: numbers("file") };
  }

  private writeSeen(activityNo: number, rows: readonly SeenRow[]): void {
    const doc = rows.map((row) => [row.id, this.documentNoOf(row.document), row.position, row.repeats]);
    this.sql("INSERT OR REPLACE INTO seen VALUES (?, ?)").run(activityNo, JSON.stringify(doc));
  }

  private writeLinks(activityNo: number, activity: Activity, links: readonly ActivityLink[]): void {
    const add = this.sql("INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    this.changedYears.add(yearOfNo(activityNo));
    const [kind, institution, small] = [kindCode[activity.kind], activity.institution === "parliament" ? 0 : 1, isSmall(activity) ? 1 : 0];
    for (const link of links) {
      const entityNo = this.numberOf(link.kind, link.id);
      this.affected?.add(entityNo);
      add.run(entityNo, activityNo, kind, institution, activity.counted ? link.rows.length : 0, rowsOf(link.rows), small, link.party ? 1 : 0);
    }
    const unlinked = unlinkedRows(activity);
    if (unlinked.length) add.run(nobody, activityNo, kind, institution, activity.counted ? unlinked.length : 0, rowsOf(unlinked), small, 1);
    const suggest = this.sql("INSERT INTO suggestion VALUES (?, ?)");
    for (const file of activity.files) if (file.link === "suggested") suggest.run(this.numberOf("file", file.id), activityNo);
  }

  private writeMentions(activityNo: number, mentions: readonly Mention[]): void {
    const add = this.sql("INSERT INTO mention VALUES (?, ?, ?, ?, ?)");
    for (const { organisationId, state, name, rows } of mentions) add.run(this.numberOf("organisation", organisationId), mentionState[state], name, activityNo, rowsOf(rows));
  }

  private removeDay(date: string, facts: DayFacts): void {
    const [from, to] = [firstNoOf(date), lastNoOf(date)];
    for (const { entityNo } of this.sql("SELECT DISTINCT entityNo FROM link WHERE activityNo BETWEEN ? AND ?").all<{ entityNo: number }>(from, to)) this.affected?.add(entityNo);
    this.sql("DELETE FROM link WHERE activityNo BETWEEN ? AND ?").run(from, to);
    this.changedYears.add(yearOfNo(from));
    this.sql("DELETE FROM suggestion WHERE activityNo BETWEEN ? AND ?").run(from, to);
    this.sql("DELETE FROM declared WHERE activityNo BETWEEN ? AND ?").run(from, to);
    this.sql("DELETE FROM mention WHERE activityNo BETWEEN ? AND ?").run(from, to);
    this.sql("DELETE FROM seen WHERE activityNo BETWEEN ? AND ?").run(from, to);
    this.sql("DELETE FROM appeared WHERE activityNo BETWEEN ? AND ?").run(from, to);
    this.sql("DELETE FROM paper WHERE activityNo BETWEEN ? AND ?").run(from, to);
    for (const table of ["dayCount", "searchDay"]) this.sql(`DELETE FROM ${table} WHERE day = ?`).run(dayOf(date));
    // An id may stand on another day by now.
    for (const id of facts.ids) this.sql("DELETE FROM activityId WHERE id = ? AND activityNo BETWEEN ? AND ?").run(id, from, to);
    for (const [day, place] of facts.changes) this.sql("DELETE FROM change WHERE date = ? AND place = ?").run(day, place);
    this.shardOf(date).removeRange(from, to);
    this.count(facts, -1);
    this.state.removeDay(date);
  }

  private count(facts: DayFacts, sign: 1 | -1): void {
    this.counts.declarations += sign * facts.declarations;
    this.counts.responses += sign * facts.responses;
    for (const [key, count] of Object.entries(facts.linkCounts)) this.linkCounts.set(key, (this.linkCounts.get(key) ?? 0) + sign * count);
    for (const [organisationId, name, count] of facts.typed) {
      const key = `${organisationId} ${name}`;
      const known = this.typed.get(key);
      if (known) known.count += sign * count;
      else this.typed.set(key, { organisationId, name, count: sign * count });
    }
  }

  /** Notes where declarations of one day were seen last, when nothing else of them changed. */
  replaceSeen(date: string, seen: ReadonlyMap<string, Omit<SeenRow, "id">>): void {
    const day = this.state.readDay(date);
    if (!day) return;
    const checksums = new Map([...this.documentNos].map(([checksum, documentNo]) => [documentNo, checksum]));
    const hash = createHash("sha256");
    for (const { activityNo, doc } of this.sql("SELECT activityNo, doc FROM seen WHERE activityNo BETWEEN ? AND ? ORDER BY activityNo").all<{ activityNo: number; doc: string }>(
      firstNoOf(date),
      lastNoOf(date),
    )) {
      const rows = (JSON.parse(doc) as [string, number, string, number][]).map(([id, documentNo, position, repeats]) => ({
        id,
        ...(seen.get(id) ?? { document: checksums.get(documentNo) ?? "", position, repeats }),
      }));
      if (rows.some((row) => seen.has(row.id))) this.writeSeen(activityNo, rows);
      hash.update(seenText(rows)).update("\n");
    }
    this.state.writeSeenHash(date, hash.digest("hex"));
  }

  /** After the last day: brings the counts over all days up to date. */
  finishDays(): void {
    for (const { organisationId, name, count } of this.typed.values()) if (count !== 0) this.state.addTyped(organisationId, name, count);
    for (const [key, count] of [...this.linkCounts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [source, link] = key.split(" ") as [string, string];
      if (count !== 0) this.sql("INSERT INTO linkCount VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count").run(source, link, count);
    }
    this.sql("DELETE FROM linkCount WHERE count = 0").run();
    if (!this.affected) this.readStats("", []);
  }

  /** Entities of the edition that is changed whose activities came or went, by kind. */
  listAffected(kind: EntityKind): string[] {
    const ids: string[] = [];
    for (const [id, entityNo] of this.entityNos[kind]) if (this.affected?.has(entityNo)) ids.push(id);
    const find = this.sql("SELECT id FROM entity WHERE entityNo = ? AND kind = ?");
    for (const entityNo of this.affected ?? []) {
      const row = find.get<{ id: string }>(entityNo, kind);
      if (row) ids.push(row.id);
    }
    // A name that only may mean an organisation changes its page and no link.
    if (kind === "organisation") for (const { organisationId, count } of this.typed.values()) if (count !== 0) ids.push(organisationId.replace(/\?$/, ""));
    return [...new Set(ids)].sort();
  }

  private readStats(clause: string, values: number[]): void {
    // A year is the first four of the thirteen digits of an activity's number.
    const rows = this.sql(
      `SELECT entityNo, activityNo / 1000000000 AS year, kind, institution, sum(declarations) AS declarations, sum(declarations > 0) AS encounters, count(*) AS activities, max(activityNo) AS newest
       FROM link ${clause} GROUP BY entityNo, year, kind, institution ORDER BY entityNo, year`,
    ).iterate<{ entityNo: number; year: number; kind: number; institution: number; declarations: number; encounters: number; activities: number; newest: number }>(...values);
    for (const row of rows) {
      const stat = this.stats.get(row.entityNo) ?? { counts: { meetings: 0, encounters: 0, responses: 0, positions: 0 }, years: [], newest: 0 };
      this.stats.set(row.entityNo, stat);
      stat.newest = Math.max(stat.newest, row.newest);
      if (row.kind === kindCode.position) stat.counts.positions += row.activities;
      if (!row.declarations) continue;
      let year = stat.years.at(-1);
      if (year?.year !== row.year) {
        year = { year: row.year, parliament: 0, commission: 0, responses: 0 };
        stat.years.push(year);
      }
      if (row.kind === 1) {
        stat.counts.responses += row.declarations;
        year.responses += row.declarations;
      } else {
        stat.counts.meetings += row.declarations;
        stat.counts.encounters += row.encounters;
        year[row.institution === 0 ? "parliament" : "commission"] += row.declarations;
      }
    }
  }

  private statOf(entityNo: number): Stat {
    if (this.base && !this.stats.has(entityNo)) {
      const stands = this.affected?.has(entityNo) ? undefined : this.sql("SELECT newest, doc FROM entity WHERE entityNo = ?").get<{ newest: number; doc: string }>(entityNo);
      if (stands) this.stats.set(entityNo, { ...(JSON.parse(stands.doc) as Pick<Stat, "counts" | "years">), newest: stands.newest });
      else this.readStats("WHERE entityNo = ?", [entityNo]);
    }
    return this.stats.get(entityNo) ?? { counts: { meetings: 0, encounters: 0, responses: 0, positions: 0 }, years: [], newest: 0 };
  }

  /** Names that others typed for an organisation, the commonest first. */
  listTyped(organisationId: string): [name: string, count: number][] {
    const names = this.base ? this.state.listTyped(organisationId) : (this.typedBy().get(organisationId) ?? []);
    return names.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }

  private typedBy(): Map<string, [name: string, count: number][]> {
    if (this.typedNames) return this.typedNames;
    this.typedNames = new Map();
    for (const { organisationId, name, count } of this.typed.values()) {
      const names = this.typedNames.get(organisationId);
      if (names) names.push([name, count]);
      else this.typedNames.set(organisationId, [[name, count]]);
    }
    return this.typedNames;
  }

  /** Counts of an entity over all activities: declarations, encounters, years. One counting for page, export and API. */
  of(kind: EntityKind, id: string): { counts: Counts; years: YearCount[] } {
    const { counts, years } = this.statOf(this.numberOf(kind, id));
    return { counts, years };
  }

  listLinkedFiles(): string[] {
    const known = new Map(
      this.base
        ? this.sql("SELECT id, entityNo FROM entity WHERE kind = 'file'")
            .all<{ id: string; entityNo: number }>()
            .map(({ id, entityNo }) => [id, entityNo])
        : [],
    );
    for (const [id, entityNo] of this.entityNos.file) known.set(id, entityNo);
    const isLinked = this.sql("SELECT EXISTS (SELECT 1 FROM link WHERE entityNo = ?1) OR EXISTS (SELECT 1 FROM suggestion WHERE entityNo = ?1) AS linked");
    return [...known].flatMap(([id, entityNo]) => (isLinked.get<{ linked: number }>(entityNo)?.linked ? [id] : [])).sort();
  }

  /** Writes an entity, or leaves it where the edition that is changed says the same of it. */
  writeEntity(entity: Entity, facts: EntityFacts): void {
    const entityNo = this.numberOf(entity.kind, entity.id);
    const { newest } = this.statOf(entityNo);
    let doc: string;
    if (entity.kind === "organisation") {
      const { entry, ...rest } = entity;
      doc = JSON.stringify(rest);
      if (entry) this.writeEntry(entity.id, JSON.stringify(entry));
    } else doc = JSON.stringify(entity);
    const { names, otherNames, country } = facts;
    const named = JSON.stringify({ names, otherNames, ...(country && { country }) } satisfies SearchedNames);
    const docHash = createHash("sha256").update(doc).digest("hex");
    if (this.base) {
      if (this.state.readEntityHash(entity.kind, entity.id) === this.hashMade("entityHash", entity.kind, entity.id, docHash, named)) {
        if (this.affected?.has(entityNo)) this.sql("UPDATE entity SET newest = ? WHERE entityNo = ?").run(newest, entityNo);
        return;
      }
      this.removeNames(entityNo);
    }
    this.state.writeEntityHash(entity.kind, entity.id, docHash, named);
    const sortName = foldName(entity.name);
    const letter = /^[a-z]/.test(sortName) ? (sortName[0] as string).toUpperCase() : "#";
    const declarations = entity.counts.meetings + entity.counts.responses;
    this.sql("INSERT OR REPLACE INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").run(
      entityNo,
      entity.kind,
      entity.id,
      entity.slug,
      entity.name,
      sortName,
      letter,
      facts.detail,
      facts.bodyKind ?? null,
      facts.country ?? null,
      facts.category ?? null,
      declarations,
      newest,
      doc,
    );
    this.made("INSERT INTO name (rowid, main, other, stems) VALUES (?, ?, ?, ?)", "name").run(entityNo, named);
    this.made("INSERT OR REPLACE INTO nameKey VALUES (?, ?, ?)", "nameKey").run(entityNo, named);
  }

  private removeNames(entityNo: number): void {
    this.sql("DELETE FROM name WHERE rowid = ?").run(entityNo);
    this.sql("DELETE FROM nameKey WHERE entityNo = ?").run(entityNo);
  }

  /** Register entries change with the register alone: they have a file of their own, which other builds take over. */
  private writeEntry(id: string, doc: string): void {
    if (this.base) return;
    if (!this.register) {
      const database = openIn(this.thread, path.join(this.aside, registerShard));
      database.exec(`${forWriting}${inOrder}${registerTables}BEGIN`);
      this.register = { database, add: database.prepare("INSERT INTO entry VALUES (?, ?)"), hash: createHash("sha256") };
    }
    this.register.add.run(id, doc);
    this.register.hash.update(id).update("\n").update(doc).update("\n");
  }

  /** Takes away an entity that nothing names any more. */
  removeEntity(kind: EntityKind, id: string): void {
    const entityNo = this.numberOf(kind, id);
    this.sql("DELETE FROM entity WHERE entityNo = ?").run(entityNo);
    this.removeNames(entityNo);
    this.state.removeEntityHash(kind, id);
  }

  writeMoved(kind: EntityKind, id: string, toId: string): void {
    this.sql("INSERT OR REPLACE INTO moved VALUES (?, ?, ?)").run(kind, id, toId);
    this.movedHash.update(`${kind} ${id} ${toId}\n`);
  }

  /** Rows of Changes that no day tells: what happened to register entries. */
  writeChanges(rows: readonly ChangeRow[]): void {
    this.changeRows.push(...rows);
  }

  /** `identity` is what of the document counts for the edition's checksum: not when or from which folder it was imported. */
  writeDocument(checksum: string, doc: unknown, identity: unknown): void {
    this.sql("INSERT OR REPLACE INTO document VALUES (?, ?, ?)").run(this.documentNoOf(checksum), checksum, JSON.stringify(doc));
    this.documentsHash.update(JSON.stringify(identity)).update("\n");
  }

  /** Of a source, the days that were read of it count for the edition's checksum; how many documents there are, these say themselves. */
  writeSources(docs: readonly { id: string; read?: readonly ReadDays[] }[]): void {
    this.sql("DELETE FROM source").run();
    docs.forEach((doc, i) => {
      this.sql("INSERT INTO source VALUES (?, ?)").run(i + 1, JSON.stringify(doc));
      if (doc.read) this.documentsHash.update(JSON.stringify([doc.id, doc.read])).update("\n");
    });
  }

  /** Keys under which organisations are found, for the next build. */
  writeNames(lines: Iterable<string>): void {
    const file = path.join(this.aside, namesFile);
    for (const line of lines) appendFileSync(file, `${line}\n`);
  }

  /** Keys under which organisations are found, as the edition that is changed has them. */
  readNames(): string[] {
    return readFileSync(path.join(this.aside, namesFile), "utf8").split("\n");
  }

  /** Checksums of the shards, each over its ordered rows. */
  private hashShards(): { shards: Record<string, string>; seen: string } {
    const years = new Map<string, ReturnType<typeof createHash>>();
    const seen = createHash("sha256");
    for (const { date, hash, seenHash } of this.state.listDayHashes()) {
      const name = shardName(yearOfNo(firstNoOf(date)));
      const year = years.get(name) ?? createHash("sha256");
      years.set(name, year);
      year.update(`${date} ${hash}\n`);
      seen.update(`${date} ${seenHash}\n`);
    }
    const shards: Record<string, string> = {};
    if (this.register) shards[registerShard] = this.register.hash.digest("hex");
    else if (this.base?.shards[registerShard]) shards[registerShard] = this.base.shards[registerShard];
    for (const [name, year] of years) shards[name] = year.digest("hex");
    return { shards, seen: seen.digest("hex") };
  }

  private hashHead(): string {
    const hash = createHash("sha256").update(this.state.joinEntityHashes()).update(this.documentsHash.digest());
    const moved = this.base ? (this.state.readMeta("moved") ?? "") : this.movedHash.digest("hex");
    this.state.writeMeta("moved", moved);
    hash.update(moved);
    for (const { doc } of this.sql("SELECT doc FROM change ORDER BY date DESC, place").iterate<{ doc: string }>()) hash.update(doc).update("\n");
    return hash.digest("hex");
  }

  /** Puts the links of every year in which one came or went together. */
  private writeYears(): void {
    const read = this.sql("SELECT activityNo, entityNo, kind, institution, rows, declarations > 0 AS counted, small, party FROM link WHERE activityNo BETWEEN ? AND ? ORDER BY activityNo, entityNo");
    const write = this.sql("INSERT OR REPLACE INTO linkYear VALUES (?, ?)");
    for (const year of [...this.changedYears].sort()) {
      const rows = read.all<LinkRow>(...numbersOf(year));
      if (rows.length) write.run(year, packLinks(rows));
      else this.sql("DELETE FROM linkYear WHERE year = ?").run(year);
    }
  }

  /** Puts the declarations of every file and consultation of which one came or went together. */
  private writeDeclared(): void {
    // In one text: it is handed over and parsed in half the time that a row each takes.
    const read = this.sql("SELECT group_concat(activityNo) AS numbers, group_concat(doc) AS docs FROM (SELECT activityNo, doc FROM declared WHERE entityNo = ? ORDER BY activityNo DESC)");
    const write = this.sql("INSERT OR REPLACE INTO declaredArrays VALUES (?, ?)");
    const all = () => this.sql("SELECT DISTINCT entityNo FROM declared ORDER BY entityNo").all<{ entityNo: number }>();
    for (const entityNo of this.affected ?? all().map((row) => row.entityNo)) {
      const { numbers, docs } = read.get<{ numbers: string | null; docs: string | null }>(entityNo) ?? {};
      if (!numbers) {
        this.sql("DELETE FROM declaredArrays WHERE entityNo = ?").run(entityNo);
        continue;
      }
      const rows = JSON.parse(`[${docs}]`) as KeptRow[];
      const kept = numbers.split(",").map((activityNo, i) => ({ activityNo: Number(activityNo), row: rows[i] as KeptRow }));
      write.run(
        entityNo,
        packDeclared(kept, (id) => this.numberOf("organisation", id)),
      );
    }
  }

  private countEntities(): Omit<EditionManifest["counts"], "declarations" | "responses"> {
    const counts = { organisations: 0, people: 0, bodies: 0, files: 0, consultations: 0 };
    const names = { organisation: "organisations", person: "people", body: "bodies", file: "files", consultation: "consultations" } as const;
    for (const { kind, count } of this.sql("SELECT kind, count(*) AS count FROM entity GROUP BY kind").all<{ kind: EntityKind; count: number }>()) counts[names[kind]] = count;
    return counts;
  }

  /**
   * Closes the tables and puts the edition in place by one rename. When `current` has the same checksum, nothing changes and it stands.
   * Shards whose content is that of the current edition are taken over as they are.
   */
  finish(options: { date: string; madeBy: string; current: EditionManifest | undefined }): { manifest: EditionManifest; isNew: boolean } {
    const { current } = options;
    const addChange = this.sql("INSERT OR REPLACE INTO change VALUES (?, ?, ?, ?, ?)");
    for (const row of this.changeRows) addChange.run(row.date, row.place, row.kind, row.source, JSON.stringify(row.doc));
    const { shards, seen } = this.hashShards();
    const hash = createHash("sha256").update(`layout ${editionLayout}\n${this.hashHead()}\n${seen}`);
    for (const [name, checksum] of Object.entries(shards)) hash.update(`\n${name} ${checksum}`);
    const checksum = hash.digest("hex");
    if (current?.checksum === checksum && current.layout === editionLayout) {
      this.keepState(current);
      return { manifest: current, isNew: false };
    }
    const counts = { ...this.countEntities(), ...this.counts };
    const manifest: EditionManifest = { layout: editionLayout, name: this.nameFor(options.date, checksum), date: options.date, checksum, shards, counts, madeBy: options.madeBy };
    if (!this.base) this.head.exec(headIndexes);
    this.writeYears();
    this.writeDeclared();
    for (const [name, value] of Object.entries({ name: manifest.name, date: manifest.date, checksum })) this.sql("INSERT OR REPLACE INTO meta VALUES (?, ?)").run(name, value);
    this.close();
    if (current && current.layout === editionLayout && !this.base) this.takeOverSame(current, shards);
    for (const name of readdirSync(this.aside)) if (/^year-\d{4}\.db$/.test(name) && !shards[name]) rmSync(path.join(this.aside, name));
    writeFileSync(path.join(this.aside, "edition.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    putInPlace(this.editions, this.aside, manifest.name);
    pointTo(this.editions, manifest.name);
    return { manifest, isNew: true };
  }

  /** Date and the first digits of the checksum; more of them where another edition of that date begins alike. */
  private nameFor(date: string, checksum: string): string {
    for (let digits = 6; ; digits += 2) {
      const name = `${date}-${checksum.slice(0, digits)}`;
      if (!existsSync(path.join(this.editions, name)) || digits >= checksum.length || readManifest(this.editions, name).checksum === checksum) return name;
    }
  }

  private close(): void {
    this.shard?.writer.close();
    this.register?.database.exec("COMMIT");
    this.register?.database.close();
    this.state.close();
    writeNameVocabulary(this.head);
    this.head.exec("COMMIT");
    if (!this.base) this.head.exec("INSERT INTO name(name) VALUES ('optimize'); ANALYZE;");
    this.head.close();
    this.thread?.settle();
  }

  private takeOverSame(current: EditionManifest, shards: Record<string, string>): void {
    for (const [name, checksum] of Object.entries(shards)) {
      if (current.shards[name] === checksum) takeOver(path.join(this.editions, current.name, name), path.join(this.aside, name));
    }
  }

  /** The edition stands; what the next build needs to know of the store is newer. */
  private keepState(current: EditionManifest): void {
    this.close();
    const state = path.join(this.aside, buildFile);
    syncPath(state);
    renameSync(state, path.join(this.editions, current.name, buildFile));
    if (!this.base) {
      const names = path.join(this.aside, namesFile);
      syncPath(names);
      renameSync(names, path.join(this.editions, current.name, namesFile));
    }
    syncPath(path.join(this.editions, current.name));
    rmSync(this.aside, { recursive: true, force: true });
  }

  /** Throws away what was written. */
  abandon(): void {
    this.head.close();
    this.thread?.waitForAll();
    rmSync(this.aside, { recursive: true, force: true });
  }
}
