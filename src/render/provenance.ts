/** The documents and sources behind a page of activities, each asked for once. */
import type { Activity } from "../model/index.js";
import type { DocumentInfo, EditionReader, SourceState } from "../query/edition-reader.js";
import { eachLanguage } from "./language.js";
import { words } from "./words.js";

export interface Provenances {
  documents: ReadonlyMap<string, DocumentInfo>;
  sources: ReadonlyMap<string, SourceState>;
}

// Sources do not change while an edition is open: one question per reader and language.
const sourcesOf = eachLanguage(() => new WeakMap<EditionReader, Promise<ReadonlyMap<string, SourceState>>>());

/** What is told of a source, in the language spoken; one that the catalogue does not know stays as it tells of itself. */
const inLanguage = (source: SourceState): SourceState => ({ ...source, ...words.sources[source.id] });

export function findSources(reader: EditionReader): Promise<ReadonlyMap<string, SourceState>> {
  const known = sourcesOf();
  let sources = known.get(reader);
  if (!sources) {
    sources = reader.listSources().then((list) => new Map(list.map((source) => [source.id, inLanguage(source)])));
    // A failed question is asked again by the next request.
    sources.catch(() => known.delete(reader));
    known.set(reader, sources);
  }
  return sources;
}

async function findDocuments(reader: EditionReader, checksums: Iterable<string>): Promise<Map<string, DocumentInfo>> {
  const documents = new Map<string, DocumentInfo>();
  const found = await Promise.all([...new Set(checksums)].map((checksum) => reader.findDocument(checksum)));
  for (const document of found) if (document) documents.set(document.checksum, document);
  return documents;
}

export async function findProvenances(reader: EditionReader, activities: readonly Activity[], everyVersion = false): Promise<Provenances> {
  const checksums = new Set<string>();
  for (const activity of activities)
    for (const declaration of activity.declarations) {
      checksums.add(declaration.lastSeen.document);
      if (everyVersion) {
        checksums.add(declaration.firstSeen.document);
        for (const version of declaration.earlier) checksums.add(version.document);
      }
    }
  const [documents, sources] = await Promise.all([findDocuments(reader, checksums), findSources(reader)]);
  return { documents, sources };
}
