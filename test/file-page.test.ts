/** The page of a legislative file: who met whom between two days, its picture, its balance, and the same counts on page, in JSON and in CSV. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lanes } from "../src/model/index.js";
import { makeHome, type TestHome, wordsOf } from "./home.js";

let site: TestHome;
let path: string;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
  path = (await site.get("/files/2023-0083-COD")).location ?? "";
});
afterAll(() => site.close());

interface FileJson {
  totals: { declarations: number; meetings: number; organisations: number };
  facets: { role: Record<string, number>; category: Record<string, number> };
  met: { name: string; declarations: number; hosts: { name: string; lane: string; from: string; to: string }[] }[];
  metTotal: number;
  activities: { items: { id: string; date: string }[]; total: { count: number } };
  balance: { key: string; declarations: number }[];
}

const json = async (query: string): Promise<FileJson> => JSON.parse((await site.get(`/files/2023-0083-COD.json${query}`)).text) as FileJson;
/** Counted rows of the CSV. */
const csvCount = async (query: string): Promise<number> =>
  (await site.get(`/files/2023-0083-COD.csv${query}`)).text
    .split("\r\n")
    .slice(1)
    .filter((line) => line.includes(",true,")).length;

const choices = [
  "",
  "?role=rapporteur",
  "?role=shadow&from=2023-01-01&to=2023-12-31",
  "?institution=commission",
  "?category=companies-and-groups",
  "?with=699006341748-20",
  "?role=rapporteur&with=699006341748-20",
];

describe("a legislative file", () => {
  it("says the same counts on page, in JSON and in CSV, under every choice", async () => {
    for (const query of choices) {
      const { totals, activities } = await json(query);
      expect([query, activities.total.count, await csvCount(query)]).toEqual([query, totals.declarations, totals.declarations]);
      const words = wordsOf((await site.get(path + query)).text);
      expect([query, words]).toEqual([query, expect.stringContaining(`${totals.meetings} declared meeting`)]);
    }
    expect((await json("")).totals.declarations).toBeGreaterThan(5);
  });

  it("offers each role with the count that it leads to", async () => {
    const { facets } = await json("?from=2023-01-01");
    let sum = 0;
    for (const role of lanes) {
      const { totals } = await json(`?from=2023-01-01&role=${role}`);
      expect([role, facets.role[role] ?? 0]).toEqual([role, totals.declarations]);
      sum += totals.declarations;
    }
    expect(sum).toBe((await json("?from=2023-01-01")).totals.declarations);
  });

  it("tells who met the rapporteur between two days, with host and day", async () => {
    const query = "?role=rapporteur&from=2023-03-01&to=2023-12-31";
    const { met } = await json(query);
    expect(met.length).toBeGreaterThan(0);
    expect(met.flatMap(({ hosts }) => hosts).every((host) => host.lane === "rapporteur" && host.from >= "2023-03-01" && host.to <= "2023-12-31")).toBe(true);
    const page = wordsOf((await site.get(path + query)).text);
    expect(page).toContain("Who met the rapporteur");
    for (const { name, hosts } of met.slice(0, 3)) expect(page).toContain(`${name} ${met.find((one) => one.name === name)?.declarations} ${hosts[0]?.name}, rapporteur`);
  });

  it("tells in JSON how many met somebody, and goes on behind those passed over", async () => {
    const { met, metTotal } = await json("");
    expect([metTotal, met.length > 2]).toEqual([met.length, true]);
    const rest = await json("?after=1");
    expect([rest.met, rest.metTotal]).toEqual([met.slice(1), metTotal]);
    expect((await json(`?after=${met.length}`)).met).toEqual([]);
  });

  it("draws a panel for each year, with a title, a description and a table behind it, without inline style", async () => {
    const { text } = await site.get(path);
    const years = [...text.matchAll(/<title id="lanes-(\d{4})">/g)].map(([, year]) => year);
    expect(years.length).toBeGreaterThan(1);
    expect(text.match(/<desc id="lanes-/g)?.length).toBe(years.length);
    expect(text).not.toMatch(/ style=|<style|<script/);
    expect(wordsOf(text)).toContain("No dated stage of this file is held, so none is drawn.");
  });

  it("leads from a year to the days of it that were chosen", async () => {
    const { text } = await site.get(`${path}?from=2023-03-01&to=2023-09-30`);
    const [, address = "", count] = /<a href="(\?[^"]+)">\s*<b>2023<\/b> <span class="role">(\d+) declaration/.exec(text) ?? [];
    expect(address.replaceAll("&amp;", "&")).toBe("?from=2023-03-01&to=2023-09-30");
    expect((await json(address.replaceAll("&amp;", "&"))).totals.declarations).toBe(Number(count));
  });

  it("marks what is chosen among institutions, roles and meetings, and only that", async () => {
    for (const [query, current] of [
      ["", "All"],
      ["?kind=meeting", "Meetings"],
      ["?kind=response", "Responses"],
      ["?institution=parliament", "Parliament"],
      ["?institution=parliament&kind=meeting", "Parliament"],
      ["?role=rapporteur", "Rapporteur"],
    ]) {
      const [chips = ""] = /<ul class="chips who".*?<\/ul>/s.exec((await site.get(path + query)).text) ?? [];
      expect([query, [...chips.matchAll(/aria-current="true">([^<]+?) </g)].map(([, label]) => label)]).toEqual([query, [current]]);
    }
  });

  it("says of a role and a year what was not read instead of a nought, hatched in the lanes", async () => {
    const { text } = await site.get(path);
    const [table = ""] = /<details><summary>The numbers<\/summary>.*?<\/table>/s.exec(text) ?? [];
    expect(wordsOf(table)).toBe("The numbers Role 2023 2024 All Rapporteur 2 none 2 Shadow rapporteurs 3 none 3 Rapporteurs for opinion 3 none 3 Commissioners and cabinets none 2 to 13 Jun 2024 2");
    // Of 2024 alone, and of cabinets alone: Members were read to the end of the year.
    expect(text.match(/<path class="gap"/g)?.length).toBe(1);
    expect(wordsOf(text)).toContain("Commission, Commissioners and cabinets: read for 5 May 2020 – 13 Jun 2024, 24 Sept 2025 only.");
    expect(wordsOf(text)).toContain("Hatched: not read.");
  });

  it("tells a picture's description in whole sentences, one full stop each", async () => {
    for (const language of ["", "/de", "/fr"]) {
      const said = [...(await site.get(language + path)).text.matchAll(/<desc[^>]*>([^<]*)<\/desc>/g)].map(([, text = ""]) => text);
      expect(said.length).toBeGreaterThan(1);
      for (const text of said) expect(text).toMatch(/[^.]\.$/);
      expect(said.join(" ")).not.toContain("..");
    }
  });

  it("counts its balance in declarations, whoever is not linked apart, each bar leading to its rows", async () => {
    const { balance } = await json("");
    expect(balance.map(({ key }) => key)).toContain("not-linked");
    for (const { key, declarations } of balance) expect([key, (await json(`?category=${key}`)).totals.meetings]).toEqual([key, declarations]);
  });

  it("goes on behind its last item, and shows none twice", async () => {
    const all = (await json("?limit=100")).activities.items.map(({ id }) => id);
    const first = JSON.parse((await site.get("/files/2023-0083-COD.json?limit=7")).text) as { activities: { items: { id: string }[]; next: string } };
    const second = await json(`?limit=100&cursor=${first.activities.next}`);
    expect([...first.activities.items, ...second.activities.items].map(({ id }) => id)).toEqual(all);
    expect((await site.get("/files/2023-0083-COD.json?limit=100&cursor=nonsense")).status).toBe(400);
  });

  it("refuses a choice that it does not know, in words", async () => {
    expect((await site.get(`${path}?role=king`)).status).toBe(400);
    expect(wordsOf((await site.get(`${path}?role=king`)).text)).toContain("rapporteur, shadow, opinion");
    expect((await site.get(`${path}?category=%3Cb%3E`)).status).toBe(400);
  });
});
