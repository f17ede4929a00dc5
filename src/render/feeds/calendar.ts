/** Calendars (RFC 5545), written by hand: meetings are days, without times, alarms or guests. */

export interface CalendarEvent {
  /** Names this event for good. */
  uid: string;
  /** When there was last something new to tell of it, an instant. */
  stamp: string;
  /** The day, "2025-11-20". */
  date: string;
  summary: string;
  description: string;
  place?: string | undefined;
  /** Address of its page. */
  page: string;
  cancelled: boolean;
}

export interface Calendar {
  name: string;
  description: string;
  /** Whole address of this document. */
  self: string;
  events: readonly CalendarEvent[];
}

/** Text values: the signs that part values are escaped, line ends become `\n`, other control characters go. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a calendar may not hold.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, " ")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");

const mostOctets = 75;
/** In UTF-8. */
const octetsOf = (codePoint: number): number => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4);

/** A line of a calendar holds 75 octets; longer ones go on in the next, after a space, and never inside a character. */
export function foldLine(line: string): string {
  // Three octets a unit at most.
  if (line.length <= mostOctets / 3) return line;
  const lines: string[] = [];
  let [first, octets] = [0, 0];
  for (let i = 0; i < line.length; i += 1) {
    const codePoint = line.codePointAt(i) as number;
    const size = octetsOf(codePoint);
    if (octets + size > mostOctets) {
      lines.push(line.slice(first, i));
      first = i;
      octets = 1;
    }
    octets += size;
    if (codePoint >= 0x10000) i += 1;
  }
  return [...lines, line.slice(first)].join("\r\n ");
}

const day = (date: string): string => date.slice(0, 10).replaceAll("-", "");

/** "2025-11-20T02:00:00.000Z" → "20251120T020000Z"; a mere day begins at midnight. */
const instant = (moment: string): string => `${day(moment)}T${(moment.slice(11, 19) || "00:00:00").replaceAll(":", "")}Z`;

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

const writeEvent = ({ uid, stamp, date, summary, description, place, page, cancelled }: CalendarEvent): string[] => [
  "BEGIN:VEVENT",
  `UID:${escapeText(uid)}`,
  `DTSTAMP:${instant(stamp)}`,
  `DTSTART;VALUE=DATE:${day(date)}`,
  `DTEND;VALUE=DATE:${day(dayAfter(date))}`,
  `SUMMARY:${escapeText(summary)}`,
  `DESCRIPTION:${escapeText(description)}`,
  ...(place ? [`LOCATION:${escapeText(place)}`] : []),
  `URL:${page}`,
  // Another's meeting takes no time of the reader's.
  "TRANSP:TRANSPARENT",
  `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
  "END:VEVENT",
];

export function writeCalendar({ name, description, self, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Antechamber//Declared meetings//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    `SOURCE;VALUE=URI:${self}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ...events.flatMap(writeEvent),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
