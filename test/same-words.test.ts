/** A document that says the same with other spaces, or with the bytes of its accents in another form, has nothing to tell: its wording is kept all the same. */
import { rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildEdition } from "../src/pipeline/build.js";
import { importFiles } from "../src/pipeline/import.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { openStoreDatabase } from "../src/store/open-store.js";
import { newHome } from "./home.js";
import { csvOf, registerOf } from "./small-documents.js";

const home = newHome();
const number = "000000000007-07";
const entryOf = (goals: string): { number: string; name: string; more: string } => ({ number, name: "Spout Industry Council (invented)", more: `<goals>${goals}</goals>` });
const readings = [
  { day: "2025-07-01", goals: "Spouts for Zélande,  and\nhandles.", place: "Round table  on théières" },
  // Other white space, accents as signs of their own.
  { day: "2025-08-01", goals: "Spouts for Ze\u0301lande, and\u00a0handles. ", place: "Round table on the\u0301ie\u0300res" },
  { day: "2025-09-01", goals: "Spouts for Zelande, and handles.", place: "Round table on théières and cups" },
];
let reader: EmbeddedEdition;

beforeAll(async () => {
  for (const { day, goals, place } of readings) {
    const then = new Date(`${day}T09:30:00Z`);
    const files = { [`register-${day}.xml`]: registerOf([entryOf(goals)], { day }), [`meetings-${day}.csv`]: csvOf([{ title: place }]) };
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(home.folder, name);
      writeFileSync(file, text);
      utimesSync(file, then, then);
      await importFiles(home, [file], { now: () => then, window: { from: "2025-06-01", to: "2025-06-30" } });
    }
  }
  const { manifest } = await buildEdition(home);
  reader = new EmbeddedEdition(path.join(home.editions, manifest.name));
});
afterAll(() => {
  reader?.close();
  rmSync(home.folder, { recursive: true, force: true });
});

it("tells of a register field only what a reader can see", async () => {
  const found = await reader.findEntity("organisation", number);
  const history = found.state === "found" ? found.value.history.filter(({ kind }) => kind === "changed") : [];
  expect(history.map(({ date, field }) => [date, field])).toEqual([["2025-09-01", "description"]]);
});

it("tells of a meeting only what a reader can see", async () => {
  const { items } = await reader.listActivities({ kind: "meeting" }, { limit: 10 });
  expect(items.flatMap(({ declarations }) => declarations.flatMap(({ earlier }) => earlier.map(({ until, changes }) => [until, changes.map(({ field }) => field)])))).toEqual([
    ["2025-09-01", ["subject"]],
  ]);
});

it("counts both among Changes once", async () => {
  const { items } = await reader.listChanges({ limit: 50 });
  expect(items.filter(({ kind }) => kind === "changed" || kind === "edited").map(({ date, kind }) => [date, kind])).toEqual([
    ["2025-09-01", "changed"],
    ["2025-09-01", "edited"],
  ]);
});

it("keeps every wording as a version", () => {
  const database = openStoreDatabase(home.store);
  const versions = database.prepare("SELECT content FROM versions").all<{ content: string }>();
  database.close();
  for (const form of ["Zélande,", "Ze\u0301lande,", "Zelande,"]) expect([form, versions.filter(({ content }) => content.includes(form)).length]).toEqual([form, 1]);
});
