import { describe, expect, it } from "vitest";
import type { SourceState } from "../query/edition-reader.js";
import { endOfReading, readCoverage, stateOfYear } from "./coverage.js";

const source = { id: "parliament-meetings", from: "2019-06-17", to: "2024-06-05" } as SourceState;

describe("what was read of a side", () => {
  it("ends with the source's last day where that is long ago", () => {
    const coverage = readCoverage("parliament", [source]);
    expect(endOfReading(coverage, "2026-11-27")).toBe("2024-06-05");
    expect([2018, 2019, 2023, 2024, 2025].map((year) => stateOfYear(coverage, year, "2026-11-27"))).toEqual(["not required", "read", "read", "partly read", "not read"]);
  });

  it("has no end where the last declaration is as old as declarations usually are", () => {
    const coverage = readCoverage("parliament", [source]);
    expect(endOfReading(coverage, "2024-07-01")).toBeUndefined();
    expect(stateOfYear(coverage, 2024, "2024-07-01")).toBe("read");
  });

  it("is nothing where no document was read", () => {
    const coverage = readCoverage("commission", [source]);
    expect([2013, 2020].map((year) => stateOfYear(coverage, year, "2024-07-01"))).toEqual(["not required", "not read"]);
  });

  it("says that a source is blocked, and since when", () => {
    const last = { source: "parliament-meetings", outcome: "blocked", startedAt: "2024-06-20T02:00:00.000Z" } as never;
    const coverage = readCoverage("parliament", [source], { revision: () => "", sources: () => new Map([["parliament-meetings", { last, since: "2024-06-12T02:00:00.000Z" }]]) });
    expect(coverage.blockedSince).toBe("2024-06-12");
    expect([2024, 2025].map((year) => stateOfYear(coverage, year, "2025-01-20"))).toEqual(["partly read", "blocked"]);
  });
});
