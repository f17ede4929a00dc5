import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Disclosure, Scope } from "../model/index.js";
import { shortHash } from "../normalise/hash.js";
import { type Database, openDatabase } from "../sqlite/database.js";
import { openStoreDatabase } from "./open-store.js";
import { StoreReader } from "./read-histories.js";
import { settleSet } from "./settle.js";
import { type DocumentTally, DocumentWriter, prepareDisclosure } from "./write-document.js";

let folder: string;
let database: Database;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "antechamber-store-"));
  database = openStoreDatabase(path.join(folder, "store.db"));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  host: string;
  date: string;
  subject: string;
  who: string[];
  place?: string;
}

const meeting = ({ host, date, subject, who, place }: Row): Disclosure => ({
  source: "commission-meetings",
  kind: "meeting",
  key: shortHash([host, date, subject, ...[...who].sort()]),
  set: "1924",
  date,
  content: { institution: "commission", hosts: [{ name: host, originalName: host, title: "Commissioner" }], subject, participantsCell: who.join(","), registerNumbers: [], ...(place && { place }) },
  facets: { hosts: [host], date, subject, participants: who, place: place ?? "" },
});

const entry = (registerNumber: string, name: string): Disclosure => ({
  source: "transparency-register",
  kind: "registerEntry",
  key: registerNumber,
  set: "",
  content: { registerNumber, name, levelsOfInterest: [], interests: [], clients: [], intermediaries: [], grants: [], fundingSources: [], contributions: [] },
});

/** One document of the day, put into the store as an import does. */
function put(day: string, disclosures: Disclosure[], scope?: Partial<Scope>): DocumentTally {
  const first = disclosures[0] as Disclosure;
  const writer = new DocumentWriter(database);
  database.transaction(() => {
    for (const [i, disclosure] of disclosures.entries()) writer.add(prepareDisclosure(disclosure), `row ${i + 2}`);
    writer.finish({
      checksum: shortHash([day, JSON.stringify(disclosures)], 24),
      originalChecksum: shortHash([day, JSON.stringify(disclosures)], 24),
      source: first.source,
      layout: "test",
      fileName: `${day}.xlsx`,
      retrievedAt: "2026-01-01T00:00:00.000Z",
      publishedAt: day,
      scope: { kind: "complete", set: first.set, total: disclosures.length, from: "2020-01-01", to: "2020-12-31", ...scope } as Scope,
      recordCount: disclosures.length,
      byteLength: 1,
    });
  });
  settleSet(database, first.source, first.set);
  return writer.tally;
}

const histories = () => new StoreReader(database).listHistories("meeting");

const a = meeting({ host: "Ada Example", date: "2020-03-01", subject: "Teapots in the single market", who: ["Teapot Alliance (invented)"] });
const b = meeting({ host: "Ada Example", date: "2020-04-01", subject: "Kettles in the single market", who: ["Kettle Forum (invented)"] });

describe("store: documents and sightings", () => {
  it("counts a row that stands twice in one document as a duplicate", () => {
    expect(put("2020-06-01", [a, a, b])).toMatchObject({ new: 2, duplicate: 1, unchanged: 0, edited: 0 });
  });
  it("takes lists in another order for the same wording", () => {
    const pair = (who: string[]) => meeting({ host: "Ada Example", date: "2020-03-01", subject: "Teapots", who });
    put("2020-06-01", [pair(["A", "B"])]);
    expect(put("2020-07-01", [pair(["B", "A"])])).toMatchObject({ new: 0, edited: 0, unchanged: 1 });
  });
  it("keeps an earlier wording when a later document changes the place", () => {
    put("2020-06-01", [a]);
    expect(put("2020-07-01", [{ ...a, content: { ...(a.content as object), place: "Brussels" } } as Disclosure])).toMatchObject({ edited: 1 });
    expect(histories()[0]?.versions).toHaveLength(2);
  });
  it("tells for which days each document speaks: never later than its own day, and those of its rows where it is an extract", () => {
    put("2020-06-01", [a, b]);
    put("2021-02-01", [a]);
    put("2021-03-01", [a, b], { kind: "extract" });
    const bounds = new StoreReader(database).listBounds("commission-meetings").map(({ setName, from, to }) => `${setName} ${from} ${to}`);
    expect(bounds.sort()).toEqual(["1924 2020-01-01 2020-06-01", "1924 2020-01-01 2020-12-31", "1924 2020-03-01 2020-04-01"]);
  });
  it("refuses a store that a newer program wrote, and changes nothing", () => {
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(() => openStoreDatabase(path.join(folder, "store.db"))).toThrow("was written by a newer Antechamber (tables 99");
    database = openDatabase(path.join(folder, "store.db"));
  });
});

describe("store: what is missing and gone", () => {
  it("calls a meeting missing after one complete reading and gone after two of different days", () => {
    put("2020-06-01", [a, b]);
    put("2020-07-01", [a]);
    expect(histories().map((one) => one.goneSince)).toEqual([undefined, undefined]);
    put("2020-08-01", [a, meeting({ host: "Else", date: "2020-05-05", subject: "Something else entirely", who: ["X"] })]);
    expect(histories().find((one) => one.key === b.key)?.goneSince).toBe("2020-07-01");
  });
  it("takes it back when it stands in a later reading", () => {
    put("2020-06-01", [a, b]);
    put("2020-07-01", [a]);
    put("2020-08-01", [a, b]);
    expect(histories().every((one) => one.goneSince === undefined)).toBe(true);
  });
  it("judges nothing outside the days that a reading covers", () => {
    put("2020-06-01", [a, b]);
    put("2020-07-01", [a], { from: "2020-01-01", to: "2020-03-31" });
    put("2020-08-01", [a], { from: "2020-01-01", to: "2020-03-31" });
    expect(histories().every((one) => one.goneSince === undefined)).toBe(true);
  });
  it("ends a register entry with the first complete export that lacks it", () => {
    put("2024-01-01", [entry("111111111-11", "A"), entry("222222222-22", "B"), entry("333333333-33", "C")]);
    put("2025-03-07", [entry("111111111-11", "A"), entry("222222222-22", "B")]);
    const gone = new StoreReader(database).listHistories("registerEntry").filter((one) => one.goneSince);
    expect(gone.map((one) => [one.key, one.goneSince])).toEqual([["333333333-33", "2025-03-07"]]);
  });
  it("takes a register export of under half the one before for an extract", () => {
    put("2024-01-01", [entry("111111111-11", "A"), entry("222222222-22", "B"), entry("333333333-33", "C")]);
    put("2025-03-07", [entry("111111111-11", "A")]);
    expect(new StoreReader(database).listHistories("registerEntry").filter((one) => one.goneSince)).toEqual([]);
  });
  it("lets only all pages of one publication together say what is missing", () => {
    const page = (index: number) => ({ part: { index, of: 2 }, total: 2 });
    put("2020-06-01", [a], page(0));
    put("2020-06-01", [b], page(1));
    put("2020-07-01", [a], { part: { index: 0, of: 2 }, total: 3 });
    put("2020-08-01", [a], { part: { index: 0, of: 2 }, total: 3 });
    expect(histories().every((one) => one.goneSince === undefined)).toBe(true);
  });
});

describe("store: edits", () => {
  it("takes a vanished and an appeared row that differ in one field for one disclosure", () => {
    put("2020-06-01", [a, b]);
    put("2020-07-01", [meeting({ host: "Ada Example", date: "2020-03-01", subject: "Teapots and cups in the single market", who: ["Teapot Alliance (invented)"] }), b]);
    const edited = histories().find((one) => one.key === a.key);
    expect(edited?.versions).toHaveLength(2);
    expect(histories()).toHaveLength(2);
  });
  it("keeps two rows apart that differ in two fields", () => {
    put("2020-06-01", [a, b]);
    put("2020-07-01", [meeting({ host: "Ada Example", date: "2020-03-02", subject: "Cups", who: ["Teapot Alliance (invented)"] }), b]);
    expect(histories()).toHaveLength(3);
  });
  it("does not take another organisation on the same day for an edit", () => {
    put("2020-06-01", [a, b]);
    put("2020-07-01", [meeting({ host: "Ada Example", date: "2020-03-01", subject: "Teapots in the single market", who: ["Somebody Else (invented)"] }), b]);
    expect(histories()).toHaveLength(3);
  });
  it("comes to the same end whatever the order of the documents", () => {
    const documents: [string, Disclosure[]][] = [
      ["2020-06-01", [a, b]],
      ["2020-07-01", [meeting({ host: "Ada Example", date: "2020-03-01", subject: "Teapots and cups in the single market", who: ["Teapot Alliance (invented)"] })]],
      ["2020-08-01", [meeting({ host: "Ada Example", date: "2020-03-01", subject: "Teapots and cups in the single market", who: ["Teapot Alliance (invented)"], place: "Brussels" })]],
    ];
    const outcome = () => histories().map((one) => [one.key, one.laterKeys, one.versions.map((version) => [version.first.day, version.last.day]), one.goneSince]);
    for (const [day, rows] of documents) put(day, rows);
    const inOrder = outcome();
    database.close();
    rmSync(path.join(folder, "store.db"));
    database = openStoreDatabase(path.join(folder, "store.db"));
    for (const [day, rows] of [...documents].reverse()) put(day, rows);
    expect(outcome()).toEqual(inOrder);
    expect(inOrder).toEqual([
      [
        a.key,
        [expect.any(String)],
        [
          ["2020-06-01", "2020-06-01"],
          ["2020-07-01", "2020-07-01"],
          ["2020-08-01", "2020-08-01"],
        ],
        undefined,
      ],
      [b.key, [], [["2020-06-01", "2020-06-01"]], "2020-07-01"],
    ]);
  });
});
