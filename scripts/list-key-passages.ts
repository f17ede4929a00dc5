/**
 * Prints the key passages of every paper of a folder, to be read by eye.
 * `npx tsx scripts/list-key-passages.ts FOLDER [TITLE OF THE INITIATIVE]`
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PaperReader } from "../src/papers/read-paper.js";
import { chooseKeyPassages } from "../src/publish/key-passages.js";
import { passageAt } from "../src/publish/quote-paper.js";

const [folder, title = ""] = process.argv.slice(2);
if (!folder) {
  console.error("Which folder? npx tsx scripts/list-key-passages.ts FOLDER [TITLE OF THE INITIATIVE]");
  process.exit(2);
}
const reader = new PaperReader();
for (const name of readdirSync(folder).sort()) {
  if (!/\.(?:pdf|docx|odt|txt)$/i.test(name)) continue;
  const paper = await reader.read(readFileSync(path.join(folder, name)), name);
  console.log(`\n${name} (${paper.language}, ${paper.quality})`);
  for (const span of chooseKeyPassages(paper, title)) {
    const { page, text } = passageAt(paper, span);
    console.log(`  p. ${page}: ${text}`);
  }
}
reader.close();
