/** The thread of `buildApart`: builds, tells how it goes, and ends. */
import { parentPort, workerData } from "node:worker_threads";
import { UserError } from "../model/index.js";
import { buildEdition } from "./build.js";
import type { BuildNews, BuildOrder, SentError } from "./build-apart.js";

const tell = (news: BuildNews): void => parentPort?.postMessage(news);

function sendError(error: unknown): SentError {
  const { message, stack, code, path } = error as NodeJS.ErrnoException;
  return { message, stack, exitCode: error instanceof UserError ? error.exitCode : undefined, code, path };
}

const { home, full } = workerData as BuildOrder;
try {
  tell({ kind: "done", published: await buildEdition(home, { full, progress: (line) => tell({ kind: "progress", line }) }) });
} catch (error) {
  tell({ kind: "failed", error: sendError(error) });
}
