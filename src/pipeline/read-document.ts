/** One document into the store: parse, normalise and write its records in one transaction. */
import type { Complaint, Document, DocumentFacts, InputFile, Report, Source } from "../model/index.js";
import { isMalformed } from "../sources/skip-reasons.js";
import type { Database } from "../sqlite/database.js";
import { DocumentWriter } from "../store/write-document.js";
import { inTransaction } from "./in-transaction.js";
import { type ReadRecord, readRecords } from "./read-records.js";

export interface ReadOptions {
  /** The records of the file where they are read elsewhere; read here when absent. */
  records?: AsyncGenerator<ReadRecord[], DocumentFacts>;
  complain: (complaint: Complaint) => void;
  progress?: (line: string) => void;
  /** The document to keep, once its records were read; `undefined` when the store holds it already, and nothing is written. */
  describe: (facts: DocumentFacts, recordCount: number) => Document | undefined | Promise<Document | undefined>;
  /** Runs before the store commits: a manifest may name a document that the store does not hold yet, never the other way round. */
  keep?: (document: Document) => Promise<void>;
}

/** How often a long file says how far it is. */
const progressEvery = 5_000;

/** Where records were left out as malformed, that another is missing from the document means nothing. */
function withoutClaim(facts: DocumentFacts, malformed: number, file: InputFile, report: Report): DocumentFacts {
  if (malformed === 0 || facts.scope.kind === "extract") return facts;
  if (facts.scope.kind === "complete")
    report({
      level: "warning",
      reason: "not a complete set",
      message: `${file.path}: ${malformed} of its records are malformed. The others were read as an extract: none counts as gone. Download it again.`,
    });
  return { ...facts, scope: { kind: "extract", set: facts.scope.set } };
}

/** Reads every record of `file`. An error leaves the store as it was. Returns what was written, `undefined` when `describe` knew better. */
export async function readDocument(database: Database, source: Source, layout: string, file: InputFile, options: ReadOptions): Promise<DocumentWriter | undefined> {
  const writer = new DocumentWriter(database);
  let malformed = 0;
  const take = (record: ReadRecord): void => {
    writer.tally.read += 1;
    if (writer.tally.read % progressEvery === 0) options.progress?.(`${file.name}: ${writer.tally.read} records`);
    if ("disclosure" in record) writer.add(record.disclosure, record.position);
    else {
      writer.skip(record.skipped);
      if (isMalformed(record.skipped)) malformed += 1;
    }
  };
  return inTransaction(database, async () => {
    const records = options.records ?? readRecords(source, layout, file, options.complain);
    try {
      for (let next = await records.next(); ; next = await records.next()) {
        if (!next.done) {
          next.value.forEach(take);
          continue;
        }
        const document = await options.describe(withoutClaim(next.value, malformed, file, options.complain), writer.tally.read);
        if (!document) return undefined;
        writer.finish(document);
        await options.keep?.(document);
        return writer;
      }
    } finally {
      await records.return(undefined as never);
    }
  });
}
