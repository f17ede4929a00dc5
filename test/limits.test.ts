/** Every page of data says what it cannot show, and leads to the whole of it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { languageCodes } from "../src/render/language.js";
import { localAddress, readLocalPath } from "../src/render/local-address.js";
import { crawl } from "./crawl.js";
import { makeHome, type TestHome } from "./home.js";

/** Pages about the site itself; those of the site and of Status tell the limits of the whole of it. */
const aboutTheSite = ["/", "/about", "/api", "/corrections", "/data", "/method", "/privacy", "/quality"];

const limits = /<section class="limits(?: short)?" id="limits">.*?<\/section>/gs;
const textOf = (html: string): string =>
  html
    .replace(/<h2>.*?<\/h2>/, "")
    .replace(/<[^>]*>/g, "")
    .trim();

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site?.close());

it("every page of data says what it cannot show, and leads to Status", async () => {
  const pages = (await crawl(site, "/")).filter(({ address }) => !aboutTheSite.includes(address.replace(/\?.*$/, "")));
  expect(pages.length).toBeGreaterThan(60);
  const without = pages.filter(({ address, text }) => {
    // Status has the whole of it; a brief has a list of its own, for print.
    if (address === "/status" || address.endsWith("/brief")) return !/What this site cannot show|What nobody published/.test(text);
    const found = text.match(limits) ?? [];
    return found.length !== 1 || !found[0]?.includes('href="/status#limits"');
  });
  expect(without.map(({ address }) => address)).toEqual([]);
});

const sentences: Record<string, string> = {
  "/search": "Not searched: staff, private people, and what papers say beyond quotes.",
  "/search?q=repair": "Not searched: staff, private people, and what papers say beyond quotes.",
  "/changes": "Only between documents that were read: what came and went in between is not seen. “Edited” says that a document differs, not why.",
  "/organisations": "Only those with a register number in documents read here; other names stay text.",
  "/people": "Only decision-makers: staff and private people have no page.",
  "/bodies": "Only bodies that documents read here name; the Council is not read here.",
  "/files": "A contact whose subject names no file clearly is missing from its file.",
  "/consultations": "Only consultations whose responses were read here; citizens’ responses are not kept.",
};

for (const [address, sentence] of Object.entries(sentences)) {
  it(`${address} says it in one sentence of its own, and leads to Method`, async () => {
    const [section = ""] = (await site.get(address)).text.match(limits) ?? [];
    expect(textOf(section)).toContain(sentence);
    expect(section).toContain('<a href="/method">Method</a>');
  });
}

it("what is searched or listed by day says how far the meetings were read, and since when they could not be", async () => {
  const [section = ""] = (await site.get("/search")).text.match(limits) ?? [];
  expect(textOf(section)).toMatch(/Parliament to \d+ \w+ \d{4} · Commission/);
  const [consultations = ""] = (await site.get("/consultations")).text.match(limits) ?? [];
  expect(textOf(consultations)).toMatch(/Consultations to \d+ \w+ \d{4} · Status · Method$/);
});

it("each is short enough for four lines of a phone, in every language", async () => {
  for (const language of languageCodes)
    for (const address of Object.keys(sentences)) {
      const [section = ""] = (await site.get(localAddress(address, language))).text.match(limits) ?? [];
      expect([readLocalPath(address).path, language, textOf(section).length > 60 && textOf(section).length < 215]).toEqual([readLocalPath(address).path, language, true]);
    }
});
