/**
 * Reads every paper of a folder and prints a table: pages, characters, language, quality, seconds.
 * `npx tsx scripts/list-papers.ts FOLDER [--text FOLDER]`; with `--text` the texts are written there, to be read beside the papers.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
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
    const paper = await reader.read(bytes, name);
    if (textFolder) {
      const pages = paper.pages.map(({ number, start: from, end }) => `\n===== page ${number}\n${paper.text.slice(from, end)}`);
      writeFileSync(path.join(textFolder, `${name}.txt`), pages.join(""));
    }
    return { name, paper, finished: performance.now() };
  }),
);
reader.close();
console.log("| Paper | Pages | Characters | Language | Quality |\n| --- | ---: | ---: | --- | --- |");
for (const { name, paper } of rows) {
  const pages = new Set(paper.pages.map(({ number }) => number)).size;
  console.log(`| ${name} | ${pages} | ${paper.text.length} | ${paper.language} | ${paper.quality}${paper.reason ? ` (${paper.reason})` : ""} |`);
}
const seconds = (performance.now() - start) / 1000;
console.log(`\n${rows.length} papers in ${seconds.toFixed(1)} s, ${(rows.length / seconds).toFixed(1)} papers a second`);
