/** Checks a second for a paper of 50 pages, and quotes a second, on one core. `npx tsx bench/bench-check.ts` runs it alone. */
import { pathToFileURL } from "node:url";
import type { PaperText } from "../src/model/index.js";
import { checkReply } from "../src/positions/check-reply.js";
import { QuoteFinder } from "../src/positions/find-quote.js";

const pages = 50;
const charactersPerPage = 3_000;

export interface CheckFigures {
  pages: number;
  characters: number;
  /** Whole checks of a reply with 7 sentences and 10 quotes, the paper folded anew for each. */
  checksPerSecond: number;
  /** Folding the paper, in milliseconds. */
  foldMilliseconds: number;
  quotesPerSecond: number;
}

/** A paper of sentences that differ, with what the reply quotes spread over it. */
function makePaper(): { paper: PaperText; reply: string } {
  const asked = Array.from({ length: 10 }, (_, i) => `We ask the Commission for a repair bonus of ${i + 11} % on household appliances of kind ${i + 21} in every region`);
  let text = "";
  const spans: PaperText["pages"] = [];
  for (let number = 1; number <= pages; number += 1) {
    const start = text.length;
    for (let line = 0; text.length - start < charactersPerPage; line += 1)
      text += `Workshop ${number * 100 + line} keeps “tools” and spare parts in good order – its custom-\ners bring devices of ${line + 2} kinds, and most of\nthem leave with what they brought. `;
    if (number % 5 === 0) text += `\n\n${asked[number / 5 - 1]}.\n\n`;
    spans.push({ number, start, end: text.length });
  }
  const sentence = (i: number, quotes: string[]) => ({ text: `The group asks for a repair bonus of ${i + 11} % on household appliances of kind ${i + 21} in every region.`, quotes });
  const message = [0, 1, 2, 3].map((i) => sentence(i, i < 3 ? [asked[i] as string, asked[i] as string] : [asked[i] as string]));
  const why = [4, 5, 6].map((i) => sentence(i, [asked[i] as string]));
  return {
    paper: { text, pages: spans, language: "en", quality: "good", method: "made for measuring" },
    reply: JSON.stringify({ headline: "The group asks for a repair bonus", message, why, impact: [] }),
  };
}

/** Runs `work` until it took a second of this process; gives how often in a second. */
function perSecond(work: () => void): number {
  work();
  const started = process.cpuUsage();
  let times = 0;
  for (;;) {
    work();
    times += 1;
    const { user, system } = process.cpuUsage(started);
    if (user + system > 1_000_000) return (times * 1_000_000) / (user + system);
  }
}

export function benchCheck(): CheckFigures {
  const { paper, reply } = makePaper();
  const kept = checkReply(reply, paper, { organisation: ["Aardvark Appliances"], initiative: "Repair of goods" }).position;
  if (kept?.message.length !== 4 || kept.why.length !== 3) throw new Error("The check did not keep what it is measured with.");
  const checksPerSecond = perSecond(() => checkReply(reply, paper, { organisation: ["Aardvark Appliances"], initiative: "Repair of goods" }));
  const foldMilliseconds = 1_000 / perSecond(() => new QuoteFinder(paper.text));
  const finder = new QuoteFinder(paper.text);
  const quotesPerSecond = perSecond(() => finder.find("We ask the Commission for a repair bonus of 20 % on household appliances of kind 30 in every region"));
  return { pages, characters: paper.text.length, checksPerSecond, foldMilliseconds, quotesPerSecond };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { checksPerSecond, foldMilliseconds, quotesPerSecond, characters } = benchCheck();
  console.log(
    `paper of ${pages} pages, ${characters} characters: ${checksPerSecond.toFixed(0)} checks a second (folding the paper: ${foldMilliseconds.toFixed(1)} ms); ${quotesPerSecond.toFixed(0)} quotes a second once it is folded`,
  );
}
