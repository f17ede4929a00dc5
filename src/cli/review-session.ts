/** The talk with a person who reviews: an item, an answer, the next. The same at a terminal and line by line from a pipe. */

import { type Judgement, undone, type Verdict } from "../curation/judgements.js";
import { addJudgement } from "../curation/keep-judgements.js";
import type { ReviewItem } from "../pipeline/review-queue.js";

export interface SessionOptions {
  items: Iterable<ReviewItem>;
  /** Answers, one a line; the session ends with them. */
  answers: AsyncIterator<string>;
  write: (text: string) => void;
  by: string;
  /** Source that decisions are about; "" for any. */
  source: string;
  now: () => Date;
  /** Keeps one decision. */
  keep: (judgement: Judgement) => Promise<unknown>;
}

const help = "s 1 same as 1 · d 1 different from 1, d from all · r 1 related to 1 · u unsure · n next · z undo · q quit. Words after it are kept as the reason.";
const verdictKeys: Record<string, Verdict> = { s: "same", same: "same", d: "different", different: "different", r: "related", related: "related", u: "unsure", unsure: "unsure" };

const columnWidth = 38;

/** Words in lines of at most `width` characters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((one) => one.slice(0, width));
}

/** Candidates side by side: one column each, as many as fit beside each other. */
function renderCandidates(item: ReviewItem, width: number): string {
  const labels = ["", ...new Set(item.candidates.flatMap(({ facts }) => facts.map(([label]) => label))), "why"];
  const labelWidth = Math.max(...labels.map((label) => label.length));
  const perBand = Math.max(1, Math.floor((width - labelWidth) / (columnWidth + 2)));
  const bands: string[] = [];
  for (let start = 0; start < item.candidates.length; start += perBand) {
    const band = item.candidates.slice(start, start + perBand);
    for (const label of labels) {
      const cells = band.map((candidate, i) =>
        wrap(label === "" ? `${start + i + 1}  ${candidate.name}` : label === "why" ? candidate.why : (candidate.facts.find(([name]) => name === label)?.[1] ?? ""), columnWidth),
      );
      for (let line = 0; line < Math.max(...cells.map((cell) => cell.length)); line += 1)
        bands.push(`${(line ? "" : label).padEnd(labelWidth)}  ${cells.map((cell) => (cell[line] ?? "").padEnd(columnWidth)).join("  ")}`.trimEnd());
    }
    bands.push("");
  }
  return bands.join("\n");
}

const renderItem = (item: ReviewItem, width: number): string =>
  [
    `\n${item.about === "file" ? "Subject" : "Name"} "${item.shown}", ${item.declarations} ${item.declarations === 1 ? "declaration" : "declarations"}`,
    ...item.evidence.map(([label, value]) => `  ${label}: ${value}`),
    "",
    renderCandidates(item, width),
  ].join("\n");

interface Answer {
  verdict: Verdict;
  /** Numbers of candidates. */
  which: number[];
  reason: string;
}

/** "s 2 its statutes say so"; a text where the answer cannot be understood. */
function readAnswer(line: string, item: ReviewItem): Answer | string {
  const [key = "", ...rest] = line.trim().split(/\s+/);
  const joined = /^([a-z]+)(\d+)$/.exec(key);
  const verdict = verdictKeys[joined?.[1] ?? key];
  if (!verdict) return `"${line.trim()}" is no answer.`;
  const given = joined?.[2] ?? (/^\d+$/.test(rest[0] ?? "") ? rest.shift() : undefined);
  const all = item.candidates.map((_, i) => i + 1);
  const which = given === undefined ? all : [Number(given)];
  if (!which.every((one) => all.includes(one))) return `There is no candidate ${given}; they are numbered 1 to ${all.length}.`;
  if (given === undefined && all.length > 1 && item.about === "name" && (verdict === "same" || verdict === "related")) return `Say which of them, such as "${verdict[0]} 1".`;
  return { verdict, which, reason: rest.join(" ") };
}

/** Judgements of one answer, to be undone together. */
type Step = Judgement[];

export class ReviewSession {
  private readonly done: { step: Step; item: ReviewItem }[] = [];
  decided = 0;

  constructor(
    private readonly options: SessionOptions,
    private readonly width: number,
  ) {}

  private async keep(item: ReviewItem, answer: Answer): Promise<void> {
    const { by, source, now, keep, write } = this.options;
    const step: Step = answer.which.map((which) => ({
      about: item.about,
      source,
      mention: item.mention,
      target: item.candidates[which - 1]?.id as string,
      verdict: answer.verdict,
      by,
      at: now().toISOString(),
      reason: answer.reason,
    }));
    for (const judgement of step) {
      await keep(judgement);
      write(`  ${judgement.verdict}: "${item.shown}" and ${judgement.target}\n`);
    }
    this.done.push({ step, item });
    this.decided += step.length;
  }

  /** Takes the last answer back: a row "unsure" with this reason, as nothing that was decided is ever lost. Returns what it was about. */
  private async undo(): Promise<ReviewItem | undefined> {
    const last = this.done.pop();
    if (!last) {
      this.options.write("Nothing to undo in this session.\n");
      return undefined;
    }
    for (const judgement of last.step) {
      await this.options.keep({ ...judgement, verdict: "unsure", at: this.options.now().toISOString(), reason: undone });
      this.options.write(`  undone: "${last.item.shown}" and ${judgement.target}\n`);
    }
    this.decided -= last.step.length;
    return last.item;
  }

  /** One item until it is answered; "quit" ends the session, an item is one to go back to. */
  private async ask(item: ReviewItem): Promise<"next" | "quit" | ReviewItem> {
    const { answers, write } = this.options;
    write(`${renderItem(item, this.width)}\n`);
    for (;;) {
      write(`${help}\n> `);
      const { value, done } = await answers.next();
      if (done) return "quit";
      const line = value.trim();
      if (line === "q" || line === "quit") return "quit";
      if (line === "n" || line === "next" || line === "") return "next";
      if (line === "z" || line === "undo") {
        const back = await this.undo();
        if (back) return back;
        continue;
      }
      const answer = readAnswer(line, item);
      if (typeof answer === "string") {
        write(`${answer}\n`);
        continue;
      }
      await this.keep(item, answer);
      const left = item.candidates.filter((_, i) => !answer.which.includes(i + 1));
      // A name is one organisation; a subject may be about several files.
      if ((answer.verdict === "same" && item.about === "name") || !left.length) return "next";
      // The others are still to be decided.
      return this.ask({ ...item, candidates: left });
    }
  }

  async run(): Promise<void> {
    for (const item of this.options.items) {
      const queue = [item];
      for (let next = queue.shift(); next; next = queue.shift()) {
        const outcome = await this.ask(next);
        if (outcome === "quit") return;
        if (outcome !== "next") queue.push(outcome, ...(outcome.mention === next.mention && outcome.about === next.about ? [] : [next]));
      }
    }
    this.options.write("Nothing more waits for a decision.\n");
  }
}

/** Keeps decisions in the file of a home's curation folder. */
export const keepIn = (curation: string) => async (judgement: Judgement) => addJudgement(curation, judgement);
