/** The site in German and French: what readers of one language meet when they follow every link from its home page. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Language, speak } from "../src/render/language.js";
import { de } from "../src/render/words/de.js";
import { en } from "../src/render/words/en.js";
import { fr } from "../src/render/words/fr.js";
import { attributes, crawl, type Found } from "./crawl.js";
import { makeHome, type TestHome } from "./home.js";

const others = ["de", "fr"] as const;

/** Names, subjects and texts of the sample that happen to read like a word of the interface. */
const othersWords = new Set<string>([]);

const voids = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "path", "rect", "line", "circle", "use"]);
const plain = (html: string): string => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&").replace(/\s+/g, " ").trim();

/** Texts and labels of a page that are in its own language: what stands in an element that says another one is left out. */
function ownTexts(html: string, language: string): string[] {
  const texts: string[] = [];
  const open: { name: string; foreign: boolean }[] = [];
  for (const [, tag, text] of html.matchAll(/(<[^>]+>)|([^<]+)/g)) {
    const foreign = open.at(-1)?.foreign ?? false;
    if (text !== undefined) {
      if (!foreign && !["code", "style", "script"].includes(open.at(-1)?.name ?? "")) texts.push(plain(text));
      continue;
    }
    const [, closing, name = "", rest = ""] = /^<(\/?)([a-z0-9]+)([\s\S]*?)\/?>$/i.exec(tag ?? "") ?? [];
    if (closing) {
      while (open.length && open.pop()?.name !== name);
      continue;
    }
    const [told] = attributes(rest, "lang");
    const inOther = told === undefined ? foreign : told !== language;
    if (!inOther) texts.push(...["aria-label", "title", "placeholder", "alt"].flatMap((label) => attributes(rest, label)).map(plain));
    if (name && !voids.has(name) && !tag?.endsWith("/>")) open.push({ name, foreign: inOther });
  }
  return texts.filter(Boolean);
}

/** What a catalogue says, in pieces: functions are asked with "§" for every argument, and their words stand between those. */
function piecesOf(value: unknown): string[] {
  if (typeof value === "string") return [plain(value)];
  if (typeof value === "function") {
    let said: unknown;
    try {
      said = value(...Array.from({ length: value.length }, () => "§"));
    } catch {
      return [];
    }
    return typeof said === "object"
      ? String(said)
          .split(/<[^>]+>/)
          .flatMap((text) => plain(text).split(/§|NaN/))
      : piecesOf(said).flatMap((text) => text.split(/§|NaN/));
  }
  return value && typeof value === "object" ? Object.values(value).flatMap(piecesOf) : [];
}

const catalogues = { de, fr };

/** English words of the catalogue that the language does not happen to share. */
function englishPieces(language: Language & keyof typeof catalogues): Set<string> {
  const own = new Set(speak(language, () => piecesOf(catalogues[language])).map((piece) => piece.trim()));
  return new Set(
    piecesOf(en)
      .map((piece) => piece.trim())
      .filter((piece) => /[a-z]{3}/.test(piece) && !own.has(piece)),
  );
}

describe("languages", () => {
  let site: TestHome;
  const found: Record<string, Found[]> = {};
  beforeAll(async () => {
    site = await makeHome([["sample"]]);
    for (const language of others) found[language] = await crawl(site, `/${language}/`);
  });
  afterAll(() => site?.close());

  for (const language of others) {
    it(`every link of a page under /${language}/ stays there, but for the switch and data`, () => {
      const pages = found[language] ?? [];
      expect(pages.length).toBeGreaterThan(60);
      const astray = pages.flatMap(({ address, text }) =>
        [...text.matchAll(/<(?:a|form)\b[^>]*>/g)]
          .map(([tag]) => tag)
          .filter((tag) => !tag.includes(" hreflang="))
          .flatMap((tag) => [...attributes(tag, "href"), ...attributes(tag, "action")])
          .filter((link) => link.startsWith("/") && !link.startsWith(`/${language}/`) && !/\.(?:json|csv|atom|ics)(?:[?#]|$)/.test(link))
          .map((link) => `${address}: ${link}`),
      );
      expect(astray).toEqual([]);
    });

    it(`no English word of the catalogue is left on a page under /${language}/`, () => {
      const pieces = englishPieces(language);
      const long = [...pieces].filter((piece) => piece.length >= 14 && piece.includes(" "));
      expect(pieces.size).toBeGreaterThan(400);
      const left = new Set<string>();
      for (const { address, text } of found[language] ?? [])
        for (const own of ownTexts(text, language)) {
          const piece = pieces.has(own) ? own : long.find((one) => own.includes(one));
          if (piece && !othersWords.has(own)) left.add(`${address}: “${piece}” in “${own.slice(0, 100)}”`);
        }
      expect([...left]).toEqual([]);
    });

    it(`a page under /${language}/ says its language and where it is in the others`, () => {
      for (const { address, text } of found[language] ?? []) {
        expect([address, text.includes(`<html lang="${language}">`)]).toEqual([address, true]);
        const path = address.slice(3).replace(/\?.*$/, "");
        const isIndexed = !text.includes('<meta name="robots" content="noindex"');
        const alternates = [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, code, href]) => [code, href]);
        if (isIndexed)
          expect([address, alternates]).toEqual([
            address,
            [
              ["en", path],
              ["de", `/de${path}`],
              ["fr", `/fr${path}`],
              ["x-default", path],
            ],
          ]);
      }
    });
  }

  it("the switch leads to the same page, with the same question", async () => {
    const { text } = await site.get("/de/search?q=teapot");
    expect(text).toContain('<a hreflang="en" href="/search?q=teapot" lang="en">English</a>');
    expect(text).toContain('<a hreflang="de" href="/de/search?q=teapot" lang="de" aria-current="true">Deutsch</a>');
  });

  it("a browser's header and a cookie choose nothing", async () => {
    const response = await site.app.request("/", { headers: { "Accept-Language": "de", Cookie: "language=de" } });
    expect([response.status, response.headers.get("set-cookie"), (await response.text()).includes('<html lang="en">')]).toEqual([200, null, true]);
  });

  it("a redirect stays in its language; data and the bare prefix have one address", async () => {
    const locations = await Promise.all(
      ["/de", "/de/status.json", "/fr/organisations/699006341748-20", "/fr/organisations/699006341748-20?kind=meeting", "/de/organisations/699006341748-20.csv"].map(
        async (address) => (await site.get(address)).location,
      ),
    );
    expect(locations).toEqual([
      "/de/",
      "/status.json",
      "/fr/organisations/699006341748-20/back-market",
      "/fr/organisations/699006341748-20/back-market?kind=meeting",
      "/organisations/699006341748-20.csv",
    ]);
  });

  it("no address under a prefix leads to another site", async () => {
    for (const address of ["/de//example.org", "/de//example.org/a.json", "/fr//example.org/%2e%2e"]) expect((await site.get(address)).location).toBeNull();
  });

  it("a problem is told in the language asked for, also while a page is being made", async () => {
    const [unknown, refused] = await Promise.all([site.get("/de/no-such-page"), site.get("/fr/organisations/699006341748-20/back-market?from=31.1.2025")]);
    expect([unknown.status, unknown.text.includes("Unter dieser Adresse gibt es nichts")]).toEqual([404, true]);
    expect([refused.status, refused.text.includes("n’est pas un jour du calendrier")]).toEqual([400, true]);
  });
});
