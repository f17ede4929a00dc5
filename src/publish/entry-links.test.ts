import { describe, expect, it } from "vitest";
import type { RegisterEntryContent } from "../model/index.js";
import { joinRegistrations } from "../resolve/join-registrations.js";
import { NameIndex, NameTables } from "../resolve/name-index.js";
import { linkEntry } from "./entry-links.js";

const names = ["Teapot Alliance", "Federation of Kettles, Cups and Spoons", "Samovar Forum", "Porcelain Kettle Spoon Network", "Teapot Guild"];
const index = new NameIndex(
  NameTables.of(
    joinRegistrations(
      names.map((name, i) => ({ registerNumber: `${100000 + i}-11`, names: [{ name, from: "2020-01-01", to: "2025-01-01" }], latinNames: [], acronyms: i === 3 ? ["PKSN"] : [], from: "2020-01-01" })),
    ),
  ),
);
const link = (entry: Partial<RegisterEntryContent>, own = "") =>
  linkEntry({ clients: [], intermediaries: [], ...entry } as unknown as RegisterEntryContent, own, index, (id) => ({ id, slug: "s", name: names[Number(id.slice(0, 6)) - 100000] as string }));

describe("organisations that a register entry names", () => {
  it("are found in a list of memberships, each at its place, names with commas whole", () => {
    const memberships = "Member of:\n- Teapot Alliance;\n• Federation of Kettles, Cups and Spoons\n3) Nobody known, Samovar Forum.";
    const links = link({ memberships });
    expect(links.map(({ text, name }) => [text, name])).toEqual([
      ["Teapot Alliance", "Teapot Alliance"],
      ["Federation of Kettles, Cups and Spoons", "Federation of Kettles, Cups and Spoons"],
      ["Samovar Forum", "Samovar Forum"],
    ]);
    for (const { text, start } of links) expect(memberships.slice(start, (start as number) + text.length)).toBe(text);
  });
  it("are none in prose, and never the organisation itself", () => {
    const prose = "We are proud to have been working for many years together with everybody who likes tea";
    expect(link({ memberships: `${prose}, and ${prose.toLowerCase()}, Samovar Forum` })).toEqual([]);
    expect(link({ memberships: "Teapot Alliance, Samovar Forum" }, "100000-11").map(({ text }) => text)).toEqual(["Samovar Forum"]);
  });
  it("are none where a bracket follows two names", () => {
    expect(link({ memberships: "Porcelain-Kettle-Spoon Net (PKSN)" }).map(({ name }) => name)).toEqual(["Porcelain Kettle Spoon Network"]);
    expect(link({ memberships: "Teapot. Porcelain-Kettle-Spoon Net (PKSN)" })).toEqual([]);
  });
  it("are clients and intermediaries by their whole name", () => {
    const entry = { clients: [{ name: "Samovar Forum" }, { name: "Someone else" }], intermediaries: [{ name: "Teapot Alliance" }] } as Partial<RegisterEntryContent>;
    expect(link(entry).map(({ field, id }) => [field, id])).toEqual([
      ["clients", "100002-11"],
      ["intermediaries", "100000-11"],
    ]);
  });
});
