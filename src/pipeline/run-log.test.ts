import { describe, expect, it } from "vitest";
import { describeRun } from "./run-log.js";

const outcome = (tally: { documents: number; new?: number; gone?: number }, unread = 0, reasons: string[] = []): string =>
  describeRun({ tally: { source: "have-your-say", known: 0, new: 0, edited: 0, gone: 0, ...tally }, unread, reasons }, new Date(0), new Date(1)).outcome;

describe("outcome of a run", () => {
  it("is failed when no document could be read, and a shortfall when some could", () => {
    expect(outcome({ documents: 0 }, 1)).toBe("failed");
    expect(outcome({ documents: 2, new: 5 }, 1)).toBe("shortfall");
  });
  it("is a shortfall when a document says less than its publisher has", () => {
    expect(outcome({ documents: 1, new: 5 }, 0, ["citizen", "export cap"])).toBe("shortfall");
    expect(outcome({ documents: 1, new: 5 }, 0, ["citizen", "impossible date"])).toBe("changed");
  });
  it("is unchanged when nothing is new, edited or gone", () => {
    expect(outcome({ documents: 3 })).toBe("unchanged");
    expect(outcome({ documents: 3, gone: 1 })).toBe("changed");
  });
});
