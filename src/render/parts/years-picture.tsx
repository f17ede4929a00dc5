/** The years at a glance: bars stacked by kind, dashed marks where the duty to publish changed, hatching where nothing was read, and the numbers behind it. */
import type { YearCount } from "../../model/index.js";
import { type Coverage, endOfReading, type Side, stateOfYear } from "../coverage.js";
import { renderDate, renderYears } from "../dates.js";
import { renderNumber } from "../numbers.js";
import { words } from "../words.js";
import { renderQuietMark } from "./kind-mark.js";

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

/** From where to where, in years, nothing was read of a side. */
interface Gap {
  side: Side;
  from: number;
  to: number;
  text: string;
}

function listGaps(coverage: readonly Coverage[], first: number, editionDay: string): Gap[] {
  return coverage.flatMap((one): Gap[] => {
    const end = endOfReading(one, editionDay);
    if (end === undefined) return [];
    const [from, to] = [Math.max(first, end ? inYears(end) : first), inYears(editionDay)];
    const name = words.institutions[one.side];
    const text = one.blockedSince
      ? words.entities.years.blocked(name, renderDate(one.blockedSince))
      : end
        ? words.entities.years.notReadAfter(name, renderDate(end))
        : words.entities.years.neverRead(name);
    return from < to ? [{ side: one.side, from, to, text }] : [];
  });
}

/** Which series a picture of these years tells of: one that never appears, and need not, is left out of its table. */
const shownSeries = (years: readonly YearCount[], coverage: readonly Coverage[]): Series[] => series.filter((one) => years.some((year) => year[one] > 0) || coverage.some(({ side }) => side === one));

const Cell = ({ year, of, coverage, editionDay }: { year: YearCount; of: Series; coverage: Coverage | undefined; editionDay: string }) => {
  const state = coverage ? stateOfYear(coverage, year.year, editionDay) : "read";
  const count = year[of];
  if (state === "read" || (count > 0 && state !== "partly read")) return <td>{count ? renderNumber(count) : words.entities.years.none}</td>;
  if (state === "partly read")
    return (
      <td>
        {count ? renderNumber(count) : words.entities.years.none} <span class="role">{words.entities.years.partly(renderDate(coverage?.to ?? ""))}</span>
      </td>
    );
  return <td class="role">{words.entities.years.states[state]}</td>;
};

interface YearsProps {
  name: string;
  years: readonly YearCount[];
  /** Of the sides that the page is about. */
  coverage?: readonly Coverage[];
  /** Up to which the years run. */
  editionDay?: string;
  /** Addresses of the same numbers as data. */
  data?: { json?: string | undefined; csv?: string | undefined };
}

export const YearsPicture = ({ name, years, coverage = [], editionDay = "", data = {} }: YearsProps) => {
  const all = fillYears(years, Number(editionDay.slice(0, 4)));
  const first = all[0];
  if (!first) return null;
  const step = Math.min(52, (width - 4) / all.length);
  const bar = Math.min(26, step * 0.62);
  const most = Math.max(1, ...all.map(totalOf));
  const scale = (base - top) / most;
  const right = 2 + step * all.length;
  const placeOf = (at: number): number => round(2 + step * (at - first.year));
  const shown = shownSeries(all, coverage);
  const marks = dutyChanges.filter((mark) => mark.at > first.year && mark.at < first.year + all.length && shown.includes(mark.side));
  const gaps = listGaps(coverage, first.year, editionDay);
  // Labels of a long row would run into each other: every second, third … year then.
  const every = Math.ceil(34 / step);
  return (
    <figure class="years">
      <svg viewBox={`0 0 ${width} 62`} role="img" aria-labelledby="years-title years-desc">
        <title id="years-title">{words.years.title(name)}</title>
        <desc id="years-desc">
          {all.map((year) => `${year.year}: ${totalOf(year)}`).join(", ")}. {gaps.map((gap) => gap.text).join(" ")} {marks.map((mark) => words.years.duties[mark.duty]).join(" ")}
        </desc>
        {gaps.map(({ side, from, to }) => (
          <>
            <defs>
              <pattern id={`gap-${side}`} patternUnits="userSpaceOnUse" width="5" height="5" patternTransform={`rotate(${side === "parliament" ? 45 : -45})`}>
                <path class={`hatch ${side}`} d="M2.5 0V5" />
              </pattern>
            </defs>
            <rect fill={`url(#gap-${side})`} x={placeOf(from)} y={top} width={round(placeOf(to) - placeOf(from))} height={base - top} />
          </>
        ))}
        {all.map((year, index) => {
          const x = round(2 + step * index + (step - bar) / 2);
          let y = base;
          return (
            <>
              {series.map((kind) => {
                if (!year[kind]) return null;
                const height = round(year[kind] * scale);
                y = round(y - height);
                return <rect class={kind} x={x} y={y} width={round(bar)} height={height} />;
              })}
            </>
          );
        })}
        <path class="axis" d={`M2 ${base + 0.5}H${round(right)}`} />
        {marks.map((mark) => (
          <path class="duty" d={`M${placeOf(mark.at)} 2V${base}`} />
        ))}
        {all.map((year, index) => {
          const middle = round(2 + step * (index + 0.5));
          return (
            <>
              {totalOf(year) > 0 && step >= 20 && (
                <text class="n" x={middle} y={round(base - totalOf(year) * scale - 2.5)}>
                  {totalOf(year)}
                </text>
              )}
              {index % every === 0 && (
                <text x={middle} y="59.5">
                  {year.year}
                </text>
              )}
            </>
          );
        })}
      </svg>
      <details>
        <summary>
          {words.years.summary(renderYears(all))}
          {gaps.length > 0 && `; ${words.entities.years.hatched}`}
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.years.year}</th>
              {shown.map((one) => (
                <th scope="col">
                  {renderQuietMark(one === "responses" ? "response" : one)} {one === "responses" ? words.responses : words.institutions[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((year) => (
              <tr>
                <th scope="row">{year.year}</th>
                {shown.map((one) => (
                  <Cell year={year} of={one} coverage={coverage.find(({ side }) => side === one)} editionDay={editionDay} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          {words.countsUnit} {gaps.map((gap) => gap.text).join(" ")} {words.years.caution}
          {marks.length > 0 && ` ${words.years.markNote}`} {marks.map((mark) => words.years.duties[mark.duty]).join(" ")} {words.entities.years.sources}
        </p>
        {(data.json || data.csv) && (
          <p>
            {words.entities.years.data}{" "}
            {data.json && (
              <a href={data.json} type="application/json">
                JSON
              </a>
            )}{" "}
            {data.csv && (
              <a href={data.csv} type="text/csv">
                CSV
              </a>
            )}
          </p>
        )}
      </details>
    </figure>
  );
};
