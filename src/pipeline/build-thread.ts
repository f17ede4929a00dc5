/** The thread of `buildApart`: builds, tells how it goes, and ends. */
import { parentPort, workerData } from "node:worker_threads";
import { buildEdition } from "./build.js";
import type { BuildNews, BuildOrder } from "./build-apart.js";
import { sendError } from "./sent-error.js";

const tell = (news: BuildNews): void => parentPort?.postMessage(news);

const { home, full } = workerData as BuildOrder;
try {
  tell({ kind: "done", published: await buildEdition(home, { full, progress: (line) => tell({ kind: "progress", line }) }) });
} catch (error) {
  tell({ kind: "failed", error: sendError(error) });
}
