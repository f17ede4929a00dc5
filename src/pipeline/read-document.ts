/** One document into the store: parse, normalise and write its records in one transaction. */
import type { Complaint, Document, DocumentFacts, InputFile, Source } from "../model/index.js";
import type { Database } from "../sqlite/database.js";
import { DocumentWriter } from "../store/write-document.js";

export interface ReadOptions {
  complain: (complaint: Complaint) => void;
  progress?: (line: string) => void;
  /** The document to keep, once its records were read. */
  describe: (facts: DocumentFacts, recordCount: number) => Document;
  /** Runs before the store commits: a manifest may name a document that the store does not hold yet, never the other way round. */
  keep?: (document: Document) => Promise<void>;
}

/** How often a long file says how far it is. */
const progressEvery = 5_000;

/** Reads every record of `file`. An error leaves the store as it was. `linkedPaths` are files that an attachment manifest names. */
export async function readDocument(database: Database, source: Source, layout: string, file: InputFile, options: ReadOptions): Promise<{ writer: DocumentWriter; linkedPaths: string[] }> {
  const writer = new DocumentWriter(database);
  const linkedPaths: string[] = [];
  database.exec("BEGIN IMMEDIATE");
  try {
    const records = source.parse(file, layout, options.complain);
    for (let next = await records.next(); ; next = await records.next()) {
      if (next.done) {
        const document = options.describe(next.value, writer.tally.read);
        writer.finish(document);
        await options.keep?.(document);
        database.exec("COMMIT");
        return { writer, linkedPaths };
      }
      const record = next.value;
      writer.tally.read += 1;
      if (writer.tally.read % progressEvery === 0) options.progress?.(`${file.name}: ${writer.tally.read} records`);
      const normalised = source.normalise(record, options.complain);
      if ("skip" in normalised) {
        writer.skip(normalised.skip.reason);
        options.complain({ level: "skip", reason: normalised.skip.reason, message: `${file.path}: ${normalised.skip.message}` });
      } else writer.add(normalised.disclosure, record.position);
      const linkedPath = record.fields.path;
      if (layout === "attachment-manifest" && typeof linkedPath === "string" && linkedPath) linkedPaths.push(linkedPath);
    }
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
