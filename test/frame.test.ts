/** What holds the site together: the start page, and what is said where there is nothing to show. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UserError } from "../src/model/index.js";
import { suppressionsFile } from "../src/pipeline/suppress.js";
import { SuppressedEdition } from "../src/query/suppressed-edition.js";
import { followSuppressions } from "../src/query/suppressions.js";
import { createApp } from "../src/render/app.js";
import { makeHome, type TestHome, wordsOf } from "./home.js";

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site.close());

describe("start page", () => {
  it("leads to every kind of page, to the newest items, to active files and to each source", async () => {
    const { text } = await site.get("/");
    const links = new Set([...text.matchAll(/href="([^"]+)"/g)].map(([, link]) => link));
    for (const path of ["/search", "/files", "/changes", "/data", "/method", "/organisations", "/people", "/bodies", "/consultations", "/status", "/quality", "/about", "/corrections", "/privacy"])
      expect([path, links.has(path)]).toEqual([path, true]);
    for (const source of await site.reader.listSources()) expect([source.id, links.has(`/status#${source.id}`)]).toEqual([source.id, true]);
    expect(text.match(/href="\/activities\//g)?.length).toBeGreaterThan(5);
    expect(text.match(/<p class="examples">.*?<\/p>/s)?.[0].match(/<a /g)?.length).toBe(3);
    const [file] = (await site.reader.listEntities("file", { order: "newest", limit: 1 })).items;
    expect(links.has(`/files/${file?.id}/${file?.slug}`)).toBe(true);
  });

  it("puts responses to one consultation in one line and shows nothing that is hidden", async () => {
    const { text } = await site.get("/");
    const lines = [...text.matchAll(/<h3>Responses to <a href="\/consultations\/([^/"]+)/g)].map(([, id]) => id);
    expect(lines.length).toBeGreaterThan(0);
    const days = text.split('<h3 class="year">').length - 1;
    expect(lines.length).toBeLessThanOrEqual(new Set(lines).size * days);
    const [hidden] = [...text.matchAll(/href="\/activities\/([^"]+)"/g)].map(([, id]) => id as string);
    mkdirSync(path.dirname(suppressionsFile(site.home)), { recursive: true });
    writeFileSync(suppressionsFile(site.home), `id,date,reason\n${hidden},2025-11-20,objection\n`);
    const reader = new SuppressedEdition(site.reader, followSuppressions(suppressionsFile(site.home)));
    const app = createApp({ openEdition: () => reader });
    expect((await (await app.request("/")).text()).includes(`/activities/${hidden}`)).toBe(false);
    const gone = await app.request(`/activities/${hidden}`);
    expect([gone.status, wordsOf(await gone.text()).includes("How an entry is corrected or hidden")]).toEqual([410, true]);
    rmSync(suppressionsFile(site.home));
  });
});

describe("nothing to show", () => {
  it("an address that leads nowhere offers names like it and a search for its words, in the language of the page", async () => {
    const { status, text } = await site.get("/organisations/back-market");
    expect(status).toBe(404);
    expect(text).toContain('value="back market"');
    expect(text).toContain('href="/organisations/699006341748-20/back-market"');
    const german = await site.get("/de/organisations/back-market");
    expect(german.text).toContain("Vielleicht gemeint");
    expect(german.text).toContain('href="/de/organisations/699006341748-20/back-market"');
  });

  it("takes nothing in an address for words of its own", async () => {
    for (const address of ["/%E0%A4%A", "/%3Cscript%3Ealert(1)%3C/script%3E", `/${"x".repeat(5_000)}`, "/..%2f..%2fetc%2fpasswd"]) {
      const { status, text } = await site.get(address);
      expect([address.slice(0, 40), [400, 404].includes(status), text.includes("<script")]).toEqual([address.slice(0, 40), true, false]);
    }
  });

  it("says that no edition can be read without telling paths of the machine, and tells the operator", async () => {
    const told: string[] = [];
    const app = createApp({
      openEdition: () => {
        throw new UserError("/srv/antechamber/editions: holds no edition yet.");
      },
      reportFault: (fault) => told.push((fault as Error).message),
    });
    const response = await app.request("/");
    const text = await response.text();
    expect([response.status, response.headers.get("cache-control"), text.includes("/srv/"), wordsOf(text).includes("No edition can be read at this moment")]).toEqual([503, "no-store", false, true]);
    expect(told).toEqual(["/srv/antechamber/editions: holds no edition yet."]);
  });
});
