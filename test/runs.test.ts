/** Every import leaves a line on each source that it looked at; Status tells it, and pages tell a source in trouble. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { SourceRun } from "../src/model/index.js";
import { importFiles } from "../src/pipeline/import.js";
import { followRuns, type LiveState, readRuns, summariseRuns } from "../src/query/live-state.js";
import { createApp } from "../src/render/app.js";
import { makeHome, newHome, wordsOf } from "./home.js";
import { csvOf } from "./small-documents.js";

const clock = (day: string) => () => new Date(`${day}T02:00:00Z`);
const outcomes = (text: string): string[] => readRuns(text).map(({ source, outcome, startedAt }) => `${startedAt.slice(0, 10)} ${source} ${outcome}`);

describe("runs", () => {
  it("are recorded source by source: changed, unchanged, shortfall", async () => {
    const home = newHome();
    const folder = mkdtempSync(path.join(tmpdir(), "antechamber-runs-"));
    const write = (name: string, text: string): string => {
      writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };
    try {
      const few = write("few.csv", csvOf([{}]));
      await importFiles(home, [few], { now: clock("2025-11-20") });
      await importFiles(home, [few], { now: clock("2025-11-21") });
      // What a run that was cut off left of its line.
      appendFileSync(home.runs, '{"source":"parl');
      const capped = write("capped.csv", csvOf(Array.from({ length: 1_000 }, (_, i) => ({ title: `Teapot ${i}` }))));
      await importFiles(home, [capped], { now: clock("2025-11-22") });
      await importFiles(home, [write("register.xml", "<?xml version='1.1'?><ListOfIRPublicDetail><resultList><interest")], { now: clock("2025-11-23") });
      expect(outcomes(readFileSync(home.runs, "utf8"))).toEqual([
        "2025-11-20 parliament-meetings changed",
        "2025-11-21 parliament-meetings unchanged",
        "2025-11-22 parliament-meetings shortfall",
        "2025-11-23 transparency-register shortfall",
      ]);
      expect(followRuns(home.runs).sources().get("parliament-meetings")?.last).toMatchObject({ documents: 1, known: 0, new: 1_000, edited: 0, gone: 0 });
    } finally {
      for (const one of [home.folder, folder]) rmSync(one, { recursive: true, force: true });
    }
  });

  it("stand on Status, and on every page where a source is in trouble; tags change with them", async () => {
    const site = await makeHome([["sample"]]);
    const run = (day: string, outcome: SourceRun["outcome"]): SourceRun => ({
      source: "commission-meetings",
      startedAt: `${day}T02:00:00.000Z`,
      finishedAt: `${day}T02:01:00.000Z`,
      outcome,
      ...{ documents: 1, known: 0, unread: 0, new: 3, edited: 1, gone: 0 },
    });
    let runs = [run("2025-11-20", "changed")];
    const live: LiveState = { sources: () => summariseRuns(runs), revision: () => String(runs.length) };
    const app = createApp({ openEdition: () => site.reader, live });
    const read = async (address: string) => {
      const response = await app.request(address);
      return { tag: response.headers.get("etag"), words: wordsOf(await response.text()) };
    };
    const page = "/organisations/699006341748-20/back-market";
    try {
      const [status, organisation] = [await read("/status"), await read(page)];
      expect(status.words).toContain("Last run read, with something new, 20 Nov 2025, 02:01 UTC · 3 new, 1 edited, 0 no longer there");
      expect(organisation.words).not.toContain("blocked");
      runs = [...runs, run("2025-11-21", "unchanged")];
      expect([(await read("/status")).tag === status.tag, (await read(page)).tag === organisation.tag]).toEqual([false, true]);
      runs = [...runs, run("2025-11-22", "blocked"), run("2025-11-23", "blocked")];
      expect((await read("/status")).words).toContain(
        "blocked: something else stood in the place of the document, 23 Nov 2025, 02:01 UTC · since 22 Nov 2025 · last read in full 21 Nov 2025; what was read then is shown",
      );
      const now = await read(page);
      expect([now.tag === organisation.tag, /Commission to \d+ \w+ \d{4} blocked since 22 Nov 2025/.test(now.words)]).toEqual([false, true]);
      expect(JSON.parse(await (await app.request("/status.json")).text()).runs).toMatchObject([{ last: { outcome: "blocked" }, since: "2025-11-22T02:00:00.000Z" }]);
    } finally {
      site.close();
    }
  });
});
