/** The bytes fetched or imported once, and what they say of themselves. */

/**
 * How much of a source a document holds. Only complete sets make things "gone", and only within the dates they cover.
 * `set` names what is complete: "1924" for one college's meetings, a publication number for feedback.
 */
export type Scope =
  | { kind: "complete"; set: string; from?: string; to?: string; total?: number; part?: { index: number; of: number } }
  | { kind: "window"; set: string; from: string; to: string }
  | { kind: "extract"; set: string };

/** What a parser learns about the whole document. */
export interface DocumentFacts {
  /** The publisher's own instant or day for the document ("File generated on", `exportDate`), ISO 8601; absent when it has none. */
  publishedAt?: string;
  scope: Scope;
}

/** A file as a source sees it: unpacked, never held whole in memory unless the source asks for it. */
export interface InputFile {
  /** Path as given by the user, for messages. */
  path: string;
  /** Last part of the path, without ".gz": "mep-meetings-export_2023.csv". */
  name: string;
  /** The first 64 KiB, unpacked. */
  head: Uint8Array;
  /** The unpacked bytes, from the start, as often as asked. */
  open(): AsyncIterable<Uint8Array>;
  /** The whole unpacked content; throws `InputError` above the limit (bytes). */
  readAll(limit?: number): Promise<Uint8Array>;
}

/** A document as the store and the edition keep it. */
export interface Document {
  /** SHA-256 (hex) of the unpacked bytes as archived, after personal data was dropped. */
  checksum: string;
  /** SHA-256 (hex) of the unpacked bytes as published. */
  originalChecksum: string;
  source: string;
  layout: string;
  fileName: string;
  /** Address it was fetched from; absent for a file that a person downloaded. */
  address?: string;
  /** When it was fetched, or the file's own modification time when a person downloaded it. ISO 8601 instant. */
  retrievedAt: string;
  publishedAt?: string;
  scope: Scope;
  /** Records read from it, skipped ones included. */
  recordCount: number;
  byteLength: number;
}

/** The calendar day that a document speaks for: the publisher's own, else the day it was fetched. */
export function documentDay(document: Pick<Document, "publishedAt" | "retrievedAt">): string {
  return (document.publishedAt ?? document.retrievedAt).slice(0, 10);
}

/** When and as what a document was fetched. */
export type Fetched = Pick<Document, "retrievedAt" | "fileName" | "originalChecksum">;

const fetchedKey = ({ retrievedAt, fileName, originalChecksum }: Fetched): string => [retrievedAt, fileName, originalChecksum].join("\u001f");

/** Whether the first stands before the second: of two fetches of the same bytes the earlier one is told, whichever came first. */
export const isEarlier = (one: Fetched, other: Fetched): boolean => fetchedKey(one) < fetchedKey(other);
