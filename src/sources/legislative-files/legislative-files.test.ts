import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytesWith, readFixture } from "../../../test/read-fixture.js";
import { realDocuments } from "../../../test/real-documents.js";
import { inputFileOf } from "../../fetch/input-file.js";
import { contentSchemas } from "../../model/index.js";
import { legislativeFiles } from "./source.js";

const whole = "procedure-steps-and-roles.json";
const odd = "procedures-odd.json";
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

describe("legislative-files: parse", () => {
  it("recognises procedures under data and as a bare list, and no other list of the API", async () => {
    expect((await readFixture(legislativeFiles, whole)).layout).toBe("api");
    expect((await readFixture(legislativeFiles, odd)).layout).toBe("api");
    expect(legislativeFiles.recognise(inputFileOf("procedures.json", json({ data: [{ id: "person/1", type: "Person" }] })))).toBeUndefined();
  });
  it("reads one record per procedure and takes no document as complete", async () => {
    const { records, complaints, facts } = await readFixture(legislativeFiles, whole);
    expect(records.map((record) => record.position)).toEqual(["procedure 1"]);
    expect(complaints).toEqual([]);
    expect(facts).toEqual({ scope: { kind: "extract", set: "" } });
  });
  it("warns once per file of each key that it does not know, with where it stands", async () => {
    expect((await readFixture(legislativeFiles, odd)).complaints).toEqual([
      { level: "warning", reason: "unknown field", message: `${odd}: key "consists_of.mood" is not known. Its values are not used.` },
      { level: "warning", reason: "unknown field", message: `${odd}: key "mood" is not known. Its values are not used.` },
    ]);
  });
  it("stops at an error body, which a busy API sends instead of data", async () => {
    await expect(readBytesWith(legislativeFiles, "procedures.json", json({ error: { code: 503 } }))).rejects.toThrow('procedures.json: is an error body ({"code":503}), not data');
  });
});

describe("legislative-files: normalise", () => {
  it("takes as titles what stands under two letters of a language, and nothing under another key", async () => {
    const source = JSON.parse(readFileSync(new URL(`fixtures/${whole}`, import.meta.url), "utf8")) as { data: { process_title: Record<string, string> }[] };
    const text = JSON.stringify(source).replace('"en":', '"en":"Repair of tapirs (invented)","__proto__":"X","ENG":"Y","en":');
    const titles = async (content: string) =>
      (await readBytesWith(legislativeFiles, whole, Buffer.from(content))).disclosures.map((one) => (one.kind === "file" ? Object.keys(one.content.titles) : []));
    expect(await titles(text)).toEqual(await titles(JSON.stringify(source)));
  });
  it("says a procedure in our words: steps in order and once, one role for each person or body", async () => {
    const { disclosures } = await readFixture(legislativeFiles, whole);
    expect(disclosures).toEqual([
      {
        source: "legislative-files",
        kind: "file",
        key: "2023/9083(COD)",
        set: "",
        content: {
          reference: "2023/9083(COD)",
          type: "COD",
          titles: { en: "Common rules promoting the repair of tapirs (invented)", fr: "Règles communes visant à promouvoir la réparation des tapirs (inventé)" },
          stage: "RDG1",
          documents: ["COM-2023-0955", "TA-9-2023-9400"],
          comReference: "COM(2023)955",
          events: [
            { type: "REFERRAL", date: "2023-04-17" },
            { type: "PLENARY_VOTE", date: "2023-11-21" },
          ],
          roles: [
            { role: "COMMITTEE_LEAD", body: "IMCO" },
            { role: "RAPPORTEUR", mepId: "900003", group: "S-D", date: "2023-05-02", committee: "AGRI+IMCO" },
            { role: "RAPPORTEUR_SHADOW", mepId: "900001", group: "VERTS-ALE", date: "2023-05-03", committee: "IMCO" },
            { role: "RAPPORTEUR_SHADOW", mepId: "900002", group: "VERTS-ALE", date: "2023-05-03", committee: "IMCO" },
          ],
        },
      },
    ]);
  });
  it("makes the reference from number and type where there is no label, and reads single values that are bare", async () => {
    const { disclosures } = await readFixture(legislativeFiles, odd);
    expect(disclosures[0]?.content).toEqual({
      reference: "2018/0216A(COD)",
      type: "COD",
      titles: {},
      documents: [],
      comReference: "COM(2018)392",
      events: [{ type: "REFERRAL", date: "2018-07-05" }],
      roles: [],
    });
  });
  it("takes the type from the reference, leaves out an impossible date, and names no proposal where two are voted together", async () => {
    const { disclosures } = await readFixture(legislativeFiles, odd);
    expect(disclosures[1]?.content).toEqual({ reference: "2007/0181(NLE)", type: "NLE", titles: {}, documents: [], events: [], roles: [] });
  });
  it("skips a procedure without a reference, and says which", async () => {
    expect((await readFixture(legislativeFiles, odd)).skipped).toEqual([
      { reason: "no reference", message: 'procedure 2: label "no reference" and process_id "x" give no reference (expected 2021/0106(COD)). Procedure skipped.' },
    ]);
  });
});

describe.skipIf(!existsSync(realDocuments))("legislative-files: real documents", () => {
  const read = (name: string) => readBytesWith(legislativeFiles, path.basename(name), readFileSync(path.join(realDocuments, name)));
  it("reads the list of 1,657 procedures whole and without a complaint", async () => {
    const { disclosures, complaints, skipped } = await read("official-layout/procedures/procedures.json");
    for (const { content } of disclosures) contentSchemas.file.parse(content);
    expect(new Set(disclosures.map((disclosure) => disclosure.key)).size).toBe(1_657);
    expect([...complaints, ...skipped]).toEqual([]);
  });
  it("reads each genuine record without a complaint", async () => {
    const names = readdirSync(path.join(realDocuments, "procedures")).filter((name) => name.startsWith("official_odp-procedure_"));
    expect(names).toHaveLength(7);
    for (const name of names) {
      const { layout, disclosures, complaints, skipped } = await read(`procedures/${name}`);
      expect([layout, disclosures.length]).toEqual(["api", 1]);
      expect([...complaints, ...skipped]).toEqual([]);
      for (const { content } of disclosures) contentSchemas.file.parse(content);
    }
  });
});
