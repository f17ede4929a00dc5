/** The thread of `RecordsThread`. */
import { parentPort } from "node:worker_threads";
import { openInputFile } from "../fetch/input-file.js";
import { holdTo } from "../fetch/pinned-file.js";
import type { Complaint, Source } from "../model/index.js";
import { sources } from "../sources/list.js";
import { readRecords } from "./read-records.js";
import type { RecordsNews, RecordsOrder } from "./records-thread.js";
import { sendError } from "./sent-error.js";

/** Batches that may wait to be written. */
const mostWaiting = 8;
/** Complaints that are told together. */
const mostComplaints = 200;

const tell = (news: RecordsNews): void => parentPort?.postMessage(news);
let waiting = 0;
let goOn = (): void => undefined;
let complaints: Complaint[] = [];

/** In the order in which they came, before the records that were read after them. */
function tellComplaints(): void {
  if (complaints.length) tell({ complaints });
  complaints = [];
}

function complain(complaint: Complaint): void {
  complaints.push(complaint);
  if (complaints.length >= mostComplaints) tellComplaints();
}

async function read({ source: id, layout, path, checksum }: RecordsOrder): Promise<void> {
  const source = sources.find((one) => one.id === id) as Source;
  const file = holdTo(await openInputFile(path), checksum);
  const records = readRecords(source, layout, file, complain);
  for (let next = await records.next(); ; next = await records.next()) {
    tellComplaints();
    if (next.done) {
      await file.check();
      tell({ facts: next.value });
      return;
    }
    tell({ records: next.value });
    waiting += 1;
    if (waiting >= mostWaiting)
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
  }
}

parentPort?.on("message", (message: RecordsOrder | "go on") => {
  if (message === "go on") {
    waiting -= 1;
    goOn();
  } else {
    waiting = 0;
    read(message).catch((error: unknown) => {
      tellComplaints();
      tell({ failed: sendError(error) });
    });
  }
});
