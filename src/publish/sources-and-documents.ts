/** The documents behind an edition, and the state of each source. */
import type { EditionWriter } from "../edition/write-edition.js";
import type { SourceDescription } from "../model/index.js";
import type { StoreReader } from "../store/read-histories.js";
import { joinReadDays } from "./read-days.js";

/** Every document of the store, by checksum. */
export function writeDocuments(writer: EditionWriter, reader: StoreReader): void {
  const documents = [...reader.documents.values()].sort((a, b) => (a.checksum < b.checksum ? -1 : 1));
  for (const document of documents) {
    const identity = { checksum: document.checksum, originalChecksum: document.originalChecksum, source: document.source, publishedAt: document.publishedAt, records: document.recordCount };
    const facts = {
      fileName: document.fileName,
      ...(document.address && { address: document.address }),
      retrievedAt: document.retrievedAt,
      ...(document.publishedAt && { publishedAt: document.publishedAt }),
    };
    writer.writeDocument(document.checksum, { ...identity, ...facts }, identity);
  }
}

/** What each source gave, and for which days. */
export function writeSources(writer: EditionWriter, reader: StoreReader, sources: readonly SourceDescription[]): void {
  const docs = sources.map((source) => {
    const documents = [...reader.documents.values()].filter((document) => document.source === source.id);
    const period = writer.state.periodOf(source.id);
    const newest = documents
      .map((document) => document.day)
      .sort()
      .at(-1);
    const { id, name, shortName, publisher, publicPage, address, licence, frequency, limits } = source;
    return {
      ...{ id, name, shortName, publisher, publicPage, address, licence, frequency, limits },
      documents: documents.length,
      records: documents.reduce((sum, document) => sum + document.recordCount, 0),
      disclosures: reader.countDisclosures(id),
      ...(newest && { newestDocument: newest }),
      ...period,
      ...(source.seriesOf && { read: joinReadDays(reader.listBounds(id).map(({ setName, ...days }) => ({ series: (source.seriesOf as NonNullable<typeof source.seriesOf>)(setName), ...days }))) }),
    };
  });
  writer.writeSources(docs);
}
