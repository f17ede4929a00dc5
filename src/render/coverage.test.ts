import { describe, expect, it } from "vitest";
import type { Person, ReadDays } from "../model/index.js";
import type { SourceState } from "../query/edition-reader.js";
import { daysOfYear, readCoverage, seriesOfBody, seriesOfPerson, stateOf, tellDays, tellPart, tellReach, tellUnread } from "./coverage.js";

const sourceWith = (id: string, read: ReadDays[]): SourceState => ({ id, shortName: id === "commission-meetings" ? "Commission" : "Parliament", newestDocument: "2025-03-06", read }) as SourceState;
const parliament = sourceWith("parliament-meetings", [{ series: "members", from: "2019-06-17", to: "2024-06-05" }]);
const cabinets = { series: "cabinets", from: "2019-10-16", to: "2024-12-12" } as const;
const directorates = { series: "directorates-general", from: "2014-12-01", to: "2025-03-05" } as const;
const commission = sourceWith("commission-meetings", [directorates, cabinets]);
const day = "2026-11-27";

const statesOf = (coverage: ReturnType<typeof readCoverage>, years: number[]) => years.map((year) => stateOf(coverage, daysOfYear(year)));

describe("what was read of a side", () => {
  it("ends with the source's last day where that is long ago", () => {
    const coverage = readCoverage("parliament", { sources: [parliament], editionDay: day });
    expect(statesOf(coverage, [2018, 2019, 2023, 2024, 2025])).toEqual(["not required", "read", "read", "partly read", "not read"]);
    expect(tellPart(coverage, daysOfYear(2024))).toBe("to 5 Jun 2024");
    expect(tellUnread(coverage, "2019-01-01")).toEqual(["Parliament: nothing read after 5 Jun 2024."]);
  });

  it("has no end where the last declaration is as old as declarations usually are", () => {
    const coverage = readCoverage("parliament", { sources: [parliament], editionDay: "2024-07-01" });
    expect(statesOf(coverage, [2024])).toEqual(["read"]);
    expect(tellUnread(coverage, "")).toEqual([]);
  });

  it("is nothing where no document was read", () => {
    const coverage = readCoverage("commission", { sources: [parliament], editionDay: "2024-07-01" });
    expect(statesOf(coverage, [2013, 2020])).toEqual(["not required", "not read"]);
    expect(tellUnread(coverage, "")).toEqual(["Commission, Commissioners and cabinets: nothing read.", "Commission, Directorates-General: nothing read."]);
  });

  it("says that a source is blocked, and since when", () => {
    const last = { source: "parliament-meetings", outcome: "blocked", startedAt: "2024-06-20T02:00:00.000Z" } as never;
    const live = { revision: () => "", sources: () => new Map([["parliament-meetings", { last, since: "2024-06-12T02:00:00.000Z" }]]) };
    const coverage = readCoverage("parliament", { sources: [parliament], editionDay: "2025-01-20", live });
    expect(coverage.blockedSince).toBe("2024-06-12");
    expect(statesOf(coverage, [2024, 2025])).toEqual(["partly read", "blocked"]);
    expect(tellUnread(coverage, "")).toEqual(["Parliament: the source is blocked since 12 Jun 2024."]);
  });

  it("has a hole where a year was left out", () => {
    const coverage = readCoverage("parliament", {
      sources: [
        sourceWith("parliament-meetings", [
          { series: "members", from: "2019-07-01", to: "2020-12-28" },
          { series: "members", from: "2022-03-14", to: "2023-12-22" },
        ]),
      ],
      editionDay: "2024-01-15",
    });
    expect(statesOf(coverage, [2020, 2021, 2022, 2023])).toEqual(["read", "not read", "partly read", "read"]);
    expect(tellPart(coverage, daysOfYear(2022))).toBe("since 14 Mar 2022");
    expect(tellUnread(coverage, "2019-01-01")).toEqual(["Parliament: read for 1 Jul 2019 – 28 Dec 2020, 14 Mar 2022 – 22 Dec 2023 only."]);
  });
});

describe("an institution of several series", () => {
  const both = readCoverage("commission", { sources: [commission], editionDay: day });

  it("was read for a year where every series was", () => {
    expect(statesOf(both, [2013, 2014, 2016, 2019, 2020, 2023, 2024, 2025, 2026])).toEqual([
      "not required",
      "partly read",
      "partly read",
      "partly read",
      "read",
      "read",
      "partly read",
      "partly read",
      "not read",
    ]);
  });

  it("says of a year which series was not read, or how far", () => {
    expect([2016, 2019, 2024, 2025].map((year) => tellPart(both, daysOfYear(year)))).toEqual([
      "cabinets not read",
      "cabinets since 16 Oct 2019",
      "cabinets to 12 Dec 2024",
      "cabinets not read, Directorates-General to 5 Mar 2025",
    ]);
  });

  it("tells the days of each", () => {
    expect(tellUnread(both, "2014-01-01")).toEqual([
      "Commission, Commissioners and cabinets: read for 16 Oct 2019 – 12 Dec 2024 only.",
      "Commission, Directorates-General: nothing read after 5 Mar 2025.",
    ]);
    expect(tellUnread(both, "2020-01-01")[0]).toBe("Commission, Commissioners and cabinets: nothing read after 12 Dec 2024.");
    expect(tellDays(commission)).toEqual(["Directorates-General 1 Dec 2014 – 5 Mar 2025", "Commissioners and cabinets 16 Oct 2019 – 12 Dec 2024"]);
    expect(tellReach(commission)).toBe("Commission: Directorates-General to 5 Mar 2025, cabinets to 12 Dec 2024");
    expect(tellReach(parliament)).toBe("Parliament to 5 Jun 2024");
  });

  it("is asked for one series where a page is about one", () => {
    const own = readCoverage("commission", { sources: [commission], editionDay: day }, seriesOfBody("ec-cab-7vtn3zw6zr"));
    expect(statesOf(own, [2023, 2024, 2025])).toEqual(["read", "partly read", "not read"]);
    expect(tellPart(own, daysOfYear(2024))).toBe("to 12 Dec 2024");
  });

  it("tells a person's series by the bodies of their mandates", () => {
    const person = (...bodies: string[]) => ({ mandates: bodies.map((id) => ({ title: "", body: { id, name: "" } })) }) as unknown as Person;
    expect(seriesOfPerson(person("ec-cab-7vtn3zw6zr"))).toEqual(["cabinets"]);
    expect(seriesOfPerson(person("ec-dg-grow", "ec-cab-7vtn3zw6zr"))).toEqual(["cabinets", "directorates-general"]);
    expect(seriesOfPerson(person())).toBeUndefined();
  });
});
