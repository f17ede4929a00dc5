import { describe, expect, it } from "vitest";
import { readActivityDate, readDate } from "./dates.js";

describe("dates", () => {
  it.each([
    ["2023-09-06", "2023-09-06"],
    [" 2025/11/28 14:03:22 ", "2025-11-28"],
    ["2024-11-29T00:00:00.000+01:00", "2024-11-29"],
    ["6/9/2023", "2023-09-06"],
    ["29.02.2024", "2024-02-29"],
    ["1952-07-01", "1952-07-01"],
  ])("reads %s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });
  it.each([
    "2024-02-30",
    "31/02/2026",
    "2023-02-29",
    "2023-13-01",
    "2023-00-10",
    "03/25/2024",
    "06/03/24",
    "24-03-06",
    "45357",
    "6 September 2023",
    "",
    "0203-09-06",
    "9999-12-31",
    "2023-09-06abc",
    "20230906",
  ])('takes "%s" for no day', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
  it("tells a day on which nobody can have met from one that does not exist", () => {
    expect(readActivityDate("2023-09-06")).toEqual({ date: "2023-09-06" });
    expect(readActivityDate("2093-09-06")).toEqual({ date: "2093-09-06" });
    const implausible = { reason: "implausible date", expected: "is not a plausible day (expected a year from 2000 to 2099)" };
    expect([readActivityDate("9999-12-31"), readActivityDate("0203-09-06"), readActivityDate("06/09/1923")]).toEqual([implausible, implausible, implausible]);
    const impossible = { reason: "impossible date", expected: "is not a calendar date (expected YYYY-MM-DD)" };
    expect([readActivityDate("9999-02-30"), readActivityDate("06/03/24"), readActivityDate("")]).toEqual([impossible, impossible, impossible]);
  });
});
