/** A data home of its own for a test: imports files, builds, opens the edition and the site. Real store, real edition, no port. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Hono } from "hono";
import type { EditionManifest } from "../src/edition/tables.js";
import { buildEdition } from "../src/pipeline/build.js";
import { type Home, homeAt } from "../src/pipeline/home.js";
import { type ImportOptions, type ImportResult, importFiles } from "../src/pipeline/import.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { createApp } from "../src/render/app.js";

export interface TestHome {
  home: Home;
  imported: ImportResult;
  manifest: EditionManifest;
  reader: EmbeddedEdition;
  app: Hono;
  /** Page or sibling at `address`: status, text, and where it redirects to. */
  get(address: string): Promise<{ status: number; text: string; location: string | null; headers: Headers }>;
  close(): void;
}

export const newHome = (): Home => homeAt(mkdtempSync(path.join(tmpdir(), "antechamber-test-")));

/** Imports `files` one call after the other and builds. */
export async function makeHome(files: readonly (readonly string[])[], options: ImportOptions = {}): Promise<TestHome> {
  const home = newHome();
  let imported: ImportResult = { sources: [], complaints: [], complaintCounts: [], failedFiles: [], passedOver: [] };
  for (const some of files) imported = await importFiles(home, some, options);
  const { manifest } = await buildEdition(home);
  const reader = new EmbeddedEdition(path.join(home.editions, manifest.name));
  const app = createApp({ openEdition: () => reader });
  return {
    home,
    imported,
    manifest,
    reader,
    app,
    async get(address) {
      const response = await app.request(address);
      return { status: response.status, text: await response.text(), location: response.headers.get("location"), headers: response.headers };
    },
    close() {
      reader.close();
      rmSync(home.folder, { recursive: true, force: true });
    },
  };
}

/** What a reader sees of HTML: its words, white space folded. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, "&")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ")
    .replace(/ ([,.;:)])/g, "$1")
    .replace(/\( /g, "(")
    .trim();
}

/** Headlines of a page's feed, newest first. */
export const headlinesOf = (html: string): string[] => [...html.matchAll(/<h3\b[^>]*>([\s\S]*?)<\/h3>/g)].map((match) => wordsOf(match[1] as string));
