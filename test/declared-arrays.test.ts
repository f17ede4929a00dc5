/** What the page of a file counts is kept as arrays: those of an edition that was changed by days are those of one made at once. */
import { cpSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { unpackDeclared } from "../src/edition/declared-arrays.js";
import { buildEdition } from "../src/pipeline/build.js";
import { importFiles } from "../src/pipeline/import.js";
import { openDatabase } from "../src/sqlite/database.js";
import { diffEditions } from "./diff-editions.js";
import { newHome } from "./home.js";
import { csvOf } from "./small-documents.js";

const [byDays, atOnce] = [newHome(), newHome()];
const meetings = [
  // Before, among and after the meetings that the sample holds of the file, and one of somebody whom no meeting on it named yet.
  { title: "Teapots", procedure_reference: "2023/0083(COD)", meeting_date: "2023-02-01", attendees: "Back Market", lobbyist_id: "699006341748-20" },
  {
    title: "Lids",
    procedure_reference: "2023/0083(COD)",
    meeting_date: "2023-10-12",
    member_capacity: "Rapporteur",
    attendees: "Climate Action Network Europe|Nobody Known (invented)",
    lobbyist_id: "",
  },
  { title: "Spouts", procedure_reference: "2023/0083(COD)", meeting_date: "2025-10-22", attendees: "Back Market|Climate Action Network Europe", lobbyist_id: "" },
];
/** Both homes are told the same. */
const then = new Date();
let before: string;
let folders: [string, string];

beforeAll(async () => {
  for (const home of [byDays, atOnce]) {
    const later = path.join(home.folder, "mep-meetings-later.csv");
    writeFileSync(later, csvOf(meetings));
    utimesSync(later, then, then);
    await importFiles(home, ["sample"]);
    if (home === byDays) before = (await buildEdition(home)).manifest.name;
    await importFiles(home, [later], { now: () => then });
  }
  const changed = await buildEdition(byDays);
  expect(changed.fromNothing).toBeUndefined();
  const made = await buildEdition(atOnce);
  expect(made.fromNothing).toBeDefined();
  folders = [path.join(byDays.editions, changed.manifest.name), path.join(atOnce.editions, made.manifest.name)];
});
afterAll(() => {
  for (const home of [byDays, atOnce]) rmSync(home.folder, { recursive: true, force: true });
});

const readArrays = (folder: string): { id: string; rows: number }[] => {
  const database = openDatabase(path.join(folder, "head.db"), { immutable: true });
  const rows = database.prepare("SELECT id, arrays FROM declaredArrays JOIN entity USING (entityNo) ORDER BY id").all<{ id: string; arrays: Uint8Array }>();
  database.close();
  return rows.map(({ id, arrays }) => ({ id, rows: unpackDeclared(arrays).activities.length }));
};

it("say the same row by row, the new meetings among them", () => {
  const arrays = readArrays(folders[0]);
  expect(arrays).toEqual(readArrays(folders[1]));
  expect(arrays.length).toBeGreaterThan(3);
  const without = readArrays(path.join(byDays.editions, before));
  const rowsOf = (list: typeof arrays): number => list.find(({ id }) => id === "2023-0083-COD")?.rows ?? 0;
  expect(rowsOf(arrays) - rowsOf(without)).toBe(3);
  expect(diffEditions(...folders)).toEqual([]);
});

it("and what one row says differently is seen", () => {
  const altered = path.join(atOnce.folder, "altered");
  cpSync(folders[1], altered, { recursive: true });
  const database = openDatabase(path.join(altered, "head.db"));
  const row = database.prepare("SELECT entityNo, arrays FROM declaredArrays JOIN entity USING (entityNo) WHERE id = ?").get<{ entityNo: number; arrays: Uint8Array }>("2023-0083-COD");
  if (!row) throw new Error("The sample's file has no arrays.");
  const { facts } = unpackDeclared(row.arrays);
  // Its last row is a meeting of the other institution.
  facts[facts.length - 1] = (facts.at(-1) as number) ^ 2;
  database.prepare("UPDATE declaredArrays SET arrays = ? WHERE entityNo = ?").run(new Uint8Array(facts.buffer, row.arrays.byteOffset, row.arrays.byteLength), row.entityNo);
  database.close();
  expect(diffEditions(folders[0], altered)).toHaveLength(1);
});
