import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytesWith, readFixture } from "../../../test/read-fixture.js";
import { realDocuments } from "../../../test/real-documents.js";
import { inputFileOf } from "../../fetch/input-file.js";
import { contentSchemas } from "../../model/index.js";
import { parliamentMembers } from "./source.js";

const current = "members-current.json";
const one = "members-one-with-memberships-and-personal-data.json";
const bodies = "corporate-bodies.json";
const directory = "directory_term_9.xml";
const bytesOf = (name: string): Buffer => readFileSync(path.join("src/sources/parliament-members/fixtures", name));
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

async function minimised(name: string, layout: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of parliamentMembers.minimise?.(inputFileOf(name, bytesOf(name)), layout) ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("parliament-members: parse", () => {
  it("recognises people, bodies and the directory by content", async () => {
    expect((await readFixture(parliamentMembers, current)).layout).toBe("api");
    expect((await readFixture(parliamentMembers, bodies)).layout).toBe("bodies");
    expect((await readFixture(parliamentMembers, directory)).layout).toBe("directory");
    expect(parliamentMembers.recognise(inputFileOf("meps.json", json({ data: [{ id: "eli/dl/proc/2021-0106", type: "Process" }] })))).toBeUndefined();
  });
  it("takes a list as the complete one of current Members when every person has a country or a group", async () => {
    const { records, complaints, facts } = await readFixture(parliamentMembers, current);
    expect(records.map((record) => record.position)).toEqual(["person 1", "person 2"]);
    expect(complaints).toEqual([]);
    expect(facts).toEqual({ scope: { kind: "complete", set: "current", total: 2 } });
  });
  it("takes every other list as an extract", async () => {
    expect((await readFixture(parliamentMembers, one)).facts).toEqual({ scope: { kind: "extract", set: "former" } });
    expect((await readFixture(parliamentMembers, bodies)).facts).toEqual({ scope: { kind: "extract", set: "bodies" } });
    expect((await readFixture(parliamentMembers, directory)).facts).toEqual({ scope: { kind: "extract", set: "directory-9" } });
    expect((await readBytesWith(parliamentMembers, "meps.json", json({ data: [] }))).facts).toEqual({ scope: { kind: "extract", set: "former" } });
  });
  it("reads a bare list as well", async () => {
    const { disclosures } = await readBytesWith(parliamentMembers, "x.json", json([{ id: "org/AFCO", type: "Organization", label: "AFCO" }]));
    expect(disclosures.map((disclosure) => disclosure.key)).toEqual(["body-AFCO"]);
  });
  it("warns once per file of a key that it does not know", async () => {
    const { complaints } = await readFixture(parliamentMembers, one);
    expect(complaints.filter((complaint) => complaint.reason === "unknown field")).toEqual([
      { level: "warning", reason: "unknown field", message: `${one}: key "mood" is not known. Its values are not used.` },
    ]);
  });
  it("stops at an error body, which a busy API sends instead of data", async () => {
    const body = json({ error: "Service temporarily unavailable" });
    await expect(readBytesWith(parliamentMembers, "meps-current.json", body)).rejects.toThrow('meps-current.json: is an error body ("Service temporarily unavailable"), not data');
  });
  it("stops at what is not JSON and at JSON without a list", async () => {
    await expect(readBytesWith(parliamentMembers, "x.json", Buffer.from('[{"type": "Person"'))).rejects.toThrow("x.json: is not JSON");
    await expect(readBytesWith(parliamentMembers, "x.json", json({ person: { type: "Person" } }))).rejects.toThrow("x.json: holds no list.");
  });
  it("keeps what it read of a directory that ends early", async () => {
    const bytes = bytesOf(directory);
    const { disclosures, complaints } = await readBytesWith(parliamentMembers, directory, bytes.subarray(0, bytes.indexOf("<mep><fullName>Second")));
    expect(disclosures.map((disclosure) => disclosure.key)).toEqual(["directory-9-28266", "directory-9-900002"]);
    expect(complaints.map((complaint) => complaint.message)).toEqual([`${directory}: ends within the document, after 2 Members. What was read is used: download it again for the rest.`]);
  });
});

describe("parliament-members: a directory of another kind", () => {
  it("is refused when no Member ends for a megabyte", async () => {
    const text = `<meps><mep><fullName>${"x".repeat(1_100_000)}</fullName><id>1</id></mep></meps>`;
    await expect(readBytesWith(parliamentMembers, directory, Buffer.from(text))).rejects.toThrow(
      `${directory}: holds 1 MB without a whole <mep>. File skipped: no document of this source is like that. Download it again.`,
    );
  });
});

describe("parliament-members: normalise", () => {
  it("says current Members in our words, a single membership bare or not", async () => {
    const { disclosures } = await readFixture(parliamentMembers, current);
    expect(disclosures).toEqual([
      {
        source: "parliament-members",
        kind: "mandate",
        key: "api-256810",
        set: "current",
        content: { mepId: "256810", layout: "api", fullName: "Mika Aaltola", familyName: "Aaltola", givenName: "Mika", country: "FI", group: "PPE", current: true, memberships: [] },
      },
      {
        source: "parliament-members",
        kind: "mandate",
        key: "api-900001",
        set: "current",
        content: {
          mepId: "900001",
          layout: "api",
          fullName: "Eleni Epinoimeni",
          familyName: "Epinoimeni",
          givenName: "Eleni",
          officialName: "Ελένη Επινοημένη",
          country: "GR",
          group: "Verts/ALE",
          current: true,
          memberships: [{ code: "Verts/ALE", kind: "EU_POLITICAL_GROUP" }],
        },
      },
    ]);
  });
  it("reads one person's own record: memberships with role and time, the country from the seat, a name in capitals recased", async () => {
    const { disclosures, complaints } = await readFixture(parliamentMembers, one);
    expect(disclosures).toEqual([
      {
        source: "parliament-members",
        kind: "mandate",
        key: "api-900002",
        set: "former",
        content: {
          mepId: "900002",
          layout: "api",
          fullName: "Iva Erfonden-Invented",
          familyName: "Erfonden-Invented",
          givenName: "Iva",
          country: "BE",
          current: false,
          memberships: [
            { code: "6562", kind: "COMMITTEE_PARLIAMENTARY_STANDING", role: "CHAIR_VICE", from: "2024-07-19" },
            { code: "ep-10", kind: "EU_INSTITUTION", role: "MEMBER_PARLIAMENT", from: "2024-07-16", to: "2025-01-31" },
          ],
        },
      },
    ]);
    expect(complaints.filter((complaint) => complaint.reason === "incomplete membership").map((complaint) => complaint.message)).toEqual([
      'parliament-members: person 1: a membership names the body "7777" and no class. Expected organization and membershipClassification. It is not used.',
    ]);
  });
  it("skips a person without a number, and says which", async () => {
    expect((await readFixture(parliamentMembers, one)).skipped).toEqual([
      { reason: "no member number", message: 'person 2: identifier "x" is not a number. Person skipped: a Member is known by it.' },
    ]);
  });
  it("keys a body by its number, which memberships use, and gives its code and English name", async () => {
    const { disclosures } = await readFixture(parliamentMembers, bodies);
    expect(disclosures).toEqual([
      { source: "parliament-members", kind: "body", key: "body-6562", set: "bodies", content: { code: "AFET", name: "Committee on Foreign Affairs" } },
      { source: "parliament-members", kind: "body", key: "body-Verts/ALE", set: "bodies", content: { code: "Verts/ALE", name: "Greens/European Free Alliance" } },
      { source: "parliament-members", kind: "body", key: "body-AFCO", set: "bodies", content: { code: "AFCO" } },
    ]);
  });
  it("reads the directory with the term of its file name, and says what it cannot place", async () => {
    const { disclosures, complaints } = await readFixture(parliamentMembers, directory);
    expect(disclosures.map(({ key, set, content }) => ({ key, set, content }))).toEqual([
      { key: "directory-9-28266", set: "directory-9", content: { mepId: "28266", layout: "directory", fullName: "Sophia in 't Veld", term: 9, current: false, memberships: [] } },
      {
        key: "directory-9-900002",
        set: "directory-9",
        content: { mepId: "900002", layout: "directory", fullName: "Iva Erfonden-Invented", country: "BE", group: "Verts/ALE", term: 9, current: false, memberships: [] },
      },
      {
        key: "directory-9-900003",
        set: "directory-9",
        content: { mepId: "900003", layout: "directory", fullName: "Second Invented", country: "Untied Kingdom", term: 9, current: false, memberships: [] },
      },
    ]);
    expect(complaints.map((complaint) => complaint.message)).toEqual([
      'directory_term_9.xml: key "mood" is not known. Its values are not used.',
      'parliament-members: mep 3: country "Untied Kingdom" is not in the list. Add it to src/normalise/countries.ts or record a correction.',
      'parliament-members: mep 3: politicalGroup "Group of the Invented" is not in the list. Add it to src/sources/parliament-members/normalise.ts. It is not used.',
    ]);
  });
  it("keys a directory of unknown term by 0", async () => {
    const { disclosures } = await readBytesWith(parliamentMembers, "meps.xml", Buffer.from("<meps><mep><fullName>Iva INVENTED</fullName><id>900002</id></mep></meps>"));
    expect(disclosures[0]).toMatchObject({ key: "directory-0-900002", set: "directory-0" });
    expect(disclosures[0]?.content).not.toHaveProperty("term");
  });
});

describe("parliament-members: minimise", () => {
  it("drops birth, gender, photo, accounts and addresses, and reads the same", async () => {
    const bytes = await minimised(one, "api");
    expect(bytes.toString()).not.toMatch(/mailto|FEMALE|honorific|Nowhere|1970|\.jpg|@iva|00X000|tel:|citizenship/);
    expect((await readBytesWith(parliamentMembers, one, bytes)).disclosures).toEqual((await readFixture(parliamentMembers, one)).disclosures);
  });
  it("leaves a document without personal data as it is, byte for byte", async () => {
    expect((await minimised(current, "api")).equals(bytesOf(current))).toBe(true);
    expect((await minimised(bodies, "bodies")).equals(bytesOf(bodies))).toBe(true);
    expect((await minimised(directory, "directory")).equals(bytesOf(directory))).toBe(true);
  });
});

describe.skipIf(!existsSync(realDocuments))("parliament-members: real documents", () => {
  it.each([
    ["official-layout/ep-open-data/meps-current.json", 718, { kind: "complete", set: "current", total: 718 }],
    ["official-layout/ep-open-data/meps-former.json", 554, { kind: "extract", set: "former" }],
    ["official-layout/ep-open-data/corporate-bodies.json", 36, { kind: "extract", set: "bodies" }],
    ["ep-open-data/official_members_directory_term_9.xml", 875, { kind: "extract", set: "directory-9" }],
  ])("reads %s whole and without a complaint", async (name, total, scope) => {
    const { disclosures, complaints, skipped, facts } = await readBytesWith(parliamentMembers, path.basename(name), readFileSync(path.join(realDocuments, name)));
    for (const { kind, content } of disclosures) contentSchemas[kind].parse(content);
    expect(new Set(disclosures.map((disclosure) => disclosure.key)).size).toBe(total);
    expect([...complaints, ...skipped]).toEqual([]);
    expect(facts?.scope).toEqual(scope);
  });
});
