import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readBytesWith, readFixture } from "../../../test/read-fixture.js";
import { realDocuments } from "../../../test/real-documents.js";
import { contentSchemas, type Disclosure } from "../../model/index.js";
import { commissionMeetings } from "./source.js";

const colleges = "meetingscommissionrepresentatives1924_order-and-commas.xlsx";
const directorates = "meetingsdirectorgenerals_renamed-columns.xlsx";

const header = [
  "Name of cabinet",
  "Name of EC representative",
  "Title of EC representative",
  "Date of meeting",
  "Location",
  "Name of interest representative",
  "Transparency register ID",
  "Subject of the meeting",
];
const generated = ["File generated on : 2025-03-06"];
const row = ["Cabinet of Commissioner Example (invented)", "Example Commissioner (invented)", "Commissioner", "2024-04-16", "Brussels", "Back Market", "699006341748-20", "Introduction"];

async function workbook(rows: ExcelJS.CellValue[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("SQL").addRows([[], ["select * from V_MEETING_DGS"]]);
  book.addWorksheet("Export Worksheet").addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const readRows = async (rows: ExcelJS.CellValue[][], name = "meetings.xlsx") => readBytesWith(commissionMeetings, name, await workbook(rows));
const xml = (text: string) => new TextEncoder().encode(text);
const withCell = (column: number, value: ExcelJS.CellValue) => row.map((cell, i): ExcelJS.CellValue => (i === column ? value : cell));
const meeting = (disclosure: Disclosure | undefined) => {
  if (disclosure?.kind !== "meeting") throw new Error("not a meeting");
  return disclosure.content;
};

describe("commission-meetings: parse a workbook", () => {
  it("recognises it by its first bytes and its name or parts, and the XML by its root", async () => {
    expect((await readFixture(commissionMeetings, colleges)).layout).toBe("xlsx");
    expect((await readBytesWith(commissionMeetings, "download (3).bin", await workbook([generated, header, row]))).layout).toBe("xlsx");
    expect((await readFixture(commissionMeetings, "meetings-from-description.xml")).layout).toBe("xml");
    const zip = { path: "paper.docx", name: "paper.docx", head: xml("PK\u0003\u0004word/document.xml") };
    expect(commissionMeetings.recognise({ ...zip, open: () => (async function* () {})(), readAll: async () => zip.head })).toBeUndefined();
  });
  it("reads every row under the header, the day of the file, and the period that its rows span", async () => {
    const { records, facts, complaints } = await readFixture(commissionMeetings, colleges);
    expect(records.map((record) => [record.position, record.layout])).toEqual([3, 4, 5, 6, 7, 8].map((n) => [`row ${n}`, "colleges-xlsx"]));
    expect(records[0]?.fields).toEqual({
      set: "1924",
      "Name of cabinet": "Cabinet of Commissioner Thierry Breton",
      "Name of EC representative": "Joan Canton",
      "Title of EC representative": "Cabinet member",
      "Date of meeting": "2024-04-16",
      Location: "Brussels ",
      "Name of interest representative": "Back Market",
      "Transparency register ID": "699006341748-20",
      "Subject of the meeting": "Exchange on Back Market activities, role of the single market legislation for refurbishers, promoting circularity in products",
    });
    expect(facts).toEqual({ publishedAt: "2025-03-06", scope: { kind: "complete", set: "1924", from: "2019-10-16", to: "2024-11-12", total: 6 } });
    expect(complaints).toEqual([]);
  });
  it("reads the file of Directors-General under its newer column names", async () => {
    const { records, facts } = await readFixture(commissionMeetings, directorates);
    expect(records[0]).toEqual({
      position: "row 3",
      layout: "directorates-general-xlsx",
      fields: {
        set: "dg",
        "Name of DG - full name": "Taxation and Customs Union",
        "Name of DG - acronym": "TAXUD",
        "Name of EC representative": "Costantino Lanza",
        "Title of EC representative": "Acting Head of Unit",
        "Date of meeting": "2025-01-30",
        Location: "Brussels",
        "Name of interest representative": "Back Market",
        "Transparency register ID": "699006341748-20",
        "Subject of the meeting": "Enforcement of the deemed supplier provision for intra-EU distance sales",
      },
    });
    expect(facts).toEqual({ publishedAt: "2025-11-20", scope: { kind: "complete", set: "dg", from: "2015-06-08", to: "2025-03-03", total: 4 } });
  });
  it("reads columns in any order and case, and passes over empty rows", async () => {
    const { disclosures, facts } = await readRows([generated, [...header].reverse().map((name) => name.toUpperCase()), [], [...row].reverse(), []]);
    expect(meeting(disclosures[0]).body).toEqual({ kind: "cabinet", name: "Cabinet of Commissioner Example (invented)" });
    expect(facts?.scope).toMatchObject({ total: 1 });
  });
  it("takes text in several formats, dates, numbers and the result of a formula, never the formula", async () => {
    const { records } = await readRows([
      generated,
      header,
      withCell(3, new Date("2024-04-17T00:00:00Z")),
      withCell(3, 45400),
      withCell(3, { formula: "TODAY()", result: "2024-04-18" }),
      withCell(5, { richText: [{ text: "Back" }, { font: { bold: true }, text: " Market" }] }),
      withCell(7, 2030),
      withCell(7, { error: "#REF!" }),
    ]);
    expect(records.slice(0, 3).map((record) => record.fields["Date of meeting"])).toEqual(["2024-04-17", "2024-04-18", "2024-04-18"]);
    expect(records[3]?.fields["Name of interest representative"]).toBe("Back Market");
    expect(records.slice(4).map((record) => record.fields["Subject of the meeting"])).toEqual(["2030", ""]);
  });
  it("tells the college by the file name, else by each row's date, and gives the file the college of most rows", async () => {
    const rows = [generated, header, withCell(3, "2019-11-30"), withCell(3, "2019-12-01"), withCell(3, "2024-11-30"), withCell(3, "2024-12-01")];
    const setsIn = async (name: string) => {
      const { disclosures, facts } = await readRows(rows, name);
      return [...disclosures.map((disclosure) => disclosure.set), facts?.scope.set];
    };
    expect(await setsIn("meetings.xlsx")).toEqual(["1419", "1924", "1924", "2429", "1924"]);
    expect(await setsIn("meetingscommissionrepresentatives2429.xlsx")).toEqual(["2429", "2429", "2429", "2429", "2429"]);
    expect(await setsIn("Meetings of Commission representatives of the Von der Leyen Commission (2019-2024).xlsx")).toEqual(["1924", "1924", "1924", "1924", "1924"]);
  });
  it("warns of a column that it does not know", async () => {
    const { complaints } = await readRows([generated, [...header, "Minutes"], [...row, "yes"]]);
    expect(complaints.map((complaint) => complaint.message)).toEqual(['meetings.xlsx: row 2: column "Minutes" is not known. Its values are not used.']);
  });
  it("warns of a file without rows, and bounds nothing by it", async () => {
    const { complaints, facts } = await readRows([generated, header]);
    expect(complaints.map((complaint) => complaint.message)).toEqual(["meetings.xlsx: no row follows the header in row 2. Nothing is read from it: download it again."]);
    expect(facts?.scope.kind).toBe("extract");
  });
  it("stops when a mandatory column is missing or stands twice", async () => {
    await expect(readRows([generated, header.slice(1), row.slice(1)])).rejects.toThrow('meetings.xlsx: row 2 has no column "Name of cabinet" (or "Name of DG - full name"). Expected');
    await expect(readRows([generated, header.slice(0, 7), row])).rejects.toThrow('has no column "Subject of the meeting"');
    await expect(readRows([generated, [...header, "location"], row])).rejects.toThrow('names the column "location" twice');
  });
  it("stops when no sheet has the header, and when the file is cut short or damaged", async () => {
    await expect(readRows([["a", "b"], row])).rejects.toThrow("no sheet has the header of the Commission's export");
    const bytes = await workbook([generated, header, row]);
    await expect(readBytesWith(commissionMeetings, "meetings.xlsx", bytes.subarray(0, bytes.length - 100))).rejects.toThrow("meetings.xlsx: has no zip directory. Expected a complete XLSX file.");
    for (let at = 40; at < bytes.length; at += 97) {
      const damaged = bytes.slice();
      damaged.fill(0xff, at, at + 8);
      await readBytesWith(commissionMeetings, "meetings.xlsx", damaged).catch((error: Error) => expect(error.name).toBe("InputError"));
    }
  });
});

describe("commission-meetings: parse XML", () => {
  it("decodes what is encoded twice and reads the day of generation", async () => {
    const { records, facts } = await readFixture(commissionMeetings, "meetings-directorates-from-description.xml");
    expect(records[0]).toEqual({
      position: "meeting 1",
      layout: "xml",
      fields: {
        set: "dg",
        date: "2025-02-12",
        dgacronym: "RTD",
        dgname: "Research and Innovation",
        subject: "Förderung",
        location: "Brussels",
        entities: [{ name: "Example Institute (invented),Motor Österreich (invented)", id: "000000000003-03 000000000004-04" }],
        representatives: [{ name: "Valeriu, Dan Dionisie", title: "Head of Unit" }],
      },
    });
    expect(facts).toEqual({ publishedAt: "2025-03-06", scope: { kind: "complete", set: "dg", from: "2025-02-12", to: "2025-02-13", total: 2 } });
  });
  it("warns once of an element that it does not know", async () => {
    const one = "<meeting><date>2024-04-16</date><mood>good</mood></meeting>";
    const { complaints } = await readBytesWith(commissionMeetings, "m.xml", xml(`<meetings>${one}${one}</meetings>`));
    expect(complaints.map((complaint) => complaint.message)).toEqual(['m.xml: element "meeting/mood" is not known. Its values are not used.']);
  });
  it("stops at a document type, at a file cut short, and at another root", async () => {
    await expect(readBytesWith(commissionMeetings, "m.xml", xml('<?xml version="1.0"?><!DOCTYPE meetings [<!ENTITY a "b">]><meetings/>'))).rejects.toThrow("m.xml: declares a document type");
    await expect(readBytesWith(commissionMeetings, "m.xml", xml("<meetings><meeting><date>2024-04-16</date></meeting>"))).rejects.toThrow("m.xml: ends after meeting 1");
    await expect(readBytesWith(commissionMeetings, "m.xml", xml("<meetings><meeting></date></meetings>"))).rejects.toThrow("m.xml: is not well-formed XML");
  });
});

describe("commission-meetings: normalise", () => {
  it("says a row in our words and keeps the published values", async () => {
    const { disclosures } = await readFixture(commissionMeetings, colleges);
    expect(disclosures[0]).toEqual({
      source: "commission-meetings",
      kind: "meeting",
      key: "a4s26tzp7dq3",
      set: "1924",
      date: "2024-04-16",
      content: {
        institution: "commission",
        hosts: [{ name: "Joan Canton", originalName: "Joan Canton", title: "Cabinet member" }],
        body: { kind: "cabinet", name: "Cabinet of Commissioner Thierry Breton" },
        subject: "Exchange on Back Market activities, role of the single market legislation for refurbishers, promoting circularity in products",
        place: "Brussels",
        participantsCell: "Back Market",
        participantNames: ["Back Market"],
        registerNumbers: ["699006341748-20"],
      },
      facets: {
        body: "Cabinet of Commissioner Thierry Breton",
        hosts: ["Joan Canton"],
        date: "2024-04-16",
        place: "Brussels",
        participants: ["699006341748-20", "Back Market"],
        subject: "Exchange on Back Market activities, role of the single market legislation for refurbishers, promoting circularity in products",
      },
    });
  });
  it("pairs names with titles and names with numbers, each pair once, and folds the line break of Excel", async () => {
    const { disclosures } = await readFixture(commissionMeetings, colleges);
    expect(meeting(disclosures[1])).toEqual({
      institution: "commission",
      hosts: [
        { name: "Marius Vaščega", originalName: "Marius  Vaščega", title: "Cabinet member" },
        { name: "Example Adviser (invented)", originalName: "Example Adviser (invented)", title: "Cabinet member" },
      ],
      body: { kind: "cabinet", name: "Cabinet of President Ursula von der Leyen" },
      subject: "Right to repair & refurbishment",
      place: "Videoconference",
      participantsCell: "Example Rover (invented),Back Market,Example Rover (invented)",
      participantNames: ["Example Rover (invented)", "Back Market"],
      registerNumbers: ["000000000002-02", "699006341748-20"],
    });
  });
  it("gives the same key when hosts and participants come in another order, and in XML", async () => {
    const { disclosures } = await readFixture(commissionMeetings, colleges);
    const fromXml = await readFixture(commissionMeetings, "meetings-from-description.xml");
    expect(disclosures[2]?.key).toBe(disclosures[1]?.key);
    expect(fromXml.disclosures[0]?.key).toBe(disclosures[1]?.key);
    expect(meeting(fromXml.disclosures[0])).toMatchObject({
      participantsCell: "Example Rover, Inc. (invented),Back Market",
      participantNames: ["Example Rover, Inc. (invented)", "Back Market"],
      registerNumbers: ["000000000002-02", "699006341748-20"],
    });
  });
  it("lists names only where each has its number: one number is of one name, commas and all; several need as many pieces", async () => {
    const { disclosures } = await readFixture(commissionMeetings, colleges);
    expect(meeting(disclosures[3])).toMatchObject({
      subject: "",
      participantsCell: "Example Rover, Inc. (invented)",
      participantNames: ["Example Rover, Inc. (invented)"],
      registerNumbers: ["000000000002-02"],
    });
    expect(meeting(disclosures[3])).not.toHaveProperty("place");
    expect(meeting(disclosures[4])).toMatchObject({ participantsCell: "Example Rover, Inc. (invented),Back Market", registerNumbers: ["000000000002-02", "699006341748-20"] });
    expect(meeting(disclosures[4])).not.toHaveProperty("participantNames");
  });
  it('skips a meeting that has "Cancelled" for a date, an impossible date, and a row without host, and says which', async () => {
    const { skipped } = await readRows([generated, header, withCell(3, "Cancelled"), withCell(3, "2024-02-30"), withCell(1, " ")]);
    expect(skipped).toEqual([
      { reason: "cancelled", message: 'row 3: the date of the meeting is "Cancelled". Row skipped: it has no day.' },
      { reason: "impossible date", message: 'row 4: date of meeting "2024-02-30" is not a calendar date (expected YYYY-MM-DD). Row skipped.' },
      { reason: "no host", message: "row 5: names no representative of the Commission. Row skipped: a meeting needs its host." },
    ]);
  });
  it('keeps a host whose name has a comma, "null" as nothing, a new Directorate-General by its acronym, and a row without organisation', async () => {
    const { disclosures, complaints } = await readFixture(commissionMeetings, directorates);
    expect(disclosures.map(meeting).map(({ hosts, body, participantsCell, registerNumbers }) => ({ hosts, body, participantsCell, registerNumbers }))).toEqual([
      {
        hosts: [{ name: "Costantino Lanza", originalName: "Costantino Lanza", title: "Acting Head of Unit" }],
        body: { kind: "directorate-general", name: "Taxation and Customs Union", acronym: "TAXUD" },
        participantsCell: "Back Market",
        registerNumbers: ["699006341748-20"],
      },
      {
        hosts: [{ name: "Valeriu, Dan Dionisie", originalName: "Valeriu, Dan Dionisie", title: "Head of Unit" }],
        body: { kind: "directorate-general", name: "Research and Innovation", acronym: "RTD" },
        participantsCell: "Example Institute (invented)",
        registerNumbers: ["000000000003-03"],
      },
      {
        hosts: [{ name: "Michael Karnitschnig", originalName: "Michael Karnitschnig" }],
        body: { kind: "directorate-general", name: "MENA", acronym: "MENA" },
        participantsCell: "Example Institute (invented)",
        registerNumbers: [],
      },
      {
        hosts: [{ name: "Robert Madelin", originalName: "Robert Madelin", title: "Director-General" }],
        body: { kind: "directorate-general", name: "Communications Networks, Content and Technology", acronym: "CNECT" },
        participantsCell: "",
        registerNumbers: [],
      },
    ]);
    expect(complaints).toEqual([
      {
        level: "warning",
        reason: "unreadable register number",
        message: 'row 5: "N/A" is not a register number (expected 5 to 15 digits, a dash and 2 digits, not all of them zero). The name is kept without it.',
      },
    ]);
  });
  it("uses one title for all hosts, and none when the counts differ", async () => {
    const { disclosures, complaints } = await readRows([
      generated,
      header,
      row.map((cell, i) => (i === 1 ? "Ann Example,Bob Example" : cell)),
      row.map((cell, i) => (i === 1 ? "Ann Example,Bob Example,Ann Example" : i === 2 ? "Commissioner,Cabinet member" : cell)),
    ]);
    expect(disclosures.map(meeting).map((content) => content.hosts.map(({ name, title }) => [name, title]))).toEqual([
      [
        ["Ann Example", "Commissioner"],
        ["Bob Example", "Commissioner"],
      ],
      [
        ["Ann Example", undefined],
        ["Bob Example", undefined],
      ],
    ]);
    expect(complaints.map((complaint) => complaint.message)).toEqual(["row 4: 3 names of representatives and 2 titles, which differ. The hosts are kept without a title."]);
  });
  it("reads several numbers in one element, and keeps names in the cell alone when one of them has no number", async () => {
    const { disclosures } = await readFixture(commissionMeetings, "meetings-directorates-from-description.xml");
    expect(disclosures.map(meeting).map(({ participantsCell, participantNames, registerNumbers }) => ({ participantsCell, participantNames, registerNumbers }))).toEqual([
      {
        participantsCell: "Example Institute (invented),Motor Österreich (invented)",
        participantNames: ["Example Institute (invented)", "Motor Österreich (invented)"],
        registerNumbers: ["000000000003-03", "000000000004-04"],
      },
      { participantsCell: "Example Institute (invented),Example Association (invented)", participantNames: undefined, registerNumbers: ["000000000001-01"] },
    ]);
  });
});

/** The official files are not part of the repository; they are read where they lie beside it. */
const folder = path.join(realDocuments, "commission-meetings-official");

describe.skipIf(!existsSync(folder))("commission-meetings: the official files", () => {
  const readOfficial = (name: string) => readBytesWith(commissionMeetings, name, readFileSync(path.join(folder, name)));
  const earlier = "meetingscommissionrepresentatives1924_generated-2024-02-26.xlsx";
  const later = "meetingscommissionrepresentatives1924_generated-2025-03-06.xlsx";

  it.each([
    [earlier, { publishedAt: "2024-02-26", scope: { kind: "complete", set: "1924", from: "2019-12-02", to: "2024-02-22", total: 14_110 } }],
    [later, { publishedAt: "2025-03-06", scope: { kind: "complete", set: "1924", from: "2019-10-16", to: "2024-12-12", total: 15_709 } }],
    ["meetingsdirectorgenerals_generated-2025-03-06.xlsx", { publishedAt: "2025-03-06", scope: { kind: "complete", set: "dg", from: "2014-12-01", to: "2025-03-05", total: 8_291 } }],
  ])("make a valid disclosure of every row of %s, no letter broken", async (name, facts) => {
    const read = await readOfficial(name);
    expect(read.facts).toEqual(facts);
    expect(read.disclosures).toHaveLength(facts.scope.total);
    expect(read.complaints).toEqual([]);
    expect(read.skipped).toEqual([]);
    for (const disclosure of read.disclosures) {
      const content = contentSchemas.meeting.parse(disclosure.content);
      if (content.participantNames && content.registerNumbers.length) expect(content.participantNames).toHaveLength(content.registerNumbers.length);
    }
    expect(JSON.stringify(read.disclosures)).not.toContain("\ufffd");
  });
  it("agree a year apart on all but 82 rows of the first, and add 444 to its period", async () => {
    const [before, after] = await Promise.all([readOfficial(earlier), readOfficial(later)]);
    const keysBefore = new Set(before.disclosures.map((disclosure) => disclosure.key));
    const keysAfter = new Set(after.disclosures.map((disclosure) => disclosure.key));
    const added = after.disclosures.filter(({ key, date = "" }) => !keysBefore.has(key) && date >= "2019-12-02" && date <= "2024-02-22");
    expect([...keysBefore].filter((key) => !keysAfter.has(key))).toHaveLength(82);
    expect(new Set(added.map((disclosure) => disclosure.key)).size).toBe(444);
  });
});
