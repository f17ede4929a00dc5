import { describe, expect, it } from "vitest";
import { MatchIndex } from "./match-index.js";
import { makeMatchTables, matchLineCount, matchTablesOfLines, matchTablesToLines } from "./match-tables.js";

const organisations = [
  { id: "1-11", names: ["Teapot Alliance of Cyber Security"], former: ["Kettle Alliance"], acronyms: ["TACS"], country: "BE", passes: 3 },
  { id: "2-22", names: ["Association européenne des samovars (AES)", "Samovar 2030"], former: [], acronyms: [] },
  { id: "3-33", names: ["Saucer SE"], former: [], acronyms: ["SC | Saucers"], country: "DE" },
];

describe("match-tables: kept as lines", () => {
  const tables = makeMatchTables(organisations);
  const lines = [...matchTablesToLines(tables)];

  it("are as many lines as they say, and the same lines again when they were read", () => {
    expect(lines).toHaveLength(matchLineCount);
    expect([...matchTablesToLines(matchTablesOfLines(lines))]).toEqual(lines);
  });

  it("answer as those that were made from names", () => {
    const [made, read] = [new MatchIndex(tables), new MatchIndex(matchTablesOfLines(lines))];
    for (const name of ["Cybersecurity Teapots", "AES", "Kettle Alliance", "Saucer", "European Samovar Association", "TACS (Teapot)", "Samovars"]) {
      expect(read.findCandidates(name), name).toEqual(made.findCandidates(name));
      expect(read.findCandidates(name).length, name).toBeGreaterThan(0);
    }
    expect(read.isName("saucer")).toBe("name");
    expect(read.isName("tacs")).toBe("acronym");
    expect(read.longestFrom("teapot")).toBe(5);
    expect(read.listWeights()).toEqual(made.listWeights());
    expect(read.describeAll()).toEqual(made.describeAll());
  });

  it("weigh words as lines as they did before", () => {
    expect(matchTablesOfLines(lines).weights).toEqual(tables.weights);
  });
});
