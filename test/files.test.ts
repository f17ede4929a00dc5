/** Meetings and responses with their legislative files, from documents to pages; and how well subjects lead to files in real data. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { measureFiles } from "../quality/files.js";
import { currentManifest } from "../src/edition/edition-folder.js";
import type { Activity } from "../src/model/index.js";
import { buildEdition } from "../src/pipeline/build.js";
import type { Home } from "../src/pipeline/home.js";
import { importFiles } from "../src/pipeline/import.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { createApp } from "../src/render/app.js";
import { newHome, wordsOf } from "./home.js";
import { realDocuments as data } from "./real-documents.js";

const header = '"title","member_id","member_name","meeting_date","member_capacity","procedure_reference","attendees","lobbyist_id"';
const row = (title: string, date: string, capacity = "Member", reference = "", member = "999000001") =>
  `"${title}","${member}","EXAMPLE-INVENTED Ada","${date}","${capacity}","${reference}","Teapot Repairers' Union (invented)",""`;
const meetings = [
  row("Right to repair", "2023-09-06", "Rapporteur", "2023/0083(COD)"),
  row("Exchange on the Right to Repair Directive", "2023-09-07"),
  row("CSAM", "2023-09-08", "Shadow rapporteur"),
  row("PPWR, Euro 7", "2023-09-09"),
  row("Exchange of views", "2023-09-10"),
];

const participation = (person: string, role: string, date: string) => ({
  type: "Participation",
  had_participant_person: [`person/${person}`],
  participation_role: `def/ep-roles/${role}`,
  activity_date: date,
});
const procedure = (label: string, title: string, participations: unknown[] = []) => ({
  id: `eli/dl/proc/${label.slice(0, 9).replace("/", "-")}`,
  type: "Process",
  process_id: label.slice(0, 9).replace("/", "-"),
  label,
  process_type: "def/ep-procedure-types/COD",
  process_title: { en: title },
  had_participation: participations,
});
const procedures = (csam: unknown[], more: unknown[] = []) =>
  JSON.stringify({
    data: [
      procedure("2023/0083(COD)", "Common rules promoting the repair of goods", [participation("999000009", "RAPPORTEUR", "2023-05-01")]),
      procedure("2022/0155(COD)", "Laying down rules to prevent and combat child sexual abuse", csam),
      ...more,
    ],
  });

const homes: Home[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home.folder, { recursive: true, force: true });
});

async function makeHome(documents: Record<string, string>): Promise<Home> {
  const home = newHome();
  homes.push(home);
  await addDocuments(home, documents);
  return home;
}

async function addDocuments(home: Home, documents: Record<string, string>): Promise<void> {
  const folder = path.join(home.folder, "in");
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(documents).map(([name, text]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  });
  const { failedFiles } = await importFiles(home, files);
  expect(failedFiles).toEqual([]);
}

const export1 = { "mep-meetings-export.csv": `${header}\n${meetings.join("\n")}\n` };

async function read<T>(home: Home, work: (reader: EmbeddedEdition) => Promise<T>): Promise<T> {
  const reader = new EmbeddedEdition(path.join(home.editions, currentManifest(home.editions)?.name ?? ""));
  try {
    return await work(reader);
  } finally {
    reader.close();
  }
}

/** Subject → files with their links, newest meeting first. */
const linksOf = (home: Home) =>
  read(home, async (reader) =>
    (await reader.listActivities({})).items.map((activity) => [activity.kind === "meeting" ? activity.subject : "", ...activity.files.map(({ id, link, method }) => `${id} ${link} ${method}`)]),
  );
const countOf = (home: Home, id: string) =>
  read(home, async (reader) => {
    const found = await reader.findEntity("file", id);
    return found.state === "found" ? found.value.counts.meetings : found.state;
  });
const get = (home: Home, address: string) => read(home, async (reader) => (await createApp({ openEdition: () => reader }).request(address)).text());

describe("files: declared, exact, suggested", () => {
  it("counts what the source gives and what the words tell, and nothing else", async () => {
    const home = await makeHome({ ...export1, "procedures.json": procedures([]) });
    await buildEdition(home);
    expect(await linksOf(home)).toEqual([
      ["Exchange of views"],
      ["PPWR, Euro 7", "2022-0365-COD exact file-name", "2022-0396-COD exact file-name"],
      ["CSAM", "2022-0155-COD suggested file-words"],
      ["Exchange on the Right to Repair Directive", "2023-0083-COD exact file-name"],
      ["Right to repair", "2023-0083-COD declared file-given"],
    ]);
    expect([await countOf(home, "2023-0083-COD"), await countOf(home, "2022-0155-COD"), await countOf(home, "2022-0396-COD"), await countOf(home, "2021-0106-COD")]).toEqual([2, 0, 1, "unknown"]);
  });

  it("shows the suggested apart, and marks a host without a role where the roles are held", async () => {
    const home = await makeHome({ ...export1, "procedures.json": procedures([]) });
    await buildEdition(home);
    const file = await read(home, async (reader) => reader.findEntity("file", "2022-0155-COD"));
    const suggestedOn = wordsOf(await get(home, `/files/2022-0155-COD/${file.state === "found" ? file.value.slug : ""}`));
    expect(suggestedOn).toContain("Suggested, not counted 1 item whose words point to this file without telling it for certain.");
    expect(JSON.parse(await get(home, "/files/2022-0155-COD.json"))).toMatchObject({
      activities: { items: [] },
      suggested: { items: [{ subject: "CSAM", files: [{ link: "suggested", method: "file-words" }] }], total: { count: 1, exact: true } },
    });
    const [declared] = await read(home, async (reader) => (await reader.listActivities({ to: "2023-09-06" })).items);
    const page = wordsOf(await get(home, `/activities/${declared?.id}`));
    expect(page).toContain("host has no role on it");
    expect(page).toContain("Declared link to 2023/0083(COD): the source gives the number of the file.");
    const { activity } = JSON.parse(await get(home, `/activities/${declared?.id}.json`)) as { activity: Activity };
    expect(activity.declarations[0]).toMatchObject({ fileReference: "2023/0083(COD)", hostWithoutRole: true });
  });

  it("follows a new role by the days of its file, and says what a build from nothing says", async () => {
    const home = await makeHome({ ...export1, "procedures.json": procedures([]) });
    await buildEdition(home);
    await addDocuments(home, { "procedures-later.json": procedures([participation("999000001", "RAPPORTEUR_SHADOW", "2023-06-01")]) });
    const changed = await buildEdition(home);
    expect([changed.fromNothing, changed.days]).toEqual([undefined, 1]);
    expect((await linksOf(home))[2]).toEqual(["CSAM", "2022-0155-COD exact file-name-and-role"]);
    expect(await countOf(home, "2022-0155-COD")).toBe(1);
    const { manifest, isNew } = await buildEdition(home, { full: true });
    expect([isNew, manifest.checksum]).toEqual([false, changed.manifest.checksum]);
  });

  it("begins from nothing where a title is new, as any day may name it", async () => {
    const home = await makeHome({ ...export1, "procedures.json": procedures([]) });
    await buildEdition(home);
    await addDocuments(home, { "procedures-later.json": procedures([], [procedure("2023/9001(COD)", "Exchange of Teapots Act (invented)")]) });
    expect((await buildEdition(home)).fromNothing).toBe("titles of files changed");
  });

  it("obeys lists and judgements of the data home", async () => {
    const home = await makeHome({ ...export1, "procedures.json": procedures([]) });
    await buildEdition(home);
    mkdirSync(home.curation, { recursive: true });
    writeFileSync(path.join(home.curation, "file-names.csv"), "file,kind,language,name,from,to\n2022/0365(COD),name,en,Euro 7,2022-11-10,2022-11-09\n");
    writeFileSync(path.join(home.curation, "judgements.csv"), "about,source,mention,target,verdict,by,at,reason\nfile,,CSAM,2022-0155-COD,same,Ada Example,2026-05-04,\n");
    expect((await buildEdition(home)).fromNothing).toBe("judgements changed");
    expect((await linksOf(home)).slice(1, 3)).toEqual([
      ["PPWR, Euro 7", "2022-0396-COD exact file-name"],
      ["CSAM", "2022-0155-COD exact file-decided-by-person"],
    ]);
  });
});

describe.skipIf(!existsSync(data))("files: measured on real subjects (skipped without the real data)", () => {
  it("is exact with a precision of at least 0.95 by the labels, and by what Members declare", async () => {
    const { figures } = await measureFiles(data);
    expect(figures.exact.precision.of).toBeGreaterThan(130);
    expect(figures.exact.precision.share).toBeGreaterThanOrEqual(0.95);
    expect(figures.declared.agree.share).toBeGreaterThanOrEqual(0.95);
    expect(figures.declared.agree.of).toBeGreaterThan(7_500);
    expect(figures.withSuggested.f1).toBeGreaterThan(0.8);
  });
});
