import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SharedTexts } from "../analyse/shared-texts.js";
import { WritingThread } from "../sqlite/writing-thread.js";
import { makeRows, type SentNames } from "./made-rows.js";
import type { SearchedDay, SearchedNames } from "./tables.js";
import { rowMakers } from "./write-edition.js";

const publicNames = new Set(["tiemo wolken"]);
const known = { givenNames: new Set(["anna", "tiemo"]), isKnown: (key: string) => publicNames.has(key) };
const day = JSON.stringify([
  [1, { title: [["Austausch mit Anna Example und Tiemo Wölken über Verordnungen"]], names: ["Anna Example", "Example Verband e.V."], body: [["Les emballages réutilisables", "fr"]] }],
  [2, { title: [], names: [], body: [] }],
] satisfies SearchedDay);
const names = JSON.stringify({ names: ["Back Market", "BM"], otherNames: ["Market, Back"] } satisfies SearchedNames);

describe("rows made of texts and names", () => {
  const makers = makeRows(known);

  it("hold the words and stems of texts, without the names of private people", () => {
    expect(makers.words?.(day)).toEqual([
      [1, "austausch mit und tiemo wolken uber verordnungen", "example verband e v", "les emballages reutilisables", "austausch tiemo wolk verordn emballag reutilis"],
      [2, "", "", "", ""],
    ]);
  });

  it("hold the names of an entity once each, whole ones as one word too", () => {
    expect(makers.name?.(7, names)?.[0]?.slice(0, 3)).toEqual([7, "back market backmarket bm", "market back marketback"]);
    expect(makers.nameKey?.(7, names)).toEqual([
      ["backmarket", 7, 0],
      ["bm", 7, 0],
      ["marketback", 7, 1],
    ]);
  });

  it("hash what the words are, not the texts alone", () => {
    const hash = (makersOf: ReturnType<typeof makeRows>) => makersOf.day?.("2024-01-01", "abc", "", "", "", day)[0]?.[1];
    const everyone = makeRows({ ...known, isKnown: () => true });
    expect(hash(makers)).toBe(hash(makeRows(known)));
    expect(hash(everyone)).not.toBe(hash(makers));
    expect(makers.entityHash?.("body", "a", "abc", names)[0]?.[2]).not.toBe(makers.entityHash?.("body", "a", "abd", names)[0]?.[2]);
  });

  const folder = mkdtempSync(path.join(tmpdir(), "antechamber-rows-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are the same when a thread makes them", async () => {
    const thread = await WritingThread.start(rowMakers);
    const database = thread.open(path.join(folder, "rows.db"));
    database.exec("CREATE TABLE words (no INTEGER, title TEXT, names TEXT, body TEXT, stems TEXT); CREATE TABLE nameKey (key TEXT, entityNo INTEGER, other INTEGER)");
    thread.openMakers({ givenNames: [...known.givenNames].join(" "), known: SharedTexts.of([publicNames]).table } satisfies SentNames);
    thread.prepareMade(database, "INSERT INTO words VALUES (?, ?, ?, ?, ?)", "words").run(day);
    thread.prepareMade(database, "INSERT INTO nameKey VALUES (?, ?, ?)", "nameKey").run(7, names);
    expect(
      database
        .prepare("SELECT * FROM words")
        .all()
        .map((row) => Object.values(row)),
    ).toEqual(makers.words?.(day));
    expect(
      database
        .prepare("SELECT * FROM nameKey")
        .all()
        .map((row) => Object.values(row)),
    ).toEqual(makers.nameKey?.(7, names));
    thread.prepareMade(database, "INSERT INTO nameKey VALUES (?, ?, ?)", "nothing").run(1);
    expect(() => thread.settle()).toThrow('Nothing makes rows of "nothing".');
    await thread.end();
  });
});
