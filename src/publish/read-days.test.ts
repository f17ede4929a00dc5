import { describe, expect, it } from "vitest";
import { joinReadDays } from "./read-days.js";

const members = (from: string, to: string) => ({ series: "members" as const, from, to });

describe("the days that were read of a series", () => {
  it("go on where the next document begins after a holiday", () => {
    expect(joinReadDays([members("2020-01-06", "2020-12-28"), members("2019-06-17", "2019-12-30"), members("2021-01-04", "2021-12-31")])).toEqual([members("2019-06-17", "2021-12-31")]);
  });

  it("end where a year was not read, and begin again after it", () => {
    expect(joinReadDays([members("2019-06-17", "2019-12-30"), members("2021-01-04", "2021-12-31")])).toEqual([members("2019-06-17", "2019-12-30"), members("2021-01-04", "2021-12-31")]);
  });

  it("are not shortened by a document within them", () => {
    expect(joinReadDays([members("2019-06-17", "2024-06-05"), members("2023-01-03", "2023-12-22"), members("2024-06-20", "2024-07-01")])).toEqual([members("2019-06-17", "2024-07-01")]);
  });

  it("of one series say nothing of another", () => {
    const cabinets = { series: "cabinets" as const, from: "2019-10-16", to: "2024-12-12" };
    const directorates = { series: "directorates-general" as const, from: "2014-12-01", to: "2025-03-05" };
    expect(joinReadDays([cabinets, directorates])).toEqual([directorates, cabinets]);
  });
});
