/**
 * Derives the history of one set (all documents of one source that can be compared) from its sightings: which disclosure
 * is an edit of which, since when one is missing or gone. A pure function of the documents, whatever the order they came in.
 */
import { documentDay, type Scope } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import type { Database } from "../sqlite/database.js";
import { RowBuffer } from "../sqlite/row-buffer.js";

interface DocumentRow {
  documentNo: number;
  checksum: string;
  retrievedAt: string;
  publishedAt: string | null;
  scope: string;
}

/** One moment at which the set, or a part of it, was read: a document, or the pages of one publication together. */
interface Reading {
  day: string;
  documents: number[];
  complete: boolean;
  from: string;
  to: string;
}

/** Register exports are complete on every day; a meeting must be absent from two readings before it counts as gone. */
const readingsUntilGone = (source: string): number => (source === "transparency-register" ? 1 : 2);

const covers = (reading: Reading, date: string | null): boolean => reading.complete && (date === null || (date >= reading.from && date <= reading.to));

const dayOf = (row: { retrievedAt: string; publishedAt: string | null }): string => documentDay({ retrievedAt: row.retrievedAt, ...(row.publishedAt && { publishedAt: row.publishedAt }) });
const isPart = (row: DocumentRow): boolean => (JSON.parse(row.scope) as { part?: unknown }).part !== undefined;

/** Documents in the order of their own days; ties by the publisher's instant, then by checksum. */
export function orderDocuments<T extends { retrievedAt: string; publishedAt: string | null; checksum: string }>(documents: T[]): T[] {
  const sortKey = (d: T) => `${dayOf(d)} ${d.publishedAt ?? ""} ${d.checksum}`;
  return documents
    .map((document) => ({ document, key: sortKey(document) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ document }) => document);
}

function makeReadings(documents: DocumentRow[], setName: string): Reading[] {
  const readings: Reading[] = [];
  const parts = new Map<string, { reading: Reading; seen: Set<number>; of: number }>();
  let lastTotal = 0;
  for (const row of orderDocuments(documents)) {
    const scope = JSON.parse(row.scope) as Scope;
    const day = dayOf(row);
    const reading: Reading = { day, documents: [row.documentNo], complete: false, from: "", to: "9999" };
    // A document of another set may mention disclosures of this one; it says nothing of what this set lacks.
    if (scope.kind === "complete" && scope.set === setName) {
      if (scope.part) {
        // Pages of one publication, read on one day with one total, are one reading; complete when none is absent.
        const name = `${day} ${scope.part.of} ${scope.total ?? ""}`;
        const group = parts.get(name) ?? { reading, seen: new Set<number>(), of: scope.part.of };
        if (group.seen.size) group.reading.documents.push(row.documentNo);
        else readings.push(reading);
        group.seen.add(scope.part.index);
        group.reading.complete = group.seen.size === group.of;
        parts.set(name, group);
        continue;
      }
      // An export of under half the one before is an extract, whatever it calls itself.
      const total = scope.total ?? 0;
      reading.complete = lastTotal === 0 || total * 2 >= lastTotal;
      if (reading.complete) lastTotal = total;
      reading.from = scope.from ?? "";
      reading.to = scope.to ?? "9999";
    }
    readings.push(reading);
  }
  return readings;
}

interface Seen {
  disclosureNo: number;
  date: string | null;
  key: string;
  /** Reading index → version; ascending. */
  sightings: { reading: number; documentNo: number; versionNo: number; checksum: string; facets: string | null }[];
}

type Facets = Record<string, string | string[]>;
/** A record appears with its first wording and vanishes with its last. */
const facetsOf = (seen: Seen, which: "first" | "last"): Facets => JSON.parse((which === "first" ? seen.sightings[0] : seen.sightings.at(-1))?.facets ?? "{}") as Facets;

const foldValue = (value: string | string[]): string => (Array.isArray(value) ? [...new Set(value.map((one) => foldName(one)))].sort().join("|") : foldName(value));
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Whether the one facet that differs may differ within one and the same disclosure. */
function mayDiffer(name: string, before: string | string[], after: string | string[]): boolean {
  if (name === "host") return false; // Another Member's own declaration, never an edit.
  if (name === "date") return Math.abs(dayNumber(String(before)) - dayNumber(String(after))) <= 31;
  if (Array.isArray(before) && Array.isArray(after)) {
    const folded = new Set(before.map((one) => foldName(one)));
    return after.some((one) => folded.has(foldName(one)));
  }
  return true;
}

/**
 * Pairs records that vanished with records that appeared in their place: one source, all facets but one the same.
 * Returns appeared disclosure → vanished disclosure.
 */
function pairEdits(vanished: Seen[], appeared: Seen[]): Map<number, number> {
  const bySignature = new Map<string, { seen: Seen; facets: Facets }[]>();
  const signature = (facets: Facets, left: string): string =>
    `${left}\u001e${Object.keys(facets)
      .filter((name) => name !== left)
      .sort()
      .map((name) => `${name}=${foldValue(facets[name] ?? "")}`)
      .join("\u001f")}`;
  const byKey = (a: Seen, b: Seen) => (a.key < b.key ? -1 : 1);
  for (const seen of [...appeared].sort(byKey)) {
    const facets = facetsOf(seen, "first");
    for (const name of Object.keys(facets)) push(bySignature, signature(facets, name), { seen, facets });
  }
  const pairs = new Map<number, number>();
  for (const gone of [...vanished].sort(byKey)) {
    const before = facetsOf(gone, "last");
    for (const name of Object.keys(before)) {
      const match = bySignature.get(signature(before, name))?.find(({ seen, facets }) => !pairs.has(seen.disclosureNo) && mayDiffer(name, before[name] ?? "", facets[name] ?? ""));
      if (!match) continue;
      pairs.set(match.seen.disclosureNo, gone.disclosureNo);
      break;
    }
  }
  return pairs;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A history as it stands before a set is derived again. */
interface OldHistory {
  disclosureNo: number;
  canonicalNo: number;
  chained: number;
  spans: string;
  lastDocumentNo: number;
  lastVersionNo: number;
  missingSince: string | null;
  goneSince: string | null;
  /** When what is said of it last changed. */
  revision: number;
}

const oldColumns = "h.disclosureNo, h.canonicalNo, h.chained, h.spans, h.lastDocumentNo, h.lastVersionNo, h.missingSince, h.goneSince, h.revision";

type Span = [versionNo: number, firstDocumentNo: number, lastDocumentNo: number];

/** Everything that the derivation of one set needs to know of its documents. */
interface SetDocuments {
  readings: Reading[];
  readingOf: ReadonlyMap<number, number>;
  orderOf: ReadonlyMap<number, number>;
  dayOf: ReadonlyMap<number, string>;
}

function readDocuments(database: Database, source: string, setName: string): { rows: DocumentRow[]; facts: SetDocuments } {
  const rows = database
    .prepare(
      `SELECT d.documentNo, d.checksum, d.retrievedAt, d.publishedAt, d.scope FROM documentSets s JOIN documents d ON d.documentNo = s.documentNo
       WHERE s.source = ? AND s.setName = ?`,
    )
    .all<DocumentRow>(source, setName);
  const readings = makeReadings(rows, setName);
  const readingOf = new Map<number, number>();
  readings.forEach((reading, index) => {
    for (const documentNo of reading.documents) readingOf.set(documentNo, index);
  });
  const ordered = orderDocuments(rows);
  return {
    rows: ordered,
    facts: { readings, readingOf, orderOf: new Map(ordered.map((row, index) => [row.documentNo, index])), dayOf: new Map(ordered.map((row) => [row.documentNo, dayOf(row)])) },
  };
}

/** Reads disclosures of a set with their sightings, oldest first: all of them, or those of `only`. */
function readSeen(database: Database, source: string, setName: string, { readingOf, orderOf }: SetDocuments, withFacets: boolean, only?: readonly number[]): Map<number, Seen> {
  const all = new Map<number, Seen>();
  const select = `SELECT d.disclosureNo, d.date, d.key, s.documentNo, s.versionNo, v.checksum ${withFacets ? ", v.facets" : ""}
    FROM disclosures d JOIN sightings s ON s.disclosureNo = d.disclosureNo JOIN versions v ON v.versionNo = s.versionNo`;
  type Row = { disclosureNo: number; date: string | null; key: string; documentNo: number; versionNo: number; checksum: string; facets?: string | null };
  const take = (rows: Iterable<Row>) => {
    for (const row of rows) {
      const seen = all.get(row.disclosureNo) ?? { disclosureNo: row.disclosureNo, date: row.date, key: row.key, sightings: [] };
      seen.sightings.push({ reading: readingOf.get(row.documentNo) ?? 0, documentNo: row.documentNo, versionNo: row.versionNo, checksum: row.checksum, facets: row.facets ?? null });
      all.set(row.disclosureNo, seen);
    }
  };
  if (only) {
    const one = database.prepare(`${select} WHERE d.disclosureNo = ?`);
    for (const disclosureNo of only) take(one.all<Row>(disclosureNo));
  } else take(database.prepare(`${select} WHERE d.source = ? AND d.setName = ?`).iterate<Row>(source, setName));
  for (const seen of all.values()) {
    // One document may hold a disclosure in two versions (rows that differ in a field outside the key); keep a steady order.
    seen.sightings.sort((a, b) => (orderOf.get(a.documentNo) ?? 0) - (orderOf.get(b.documentNo) ?? 0) || (a.checksum < b.checksum ? -1 : 1));
  }
  return all;
}

/**
 * Disclosures that alone can have changed, when the documents that came since the set was last derived are newer than all others and
 * say nothing of what they lack: a file with the newest rows. `undefined` when the whole set has to be derived again.
 */
function listTouched(database: Database, source: string, setName: string, documents: readonly DocumentRow[], { readings, readingOf }: SetDocuments): number[] | undefined {
  const settled = database.prepare("SELECT documentNo FROM settledSets WHERE source = ? AND setName = ?").get<{ documentNo: number }>(source, setName);
  if (!settled) return undefined;
  const firstNew = documents.findIndex((row) => row.documentNo > settled.documentNo);
  const added = firstNew < 0 ? [] : documents.slice(firstNew);
  const newestOnly = added.every((row) => {
    const reading = readings[readingOf.get(row.documentNo) as number];
    return row.documentNo > settled.documentNo && reading?.documents.length === 1 && !reading.complete && !isPart(row);
  });
  if (!newestOnly) return undefined;
  const touched = new Set<number>();
  const inDocument = database.prepare("SELECT DISTINCT s.disclosureNo FROM sightings s JOIN disclosures d ON d.disclosureNo = s.disclosureNo WHERE s.documentNo = ? AND d.setName = ?");
  for (const { documentNo } of added) for (const row of inDocument.all<{ disclosureNo: number }>(documentNo, setName)) touched.add(row.disclosureNo);
  const standing = database.prepare("SELECT 1 AS yes FROM histories WHERE disclosureNo = ? AND (chained = 1 OR missingSince IS NOT NULL OR goneSince IS NOT NULL)");
  for (const disclosureNo of touched) if (standing.get(disclosureNo)) return undefined;
  return [...touched];
}

/** Which appeared disclosure is an edit of which vanished one, and the reading at which each was first absent (−1: never). */
function pairSet(all: ReadonlyMap<number, Seen>, readings: readonly Reading[]): { editOf: Map<number, number>; absence: Map<number, number> } {
  const vanishedAt = new Map<number, Seen[]>();
  const appearedAt = new Map<number, Seen[]>();
  const absence = new Map<number, number>();
  for (const seen of all.values()) {
    const lastReading = seen.sightings.at(-1)?.reading ?? 0;
    const absent = readings.findIndex((reading, index) => index > lastReading && covers(reading, seen.date));
    absence.set(seen.disclosureNo, absent);
    if (absent >= 0 && seen.sightings.at(-1)?.facets) push(vanishedAt, absent, seen);
    const first = seen.sightings[0]?.reading ?? 0;
    if (first > 0 && seen.sightings[0]?.facets) push(appearedAt, first, seen);
  }
  const editOf = new Map<number, number>();
  for (const [reading, vanished] of vanishedAt) for (const [appeared, gone] of pairEdits(vanished, appearedAt.get(reading) ?? [])) editOf.set(appeared, gone);
  return { editOf, absence };
}

function makeSpans(seen: Seen): Span[] {
  const spans: Span[] = [];
  for (const sighting of seen.sightings) {
    const last = spans.at(-1);
    // Two rows of one document that differ only outside the key: the first stands, the second is no edit of it.
    if (last && last[2] === sighting.documentNo) continue;
    if (last && last[0] === sighting.versionNo) last[2] = sighting.documentNo;
    else spans.push([sighting.versionNo, sighting.documentNo, sighting.documentNo]);
  }
  return spans;
}

/** All that a page says of a history but the newest document that holds it. */
const saidBy = (spans: readonly Span[]): string => JSON.stringify(spans.map((span, i) => (i === spans.length - 1 ? span.slice(0, 2) : span)));

/**
 * Whether anything that is said of a disclosure changed, beyond the newest document that holds it. A meeting in the future says so
 * until a later document holds it too; a chain of edits names the last document of each link.
 */
function changed(old: OldHistory, now: Omit<OldHistory, "revision">, seen: Seen, dayOf: ReadonlyMap<number, string>): boolean {
  if (old.canonicalNo !== now.canonicalNo || old.chained !== now.chained || old.goneSince !== now.goneSince) return true;
  if (old.spans === now.spans) return false;
  if (now.chained || saidBy(JSON.parse(old.spans) as Span[]) !== saidBy(JSON.parse(now.spans) as Span[])) return true;
  const isFuture = (documentNo: number) => seen.date !== null && seen.date > (dayOf.get(documentNo) ?? "");
  return isFuture(old.lastDocumentNo) !== isFuture(now.lastDocumentNo);
}

/**
 * Derives and writes the histories of one set, those that differ from what stands. Returns by how much the number of its missing and
 * gone disclosures changed, and how many are edits now that were none.
 */
export function settleSet(database: Database, source: string, setName: string): { missing: number; gone: number; edited: number } {
  const { rows, facts } = readDocuments(database, source, setName);
  const touched = listTouched(database, source, setName, rows, facts);
  const { readings, dayOf } = facts;
  const several = readings.filter((reading) => reading.complete).length > 1;
  const all = readSeen(database, source, setName, facts, several && !touched, touched);
  const { editOf, absence } = touched ? { editOf: new Map<number, number>(), absence: new Map<number, number>() } : pairSet(all, readings);
  const replaced = new Set(editOf.values());
  const chained = new Set([...editOf].flat());
  const canonicalOf = (disclosureNo: number): number => {
    let no = disclosureNo;
    for (let before = editOf.get(no); before !== undefined; before = editOf.get(no)) no = before;
    return no;
  };

  const revision = Number(database.prepare("SELECT value FROM facts WHERE name = 'revision'").get<{ value: string }>()?.value ?? 0) + 1;
  const before = new Map<number, OldHistory>();
  if (touched) {
    const find = database.prepare(`SELECT ${oldColumns} FROM histories h WHERE disclosureNo = ?`);
    for (const disclosureNo of touched) {
      const old = find.get<OldHistory>(disclosureNo);
      if (old) before.set(disclosureNo, old);
    }
  } else {
    const list = database.prepare(`SELECT ${oldColumns} FROM disclosures d JOIN histories h ON h.disclosureNo = d.disclosureNo WHERE d.source = ? AND d.setName = ?`);
    for (const old of list.iterate<OldHistory>(source, setName)) before.set(old.disclosureNo, old);
  }
  const reworded = new Set(
    database
      .prepare("SELECT r.disclosureNo FROM reworded r JOIN disclosures d ON d.disclosureNo = r.disclosureNo WHERE d.source = ? AND d.setName = ?")
      .all<{ disclosureNo: number }>(source, setName)
      .map((row) => row.disclosureNo),
  );
  const change = { missing: 0, gone: 0, edited: 0 };
  const needed = readingsUntilGone(source);
  // Both chains that a link leaves and joins say something else now.
  const chainsChanged = new Set<number>(reworded);
  const write = new RowBuffer(
    database,
    "INSERT OR REPLACE INTO histories (disclosureNo, canonicalNo, chained, spans, lastDocumentNo, lastVersionNo, missingSince, goneSince, revision, seenRevision)",
    10,
  );
  let disclosures = 0;
  for (const seen of all.values()) {
    const spans = makeSpans(seen);
    const [lastVersionNo, , lastDocumentNo] = spans.at(-1) as Span;
    const absent = absence.get(seen.disclosureNo) ?? -1;
    let missingSince: string | null = null;
    let goneSince: string | null = null;
    if (absent >= 0 && !replaced.has(seen.disclosureNo)) {
      const since = (readings[absent] as Reading).day;
      const days = new Set(readings.filter((reading, index) => index >= absent && covers(reading, seen.date)).map((reading) => reading.day));
      if (days.size >= needed) goneSince = since;
      else missingSince = since;
    }
    const canonicalNo = canonicalOf(seen.disclosureNo);
    const now: Omit<OldHistory, "revision"> = {
      disclosureNo: seen.disclosureNo,
      canonicalNo,
      chained: chained.has(seen.disclosureNo) ? 1 : 0,
      spans: JSON.stringify(spans),
      lastDocumentNo,
      lastVersionNo,
      missingSince,
      goneSince,
    };
    const old = before.get(seen.disclosureNo);
    const isEdit = canonicalNo !== seen.disclosureNo;
    const wasEdit = old !== undefined && old.canonicalNo !== seen.disclosureNo;
    change.missing += Number(missingSince !== null) - Number(old !== undefined && old.missingSince !== null);
    change.gone += Number(goneSince !== null) - Number(old !== undefined && old.goneSince !== null);
    change.edited += Number(isEdit) - Number(wasEdit);
    if (!isEdit) disclosures += touched && old ? 0 : 1;
    const isSaid = old === undefined || changed(old, now, seen, dayOf);
    if (isSaid && (isEdit || wasEdit)) {
      chainsChanged.add(canonicalNo);
      if (old) chainsChanged.add(old.canonicalNo);
    }
    if (!isSaid && old.spans === now.spans && old.missingSince === missingSince) continue;
    write.add(now.disclosureNo, now.canonicalNo, now.chained, now.spans, lastDocumentNo, lastVersionNo, missingSince, goneSince, isSaid ? revision : old.revision, revision);
  }
  write.flush();
  const bump = database.prepare("UPDATE histories SET revision = ?1, seenRevision = ?1 WHERE disclosureNo = ?2");
  for (const disclosureNo of chainsChanged) bump.run(revision, disclosureNo);
  const clear = database.prepare("DELETE FROM reworded WHERE disclosureNo = ?");
  for (const disclosureNo of reworded) clear.run(disclosureNo);
  database.prepare("UPDATE facts SET value = ? WHERE name = 'revision'").run(String(revision));
  const newest = Math.max(0, ...rows.map((row) => row.documentNo));
  database
    .prepare(
      `INSERT INTO settledSets (source, setName, documentNo, disclosures) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT DO UPDATE SET documentNo = excluded.documentNo, disclosures = excluded.disclosures + CASE WHEN ?5 THEN disclosures ELSE 0 END`,
    )
    .run(source, setName, newest, disclosures, touched ? 1 : 0);
  database.prepare("DELETE FROM unsettled WHERE source = ? AND setName = ?").run(source, setName);
  return change;
}

/** Sets that grew since their histories were derived, those of a run that was cut off too. */
export function listUnsettled(database: Database): { source: string; setName: string }[] {
  return database.prepare("SELECT source, setName FROM unsettled ORDER BY source, setName").all<{ source: string; setName: string }>();
}

/** Derives the histories of every such set, each in a transaction of its own. */
export function settleUnsettled(database: Database): void {
  for (const { source, setName } of listUnsettled(database)) database.transaction(() => settleSet(database, source, setName));
}
