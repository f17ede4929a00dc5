/** Puts one document and what it says into the store. Nothing is ever deleted: a disclosure gains versions and sightings. */
import { type Disclosure, type Document, documentDay, type Fetched, isEarlier } from "../model/index.js";
import { canonicalJson, sha256 } from "../normalise/hash.js";
import type { Database } from "../sqlite/database.js";
import { RowBuffer } from "../sqlite/row-buffer.js";
import type { NewDisclosures } from "./count-edits.js";

/** What a document brought, counted for the run's table. */
export interface DocumentTally {
  read: number;
  /** Disclosures that the store did not know. */
  new: number;
  /** Known disclosures that this document words differently. */
  edited: number;
  unchanged: number;
  /** Rows that repeat another row of the same document, or differ from it only in what does not identify a disclosure (place, spelling of a name). */
  duplicate: number;
  skipped: Record<string, number>;
  /** Register entries whose name is one that the store did not know for them. */
  renamed: number;
}

export const emptyTally = (): DocumentTally => ({ read: 0, new: 0, edited: 0, unchanged: 0, duplicate: 0, skipped: {}, renamed: 0 });

/** Lists whose order changes from export to export compare as sets, cells as sets of their pieces; all else by its `content` as kept. */
function comparable(disclosure: Disclosure, content: string): string {
  if (disclosure.kind !== "meeting") return content;
  const meeting = disclosure.content;
  const pieces = [...new Set(meeting.participantsCell.split(/[,|;\n]/).map((piece) => piece.trim()))].sort();
  return canonicalJson({
    ...meeting,
    hosts: meeting.hosts.map(canonicalJson).sort(),
    participantsCell: pieces,
    participantNames: meeting.participantNames && [...new Set(meeting.participantNames)].sort(),
    registerNumbers: [...new Set(meeting.registerNumbers)].sort(),
  });
}

/** A disclosure as the store keeps it: what needs no table to be known, so that another thread can find it out. */
export interface PreparedDisclosure extends Pick<Disclosure, "source" | "kind" | "key" | "set" | "date"> {
  /** Canonical JSON. */
  content: string;
  facets: string | null;
  /** Of the content with its lists as sets. */
  checksum: string;
  /** Of a register entry. */
  name?: string;
}

export function prepareDisclosure(disclosure: Disclosure): PreparedDisclosure {
  const { source, kind, key, set, date, facets } = disclosure;
  const content = canonicalJson(disclosure.content);
  return {
    ...{ source, kind, key, set, content },
    ...(date !== undefined && { date }),
    facets: facets ? canonicalJson(facets) : null,
    checksum: sha256(comparable(disclosure, content)).slice(0, 32),
    ...(disclosure.kind === "registerEntry" && { name: disclosure.content.name }),
  };
}

function nextNo(database: Database, column: string, table: string): number {
  return database.prepare(`SELECT coalesce(max(${column}), 0) + 1 AS no FROM ${table}`).get<{ no: number }>()?.no as number;
}

/** What a writer holds from its first disclosure on: statements, and the next free numbers, which nobody else takes within the transaction. */
function openTables(database: Database) {
  return {
    documentNo: nextNo(database, "documentNo", "documents"),
    disclosureNo: nextNo(database, "disclosureNo", "disclosures"),
    versionNo: nextNo(database, "versionNo", "versions"),
    disclosures: new RowBuffer(database, "INSERT INTO disclosures (disclosureNo, source, kind, key, setName, date)", 6),
    versions: new RowBuffer(database, "INSERT INTO versions (versionNo, disclosureNo, checksum, content, facets)", 5),
    sightings: new RowBuffer(database, "INSERT INTO sightings (documentNo, versionNo, disclosureNo, position)", 4),
    findDisclosure: database.prepare("SELECT disclosureNo, setName, date FROM disclosures WHERE source = ? AND key = ?"),
    // Given another day later: the first stands, whichever came first.
    redateDisclosure: database.prepare("UPDATE disclosures SET date = ? WHERE disclosureNo = ?"),
    reword: database.prepare("INSERT OR IGNORE INTO reworded VALUES (?)"),
    moveDisclosure: database.prepare("UPDATE disclosures SET setName = ? WHERE disclosureNo = ?"),
    findName: database.prepare("SELECT 1 AS yes FROM versions WHERE disclosureNo = ? AND json_extract(content, '$.name') = ?"),
    findVersion: database.prepare("SELECT versionNo FROM versions WHERE disclosureNo = ? AND checksum = ?"),
    // The same version in two spellings of its lists: the smaller text stands, whichever came first.
    keepSmaller: database.prepare("UPDATE versions SET content = ?1 WHERE versionNo = ?2 AND content > ?1"),
    repeatSighting: database.prepare("UPDATE sightings SET repeats = repeats + 1 WHERE documentNo = ? AND versionNo = ?"),
  };
}

/** How many keys may wait for their rows to be written. */
const mostWaiting = 1_000;

/** Takes the disclosures of one document inside a transaction that the caller holds. */
export class DocumentWriter {
  readonly tally = emptyTally();
  /** Sets whose histories this document touches. */
  private readonly sets = new Set<string>();
  private readonly seen = new Set<number>();
  private readonly sighted = new Set<number>();
  /** Keys with rows that may not be written yet: one that comes again has to find them. */
  private readonly waiting = new Set<string>();
  private opened: ReturnType<typeof openTables> | undefined;
  private firstNo = 0;

  constructor(private readonly database: Database) {}

  private get tables() {
    if (!this.opened) {
      this.opened = openTables(this.database);
      this.firstNo = this.opened.disclosureNo;
    }
    return this.opened;
  }

  /** Disclosures that this document is the first to show; `undefined` when there is none. */
  get newDisclosures(): NewDisclosures | undefined {
    return this.opened && this.opened.disclosureNo > this.firstNo ? { from: this.firstNo, to: this.opened.disclosureNo - 1 } : undefined;
  }

  add(disclosure: PreparedDisclosure, position: string): void {
    const { tables, tally } = this;
    if (this.waiting.has(disclosure.key) || this.waiting.size === mostWaiting) this.flush();
    this.waiting.add(disclosure.key);
    const { content, checksum } = disclosure;
    const found = tables.findDisclosure.get<{ disclosureNo: number; setName: string; date: string | null }>(disclosure.source, disclosure.key);
    this.sets.add(found?.setName ?? disclosure.set);
    if (found && disclosure.set < found.setName) {
      // Published in two sets: it belongs to the first by name, whichever came first.
      tables.moveDisclosure.run(disclosure.set, found.disclosureNo);
      this.sets.add(disclosure.set);
    }
    if (found?.date && disclosure.date && disclosure.date < found.date) {
      tables.redateDisclosure.run(disclosure.date, found.disclosureNo);
      tables.reword.run(found.disclosureNo);
    }
    const disclosureNo = found?.disclosureNo ?? tables.disclosureNo++;
    if (!found) tables.disclosures.add(disclosureNo, disclosure.source, disclosure.kind, disclosure.key, disclosure.set, disclosure.date ?? null);
    const known = found && tables.findVersion.get<{ versionNo: number }>(disclosureNo, checksum);
    const versionNo = known?.versionNo ?? tables.versionNo++;
    if (!known) {
      if (found && disclosure.name !== undefined && !tables.findName.get(disclosureNo, disclosure.name)) tally.renamed += 1;
      tables.versions.add(versionNo, disclosureNo, checksum, content, disclosure.facets);
    } else if (disclosure.kind === "meeting") tables.keepSmaller.run(content, versionNo);

    if (this.sighted.has(versionNo)) {
      tables.repeatSighting.run(tables.documentNo, versionNo);
      tally.duplicate += 1;
      return;
    }
    this.sighted.add(versionNo);
    tables.sightings.add(tables.documentNo, versionNo, disclosureNo, position);
    const again = this.seen.has(disclosureNo);
    this.seen.add(disclosureNo);
    if (!found) tally.new += 1;
    else if (again) tally.duplicate += 1;
    else if (!known) tally.edited += 1;
    else tally.unchanged += 1;
  }

  skip(reason: string): void {
    this.tally.skipped[reason] = (this.tally.skipped[reason] ?? 0) + 1;
  }

  private flush(): void {
    const { disclosures, versions, sightings } = this.tables;
    for (const rows of [disclosures, versions, sightings]) rows.flush();
    this.waiting.clear();
  }

  /** Writes the document and what still waits; `setName` is the set that its scope names. */
  finish(document: Document): void {
    const { database, tally } = this;
    if (this.opened) this.flush();
    const documentNo = this.opened?.documentNo ?? nextNo(database, "documentNo", "documents");
    database
      .prepare(
        `INSERT INTO documents (documentNo, checksum, originalChecksum, source, layout, fileName, address, retrievedAt, publishedAt, scope, setName, recordCount, byteLength, tally)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        documentNo,
        document.checksum,
        document.originalChecksum,
        document.source,
        document.layout,
        document.fileName,
        document.address ?? null,
        document.retrievedAt,
        document.publishedAt ?? null,
        canonicalJson(document.scope),
        document.scope.set,
        document.recordCount,
        document.byteLength,
        JSON.stringify(tally),
      );
    const unsettle = database.prepare("INSERT OR IGNORE INTO unsettled (source, setName) VALUES (?, ?)");
    const addSet = database.prepare("INSERT OR IGNORE INTO documentSets (source, setName, documentNo) VALUES (?, ?, ?)");
    for (const setName of this.sets.add(document.scope.set)) {
      unsettle.run(document.source, setName);
      addSet.run(document.source, setName, documentNo);
    }
  }
}

/**
 * The same bytes were fetched earlier than the store knew: a document is of the earliest time at which somebody had it, whatever was
 * imported first. Returns the document as it is to stand in the manifest, `undefined` when nothing changes. Call it in a transaction.
 */
export function redateDocument(database: Database, checksum: string, fetched: Fetched): Document | undefined {
  const row = database
    .prepare("SELECT * FROM documents WHERE originalChecksum = ?1 OR checksum = ?1")
    .get<Omit<Document, "scope"> & { documentNo: number; scope: string; address: string | null; publishedAt: string | null }>(checksum);
  if (!row || !isEarlier(fetched, row)) return undefined;
  const { documentNo } = row;
  database.prepare("UPDATE documents SET retrievedAt = ?, fileName = ?, originalChecksum = ? WHERE documentNo = ?").run(fetched.retrievedAt, fetched.fileName, fetched.originalChecksum, documentNo);
  // Its sets are derived from the beginning, and whatever it shows may be said differently.
  database.prepare("INSERT OR IGNORE INTO unsettled SELECT source, setName FROM documentSets WHERE documentNo = ?").run(documentNo);
  database.prepare("DELETE FROM settledSets WHERE (source, setName) IN (SELECT source, setName FROM documentSets WHERE documentNo = ?)").run(documentNo);
  database.prepare("INSERT OR IGNORE INTO reworded SELECT DISTINCT disclosureNo FROM sightings WHERE documentNo = ?").run(documentNo);
  return {
    checksum: row.checksum,
    source: row.source,
    layout: row.layout,
    ...fetched,
    ...(row.address !== null && { address: row.address }),
    ...(row.publishedAt !== null && { publishedAt: row.publishedAt }),
    scope: JSON.parse(row.scope) as Document["scope"],
    recordCount: row.recordCount,
    byteLength: row.byteLength,
  };
}

/** Whether a store holds any document at all. */
export const holdsDocuments = (database: Database): boolean => database.prepare("SELECT 1 FROM documents LIMIT 1").get() !== undefined;

/** What the store knows of a document that was read before. */
export function findDocumentTally(database: Database, originalChecksum: string): { tally: DocumentTally; source: string; day: string } | undefined {
  const row = database
    .prepare("SELECT tally, source, publishedAt, retrievedAt FROM documents WHERE originalChecksum = ? OR checksum = ?")
    .get<{ tally: string; source: string; publishedAt: string | null; retrievedAt: string }>(originalChecksum, originalChecksum);
  if (!row) return undefined;
  return { tally: JSON.parse(row.tally) as DocumentTally, source: row.source, day: documentDay({ retrievedAt: row.retrievedAt, ...(row.publishedAt && { publishedAt: row.publishedAt }) }) };
}
