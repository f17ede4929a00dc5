/** A document's records, read and said in our words, a few at a time: the part of the walk that needs no store, so that a thread can do it. */
import type { DocumentFacts, InputFile, Report, Source } from "../model/index.js";
import { type PreparedDisclosure, prepareDisclosure } from "../store/write-document.js";

/** What became of a record. */
export type ReadRecord = { skipped: string } | { disclosure: PreparedDisclosure; position: string };

/** So many are told together. */
const together = 200;

/** Reads every record of `file`, in order. Returns what the document says of itself; throws `InputError` as the source does. */
export async function* readRecords(source: Source, layout: string, file: InputFile, complain: Report): AsyncGenerator<ReadRecord[], DocumentFacts> {
  const complainOfRecord: Report = (complaint) => complain({ ...complaint, message: `${file.path}: ${complaint.message}` });
  const records = source.parse(file, layout, complain);
  let read: ReadRecord[] = [];
  try {
    for (let next = await records.next(); ; next = await records.next()) {
      if (next.done) {
        if (read.length) yield read;
        return next.value;
      }
      const normalised = source.normalise(next.value, complainOfRecord);
      if ("skip" in normalised) {
        complainOfRecord({ level: "skip", ...normalised.skip });
        read.push({ skipped: normalised.skip.reason });
      } else read.push({ disclosure: prepareDisclosure(normalised.disclosure), position: next.value.position });
      if (read.length < together) continue;
      yield read;
      read = [];
    }
  } finally {
    await records.return(undefined as never);
  }
}
