/** When declarations were made: by lane, year and week, as a picture shows them. */
import { laneNoOf } from "../edition/declared-arrays.js";
import { type Lane, lanes } from "../model/index.js";
import { visitCounted } from "./declared-filter.js";
import type { DeclaredSet } from "./declared-table.js";

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days since the first of January of a day as a number: 20250102 → 1. */
function dayOfYear(day: number): number {
  const [year, month] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100];
  return (daysBefore[month - 1] as number) + (month > 2 && isLeap(year) ? 1 : 0) + (day % 100) - 1;
}

export interface LaneWeeks {
  lane: Lane;
  declarations: number;
  /** Of each year the counted declarations by week: so many days after the first of January, divided by seven. */
  years: Map<number, Uint32Array>;
}

/** Weeks of a year, the last of one day or two. */
const weeks = 53;

/** Counted declarations; lanes in their order, those without any left out. */
export function countWeeks(set: DeclaredSet): LaneWeeks[] {
  const { days, columns } = set.table;
  const counts: LaneWeeks[] = lanes.map((lane) => ({ lane, declarations: 0, years: new Map<number, Uint32Array>() }));
  visitCounted(set, (place) => {
    const one = counts[laneNoOf(columns.facts[place] as number)] as LaneWeeks;
    const day = days[place] as number;
    const year = Math.floor(day / 10_000);
    const own = one.years.get(year) ?? new Uint32Array(weeks);
    one.years.set(year, own);
    const week = Math.floor(dayOfYear(day) / 7);
    own[week] = (own[week] as number) + 1;
    one.declarations += 1;
  });
  return counts.filter(({ declarations }) => declarations > 0);
}
