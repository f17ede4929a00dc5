import { describe, expect, it } from "vitest";
import { readAtom, readCalendar } from "../../../test/read-feeds.js";
import { type AtomFeed, writeAtom } from "./atom.js";
import { foldLine, writeCalendar } from "./calendar.js";

const feed: AtomFeed = {
  id: "urn:antechamber:organisation:1",
  title: 'Spouts & "Sons" <invented>',
  subtitle: "What is new",
  language: "en",
  self: "https://antechamber.example/organisations/1.atom?kind=meeting&from=2025-01-01",
  page: "https://antechamber.example/organisations/1/spouts",
  updated: "2025-11-20",
  author: "Antechamber",
  rights: "CC BY 4.0",
  entries: [],
};
const entry = { id: "urn:antechamber:activity:ep-1", title: "Meeting", page: "https://antechamber.example/activities/ep-1", updated: "2025-11-21T02:00:00.000Z", summary: "Teapots", categories: [] };

describe("Atom", () => {
  it("is what the standard asks for, whatever the words", () => {
    const text = writeAtom({ ...feed, entries: [{ ...entry, title: "]]> <b> & \u0001\u000b\ud83d\ude00", summary: "x", language: "de", categories: ['a"b'] }] });
    expect(readAtom(text).title).toBe('Spouts & "Sons" <invented>');
    expect(readAtom(text).entries[0]?.title).toBe("]]> <b> & 😀");
    expect(text).toContain('<summary xml:lang="de">x</summary>');
  });

  it("is as new as its newest entry, or as the edition where it has none", () => {
    expect(readAtom(writeAtom({ ...feed, entries: [entry, { ...entry, id: `${entry.id}b`, updated: "2025-11-22" }] })).updated).toBe("2025-11-22T00:00:00Z");
    expect(readAtom(writeAtom(feed)).updated).toBe("2025-11-20T00:00:00Z");
  });
});

describe("calendar", () => {
  it("folds lines at 75 octets and never inside a character", () => {
    const line = `SUMMARY:${"Šefčovič 😀 ".repeat(20)}`;
    const folded = foldLine(line).split("\r\n");
    expect(folded.every((part) => Buffer.byteLength(part) <= 75)).toBe(true);
    expect(folded.map((part, index) => (index ? part.slice(1) : part)).join("")).toBe(line);
    expect(foldLine("SUMMARY:short")).toBe("SUMMARY:short");
  });

  it("escapes what parts values, and keeps words from becoming properties", () => {
    const text = writeCalendar({
      name: "Spouts, Sons; and \\others",
      description: "two\nlines",
      self: "https://antechamber.example/organisations/1.ics",
      events: [
        {
          uid: "ep-1@antechamber",
          stamp: "2025-11-21T02:03:04.000Z",
          date: "2024-02-28",
          summary: "Tea, cups\r\nEND:VEVENT",
          description: "d",
          place: "Brussels",
          page: "https://antechamber.example/activities/ep-1",
          cancelled: true,
        },
        { uid: "ep-2@antechamber", stamp: "2025-11-21", date: "2025-12-31", summary: "s", description: "d", page: "https://antechamber.example/activities/ep-2", cancelled: false },
      ],
    });
    const { name, events } = readCalendar(text);
    expect(name).toBe("Spouts\\, Sons\\; and \\\\others");
    expect(events.map((event) => [event.DTSTAMP, event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"], event.SUMMARY, event.STATUS])).toEqual([
      ["20251121T020304Z", "20240228", "20240229", "Tea\\, cups\\nEND:VEVENT", "CANCELLED"],
      ["20251121T000000Z", "20251231", "20260101", "s", "CONFIRMED"],
    ]);
  });
});
