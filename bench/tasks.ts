/** What is measured in a process of its own, by name: nothing else's memory or warm caches are in the figures. */
import { readFileSync } from "node:fs";
import { buildEdition } from "../src/pipeline/build.js";
import { buildApart } from "../src/pipeline/build-apart.js";
import { homeAt } from "../src/pipeline/home.js";
import { importFiles } from "../src/pipeline/import.js";
import { askTogether } from "./ask-together.js";
import { insertBare } from "./bare-insert.js";
import { measureLinks } from "./bench-links.js";
import { generateInput } from "./generate.js";
import { growSearch } from "./grow-search.js";
import { loadServer } from "./load-server.js";
import { measurePages } from "./measure-pages.js";
import { type AskedPages, measureSearch } from "./measure-search.js";

export const tasks = {
  /** Starts and does nothing: the memory that every other task has on top. */
  nothing: async () => null,
  import: async ({ home, given, root }: { home: string; given: string[]; root?: string }) => {
    const { sources, failedFiles } = await importFiles(homeAt(home), given, root ? { root } : {});
    return { sources, failedFiles };
  },
  build: async ({ home, full = false }: { home: string; full?: boolean }) => (await buildApart(homeAt(home), { full })).manifest,
  /** Without the thread, which takes half a second to read the sources that are run here and a tenth of that when they are compiled. */
  buildHere: async ({ home, full = false }: { home: string; full?: boolean }) => (await buildEdition(homeAt(home), { full })).manifest,
  links: async ({ home, attendees, times }: { home: string; attendees: string; times: number }) => measureLinks(home, attendees, times),
  bare: async ({ folder, given }: { folder: string; given: string[] }) => insertBare(given, folder),
  generate: async ({ given, folder, times, seed }: { given: string[]; folder: string; times: number; seed: number }) => {
    await generateInput(given, folder, { times, seed });
    return null;
  },
  pages: async ({ home, seed }: { home: string; seed: number }) => measurePages(homeAt(home), seed),
  growSearch: async ({ home, target, texts, seed }: { home: string; target: string; texts: number; seed: number }) => growSearch(home, target, texts, seed),
  search: async ({ home, seed }: { home: string; seed: number }) => measureSearch(home, seed),
  load: async ({ address, pathsFile, connections, seconds, seed }: { address: string; pathsFile: string; connections: number; seconds: number; seed: number }) =>
    loadServer(address, JSON.parse(readFileSync(pathsFile, "utf8")) as string[], connections, seconds, seed),
  askTogether: async ({ address, pagesFile }: { address: string; pagesFile: string }) => askTogether(address, JSON.parse(readFileSync(pagesFile, "utf8")) as AskedPages[]),
} as const;

export type TaskName = keyof typeof tasks;
export type TaskInput<N extends TaskName> = Parameters<(typeof tasks)[N]>[0];
export type TaskResult<N extends TaskName> = Awaited<ReturnType<(typeof tasks)[N]>>;

export interface Measured<T> {
  value: T;
  /** Wall time of the task itself, without starting the process. */
  seconds: number;
  /** Processor time of the task itself, all threads. */
  cpuSeconds: number;
  /** Most memory that the process ever held, megabytes. */
  peakMemory: number;
}
