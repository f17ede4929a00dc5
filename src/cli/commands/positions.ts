/** `antechamber positions`: asks a language model what the papers ask for, and keeps what the check leaves of its answers. */
import { Command } from "commander";
import { UserError } from "../../model/index.js";
import { readDate } from "../../normalise/dates.js";
import { runAlone } from "../../pipeline/lock.js";
import type { PositionOptions, PositionResult } from "../../pipeline/positions.js";
import { readSettings } from "../settings.js";
import { formatTable } from "../table.js";

function readCount(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UserError(`--${name} "${text}" is not a number of at least 1.`, 2);
  return value;
}

function readAmount(text: string): number {
  const value = Number(text);
  if (!(value >= 0)) throw new UserError(`--max-cost "${text}" is not an amount. Expected a number, in the currency of ANTECHAMBER_MODEL_PRICE.`, 2);
  return value;
}

const listCounts = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => `${count} (${name})`)
    .join(", ");

/** What a run came to, in a few lines. */
export function describePositions({ estimate, unused, asked, positions, without, descriptions, failed, heldBack, tokens, stopped }: PositionResult, dryRun: boolean): string {
  const lines: string[] = [];
  const money = estimate.money === undefined ? "" : `, at most ${estimate.money.toFixed(2)} at the price that is set`;
  if (dryRun) {
    lines.push(`${estimate.papers} papers, ${estimate.answered} of them answered already.`);
    lines.push(`Would ask ${estimate.questions} questions: at most ${estimate.tokens.input} tokens in and ${estimate.tokens.output} out${money}.`);
  } else {
    lines.push(
      formatTable(
        ["papers", "questions asked", "positions", "no message left", "no answer", "tokens in", "tokens out"],
        [[estimate.papers, asked, positions, without, failed.length, tokens.input, tokens.output]],
      ),
    );
    if (descriptions) lines.push(`${descriptions} sentences on organisations`);
  }
  if (Object.keys(unused).length) lines.push(`papers that cannot be used: ${listCounts(unused)}`);
  if (Object.keys(heldBack).length) lines.push(`held back by the check: ${listCounts(heldBack)}`);
  for (const { paper, message } of failed.slice(0, 20)) lines.push(`no answer: F${paper.feedbackId}, ${paper.fileName}: ${message}`);
  if (stopped) lines.push(`Stopped before the last paper: ${stopped}. What was answered is kept; run this again to go on.`);
  if (!dryRun && positions) lines.push("`antechamber build` puts them on the pages.");
  return lines.join("\n");
}

interface Given {
  organisation?: string;
  since?: string;
  limit?: string;
  descriptions?: boolean;
  dryRun?: boolean;
  maxTokens?: string;
  maxCost?: string;
}

function readOptions(given: Given): PositionOptions {
  const since = given.since === undefined ? undefined : readDate(given.since);
  if (given.since !== undefined && !since) throw new UserError(`--since "${given.since}" is not a calendar day. Expected one such as 2024-01-31.`, 2);
  const { model } = readSettings(process.env);
  if (given.maxCost !== undefined && !model?.price) throw new UserError('--max-cost needs the price of a million tokens, in and out: set ANTECHAMBER_MODEL_PRICE, such as "0.15 0.60".', 2);
  return {
    ...(given.organisation && { organisation: given.organisation }),
    ...(since && { since }),
    ...(given.limit && { limit: readCount("limit", given.limit) }),
    ...(given.descriptions && { descriptions: true }),
    ...(given.dryRun && { dryRun: true }),
    ...(given.maxTokens && { mostTokens: readCount("max-tokens", given.maxTokens) }),
    ...(given.maxCost && { mostMoney: readAmount(given.maxCost) }),
    ...(model && { model }),
  };
}

export function positionsCommand(): Command {
  return new Command("positions")
    .description("ask a language model what the held papers ask for; every quote of its answers is checked against the paper")
    .option("--organisation <name or number>", "only papers of this organisation: its register number, or words of its name")
    .option("--since <day>", "only papers of responses since this day")
    .option("--limit <number>", "at most so many papers, the newest first")
    .option("--descriptions", "also ask for one sentence on each of these organisations, from its register text")
    .option("--dry-run", "ask nothing; say how many questions it would be and what they would cost at most")
    .option("--max-tokens <number>", "stop before the run uses more tokens than this", "2000000")
    .option("--max-cost <amount>", "stop before the run costs more than this, at ANTECHAMBER_MODEL_PRICE")
    .action(async (given: Given) => {
      const { makePositions } = await import("../../pipeline/positions.js");
      const { home } = readSettings(process.env);
      const progress = (line: string) => console.error(line);
      const options = readOptions(given);
      const result = await runAlone(home, "positions", () => makePositions(home, { ...options, progress }), { progress });
      console.log(describePositions(result, Boolean(given.dryRun)));
      if (result.failed.length) process.exitCode = 1;
    });
}
