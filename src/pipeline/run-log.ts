/** `runs.jsonl` in the data home: one line for each source that a run looked at, never changed afterwards. What the site tells as live state. */
import { closeSync, existsSync, fsyncSync, openSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Outcome, SourceRun } from "../model/index.js";
import type { Home } from "./home.js";

/** What a complaint says of a document that holds less than its publisher has. */
const shortReasons: ReadonlySet<string> = new Set(["truncated", "export cap", "unexpected total"]);

/** What a run read of one source, and how that ended. */
export interface Walked {
  tally: Pick<SourceRun, "source" | "documents" | "known" | "new" | "edited" | "gone">;
  /** Files recognised as this source's that could not be read. */
  unread: number;
  /** Reasons of complaints about it. */
  reasons: readonly string[];
}

function outcomeOf({ tally, unread, reasons }: Walked): Outcome {
  if (unread && !tally.documents) return "failed";
  if (unread || reasons.some((reason) => shortReasons.has(reason))) return "shortfall";
  return tally.new + tally.edited + tally.gone > 0 ? "changed" : "unchanged";
}

export function describeRun(walked: Walked, startedAt: Date, finishedAt: Date): SourceRun {
  const { source, documents, known, new: fresh, edited, gone } = walked.tally;
  const when = { startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString() };
  return { source, ...when, outcome: outcomeOf(walked), documents, known, unread: walked.unread, new: fresh, edited, gone };
}

/** Adds lines at the end; what a run cut off left of a line is closed first. */
export async function recordRuns(home: Home, runs: readonly SourceRun[]): Promise<void> {
  if (!runs.length) return;
  const torn = existsSync(home.runs) && !/(?:^|\n)$/.test(await readFile(home.runs, "utf8"));
  const descriptor = openSync(home.runs, "a");
  try {
    writeSync(descriptor, `${torn ? "\n" : ""}${runs.map((run) => `${JSON.stringify(run)}\n`).join("")}`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
