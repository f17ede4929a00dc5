/** How many of the disclosures that a run brought turned out to be edits of an earlier one, once the histories are derived. */
import type { Database } from "../sqlite/database.js";

/** Disclosure numbers `from` to `to`, both included: those that one document was the first to show. */
export interface NewDisclosures {
  from: number;
  to: number;
}

/** Counts the edits among them by the histories as they stand. */
export function countEdits(database: Database, { from, to }: NewDisclosures): number {
  return database.prepare("SELECT count(*) AS edits FROM histories WHERE disclosureNo BETWEEN ? AND ? AND canonicalNo <> disclosureNo").get<{ edits: number }>(from, to)?.edits ?? 0;
}
