/** The generator of the benchmark: its output is read as the real documents are, and looks like them. Its input here is the bundled sample. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare, measureInput } from "../bench/distributions.js";
import { generateInput, learnVocabulary } from "../bench/generate.js";
import { openDocuments } from "../bench/inputs.js";
import { writeNewCommissionExport, writeNewParliamentRows } from "../bench/new-rows.js";
import { Vocabulary } from "../bench/vocabulary.js";
import type { Scope, SourceRecord } from "../src/model/index.js";

const sample = [path.resolve("sample")];
const folder = mkdtempSync(path.join(tmpdir(), "antechamber-bench-test-"));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Path within the folder → checksum. */
function checksums(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => statSync(path.join(root, name)).isFile());
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(path.join(root, name)))
        .digest("hex"),
    ]),
  );
}

/** Source and layout → records, with every complaint on the way. */
async function readAll(given: readonly string[]): Promise<{ records: Record<string, SourceRecord[]>; complaints: string[]; scopes: (Scope & { file: string })[] }> {
  const records: Record<string, SourceRecord[]> = {};
  const complaints: string[] = [];
  const scopes: (Scope & { file: string })[] = [];
  for await (const { file, source, layout } of openDocuments(given)) {
    const key = `${source.id} ${layout}`;
    const list = records[key] ?? [];
    records[key] = list;
    const report = ({ message }: { message: string }): void => void complaints.push(message);
    const rows = source.parse(file, layout, report);
    for (let next = await rows.next(); ; next = await rows.next()) {
      if (next.done) {
        scopes.push({ file: file.name, ...next.value.scope });
        break;
      }
      list.push(next.value);
      source.normalise(next.value, report);
    }
  }
  return { records, complaints, scopes };
}

describe("benchmark generator: the files", () => {
  beforeAll(async () => {
    await generateInput(sample, at("five"), { times: 5, seed: 1 });
  });

  it("gives the same bytes for the same seed, and others for another", async () => {
    await generateInput(sample, at("again"), { times: 5, seed: 1 });
    expect(checksums(at("again"))).toEqual(checksums(at("five")));
    await generateInput(sample, at("other"), { times: 5, seed: 2 });
    expect(checksums(at("other"))["parliament-meetings/mep-meetings-export.csv"]).not.toBe(checksums(at("five"))["parliament-meetings/mep-meetings-export.csv"]);
  });

  it("writes documents that the sources know and read without a complaint", async () => {
    const { records, complaints } = await readAll([at("five")]);
    expect(complaints).toEqual([]);
    expect(Object.fromEntries(Object.entries(records).map(([key, list]) => [key, list.length]))).toEqual({
      "transparency-register export": 5 * 76,
      "parliament-meetings export": 5 * 75,
      "commission-meetings xlsx": 5 * 22,
      "have-your-say feedback": 5 * 8,
      "have-your-say initiative": 2,
      "parliament-members api": 41,
      "parliament-members bodies": 30,
      "legislative-files api": 4,
    });
  });

  it("says of each document that it is complete, as the input does", async () => {
    const { scopes } = await readAll([at("five")]);
    const complete = scopes.filter((scope) => scope.kind === "complete");
    expect(complete).toEqual([
      { file: "meetingscommissionrepresentatives1924.xlsx", kind: "complete", set: "1924", from: "2020-05-05", to: "2024-06-13", total: 5 * 13 },
      { file: "meetingscommissionrepresentatives2429.xlsx", kind: "complete", set: "2429", from: "2025-09-24", to: "2025-09-24", total: 5 },
      { file: "meetingsdirectorgenerals.xlsx", kind: "complete", set: "dg", from: "2019-10-23", to: "2025-09-24", total: 5 * 8 },
      { file: "allFeedback_99000011.json", kind: "complete", set: "99000011", total: 5 * 5 },
      { file: "allFeedback_99000012.json", kind: "complete", set: "99000012", total: 5 * 3 },
      { file: "meps.json", kind: "complete", set: "current", total: 22 },
      { file: "register-2024-11.xml", kind: "complete", set: "", total: 5 * 38 },
      { file: "register.xml", kind: "complete", set: "", total: 5 * 38 },
    ]);
  });

  it("leaves the input as it is when it is taken once", async () => {
    await generateInput(sample, at("once"), { times: 1, seed: 1 });
    const [before, after] = [await readAll(sample), await readAll([at("once")])];
    for (const [key, list] of Object.entries(before.records)) expect(after.records[key]?.map((one) => one.fields)).toEqual(list.map((one) => one.fields));
  });

  it("gives an organisation one name in all sources of a copy", async () => {
    const { records } = await readAll([at("five")]);
    const entries = records["transparency-register export"] ?? [];
    const nameOf = new Map(entries.map(({ fields }) => [fields.identificationCode, fields["name/originalName"]]));
    const alone = (records["parliament-meetings export"] ?? []).filter(({ fields }) => /^\d+-\d\d$/.test(String(fields.lobbyist_id)) && !String(fields.attendees).includes("|"));
    const same = alone.filter(({ fields }) => nameOf.get(fields.lobbyist_id) === fields.attendees);
    const { records: given } = await readAll(sample);
    const before = (given["parliament-meetings export"] ?? []).filter(({ fields }) => /^\d+-\d\d$/.test(String(fields.lobbyist_id)) && !String(fields.attendees).includes("|"));
    expect(alone).toHaveLength(5 * before.length);
    expect(new Set(same.map(({ fields }) => fields.attendees)).size).toBeGreaterThanOrEqual(5);
    expect(same.length / alone.length).toBeGreaterThan(0.9);
  });

  it("keeps what the input looks like: lengths, repeats, parties, languages, duplicates", async () => {
    const rows = compare(await measureInput(sample), await measureInput([at("five")]), 5);
    expect(rows.length).toBeGreaterThan(100);
    const kept = (label: string) => rows.find((row) => row.label === label)?.ratio;
    expect(kept("Parliament: rows")).toBe(1);
    expect(kept("Parliament: rows of the busiest day")).toBe(1);
    expect(kept("Parliament: parties of a cell, mean")).toBe(1);
    expect(kept("Parliament: rows that repeat another in full")).toBe(1);
    expect(kept("Commission: numbers, distinct to all")).toBe(1);
    // A small vocabulary has few words of one length, and its names few that can be others.
    const loose = /acronyms|words of names|commonest subject/;
    const off = rows.filter(({ label, ratio }) => !loose.test(label) && (ratio < 0.85 || ratio > 1.15));
    expect(off).toEqual([]);
  });
});

describe("benchmark generator: other words", () => {
  const vocabulary = new Vocabulary(1);
  beforeAll(() => {
    for (const name of ["Teapot Alliance GmbH", "Kettle Forum e.V.", "Saucer Works Ltd", "VTKT", "Österreichische Teekammer", "European Union"]) vocabulary.noteRegisteredName(name);
    for (let i = 0; i < 40; i += 1) vocabulary.noteName(`Organisation ${"bcdfghklmnprstvw"[i % 16]}a${"bcdfghklmnprstvw"[(i * 7) % 16]}el${"bcd"[i % 3]}en`);
    vocabulary.noteText("The repair of teapots and kettles");
    vocabulary.finish();
  });

  it("keeps a number's shape and never gives two numbers one", () => {
    expect(vocabulary.deriveNumber("699006341748-20", 0)).toBe("699006341748-20");
    expect(vocabulary.deriveNumber("699006341748-20", 1)).toMatch(/^\d{12}-\d\d$/);
    const written = vocabulary.deriveNumber("535 183 0264 - 31", 3);
    expect(written).toMatch(/^\d{3} \d{3} \d{4} - \d\d$/);
    expect(written.replace(/ /g, "")).toBe(vocabulary.deriveNumber("5351830264-31", 3));
    const numbers = Array.from({ length: 1000 }, (_, i) => vocabulary.deriveNumber(`${100_000_000 + i}-07`, 1 + (i % 9)));
    expect(new Set(numbers).size).toBe(1000);
  });
  it("keeps legal forms, common words and the way a word is written", () => {
    expect(vocabulary.derive("Teapot Alliance GmbH", 1)).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ GmbH$/u);
    expect(vocabulary.derive("TEAPOT of the", 1)).toMatch(/^\p{Lu}+ of the$/u);
    expect(vocabulary.derive("Teapot", 1).toUpperCase()).toBe(vocabulary.derive("TEAPOT", 1));
    expect(vocabulary.derive("Teapot", 1)).not.toBe("Teapot");
    expect(vocabulary.derive("Teapot", 1)).not.toBe(vocabulary.derive("Teapot", 2));
  });
  it("turns the letters of an acronym, vowels into vowels", () => {
    expect(vocabulary.derive("VTKT", 1)).toBe("WVLV");
  });
  it("leaves references in XML alone and puts the numbers in a text into the copy's", () => {
    expect(vocabulary.derive("the &amp; of", 1)).toBe("the &amp; of");
    expect(vocabulary.derive("of 699006341748-20", 2)).toBe(`of ${vocabulary.deriveNumber("699006341748-20", 2)}`);
  });
  it("adds a word to a registered name that holds nothing to replace", () => {
    expect(vocabulary.deriveName("European Union", 0)).toBe("European Union");
    expect(new Set([1, 2, 3].map((copy) => vocabulary.deriveName("European Union", copy))).size).toBe(3);
  });
});

describe("benchmark generator: a day's new rows", () => {
  it("adds the rows asked for, on days before the newest, and keeps those that were there", async () => {
    const vocabulary = await learnVocabulary(sample, 1);
    const parliament = await readAll([await writeNewParliamentRows(sample, folder, 20, vocabulary, 1)]);
    const rows = parliament.records["parliament-meetings export"] ?? [];
    expect(rows).toHaveLength(20);
    for (const { fields } of rows) expect(String(fields.meeting_date) > "2025-09-01" && String(fields.meeting_date) <= "2025-11-12").toBe(true);

    const file = await writeNewCommissionExport(sample, folder, 20, vocabulary, 1);
    const commission = await readAll([file]);
    const all = commission.records["commission-meetings xlsx"] ?? [];
    expect(all).toHaveLength(13 + 20);
    const given = await readAll([path.resolve("sample/meetingscommissionrepresentatives1924.xlsx")]);
    const texts = all.map(({ fields }) => JSON.stringify(fields));
    for (const { fields } of given.records["commission-meetings xlsx"] ?? []) expect(texts).toContain(JSON.stringify(fields));
    expect(parliament.complaints).toEqual([]);
    expect(commission.complaints).toEqual([]);
  });
});
