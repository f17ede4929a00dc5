/** Reads what the store holds for publishing: documents in their order, disclosures with their versions and what became of them. */

import { type ContentOf, type DisclosureKind, documentDay, type Scope } from "../model/index.js";
import { compareText } from "../normalise/compare-text.js";
import type { Database } from "../sqlite/database.js";
import { orderDocuments } from "./settle.js";

export interface StoredDocument {
  documentNo: number;
  checksum: string;
  originalChecksum: string;
  source: string;
  layout: string;
  setName: string;
  fileName: string;
  address: string | null;
  retrievedAt: string;
  publishedAt: string | null;
  recordCount: number;
  /** The day it speaks for. */
  day: string;
  /** Place among all documents, by day. */
  order: number;
}

/** One wording of a disclosure and the documents that hold it. */
export interface StoredVersion {
  versionNo: number;
  first: StoredDocument;
  last: StoredDocument;
}

/** A disclosure with all that later documents made of it. Its key is that of its first wording, for good. */
export interface History {
  source: string;
  kind: DisclosureKind;
  key: string;
  /** Keys that a later edit gave it. */
  laterKeys: string[];
  setName: string;
  date: string | null;
  versions: StoredVersion[];
  goneSince?: string;
}

/** A history of one day with what its newest version says and where its newest document says it. */
export interface DayHistory extends History {
  kind: "meeting" | "feedback";
  /** JSON, see model/disclosure.ts; read it with `contentOf`. */
  content: string;
  position: string;
  /** Identical rows in that document. */
  repeats: number;
}

/** A disclosure whose history changed after a revision of the store. */
export interface ChangedDisclosure {
  disclosureNo: number;
  canonicalNo: number;
  chained: boolean;
  source: string;
  kind: DisclosureKind;
  key: string;
  date: string | null;
  /** Whether anything that is said of it changed; else only the newest document that holds it. */
  said: boolean;
}

/** The newest document that holds a disclosure, and where. */
export interface Sighting {
  document: string;
  position: string;
  repeats: number;
}

interface Link {
  disclosureNo: number;
  canonicalNo: number;
  source: string;
  key: string;
  setName: string;
  date: string | null;
  spans: string;
  goneSince: string | null;
}

interface DayLink extends Link {
  chained: number;
  content: string;
  position: string;
  repeats: number;
}

const linkColumns = "h.disclosureNo, h.canonicalNo, d.source, d.key, d.setName, d.date, h.spans, h.goneSince";

export class StoreReader {
  readonly documents: ReadonlyMap<number, StoredDocument>;
  /** Tells this store from one that was built again. */
  readonly storeId: string;
  /** Grows with every change of a history. */
  readonly revision: number;
  private readonly contentOf;
  private readonly placeOf;
  private readonly linksOf;
  private readonly chainOf;
  private readonly sightingOf;

  constructor(private readonly database: Database) {
    const rows = database
      .prepare("SELECT documentNo, checksum, originalChecksum, source, layout, setName, fileName, address, retrievedAt, publishedAt, recordCount FROM documents")
      .all<Omit<StoredDocument, "day" | "order">>();
    const ordered = orderDocuments(rows).map((row, order) => ({ ...row, order, day: documentDay({ retrievedAt: row.retrievedAt, ...(row.publishedAt && { publishedAt: row.publishedAt }) }) }));
    this.documents = new Map(ordered.map((document) => [document.documentNo, document]));
    const fact = database.prepare("SELECT value FROM facts WHERE name = ?");
    this.storeId = fact.get<{ value: string }>("storeId")?.value ?? "";
    this.revision = Number(fact.get<{ value: string }>("revision")?.value ?? 0);
    this.contentOf = database.prepare("SELECT content FROM versions WHERE versionNo = ?");
    this.placeOf = database.prepare("SELECT position, repeats FROM sightings WHERE documentNo = ? AND versionNo = ?");
    this.chainOf = database.prepare(`SELECT ${linkColumns} FROM histories h JOIN disclosures d ON d.disclosureNo = h.disclosureNo WHERE h.canonicalNo = ? AND h.chained = 1`);
    this.sightingOf = database.prepare(
      "SELECT h.lastDocumentNo, s.position, s.repeats FROM histories h JOIN sightings s ON s.documentNo = h.lastDocumentNo AND s.versionNo = h.lastVersionNo WHERE h.disclosureNo = ?",
    );
    this.linksOf = database.prepare(
      `SELECT ${linkColumns}, h.chained, v.content, s.position, s.repeats
       FROM disclosures d JOIN histories h ON h.disclosureNo = d.disclosureNo JOIN versions v ON v.versionNo = h.lastVersionNo
       JOIN sightings s ON s.documentNo = h.lastDocumentNo AND s.versionNo = h.lastVersionNo
       WHERE d.kind = ? AND d.date = ?`,
    );
  }

  /** Disclosures of a source, edits of one another put together. */
  countDisclosures(source: string): number {
    return this.database.prepare("SELECT sum(disclosures) AS count FROM settledSets WHERE source = ?").get<{ count: number | null }>(source)?.count ?? 0;
  }

  /** For which days each document of a source speaks: those that bound it, or of an extract those of its rows. Never later than its own day. */
  listBounds(source: string): { setName: string; from: string; to: string }[] {
    const scopes = this.database.prepare("SELECT documentNo, setName, scope FROM documents WHERE source = ? ORDER BY checksum").all<{ documentNo: number; setName: string; scope: string }>(source);
    const rows = this.database.prepare('SELECT min(d.date) AS "from", max(d.date) AS "to" FROM sightings s JOIN disclosures d ON d.disclosureNo = s.disclosureNo WHERE s.documentNo = ?');
    return scopes.flatMap(({ documentNo, setName, scope }) => {
      const stated = JSON.parse(scope) as Scope;
      const { from, to } = (stated.kind !== "extract" && stated.from && stated.to ? stated : rows.get<{ from: string | null; to: string | null }>(documentNo)) ?? {};
      const day = this.documents.get(documentNo)?.day ?? "";
      return from && to && from <= day ? [{ setName, from, to: compareText(to, day) < 0 ? to : day }] : [];
    });
  }

  /** What one version says. */
  readContent<K extends DisclosureKind>(_kind: K, versionNo: number): ContentOf<K> {
    return JSON.parse(this.contentOf.get<{ content: string }>(versionNo)?.content ?? "{}") as ContentOf<K>;
  }

  /** Where a document says it. */
  readPlace(documentNo: number, versionNo: number): { position: string; repeats: number } {
    return this.placeOf.get<{ position: string; repeats: number }>(documentNo, versionNo) ?? { position: "", repeats: 1 };
  }

  /** Links of one chain of edits, or the one link that stands alone, as one history. */
  private join(kind: DisclosureKind, links: readonly Link[]): History {
    const made = links.map((link) => ({
      link,
      versions: (JSON.parse(link.spans) as [number, number, number][]).map(([versionNo, first, last]) => ({
        versionNo,
        first: this.documents.get(first) as StoredDocument,
        last: this.documents.get(last) as StoredDocument,
      })),
    }));
    const order = ({ link, versions }: (typeof made)[0]) => (link.disclosureNo === link.canonicalNo ? -1 : (versions[0]?.first.order ?? 0));
    if (made.length > 1) made.sort((a, b) => order(a) - order(b));
    const root = (made[0] as (typeof made)[0]).link;
    const last = (made.at(-1) as (typeof made)[0]).link;
    return {
      source: root.source,
      kind,
      key: root.key,
      laterKeys: made.slice(1).map(({ link }) => link.key),
      setName: root.setName,
      date: last.date,
      versions: made.length === 1 ? (made[0] as (typeof made)[0]).versions : made.flatMap(({ versions }) => versions),
      ...(last.goneSince && { goneSince: last.goneSince }),
    };
  }

  /** All disclosures of a kind, by day and then by key; edits of one another put together. For kinds that fit into memory without their contents. */
  listHistories(kind: DisclosureKind): History[] {
    const chains = new Map<number, Link[]>();
    const rows = this.database.prepare(`SELECT ${linkColumns} FROM histories h JOIN disclosures d ON d.disclosureNo = h.disclosureNo WHERE d.kind = ?`).iterate<Link>(kind);
    for (const row of rows) {
      const chain = chains.get(row.canonicalNo);
      if (chain) chain.push(row);
      else chains.set(row.canonicalNo, [row]);
    }
    return [...chains.values()].map((links) => this.join(kind, links)).sort((a, b) => compareText(a.date ?? "", b.date ?? "") || compareText(a.key, b.key) || compareText(a.source, b.source));
  }

  /** Days on which a meeting or a response stands or stood, oldest first. */
  listDays(): string[] {
    return this.database
      .prepare("SELECT date FROM disclosures WHERE kind = 'meeting' AND date IS NOT NULL UNION SELECT date FROM disclosures WHERE kind = 'feedback' AND date IS NOT NULL ORDER BY date")
      .all<{ date: string }>()
      .map((row) => row.date);
  }

  /** Meetings, then responses of one day, by key; edits of one another put together, on the day of the last. */
  listDay(date: string): DayHistory[] {
    return (["meeting", "feedback"] as const).flatMap((kind) => {
      const histories: DayHistory[] = [];
      for (const row of this.linksOf.all<DayLink>(kind, date)) {
        const links = row.chained ? this.chainOf.all<Link>(row.canonicalNo) : [row];
        const history = this.join(kind, links);
        // An earlier link of a chain that a later one moved to another day, or that another link of this day already stands for.
        if (row.chained && (history.date !== date || (history.laterKeys.at(-1) ?? history.key) !== row.key)) continue;
        const { content, position, repeats } = row;
        histories.push({ ...history, kind, content, position, repeats });
      }
      return histories.sort((a, b) => compareText(a.key, b.key) || compareText(a.source, b.source));
    });
  }

  /** Disclosures whose histories changed after `revision`. */
  *listChanged(revision: number): Generator<ChangedDisclosure> {
    const rows = this.database
      .prepare(
        `SELECT h.disclosureNo, h.canonicalNo, h.chained, h.revision, d.source, d.kind, d.key, d.date
         FROM histories h JOIN disclosures d ON d.disclosureNo = h.disclosureNo WHERE h.seenRevision > ?`,
      )
      .iterate<{ disclosureNo: number; canonicalNo: number; chained: number; revision: number; source: string; kind: DisclosureKind; key: string; date: string | null }>(revision);
    for (const { chained, revision: saidAt, ...row } of rows) yield { ...row, chained: chained === 1, said: saidAt > revision };
  }

  /** The day on which a chain of edits stands now. */
  dayOfChain(kind: DisclosureKind, canonicalNo: number): string | null {
    const links = this.chainOf.all<Link>(canonicalNo);
    return links.length ? this.join(kind, links).date : null;
  }

  /** Where the newest document that holds a disclosure says it. */
  readSighting(disclosureNo: number): Sighting | undefined {
    const row = this.sightingOf.get<{ lastDocumentNo: number; position: string; repeats: number }>(disclosureNo);
    return row && { document: (this.documents.get(row.lastDocumentNo) as StoredDocument).checksum, position: row.position, repeats: row.repeats };
  }
}
