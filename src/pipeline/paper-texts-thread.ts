/** The thread of `readMissingTexts`: reads papers in their processes, and tells when all are read or why they were not. */
import { parentPort, workerData } from "node:worker_threads";
import { type PaperOrder, readTexts } from "./paper-texts.js";
import { sendError } from "./sent-error.js";

const { home, missing } = workerData as PaperOrder;
try {
  await readTexts(home, missing);
  parentPort?.postMessage(undefined);
} catch (error) {
  parentPort?.postMessage(sendError(error));
}
