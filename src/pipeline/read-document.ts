/** One document into the store: parse, normalise and write its records in one transaction. */
import type { Complaint, Document, DocumentFacts, InputFile, Report, Source } from "../model/index.js";
import { isMalformed } from "../sources/skip-reasons.js";
import type { Database } from "../sqlite/database.js";
import { DocumentWriter } from "../store/write-document.js";
import { inTransaction } from "./in-transaction.js";

export interface ReadOptions {
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
  const reportOfRecord: Report = (complaint) => options.complain({ ...complaint, message: `${file.path}: ${complaint.message}` });
  let malformed = 0;
  return inTransaction(database, async () => {
    const records = source.parse(file, layout, options.complain);
    for (let next = await records.next(); ; next = await records.next()) {
      if (next.done) {
        const document = await options.describe(withoutClaim(next.value, malformed, file, options.complain), writer.tally.read);
        if (!document) return undefined;
        writer.finish(document);
        await options.keep?.(document);
        return writer;
      }
      const record = next.value;
      writer.tally.read += 1;
      if (writer.tally.read % progressEvery === 0) options.progress?.(`${file.name}: ${writer.tally.read} records`);
      const normalised = source.normalise(record, reportOfRecord);
      if ("skip" in normalised) {
        writer.skip(normalised.skip.reason);
        if (isMalformed(normalised.skip.reason)) malformed += 1;
        reportOfRecord({ level: "skip", ...normalised.skip });
      } else writer.add(normalised.disclosure, record.position);
    }
  });
}
