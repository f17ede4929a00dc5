/** From when to when each side's meetings were read: what lies outside is not zero, but not read, or was not to be published yet. */
import type { SourceState } from "../query/edition-reader.js";
import type { LiveState } from "../query/live-state.js";

export type Side = "parliament" | "commission";

export interface Coverage {
  side: Side;
  /** Days of the first and the last declaration that was read; absent when nothing was read. */
  from?: string;
  to?: string;
  /** Since when the source is blocked, if it is. */
  blockedSince?: string;
}

/** What a number stands for, or why there is none. */
export type YearState = "read" | "partly read" | "not read" | "blocked" | "not required";

const sourceOf: Record<Side, string> = { parliament: "parliament-meetings", commission: "commission-meetings" };

/** The first day on which anybody of the side had to publish: rapporteurs of Parliament's ninth term, and the Commission's decisions of November 2014. */
const firstDuty: Record<Side, string> = { parliament: "2019-07-02", commission: "2014-12-01" };

/** Meetings are declared weeks late: a source that ends so many days before the edition was read to its end. */
const usualDelay = 62;

export function readCoverage(side: Side, sources: Iterable<SourceState>, live?: LiveState): Coverage {
  const source = [...sources].find(({ id }) => id === sourceOf[side]);
  const run = live?.sources().get(sourceOf[side]);
  return {
    side,
    ...(source?.from && { from: source.from }),
    ...(source?.to && { to: source.to }),
    ...(run?.last.outcome === "blocked" && { blockedSince: run.since.slice(0, 10) }),
  };
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The last day that was read, where the source goes on without us; `undefined` where it was read to its end, as seen from the edition's day. */
export function endOfReading({ to, blockedSince }: Coverage, editionDay: string): string | undefined {
  if (to === undefined) return "";
  return blockedSince || daysBetween(to, editionDay) > usualDelay ? to : undefined;
}

/** What can be said of one year of one side. */
export function stateOfYear(coverage: Coverage, year: number, editionDay: string): YearState {
  if (`${year}-12-31` < firstDuty[coverage.side]) return "not required";
  const end = endOfReading(coverage, editionDay);
  if (end === undefined) return "read";
  if (end < `${year}-01-01`) return coverage.blockedSince ? "blocked" : "not read";
  return end < `${year}-12-15` ? "partly read" : "read";
}
