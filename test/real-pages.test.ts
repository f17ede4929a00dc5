/**
 * Pages on the real documents, when they lie beside the repository: one number everywhere for some hundred entities at random, briefs of
 * the largest organisations on two printed pages, and what a page weighs. Skipped, and said so, where they are not.
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntityKind } from "../src/model/index.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { createApp } from "../src/render/app.js";
import { entityPath } from "../src/render/paths.js";
import { type Serving, serve } from "../src/serve/serve.js";
import { countPrintedPages } from "./count-printed-pages.js";
import { makeHome, type TestHome } from "./home.js";
import { realDocuments as data } from "./real-documents.js";
import { countEverywhere } from "./same-counts.js";

/** The folder of one edition that was built before, to be asked instead: a build of all documents takes a minute. */
const edition = process.env.ANTECHAMBER_TEST_EDITION;
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** A choice that another run repeats: every so many-th of a list in the order of ids. */
const someOf = <T>(list: readonly T[], count: number): T[] => Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor((index * list.length) / count)] as T);

async function openSite(): Promise<Pick<TestHome, "get" | "reader" | "app" | "close">> {
  if (!edition) {
    const official = (name: string) => path.join(data, "official-layout", name);
    const files = [official("register/ODP_rebuilt_full.xml.gz"), ...["mep-meetings", "have-your-say", "ep-open-data", "procedures"].map(official), path.join(data, "commission-meetings-official")];
    return makeHome([files.filter((one) => existsSync(one))], { root: data });
  }
  const reader = new EmbeddedEdition(edition);
  const app = createApp({ openEdition: () => reader });
  return {
    reader,
    app,
    async get(address) {
      const response = await app.request(address);
      return { status: response.status, text: await response.text(), location: response.headers.get("location"), headers: response.headers };
    },
    close: () => reader.close(),
  };
}

describe.skipIf(!existsSync(data) && !(edition && readdirSync(edition).includes("head.db")))("pages on real documents (skipped where they are not beside the repository)", () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  const withActivity = new Map<EntityKind, { id: string; slug: string; declarations: number }[]>();
  beforeAll(async () => {
    site = await openSite();
    for (const kind of ["organisation", "person", "body", "file"] as const) {
      const lines: { id: string; slug: string; declarations: number }[] = [];
      let cursor: string | undefined;
      do {
        const page = await site.reader.listEntities(kind, { limit: 500, ...(cursor && { cursor }) });
        lines.push(...page.items.filter((line) => line.declarations > 0));
        cursor = page.next;
      } while (cursor);
      withActivity.set(
        kind,
        lines.sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
    }
  }, 600_000);
  afterAll(() => site?.close());

  it("give the same counts on page, in JSON and in CSV, for 200 organisations, people and files", async () => {
    for (const kind of ["organisation", "person", "file"] as const) {
      const chosen = someOf(withActivity.get(kind) ?? [], 200);
      expect(chosen.length).toBe(200);
      for (const { id, declarations } of chosen) {
        const { expectedFigure, ...found } = await countEverywhere(site, kind, id);
        expect([kind, id, found]).toEqual([kind, id, { counted: declarations, listed: declarations, exported: declarations, figure: expectedFigure }]);
      }
    }
  }, 300_000);

  it("weigh less than 60 kB and less than 12 kB packed, for those with most activity of each kind; of organisations, people and bodies they hold fifty items", async () => {
    const heavy: string[] = [];
    const short: string[] = [];
    for (const [kind, lines] of withActivity) {
      for (const { id, slug } of [...lines].sort((a, b) => b.declarations - a.declarations).slice(0, 40)) {
        const { text } = await site.get(entityPath(kind, id, slug));
        const [plain, packed] = [Buffer.byteLength(text), gzipSync(text).length];
        if (plain >= 60_000 || packed >= 12_000) heavy.push(`${kind} ${id}: ${plain} bytes, ${packed} packed`);
        // What stands beside the feed of a file leaves some less room.
        const items = text.match(/<article>/g)?.length ?? 0;
        if (["organisation", "person", "body"].includes(kind) && items < 50 && text.includes('rel="next"')) short.push(`${kind} ${id}: ${items} items`);
      }
    }
    expect(heavy).toEqual([]);
    expect(short).toEqual([]);
  }, 300_000);

  it.skipIf(!existsSync(executablePath))(
    "print briefs of the largest organisations on at most two A4 pages",
    async () => {
      const largest = [...(withActivity.get("organisation") ?? [])].sort((a, b) => b.declarations - a.declarations).slice(0, 40);
      const server: Serving = await serve({ app: site.app, host: "127.0.0.1", port: 0 });
      const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"] });
      try {
        const page = await browser.newPage();
        const long: string[] = [];
        for (const { id, slug } of largest) {
          await page.goto(`${server.address}${entityPath("organisation", id, slug)}/brief`);
          const pages = countPrintedPages(await page.pdf({ format: "A4" }));
          if (pages < 1 || pages > 2) long.push(`${id} ${slug}: ${pages} pages`);
        }
        expect(long).toEqual([]);
      } finally {
        await browser.close();
        await server.stop();
      }
    },
    300_000,
  );
});
