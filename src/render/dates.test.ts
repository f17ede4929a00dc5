import { describe, expect, it } from "vitest";
import { isCalendarDay, renderDate, renderInstant, renderPeriod, renderYears } from "./dates.js";
import { speak } from "./language.js";

describe("dates", () => {
  it("have one form everywhere", () => {
    expect(renderDate("2025-11-12")).toBe("12 Nov 2025");
    expect(renderDate("2025-09-04")).toBe("4 Sept 2025");
    expect(renderDate("2025-11-20T20:00:00.000Z")).toBe("20 Nov 2025");
  });

  it("know the twelve months", () => {
    const months = Array.from({ length: 12 }, (_, index) => renderDate(`2024-${String(index + 1).padStart(2, "0")}-01`).split(" ")[1]);
    expect(months).toEqual(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"]);
  });

  it("are written as in the language spoken", () => {
    expect(speak("de", () => ["2025-11-12", "2025-05-01", "2025-03-09"].map(renderDate))).toEqual(["12. Nov. 2025", "1. Mai 2025", "9. März 2025"]);
    expect(speak("fr", () => ["2025-11-12", "2025-05-01", "2025-07-20"].map(renderDate))).toEqual(["12 nov. 2025", "1er mai 2025", "20 juil. 2025"]);
    expect(speak("de", () => renderPeriod("2019-07-02", undefined))).toBe("seit 2. Juli 2019");
    expect(speak("fr", () => renderPeriod(undefined, "2024-07-15"))).toBe("jusqu’au 15 juil. 2024");
  });

  it("leave alone what is no date", () => {
    expect(renderDate("")).toBe("");
    expect(renderDate("2025")).toBe("2025");
    expect(renderDate("not stated")).toBe("not stated");
  });

  it("say the time of an instant in UTC", () => {
    expect(renderInstant("2025-11-23T02:00:00.000Z")).toBe("23 Nov 2025, 02:00 UTC");
    expect(renderInstant("2025-11-23")).toBe("23 Nov 2025");
  });

  it("say a period with one end or two", () => {
    expect(renderPeriod("2019-07-02", "2024-07-15")).toBe("2 Jul 2019 – 15 Jul 2024");
    expect(renderPeriod("2019-07-02", "2019-07-02")).toBe("2 Jul 2019");
    expect(renderPeriod("2019-07-02", undefined)).toBe("since 2 Jul 2019");
    expect(renderPeriod(undefined, "2024-07-15")).toBe("until 15 Jul 2024");
    expect(renderPeriod(undefined, undefined)).toBe("");
  });

  it("say the years of a picture", () => {
    expect(renderYears([{ year: 2021 }, { year: 2025 }])).toBe("2021–2025");
    expect(renderYears([{ year: 2025 }])).toBe("2025");
    expect(renderYears([])).toBe("");
  });

  it("tell a day of the calendar from one that is not", () => {
    expect(isCalendarDay("2024-02-29")).toBe(true);
    expect(isCalendarDay("2025-02-29")).toBe(false);
    expect(isCalendarDay("2025-13-01")).toBe(false);
    expect(isCalendarDay("31/01/2025")).toBe(false);
  });
});
