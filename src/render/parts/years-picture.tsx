/** The years at a glance: bars stacked by kind, dashed marks where the duty to publish changed, and the numbers behind them. */
import type { YearCount } from "../../model/index.js";
import { renderYears } from "../dates.js";
import { renderNumber } from "../numbers.js";
import { words } from "../words.js";
import { renderQuietMark } from "./kind-mark.js";

/** When the duty to publish changed, in years. */
export const dutyChanges = [
  { at: 2019.5, duty: "rapporteurs" },
  { at: 2023.84, duty: "members" },
  { at: 2025, duty: "managers" },
] as const;

const series = ["parliament", "commission", "responses"] as const;
const width = 320;
const base = 48;
const top = 11;

const totalOf = (year: YearCount): number => year.parliament + year.commission + year.responses;
const round = (value: number): number => Math.round(value * 10) / 10;

/** Every year from the first to the last, also those without an item. */
export function fillYears(years: readonly YearCount[]): YearCount[] {
  const first = years[0];
  const last = years[years.length - 1];
  if (!first || !last) return [];
  const byYear = new Map(years.map((year) => [year.year, year]));
  return Array.from({ length: last.year - first.year + 1 }, (_, index) => byYear.get(first.year + index) ?? { year: first.year + index, parliament: 0, commission: 0, responses: 0 });
}

export const YearsPicture = ({ name, years }: { name: string; years: readonly YearCount[] }) => {
  const all = fillYears(years);
  const first = all[0];
  if (!first) return null;
  const step = Math.min(52, (width - 4) / all.length);
  const bar = Math.min(26, step * 0.62);
  const most = Math.max(1, ...all.map(totalOf));
  const scale = (base - top) / most;
  const right = 2 + step * all.length;
  const marks = dutyChanges.filter((mark) => mark.at > first.year && mark.at < first.year + all.length);
  // Labels of a long row would run into each other: every second, third … year then.
  const every = Math.ceil(34 / step);
  return (
    <figure class="years">
      <svg viewBox={`0 0 ${width} 62`} role="img" aria-labelledby="years-title years-desc">
        <title id="years-title">{words.years.title(name)}</title>
        <desc id="years-desc">
          {all.map((year) => `${year.year}: ${totalOf(year)}`).join(", ")}. {marks.map((mark) => words.years.duties[mark.duty]).join(" ")}
        </desc>
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
          <path class="duty" d={`M${round(2 + step * (mark.at - first.year))} 2V${base}`} />
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
        <summary>{words.years.summary(renderYears(all))}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.years.year}</th>
              <th scope="col">
                {renderQuietMark("parliament")} {words.institutions.parliament}
              </th>
              <th scope="col">
                {renderQuietMark("commission")} {words.institutions.commission}
              </th>
              <th scope="col">
                {renderQuietMark("response")} {words.responses}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((year) => (
              <tr>
                <th scope="row">{year.year}</th>
                {series.map((kind) => (
                  <td>{renderNumber(year[kind])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          {words.countsUnit} {words.years.caution}
          {marks.length > 0 && ` ${words.years.markNote}`} {marks.map((mark) => words.years.duties[mark.duty]).join(" ")}
        </p>
      </details>
    </figure>
  );
};
