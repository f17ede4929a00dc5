/**
 * A thread that reads the records of long documents, one document at a time, while this one writes them to the store: what it tells is what
 * `readRecords` would here.
 */
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { Complaint, DocumentFacts, Report, Source } from "../model/index.js";
import { startThread } from "../sqlite/start-thread.js";
import type { ReadRecord } from "./read-records.js";
import { receiveError, type SentError } from "./sent-error.js";

/** One document to read: the file at `path` as it was when it had this checksum. */
export interface RecordsOrder {
  source: string;
  layout: string;
  path: string;
  checksum: string;
}

/** What the thread answers; it does not go on too far while records wait to be taken. */
export type RecordsNews = { complaints: Complaint[] } | { records: ReadRecord[] } | { facts: DocumentFacts } | { failed: SentError };

/** Shorter files are read sooner than they are sent. */
const worthAThread = 1024 ** 2;

export class RecordsThread {
  private worker: Worker | undefined;

  /** Whether a file of so many bytes is read by the thread. */
  static isWorthIt = (byteLength: number): boolean => !import.meta.url.endsWith(".ts") && availableParallelism() > 1 && byteLength >= worthAThread;

  /** The records of one document. Whoever breaks off ends the thread; the next document gets another. */
  async *read(source: Source, order: Omit<RecordsOrder, "source">, complain: Report): AsyncGenerator<ReadRecord[], DocumentFacts> {
    this.worker ??= startThread(import.meta.url, "records-thread-entry", {});
    const { worker } = this;
    const news: RecordsNews[] = [];
    let died: Error | undefined;
    let wake = (): void => undefined;
    const take = (one: RecordsNews): void => {
      news.push(one);
      wake();
    };
    const end = (error: Error): void => {
      died = error;
      wake();
    };
    worker.on("message", take).on("error", end);
    let isOver = false;
    try {
      worker.postMessage({ ...order, source: source.id } satisfies RecordsOrder);
      for (;;) {
        const next = news.shift();
        if (next && "records" in next) {
          yield next.records;
          worker.postMessage("go on");
        } else if (next && "complaints" in next) next.complaints.forEach(complain);
        else if (next) {
          isOver = true;
          if ("failed" in next) throw receiveError(next.failed);
          return next.facts;
        } else if (died) throw died;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      worker.off("message", take).off("error", end);
      if (!isOver) await this.end();
    }
  }

  async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}
