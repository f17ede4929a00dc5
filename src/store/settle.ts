/**
 * Derives the history of one set (all documents of one source that can be compared) from its sightings: which disclosure
 * is an edit of which, since when one is missing or gone. A pure function of the documents, whatever the order they came in.
 */
import { documentDay, type Scope } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import type { Database } from "../sqlite/database.js";

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

/** Documents in the order of their own days; ties by the publisher's instant, then by checksum. */
export function orderDocuments<T extends { retrievedAt: string; publishedAt: string | null; checksum: string }>(documents: T[]): T[] {
  const sortKey = (d: T) => `${documentDay({ retrievedAt: d.retrievedAt, ...(d.publishedAt && { publishedAt: d.publishedAt }) })} ${d.publishedAt ?? ""} ${d.checksum}`;
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
    const day = documentDay({ retrievedAt: row.retrievedAt, ...(row.publishedAt && { publishedAt: row.publishedAt }) });
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

/** Derives and writes the histories of one set. Returns how many of its disclosures are missing, gone and edited now. */
export function settleSet(database: Database, source: string, setName: string): { missing: number; gone: number; edited: number } {
  const documents = database
    .prepare(
      `SELECT documentNo, checksum, retrievedAt, publishedAt, scope FROM documents WHERE source = ?1 AND (setName = ?2 OR documentNo IN
         (SELECT s.documentNo FROM sightings s JOIN disclosures d ON d.disclosureNo = s.disclosureNo WHERE d.source = ?1 AND d.setName = ?2))`,
    )
    .all<DocumentRow>(source, setName);
  const readings = makeReadings(documents, setName);
  const readingOf = new Map<number, number>();
  const orderOf = new Map<number, number>();
  readings.forEach((reading, index) => {
    for (const documentNo of reading.documents) readingOf.set(documentNo, index);
  });
  orderDocuments(documents).forEach((document, index) => {
    orderOf.set(document.documentNo, index);
  });
  const several = readings.filter((reading) => reading.complete).length > 1;

  const all = new Map<number, Seen>();
  const rows = database
    .prepare(
      `SELECT d.disclosureNo, d.date, d.key, s.documentNo, s.versionNo, v.checksum ${several ? ", v.facets" : ""}
       FROM disclosures d JOIN sightings s ON s.disclosureNo = d.disclosureNo JOIN versions v ON v.versionNo = s.versionNo
       WHERE d.source = ? AND d.setName = ?`,
    )
    .iterate<{ disclosureNo: number; date: string | null; key: string; documentNo: number; versionNo: number; checksum: string; facets?: string | null }>(source, setName);
  for (const row of rows) {
    const seen = all.get(row.disclosureNo) ?? { disclosureNo: row.disclosureNo, date: row.date, key: row.key, sightings: [] };
    seen.sightings.push({ reading: readingOf.get(row.documentNo) ?? 0, documentNo: row.documentNo, versionNo: row.versionNo, checksum: row.checksum, facets: row.facets ?? null });
    all.set(row.disclosureNo, seen);
  }
  for (const seen of all.values()) {
    // One document may hold a disclosure in two versions (rows that differ in a field outside the key); keep a steady order.
    seen.sightings.sort((a, b) => (orderOf.get(a.documentNo) ?? 0) - (orderOf.get(b.documentNo) ?? 0) || (a.checksum < b.checksum ? -1 : 1));
  }

  const firstAbsence = (seen: Seen): number => {
    const last = seen.sightings.at(-1)?.reading ?? 0;
    return readings.findIndex((reading, index) => index > last && covers(reading, seen.date));
  };
  const vanishedAt = new Map<number, Seen[]>();
  const appearedAt = new Map<number, Seen[]>();
  const absence = new Map<number, number>();
  for (const seen of all.values()) {
    const absent = firstAbsence(seen);
    absence.set(seen.disclosureNo, absent);
    if (absent >= 0 && seen.sightings.at(-1)?.facets) push(vanishedAt, absent, seen);
    const first = seen.sightings[0]?.reading ?? 0;
    if (first > 0 && seen.sightings[0]?.facets) push(appearedAt, first, seen);
  }
  const editOf = new Map<number, number>();
  for (const [reading, vanished] of vanishedAt) for (const [appeared, gone] of pairEdits(vanished, appearedAt.get(reading) ?? [])) editOf.set(appeared, gone);
  const replaced = new Set(editOf.values());

  const canonicalOf = (disclosureNo: number): number => {
    let no = disclosureNo;
    for (let before = editOf.get(no); before !== undefined; before = editOf.get(no)) no = before;
    return no;
  };
  const needed = readingsUntilGone(source);
  let missing = 0;
  let gone = 0;
  const write = database.prepare("INSERT OR REPLACE INTO histories (disclosureNo, canonicalNo, spans, missingSince, goneSince) VALUES (?, ?, ?, ?, ?)");
  for (const seen of all.values()) {
    const spans: [number, number, number][] = [];
    for (const sighting of seen.sightings) {
      const last = spans.at(-1);
      // Two rows of one document that differ only outside the key: the first stands, the second is no edit of it.
      if (last && last[2] === sighting.documentNo) continue;
      if (last && last[0] === sighting.versionNo) last[2] = sighting.documentNo;
      else spans.push([sighting.versionNo, sighting.documentNo, sighting.documentNo]);
    }
    const absent = absence.get(seen.disclosureNo) ?? -1;
    let missingSince: string | null = null;
    let goneSince: string | null = null;
    if (absent >= 0 && !replaced.has(seen.disclosureNo)) {
      const since = (readings[absent] as Reading).day;
      const days = new Set(readings.filter((reading, index) => index >= absent && covers(reading, seen.date)).map((reading) => reading.day));
      if (days.size >= needed) {
        goneSince = since;
        gone += 1;
      } else {
        missingSince = since;
        missing += 1;
      }
    }
    write.run(seen.disclosureNo, canonicalOf(seen.disclosureNo), JSON.stringify(spans), missingSince, goneSince);
  }
  database.prepare("DELETE FROM unsettled WHERE source = ? AND setName = ?").run(source, setName);
  return { missing, gone, edited: editOf.size };
}

/** Sets that grew since their histories were derived, those of a run that was cut off too. */
export function listUnsettled(database: Database): { source: string; setName: string }[] {
  return database.prepare("SELECT source, setName FROM unsettled ORDER BY source, setName").all<{ source: string; setName: string }>();
}

/** Derives the histories of every such set, each in a transaction of its own. */
export function settleUnsettled(database: Database): void {
  for (const { source, setName } of listUnsettled(database)) database.transaction(() => settleSet(database, source, setName));
}

/** How many disclosures of a set are missing and gone by its histories as they stand. */
export function countAbsent(database: Database, source: string, setName: string): { missing: number; gone: number } {
  const row = database
    .prepare("SELECT count(h.missingSince) AS missing, count(h.goneSince) AS gone FROM histories h JOIN disclosures d ON d.disclosureNo = h.disclosureNo WHERE d.source = ? AND d.setName = ?")
    .get<{ missing: number; gone: number }>(source, setName);
  return row ?? { missing: 0, gone: 0 };
}

/** How many of these disclosures are edits of an earlier one. */
export function countEdits(database: Database, disclosureNos: Iterable<number>): number {
  const find = database.prepare("SELECT 1 AS yes FROM histories WHERE disclosureNo = ? AND canonicalNo <> disclosureNo");
  let edits = 0;
  for (const disclosureNo of new Set(disclosureNos)) if (find.get(disclosureNo)) edits += 1;
  return edits;
}
