/** Papers to text: how many a second, with two processes, as a build reads many. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PaperReader } from "../src/papers/read-paper.js";
import { chooseKeyPassages } from "../src/publish/key-passages.js";
import type { Inputs } from "./inputs.js";
import { type Row, rowOf, seconds } from "./table.js";

/** No rows where no papers lie at hand: the bundled sample has none. */
export async function benchPapers({ root }: Inputs, runs: number, progress: (line: string) => void): Promise<Row[]> {
  const folder = root && path.join(root, "have-your-say", "attachments");
  if (!folder || !existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
  const papers = files.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
  const [perSecond, whole, choosing]: [number[], number[], number[]] = [[], [], []];
  let pages = 0;
  for (let run = 0; run < runs; run += 1) {
    progress(`papers: run ${run + 1}`);
    const reader = new PaperReader();
    const start = performance.now();
    const texts = await Promise.all(papers.map(({ name, bytes }) => reader.read(bytes, name)));
    const taken = (performance.now() - start) / 1000;
    reader.close();
    pages = texts.reduce((sum, text) => sum + new Set(text.pages.map(({ number }) => number)).size, 0);
    const begin = performance.now();
    for (const text of texts) chooseKeyPassages(text, "Regulation on artificial intelligence");
    choosing.push((performance.now() - begin) / texts.length);
    whole.push(taken);
    perSecond.push(papers.length / taken);
  }
  return [
    rowOf("papers to text, two processes (papers/s)", perSecond, (value) => value.toFixed(1), `${papers.length} papers, ${pages} pages`),
    rowOf("all papers (s)", whole, seconds),
    rowOf("key passages of one paper (ms)", choosing, (value) => value.toFixed(1)),
  ];
}
