/** From the days that single documents speak for to the days that were read of a series, without a gap. */
import type { MeetingSeries, ReadDays } from "../model/index.js";

/** Exports begin and end with a declaration: between the last one before a holiday and the first one after it nothing is missing. */
const longestPause = 31;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Documents that overlap or follow one another are read as one; a series that was not read has no days. The order they come in does not matter. */
export function joinReadDays(bounds: readonly ReadDays[]): ReadDays[] {
  const joined: ReadDays[] = [];
  const last = new Map<MeetingSeries, ReadDays>();
  for (const days of [...bounds].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.series < b.series ? -1 : 1))) {
    const before = last.get(days.series);
    if (before && daysBetween(before.to, days.from) <= longestPause) {
      if (days.to > before.to) before.to = days.to;
      continue;
    }
    const next = { ...days };
    last.set(days.series, next);
    joined.push(next);
  }
  return joined;
}
