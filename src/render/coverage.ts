/** Which days of each side's meetings were read: what lies outside is not zero, but not read, or was not to be published yet. */
import type { Lane, MeetingSeries, Person } from "../model/index.js";
import type { SourceState } from "../query/edition-reader.js";
import type { LiveState } from "../query/live-state.js";
import { renderDate, renderPeriod } from "./dates.js";
import { words } from "./words.js";

export type Side = "parliament" | "commission";

export interface Days {
  from: string;
  to: string;
}

/** One series of meetings: the days for which it was read, and those on which meetings were to be published and it was not, the oldest first. */
interface SeriesRead {
  series: MeetingSeries;
  read: readonly Days[];
  unread: readonly Days[];
}

export interface Coverage {
  side: Side;
  series: readonly SeriesRead[];
  /** The newest day that is told of. */
  editionDay: string;
  /** Since when the source is blocked, if it is. */
  blockedSince?: string;
}

/** What a number stands for, or why there is none. */
type PeriodState = "read" | "partly read" | "not read" | "blocked" | "not required";

const sourceOf: Record<Side, string> = { parliament: "parliament-meetings", commission: "commission-meetings" };
const seriesOf: Record<Side, readonly MeetingSeries[]> = { parliament: ["members"], commission: ["cabinets", "directorates-general"] };

/** The first day on which anybody of the side had to publish: rapporteurs of Parliament's ninth term, and the Commission's decisions of November 2014. */
const firstDuty: Record<Side, string> = { parliament: "2019-07-02", commission: "2014-12-01" };

/** Meetings are declared weeks late: a source that ends so many days before the edition was read to its end. */
const usualDelay = 62;
/** Around New Year hardly anybody meets: fewer days than these at one end of a year are not missed. */
const holidays = 17;

/** What is known of the sources of an edition. */
export interface SourcesRead {
  sources: Iterable<SourceState>;
  editionDay: string;
  live?: LiveState | undefined;
}

/** `only`: the series that a page is about, all of the side when absent. */
export function readCoverage(side: Side, { sources, editionDay, live }: SourcesRead, only?: readonly MeetingSeries[]): Coverage {
  const source = [...sources].find(({ id }) => id === sourceOf[side]);
  const run = live?.sources().get(sourceOf[side]);
  const blockedSince = run?.last.outcome === "blocked" ? run.since.slice(0, 10) : undefined;
  const series = (only ?? seriesOf[side]).map((one) => {
    const read = source?.read?.filter((days) => days.series === one) ?? [];
    return { series: one, read, unread: listUnread(read, firstDuty[side], editionDay, blockedSince !== undefined) };
  });
  return { side, series, editionDay, ...(blockedSince && { blockedSince }) };
}

/** In which series the meetings of a body stand. */
export const seriesOfBody = (id: string): readonly MeetingSeries[] | undefined => (id.startsWith("ec-cab-") ? ["cabinets"] : id.startsWith("ec-dg-") ? ["directorates-general"] : undefined);

/** Of the lanes of a file: whose declarations stand in each. Responses are read call by call, so nothing is said of days. */
export function readLanes(known: SourcesRead): (lane: Lane) => Coverage | undefined {
  const parliament = readCoverage("parliament", known);
  const cabinets = readCoverage("commission", known, ["cabinets"]);
  const departments = readCoverage("commission", known, ["directorates-general"]);
  return (lane) => (lane === "response" ? undefined : lane === "cabinet" ? cabinets : lane === "department" ? departments : parliament);
}

/** In which series the Commission's meetings of a person stand, by the bodies of their mandates: a Commissioner declares in a cabinet. */
export function seriesOfPerson({ mandates }: Person): readonly MeetingSeries[] | undefined {
  const found = new Set(mandates.flatMap(({ body }) => (body?.id && seriesOfBody(body.id)) || []));
  return found.size ? seriesOf.commission.filter((one) => found.has(one)) : undefined;
}

const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const laterOf = (a: string, b: string): string => (a > b ? a : b);
const earlierOf = (a: string, b: string): string => (a < b ? a : b);

/** Days from a first one on that are not among those that were read. */
function listUnread(read: readonly Days[], first: string, editionDay: string, isBlocked: boolean): Days[] {
  const unread: Days[] = [];
  let from = first;
  for (const days of read) {
    if (days.from > from) unread.push({ from, to: addDays(days.from, -1) });
    from = laterOf(from, addDays(days.to, 1));
  }
  const isOver = read.length === 0 || isBlocked || daysBetween(addDays(from, -1), editionDay) > usualDelay;
  if (isOver && from <= editionDay) unread.push({ from, to: editionDay });
  return unread;
}

/** What can be said of some days of one series, and for which of them it was read where it was not for all. */
function stateOfSeries(coverage: Coverage, one: SeriesRead, days: Days): { state: PeriodState; read: Days[] } {
  if (days.to < firstDuty[coverage.side]) return { state: "not required", read: [] };
  const within = { from: laterOf(days.from, firstDuty[coverage.side]), to: earlierOf(days.to, coverage.editionDay) };
  const unread = one.unread
    .map(({ from, to }) => ({ from: laterOf(from, within.from), to: earlierOf(to, within.to) }))
    .filter(({ from, to }) => from <= to && (daysBetween(from, to) + 1 >= holidays || (from === within.from && to === within.to)));
  if (!unread.length) return { state: "read", read: [] };
  const read: Days[] = [];
  let next = within.from;
  for (const { from, to } of unread) {
    if (next < from) read.push({ from: next, to: addDays(from, -1) });
    next = addDays(to, 1);
  }
  if (next <= within.to) read.push({ from: next, to: within.to });
  if (read.length) return { state: "partly read", read };
  return { state: coverage.blockedSince && within.from > (one.read.at(-1)?.to ?? "") ? "blocked" : "not read", read };
}

/** What can be said of some days of one side: only where every series was read is a missing number none. */
export function stateOf(coverage: Coverage, days: Days): PeriodState {
  const states = new Set(coverage.series.map((one) => stateOfSeries(coverage, one, days).state));
  const [first] = states;
  return states.size === 1 && first ? first : "partly read";
}

/** What of these days a choice of days leaves. */
export const clipDays = ({ from, to }: { from?: string | undefined; to?: string | undefined }, days: Days): Days => ({
  from: from ? laterOf(from, days.from) : days.from,
  to: to ? earlierOf(to, days.to) : days.to,
});

export const daysOfYear = (year: number): Days => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** What was read of days that were read in part: "to 5 Jun 2024"; of several series which one was not: "cabinets not read". */
export function tellPart(coverage: Coverage, days: Days): string {
  const { years } = words.entities;
  const start = laterOf(days.from, firstDuty[coverage.side]);
  const end = earlierOf(days.to, coverage.editionDay);
  const tellPeriod = ({ from, to }: Days): string => (from === start ? years.partly(renderDate(to)) : to === end ? renderPeriod(from, undefined) : years.readFor(renderPeriod(from, to)));
  const told = coverage.series.flatMap((one) => {
    const { state, read } = stateOfSeries(coverage, one, days);
    return state === "read" ? [] : [{ part: years.parts[one.series], periods: read.map(tellPeriod).join(", ") }];
  });
  const [first] = told;
  const isCommon = told.length === coverage.series.length && told.every(({ periods }) => periods === first?.periods);
  if (isCommon && first) return first.periods;
  return told.map(({ part, periods }) => (periods ? `${part} ${periods}` : years.partNotRead(part))).join(", ");
}

/** Sentences on what was not read from a day on: "Parliament: nothing read after 5 Jun 2024." */
export function tellUnread(coverage: Coverage, since: string): string[] {
  const { years } = words.entities;
  const institution = words.institutions[coverage.side];
  const told = coverage.series.flatMap((one) => {
    const [first, ...others] = one.unread.filter(({ to }) => to >= since);
    const name = coverage.side === "parliament" ? institution : years.seriesOf(institution, words.series[one.series]);
    const last = one.read.at(-1);
    if (!first) return [];
    if (!last) return [years.neverRead(name)];
    if (others.length || first.from < last.to) return [years.readOnly(name, one.read.map(({ from, to }) => renderPeriod(from, to)).join(", "))];
    return coverage.blockedSince ? [] : [years.notReadAfter(name, renderDate(last.to))];
  });
  return coverage.blockedSince ? [years.blocked(institution, renderDate(coverage.blockedSince)), ...told] : told;
}

/** How far a source reaches, in one phrase: "Parliament to 5 Jun 2024", "Commission: cabinets to 12 Dec 2024, Directorates-General to 5 Mar 2025". */
export function tellReach({ shortName, newestDocument, to, read = [] }: SourceState): string {
  if (!newestDocument) return words.freshNone(shortName);
  const ends = new Map(read.map((days) => [days.series, days.to]));
  if (new Set(ends.values()).size < 2) return words.freshTo(shortName, renderDate([...ends.values()][0] ?? to ?? newestDocument));
  const { years } = words.entities;
  return words.freshParts(shortName, [...ends].map(([series, day]) => `${years.parts[series]} ${years.partly(renderDate(day))}`).join(", "));
}

/** The days of a source; of several series those of each by itself: "Commissioners and cabinets 16 Oct 2019 – 12 Dec 2024". */
export function tellDays({ from, to, read = [] }: Pick<SourceState, "from" | "to" | "read">): string[] {
  const series = [...new Set(read.map((days) => days.series))];
  if (!series.length) return from ? [renderPeriod(from, to)] : [];
  return series.map((one) => {
    const periods = read.filter((days) => days.series === one).map((days) => renderPeriod(days.from, days.to));
    return `${one === "members" ? "" : `${words.series[one]} `}${periods.join(", ")}`;
  });
}
