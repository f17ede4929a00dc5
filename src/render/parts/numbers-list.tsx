/** The numbers of a page, each with its unit, each leading to its rows. */
import type { Counts } from "../../model/index.js";
import { renderNumber } from "../numbers.js";
import { words } from "../words.js";

export interface Figure {
  count: number;
  unit: string;
  href?: string;
}

/** "27 declarations, probably 26 meetings" where several rows are probably one meeting. */
export function figuresOf(counts: Counts, base: string): Figure[] {
  const { meetings, encounters, responses, positions } = counts;
  const figures: Figure[] = [
    { count: meetings, unit: encounters < meetings ? words.probably(encounters) : words.declaredMeetings(meetings), href: `${base}?kind=meeting#feed` },
    { count: responses, unit: words.responseWord(responses), href: `${base}?kind=response#feed` },
  ];
  if (positions > 0) figures.push({ count: positions, unit: words.positionWord(positions) });
  return figures;
}

export const NumbersList = ({ figures }: { figures: Figure[] }) => (
  <ul class="nums">
    {figures.map(({ count, unit, href }) => (
      <li>
        <b>{renderNumber(count)}</b> {href && count > 0 ? <a href={href}>{unit}</a> : unit}
      </li>
    ))}
  </ul>
);
