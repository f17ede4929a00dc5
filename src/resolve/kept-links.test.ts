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
  it("are the same where a word leads to very many organisations, before, after or both", () => {
    // "Samovar" leads to more than 400 organisations with all of them; a few less are near the border.
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `Samovar Nr${"abcdefghij"[i % 10]}x${i}`, acronym: undefined }));
    const bases = new Map([390, 398, 405].map((count) => [count, many(count)]));
    const asked = [
      "Samovar Teapot Kettles",
      "Samovar Kettle",
      "Samovar",
      "Samowar European Alliance",
      "Samovar Spoons / Teapot Alliance",
      "TKS Samovar German Federation",
      "Samovar Federation Alliance Spoons",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...bases.keys()), register, register, fc.array(name, { maxLength: 6 }), (count, before, now, others) => {
        const base = bases.get(count) as typeof before;
        const old = new NameIndex(tablesOf([...base, ...before]));
        for (const one of [...asked, ...others]) old.findLikely(one);
        const fresh = new NameIndex(tablesOf([...base, ...now]));
        const { links } = takeOverLinks([...tablesOf([...base, ...before]).toLines(), keepLinks("f", old.scored)], "f", fresh.candidates);
        for (const [one, link] of links) expect(link, one).toEqual(fresh.findLikely(one));
      }),
      { numRuns: 40, seed: 4 },
    );
  });
  it("stand where a longer name shares with what changed only a word that leads to very many", () => {
    const base = Array.from({ length: 410 }, (_, i) => ({ name: `Samovar Nr${"abcdefghij"[i % 10]}x${i}`, acronym: undefined }));
    const rest = [...["Teapot", "Kettle"].flatMap((word) => [1, 2, 3].map((i) => `${word} Saucer ${word}${i}`)), "Teapot Alliance of Spoons"].map((one) => ({ name: one, acronym: undefined }));
    const before = tablesOf([...base, { name: "Samovar Nrax0", acronym: undefined }, ...rest]);
    const now = tablesOf([...base, { name: "Samovar Nrbx1", acronym: undefined }, ...rest]);
    const old = new NameIndex(before);
    for (const one of ["Samovar Teapot Spoons", "Samovar Teapot", "Samovar Nrax0 Teapot"]) old.findLikely(one);
    const { links, changed } = takeOverLinks([...before.toLines(), keepLinks("f", old.scored)], "f", new NameIndex(now).candidates);
    expect(changed).toBeGreaterThan(0);
    expect([...links.keys()]).toEqual(["Samovar Teapot Spoons"]);
  });
  it("are made anew where the word begins or ceases to lead to very many", () => {
    const base = (count: number) => tablesOf(Array.from({ length: count }, (_, i) => ({ name: `Samovar Nr${"abcdefghij"[i % 10]}x${i}`, acronym: undefined })));
    for (const [count, later] of [
      [400, 401],
      [401, 400],
    ] as const) {
      const old = new NameIndex(base(count));
      old.findLikely("Samovar Teapot Spoons");
      const { links } = takeOverLinks([...base(count).toLines(), keepLinks("f", old.scored)], "f", new NameIndex(base(later)).candidates);
      expect([...links.keys()], `${count} before, ${later} after`).toEqual([]);
    }
  });
  it("are made anew where a piece of a longer name is all that an organisation is called now", () => {
    const base = Array.from({ length: 410 }, (_, i) => ({ name: `Samovar Nr${"abcdefghij"[i % 10]}x${i}`, acronym: undefined }));
    const asked = "The Samovar / Teapot Saucer Spoons";
    const old = new NameIndex(tablesOf([...base, { name: "Kettle", acronym: undefined }]));
    old.findLikely(asked);
    const lines = [...tablesOf([...base, { name: "Kettle", acronym: undefined }]).toLines(), keepLinks("f", old.scored)];
    const fresh = new NameIndex(tablesOf([...base, { name: "The Samovar", acronym: undefined }]));
    expect(fresh.findLikely(asked)).toMatchObject({ method: "scored-piece" });
    expect(takeOverLinks(lines, "f", fresh.candidates).links.has(asked)).toBe(false);
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
