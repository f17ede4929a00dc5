/** Reads what the store holds for publishing: documents in their order, disclosures with their versions and what became of them. */
import { type ContentOf, type DisclosureKind, documentDay } from "../model/index.js";
import type { Database } from "../sqlite/database.js";
import { orderDocuments } from "./settle.js";

export interface StoredDocument {
  documentNo: number;
  checksum: string;
  originalChecksum: string;
  source: string;
  layout: string;
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

export class StoreReader {
  readonly documents: ReadonlyMap<number, StoredDocument>;
  private readonly contentOf;
  private readonly placeOf;

  constructor(private readonly database: Database) {
    const rows = database
      .prepare("SELECT documentNo, checksum, originalChecksum, source, layout, fileName, address, retrievedAt, publishedAt, recordCount FROM documents")
      .all<Omit<StoredDocument, "day" | "order">>();
    const ordered = orderDocuments(rows).map((row, order) => ({ ...row, order, day: documentDay({ retrievedAt: row.retrievedAt, ...(row.publishedAt && { publishedAt: row.publishedAt }) }) }));
    this.documents = new Map(ordered.map((document) => [document.documentNo, document]));
    this.contentOf = database.prepare("SELECT content FROM versions WHERE versionNo = ?");
    this.placeOf = database.prepare("SELECT position, repeats FROM sightings WHERE documentNo = ? AND versionNo = ?");
  }

  /** Disclosures of a source, edits of one another put together. */
  countDisclosures(source: string): number {
    return (
      this.database.prepare("SELECT count(DISTINCT h.canonicalNo) AS count FROM histories h JOIN disclosures d ON d.disclosureNo = h.disclosureNo WHERE d.source = ?").get<{ count: number }>(source)
        ?.count ?? 0
    );
  }

  /** What one version says. */
  readContent<K extends DisclosureKind>(_kind: K, versionNo: number): ContentOf<K> {
    return JSON.parse(this.contentOf.get<{ content: string }>(versionNo)?.content ?? "{}") as ContentOf<K>;
  }

  /** Where a document says it. */
  readPlace(documentNo: number, versionNo: number): { position: string; repeats: number } {
    return this.placeOf.get<{ position: string; repeats: number }>(documentNo, versionNo) ?? { position: "", repeats: 1 };
  }

  /** All disclosures of a kind, by day and then by key; edits of one another put together. */
  listHistories(kind: DisclosureKind): History[] {
    const rows = this.database
      .prepare(
        `SELECT h.canonicalNo, h.disclosureNo, d.source, d.key, d.setName, d.date, h.spans, h.goneSince
         FROM histories h JOIN disclosures d ON d.disclosureNo = h.disclosureNo WHERE d.kind = ?`,
      )
      .iterate<{ canonicalNo: number; disclosureNo: number; source: string; key: string; setName: string; date: string | null; spans: string; goneSince: string | null }>(kind);
    interface Link {
      disclosureNo: number;
      source: string;
      key: string;
      setName: string;
      date: string | null;
      versions: StoredVersion[];
      goneSince: string | null;
    }
    const chains = new Map<number, Link[]>();
    for (const row of rows) {
      const versions = (JSON.parse(row.spans) as [number, number, number][]).map(([versionNo, first, last]) => ({
        versionNo,
        first: this.documents.get(first) as StoredDocument,
        last: this.documents.get(last) as StoredDocument,
      }));
      const link: Link = { disclosureNo: row.disclosureNo, source: row.source, key: row.key, setName: row.setName, date: row.date, versions, goneSince: row.goneSince };
      const chain = chains.get(row.canonicalNo);
      if (!chain) chains.set(row.canonicalNo, [link]);
      else if (row.disclosureNo === row.canonicalNo) chain.unshift(link);
      else chain.push(link);
    }
    const histories: History[] = [];
    for (const [canonicalNo, chain] of chains) {
      const order = (link: Link) => (link.disclosureNo === canonicalNo ? -1 : (link.versions[0]?.first.order ?? 0));
      if (chain.length > 1) chain.sort((a, b) => order(a) - order(b));
      const root = chain[0] as Link;
      const last = chain.at(-1) as Link;
      histories.push({
        source: root.source,
        kind,
        key: root.key,
        laterKeys: chain.slice(1).map((link) => link.key),
        setName: root.setName,
        date: last.date,
        versions: chain.flatMap((link) => link.versions),
        ...(last.goneSince && { goneSince: last.goneSince }),
      });
    }
    const compare = (a: History, b: History) => {
      const [left, right] = [a.date ?? "", b.date ?? ""];
      if (left !== right) return left < right ? -1 : 1;
      return a.key < b.key ? -1 : a.key > b.key ? 1 : a.source < b.source ? -1 : 1;
    };
    return histories.sort(compare);
  }
}
