/** The texts of archived papers: read once, kept beside the archive, read again when the way of reading them changes. */
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { archivePath } from "../fetch/archive.js";
import { openInputFile } from "../fetch/input-file.js";
import { InputError, type PaperText } from "../model/index.js";
import { methodVersion } from "../papers/method.js";
import { PaperReader } from "../papers/read-paper.js";
import { startThread } from "../sqlite/start-thread.js";
import type { Home } from "./home.js";
import { receiveError, type SentError } from "./sent-error.js";

export interface PaperTexts {
  /** Text of an archived paper by its checksum; `undefined` when the archive does not hold it. */
  read: (checksum: string) => Promise<PaperText | undefined>;
  /** Ends the processes that read. */
  close: () => Promise<void>;
}

/** Texts of another version stand in another folder. */
const versionFolder = methodVersion.replace(/\W+/g, "-");
const textPath = (home: Home, checksum: string): string => path.join(home.papers, versionFolder, checksum.slice(0, 2), `${checksum}.json.gz`);

/** The kept text of a paper; `undefined` where there is none, or none that is whole. */
export function readKeptText(home: Home, checksum: string): PaperText | undefined {
  try {
    return JSON.parse(gunzipSync(readFileSync(textPath(home, checksum))).toString("utf8")) as PaperText;
  } catch {
    // Not there or damaged: it is made again from the archive, so no reason matters.
    return undefined;
  }
}

/** Written aside, flushed to disk and renamed, so that a file there is whole. */
async function keepText(home: Home, checksum: string, paper: PaperText): Promise<void> {
  const file = textPath(home, checksum);
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.part`;
  const handle = await open(aside, "w");
  try {
    await handle.writeFile(gzipSync(JSON.stringify(paper)));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
}

export function openPaperTexts(home: Home, processes = 2): PaperTexts {
  const reader = new PaperReader({ processes });
  const asked = new Map<string, Promise<PaperText | undefined>>();
  const find = async (checksum: string): Promise<PaperText | undefined> => {
    const kept = readKeptText(home, checksum);
    if (kept) return kept;
    let bytes: Uint8Array;
    try {
      bytes = await (await openInputFile(archivePath(home.archive, checksum))).readAll();
    } catch (error) {
      if (error instanceof InputError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
    const paper = await reader.read(bytes, checksum);
    await keepText(home, checksum, paper);
    return paper;
  };
  return {
    read: (checksum) => {
      const known = asked.get(checksum) ?? find(checksum).finally(() => asked.delete(checksum));
      asked.set(checksum, known);
      return known;
    },
    close: async () => reader.close(),
  };
}

/** Papers that are asked for at the same time; twice as many as the reader has processes at most, so that none waits for the disk. */
const atOnce = 4;

/** Removes texts of other versions, and what a run that died was writing. Call it as the only run that writes. */
function dropLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name !== versionFolder) rmSync(path.join(folder, name), { recursive: true, force: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) if (name.endsWith(".part")) rmSync(path.join(folder, name), { force: true });
}

/** Fewer papers are read by one process: of what a process takes for its first fifty, two fifths go into compiling its own program. */
const worthTwoProcesses = 200;

/** Reads archived papers of which no text is kept; as the only run that writes. */
export async function readTexts(home: Home, missing: readonly string[]): Promise<void> {
  const texts = openPaperTexts(home, missing.length < worthTwoProcesses ? 1 : 2);
  const queue = [...missing];
  const work = async () => {
    try {
      for (let checksum = queue.pop(); checksum; checksum = queue.pop()) await texts.read(checksum);
    } catch (error) {
      // Whatever refuses one text, a full disk, refuses the others.
      queue.length = 0;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  await texts.close();
  const failed = ended.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

/** Fewer papers are read sooner than a thread begins. */
const worthAThread = 10;

/**
 * Reads the archived papers of which no text is kept, and drops the texts of other versions: many of them from a thread, so that this one goes on
 * meanwhile. Call it as the only run that writes.
 */
export async function readMissingTexts(home: Home, checksums: readonly string[], progress?: (line: string) => void): Promise<void> {
  const missing = checksums.filter((checksum) => !existsSync(textPath(home, checksum)));
  dropLeftovers(home.papers);
  if (!missing.length) return;
  progress?.(`${missing.length} papers to text`);
  if (missing.length < worthAThread) return readTexts(home, missing);
  const thread = startThread(import.meta.url, "paper-texts-thread", { workerData: { home, missing } satisfies PaperOrder });
  try {
    const [failed] = (await once(thread, "message")) as [SentError | undefined];
    if (failed) throw receiveError(failed);
  } finally {
    await thread.terminate();
  }
}

/** What the thread of `readMissingTexts` is started with. */
export interface PaperOrder {
  home: Home;
  missing: readonly string[];
}
