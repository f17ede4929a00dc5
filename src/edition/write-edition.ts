/** Takes publish's ordered stream of plain documents into the tables of a new edition, aside from the ones being read. */
import { createHash, type Hash } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Activity, Entity, EntityKind, TakingPart } from "../model/index.js";
import { foldName, squashName } from "../normalise/fold.js";
import { type Database, openDatabase, type Statement } from "../sqlite/database.js";
import { type EditionManifest, editionLayout, firstNoOf, headIndexes, headTables, neighbourRows, shardName, shardTables, yearOfNo } from "./tables.js";

/** How one entity takes part in one activity. */
export interface ActivityLink extends TakingPart {
  declarations: number;
}

export interface EntityFacts {
  /** What tells namesakes apart in a list. */
  detail: string;
  /** Names under which it is found. */
  names: string[];
  bodyKind?: string;
}

const feedTextLength = 600;
const forWriting = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 8192;";

interface Shard {
  database: Database;
  hash: Hash;
  addActivity: Statement;
  addText: Statement;
  addWords: Statement;
}

export class EditionWriter {
  private readonly aside: string;
  private readonly head: Database;
  private readonly headHash = createHash("sha256");
  private readonly shards = new Map<number, Shard>();
  private readonly entityNos = new Map<string, number>();
  private readonly newest: number[] = [0];
  private readonly addLink: Statement;
  private readonly addActivityId: Statement;
  private readonly addName: Statement;
  private readonly addEntity: Statement;
  private readonly addChange: Statement;
  private lastNo = 0;
  private changes = 0;
  private sources = 0;

  /** `editions` is the folder that holds all editions. */
  constructor(private readonly editions: string) {
    this.aside = path.join(editions, `.building-${process.pid}`);
    rmSync(this.aside, { recursive: true, force: true });
    mkdirSync(this.aside, { recursive: true });
    this.head = openDatabase(path.join(this.aside, "head.db"));
    this.head.exec(forWriting + headTables);
    this.head.exec("BEGIN");
    this.addLink = this.head.prepare("INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?)");
    this.addActivityId = this.head.prepare("INSERT OR IGNORE INTO activityId VALUES (?, ?)");
    this.addEntity = this.head.prepare("INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.addChange = this.head.prepare("INSERT INTO change VALUES (?, ?, ?)");
    this.addName = this.head.prepare("INSERT INTO name (words, entityNo) VALUES (?, ?)");
  }

  /** Number of an entity; entities are named before or after the activities that link to them. */
  private numberOf(kind: EntityKind, id: string): number {
    const key = `${kind} ${id}`;
    const known = this.entityNos.get(key);
    if (known !== undefined) return known;
    const entityNo = this.entityNos.size + 1;
    this.entityNos.set(key, entityNo);
    return entityNo;
  }

  private shardOf(year: number): Shard {
    const known = this.shards.get(year);
    if (known) return known;
    const database = openDatabase(path.join(this.aside, shardName(year)));
    database.exec(forWriting + shardTables);
    database.exec("BEGIN");
    const shard: Shard = {
      database,
      hash: createHash("sha256"),
      addActivity: database.prepare("INSERT INTO activity VALUES (?, ?)"),
      addText: database.prepare("INSERT INTO text VALUES (?, ?)"),
      addWords: database.prepare("INSERT INTO words (rowid, body) VALUES (?, ?)"),
    };
    this.shards.set(year, shard);
    return shard;
  }

  /** Activities come by day, and within a day in reverse of the order in which a feed shows them. */
  writeActivity(activity: Activity, links: readonly ActivityLink[], words: string, ids: readonly string[]): void {
    const activityNo = Math.max(firstNoOf(activity.date), this.lastNo + 1);
    if (yearOfNo(activityNo) !== Number(activity.date.slice(0, 4)) || activityNo < this.lastNo) throw new Error(`Activity ${activity.id} of ${activity.date} comes out of order.`);
    this.lastNo = activityNo;
    const shard = this.shardOf(yearOfNo(activityNo));
    let doc: string;
    let text = "";
    if (activity.kind === "response" && (activity.text.length > feedTextLength || activity.translation)) {
      text = JSON.stringify({ text: activity.text, ...(activity.translation && { translation: activity.translation }) });
      const { translation: _, ...rest } = activity;
      doc = JSON.stringify({ ...rest, text: cutText(activity.text) });
      shard.addText.run(activityNo, text);
    } else doc = JSON.stringify(activity);
    shard.addActivity.run(activityNo, doc);
    shard.addWords.run(activityNo, foldName(words));
    shard.hash.update(doc).update("\n").update(text).update("\n").update(words).update("\n");

    const small = activity.kind === "response" || Math.max(...activity.declarations.map((one) => one.parties.length)) <= 10 ? 1 : 0;
    for (const link of links) {
      const entityNo = this.numberOf(link.kind, link.id);
      this.newest[entityNo] = activityNo;
      this.addLink.run(entityNo, activityNo, activity.kind === "meeting" ? 0 : 1, activity.institution === "parliament" ? 0 : 1, activity.counted ? link.declarations : 0, small, link.party ? 1 : 0);
    }
    this.addActivityId.run(activity.id, activityNo);
    for (const id of ids) this.addActivityId.run(id, activityNo);
    this.headHash.update(ids.join(" "));
  }

  writeEntity(entity: Entity, facts: EntityFacts): void {
    const entityNo = this.numberOf(entity.kind, entity.id);
    const sortName = foldName(entity.name);
    const letter = /^[a-z]/.test(sortName) ? (sortName[0] as string).toUpperCase() : "#";
    const declarations = entity.counts.meetings + entity.counts.responses;
    const doc = JSON.stringify(entity);
    this.addEntity.run(entityNo, entity.kind, entity.id, entity.slug, entity.name, sortName, letter, facts.detail, facts.bodyKind ?? null, declarations, this.newest[entityNo] ?? 0, doc);
    const words = new Set<string>();
    for (const name of facts.names) words.add(`${foldName(name)} ${squashName(name)}`);
    this.addName.run([...words].join(" "), entityNo);
    this.headHash
      .update(doc)
      .update("\n")
      .update([...words].join(" "))
      .update("\n");
  }

  writeMoved(kind: EntityKind, id: string, toId: string): void {
    this.head.prepare("INSERT OR REPLACE INTO moved VALUES (?, ?, ?)").run(kind, id, toId);
    this.headHash.update(`${kind} ${id} ${toId}\n`);
  }

  /** Changes come newest first. */
  writeChange(kind: string, doc: unknown): void {
    this.changes += 1;
    const text = JSON.stringify(doc);
    this.addChange.run(this.changes, kind, text);
    this.headHash.update(text).update("\n");
  }

  /** `identity` is what of the document counts for the edition's checksum: not when or from which folder it was imported. */
  writeDocument(checksum: string, doc: unknown, identity: unknown): void {
    this.head.prepare("INSERT INTO document VALUES (?, ?)").run(checksum, JSON.stringify(doc));
    this.headHash.update(JSON.stringify(identity)).update("\n");
  }

  writeSource(doc: unknown): void {
    this.sources += 1;
    this.head.prepare("INSERT INTO source VALUES (?, ?)").run(this.sources, JSON.stringify(doc));
  }

  writeLinkCount(source: string, link: string, count: number): void {
    this.head.prepare("INSERT INTO linkCount VALUES (?, ?, ?)").run(source, link, count);
  }

  /**
   * Closes the tables and puts the edition in place by one rename. When `current` has the same checksum, nothing changes and it stands.
   * Year shards whose content is that of the current edition are taken over as they are.
   */
  finish(options: { date: string; counts: EditionManifest["counts"]; madeBy: string; current: EditionManifest | undefined }): { manifest: EditionManifest; isNew: boolean } {
    const { current } = options;
    const shards: Record<string, string> = {};
    for (const [year, shard] of [...this.shards].sort(([a], [b]) => a - b)) {
      shards[shardName(year)] = shard.hash.digest("hex");
      shard.database.exec("COMMIT");
      shard.database.exec("INSERT INTO words(words) VALUES ('optimize')");
      shard.database.close();
    }
    const hash = createHash("sha256").update(`layout ${editionLayout}\n`).update(this.headHash.digest("hex"));
    for (const [name, checksum] of Object.entries(shards)) hash.update(`\n${name} ${checksum}`);
    const checksum = hash.digest("hex");
    if (current?.checksum === checksum && current.layout === editionLayout) {
      this.abandon();
      return { manifest: current, isNew: false };
    }
    const manifest: EditionManifest = { layout: editionLayout, name: `${options.date}-${checksum.slice(0, 6)}`, date: options.date, checksum, shards, counts: options.counts, madeBy: options.madeBy };
    this.head.exec(headIndexes + neighbourRows);
    for (const [name, value] of Object.entries({ name: manifest.name, date: manifest.date, checksum })) this.head.prepare("INSERT INTO meta VALUES (?, ?)").run(name, value);
    this.head.exec("COMMIT");
    this.head.exec("INSERT INTO name(name) VALUES ('optimize'); ANALYZE;");
    this.head.close();
    if (current && current.layout === editionLayout) this.takeOver(current, shards);
    writeFileSync(path.join(this.aside, "edition.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    const target = path.join(this.editions, manifest.name);
    rmSync(target, { recursive: true, force: true });
    renameSync(this.aside, target);
    pointTo(this.editions, manifest.name);
    return { manifest, isNew: true };
  }

  private takeOver(current: EditionManifest, shards: Record<string, string>): void {
    for (const [name, checksum] of Object.entries(shards)) {
      if (current.shards[name] !== checksum) continue;
      const mine = path.join(this.aside, name);
      rmSync(mine);
      linkSync(path.join(this.editions, current.name, name), mine);
    }
  }

  /** Throws away what was written. */
  abandon(): void {
    this.head.close();
    rmSync(this.aside, { recursive: true, force: true });
  }
}

/** First 600 characters, cut at a character that stands for itself. */
function cutText(text: string): string {
  const cut = text.slice(0, feedTextLength);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

const pointerOf = (editions: string): string => path.join(editions, "current");

/** Makes `name` the edition that is shown, by one rename. */
export function pointTo(editions: string, name: string): void {
  const aside = path.join(editions, `.current-${process.pid}`);
  writeFileSync(aside, `${name}\n`);
  renameSync(aside, pointerOf(editions));
}

/** The edition that is shown now; `undefined` before the first build. */
export function currentManifest(editions: string): EditionManifest | undefined {
  try {
    const name = readFileSync(pointerOf(editions), "utf8").trim();
    return readManifest(editions, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

export const readManifest = (editions: string, name: string): EditionManifest => JSON.parse(readFileSync(path.join(editions, name, "edition.json"), "utf8")) as EditionManifest;
