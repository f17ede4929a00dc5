/** What a newer document says differently: on the page, as JSON, CSV and feed, under the same filters. */
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../src/query/edition-reader.js";
import { makeHome, type TestHome, wordsOf } from "./home.js";
import { readAtom } from "./read-feeds.js";

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site.close());

const json = async (query: string): Promise<{ items: Change[]; total: { count: number } }> => JSON.parse((await site.get(`/changes.json${query}`)).text).changes;

describe("changes", () => {
  it("tell an edit field by field, before and after", async () => {
    const { items } = await json("?kind=changed");
    expect(items.length).toBeGreaterThan(0);
    const [change] = items as [Change];
    const [field] = change.fields as [{ field: string; before: string; after: string }];
    expect([change.source, Boolean(field.before || field.after), field.before === field.after]).toEqual(["transparency-register", true, false]);
    expect(wordsOf((await site.get("/changes?kind=changed")).text)).toContain(`${field.before || "—"} → ${field.after || "—"}`);
  });

  it("are as many on the page, as JSON, as CSV and under any filter", async () => {
    const { items: all } = await json("?limit=100");
    const day = all[0]?.date ?? "";
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    for (const [query, fits] of [
      ["", () => true],
      ["?kind=registered", ({ kind }: Change) => kind === "registered"],
      ["?source=transparency-register", ({ source }: Change) => source === "transparency-register"],
      ["?source=have-your-say", ({ source }: Change) => source === "have-your-say"],
      [`?from=${day}`, ({ date }: Change) => date >= day],
      [`?kind=renamed&source=transparency-register&to=${day}`, ({ kind, date }: Change) => kind === "renamed" && date <= day],
    ] as const) {
      const expected = all.filter(fits);
      const { items, total } = await json(query ? `${query}&limit=100` : "?limit=100");
      expect([query, items, total.count]).toEqual([query, expected, expected.length]);
      const page = (await site.get(`/changes${query}`)).text;
      expect([query, page.match(/<li class="change">/g)?.length ?? 0]).toEqual([query, Math.min(60, expected.length)]);
      const rows = parse((await site.get(`/changes.csv${query}`)).text, { columns: true }) as Record<string, string>[];
      expect([query, rows.length]).toEqual([query, expected.reduce((sum, { fields }) => sum + (fields?.length ?? 1), 0)]);
      const atom = readAtom((await site.get(`/changes.atom${query ? `${query}&limit=100` : "?limit=100"}`)).text);
      expect([query, atom.entries.map(({ title }) => title)]).toEqual([query, expected.map(({ title }) => title)]);
    }
  });

  it("refuse in words what is no kind, source or day", async () => {
    for (const query of ["?kind=lost", "?source=parliament", "?from=2025-02-30", "?from=2025-02-02&to=2025-02-01"])
      for (const ending of ["", ".json", ".csv", ".atom"]) expect([ending, query, (await site.get(`/changes${ending}${query}`)).status]).toEqual([ending, query, 400]);
  });
});
