/** Searches of one home: in the process, through the pages with threads, and the same words in plain SQL over the same files. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { foldWords } from "../src/analyse/words.js";
import { currentManifest } from "../src/edition/edition-folder.js";
import { homeAt } from "../src/pipeline/home.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { SearchIndex } from "../src/query/search/search-index.js";
import { createApp } from "../src/render/app.js";
import { writeSearchQuestion } from "../src/render/search-filter.js";
import { openDatabase } from "../src/sqlite/database.js";
import { type AskedKind, listQuestions } from "./search-questions.js";

const rounds = 5;
/** Pages that are asked for at once. */
const together = 16;
const millions = 1e6;

export interface SearchMeasures {
  texts: number;
  openMilliseconds: number;
  /** Milliseconds by the clock; `cpu` of processor time, steadier on a busy machine. */
  kinds: { kind: string; times: number[]; cpu: number[]; plain: number[]; plainCpu: number[]; pages: number[] }[];
  /** Of the thread that answers requests, while sixteen are open. */
  loopDelay: { p50: number; p99: number; max: number };
  heaviestPage: number;
  addresses: string[];
}

function timeRounds<T>(list: readonly T[], work: (one: T) => unknown): { times: number[]; cpu: number[] } {
  for (const one of list) work(one);
  const measured = { times: [] as number[], cpu: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const one of list) {
      const before = process.cpuUsage();
      const start = performance.now();
      work(one);
      measured.times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(before);
      measured.cpu.push((user + system) / 1000);
    }
  }
  return measured;
}

/** The least that SQL does for the first page of results: the best twenty of every year, and how many there are. */
function plainSearch(folder: string): { ask: (query: string) => void; close: () => void } {
  const years = readdirSync(folder).filter((name) => /^year-\d{4}\.db$/.test(name));
  const databases = years.map((name) => openDatabase(path.join(folder, name), { immutable: true }));
  const statements = databases.flatMap((database) => [
    database.prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 20"),
    database.prepare("SELECT count(*) AS count FROM words WHERE words MATCH ?"),
  ]);
  return {
    ask(query) {
      const match = query.startsWith('"') ? `"${foldWords(query)}"` : `${foldWords(query)}${query.endsWith("*") ? "*" : ""}`;
      for (const statement of statements) statement.all(match);
    },
    close() {
      for (const database of databases) database.close();
    },
  };
}

export async function measureSearch(home: string, seed: number): Promise<SearchMeasures> {
  const { editions } = homeAt(home);
  const folder = path.join(editions, currentManifest(editions)?.name ?? "");
  const edition = new EmbeddedEdition(folder, { searchThreads: 2 });
  const start = performance.now();
  const index = new SearchIndex(folder);
  const openMilliseconds = performance.now() - start;
  const texts = index.columns.kind.length;
  const asked: AskedKind[] = await listQuestions(folder, edition, texts, seed);
  const plain = plainSearch(folder);
  const kinds = asked.map(({ kind, questions }) => {
    const { times: plainTimes, cpu: plainCpu } = timeRounds(questions, ({ query }) => plain.ask(query));
    return { kind, ...timeRounds(questions, (question) => index.search(question)), plain: plainTimes, plainCpu, pages: [] as number[] };
  });
  plain.close();
  index.close();
  const app = createApp({ openEdition: () => edition });
  const addresses = asked.map(({ questions }) => questions.map((question) => `/search${writeSearchQuestion(question)}`));
  let heaviestPage = 0;
  const request = async (address: string): Promise<number> => {
    const begun = performance.now();
    heaviestPage = Math.max(heaviestPage, Buffer.byteLength(await (await app.request(address)).text()));
    return performance.now() - begun;
  };
  for (const list of addresses) for (const address of list) await request(address);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, list] of addresses.entries()) {
      const open = [...list];
      const walk = async () => {
        for (let address = open.pop(); address; address = open.pop()) kinds[i]?.pages.push(await request(address));
      };
      await Promise.all(Array.from({ length: together }, walk));
    }
  }
  delay.disable();
  edition.close();
  // The clock itself ticks once a millisecond.
  const loopDelay = { p50: delay.percentile(50) / millions, p99: delay.percentile(99) / millions, max: delay.max / millions };
  return { texts, openMilliseconds, kinds, loopDelay, heaviestPage, addresses: addresses.flat() };
}
