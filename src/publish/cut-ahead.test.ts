import { describe, expect, it } from "vitest";
import { joinRegistrations } from "../resolve/join-registrations.js";
import { type Link, NameIndex, NameTables } from "../resolve/name-index.js";
import type { Registrant } from "../resolve/registrants.js";
import { type CellOfDay, CutAhead } from "./cut-ahead.js";

const entry = (name: string, i: number): Registrant => ({
  registerNumber: `${100000 + i}-11`,
  names: [{ name, from: "2020-01-01", to: "2025-01-01" }],
  latinNames: [],
  acronyms: [],
  country: "BE",
  from: "2020-01-01",
});
const names = ["Teapot Makers' Federation", "Kettle and Saucer Alliance", "Samovar International", "Porcelain, Glass and Spoons Association"];
const tables = NameTables.of(joinRegistrations(names.map(entry)));
const givenNames = new Set(["anna"]);
const indexOf = () => new NameIndex(tables, [], new Map(), undefined, givenNames);
const cells: CellOfDay[] = [
  ["Teapot Makers Federation, Anna Example", 0],
  ["Samovar International 100002-11", 1],
  ["Kettle & Saucer Alliance; Porcelain, Glass and Spoons Association", 2],
  ["Federation of Teapot Makers and Samovar Internationl", 3],
];

/** What a thread hands over that stops at the day `reached`: its index, and the names that it scored. */
async function cutAhead(reached: number): Promise<{ index: NameIndex; handed: ReadonlyMap<string, Link | undefined> }> {
  const index = indexOf();
  const ahead = CutAhead.start({ lines: [...tables.toLines()], declaredRows: new Map(), givenNames, links: new Map(), cells });
  ahead.reach(reached, index);
  await ahead.ended;
  ahead.reach(reached, index);
  await ahead.end();
  return { index, handed: new Map(index.scored) };
}

describe("cells that are cut ahead", () => {
  it("have the mentions and links that they have here, and nothing of them is looked for again", async () => {
    const { index, handed } = await cutAhead(-1);
    const here = indexOf();
    for (const [cell] of cells) here.cut(cell);
    const scoredHere = new Map(here.scored);
    expect(scoredHere.size).toBeGreaterThan(0);
    for (const [name, link] of scoredHere) expect(handed.get(name), name).toEqual(link);
    const scoredAgain: string[] = [];
    index.tellScored = (name) => scoredAgain.push(name);
    for (const [cell] of cells) {
      const mentions = index.cut(cell);
      expect(mentions, cell).toEqual(here.cut(cell));
      if (!mentions.some(({ typedNumbers }) => typedNumbers.length)) for (const { name, kind } of mentions) if (kind === "organisation") expect(index.link(name), name).toEqual(here.link(name));
    }
    expect(scoredAgain).toEqual([]);
  });

  it("are those of days that are not made yet: the last day's first", async () => {
    const { index, handed } = await cutAhead(2);
    expect(handed.size).toBeGreaterThan(0);
    const scoredHere: string[] = [];
    index.tellScored = (name) => scoredHere.push(name);
    index.cut((cells[3] as CellOfDay)[0]);
    expect(scoredHere).toEqual([]);
    index.cut((cells[0] as CellOfDay)[0]);
    expect(scoredHere.length).toBeGreaterThan(0);
  });
});
