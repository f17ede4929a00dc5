/** The years at a glance: bars stacked by kind, dashed marks where the duty to publish changed, hatching where nothing was read, and the numbers behind it. */
import type { YearCount } from "../../model/index.js";
import { type Coverage, daysOfYear, type Side, tellUnread } from "../coverage.js";
import { renderYears } from "../dates.js";
import { type Html, html } from "../html.js";
import { words } from "../words.js";
import { renderQuietMark } from "./kind-mark.js";
import { renderPeriodCell } from "./period-cell.js";

/** When the duty to publish changed, in years. */
export const dutyChanges = [
  { at: 2019.5, duty: "rapporteurs", side: "parliament" },
  { at: 2023.84, duty: "members", side: "parliament" },
  { at: 2025, duty: "managers", side: "commission" },
] as const;

const series = ["parliament", "commission", "responses"] as const;
type Series = (typeof series)[number];
const width = 320;
const base = 48;
const top = 11;

const totalOf = (year: YearCount): number => year.parliament + year.commission + year.responses;
const round = (value: number): number => Math.round(value * 10) / 10;
/** "2024-07-02" → 2024.5. */
const inYears = (day: string): number => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1 + (Number(day.slice(8, 10)) - 1) / 31) / 12;

/** Every year from the first to the last, or to a later one, also those without an item. */
export function fillYears(years: readonly YearCount[], until = 0): YearCount[] {
  const first = years[0];
  const last = years[years.length - 1];
  if (!first || !last) return [];
  const byYear = new Map(years.map((year) => [year.year, year]));
  const length = Math.max(last.year, until) - first.year + 1;
  return Array.from({ length }, (_, index) => byYear.get(first.year + index) ?? { year: first.year + index, parliament: 0, commission: 0, responses: 0 });
}

/** From where to where, in years, nothing was read of a side, or of one of its series: each has its share of the height. */
interface Gap {
  side: Side;
  from: number;
  to: number;
  share: { place: number; of: number };
}

const listGaps = (coverage: readonly Coverage[], first: number): Gap[] =>
  coverage.flatMap((one) =>
    one.series.flatMap((series, place) =>
      series.unread.map((days) => ({ side: one.side, from: Math.max(first, inYears(days.from)), to: inYears(days.to), share: { place, of: one.series.length } })).filter(({ from, to }) => from < to),
    ),
  );

/** Which series a picture of these years tells of: one that never appears, and need not, is left out of its table. */
const shownSeries = (years: readonly YearCount[], coverage: readonly Coverage[]): Series[] => series.filter((one) => years.some((year) => year[one] > 0) || coverage.some(({ side }) => side === one));

interface YearsProps {
  name: string;
  years: readonly YearCount[];
  /** Of the sides that the page is about. */
  coverage?: readonly Coverage[];
  /** Up to which the years run. */
  editionDay?: string;
}

export const YearsPicture = ({ name, years, coverage = [], editionDay = "" }: YearsProps) => {
  const all = fillYears(years, Number(editionDay.slice(0, 4)));
  const first = all[0];
  if (!first) return null;
  const shown = shownSeries(all, coverage);
  const gaps = listGaps(coverage, first.year);
  const marks = dutyChanges.filter((mark) => mark.at > first.year && mark.at < first.year + all.length && shown.includes(mark.side));
  const gapText = coverage.flatMap((one) => tellUnread(one, `${first.year}-01-01`)).join(" ");
  const kinds = shown.map((one) => html`<th scope="col">${renderQuietMark(one === "responses" ? "response" : one)} ${one === "responses" ? words.responses : words.institutions[one]}</th>`);
  const rows = all.map(
    (year) =>
      html`<tr><th scope="row">${year.year}</th>${shown.map((one) =>
        renderPeriodCell(
          year[one],
          coverage.find(({ side }) => side === one),
          daysOfYear(year.year),
        ),
      )}</tr>`,
  );
  const duties = marks.length > 0 && html` ${words.years.markNote} <a href="/method#duties">${words.years.markMore}</a>`;
  return html`<figure class="years"><svg viewBox="0 0 ${width} 62" role="img" aria-labelledby="years-title years-desc"><title id="years-title">${words.years.title(name)}</title><desc id="years-desc">${words.years.summary(renderYears(all))}. ${gapText}</desc>${drawYears(all, first.year, gaps, marks)}</svg><details><summary>${words.years.summary(renderYears(all))}${gaps.length > 0 && words.entities.years.hatched}</summary><table><thead><tr><th scope="col">${words.years.year}</th>${kinds}</tr></thead><tbody>${rows}</tbody></table><p>${[words.countsUnit, gapText, words.years.caution].filter(Boolean).join(" ")}${duties} ${words.entities.years.sources}</p></details></figure>`;
};

/** What stands in the picture: what was not read, bars, the ground, duties, and the numbers of each year. */
function drawYears(years: readonly YearCount[], first: number, gaps: readonly Gap[], marks: readonly (typeof dutyChanges)[number][]): Html {
  const step = Math.min(52, (width - 4) / years.length);
  const scale = (base - top) / Math.max(1, ...years.map(totalOf));
  const placeOf = (at: number): number => round(2 + step * (at - first));
  const middleOf = (index: number): number => round(2 + step * (index + 0.5));
  const bars = drawBars(years, middleOf, scale);
  const hatched = gaps.map(
    ({ side, from, to, share: { place, of } }) => html`<path class="gap ${side}${of > 1 && " part"}" d="M${placeOf(from)} ${round(top + ((base - top) * (place + 0.5)) / of)}H${placeOf(to)}"/>`,
  );
  const drawn = series.map((kind) => bars[kind] && html`<path class="${kind}" stroke-width="${round(Math.min(26, step * 0.62))}" d="${bars[kind]}"/>`);
  const duties = marks.length > 0 && html`<path class="duty" d="${marks.map((mark) => `M${placeOf(mark.at)} 2V${base}`).join("")}"/>`;
  // Labels of a long row would run into each other: every second, third … year then.
  const every = Math.ceil(34 / step);
  const numbers = years.map((year, index) => {
    const total = totalOf(year);
    const count = total > 0 && step >= 20 && html`<text class="n" x="${middleOf(index)}" y="${round(base - total * scale - 2.5)}">${total}</text>`;
    return html`${count}${index % every === 0 && html`<text x="${middleOf(index)}" y="59.5">${year.year}</text>`}`;
  });
  return html`${hatched}${drawn}<path class="axis" d="M2 ${base + 0.5}H${round(2 + step * years.length)}"/>${duties}${numbers}`;
}

/** The bars of each kind as one path, a stroke for each year: a rectangle each would weigh as much as a dozen items. */
function drawBars(years: readonly YearCount[], middleOf: (index: number) => number, scale: number): Record<Series, string> {
  const bars: Record<Series, string> = { parliament: "", commission: "", responses: "" };
  for (const [index, year] of years.entries()) {
    let y = base;
    for (const kind of series) {
      if (!year[kind]) continue;
      const height = round(year[kind] * scale);
      bars[kind] += `M${middleOf(index)} ${y}v-${height}`;
      y = round(y - height);
    }
  }
  return bars;
}
