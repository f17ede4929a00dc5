/** What is measured in a process of its own, by name: nothing else's memory or warm caches are in the figures. */
import { readFileSync } from "node:fs";
import type * as Build from "../src/pipeline/build.js";
import type * as BuildApart from "../src/pipeline/build-apart.js";
import { homeAt } from "../src/pipeline/home.js";
import type * as Import from "../src/pipeline/import.js";
import { askTogether } from "./ask-together.js";
import { insertBare } from "./bare-insert.js";
import { measureLinks } from "./bench-links.js";
import { generateInput } from "./generate.js";
import { growSearch } from "./grow-search.js";
import { loadServer } from "./load-server.js";
import { measurePages } from "./measure-pages.js";
import { type AskedPages, measureSearch } from "./measure-search.js";

/** The program as it is installed: only compiled does it use threads for what can be done beside. `npm run bench` compiles it first. */
const compiled = async <T>(file: string): Promise<T> => (await import(new URL(`../dist/${file}`, import.meta.url).href)) as T;

export const tasks = {
  /** Starts and does nothing: the memory that every other task has on top. */
  nothing: async () => null,
  import: async ({ home, given, root }: { home: string; given: string[]; root?: string }) => {
    const { importFiles } = await compiled<typeof Import>("pipeline/import.js");
    const { sources, failedFiles } = await importFiles(homeAt(home), given, root ? { root } : {});
    return { sources, failedFiles };
  },
  build: async ({ home, full = false }: { home: string; full?: boolean }) => (await (await compiled<typeof BuildApart>("pipeline/build-apart.js")).buildApart(homeAt(home), { full })).manifest,
  /** In the thread that asks: a build by days writes too little for others. */
  buildHere: async ({ home, full = false }: { home: string; full?: boolean }) => (await (await compiled<typeof Build>("pipeline/build.js")).buildEdition(homeAt(home), { full })).manifest,
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
