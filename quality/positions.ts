/**
 * How good the positions of a home are: what share of replies, sentences and quotes passed the check, by reason; whether every offset
 * leads to the quoted words; and a sheet drawn at random for reading by eye. `npx tsx quality/positions.ts [--sheet 20] [--seed 1]`
 * measures the home of ANTECHAMBER_HOME.
 */
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { readSettings } from "../src/cli/settings.js";
import { formatTable } from "../src/cli/table.js";
import { type HeldBackReason, positionAnswers } from "../src/model/index.js";
import { foldSpace } from "../src/normalise/fold.js";
import type { Home } from "../src/pipeline/home.js";
import { openPaperTexts } from "../src/pipeline/paper-texts.js";
import { readPositionTables } from "../src/pipeline/positions.js";

/** Kept of all. */
export interface Share {
  kept: number;
  of: number;
}

/** One sentence with what it rests on, for a person to judge. */
export interface SheetLine {
  feedbackId: number;
  answer: string;
  sentence: string;
  quotes: { quote: string; before: string; after: string; page: number }[];
}

export interface PositionFigures {
  /** Replies with a position, sentences and quotes that passed. */
  replies: Share;
  sentences: Share;
  quotes: Share;
  descriptions: Share;
  headlinesReplaced: number;
  /** Held back, by reason, most often first. */
  heldBack: [reason: HeldBackReason, count: number][];
  /** Stored quotes whose offsets lead to their words in the paper's text. */
  offsets: Share;
  /** Papers of stored positions that the archive does not hold any more. */
  papersNotHeld: number;
  sheet: SheetLine[];
}

/** Characters of a paper on the sheet, on either side of a quote. */
const shownEachWay = 160;

/** Numbers that look random and are the same for a seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Figures over all positions that the store of `home` holds. `sheet` is how many sentences are drawn. */
export async function measurePositions(home: Home, { sheet = 20, seed = 1 }: { sheet?: number; seed?: number } = {}): Promise<PositionFigures> {
  const { positions, descriptions } = readPositionTables(home);
  const figures: PositionFigures = {
    replies: { kept: 0, of: positions.length },
    sentences: { kept: 0, of: 0 },
    quotes: { kept: 0, of: 0 },
    descriptions: { kept: descriptions.filter(({ sentence }) => sentence).length, of: descriptions.length },
    headlinesReplaced: 0,
    heldBack: [],
    offsets: { kept: 0, of: 0 },
    papersNotHeld: 0,
    sheet: [],
  };
  const reasons = new Map<HeldBackReason, number>();
  const lines: SheetLine[] = [];
  const texts = openPaperTexts(home);
  try {
    for (const { position, counts, heldBack, paper, feedbackId } of positions) {
      figures.sentences.of += counts.sentences;
      figures.sentences.kept += position ? counts.sentencesKept : 0;
      figures.quotes.of += counts.quotes;
      figures.quotes.kept += counts.quotesKept;
      for (const { reason } of heldBack) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (!position) continue;
      figures.replies.kept += 1;
      if (position.headlineReplaced) figures.headlinesReplaced += 1;
      const text = await texts.read(paper);
      if (!text) figures.papersNotHeld += 1;
      for (const answer of positionAnswers) {
        for (const sentence of position[answer]) {
          for (const { start, end, text: quote } of sentence.quotes) {
            figures.offsets.of += 1;
            if (text && foldSpace(text.text.slice(start, end)) === quote) figures.offsets.kept += 1;
          }
          const around = (from: number, to: number): string => foldSpace(text?.text.slice(Math.max(0, from), to) ?? "");
          const quotes = sentence.quotes.map(({ text: quote, start, end, page }) => ({ quote, before: around(start - shownEachWay, start), after: around(end, end + shownEachWay), page }));
          lines.push({ feedbackId, answer, sentence: sentence.text, quotes });
        }
      }
    }
  } finally {
    await texts.close();
  }
  figures.heldBack = [...reasons].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const roll = dice(seed);
  figures.sheet = lines
    .map((line) => ({ line, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, sheet)
    .map(({ line }) => line);
  return figures;
}

const percent = ({ kept, of }: Share): string => (of ? `${((100 * kept) / of).toFixed(1)} %` : "none");

/** The figures as text. */
export function describeFigures(figures: PositionFigures): string {
  const rows = (["replies", "sentences", "quotes", "descriptions"] as const).map((name) => [name, figures[name].of, figures[name].kept, percent(figures[name])]);
  rows.push(["offsets that resolve", figures.offsets.of, figures.offsets.kept, percent(figures.offsets)]);
  const parts = [formatTable(["positions", "all", "passed", "share"], rows), `${figures.headlinesReplaced} headlines replaced; ${figures.papersNotHeld} papers not held any more`];
  if (figures.heldBack.length) parts.push(formatTable(["held back because", "times"], figures.heldBack));
  for (const { feedbackId, answer, sentence, quotes } of figures.sheet) {
    parts.push([`F${feedbackId}, ${answer}: ${sentence}`, ...quotes.map(({ quote, before, after, page }) => `  p. ${page}: … ${before} [${quote}] ${after} …`)].join("\n"));
  }
  return parts.join("\n\n");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { sheet: { type: "string", default: "20" }, seed: { type: "string", default: "1" } } });
  console.log(describeFigures(await measurePositions(readSettings(process.env).home, { sheet: Number(values.sheet), seed: Number(values.seed) })));
}
