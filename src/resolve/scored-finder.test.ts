import { describe, expect, it } from "vitest";
import { RareWordFinder } from "./candidate-finder.js";
import { joinRegistrations } from "./join-registrations.js";
import { NameIndex, NameTables } from "./name-index.js";
import { ScoredFinder } from "./scored-finder.js";

const entry = (registerNumber: string, name: string, acronyms: string[] = []) => ({
  registerNumber,
  names: [{ name, from: "2020-01-01", to: "2025-01-01" }],
  latinNames: [],
  acronyms,
  country: "DE",
  from: "2020-01-01",
});
const tables = NameTables.of(joinRegistrations([entry("11111-11", "Verband der Teekannen", ["VDTK"]), entry("22222-22", "Teekannen Werke AG"), entry("33333-33", "Löffelbund")]));
const finder = new ScoredFinder(new NameIndex(tables), new RareWordFinder(tables));

describe("candidates of the linker", () => {
  it("stand with the score and what it rests on, the likeliest first", () => {
    const [first, second] = finder.find("Bundesverband der Teekannen Süd", 5);
    expect(first?.organisationId).toBe("11111-11");
    expect(first?.why).toMatch(/^score 0\.\d\d: in common association teekannen; only here /);
    expect((first?.score ?? 0) >= (second?.score ?? 0)).toBe(true);
  });
  it("say when it is the acronym", () => {
    expect(finder.find("VDTK", 5)[0]?.why).toMatch(/^score 0\.\d\d: its acronym$/);
  });
  it("are followed by what only shares a rare word, and by nothing twice", () => {
    const ids = finder.find("Teekannen", 5).map((one) => one.organisationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(finder.find("Zuckerdose", 5)).toEqual([]);
  });
});
