/** A file's lanes under its stages: one panel a year, so that years fold under each other where the screen is narrow. */
import type { Lane, LegislativeFile } from "../../model/index.js";
import { countLanes, listOrigins, selectCounted } from "../../query/declared-filter.js";
import type { DeclaredSet } from "../../query/declared-table.js";
import { countWeeks, type LaneWeeks } from "../../query/declared-weeks.js";
import { clipDays, daysOfYear, type readLanes, tellUnread } from "../coverage.js";
import { renderDate } from "../dates.js";
import { type Html, html, noHtml } from "../html.js";
import { renderNumber } from "../numbers.js";
import { renderCode, words } from "../words.js";
import { type MarkKind, renderQuietMark } from "./kind-mark.js";
import { renderPeriodCell } from "./period-cell.js";
import { dutyChanges } from "./years-picture.js";

const binWidth = 5;
const left = 1;
const dayWidth = binWidth / 7;
const width = 2 * left + Math.ceil(366 * dayWidth);
/** Room of a lane's name above its marks, of stage numbers on top, of months below. */
const nameHeight = 15;
const top = 12;
const bottom = 14;
/** A mark's own height, and what the highest stack of a lane may take. */
const markHeight = 5;
const mostHeight = 62;
/** Marks that stand closer hide each other. */
const leastPitch = 2;
const mostYears = 12;

const round = (value: number): number => Math.round(value * 10) / 10;
const dayOfYear = (date: string): number => (Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 86_400_000;
const xOf = (date: string): number => round(left + dayOfYear(date) * dayWidth);
const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Whose marks stand in a lane. */
const kindOf = (lane: Lane): MarkKind => (lane === "response" ? "response" : lane === "cabinet" || lane === "department" ? "commission" : "parliament");

const sumOf = (counts: Uint32Array | undefined): number => counts?.reduce((sum, count) => sum + count, 0) ?? 0;

/** What was read of a lane. */
type CoverageOf = ReturnType<typeof readLanes>;

interface Band extends LaneWeeks {
  /** Declarations of its highest week. */
  most: number;
  y: number;
  base: number;
  pitch: number;
}

function layBands(weeks: readonly LaneWeeks[]): { bands: Band[]; height: number } {
  let y = top;
  const bands = weeks.map((lane) => {
    const most = Math.max(...[...lane.years.values()].map((year) => Math.max(...year)));
    const pitch = round(Math.min(markHeight, mostHeight / most));
    const band = { ...lane, most, y, base: Math.ceil(y + nameHeight + pitch * (most - 1) + markHeight), pitch };
    y = band.base + 4;
    return band;
  });
  return { bands, height: round(y + bottom) };
}

/** Where marks would hide each other, a week is a bar. */
const hasBars = ({ pitch }: Band): boolean => pitch < leastPitch;

const speech = "m-2-2h4v3h-2.4l-1.6 1.4zm2 2";

/** Days of a year that were not read, as high as the lane's marks may stand. */
function drawUnread({ lane, y, base }: Band, year: number, coverageOf: CoverageOf): Html {
  const coverage = coverageOf(lane);
  const [series] = coverage?.series ?? [];
  if (!coverage || !series) return noHtml;
  const days = daysOfYear(year);
  const unread = series.unread.filter(({ from, to }) => from <= days.to && to >= days.from);
  const d = unread.map((one) => clipDays(one, days)).map(({ from, to }) => `M${xOf(from)} ${round((y + nameHeight + base) / 2)}H${round(xOf(to) + dayWidth)}`);
  return d.length ? html`<path class="gap" stroke-width="${round(base - y - nameHeight + 2)}" d="${d.join("")}"/>` : noHtml;
}

/** Marks of one lane as one path: a line of no length with round ends is a circle, with square ends a square; a speech mark ends where it began. */
function drawMarks(band: Band, year: number): Html {
  const { lane, years, base, pitch } = band;
  const isBar = hasBars(band);
  const kind = kindOf(lane);
  const mark = kind === "response" ? speech : "h0";
  let d = "";
  const weeks = years.get(year) ?? new Uint32Array();
  for (let week = weeks.length - 1; week >= 0; week -= 1) {
    const count = weeks[week] as number;
    const x = left + week * binWidth + 3;
    if (count && isBar) d += `M${x} ${base}v-${round(count * pitch)}`;
    else if (count) d += `M${x} ${round(base - 2.5)}${mark}${`m0-${pitch}${mark}`.repeat(count - 1)}`;
  }
  return d ? html`<path class="${isBar ? `${kind} stack` : kind}" d="${d}"/>` : noHtml;
}

const months = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/** Each letter at its own month. */
const initials = "JFMAMJJASOND";
const middles = months.map((day) => Math.round(left + (day + 15) * dayWidth)).join(" ");

/** What every year has, over the lines of its stages: months, and the lanes with their names. The first panel draws it, the others use it again; so its style may not depend on where it stands. */
const groundId = "lanes-ground";
function drawGround(bands: readonly Band[], height: number): Html {
  const floor = height - bottom;
  const ticks = months.map((day, i) => `M${round(left + day * dayWidth)} ${floor}v${i % 3 ? 2 : 4}`).join("");
  const names = bands.map((band) => {
    const [at, most] = [round(band.y + 11), words.declared.picture.highest(band.most)];
    return html`<text class="ground lane" x="${left}" y="${at}">${words.declared.lanes[band.lane]}</text>${hasBars(band) && html`<text class="ground lane" x="${width - left}" y="${at}" text-anchor="end">${most}</text>`}`;
  });
  return html`<g id="${groundId}"><path class="ground tick" d="${ticks}"/><text class="ground month" x="${middles}" y="${height - 2}">${initials}</text><path class="ground axis" d="${bands.map(({ base }) => `M${left} ${base + 0.5}H${width - left}`).join("")}"/>${names}</g>`;
}

interface Stage {
  number: number;
  date: string;
  types: string[];
}

/** Stages in their order, those of one day under one number. */
function numberStages(events: LegislativeFile["events"], from: string | undefined, to: string | undefined): Stage[] {
  const days = new Map<string, string[]>();
  for (const { type, date } of [...events].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    if ((from && date < from) || (to && date > to)) continue;
    days.set(date, [...(days.get(date) ?? []), type]);
  }
  return [...days].map(([date, types], i) => ({ number: i + 1, date, types: [...new Set(types)] }));
}

interface DrawnLanes {
  bands: readonly Band[];
  height: number;
  stages: readonly Stage[];
  coverageOf: CoverageOf;
}

function drawYear(year: number, { bands, height, stages, coverageOf }: DrawnLanes, ground: Html): Html {
  const floor = height - bottom;
  const own = stages.filter(({ date }) => yearOf(date) === year);
  const duties = dutyChanges.filter(({ at }) => Math.floor(at) === year);
  const counts = bands.flatMap(({ lane, years }) => {
    const count = sumOf(years.get(year));
    return count ? [`${words.declared.lanes[lane]}${words.colon} ${count}`] : [];
  });
  const said = [
    counts.join(", "),
    ...own.map(({ number, date, types }) => `${words.declared.picture.stage(number)}, ${renderDate(date)}${words.colon} ${types.map(renderCode).join(", ")}`),
    ...duties.map(({ duty }) => words.years.duties[duty]),
  ];
  // Numbers of stages that stand close would run into each other: the later one goes without.
  let free = 0;
  const numbers = own.map(({ number, date }) => {
    const x = Math.max(xOf(date), left + 3);
    if (x < free) return false;
    free = x + 9;
    return html`<text class="nth" x="${x}" y="9">${number}</text>`;
  });
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="lanes-${year} lanes-${year}-desc"><title id="lanes-${year}">${words.declared.picture.title(year)}</title><desc id="lanes-${year}-desc">${said
    .filter(Boolean)
    .map((one) => `${one.replace(/\.$/, "")}.`)
    .join(
      " ",
    )}</desc>${own.map(({ date }) => html`<path class="stage" d="M${xOf(date)} 11V${floor}"/>`)}${duties.map(({ at }) => html`<path class="duty" d="M${round(left + (at - year) * 366 * dayWidth)} 2V${floor}"/>`)}${bands.map((band) => drawUnread(band, year, coverageOf))}${ground}${bands.map((band) => drawMarks(band, year))}${numbers}</svg>`;
}

const StageList = ({ stages }: { stages: readonly Stage[] }) => (
  <ol class="stages">
    {stages.map(({ date, types }) => (
      <li>
        <time datetime={date}>{renderDate(date)}</time> {types.map(renderCode).join(", ")}
      </li>
    ))}
  </ol>
);

const NumbersTable = ({ declared, coverageOf, days }: { declared: DeclaredSet; coverageOf: CoverageOf; days: { from?: string | undefined; to?: string | undefined } }) => {
  const counted = countLanes(declared);
  const years = [...new Set(counted.flatMap((lane) => lane.years.map(({ year }) => year)))].sort((a, b) => a - b);
  return (
    <section class="scroll" aria-label={words.declared.picture.table} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.declared.picture.role}</th>
            {years.map((year) => (
              <th scope="col">{year}</th>
            ))}
            <th scope="col">{words.declared.picture.total}</th>
          </tr>
        </thead>
        <tbody>
          {counted.map((lane) => (
            <tr>
              <th scope="row">{words.declared.lanes[lane.lane]}</th>
              {years.map((year) => renderPeriodCell(lane.years.find((one) => one.year === year)?.declarations ?? 0, coverageOf(lane.lane), clipDays(days, daysOfYear(year))))}
              <td>{renderNumber(lane.declarations)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** What was not read of the lanes in the years that are drawn, each source's series once. */
function tellUnreadLanes(weeks: readonly LaneWeeks[], years: readonly number[], coverageOf: CoverageOf): string[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const coverages = new Set(weeks.flatMap(({ lane }) => coverageOf(lane) ?? []));
  return [...coverages].flatMap((one) =>
    one.series.some((series) => series.unread.some(({ from, to }) => from <= `${last}-12-31` && to >= `${first}-01-01`)) ? tellUnread(one, `${first}-01-01`) : [],
  );
}

interface LanesProps {
  coverageOf: CoverageOf;
  /** What the reader chose. */
  declared: DeclaredSet;
  events: LegislativeFile["events"];
  from?: string | undefined;
  to?: string | undefined;
  /** Address of a year's own declarations. */
  yearAddress: (year: number) => string;
  csv: string;
  /** Names of the sources behind the marks. */
  sources: string;
}

export const LanesPicture = ({ coverageOf, declared, events, from, to, yearAddress, csv, sources }: LanesProps) => {
  const weeks = countWeeks(declared);
  if (!weeks.length) return null;
  const stages = numberStages(events, from, to);
  const all = [...new Set([...weeks.flatMap((lane) => [...lane.years.keys()]), ...stages.map(({ date }) => yearOf(date))])].sort((a, b) => a - b);
  const countIn = (some: readonly number[]): number => weeks.reduce((sum, lane) => some.reduce((count, year) => count + sumOf(lane.years.get(year)), sum), 0);
  const years = all.slice(-mostYears);
  const left = all.slice(0, -mostYears);
  const { bands, height } = layBands(weeks);
  const captions = [!bands.every(hasBars) && words.declared.picture.caption, bands.some(hasBars) && words.declared.picture.bars];
  const kinds = listOrigins(selectCounted(declared));
  const duties = dutyChanges.filter(({ at }) => years.includes(Math.floor(at)));
  const unread = tellUnreadLanes(weeks, years, coverageOf);
  return (
    <figure class="lanes" aria-label={words.declared.picture.heading}>
      <div class="panels">
        {years.map((year, i) => (
          <div>
            <p>
              <a href={yearAddress(year)}>
                <b>{year}</b> <span class="role">{words.declared.declarations(countIn([year]))}</span>
              </a>
            </p>
            {drawYear(year, { bands, height, stages, coverageOf }, i ? html`<use href="#${groundId}"/>` : drawGround(bands, height))}
          </div>
        ))}
      </div>
      {stages.length > 0 && <StageList stages={stages} />}
      <details>
        <summary>{words.declared.picture.table}</summary>
        <NumbersTable declared={declared} coverageOf={coverageOf} days={{ from, to }} />
        <p>
          {words.countsUnit} {unread.join(" ")} {words.years.caution} {duties.map(({ duty }) => words.years.duties[duty]).join(" ")}
        </p>
      </details>
      <figcaption>
        {captions.filter(Boolean).join(" ")}{" "}
        {kinds.map((kind) => (
          <span class="key">
            {renderQuietMark(kind)} {kind === "response" ? words.declared.picture.speech : kind === "commission" ? words.declared.picture.square : words.declared.picture.circle}
          </span>
        ))}
        <br />
        {stages.length ? words.declared.picture.stages : words.declared.picture.noStages} {duties.length > 0 && words.declared.picture.duty} {unread.length > 0 && words.declared.picture.hatched}{" "}
        {left.length > 0 && words.declared.picture.earlier(left[0] as number, left.at(-1) as number, countIn(left))} {words.declared.picture.source(sources)}{" "}
        <a href={csv} type="text/csv">
          {words.declared.picture.asCsv}
        </a>
      </figcaption>
    </figure>
  );
};
