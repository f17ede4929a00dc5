/** The numbers of a page, each with its unit, each leading to its rows. */
import type { Counts, YearCount } from "../../model/index.js";
import { renderYears } from "../dates.js";
import { type Html, html } from "../html.js";
import { renderNumber } from "../numbers.js";
import { words } from "../words.js";

export interface Figure {
  count: number;
  unit: string;
  /** Years that it is counted over: "2019–2024". */
  period?: string;
  href?: string;
}

/** Years of the first and the last item of some kinds. */
const periodOf = (years: readonly YearCount[], count: (year: YearCount) => number): { period?: string } => {
  const period = renderYears(years.filter((year) => count(year) > 0));
  return period ? { period } : {};
};

/** "27 declarations, probably 26 meetings" where several rows are probably one meeting. */
export function figuresOf(counts: Counts, base: string, years: readonly YearCount[] = []): Figure[] {
  const { meetings, encounters, responses, positions } = counts;
  const figures: Figure[] = [
    {
      count: meetings,
      unit: encounters < meetings ? words.probably(encounters) : words.declaredMeetings(meetings),
      href: `${base}?kind=meeting#feed`,
      ...periodOf(years, ({ parliament, commission }) => parliament + commission),
    },
    { count: responses, unit: words.responseWord(responses), href: `${base}?kind=response#feed`, ...periodOf(years, (year) => year.responses) },
  ];
  if (positions > 0) figures.push({ count: positions, unit: words.positionWord(positions), href: `${base}?kind=position#feed` });
  return figures;
}

export const NumbersList = ({ figures }: { figures: Figure[] }): Html => {
  const lines = figures.map(
    ({ count, unit, period, href }) =>
      html`<li><b>${renderNumber(count)}</b> ${href && count > 0 ? html`<a href="${href}">${unit}</a>` : unit}${period && html` <span class="period">${period}</span>`}</li>`,
  );
  return html`<ul class="nums">${lines}</ul>`;
};
