/** What is asked of search when it is measured: of each kind some, drawn by seed from the words of the edition itself. */
import path from "node:path";
import type { EditionReader } from "../src/query/edition-reader.js";
import type { SearchQuestion } from "../src/query/search/question.js";
import { TextShards } from "../src/query/search/text-shards.js";
import { randomFrom } from "./hash.js";

export interface AskedKind {
  kind: string;
  questions: SearchQuestion[];
}

const each = 20;

/** Two letters in the middle exchanged. */
const misspell = (word: string): string => word.slice(0, 3) + word[4] + word[3] + word.slice(5);

export async function listQuestions(folder: string, reader: EditionReader, texts: number, seed: number): Promise<AskedKind[]> {
  const random = randomFrom(seed);
  const shards = new TextShards(path.resolve(folder));
  const counts = new Map<string, number>();
  for (const list of shards.listVocabularies()) {
    for (const line of list.split("\n")) {
      const [word = "", count] = line.split(" ");
      counts.set(word, (counts.get(word) ?? 0) + Number(count));
    }
  }
  shards.close();
  const words = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const draw = <T>(from: readonly T[], most = each): T[] => Array.from({ length: Math.min(most, from.length) }, () => from[Math.floor(random() * from.length)] as T);
  const between = (low: number, high: number): string[] => words.filter(([, count]) => count >= low && count < high).map(([word]) => word);
  const medium = between(texts * 0.002, texts * 0.01);
  const { items } = await reader.listActivities({ kind: "meeting" }, { limit: 500 });
  const pairs = items.flatMap(({ kind, ...one }) => (kind === "meeting" && "subject" in one ? (/\p{L}{4,} \p{L}{4,}/u.exec(one.subject)?.[0] ?? []) : []));
  const names = (await reader.listEntities("organisation", { limit: 500 })).items.map(({ name }) => name.split(" ")[0] ?? "").filter((name) => /^[A-Za-z]{7,}$/.test(name));
  const ask = (list: readonly string[], more: Partial<SearchQuestion> = {}): SearchQuestion[] => list.map((query) => ({ query, ...more }));
  const drawn = draw(medium);
  return [
    { kind: "rare word", questions: ask(draw(between(2, 10))) },
    { kind: "medium word", questions: ask(drawn) },
    // "the" and "and" have three letters and stand in no vocabulary, but readers type them too.
    { kind: "most common words", questions: ask([...words.slice(0, 8).map(([word]) => word), "the", "and"]) },
    { kind: "two words", questions: ask(draw(medium).map((word, i) => `${word} ${words[i % 40]?.[0]}`)) },
    { kind: "phrase", questions: ask(draw(pairs).map((pair) => `"${pair}"`)) },
    { kind: "prefix", questions: ask(drawn.map((word) => `${word.slice(0, 4)}*`)) },
    { kind: "misspelt name", questions: ask(draw(names).map(misspell)) },
    { kind: "medium word, two facets", questions: ask(drawn, { institution: "parliament", from: "2022-01-01" }) },
    { kind: "medium word, by date", questions: ask(drawn, { order: "date" }) },
  ];
}
