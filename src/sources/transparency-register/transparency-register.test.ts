import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytesWith, readFixture } from "../../../test/read-fixture.js";
import { realDocuments } from "../../../test/real-documents.js";
import { inputFileOf, openInputFile } from "../../fetch/input-file.js";
import { type Complaint, contentSchemas, type InputFile } from "../../model/index.js";
import { transparencyRegister } from "./source.js";

const bytesOf = (name: string): Buffer => readFileSync(path.join("src/sources/transparency-register/fixtures", name));
const whole = "entries-consultancy-company-ngo.xml";
const odd = "entries-odd-values.xml";

/** The same bytes in pieces of `length`, as a slow network would give them. */
function inPieces(name: string, bytes: Uint8Array, length: number): InputFile {
  return {
    ...inputFileOf(name, bytes),
    async *open() {
      for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
    },
  };
}

async function contentsOf(file: InputFile): Promise<unknown[]> {
  const contents: unknown[] = [];
  for await (const record of transparencyRegister.parse(file, "export", () => undefined)) {
    const normalised = transparencyRegister.normalise(record, () => undefined);
    if ("disclosure" in normalised) contents.push(normalised.disclosure.content);
  }
  return contents;
}

async function minimised(file: InputFile): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of transparencyRegister.minimise?.(file, "export") ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("transparency-register: parse", () => {
  it("recognises the export by its root element", async () => {
    expect((await readFixture(transparencyRegister, whole)).layout).toBe("export");
    expect(transparencyRegister.recognise(inputFileOf("x.xml", Buffer.from("<ListOfAccreditedPerson/>")))).toBeUndefined();
  });
  it("reads one record per entry, path by path, and takes the whole export as complete", async () => {
    const { records, complaints, facts } = await readFixture(transparencyRegister, whole);
    expect(records.map((record) => [record.position, record.fields.identificationCode])).toEqual([
      ["entry 1", "00111222333-01"],
      ["entry 2", "999888777666-02"],
      ["entry 3", "1234500055543-03"],
    ]);
    expect(records[2]?.fields).toEqual({
      identificationCode: "1234500055543-03",
      "name/originalName": "Friends of the Tapir (invented)",
      registrationCategory: "Non-governmental organisations, platforms and networks and similar",
      "headOffice/city": "Ankara",
      "headOffice/country": "TÜRKIYE",
      interestRepresented: "Does not represent commercial interests",
      "financialData/newOrganisation": "false",
      "financialData/closedYear/startDate": "2025-01-01",
      "financialData/closedYear/endDate": "2025-12-01",
      "financialData/closedYear/totalBudget/absoluteCost": "447000",
      "financialData/closedYear/fundingSources/fundingSource": [{ source: "Public funding" }, { source: "Donations" }],
      "financialData/closedYear/otherSourceInfo": "A legacy.",
      "financialData/closedYear/contributions/contributor": [{ name: "Tapir Foundation (invented)", "amount/absoluteCost": "120000" }],
      "financialData/complementaryInformation": "Figures before audit.",
    });
    expect(complaints).toEqual([]);
    expect(facts).toEqual({ publishedAt: "2026-03-02T20:00:00.069+00:00", scope: { kind: "complete", set: "", total: 3 } });
  });
  it("reads the same in pieces of any length, also where a piece ends within a letter or a reference", async () => {
    const expected = await contentsOf(inputFileOf("x.xml", bytesOf(whole)));
    expect(expected).toHaveLength(3);
    for (const length of [1, 2, 7, 64]) expect(await contentsOf(inPieces("x.xml", bytesOf(whole), length))).toEqual(expected);
  });
  it("drops control characters that XML 1.0 forbids, also where the file calls itself 1.0", async () => {
    const xml =
      "<?xml version='1.0'?><ListOfIRPublicDetail><metaData><exportDate>2026-03-02</exportDate><numberOfIR>1</numberOfIR></metaData><resultList><interestRepresentative>" +
      "<identificationCode>12345-01</identificationCode><name><originalName>A&#0;B&#xB;C&#x1D;&#xFFFE;&#xD800;D\u0001&#233;&amp;</originalName></name>" +
      "</interestRepresentative></resultList></ListOfIRPublicDetail>";
    const { disclosures } = await readBytesWith(transparencyRegister, "x.xml", Buffer.from(xml));
    expect(disclosures[0]?.content).toMatchObject({ name: "ABCDé&" });
  });
  it("complains once per file about each element that is unknown, in another currency, repeated or not empty where it should be", async () => {
    const { complaints } = await readFixture(transparencyRegister, odd);
    expect(complaints.filter((complaint) => complaint.message.startsWith(odd))).toEqual([
      { level: "warning", reason: "unknown field", message: `${odd}: entry 3: element "mood" is not known. Its values are not used.` },
      {
        level: "warning",
        reason: "unknown currency",
        message: `${odd}: entry 3: element "financialData/closedYear/costs" is in "$". Expected "€". Amounts in other currencies are not used.`,
      },
      { level: "warning", reason: "repeated field", message: `${odd}: entry 4: element "acronym" stands twice. Expected one. The first is used.` },
      {
        level: "warning",
        reason: "unknown words",
        message: `${odd}: entry 4: element "levelsOfInterest/levelOfInterest" holds words of its own ("european"). Expected elements. The words are not used.`,
      },
    ]);
  });
  it("takes a file that ends early as an extract and keeps what was read", async () => {
    const bytes = bytesOf(whole);
    const { disclosures, complaints, facts } = await readBytesWith(transparencyRegister, "x.xml", bytes.subarray(0, bytes.indexOf("1234500055543-03")));
    expect(disclosures.map((disclosure) => disclosure.key)).toEqual(["00111222333-01", "999888777666-02"]);
    expect(complaints).toEqual([
      { level: "warning", reason: "truncated", message: "x.xml: ends within the document, after entry 2 of 3. The entries before were read as an extract: download it again." },
    ]);
    expect(facts).toEqual({ publishedAt: "2026-03-02T20:00:00.069+00:00", scope: { kind: "extract", set: "" } });
  });
  it("takes a file that does not hold as many entries as it announces as an extract", async () => {
    const xml = bytesOf(whole).toString().replace("<numberOfIR>3<", "<numberOfIR>18000<");
    const { complaints, facts } = await readBytesWith(transparencyRegister, "x.xml", Buffer.from(xml));
    expect(complaints.map((complaint) => complaint.message)).toEqual(['x.xml: announces "18000" entries (numberOfIR) and holds 3. The entries were read as an extract: none counts as gone.']);
    expect(facts?.scope).toEqual({ kind: "extract", set: "" });
  });
  it("stops at a document type and expands nothing", async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE ListOfIRPublicDetail [<!ENTITY a "aaaa">]><ListOfIRPublicDetail>&a;</ListOfIRPublicDetail>';
    await expect(readBytesWith(transparencyRegister, "x.xml", Buffer.from(xml))).rejects.toThrow("x.xml: declares a document type.");
  });
  it("stops at the layout used until 2021, at another root and at broken XML", async () => {
    const before = '<ListOfIRPublicDetail xmlns="http://intragate.ec.europa.eu/transparencyregister/intws/20141104"/>';
    await expect(readBytesWith(transparencyRegister, "x.xml", Buffer.from(before))).rejects.toThrow("is in the layout used until 2021");
    await expect(readBytesWith(transparencyRegister, "x.xml", Buffer.from("<html/>"))).rejects.toThrow("x.xml: begins with <html>. Expected <ListOfIRPublicDetail>");
    await expect(readBytesWith(transparencyRegister, "x.xml", Buffer.from("<ListOfIRPublicDetail></b>"))).rejects.toThrow(
      "x.xml: is not well-formed XML (line and column 1:26: unexpected close tag.)",
    );
  });
});

describe("transparency-register: normalise", () => {
  it("says a consultancy in our words: names decoded once more, controls dropped, contacts masked, members and memberships uncrossed", async () => {
    const { disclosures } = await readFixture(transparencyRegister, whole);
    expect(disclosures[0]).toEqual({
      source: "transparency-register",
      kind: "registerEntry",
      key: "00111222333-01",
      set: "",
      content: {
        registerNumber: "00111222333-01",
        name: "Médiane Affaires Publiques (invented)",
        acronym: "MAP",
        legalForm: "SRL",
        website: "https://mediane.example",
        category: "Professional consultancies",
        registeredDate: "2021-05-04",
        updatedDate: "2026-02-09",
        city: "Bruxelles",
        country: "BE",
        euOfficeCountry: "BE",
        goals: "Conseil en affaires publiques & européennes.\n\nÉcrire à [e-mail address] ou [phone number].",
        levelsOfInterest: ["european", "national"],
        proposals: "Right to repair",
        communication: "Two conferences",
        groupings: "N/A",
        forums: "N.A.",
        people: 6,
        peopleFte: 0.75,
        peopleShares: { "25": 1, "10": 5 },
        passes: 0,
        interests: ["Single market", "Trade"],
        interestRepresented: "Advances interests of their clients",
        members: "Holds all of Médiane France (invented).",
        memberships: "Belongs to the Union of Invented Consultancies.",
        newOrganisation: false,
        yearStart: "2025-01-01",
        yearEnd: "2025-12-01",
        revenue: { min: 25000, max: 99999 },
        clients: [
          { name: "Lime Kilns Union (invented)", revenue: { max: 10000 }, proposal: "Nature restoration" },
          { name: "Green & Grey Rail (invented)", revenue: { min: 25000, max: 49999 } },
          { name: "Lime Kilns Union (invented)", current: true },
        ],
        intermediaries: [],
        grants: [],
        fundingSources: [],
        contributions: [],
      },
    });
  });
  it("keeps an open range open, and names an intermediary of both years once", async () => {
    const { disclosures } = await readFixture(transparencyRegister, whole);
    expect(disclosures[1]?.content).toEqual({
      registerNumber: "999888777666-02",
      name: "ВИТЛО Груп (измислена)",
      latinName: "VITLO Group (invented)",
      category: "Companies & groups",
      registeredDate: "2022-02-03",
      city: "Sofia",
      country: "BG",
      goals: "Windlasses.",
      levelsOfInterest: [],
      interests: [],
      interestRepresented: "Promotes their own interests or the collective interests of their members",
      newOrganisation: false,
      yearStart: "2025-01-01",
      yearEnd: "2025-12-01",
      costs: { min: 10000000 },
      clients: [],
      intermediaries: [{ name: "Médiane Affaires Publiques (invented)", cost: { min: 50000, max: 99999 } }, { name: "Second Desk (invented)" }],
      grants: [{ source: "Horizon Europe", amount: { exact: 1271222 } }],
      fundingSources: [],
      contributions: [],
    });
  });
  it("reads what an organisation without commercial interests declares", async () => {
    const { disclosures } = await readFixture(transparencyRegister, whole);
    expect(disclosures[2]?.content).toEqual({
      registerNumber: "1234500055543-03",
      name: "Friends of the Tapir (invented)",
      category: "Non-governmental organisations, platforms and networks and similar",
      city: "Ankara",
      country: "TR",
      levelsOfInterest: [],
      interests: [],
      interestRepresented: "Does not represent commercial interests",
      newOrganisation: false,
      yearStart: "2025-01-01",
      yearEnd: "2025-12-01",
      totalBudget: { exact: 447000 },
      clients: [],
      intermediaries: [],
      grants: [],
      fundingSources: ["Donations", "Public funding"],
      contributions: [{ name: "Tapir Foundation (invented)", amount: { exact: 120000 } }],
      financialNote: "Figures before audit.\n\nA legacy.",
    });
  });
  it("keeps no street, postcode or phone", async () => {
    const { disclosures } = await readFixture(transparencyRegister, whole);
    expect(JSON.stringify(disclosures)).not.toMatch(/Inventée|Invented (street|alley)|1113|20000000/);
  });
  it("skips an entry without a possible number or without a name, and says which", async () => {
    const { skipped } = await readFixture(transparencyRegister, odd);
    expect(skipped).toEqual([
      { reason: "impossible register number", message: 'entry 1: identificationCode "pending" is not a register number (expected 5 to 15 digits, a dash and 2 digits). Entry skipped.' },
      { reason: "no name", message: "entry 2 (111222333444-04): name/originalName is empty. Entry skipped: an organisation needs a name." },
    ]);
  });
  it("leaves out a value that cannot be read, keeps a country that is not in the list, and says so", async () => {
    const { disclosures, complaints } = await readFixture(transparencyRegister, odd);
    expect(disclosures[0]?.content).toEqual({
      registerNumber: "111222333444-05",
      name: "Odd Values (invented)",
      country: "Untied Kingdom",
      levelsOfInterest: [],
      interests: [],
      clients: [],
      intermediaries: [],
      grants: [],
      fundingSources: [],
      contributions: [],
    });
    expect(complaints.filter((complaint) => complaint.message.includes("111222333444-05")).map((complaint) => complaint.message)).toEqual([
      'transparency-register: entry 3 (111222333444-05): registrationDate "2026-02-31T09:00:00.000+00:00" is not a calendar date. The value is not used.',
      'transparency-register: entry 3 (111222333444-05): country "Untied Kingdom" is not in the list. Add it to src/normalise/countries.ts or record a correction.',
      'transparency-register: entry 3 (111222333444-05): members/members "about ten" is not a number. Expected digits, with a point before decimals. The value is not used.',
    ]);
  });
});

describe("transparency-register: minimise", () => {
  it("drops street, postcode and phone of both offices and leaves every other byte", async () => {
    const text = bytesOf(whole).toString();
    const expected = text.replace(/<address>[^<]*<\/address>|<postCode>[^<]*<\/postCode>|<phone>[\s\S]*?<\/phone>|<phone\/>/g, "");
    expect((await minimised(inputFileOf("x.xml", Buffer.from(text)))).toString()).toBe(expected);
    expect(expected).toContain("&#xb;publiques&#x2;");
  });
  it("does the same in pieces of any length", async () => {
    const expected = await minimised(inputFileOf("x.xml", bytesOf(whole)));
    for (const length of [1, 3, 16, 100]) expect((await minimised(inPieces("x.xml", bytesOf(whole), length))).equals(expected)).toBe(true);
  });
  it("gives a document that reads the same", async () => {
    expect(await contentsOf(inputFileOf("x.xml", await minimised(inputFileOf("x.xml", bytesOf(whole)))))).toEqual(await contentsOf(inputFileOf("x.xml", bytesOf(whole))));
  });
  it("takes a name in quoted text or in a comment for what it is", async () => {
    const xml = "<a><!-- <address> --><goals><![CDATA[<phone>]]> of <b/></goals><address type='x'>1<address>2</address>3</address ><postCode /></a>";
    for (const length of [1, 5, 1000]) {
      expect((await minimised(inPieces("x.xml", Buffer.from(xml), length))).toString()).toBe("<a><!-- <address> --><goals><![CDATA[<phone>]]> of <b/></goals></a>");
    }
  });
});

describe.skipIf(!existsSync(realDocuments))("transparency-register: real documents", () => {
  it.each([
    ["official-layout/register/ODP_rebuilt_full.xml.gz", 25_291],
    ["official-layout/register/ODP_rebuilt_2024-01.xml.gz", 12_468],
    ["official-layout/register/ODP_rebuilt_2025-03.xml.gz", 13_526],
    ["register-official-xml/organisations_extrait_ODP_2026-08-19.xml", 7],
  ])("reads %s whole and without a complaint", async (name, total) => {
    const file = await openInputFile(path.join(realDocuments, name));
    const complaints: Complaint[] = [];
    const report = (complaint: Complaint) => complaints.push(complaint);
    const records = transparencyRegister.parse(file, transparencyRegister.recognise(file) ?? "", report);
    let count = 0;
    for (let next = await records.next(); ; next = await records.next()) {
      if (next.done) {
        expect(next.value.scope).toEqual({ kind: "complete", set: "", total });
        break;
      }
      const normalised = transparencyRegister.normalise(next.value, report);
      if ("disclosure" in normalised) contentSchemas.registerEntry.parse(normalised.disclosure.content);
      count += 1;
    }
    expect(count).toBe(total);
    expect(complaints).toEqual([]);
  });
});
