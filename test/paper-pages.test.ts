/** Papers on pages: key passages at the response, the passage page, JSON; and what a build makes of them again. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildEdition } from "../src/pipeline/build.js";
import { importFiles } from "../src/pipeline/import.js";
import { restoreStore } from "../src/pipeline/restore.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { makeHome, type TestHome, wordsOf } from "./home.js";
import { makePdf, makeScanPdf } from "./make-pdf.js";
import { makeDocx } from "./make-zip.js";

const folder = mkdtempSync(path.join(tmpdir(), "antechamber-papers-"));
const asks = [
  "We call on the Commission to make lamps that can be opened with a simple tool.",
  "Every shop should be given the parts that it needs to repair an old lamp.",
  "The period for comments must be extended until the end of the next year.",
];
const tells = "The Association of Invented Lamps was founded in the year 1950 in a small town and has told stories about its lamps ever since.";
/** Much longer than what may be shown. */
const text = [...Array.from({ length: 12 }, () => tells), ...asks.flatMap((sentence) => [sentence, tells, tells, tells])].join(" ");

function setLines(content: string): { x: number; y: number; text: string }[] {
  const lines: string[] = [];
  for (const word of content.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 85) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, i) => ({ x: 60, y: 760 - 14 * i, text: line }));
}

const response = (id: number, attachments: object[]) => ({
  id,
  publicationId: 90000077,
  dateFeedback: "2024/07/30 12:00:00",
  feedback: "Our comments stand in the attached paper.",
  language: "EN",
  userType: "BUSINESS_ASSOCIATION",
  organization: "Association of Invented Lamps",
  country: "BEL",
  attachments,
});

let site: TestHome;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const half = Math.floor(setLines(text).length / 2);
  const lines = setLines(text);
  const second = lines.slice(half).map((line, i) => ({ ...line, y: 760 - 14 * i }));
  writeFileSync(path.join(folder, "F9000771_090166e500000001.pdf"), makePdf([lines.slice(0, half), second]));
  writeFileSync(path.join(folder, "F9000771_090166e500000002.pdf"), makeScanPdf());
  writeFileSync(path.join(folder, "F9000772.pdf"), makeDocx(`<w:p><w:r><w:t>${asks.join(" ")} ${tells}</w:t></w:r></w:p>`));
  writeFileSync(
    path.join(folder, "allFeedback_90000077.json"),
    JSON.stringify({
      content: [
        response(9000771, [
          { id: 1, documentId: "090166e500000001", fileName: "Lamps <of> tomorrow.pdf", pages: 2 },
          { id: 2, documentId: "090166e500000002", fileName: "Scan.pdf", pages: 1 },
          { id: 3, documentId: "090166e500000003", fileName: "Not held.pdf", pages: 9 },
        ]),
        response(9000772, [{ id: 4, fileName: "Lamps.docx" }]),
      ],
      totalPages: 1,
      number: 0,
    }),
  );
  site = await makeHome([[folder]]);
});
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true });
});

describe("papers on pages", () => {
  it("has an example in the description of the API that leads to a quoted paper", async () => {
    const { paths } = JSON.parse((await site.get("/api/openapi.json")).text) as { paths: Record<string, { get: { parameters: { example?: string }[] } }> };
    const answer = await site.get(`/papers/${paths["/papers/{id}.json"]?.get.parameters[0]?.example}.json`);
    expect([answer.status, Object.keys(JSON.parse(answer.text))]).toEqual([200, ["edition", "paper", "links"]]);
  });

  it("shows key passages at the response, each with its passage, and says what was not quoted", async () => {
    const { text: html, status } = await site.get("/activities/hys-f9000771");
    expect(status).toBe(200);
    const words = wordsOf(html);
    for (const sentence of asks) expect(words).toContain(sentence);
    expect(words).toContain("Key passages Sentences of the paper itself, chosen by fixed rules: where they stand, words of the initiative’s title, words of asking. Not a summary.");
    expect(words).toContain("Lamps <of> tomorrow.pdf (2 pages, in English)");
    expect(words).toContain("Scan.pdf (1 page) · A scan without text that a program can read; not quoted.");
    expect(words).toContain("Not held.pdf (9 pages)");
    expect(html).toContain('href="https://ec.europa.eu/info/law/better-regulation/have-your-say/api/download/090166e500000001"'.replace("/have-your-say/api", "/api"));
    expect([...html.matchAll(/href="(\/papers\/p-090166e500000001#at-\d+)">passage (\d), page (\d)</g)].map(([, , number, page]) => `${number} ${page}`)).toEqual(["1 2", "2 2", "3 2"]);
  });
  it("shows the words around each quote, highlighted where the link leads, and never the paper", async () => {
    const activity = (await site.get("/activities/hys-f9000771")).text;
    const { text: html, status } = await site.get("/papers/p-090166e500000001");
    expect(status).toBe(200);
    for (const [, anchor] of activity.matchAll(/#(at-\d+)">passage/g)) expect(html).toContain(`<mark id="${anchor}">`);
    const marked = [...html.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, words]) => words?.replace(/\s+/g, " "));
    expect(marked).toEqual(asks);
    expect(html).toContain('lang="en"');
    const back = [...html.matchAll(/<a class="nth" href="([^"]+)" aria-label="([^"]+)">(\d)<\/a>\u00A0<mark id=/g)].map(([, path, label, number]) => `${number} ${path} ${label}`);
    expect(back).toEqual([1, 2, 3].map((number) => `${number} /activities/hys-f9000771 passage ${number}: back to where it is quoted`));
    const shown = [...html.matchAll(/<blockquote[^>]*>([\s\S]*?)<\/blockquote>/g)].map(([, words]) => wordsOf(words ?? "")).join("");
    expect(shown.length).toBeGreaterThan(600);
    expect(shown.length).toBeLessThanOrEqual(1_530);
    expect(text.length).toBeGreaterThan(2_500);
    expect(wordsOf(html)).toContain("Attached to: Response of Association of Invented Lamps to Consultation");
  });
  it("says the same in JSON, the whole paper nowhere", async () => {
    const { activity, papers } = JSON.parse((await site.get("/activities/hys-f9000771.json")).text);
    expect(activity.attachments.map(({ paperId }: { paperId?: string }) => paperId)).toEqual(["p-090166e500000001", "p-090166e500000002", undefined]);
    expect(papers).toMatchObject([
      { id: "p-090166e500000001", pages: 2, language: "en", quality: "good", passages: "http://localhost/papers/p-090166e500000001" },
      { id: "p-090166e500000002", quality: "scan", reason: "its pages are pictures without text", keyPassages: [] },
    ]);
    expect(papers[0].keyPassages.map((passage: { text: string }) => passage.text)).toEqual(asks);
    expect(papers[1].passages).toBeUndefined();
    const { paper } = JSON.parse((await site.get("/papers/p-090166e500000001.json")).text);
    expect(paper.excerpts.reduce((sum: number, excerpt: { text: string }) => sum + excerpt.text.length, 0)).toBeLessThanOrEqual(1_500);
    for (const { start, end, text: words } of paper.excerpts) expect(words).toHaveLength(end - start);
  });
  it("finds the only paper of a response by the response's number; a text has no page to name", async () => {
    const { text: html } = await site.get("/activities/hys-f9000772");
    expect(html).toMatch(/href="\/papers\/p-F9000772#at-0">passage 1</);
    expect((await site.get("/papers/p-F9000772")).status).toBe(200);
  });
  it.each(["/papers/p-090166e500000002", "/papers/p-090166e500000003", "/papers/p-none", "/papers/p-none.json"])("has no page at %s", async (address) => {
    expect((await site.get(address)).status).toBe(404);
  });
});

describe("papers: builds", () => {
  it("reads no paper again, and makes the same edition from kept texts, from none, and from the archive", async () => {
    const lines: string[] = [];
    const again = await buildEdition(site.home, { full: true, progress: (line) => lines.push(line) });
    expect(again.manifest.checksum).toBe(site.manifest.checksum);
    expect(lines.filter((line) => line.includes("papers to text"))).toEqual([]);
    rmSync(site.home.papers, { recursive: true });
    rmSync(site.home.store);
    await restoreStore(site.home);
    const fresh = await buildEdition(site.home, { full: true, progress: (line) => lines.push(line) });
    expect(fresh.manifest.checksum).toBe(site.manifest.checksum);
    expect(lines.filter((line) => line.includes("papers to text"))).toEqual(["3 papers to text"]);
  });
  it("takes papers over, and makes them again, where a day's responses change", async () => {
    const file = path.join(folder, "allFeedback_90000077_page2.json");
    const later = { ...response(9000773, []), feedback: "We said it all in our first paper, and we say it again here." };
    writeFileSync(file, JSON.stringify({ content: [later], totalPages: 2, number: 1 }));
    await importFiles(site.home, [file]);
    const byDays = await buildEdition(site.home);
    expect(byDays).toMatchObject({ isNew: true, days: 1 });
    expect(byDays.fromNothing).toBeUndefined();
    const reader = new EmbeddedEdition(path.join(site.home.editions, byDays.manifest.name));
    expect((await reader.findPaper("p-090166e500000001"))?.keyPassages.map((passage) => passage.text)).toEqual(asks);
    reader.close();
    expect((await buildEdition(site.home, { full: true })).manifest.checksum).toBe(byDays.manifest.checksum);
  });
  it("drops texts that another version read", async () => {
    mkdirSync(path.join(site.home.papers, "reader-0"));
    await buildEdition(site.home);
    expect(readdirSync(site.home.papers)).toEqual(["reader-2"]);
  });
});
