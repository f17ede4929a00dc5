/**
 * A build in a thread of its own with a bound on its memory. Without one, the engine lets garbage lie until a share of the machine's
 * memory is full, whatever is needed: ten times today's store took 2.6 GB where 1.7 do, in the same time.
 */
import { statSync } from "node:fs";
import { totalmem } from "node:os";
import { UserError } from "../model/index.js";
import type { Published } from "../publish/publish-edition.js";
import { startThread } from "../sqlite/start-thread.js";
import type { BuildOptions } from "./build.js";
import type { Home } from "./home.js";
import { receiveError, type SentError } from "./sent-error.js";

/** What the thread is told. */
export interface BuildOrder {
  home: Home;
  full: boolean;
}

/** What the thread tells. */
export type BuildNews = { kind: "progress"; line: string } | { kind: "done"; published: Published } | { kind: "failed"; error: SentError };

const megabyte = 1024 ** 2;

/** Megabytes of objects that a build of a store of `bytes` may hold: what ten times today's store was seen to need, with a tenth to spare; a bound that is too low costs a second build. */
const boundFor = (bytes: number): number => Math.round(600 + (0.62 * bytes) / megabyte);

function runThread(order: BuildOrder, bound: number, progress: ((line: string) => void) | undefined): Promise<Published> {
  const thread = startThread(import.meta.url, "build-thread", { workerData: order, resourceLimits: { maxOldGenerationSizeMb: bound } });
  return new Promise((resolve, reject) => {
    let ended: (() => void) | undefined;
    thread.on("message", (news: BuildNews) => {
      if (news.kind === "progress") progress?.(news.line);
      else ended = () => (news.kind === "done" ? resolve(news.published) : reject(receiveError(news.error)));
    });
    thread.on("error", reject);
    thread.on("exit", () => (ended ? ended() : reject(new Error("The build's thread ended without a word."))));
  });
}

/** `buildEdition` in a thread of its own; when the memory that is given to it does not suffice, again with twice as much. */
export async function buildApart(home: Home, { full = false, progress }: BuildOptions = {}): Promise<Published> {
  const bytes = statSync(home.store, { throwIfNoEntry: false })?.size ?? 0;
  for (let bound = boundFor(bytes); ; bound *= 2) {
    try {
      return await runThread({ home, full }, bound, progress);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_WORKER_OUT_OF_MEMORY") throw error;
      if (2 * bound > totalmem() / megabyte)
        throw new UserError(
          `${home.store}: building the edition needs more than ${bound} MB, and this machine has too little memory. The edition before stands: build on a larger machine and copy the home.`,
          1,
          { cause: error },
        );
      progress?.(`more memory is needed than ${bound} MB: begun again with twice as much`);
    }
  }
}
