/** One form of date for each language: "12 Nov 2025", "12. Nov. 2025", "12 nov. 2025". */
import { eachLanguage } from "./language.js";
import { words } from "./words.js";

interface DayForms {
  firstOfMonth: string;
  /** For each month what stands around day and year: ["", ". Nov. ", ""]. */
  months: readonly { before: string; between: string; after: string }[];
}

/** `Intl` is asked twelve times a language, and never for a line of a feed: it would take most of the time that a page takes. */
const formsOf = eachLanguage(({ locale, firstOfMonth = "1" }): DayForms => {
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const months = Array.from({ length: 12 }, (_, month) => {
    const [before = "", between = "", after = ""] = format.format(Date.UTC(2025, month, 12)).split(/12|2025/);
    return { before, between, after };
  });
  return { firstOfMonth, months };
});

/** "2025-09-24" or an instant → "24 Sept 2025"; what is no date comes back as it is. */
export function renderDate(day: string): string {
  const { months, firstOfMonth } = formsOf();
  const month = months[Number(day.slice(5, 7)) - 1];
  if (!month || day.length < 10) return day;
  const number = Number(day.slice(8, 10));
  return month.before + (number === 1 ? firstOfMonth : number) + month.between + day.slice(0, 4) + month.after;
}

/** "2025-11-23T02:00:00.000Z" → "23 Nov 2025, 02:00 UTC"; a mere day stays a day. */
export function renderInstant(instant: string): string {
  return /T\d\d:\d\d.*Z$/.test(instant) ? `${renderDate(instant)}, ${instant.slice(11, 16)} UTC` : renderDate(instant);
}

/** "2 Jul 2019 – 15 Jul 2024"; one end alone is "since …" or "until …". */
export function renderPeriod(from: string | undefined, to: string | undefined): string {
  if (from && to) return from === to ? renderDate(from) : `${renderDate(from)} – ${renderDate(to)}`;
  if (from) return words.since(renderDate(from));
  return to ? words.untilDay(renderDate(to)) : "";
}

/** Years of the first and the last item: "2021–2025". */
export function renderYears(years: readonly { year: number }[]): string {
  const first = years[0]?.year;
  const last = years[years.length - 1]?.year;
  if (first === undefined) return "";
  return first === last ? String(first) : `${first}–${last}`;
}

/** True for a day that stands in the calendar: "2024-02-29". */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 30 February parses as 1 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
