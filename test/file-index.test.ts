/** The list of files, and the many ways in which people name one: number in any typing, nickname in any language. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SuppressedEdition } from "../src/query/suppressed-edition.js";
import { makeHome, type TestHome, wordsOf } from "./home.js";

const header = '"title","member_id","member_name","meeting_date","member_capacity","procedure_reference","attendees","lobbyist_id"';
const row = (date: string, reference: string) => `"Teapots","999000001","EXAMPLE-INVENTED Ada","${date}","Rapporteur","${reference}","Teapot Repairers' Union (invented)",""`;
const rows = [row("2023-03-01", "2022/0396(COD)"), row("2023-04-01", "2022/0396(COD)"), row("2021-02-01", "2021/0106(COD)"), row("2023-05-01", "2022/2201(INI)"), row("2023-05-02", "2022/0396(NLE)")];

let site: TestHome;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "antechamber-files-"));
  const file = path.join(folder, "mep-meetings-export.csv");
  writeFileSync(file, `${header}\n${rows.join("\n")}\n`);
  site = await makeHome([[file]]);
});
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

const packaging = "/files/2022-0396-COD/2022-0396-cod";
const leadsTo = async (address: string) => {
  const { status, location } = await site.get(address);
  return [status, location];
};

describe("a file", () => {
  it.each([
    "/files/2022-0396-COD",
    "/files/ppwr",
    "/files/PPWR",
    "/files/Packaging%20and%20Packaging%20Waste%20Regulation",
    "/files/verpackungsverordnung",
    "/files/2022/0396(COD)",
    "/files/2022%2F0396(COD)",
    "/files/2022-396-cod",
    "/files?q=PPWR",
    "/files?q=2022%2F0396+(COD)",
    "/files?q=2022/0396(cod)",
  ])("is reached by %s", async (address) => {
    expect((await leadsTo(address))[1]).toBe(packaging);
  });

  it("is listed with others where a number leaves a choice", async () => {
    expect(await leadsTo("/files/2022-0396")).toEqual([302, "/files?q=2022-0396"]);
    const page = wordsOf((await site.get("/files?q=2022-0396")).text);
    expect(page).toContain("2022/0396(COD)");
    expect(page).toContain("2022/0396(NLE)");
    expect(page).not.toContain("2021/0106(COD)");
  });

  it("that nobody knows is not found, whatever it is like", async () => {
    for (const address of ["/files/2099-0001-COD", "/files/2099/0001(COD)", "/files/ppwrr", "/files/no-such-file/anything"])
      expect([address, (await site.get(address)).status]).toEqual([address, 404]);
  });

  it("says what else it is called", async () => {
    expect(wordsOf((await site.get(packaging)).text)).toMatch(/Also called: .*PPWR/);
  });
});

describe("the list of files", () => {
  const list = async (query: string) =>
    JSON.parse((await site.get(`/files.json${query}`)).text) as {
      entities: { items: { id: string; declarations: number }[]; total: { count: number } };
      facets: { type: { value: string; count: number }[] };
    };

  it("has the most recently active first, and filters by type and year with the count of each choice", async () => {
    const { entities, facets } = await list("");
    expect(entities.items.slice(0, 4).map(({ id, declarations }) => [id, declarations])).toEqual([
      ["2022-0396-NLE", 1],
      ["2022-2201-INI", 1],
      ["2022-0396-COD", 2],
      ["2021-0106-COD", 1],
    ]);
    for (const { value, count } of facets.type) expect([value, (await list(`?type=${value}`)).entities.total.count]).toEqual([value, count]);
    expect((await list("?type=COD&year=2022")).entities.items.map(({ id }) => id)).toEqual(["2022-0396-COD"]);
    expect((await list("?order=count")).entities.items[0]?.id).toBe("2022-0396-COD");
    expect((await site.get("/files?order=loudest")).status).toBe(400);
  });

  it("leaves out what is suppressed", async () => {
    const shown = new SuppressedEdition(site.reader, { ids: () => new Set(["2022-0396-NLE"]), revision: () => "1" });
    expect((await shown.listFiles({})).items.map(({ id }) => id)).not.toContain("2022-0396-NLE");
    expect(await shown.listFileIds("2022-0396-")).toEqual(["2022-0396-COD"]);
  });
});
