/** The Data page says what edition it is of, and every download that it offers is there. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, type TestHome, wordsOf } from "./home.js";

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site?.close());

describe("data page", () => {
  it.each(["", "/de", "/fr"])("%s/data names the edition, its date and checksum, and offers what is there", async (prefix) => {
    const { text } = await site.get(`${prefix}/data`);
    const { name, checksum, counts } = await site.reader.describeEdition();
    expect(text).toContain(name);
    expect(text).toContain(checksum);
    const [, table = ""] = /<table>(.*?)<\/table>/s.exec(text) ?? [];
    const links = [...table.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => link);
    // A list and four forms of one for each kind, and three of the changes.
    expect(links.length).toBe(5 * 5 + 3);
    for (const link of links) expect([link, (await site.get(link)).status]).toEqual([link, 200]);
    const numbers = [...table.matchAll(/<\/th><td>([^<]*)<\/td>/g)].map(([, number = ""]) => Number(number.replace(/\D/g, "")));
    expect(numbers).toEqual([counts.organisations, counts.people, counts.bodies, counts.files, counts.consultations, 0]);
    expect(links.filter((link) => link.endsWith("organisations.json")).length).toBe(1);
  });

  it("says that there is no bulk download", async () => {
    expect(wordsOf((await site.get("/data")).text)).toContain("there is no bulk download of an edition");
  });
});
