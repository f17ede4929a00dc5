/** Organisations that a subject names and no declaration: shown as such, in no count and no list, whichever way the edition was built. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MeetingActivity } from "../src/model/index.js";
import { buildEdition } from "../src/pipeline/build.js";
import { importFiles } from "../src/pipeline/import.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { SuppressedEdition } from "../src/query/suppressed-edition.js";
import { createApp } from "../src/render/app.js";
import { makeHome, type TestHome, wordsOf } from "./home.js";

const id = "699006341748-20";
const other = "European Refurbishment Association";
const exported = `title,member_id,member_name,meeting_date,member_capacity,procedure_reference,attendees,lobbyist_id
"Letter of the ${other} on repair","197503","CORMAND David","2025-10-20","Member","","Back Market","${id}"
"Visit of the ${other}","197503","CORMAND David","2025-10-21","Member","","${other}",""
"Report of the ${other} on spare parts","197503","CORMAND David","2025-10-19","Member","","Back Market","${id}"
`;

let site: TestHome;
let reader: EmbeddedEdition;
let checksums: string[];
const get = async (address: string): Promise<string> => (await createApp({ openEdition: () => reader }).request(address)).text();

beforeAll(async () => {
  site = await makeHome([["sample"]]);
  const file = path.join(site.home.folder, "mep-meetings-later.csv");
  writeFileSync(file, exported);
  await importFiles(site.home, [file]);
  const byDays = await buildEdition(site.home);
  const fromNothing = await buildEdition(site.home, { full: true });
  expect(byDays.fromNothing).toBeUndefined();
  checksums = [byDays.manifest.checksum, fromNothing.manifest.checksum];
  reader = new EmbeddedEdition(path.join(site.home.editions, fromNothing.manifest.name));
});
afterAll(() => {
  reader?.close();
  site?.close();
});

/** The organisation that the first of the two meetings only mentions. */
async function findMentioned() {
  const { items } = await reader.listEntities("organisation", { limit: 500 });
  const entity = items.find(({ name }) => name === other);
  if (!entity) throw new Error(`The sample's register has no "${other}".`);
  return entity;
}

describe("an organisation that only a subject names", () => {
  it("is counted for it no more once the meeting is suppressed, also where the meeting is not among those listed", async () => {
    const entity = await findMentioned();
    const [newest, oldest] = (await reader.listMentioned(entity.id, 10)).items;
    const hiding = (activity: { id: string } | undefined) => new SuppressedEdition(reader, { ids: () => new Set([activity?.id ?? ""]), revision: () => "1" });
    const left = await hiding(oldest).listMentioned(entity.id, 1);
    expect([left.items.map(({ id: one }) => one), left.total]).toEqual([[newest?.id], { count: 1, exact: true }]);
    const other = await hiding(newest).listMentioned(entity.id, 1);
    expect([other.items.map(({ id: one }) => one), other.total]).toEqual([[oldest?.id], { count: 1, exact: true }]);
  });
  it("is listed for it, beside every count and feed", async () => {
    const entity = await findMentioned();
    const { items, total } = await reader.listMentioned(entity.id, 10);
    expect(total.count).toBe(2);
    const [activity] = items as MeetingActivity[];
    expect(activity?.mentioned).toEqual([{ id: entity.id, slug: entity.slug, name: other, text: other }]);
    const feed = await reader.listActivities({ entityId: entity.id }, { limit: 500 });
    expect(feed.items.map((one) => one.id)).not.toContain(activity?.id);
    expect(feed.items.some((one) => one.date === "2025-10-21")).toBe(true);
  });
  it("is named on the meeting's page and in its JSON as not counted", async () => {
    const entity = await findMentioned();
    const [activity] = (await reader.listMentioned(entity.id, 1)).items;
    expect(wordsOf(await get(`/activities/${activity?.id}`))).toContain(`Named in the subject, not counted as taking part: ${other}`);
    expect(await get(`/activities/${activity?.id}.json`)).toContain('"mentioned"');
  });
  it("has the meeting among its names and in its JSON, with the same count", async () => {
    const entity = await findMentioned();
    const base = `/organisations/${entity.id}/${entity.slug}`;
    expect(wordsOf(await get(base))).toContain("Named in subjects of other meetings: 2, not counted");
    const page = wordsOf(await get(`${base}/names`));
    expect(page).toContain("Named in subjects of other meetings 2");
    expect(page).toContain(`Letter of the ${other} on repair`);
    const json = JSON.parse(await get(`/organisations/${entity.id}.json`)) as { mentioned: { total: { count: number } } };
    expect(json.mentioned.total.count).toBe(2);
  });
  it("stands alike in an edition made from nothing and in one that was changed", () => {
    expect(checksums[0]).toBe(checksums[1]);
  });
});
