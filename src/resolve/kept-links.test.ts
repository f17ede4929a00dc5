/** Links that are taken over must be those that a linker without memory makes, whatever changed in the register. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinRegistrations } from "./join-registrations.js";
import { keepLinks, takeOverLinks } from "./kept-links.js";
import { NameIndex, NameTables } from "./name-index.js";
import type { Registrant } from "./registrants.js";

const entry = (name: string, i: number, acronym?: string): Registrant => ({
  registerNumber: `${100000 + i}-11`,
  names: [{ name, from: "2020-01-01", to: "2025-01-01" }],
  latinNames: [],
  acronyms: acronym ? [acronym] : [],
  country: i % 3 ? "BE" : "DE",
  passes: i % 4,
  from: "2020-01-01",
});
const vocabulary = ["Teapot", "Kettle", "Saucer", "Spoons", "Porcelain", "Samovar", "European", "German", "Federation", "Alliance", "Porcelaine", "Kettles"];
const name = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const register = fc.array(fc.record({ name, acronym: fc.option(fc.constantFrom("TKS", "KETA", "EFSP"), { nil: undefined }) }), { minLength: 1, maxLength: 12 });
const tablesOf = (entries: { name: string; acronym: string | undefined }[]) => NameTables.of(joinRegistrations(entries.map((one, i) => entry(one.name, i, one.acronym))));

describe("links kept from one edition to the next", () => {
  it("are the same as links made anew", () => {
    fc.assert(
      fc.property(register, register, fc.array(fc.oneof(name, fc.constantFrom("TKS", "KETA", "Porcelan Alliance")), { minLength: 1, maxLength: 12 }), (before, now, asked) => {
        const old = new NameIndex(tablesOf(before));
        for (const one of asked) old.findLikely(one);
        const lines = [...tablesOf(before).toLines(), keepLinks("f", old.scored)];
        const fresh = new NameIndex(tablesOf(now));
        const { links } = takeOverLinks(lines, "f", fresh.candidates);
        for (const [one, link] of links) expect(link, one).toEqual(fresh.findLikely(one));
      }),
      { numRuns: 300, seed: 4 },
    );
  });
  it("are taken over but for names that share a word with what changed", () => {
    const before = tablesOf([
      { name: "Teapot Alliance of Samovar", acronym: undefined },
      { name: "Kettle Federation of Spoons", acronym: undefined },
    ]);
    const now = tablesOf([
      { name: "Teapot Alliance of Samovar", acronym: undefined },
      { name: "Kettle Federation of Saucer", acronym: undefined },
    ]);
    const old = new NameIndex(before);
    for (const asked of ["Teapot of Samovar", "Kettle of Spoons", "Something else"]) old.findLikely(asked);
    const { links, touched, changed } = takeOverLinks([...before.toLines(), keepLinks("f", old.scored)], "f", new NameIndex(now).candidates);
    expect([...links.keys()].sort()).toEqual(["Something else", "Teapot of Samovar"]);
    expect([touched, changed]).toEqual([1, 1]);
  });
  it("are made anew under another program", () => {
    const tables = tablesOf([{ name: "Teapot Alliance", acronym: undefined }]);
    const index = new NameIndex(tables);
    index.findLikely("Teapot");
    expect(takeOverLinks([...tables.toLines(), keepLinks("one", index.scored)], "another", index.candidates).links.size).toBe(0);
  });
});
