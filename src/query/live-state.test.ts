import { describe, expect, it } from "vitest";
import type { Outcome, SourceRun } from "../model/index.js";
import { describeTroubles, readRuns, summariseRuns } from "./live-state.js";

const run = (day: string, outcome: Outcome, source = "parliament-meetings"): SourceRun => ({
  source,
  startedAt: `2025-11-${day}T02:00:00.000Z`,
  finishedAt: `2025-11-${day}T02:01:00.000Z`,
  outcome,
  ...{ documents: 1, known: 0, unread: 0, new: 0, edited: 0, gone: 0 },
});
const summary = (...runs: SourceRun[]) => {
  const { last, since, lastGood } = summariseRuns(runs).get("parliament-meetings") ?? {};
  return [last?.outcome, since?.slice(8, 10), lastGood?.startedAt.slice(8, 10)];
};

describe("live state", () => {
  it("tells since when a source is blocked, and when it was last read", () => {
    expect(summary(run("20", "changed"), run("21", "unchanged"), run("22", "blocked"), run("23", "blocked"))).toEqual(["blocked", "22", "21"]);
  });
  it("begins anew when a trouble becomes another one", () => {
    expect(summary(run("21", "blocked"), run("22", "shortfall"))).toEqual(["shortfall", "22", undefined]);
  });
  it("takes something new and nothing new for one state", () => {
    expect(summary(run("20", "changed"), run("21", "unchanged"), run("22", "changed"))).toEqual(["changed", "20", "22"]);
  });
  it("names only sources in trouble", () => {
    const sources = summariseRuns([run("20", "changed"), run("21", "failed", "have-your-say"), run("22", "notYetPublished", "legislative-files")]);
    expect(describeTroubles({ sources: () => sources, revision: () => "" })).toBe("have-your-say failed 2025-11-21T02:00:00.000Z");
  });
  it("passes over what a run that was cut off left of a line", () => {
    const [first, second] = [run("20", "changed"), run("21", "blocked")].map((one) => JSON.stringify(one));
    expect(readRuns(`${first}\n${second?.slice(0, 30)}\n{"source":1}\n${second}\n`).map(({ outcome }) => outcome)).toEqual(["changed", "blocked"]);
  });
});
