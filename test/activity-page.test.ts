/** "Prove it again next month": the page of a meeting that the source edited, and of one that is no longer in it. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildEdition } from "../src/pipeline/build.js";
import { importFiles } from "../src/pipeline/import.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { createApp } from "../src/render/app.js";
import { newHome, wordsOf } from "./home.js";
import { csvOf } from "./small-documents.js";

const home = newHome();
const folder = mkdtempSync(path.join(tmpdir(), "antechamber-test-"));
const readings = [
  { day: "2025-07-01", text: csvOf([{ title: "Round table on teapots" }, { title: "Lids of kettles", meeting_date: "2025-06-18" }]) },
  { day: "2025-08-01", text: csvOf([{ title: "Round table on teapots and cups" }]) },
  {
    day: "2025-09-01",
    text: csvOf([
      { title: "Round table on teapots and cups" },
      { title: "A third", meeting_date: "2025-06-19", attendees: "European Medicines Agency|Spout Industry Council (invented)|Embassy of New Zealand to Belgium and the EU", lobbyist_id: "" },
    ]),
  },
];
const fileOf = (day: string): string => path.join(folder, `meetings-${day}.csv`);
const checksum = (text: string): string => createHash("sha256").update(text).digest("hex");
let reader: EmbeddedEdition;

beforeAll(async () => {
  for (const { day, text } of readings) {
    const then = new Date(`${day}T09:30:00Z`);
    writeFileSync(fileOf(day), text);
    utimesSync(fileOf(day), then, then);
    await importFiles(home, [fileOf(day)], { now: () => then, window: { from: "2025-06-01", to: "2025-06-30" } });
  }
  const { manifest } = await buildEdition(home);
  reader = new EmbeddedEdition(path.join(home.editions, manifest.name));
});
afterAll(() => {
  reader?.close();
  for (const one of [home.folder, folder]) rmSync(one, { recursive: true, force: true });
});

async function readPage(date: string): Promise<{ words: string; html: string }> {
  const [activity] = (await reader.listActivities({ from: date, to: date })).items;
  const html = await (await createApp({ openEdition: () => reader }).request(`/activities/${activity?.id}`)).text();
  return { words: wordsOf(html), html };
}

describe("page of an activity", () => {
  it("names for an edit both wordings and the document, time, place and checksum of each", async () => {
    const { words } = await readPage("2025-06-17");
    const [first, , third] = readings as [(typeof readings)[0], (typeof readings)[0], (typeof readings)[0]];
    const versions = words.slice(words.indexOf("Earlier versions"));
    expect(versions).toContain("Before: Round table on teapots After: Round table on teapots and cups");
    expect(versions).toContain(`Stood in meetings-${first.day}.csv, read 1 Jul 2025, 09:30 UTC, row 2 sha-256 ${checksum(first.text)}`);
    expect(words).toContain(`Last seen meetings-${third.day}.csv, read 1 Sept 2025, 09:30 UTC, row 2 sha-256 ${checksum(third.text)}`);
  });

  it("keeps what is gone, and says since when and where it stood last", async () => {
    const { words } = await readPage("2025-06-18");
    const [first] = readings as [(typeof readings)[0]];
    expect(words).toContain("Lids of kettles");
    expect(words).toContain("no longer in the source since 1 Aug 2025");
    expect(words).toContain(`read 1 Jul 2025, 09:30 UTC, row 3 sha-256 ${checksum(first.text)}`);
  });

  it("says of a public body that it is one, and only of that: on its page, in a feed, in JSON and CSV", async () => {
    const [activity] = (await reader.listActivities({ from: "2025-06-19", to: "2025-06-19" })).items;
    const [host] = activity?.declarations[0]?.hosts ?? [];
    const app = createApp({ openEdition: () => reader });
    const read = async (address: string): Promise<string> => (await app.request(address)).text();
    const page = wordsOf(await read(`/activities/${activity?.id}`));
    expect(page).toContain("European Medicines Agency · public body, outside the register’s scope");
    expect(page).toContain("Embassy of New Zealand to Belgium and the EU · public body, outside the register’s scope");
    expect(page.match(/public body, outside/g)).toHaveLength(2);

    const person = await read(`/people/${host?.personId}/${host?.slug}`);
    expect(wordsOf(person)).toContain("European Medicines Agency (public body), Spout Industry Council (invented) and Embassy of New Zealand to Belgium and the EU (public body)");

    const json = JSON.parse(await read(`/activities/${activity?.id}.json`)) as { activity: { declarations: { parties: { text: string; publicBody?: true }[] }[] } };
    expect(json.activity.declarations[0]?.parties.map(({ publicBody }) => publicBody)).toEqual([true, undefined, true]);

    const rows = parse(await read(`/people/${host?.personId}.csv`), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.find((row) => row.activity_id === activity?.id)?.party_public_bodies).toBe("yes |  | yes");
  });

  it("has no step missing between its headings", async () => {
    const levels = [...(await readPage("2025-06-17")).html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => i && level > (levels[i - 1] as number) + 1)).toEqual([]);
  });
});
