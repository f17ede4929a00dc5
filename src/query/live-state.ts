/** What is told beside the edition: how the last walk of each source went on this machine. A small interface of its own, as it changes without one. */
import { readFileSync, statSync } from "node:fs";
import { type SourceRun, sourceRunSchema } from "../model/index.js";

export interface SourceLive {
  last: SourceRun;
  /** Since when every walk ended as the last did. */
  since: string;
  /** The last walk that read what the source has. */
  lastGood?: SourceRun;
}

export interface LiveState {
  /** By source; one that no run has looked at is not in it. */
  sources(): ReadonlyMap<string, SourceLive>;
  /** Changes whenever the answer does. */
  revision(): string;
}

const lookEvery = 1_000;

/** Lines of `runs.jsonl`; one that was cut off is passed over. */
export function readRuns(text: string): SourceRun[] {
  return text.split("\n").flatMap((line) => {
    if (!line) return [];
    try {
      const run = sourceRunSchema.safeParse(JSON.parse(line));
      return run.success ? [run.data] : [];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  });
}

/** A walk that read what the source has, were it nothing new. */
export const isGood = ({ outcome }: SourceRun): boolean => outcome === "changed" || outcome === "unchanged";
/** Something new and nothing new are one state: the source can be read. */
const isSame = (one: SourceRun, other: SourceRun): boolean => one.outcome === other.outcome || (isGood(one) && isGood(other));

/** `runs` in the order in which they ended. */
export function summariseRuns(runs: readonly SourceRun[]): Map<string, SourceLive> {
  const sources = new Map<string, SourceLive>();
  for (const run of runs) {
    const before = sources.get(run.source);
    const lastGood = isGood(run) ? run : before?.lastGood;
    sources.set(run.source, { last: run, since: before && isSame(before.last, run) ? before.since : run.startedAt, ...(lastGood && { lastGood }) });
  }
  return sources;
}

/** Follows the log of runs; where there is none, nothing is known of them. */
export function followRuns(file: string): LiveState {
  let known = { sources: new Map<string, SourceLive>(), revision: "none" };
  let lookedAt = 0;
  const look = () => {
    if (Date.now() - lookedAt < lookEvery) return known;
    lookedAt = Date.now();
    const facts = statSync(file, { throwIfNoEntry: false });
    const revision = facts ? `${facts.mtimeMs} ${facts.size}` : "none";
    if (revision !== known.revision) known = { sources: facts ? summariseRuns(readRuns(readFileSync(file, "utf8"))) : new Map(), revision };
    return known;
  };
  return { sources: () => look().sources, revision: () => look().revision };
}

/** Sources whose last walk did not read what they have, with the state and since when; "" where there is none. */
export const describeTroubles = (live: LiveState): string =>
  [...live.sources().values()]
    .filter(({ last }) => !isGood(last) && last.outcome !== "notYetPublished")
    .map(({ last, since }) => `${last.source} ${last.outcome} ${since}`)
    .join(", ");
