/** Puts one document and what it says into the store. Nothing is ever deleted: a disclosure gains versions and sightings. */
import { type Disclosure, type Document, documentDay } from "../model/index.js";
import { canonicalJson, sha256 } from "../normalise/hash.js";
import type { Database } from "../sqlite/database.js";

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

/** Lists whose order changes from export to export compare as sets, cells as sets of their pieces. */
function comparable(disclosure: Disclosure): string {
  if (disclosure.kind !== "meeting") return canonicalJson(disclosure.content);
  const { content } = disclosure;
  const pieces = [...new Set(content.participantsCell.split(/[,|;\n]/).map((piece) => piece.trim()))].sort();
  return canonicalJson({
    ...content,
    hosts: [...content.hosts].map(canonicalJson).sort(),
    participantsCell: pieces,
    participantNames: content.participantNames && [...new Set(content.participantNames)].sort(),
    registerNumbers: [...new Set(content.registerNumbers)].sort(),
  });
}

/** Takes the disclosures of one document inside a transaction that the caller holds. */
export class DocumentWriter {
  readonly tally = emptyTally();
  /** Disclosures that this document is the first to show. */
  readonly newNos: number[] = [];
  /** Sets whose histories this document touches. */
  readonly sets = new Set<string>();
  private readonly seen = new Set<number>();
  private readonly sightings = new Map<number, { disclosureNo: number; position: string; repeats: number }>();
  private readonly statements;

  constructor(private readonly database: Database) {
    this.statements = {
      findDisclosure: database.prepare("SELECT disclosureNo, setName FROM disclosures WHERE source = ? AND key = ?"),
      moveDisclosure: database.prepare("UPDATE disclosures SET setName = ? WHERE disclosureNo = ?"),
      addDisclosure: database.prepare("INSERT INTO disclosures (source, kind, key, setName, date) VALUES (?, ?, ?, ?, ?) RETURNING disclosureNo"),
      findName: database.prepare("SELECT 1 AS yes FROM versions WHERE disclosureNo = ? AND json_extract(content, '$.name') = ?"),
      findVersion: database.prepare("SELECT versionNo FROM versions WHERE disclosureNo = ? AND checksum = ?"),
      addVersion: database.prepare("INSERT INTO versions (disclosureNo, checksum, content, facets) VALUES (?, ?, ?, ?) RETURNING versionNo"),
      // The same version in two spellings of its lists: the smaller text stands, whichever came first.
      keepSmaller: database.prepare("UPDATE versions SET content = min(content, ?) WHERE versionNo = ?"),
    };
  }

  add(disclosure: Disclosure, position: string): void {
    const { statements, tally } = this;
    const content = canonicalJson(disclosure.content);
    const checksum = sha256(comparable(disclosure)).slice(0, 32);
    const found = statements.findDisclosure.get<{ disclosureNo: number; setName: string }>(disclosure.source, disclosure.key);
    let disclosureNo = found?.disclosureNo;
    this.sets.add(found?.setName ?? disclosure.set);
    if (found && disclosure.set < found.setName) {
      // Published in two sets: it belongs to the first by name, whichever came first.
      statements.moveDisclosure.run(disclosure.set, found.disclosureNo);
      this.sets.add(disclosure.set);
    }
    const isNew = disclosureNo === undefined;
    disclosureNo ??= statements.addDisclosure.get<{ disclosureNo: number }>(disclosure.source, disclosure.kind, disclosure.key, disclosure.set, disclosure.date ?? null)?.disclosureNo as number;
    let versionNo = isNew ? undefined : statements.findVersion.get<{ versionNo: number }>(disclosureNo, checksum)?.versionNo;
    const isNewVersion = versionNo === undefined;
    if (versionNo === undefined) {
      if (!isNew && disclosure.kind === "registerEntry" && !statements.findName.get(disclosureNo, disclosure.content.name)) tally.renamed += 1;
      versionNo = statements.addVersion.get<{ versionNo: number }>(disclosureNo, checksum, content, disclosure.facets ? canonicalJson(disclosure.facets) : null)?.versionNo as number;
    } else statements.keepSmaller.run(content, versionNo);

    const sighting = this.sightings.get(versionNo);
    if (sighting) {
      sighting.repeats += 1;
      tally.duplicate += 1;
      return;
    }
    this.sightings.set(versionNo, { disclosureNo, position, repeats: 1 });
    const again = this.seen.has(disclosureNo);
    this.seen.add(disclosureNo);
    if (isNew) {
      tally.new += 1;
      this.newNos.push(disclosureNo);
    } else if (again) tally.duplicate += 1;
    else if (isNewVersion) tally.edited += 1;
    else tally.unchanged += 1;
  }

  skip(reason: string): void {
    this.tally.skipped[reason] = (this.tally.skipped[reason] ?? 0) + 1;
  }

  /** Writes the document and its sightings; `setName` is the set that its scope names. */
  finish(document: Document): void {
    const { database, tally } = this;
    this.sets.add(document.scope.set);
    const documentNo = database
      .prepare(
        `INSERT INTO documents (checksum, originalChecksum, source, layout, fileName, address, retrievedAt, publishedAt, scope, setName, recordCount, byteLength, tally)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING documentNo`,
      )
      .get<{ documentNo: number }>(
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
      )?.documentNo as number;
    const unsettle = database.prepare("INSERT OR IGNORE INTO unsettled (source, setName) VALUES (?, ?)");
    const addSet = database.prepare("INSERT OR IGNORE INTO documentSets (source, setName, documentNo) VALUES (?, ?, ?)");
    for (const setName of this.sets) {
      unsettle.run(document.source, setName);
      addSet.run(document.source, setName, documentNo);
    }
    const write = database.prepare("INSERT INTO sightings (documentNo, versionNo, disclosureNo, position, repeats) VALUES (?, ?, ?, ?, ?)");
    for (const [versionNo, { disclosureNo, position, repeats }] of this.sightings) write.run(documentNo, versionNo, disclosureNo, position, repeats);
  }
}

/** What the store knows of a document that was read before. */
export function findDocumentTally(database: Database, originalChecksum: string): { tally: DocumentTally; source: string; day: string } | undefined {
  const row = database
    .prepare("SELECT tally, source, publishedAt, retrievedAt FROM documents WHERE originalChecksum = ? OR checksum = ?")
    .get<{ tally: string; source: string; publishedAt: string | null; retrievedAt: string }>(originalChecksum, originalChecksum);
  if (!row) return undefined;
  return { tally: JSON.parse(row.tally) as DocumentTally, source: row.source, day: documentDay({ retrievedAt: row.retrievedAt, ...(row.publishedAt && { publishedAt: row.publishedAt }) }) };
}
