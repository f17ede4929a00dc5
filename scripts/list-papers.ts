/**
 * Reads every paper of a folder and prints a table: pages, characters, language, quality, seconds.
 * `npx tsx scripts/list-papers.ts FOLDER [--text FOLDER]`; with `--text` the texts are written there, to be read beside the papers.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PaperText } from "../src/model/index.js";
import { PaperReader } from "../src/papers/read-paper.js";

const [folder, , textFolder] = process.argv.slice(2);
if (!folder) {
  console.error("Which folder? npx tsx scripts/list-papers.ts FOLDER [--text FOLDER]");
  process.exit(2);
}
if (textFolder) mkdirSync(textFolder, { recursive: true });
const files = readdirSync(folder)
  .filter((name) => /\.(?:pdf|docx|odt|txt|rtf|doc)$/i.test(name))
  .sort();
const reader = new PaperReader();
const start = performance.now();
const rows = await Promise.all(
  files.map(async (name) => {
    const bytes = readFileSync(path.join(folder, name));
    const { paper, seconds } = await reader.readTimed(bytes, name);
    if (textFolder) {
      const pages = paper.pages.map(({ number, start: from, end }) => `\n===== page ${number}\n${paper.text.slice(from, end)}`);
      writeFileSync(path.join(textFolder, `${name}.txt`), pages.join(""));
    }
    return { name, paper, seconds };
  }),
);
reader.close();
const pagesOf = ({ pages }: PaperText): number => new Set(pages.map(({ number }) => number)).size;
console.log("| Paper | Pages | Characters | Language | Quality | Seconds |\n| --- | ---: | ---: | --- | --- | ---: |");
for (const { name, paper, seconds } of rows)
  console.log(`| ${name} | ${pagesOf(paper)} | ${paper.text.length} | ${paper.language} | ${paper.quality}${paper.reason ? ` (${paper.reason})` : ""} | ${seconds.toFixed(2)} |`);

/** Smallest, middle, nineteenth of twenty, largest. */
const spread = (values: readonly number[], digits = 0): string => {
  const sorted = [...values].sort((a, b) => a - b);
  return [0, 0.5, 0.95, 1].map((share) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(digits)).join(" | ");
};
const count = (values: readonly string[]): string =>
  [...new Set(values)]
    .map((value) => ({ value, times: values.filter((one) => one === value).length }))
    .sort((a, b) => b.times - a.times)
    .map(({ value, times }) => `${value} ${times}`)
    .join(", ");
console.log(`\n| ${rows.length} papers | least | median | 95 of 100 | most |\n| --- | ---: | ---: | ---: | ---: |`);
console.log(`| pages | ${spread(rows.map(({ paper }) => pagesOf(paper)))} |`);
console.log(`| characters | ${spread(rows.map(({ paper }) => paper.text.length))} |`);
console.log(
  `| seconds in its process | ${spread(
    rows.map(({ seconds }) => seconds),
    2,
  )} |`,
);
console.log(`\nLanguage: ${count(rows.map(({ paper }) => paper.language))}. Quality: ${count(rows.map(({ paper }) => paper.quality))}.`);
const seconds = (performance.now() - start) / 1000;
console.log(`${rows.length} papers in ${seconds.toFixed(1)} s, ${(rows.length / seconds).toFixed(1)} papers a second`);
