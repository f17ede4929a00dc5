/** Searches of one home in the process, and the same words in plain SQL over the same files. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { foldWords } from "../src/analyse/words.js";
import { currentManifest } from "../src/edition/edition-folder.js";
import { homeAt } from "../src/pipeline/home.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { writeSearchQuestion } from "../src/render/search-filter.js";
import { openDatabase } from "../src/sqlite/database.js";
import { type AskedKind, listQuestions } from "./search-questions.js";

const rounds = 5;

export interface SearchMeasures {
  texts: number;
  openMilliseconds: number;
  /** Milliseconds by the clock; `cpu` of processor time, steadier on a busy machine. */
  kinds: { kind: string; times: number[]; cpu: number[]; plain: number[]; plainCpu: number[] }[];
  /** The same questions as pages. */
  pages: AskedPages[];
}

/** Addresses of one kind. */
export interface AskedPages {
  kind: string;
  addresses: string[];
}

async function timeRounds<T>(list: readonly T[], work: (one: T) => unknown): Promise<{ times: number[]; cpu: number[] }> {
  for (const one of list) await work(one);
  const measured = { times: [] as number[], cpu: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const one of list) {
      const before = process.cpuUsage();
      const start = performance.now();
      await work(one);
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
  const start = performance.now();
  const edition = new EmbeddedEdition(folder);
  const { columns } = edition.loadArrays().search;
  const openMilliseconds = performance.now() - start;
  const texts = columns.kind.length;
  const asked: AskedKind[] = await listQuestions(folder, edition, texts, seed);
  const plain = plainSearch(folder);
  const kinds: SearchMeasures["kinds"] = [];
  for (const { kind, questions } of asked) {
    const { times: plainTimes, cpu: plainCpu } = await timeRounds(questions, ({ query }) => plain.ask(query));
    kinds.push({ kind, ...(await timeRounds(questions, (question) => edition.search(question))), plain: plainTimes, plainCpu });
  }
  plain.close();
  edition.close();
  const pages = asked.map(({ kind, questions }) => ({ kind, addresses: questions.map((question) => `/search${writeSearchQuestion(question)}`) }));
  return { texts, openMilliseconds, kinds, pages };
}
