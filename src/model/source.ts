/** One official publication that we read: who publishes it, where, and how its documents become disclosures. */
import type { Disclosure } from "./disclosure.js";
import type { DocumentFacts, InputFile } from "./document.js";

/** Meetings that a publisher puts out apart from others, for days of their own: those of Members, of Commissioners with their cabinets, of Directorates-General. */
export type MeetingSeries = "members" | "cabinets" | "directorates-general";

/** Days of a series that were read, without a gap between them. */
export interface ReadDays {
  series: MeetingSeries;
  from: string;
  to: string;
}

/** What is true of a source whoever reads it; shown on Status and in every item's "Source". */
export interface SourceDescription {
  /** Name of the folder and of `--source`: "parliament-meetings". */
  id: string;
  /** What readers are told: "Meetings of Members of the European Parliament". */
  name: string;
  /** Short word for tight places: "Parliament". */
  shortName: string;
  /** "European Parliament" */
  publisher: string;
  /** Address that serves the documents. */
  address: string;
  /** Official search page where a reader can find the same rows. */
  publicPage: string;
  /** Terms under which the publisher lets the facts be used again. */
  licence: string;
  /** "daily", "weekly": how often the publisher renews it. */
  frequency: string;
  /** How many records a healthy complete document holds; too few is a shortfall, too many a warning. */
  expectedRecords: { min: number; max: number };
  /** What the source does not tell, in one sentence for "What this page cannot show". */
  limits: string;
  /** The series to which a set of documents belongs; of sources of meetings alone. */
  seriesOf?: (set: string) => MeetingSeries;
}

/** One row or item in the publisher's own words, before anything is said in ours. */
export interface SourceRecord {
  /** Where it stands in the document: "row 214", "entry 12". */
  position: string;
  /** Which of the source's layouts it was read from: "api", "directory". */
  layout: string;
  /** Field name as published → value as published. */
  fields: Record<string, unknown>;
}

/** Something worth telling about one record or file, with where, what was found, what was expected and what to do. */
export interface Complaint {
  level: "skip" | "warning" | "note";
  /** Short stable word to count by: "citizen", "impossible date", "unknown field". */
  reason: string;
  message: string;
}

/** Takes complaints while a document is read; the run prints and counts them. */
export type Report = (complaint: Complaint) => void;

/** What becomes of one record: a disclosure, or a named skip. */
export type Normalised = { disclosure: Disclosure } | { skip: { reason: string; message: string } };

/** A source that can read its own documents. Add one: a folder in `src/sources/`, one line in `src/sources/list.ts`. */
export interface Source extends SourceDescription {
  /** The layout of this file, by content first and name second; `undefined` when it is not ours. */
  recognise(file: InputFile): string | undefined;
  /** Reads every record in order. Returns what the document says of itself. Throws `InputError` when the layout is wrong. */
  parse(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts>;
  /** Says one record in our words and keeps the original values beside. */
  normalise(record: SourceRecord, report: Report): Normalised;
  /** The document without personal data that we do not keep, in the same layout; absent when there is none to drop. */
  minimise?(file: InputFile, layout: string): AsyncIterable<Uint8Array>;
}
