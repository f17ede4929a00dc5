/** Runs one fixture through its source, the way an import does, and gives everything back at once. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { inputFileOf } from "../src/fetch/input-file.js";
import type { Complaint, Disclosure, DocumentFacts, Source, SourceRecord } from "../src/model/index.js";

export interface ReadFixture {
  layout: string | undefined;
  records: SourceRecord[];
  disclosures: Disclosure[];
  complaints: Complaint[];
  skipped: { reason: string; message: string }[];
  facts: DocumentFacts | undefined;
}

/** Reads `bytes` as the file `name`; parse errors are thrown as an import would meet them. */
export async function readBytesWith(source: Source, name: string, bytes: Uint8Array): Promise<ReadFixture> {
  const file = inputFileOf(name, bytes);
  const result: ReadFixture = { layout: source.recognise(file), records: [], disclosures: [], complaints: [], skipped: [], facts: undefined };
  const report = (complaint: Complaint) => result.complaints.push(complaint);
  const records = source.parse(file, result.layout ?? "", report);
  for (let next = await records.next(); ; next = await records.next()) {
    if (next.done) {
      result.facts = next.value;
      return result;
    }
    result.records.push(next.value);
    const normalised = source.normalise(next.value, report);
    if ("disclosure" in normalised) result.disclosures.push(normalised.disclosure);
    else result.skipped.push(normalised.skip);
  }
}

/** Reads `src/sources/{source}/fixtures/{name}`. */
export function readFixture(source: Source, name: string): Promise<ReadFixture> {
  return readBytesWith(source, name, readFileSync(path.join("src/sources", source.id, "fixtures", name)));
}
