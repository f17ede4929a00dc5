/** The process that reads papers: one at a time, watched by a thread that ends it when it takes too much memory. */
import { Worker } from "node:worker_threads";
import { openDetector } from "./detect-language.js";
import { limits } from "./limits.js";
import { readBytes } from "./read-bytes.js";
import type { ReadPaper } from "./read-paper.js";

/** What a hostile file makes grow lies outside the limits of V8, so the process is asked for all that it holds. */
const watch = `
const { workerData } = require("node:worker_threads");
setInterval(() => { if (process.memoryUsage.rss() > workerData.memory) process.kill(process.pid, "SIGKILL"); }, 50);
`;

new Worker(watch, { eval: true, workerData: { memory: limits.memory }, execArgv: [] }).unref();
// A parser's complaints about a file are in its reason; a promise that it forgot must not end the process.
process.on("unhandledRejection", () => undefined);
for (const name of ["log", "warn", "info", "error"] as const) console[name] = () => undefined;

const detector = openDetector();
process.on("message", (message: { bytes: Uint8Array; fileName: string }) => {
  void detector
    .then(async (detect) => {
      const started = performance.now();
      const paper = await readBytes(message.bytes, message.fileName, detect);
      return { paper, seconds: (performance.now() - started) / 1_000 } satisfies ReadPaper;
    })
    .then((read) => process.send?.(read));
});
process.on("disconnect", () => process.exit());
