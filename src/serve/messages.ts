/** What passes between the thread that accepts requests and those that answer them. A thread is asked one thing at a time. */
import type { EditionArrays } from "../query/embedded-edition.js";
import type { SiteSettings } from "./site.js";

/** What a thread begins with. */
export interface ThreadData {
  site: SiteSettings;
  edition: string;
  /** Absent for the first thread, which reads them. */
  arrays: EditionArrays | undefined;
}

/** Questions, each with one reply. */
export type Question =
  | { ask: "answer"; id: number; method: string; url: string; headers: [string, string][] }
  /** The next piece of an answer that is sent in pieces. */
  | { ask: "piece"; id: number }
  /** Reads once what all threads share of an edition that is to be shown. */
  | { ask: "prepare"; edition: string };

/** What needs no reply, and is heard while a question is answered. */
export type Notice =
  /** Nobody waits for the rest of an answer. */
  { tell: "drop"; id: number } | { tell: "show"; edition: string; arrays: EditionArrays } | { tell: "close" };

export type Reply =
  /** `more`: further pieces follow, each when it is asked for. */
  | { reply: "answer"; status: number; headers: [string, string][]; bytes: Uint8Array<ArrayBuffer> | null; more: boolean }
  | { reply: "piece"; bytes: Uint8Array<ArrayBuffer>; more: boolean }
  /** After the start, and after `prepare`. */
  | { reply: "arrays"; arrays: EditionArrays }
  /** It could not be done; why stands in the log. */
  | { reply: "failed" };
