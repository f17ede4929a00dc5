/** Calendar days out of the forms in which the sources write them. */

/** Registrations, mandates and whatever else has a day. */
const years = { from: 1900, to: 2100 };
/** No source publishes a meeting or a response of before 2014; later than any day that has come is kept, and told from a slip of the pen only here. */
const activityYears = { from: 2000, to: 2099 };

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `YYYY-MM-DD` when the day exists in any year of four digits. Takes ISO, `YYYY/MM/DD…` and `DD/MM/YYYY`; a year of two digits is none. */
function readDay(text: string): { date: string; year: number } | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s].*)?$/.exec(trimmed);
  const european = iso ? null : /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s.*)?$/.exec(trimmed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : european ? [european[3], european[2], european[1]] : [];
  if (!year || !month || !day) return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return undefined;
  return { date: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, year: y };
}

/** `YYYY-MM-DD` when the day exists between 1900 and 2100, else `undefined`. */
export function readDate(text: string): string | undefined {
  const day = readDay(text);
  return day && day.year >= years.from && day.year <= years.to ? day.date : undefined;
}

/** The day of a meeting or response, or why it can be none: "0203-09-06" is a day of the calendar, and nobody met on it. */
export function readActivityDate(text: string): { date: string } | { date?: undefined; reason: "impossible date" | "implausible date"; expected: string } {
  const day = readDay(text);
  if (!day) return { reason: "impossible date", expected: "is not a calendar date (expected YYYY-MM-DD)" };
  if (day.year >= activityYears.from && day.year <= activityYears.to) return { date: day.date };
  return { reason: "implausible date", expected: `is not a plausible day (expected a year from ${activityYears.from} to ${activityYears.to})` };
}
