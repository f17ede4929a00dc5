/** For which days meetings were read: from the documents to Status, to the years of a page and to JSON. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SourceState } from "../src/query/edition-reader.js";
import { makeHome, type TestHome, wordsOf } from "./home.js";

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site.close());

/** Rows of the table behind the years, without the marks of kinds. */
async function yearsOf(address: string): Promise<Record<string, string>> {
  const { text } = await site.get(address);
  const [figure = ""] = /<figure class="years">.*?<\/figure>/s.exec(text) ?? [];
  const rows = [...figure.matchAll(/<tr><th scope="row">(\d{4})<\/th>(.*?)<\/tr>/gs)];
  return Object.fromEntries(rows.map(([, year = "", cells = ""]) => [year, cells.split("</td>").slice(0, -1).map(wordsOf).join(" | ")]));
}

describe("the days of each series of meetings", () => {
  it("stand on Status and in /status.json, a series that was read twice with both", async () => {
    const { sources } = JSON.parse((await site.get("/status.json")).text) as { sources: SourceState[] };
    expect(sources.find(({ id }) => id === "commission-meetings")?.read).toEqual([
      { series: "directorates-general", from: "2019-10-23", to: "2025-09-24" },
      { series: "cabinets", from: "2020-05-05", to: "2024-06-13" },
      { series: "cabinets", from: "2025-09-24", to: "2025-09-24" },
    ]);
    const status = wordsOf((await site.get("/status")).text);
    expect(status).toContain("Directorates-General 23 Oct 2019 – 24 Sept 2025 Commissioners and cabinets 5 May 2020 – 13 Jun 2024, 24 Sept 2025 Held");
    expect(wordsOf((await site.get("/de/status")).text)).toContain("Kommissionsmitglieder und Kabinette 5. Mai 2020 – 13. Juni 2024, 24. Sept. 2025");
  });

  it("say on a cabinet's page what was read of cabinets alone", async () => {
    const years = await yearsOf("/bodies/ec-cab-64aq9yg1cg/cabinet-of-commissioner-thierry-breton");
    expect(years).toEqual({
      "2020": "1 since 5 May 2020",
      "2021": "1",
      "2022": "1",
      "2023": "none",
      "2024": "1 to 13 Jun 2024",
      "2025": "none read: 24 Sept 2025",
      "2026": "not read",
    });
    expect(Object.keys(await yearsOf("/bodies/ec-dg-cnect/dg-communications-networks-content-and-technology"))).toEqual(["2022", "2023", "2024", "2025", "2026"]);
    expect((await yearsOf("/bodies/ec-dg-cnect/dg-communications-networks-content-and-technology"))["2025"]).toBe("2 to 24 Sept 2025");
  });

  it("say none on an organisation's page only for years of which every series was read", async () => {
    const years = await yearsOf("/organisations/699006341748-20/back-market");
    expect(years).toEqual({
      "2021": "1 since 29 Oct 2021 | none",
      "2022": "8 | none",
      "2023": "7 | none",
      "2024": "2 | 1 cabinets to 13 Jun 2024",
      "2025": "9 to 12 Nov 2025 | 3 cabinets read: 24 Sept 2025, Directorates-General to 24 Sept 2025",
      "2026": "not read | not read",
    });
    expect(await yearsOf("/organisations/699006341748-20/back-market/brief")).toEqual(years);
  });
});
