/**
 * What is damaged, hostile or of another kind: only the bad record or file is left out, it is named and counted, everything else goes on,
 * nothing that is stored is lost, and the exit status says so. Files are made here, in the official layouts, with invented names.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, symlinkSync, writeFileSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createGzip, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exitStatusOf } from "../src/cli/commands/import.js";
import { buildEdition } from "../src/pipeline/build.js";
import { type Home, homeAt } from "../src/pipeline/home.js";
import { type ImportOptions, type ImportResult, importFiles } from "../src/pipeline/import.js";
import { openStoreDatabase } from "../src/store/open-store.js";
import { makeHome, newHome, type TestHome } from "./home.js";
import * as small from "./small-documents.js";
import { partsOf, type ZipPart, zipOf } from "./zip.js";

let root: string;
/** The sample, imported and built: what bad files must not change. */
let good: TestHome;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "antechamber-bad-"));
  good = await makeHome([["sample"]]);
});
afterAll(() => {
  good?.close();
  rmSync(root, { recursive: true, force: true });
});

type Files = Record<string, string | Uint8Array>;

/** A new folder that holds these files. */
function folderOf(files: Files): string {
  const folder = mkdtempSync(path.join(root, "f-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

const withoutFolder = (text: string, folder: string): string => text.replaceAll(`${folder}/`, "");

/** What the store holds, whatever document told it. */
function stored(home: Home): unknown[] {
  const database = openStoreDatabase(home.store);
  try {
    return database.prepare("SELECT d.source, d.key, d.date, v.content FROM disclosures d JOIN versions v ON v.disclosureNo = d.disclosureNo ORDER BY 1, 2, 4").all();
  } finally {
    database.close();
  }
}

/** Imports `files` into a home of their own. */
async function read(files: Files, options: ImportOptions = {}): Promise<{ result: ImportResult; told: string[]; skipped: Record<string, number>; exit: number; home: Home }> {
  const home = homeAt(mkdtempSync(path.join(root, "h-")));
  const folder = folderOf(files);
  const result = await importFiles(home, [folder], options);
  const told = [
    ...result.complaints.map(({ level, message }) => `${level}: ${withoutFolder(message, folder)}`),
    ...result.failedFiles.map(({ message }) => `not read: ${withoutFolder(message, folder)}`),
  ];
  return { result, told, skipped: Object.assign({}, ...result.sources.map((one) => one.skipped)), exit: exitStatusOf(result), home };
}

/** Bad and good records in one file leave the same in the store as the good ones alone. */
async function expectKept(withBad: Files, goodAlone: Files): Promise<Awaited<ReturnType<typeof read>>> {
  const [bad, alone] = [await read(withBad), await read(goodAlone)];
  expect(alone.exit).toBe(0);
  expect(stored(alone.home).length).toBeGreaterThan(0);
  expect(stored(bad.home)).toEqual(stored(alone.home));
  return bad;
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");
/** The text up to and with `end`. */
function cutAfter(text: string, end: string): string {
  const at = text.indexOf(end);
  if (at < 0) throw new Error(`"${end}" is not in the text`);
  return text.slice(0, at + end.length);
}
function flipByte(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[changed.length + at] = (changed.at(at) as number) ^ 0xff;
  return changed;
}

const html = "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>";
const page = " an HTML page";
const isPage = (expected: string, title = ' ("Just a moment...")') =>
  `is${page}${title}. Expected ${expected}. File skipped: the site answered with a page, such as a check for robots, instead of the data. Download it again in a browser.`;
const again = "File skipped: download it again.";
const csv = small.csvOf([{}, { title: "Café (invented)" }]).slice(1);
const xml = small.commissionXmlOf([small.commissionMeeting("2025-03-04"), small.commissionMeeting("2025-03-05", "Café")]);
const register = small.registerOf([{ number: "000000000007-07", name: "Spout Industry Council (invented)" }]);
const responses = small.pageOf([small.responseOf(1, { feedback: "Café" })]);
const columns = "title, member_id, member_name, meeting_date, member_capacity, procedure_reference, attendees, lobbyist_id";
const workbookColumns =
  "Name of cabinet, Name of DG - full name, Name of DG - acronym, Name of EC representative, Title of EC representative, Date of meeting, Location, Name of interest representative, Transparency register ID, Subject of the meeting";
const encoding = (bad: string) =>
  `${bad} holds the byte E9, which is not UTF-8. Expected UTF-8. File skipped: it was saved in another encoding, such as Windows-1252, or is damaged. Take it as it was downloaded.`;
const is16 = "is UTF-16 (it begins with the bytes FF FE). Expected UTF-8. File skipped: take it as it was downloaded, or save it as UTF-8.";
const doctype = "declares a document type. Expected plain XML without entities of its own. File skipped: this source never sends one.";
const tooDeep = (line: number, name: string) => `line ${line}: <${name}> stands 101 elements deep. Expected 100 at most. File skipped: no document of these sources is like that.`;

describe("bad files in a folder, beside good ones", () => {
  const sheet = "xl/worksheets/sheet1.xml";
  /** File → what it holds → what is said of it. */
  const badFiles = async (): Promise<[name: string, content: string | Uint8Array, message: string][]> => {
    const book = await small.workbookOf([small.workbookRow("2025-03-04")]);
    const withPart = (name: string, change: Partial<ZipPart>): Buffer => zipOf(partsOf(book).map((part) => (part.name === name ? { ...part, ...change } : part)));
    const bomb = gzipSync(Buffer.concat([Buffer.from(csv), Buffer.alloc(70_000_000, "x")]));
    const deepAttachment = JSON.parse("[".repeat(500) + "]".repeat(500)) as unknown;
    return [
      // Empty, cut, damaged.
      ["empty.csv", "", `is empty. ${again}`],
      ["empty.json.gz", gzipSync(""), `is empty when unpacked. ${again}`],
      ["cut.csv", cutAfter(csv, '"Café (inv'), `row 3 (line 3): ends within quotes. Expected quoted CSV, complete. ${again}`],
      ["cut-manifest.csv", cutAfter(small.manifestOf(['1,F99000101,"a paper.pdf",x']), '"a pap'), `row 2 (line 2): ends within quotes. Expected quoted CSV, complete. ${again}`],
      ["cut-commission.xml", cutAfter(xml, "<subject>Caf"), `ends after meeting 1, in the middle. ${again}`],
      ["meetings-cut.xlsx", book.subarray(0, -200), `has no zip directory. Expected a complete XLSX file. ${again}`],
      ["allFeedback_cut.json", cutAfter(responses, '"feedback":"Ca'), `is not JSON (Unterminated string in JSON at position 96). ${again}`],
      ["initiative-cut.json", cutAfter(JSON.stringify(small.initiativeOf(5)), 'PROP_REG","pub'), `is not JSON (Unterminated string in JSON at position 75). ${again}`],
      ["meps-cut.json", cutAfter(small.listOf([small.personOf("999000003")]), '"Example-Inv'), `is not JSON (Unterminated string in JSON at position 131). ${again}`],
      ["bodies-cut.json", cutAfter(small.listOf([small.bodyOf("org/1", "ABCD")]), '"Committee AB'), `is not JSON (Unterminated string in JSON at position 91). ${again}`],
      ["procedures-cut.json", cutAfter(small.listOf([small.procedureOf("2025/0001(COD)")]), '"Teapo'), `is not JSON (Unterminated string in JSON at position 158). ${again}`],
      ["cut.xml.gz", gzipSync(register).subarray(0, 200), `cannot be unpacked (unexpected end of file); the gzip file is damaged or cut short. ${again}`],
      ["damaged.csv.gz", flipByte(gzipSync(csv), -6), `cannot be unpacked (incorrect data check); the gzip file is damaged or cut short. ${again}`],
      ["bomb.csv.gz", bomb, `unpacks to more than 100 times its ${bomb.length} bytes. File skipped: no document of these sources does. Download it again.`],
      // Of another kind.
      ["page.csv", html, isPage("CSV")],
      ["page.json", "\n<!-- busy --><html lang=en>", isPage("JSON", "")],
      ["page.xml.gz", gzipSync(html), isPage("XML")],
      ["page.xlsx", html, isPage("XLSX")],
      ["allFeedback_error.json", '{"error":"bad_request"}', 'is an error body ({"error":"bad_request"}), not data. File skipped: the portal does not answer for this publication, or was busy.'],
      ["meps-error.json", '{"error":"busy"}', 'is an error body ("busy"), not data: the API answers so when it is busy. File skipped: ask again later.'],
      ["meetings-other.xlsx", zipOf([{ name: "word/document.xml", content: Buffer.from("<a/>") }]), `has no part "xl/workbook.xml". Expected an XLSX file. ${again}`],
      // Columns.
      [
        "no-attendees.csv",
        small.csvOf(
          [{}],
          small.csvHeader.filter((name) => name !== "attendees"),
        ),
        `row 1 has no column "attendees". Expected Parliament's export with ${columns}. File skipped: download it again; if the column has a new name, say so in parse.ts.`,
      ],
      [
        "no-path.csv",
        small.manifestOf(["1,F1,a.pdf"], "documentId,feedbackId,fileName"),
        'row 1 has no column "path". Expected a manifest of papers with documentId, feedbackId, fileName, path. File skipped: write the manifest again.',
      ],
      [
        "meetings-no-subject.xlsx",
        await small.workbookOf([small.workbookRow("2025-03-04").slice(0, 7)], small.workbookHeader.slice(0, 7)),
        `row 2 has no column "Subject of the meeting". Expected the Commission's export with ${workbookColumns}. File skipped: download it again; if the column has a new name, say so in parse-workbook.ts.`,
      ],
      ["twice.csv", small.csvOf([{}], [...small.csvHeader, "title"]), 'row 1 names the column "title" twice. File skipped: which of the two counts cannot be known. Download it again.'],
      [
        "twice-manifest.csv",
        small.manifestOf(["1,F1,a.pdf,x,y"], "documentId,feedbackId,fileName,path,path"),
        'row 1 names the column "path" twice. File skipped: which of the two counts cannot be known. Write it again.',
      ],
      [
        "meetings-twice.xlsx",
        await small.workbookOf([[...small.workbookRow("2025-03-04"), "x"]], [...small.workbookHeader, "Location"]),
        'row 2 names the column "Location" twice. File skipped: which of the two counts cannot be known. Download it again.',
      ],
      ["semicolons.csv", csv.replace(/","/g, '";"'), "row 1 is parted by semicolons or tabs. Expected commas. File skipped: a spreadsheet saved it. Take it as it was downloaded."],
      // Letters.
      ["windows-1252.csv", latin1(csv), `line 3: ${encoding('"00000000007-07"?"Caf<E9> (invent"')}`],
      ["windows-1252.json", latin1(responses), `line 1: ${encoding('":00","feedback":"Caf<E9>","userT"')}`],
      ["windows-1252.xml", latin1(xml), `line 4: ${encoding('"cabinet><subject>Caf<E9></subjec"')}`],
      ["utf-16.csv", utf16(csv), is16],
      ["utf-16.json", utf16(responses), is16],
      ["utf-16-register.xml", utf16(register), is16],
      ["utf-16-commission.xml", utf16(xml), is16],
      ["nul.xml", xml.replace("Brussels", "Bru\0sels"), "line 3: holds a NUL byte. Expected text. File skipped: it is damaged. Download it again."],
      ["nul.json", responses.replace("Spout", "Sp\0ut"), `is not JSON (Bad control character in string literal in JSON at position 139). ${again}`],
      // XML.
      ["laughs.xml", small.commissionXmlOf([small.commissionMeeting("2025-03-04", "&c;")], '<!DOCTYPE meetings [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'), doctype],
      ["entity.xml", xml.replace("Brussels", "&place;"), `is not well-formed XML (line and column 3:136: undefined entity.). ${again}`],
      ["crossed.xml", xml.replace("</location>", "</subject>"), `is not well-formed XML (line and column 3:147: unexpected close tag.). ${again}`],
      ["ampersand.xml", `${cutAfter(xml, "<location>")}Tea & coffee without an end to what the ampersand begins`, `is not well-formed XML ("& coffee without an e" is no reference). ${again}`],
      ["deep-commission.xml", small.commissionXmlOf(["<a>".repeat(10_000) + "</a>".repeat(10_000)]), tooDeep(3, "a")],
      ["deep-register.xml", small.registerOf([{ number: "000000000007-07", name: "x", more: "<goals>".repeat(10_000) + "</goals>".repeat(10_000) }]), tooDeep(5, "goals")],
      ["deep-directory.xml", small.directoryOf(["<a>".repeat(10_000) + "</a>".repeat(10_000)]), tooDeep(3, "a")],
      [
        "old.xml",
        '<ListOfIRPublicDetail xmlns="http://ec.europa.eu/transparencyregister/intws/20110715"><a/></ListOfIRPublicDetail>',
        "is in the layout used until 2021 (http://ec.europa.eu/transparencyregister/intws/20110715), which is not read. File skipped: take an export of 2021 or later.",
      ],
      // XLSX.
      [
        "meetings-bomb.xlsx",
        withPart(sheet, { content: Buffer.alloc(100_000_000, " ") }),
        ` (${sheet}): holds more than 16777216 bytes between two tags. File skipped: no document of these sources does.`,
      ],
      ["meetings-encrypted.xlsx", withPart(sheet, { flags: 1 }), `its part "${sheet}" is encrypted. Expected a workbook without a password. ${again}`],
      [
        "meetings-password.xlsx",
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(2000)]),
        `is protected by a password, or an XLS file of the time before XLSX. Expected XLSX. ${again}`,
      ],
      ["meetings-checksum.xlsx", withPart(sheet, { checksum: 1 }), `its part "${sheet}" does not have the checksum that the zip directory gives. Expected a complete XLSX file. ${again}`],
      ["meetings-garbage.xlsx", withPart(sheet, { packed: Buffer.alloc(100, 0xff) }), `its part "${sheet}" cannot be unpacked (invalid block type). ${again}`],
      [
        "meetings-texts.xlsx",
        withPart("xl/sharedStrings.xml", { content: Buffer.from("<sst><si><t>only one</t></si></sst>") }),
        `row 2, column 1 points to text 1 of 1. Expected a complete XLSX file. ${again}`,
      ],
      ["meetings-doctype.xlsx", withPart("xl/workbook.xml", { content: Buffer.from("<!DOCTYPE workbook><workbook/>") }), ` (xl/workbook.xml): ${doctype}`],
      // JSON.
      ["deep.json", small.pageOf([small.responseOf(1, { attachments: deepAttachment })]), "position 385: is nested more than 100 levels deep. File skipped: no document of these sources is."],
      ["allFeedback_full.json", `{"content":[${"{},".repeat(3_000_000)}{}]}`, "holds more than 5000000 values. File skipped: ask for it in parts."],
      ["number.json", '{"type":"Person"}', `holds no list. Expected the API's {"data": […]} or a list. ${again}`],
    ];
  };
  it("are each named with what is wrong, are not stored, and the edition stays as it was", async () => {
    const files = await badFiles();
    const folder = folderOf(Object.fromEntries(files));
    symlinkSync("/dev/zero", path.join(folder, "endless.csv"));
    const result = await importFiles(good.home, [folder, "sample"]);
    const told = Object.fromEntries(result.failedFiles.map(({ file, message }) => [path.basename(file), withoutFolder(message, folder).slice(path.basename(file).length).replace(/^: /, "")]));
    expect(told).toEqual({ ...Object.fromEntries(files.map(([name, , message]) => [name, message])), "endless.csv": "is a pipe or device. Expected a file. File skipped: save it to a file first." });
    expect(result.passedOver).toEqual(["sample/README.md"]);
    expect(exitStatusOf(result)).toBe(1);
    // Of the good files, every one is known, and nothing is new or gone.
    expect(result.sources.map((one) => [one.known === one.documents, one.new, one.edited, one.missing, one.gone])).toEqual(result.sources.map(() => [true, 0, 0, 0, 0]));
    const { isNew, manifest } = await buildEdition(good.home);
    expect([isNew, manifest.checksum]).toEqual([false, good.manifest.checksum]);
  });
  it("of which --source says what was asked for", async () => {
    const folder = folderOf({ "export.csv": csv });
    const { failedFiles } = await importFiles(good.home, [path.join(folder, "export.csv")], { source: "commission-meetings" });
    expect(failedFiles.map(({ message }) => withoutFolder(message, folder))).toEqual([
      'export.csv: no source knows this layout (only "commission-meetings" was asked). File skipped. `antechamber sources` lists the layouts.',
    ]);
  });
});

describe("paths that lead nowhere", () => {
  it("are one file that is not read; a folder that contains itself by a link is walked once", async () => {
    const folder = folderOf({ "good.csv": csv, "sub/x.txt": "x" });
    symlinkSync(folder, path.join(folder, "sub", "itself"));
    symlinkSync("loop", path.join(folder, "loop"));
    symlinkSync("nowhere.csv", path.join(folder, "nowhere.csv.link"));
    symlinkSync("good.csv/part.csv", path.join(folder, "through.csv"));
    const result = await importFiles(newHome(), [folder]);
    expect(result.failedFiles.map(({ message }) => withoutFolder(message, folder))).toEqual([
      "loop: is a link that leads back to itself. File skipped: check the link.",
      "nowhere.csv.link: is not there, or is a link that leads nowhere. File skipped: check the path.",
      "through.csv: is not there: a part of its path is a file and no folder. File skipped: check the path.",
    ]);
    expect(result.sources.map((one) => [one.source, one.new])).toEqual([["parliament-meetings", 2]]);
    expect(result.passedOver.map((file) => withoutFolder(file, folder))).toEqual(["sub/x.txt"]);
  });
  it.skipIf(process.getuid?.() === 0)("are files that this user may not read", async () => {
    const folder = folderOf({ "good.csv": csv, "closed.csv": csv, "closed/x.csv": csv });
    for (const name of ["closed.csv", "closed"]) chmodSync(path.join(folder, name), 0);
    const result = await importFiles(newHome(), [folder]);
    chmodSync(path.join(folder, "closed"), 0o700);
    expect(result.failedFiles.map(({ message }) => withoutFolder(message, folder))).toEqual([
      "closed: cannot be listed (EACCES: permission denied, scandir 'closed'). Folder skipped: allow it to be read, then import it again.",
      "closed.csv: may not be read by this user. File skipped: allow it to be read, then import it again.",
    ]);
  });
  it("are papers of a manifest: the response keeps its link", async () => {
    const manifest = small.manifestOf(["1,F99000101,a.pdf,folder", "2,F99000102,b.pdf,manifest.csv/b.pdf", "3,F99000103,c.pdf,../../c.pdf"]);
    const { told, exit } = await read({ "manifest.csv": manifest, "folder/x.txt": "x" });
    expect(told.map((line) => line.replace(/"[^"]*\/(?=folder|manifest)/g, '"').replace(/"\/[^"]*"/g, '"…"'))).toEqual([
      'warning: manifest.csv: names "folder", which cannot be read (folder: is a folder. Expected a file. File skipped: name the folder itself to import what it holds.). The response keeps its link to the official address.',
      'warning: manifest.csv: names "manifest.csv/b.pdf", which cannot be read (manifest.csv/b.pdf: is not there: a part of its path is a file and no folder. File skipped: check the path.). The response keeps its link to the official address.',
      'warning: manifest.csv: names "…", which is outside "…". Not opened: give the folder that holds it with --root.',
    ]);
    expect(exit).toBe(0);
  });
});

const calendar = "is not a calendar date (expected YYYY-MM-DD)";
const plausible = "is not a plausible day (expected a year from 2000 to 2099)";
const look = "Row skipped: look at it in the file, or download the file again.";
const asExtract = (file: string, malformed: number) => `warning: ${file}: ${malformed} of its records are malformed. The others were read as an extract: none counts as gone. Download it again.`;

describe("bad records beside good ones", () => {
  it("Parliament's CSV: broken rows, impossible and implausible days, no Member", async () => {
    const [one, two] = [{ title: "First teapot" }, { title: "Last teapot", meeting_date: "2025-06-18" }];
    const lines = [
      small.csvLine(one),
      ...["2024-02-30", "31/02/2026", "06/03/24", "9999-12-31", "0203-09-06", "1923-09-06", "", "meeting_date"].map((day) => small.csvLine({ meeting_date: day })),
      small.csvLine({ member_id: "MEP 7" }),
      '"too","few"',
      `${small.csvLine({})},"too many"`,
      small.csvLine({}).replace("Round table", 'Round "table"'),
      small.csvLine({ title: "a NUL \0 in it" }),
      small.csvLine(two),
    ];
    const { told, skipped, exit } = await expectKept({ "export.csv": `${small.csvOf([])}${lines.join("\n")}\n` }, { "export.csv": small.csvOf([one, two]) });
    expect(told).toEqual([
      `skip: export.csv: row 3: meeting_date "2024-02-30" ${calendar}. Row skipped.`,
      `skip: export.csv: row 4: meeting_date "31/02/2026" ${calendar}. Row skipped.`,
      `skip: export.csv: row 5: meeting_date "06/03/24" ${calendar}. Row skipped.`,
      `skip: export.csv: row 6: meeting_date "9999-12-31" ${plausible}. Row skipped.`,
      `skip: export.csv: row 7: meeting_date "0203-09-06" ${plausible}. Row skipped.`,
      `skip: export.csv: row 8: meeting_date "1923-09-06" ${plausible}. Row skipped.`,
      `skip: export.csv: row 9: meeting_date "" ${calendar}. Row skipped.`,
      `skip: export.csv: row 10: meeting_date "meeting_date" ${calendar}. Row skipped.`,
      'skip: export.csv: row 11: member_id "MEP 7" is not a number. Row skipped: a meeting needs its host.',
      `skip: export.csv: row 12 "too,few" has 2 values (expected 8, as row 1 has names). ${look}`,
      `skip: export.csv: row 13 "Round table on teapots,999000001,EXAMPLE-INVENTED Ada,2025-0" has 9 values (expected 8, as row 1 has names). ${look}`,
      `skip: export.csv: row 14 has a quote within quotes that is not doubled (line 14). ${look}`,
      `skip: export.csv: row 15 holds a NUL byte. ${look}`,
    ]);
    expect([skipped, exit]).toEqual([{ "impossible date": 5, "implausible date": 3, "no member": 1, "broken row": 4 }, 3]);
  });
  it("Parliament's CSV: extra and reordered columns change nothing", async () => {
    const [one, two] = [{ title: "First teapot" }, { title: "Last teapot", meeting_date: "2025-06-18" }];
    const { told, exit } = await expectKept({ "export.csv": small.csvOf([one, two], ["mood", ...small.csvHeader].reverse()) }, { "export.csv": small.csvOf([one, two]) });
    expect([told, exit]).toEqual([['warning: export.csv: row 1: column "mood" is not known. Its values are not used.'], 0]);
  });
  it("the Commission's workbook: bad days, formulas, no host", async () => {
    const one = small.workbookRow("2025-03-04", { formula: 'HYPERLINK("http://example.invalid/","x")', result: "Teapots by formula" });
    const noHost = small.workbookRow("2025-03-05").map((cell, i) => (i === 1 ? "" : cell));
    const two = small.workbookRow(new Date("2025-03-06T00:00:00Z"));
    const days = ["2025-02-29", 2_958_465, "3/4/25"].map((day) => small.workbookRow(day));
    const rows = [one, ...days, small.workbookRow({ formula: "TODAY()" }), small.workbookRow("2025-03-04", { formula: "A1" }), noHost, two];
    const { told, skipped, exit, home } = await expectKept({ "meetings2429.xlsx": await small.workbookOf(rows) }, { "meetings2429.xlsx": await small.workbookOf([one, two]) });
    expect(told).toEqual([
      `skip: meetings2429.xlsx: row 4: date of meeting "2025-02-29" ${calendar}. Row skipped.`,
      `skip: meetings2429.xlsx: row 5: date of meeting "9999-12-31" ${plausible}. Row skipped.`,
      `skip: meetings2429.xlsx: row 6: date of meeting "3/4/25" ${calendar}. Row skipped.`,
      `skip: meetings2429.xlsx: row 7 holds a formula without its result in "Date of meeting". ${look}`,
      `skip: meetings2429.xlsx: row 8 holds a formula without its result in "Subject of the meeting". ${look}`,
      "skip: meetings2429.xlsx: row 9: names no representative of the Commission. Row skipped: a meeting needs its host.",
      asExtract("meetings2429.xlsx", 6),
    ]);
    expect([skipped, exit]).toEqual([{ "impossible date": 2, "implausible date": 1, "broken row": 2, "no host": 1 }, 3]);
    // The formula's result is kept, the formula nowhere.
    expect(JSON.stringify(stored(home))).toContain("Teapots by formula");
    expect(JSON.stringify(stored(home))).not.toContain("HYPERLINK");
  });
  it("the Commission's workbook: extra and reordered columns change nothing", async () => {
    const row = [...small.workbookRow("2025-03-04"), "yes"];
    const { told, exit } = await expectKept(
      { "meetings2429.xlsx": await small.workbookOf([[...row].reverse()], [...small.workbookHeader, "Minutes"].reverse()) },
      { "meetings2429.xlsx": await small.workbookOf([row.slice(0, 8)]) },
    );
    expect([told, exit]).toEqual([['warning: meetings2429.xlsx: row 2: column "Minutes" is not known. Its values are not used.'], 0]);
  });
  it("the Commission's XML: a missing element, a bad day, an element of another kind", async () => {
    const [one, two] = [small.commissionMeeting("2025-03-04"), small.commissionMeeting("2025-03-06")];
    const bad = [one.replace(/<date>.*?<\/date>/, ""), one.replace(/<representatives>.*<\/representatives>/, ""), small.commissionMeeting("0025-03-04")];
    const { told, skipped, exit } = await expectKept({ "m.xml": small.commissionXmlOf([one, ...bad, `${two}<mood>good</mood>`]) }, { "m.xml": small.commissionXmlOf([one, two]) });
    expect(told).toEqual([
      'warning: m.xml: element "meeting/mood" is not known. Its values are not used.',
      `skip: m.xml: meeting 2: date of meeting "" ${calendar}. Row skipped.`,
      "skip: m.xml: meeting 3: names no representative of the Commission. Row skipped: a meeting needs its host.",
      `skip: m.xml: meeting 4: date of meeting "0025-03-04" ${plausible}. Row skipped.`,
      asExtract("m.xml", 3),
    ]);
    expect([skipped, exit]).toEqual([{ "impossible date": 1, "no host": 1, "implausible date": 1 }, 3]);
  });
  it("the register: numbers that cannot be one, no number, no name, values that are none", async () => {
    const [one, two] = [
      { number: "000000000007-07", name: "Spout Industry Council (invented)" },
      { number: "000000000008-08", name: "Lid Council (invented)" },
    ];
    const bad = [{ number: "00000000000-00", name: "Zeros" }, { number: "1234-56", name: "Short" }, { number: "O00000000009-09", name: "Letter" }, { name: "None" }, { number: "000000000009-09" }];
    const odd = "<registrationDate>2024-02-30</registrationDate><members><members>many</members></members><mood>good</mood>";
    const { told, skipped, exit } = await expectKept({ "r.xml": small.registerOf([one, ...bad, { ...two, more: odd }]) }, { "r.xml": small.registerOf([one, two]) });
    const noNumber = (entry: number, found: string) =>
      `skip: r.xml: entry ${entry}: identificationCode "${found}" is not a register number (expected 5 to 15 digits, a dash and 2 digits). Entry skipped.`;
    expect(told).toEqual([
      'warning: r.xml: entry 7: element "mood" is not known. Its values are not used.',
      noNumber(2, "00000000000-00"),
      noNumber(3, "1234-56"),
      noNumber(4, "O00000000009-09"),
      noNumber(5, ""),
      "skip: r.xml: entry 6 (000000000009-09): name/originalName is empty. Entry skipped: an organisation needs a name.",
      'warning: r.xml: transparency-register: entry 7 (000000000008-08): registrationDate "2024-02-30" is not a calendar date. The value is not used.',
      'warning: r.xml: transparency-register: entry 7 (000000000008-08): members/members "many" is not a number. Expected digits, with a point before decimals. The value is not used.',
      asExtract("r.xml", 5),
    ]);
    expect([skipped, exit]).toEqual([{ "impossible register number": 4, "no name": 1 }, 3]);
  });
  it("Have Your Say: no number, no publication, bad days, values of another kind, no object at all", async () => {
    const [one, two] = [small.responseOf(1), small.responseOf(2)];
    const bad = [
      null,
      "text",
      small.responseOf(3, { id: "3" }),
      small.responseOf(4, { publicationId: null }),
      small.responseOf(5, { dateFeedback: "2024/02/30 10:00:00" }),
      small.responseOf(6, { dateFeedback: "0203/09/06" }),
      small.responseOf(7, { organization: { name: "x" } }),
      small.responseOf(8, { feedback: ["x"] }),
      small.responseOf(9, { feedback: "x".repeat(1_000_001) }),
    ];
    const citizen = small.responseOf(10, { userType: "EU_CITIZEN", organization: undefined, surname: "Example" });
    const { told, skipped, exit } = await expectKept({ "page.json": small.pageOf([one, ...bad, citizen, { ...two, mood: "good" }]) }, { "page.json": small.pageOf([one, two]) });
    expect(told).toEqual([
      "skip: page.json: response 2: is no object with fields. Response skipped.",
      "skip: page.json: response 3: is no object with fields. Response skipped.",
      "skip: page.json: response 4: has no number. Response skipped.",
      "skip: page.json: F4: has no publicationId. Response skipped: it is not known what it answers.",
      `skip: page.json: F5: dateFeedback "2024/02/30 10:00:00" ${calendar}. Response skipped.`,
      `skip: page.json: F6: dateFeedback "0203/09/06" ${plausible}. Response skipped.`,
      'skip: page.json: F7: has an object as "organization" (expected text). Response skipped.',
      'skip: page.json: F8: has a list as "feedback" (expected text). Response skipped.',
      'skip: page.json: F9: has 1000001 characters in "feedback" (expected 1000000 at most). Response skipped.',
      "skip: page.json: F10: is a citizen's. Not kept.",
      'warning: page.json: key "mood" is not known. Its values are not used.',
      asExtract("page.json", 9),
    ]);
    expect([skipped, exit]).toEqual([{ "no object": 2, "no id": 1, "no publication": 1, "impossible date": 1, "implausible date": 1, "unexpected value": 2, "too long": 1, citizen: 1 }, 3]);
  });
  it("Have Your Say: a manifest's broken rows, an initiative without number", async () => {
    const { told, skipped, exit } = await expectKept(
      {
        "m.csv": small.manifestOf(["1,F99000101,a.pdf,", "2,F99000102", ",,,", "3,F99000103,c.pdf,"]),
        "searchInitiatives.json": JSON.stringify({ initiativeResultDtoPage: { content: [small.initiativeOf(5), 5, { shortTitle: "x" }] } }),
      },
      { "m.csv": small.manifestOf(["1,F99000101,a.pdf,", "3,F99000103,c.pdf,"]), "groupInitiatives_5.json": JSON.stringify(small.initiativeOf(5)) },
    );
    expect(told).toEqual([
      `skip: m.csv: row 3 "2,F99000102" has 2 values (expected 4, as row 1 has names). ${look}`,
      "skip: m.csv: row 4: has neither fileName nor documentId. Paper skipped.",
      "skip: searchInitiatives.json: initiative 2: has no number and no publication. Initiative skipped.",
      "skip: searchInitiatives.json: initiative 3: has no number and no publication. Initiative skipped.",
    ]);
    expect([skipped, exit]).toEqual([{ "broken row": 1, "no file name": 1, "no id": 2 }, 3]);
  });
  it("Parliament's Open Data: no number, no name, no object", async () => {
    const { told, skipped, exit } = await expectKept(
      {
        "meps.json": small.listOf([small.personOf("999000003"), 5, small.personOf("Ada"), { ...small.personOf("999000004"), label: "", familyName: "", givenName: "" }]),
        "bodies.json": small.listOf([small.bodyOf("org/1", "ABCD"), { type: "Organization" }]),
        "procedures.json": small.listOf([small.procedureOf("2025/0001(COD)"), small.procedureOf("no reference")]),
        "directory_term_9.xml": small.directoryOf([small.directoryMember("999000003"), "<fullName>Without NUMBER</fullName>", "<id>999000004</id>"]),
      },
      {
        "meps.json": small.listOf([small.personOf("999000003")]),
        "bodies.json": small.listOf([small.bodyOf("org/1", "ABCD")]),
        "procedures.json": small.listOf([small.procedureOf("2025/0001(COD)")]),
        "directory_term_9.xml": small.directoryOf([small.directoryMember("999000003")]),
      },
    );
    expect(told).toEqual([
      "skip: bodies.json: body 2: has no id and no label. Body skipped: a body is known by them.",
      'skip: directory_term_9.xml: mep 2: id "" is not a number. Person skipped: a Member is known by it.',
      "skip: directory_term_9.xml: mep 3 (999000004): fullName is empty. Person skipped.",
      'skip: meps.json: person 2: identifier "" is not a number. Person skipped: a Member is known by it.',
      'skip: meps.json: person 3: identifier "Ada" is not a number. Person skipped: a Member is known by it.',
      "skip: meps.json: person 4 (999000004): has no name. Person skipped: expected givenName and familyName, or label.",
      'skip: procedures.json: procedure 2: label "no reference" and process_id "" give no reference (expected 2021/0106(COD)). Procedure skipped.',
    ]);
    expect([skipped, exit]).toEqual([{ "no member number": 3, "no name": 2, "no code": 1, "no reference": 1 }, 3]);
  });
  it("files that are cut between two records: what is whole is read as an extract, and the exit status says so", async () => {
    const entries = [
      { number: "000000000007-07", name: "Spout Industry Council (invented)" },
      { number: "000000000008-08", name: "Lid Council (invented)" },
    ];
    const members = small.directoryOf([small.directoryMember("999000003"), small.directoryMember("999000004")]);
    const { told, exit, result } = await expectKept(
      { "r.xml": cutAfter(small.registerOf(entries), "<originalName>Lid"), "directory_term_9.xml": cutAfter(members, "<id>999000004</id>") },
      { "r.xml": small.registerOf(entries.slice(0, 1)), "directory_term_9.xml": small.directoryOf([small.directoryMember("999000003")]) },
    );
    expect(told).toEqual([
      "warning: directory_term_9.xml: ends within the document, after 1 Members. What was read is used: download it again for the rest.",
      "warning: r.xml: ends within the document, after entry 1 of 2. The entries before were read as an extract: download it again.",
    ]);
    expect([result.failedFiles, exit]).toEqual([[], 3]);
  });
});

describe("records that are odd and kept", () => {
  it("a day in the future: tagged, and not counted", async () => {
    const folder = folderOf({ "export.csv": small.csvOf([{ title: "Teapots of the past" }, { title: "Teapots to come", meeting_date: "2093-06-17" }]) });
    const site = await makeHome([[folder]]);
    try {
      expect(exitStatusOf(site.imported)).toBe(0);
      const { items } = await site.reader.listActivities({});
      expect(items.map((activity) => [activity.date, activity.kind === "meeting" && activity.counted, activity.tags])).toEqual([
        ["2093-06-17", false, ["in the future"]],
        ["2025-06-17", true, []],
      ]);
    } finally {
      site.close();
    }
  });
  it("typed numbers that cannot be register numbers: named, kept as typed where the form has a field for them, linked to nobody", async () => {
    const typed = ["00000000000-00", "1234-56", "1O3456789012-20", "1234567890123456-20", "none"];
    const entry = { number: "3456789012-20", name: "Somebody Else (invented)" };
    const { told, exit, home } = await read({
      "r.xml": small.registerOf([entry]),
      "export.csv": small.csvOf([{ lobbyist_id: typed.join(",") }]),
      "m.xml": small.commissionXmlOf([small.commissionMeeting("2025-03-04", "Teapots", typed.join(","))]),
      "page.json": small.pageOf(typed.map((trNumber, i) => small.responseOf(i + 1, { trNumber }))),
    });
    const form = "is not a register number (expected 5 to 15 digits, a dash and 2 digits, not all of them zero).";
    expect(told).toEqual([
      ...typed.map((number) => `warning: export.csv: row 2: lobbyist_id "${number}" ${form} The names are kept without it.`),
      ...typed.map((number) => `warning: m.xml: meeting 1: "${number}" ${form} The name is kept without it.`),
    ]);
    expect(exit).toBe(0);
    const kept = (stored(home) as { key: string; content: string }[]).map(({ content }) => JSON.parse(content) as Record<string, unknown>);
    expect(kept.flatMap(({ originalRegisterNumber }) => originalRegisterNumber ?? []).sort()).toEqual([...typed].sort());
    expect(kept.filter(({ registerNumber }) => registerNumber).map(({ registerNumber }) => registerNumber)).toEqual(["3456789012-20"]);
    expect(kept.flatMap(({ registerNumbers }) => registerNumbers ?? [])).toEqual([]);
  });
  it("letters scrambled before they were published: kept as published, and noted", async () => {
    const { told, exit, home } = await read({ "export.csv": small.csvOf([{ title: "Situation with the TurÃ³w coal mine", attendees: "MetsÃ¤ Group" }]) });
    expect(told).toEqual([
      'note: export.csv: row 2: title is UTF-8 that was read as Latin-1 before it was published (it says "Situation with the Turów coal mine"). Kept as published.',
      'note: export.csv: row 2: attendees is UTF-8 that was read as Latin-1 before it was published (it says "Metsä Group"). Kept as published.',
    ]);
    expect(exit).toBe(0);
    const [{ content }] = stored(home) as [{ content: string }];
    expect(JSON.parse(content)).toMatchObject({ subject: "Situation with the TurÃ³w coal mine", participantsCell: "MetsÃ¤ Group" });
  });
  it("control characters in a response: left out, and said", async () => {
    const { told, home } = await read({ "page.json": small.pageOf([small.responseOf(1, { feedback: "Teapots\0 should\u0007 pour.", organization: "Spout\u0001 Council (invented)" })]) });
    expect(told).toEqual([
      'warning: page.json: F1: "organization" holds control characters, which cannot be shown. They are left out.',
      'warning: page.json: F1: "feedback" holds control characters, which cannot be shown. They are left out.',
    ]);
    const [{ content }] = stored(home) as [{ content: string }];
    expect(JSON.parse(content)).toMatchObject({ text: "Teapots should pour.", organisation: "Spout Council (invented)" });
  });
  it("a replacement character that was published, byte-order marks, both ends of line in one file", async () => {
    const [one, two] = [{ title: "Associa\ufffd\ufffdões" }, { title: "Café" }];
    const lines = `${small.csvOf([one]).replace(/\n/g, "\r\n")}${small.csvLine(two)}\n`;
    const { told, exit, home } = await read({ "export.csv": lines, "page.json": `\ufeff${responses}`, "m.xml": `\ufeff${xml}` });
    expect([told, exit]).toEqual([[], 0]);
    expect(JSON.stringify(stored(home))).toContain("Associa\ufffd\ufffdões");
    expect(stored(home)).toHaveLength(5);
  });
});

describe("nothing that is stored is lost", () => {
  it("when a newer complete export holds a malformed record in its place", async () => {
    const entries = [
      { number: "000000000007-07", name: "Spout Industry Council (invented)" },
      { number: "000000000008-08", name: "Lid Council (invented)" },
    ];
    const folder = folderOf({ "old.xml": small.registerOf(entries, { day: "2025-11-20" }), "damaged.xml": small.registerOf([entries[0] ?? {}, { number: "OOOOOO-08" }], { day: "2025-11-21" }) });
    const home = newHome();
    await importFiles(home, [path.join(folder, "old.xml")]);
    const { sources } = await importFiles(home, [path.join(folder, "damaged.xml")]);
    expect(sources.map((one) => [one.read, one.unchanged, one.missing, one.gone, one.skipped])).toEqual([[2, 1, 0, 0, { "impossible register number": 1 }]]);
    rmSync(home.folder, { recursive: true, force: true });
  });
  it("when an export said to be complete for its days holds one", async () => {
    const [one, two] = [{ title: "First teapot" }, { title: "Last teapot" }];
    const folder = folderOf({
      "a.csv": small.csvOf([one, two]),
      "b.csv": small.csvOf([one, { ...two, meeting_date: "31/02/2026" }]),
      "c.csv": small.csvOf([one, { ...two, meeting_date: "2025-06-170" }]),
    });
    const home = newHome();
    for (const name of ["a.csv", "b.csv", "c.csv"]) {
      const { sources } = await importFiles(home, [path.join(folder, name)], { window: { from: "2025-01-01", to: "2025-12-31" } });
      expect(sources.map((source) => [source.missing, source.gone])).toEqual([[0, 0]]);
    }
    rmSync(home.folder, { recursive: true, force: true });
  });
});

describe("XML that names something outside", () => {
  it("is refused without a look at it: no request, no file", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end("<!ENTITY secret 'from the network'>");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const secret = folderOf({ "secret.txt": "from the disk" });
    const prologs = [
      `<!DOCTYPE x SYSTEM "${address}/outside.dtd">`,
      `<!DOCTYPE x [<!ENTITY % outside SYSTEM "${address}/parameter"> %outside;]>`,
      `<!DOCTYPE x [<!ENTITY secret SYSTEM "${address}/entity">]>`,
      `<!DOCTYPE x [<!ENTITY secret SYSTEM "file://${secret}/secret.txt">]>`,
    ];
    const book = partsOf(await small.workbookOf([small.workbookRow("2025-03-04")]));
    const files: Files = {};
    for (const [i, prolog] of prologs.entries()) {
      files[`register-${i}.xml`] = small.registerOf([{ number: "000000000007-07", name: "&secret;" }], { prolog });
      files[`commission-${i}.xml`] = small.commissionXmlOf([small.commissionMeeting("2025-03-04", "&secret;")], prolog.replace("DOCTYPE x", "DOCTYPE meetings"));
      files[`directory_term_${i}.xml`] = small.directoryOf([small.directoryMember("&secret;")]).replace("<meps>", `${prolog}<meps>`);
      files[`meetings-${i}.xlsx`] = zipOf(book.map((part) => (part.name === "xl/sharedStrings.xml" ? { ...part, content: Buffer.from(`${prolog}<sst><si><t>&secret;</t></si></sst>`) } : part)));
    }
    // Without a document type too: a program that is helpful follows this.
    files["include.xml"] = xml.replace("Brussels", `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${address}/include" parse="text"/>`);
    const { result, home, exit } = await read(files);
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toEqual([]);
    expect(result.failedFiles).toHaveLength(16);
    for (const { message } of result.failedFiles) expect(message).toContain(doctype);
    expect(exit).toBe(1);
    expect(JSON.stringify(stored(home))).not.toMatch(/from the (?:disk|network)/);
    expect(stored(home)).toHaveLength(2);
  });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** The most memory that it held at once, in MB. */
  peak: number;
}

/** The program as an operator starts it, in a process of its own. */
function runProgram(args: readonly string[], home: string): Promise<Ended> {
  const tellPeak = 'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));';
  return new Promise((resolve) => {
    const program = spawn(process.execPath, ["--import", "tsx", "--import", `data:text/javascript,${encodeURIComponent(tellPeak)}`, path.resolve("src/cli/main.ts"), ...args], {
      env: { ...process.env, ANTECHAMBER_HOME: home },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const [out, err, peak] = [1, 2, 3].map((stream) => {
      const said: string[] = [];
      (program.stdio[stream] as NodeJS.ReadableStream).on("data", (chunk) => said.push(String(chunk)));
      return said;
    }) as [string[], string[], string[]];
    program.on("close", (code) => resolve({ code, out: out.join(""), err: err.join(""), peak: Number(peak.join("")) / 1024 }));
  });
}

describe("the exit status of import", () => {
  const newFolder = (): string => mkdtempSync(path.join(root, "h-"));
  const notRead = (file: string) => `not read: ${file}: is empty. File skipped: download it again.`;
  it("is 0 when all that is left out is out of scope", async () => {
    const folder = folderOf({ "page.json": small.pageOf([small.responseOf(1), small.responseOf(2, { userType: "EU_CITIZEN" })]) });
    const { code, out } = await runProgram(["import", folder], newFolder());
    expect(out.split("\n").slice(1, -1)).toEqual(["have-your-say          1     2    1       0          0        0     0          0        1", "have-your-say: skipped 1 (citizen)"]);
    expect(code).toBe(0);
  });
  it("is 3 when a record is malformed, and 0 when the same file comes again", async () => {
    const folder = folderOf({ "export.csv": small.csvOf([{}, { meeting_date: "2024-02-30" }]) });
    const home = newFolder();
    const first = await runProgram(["import", folder], home);
    expect(first.out.split("\n").slice(1, -1)).toEqual([
      "parliament-meetings          1     2    1       0          0        0     0          0        1",
      "parliament-meetings: skipped 1 (impossible date)",
      `skipped: ${folder}/export.csv: row 3: meeting_date "2024-02-30" is not a calendar date (expected YYYY-MM-DD). Row skipped.`,
    ]);
    const second = await runProgram(["import", folder], home);
    expect(second.out).toContain("parliament-meetings: skipped 1 (impossible date)");
    expect([first.code, second.code]).toEqual([3, 0]);
  });
  it("is 1 when a file was not read, every time, whatever else was found", async () => {
    const folder = folderOf({ "empty.csv": "", "export.csv": small.csvOf([{}, { meeting_date: "2024-02-30" }]) });
    const home = newFolder();
    for (let time = 0; time < 2; time += 1) {
      const { code, out } = await runProgram(["import", folder], home);
      expect([code, out.trimEnd().split("\n").at(-1)]).toEqual([1, notRead(`${folder}/empty.csv`)]);
    }
  });
  it("is 2 when the call was wrong, and then nothing is imported", async () => {
    const folder = folderOf({ "export.csv": csv });
    const home = newFolder();
    const calls = [
      [path.join(folder, "export.csv"), path.join(folder, "nowhere.csv")],
      [folder, "--source", "parliament"],
      [folder, "--window", "2024-02-30..2024-12-31"],
    ];
    const ends = [];
    for (const call of calls) ends.push(await runProgram(["import", ...call], home));
    expect(ends.map(({ code, err }) => [code, withoutFolder(err, folder)])).toEqual([
      [2, "nowhere.csv: no such file or folder. Check the path.\n"],
      [2, 'Unknown source "parliament". Known: transparency-register, parliament-meetings, commission-meetings, have-your-say, parliament-members, legislative-files.\n'],
      [2, '--window "2024-02-30..2024-12-31" is not a period. Expected two days: 2023-01-01..2023-12-31.\n'],
    ]);
    expect(readdirSync(home)).not.toContain("archive");
  });
  it("comes with words that the terminal cannot take for commands", async () => {
    const folder = folderOf({ "a\u001b[2Jb.csv": "", "export.csv": small.csvOf([{ meeting_date: "\u001b]0;title\u0007\u202e2024" }]) });
    const { out, err } = await runProgram(["import", folder, "--verbose"], newFolder());
    expect(out).toContain(notRead(`${folder}/a\\u001b[2Jb.csv`));
    expect(out).toContain('meeting_date "\\u001b]0;title\\u0007\\u202e2024" is not a calendar date');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(out + err).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});

describe("memory", () => {
  const mebibyte = 1024 ** 2;
  /** A file of `count` times the same piece, with something before and after, never whole in memory. */
  function writeLong(file: string, before: string, piece: Uint8Array | string, count: number, after = ""): void {
    const handle = openSync(file, "w");
    writeSync(handle, before);
    for (let i = 0; i < count; i += 1) typeof piece === "string" ? writeSync(handle, piece) : writeSync(handle, piece);
    writeSync(handle, after);
    closeSync(handle);
  }
  const long = Buffer.alloc(mebibyte, "x");
  /** Not to be packed: noise of letters. */
  const noise = Buffer.from(randomBytes(mebibyte / 2).toString("hex"));

  it("stays below 1 GB for lines of 200 MB in every text layout", async () => {
    const folder = folderOf({ "good.csv": csv });
    const at = (name: string) => path.join(folder, name);
    writeLong(at("row.csv"), cutAfter(csv, '"Café (inv'), long, 200, '"\n');
    writeLong(at("header.csv"), `${cutAfter(csv, '"meeting_date",')}"`, long, 40);
    writeLong(at("register.xml"), cutAfter(register, "<originalName>"), long, 200, "</originalName></name></interestRepresentative></resultList></ListOfIRPublicDetail>");
    writeLong(at("attribute.xml"), `${cutAfter(xml, "<meeting>")}<date a="`, long, 40);
    writeLong(at("page.json"), cutAfter(responses, '"feedback":"'), long, 200, '"}]}');
    const { code, out, peak } = await runProgram(["import", folder], mkdtempSync(path.join(root, "h-")));
    expect(
      withoutFolder(out, folder)
        .split("\n")
        .filter((line) => line.startsWith("not read")),
    ).toEqual([
      "not read: attribute.xml: holds more than 16777216 bytes between two tags. File skipped: no document of these sources does.",
      "not read: header.csv: row 1 (line 1): holds a row longer than any that is published. Expected quoted CSV, complete. File skipped: download it again.",
      "not read: page.json: holds more than 67108864 bytes. File skipped: no document of these sources is that long.",
      "not read: register.xml: holds more than 16777216 bytes between two tags. File skipped: no document of these sources does.",
      "not read: row.csv: row 3 (line 3): holds a row longer than any that is published. Expected quoted CSV, complete. File skipped: download it again.",
    ]);
    expect(code).toBe(1);
    expect(peak).toBeLessThan(1024);
    expect(peak).toBeGreaterThan(20);
  });
  it("stays below 1 GB for JSON with a string of 100 MB, and with the longest that is read", async () => {
    const folder = folderOf({ "good.json": responses });
    writeLong(path.join(folder, "allFeedback_100.json"), cutAfter(responses, '"feedback":"'), long, 100, '"}]}');
    writeLong(path.join(folder, "allFeedback_63.json"), cutAfter(responses, '"feedback":"'), long, 63, '","userType":"COMPANY","organization":"Spout"}]}');
    writeLong(path.join(folder, "meps_63.json"), '{"data":[{"type":"Person","identifier":"999000003","hasGender":"', noise, 63, '"}]}');
    const { code, out, peak } = await runProgram(["import", folder], mkdtempSync(path.join(root, "h-")));
    expect(withoutFolder(out, folder)).toContain("not read: allFeedback_100.json: holds more than 67108864 bytes. File skipped: no document of these sources is that long.");
    expect(withoutFolder(out, folder)).toContain('skipped: allFeedback_63.json: F1: has 66060288 characters in "feedback" (expected 1000000 at most). Response skipped.');
    expect(code).toBe(1);
    expect(peak).toBeLessThan(1024);
  });
  it("stays below 1 GB for gzip and zip bombs, holes of 200 MB, and millions of things", async () => {
    const folder = folderOf({
      "good.csv": csv,
      "laughs.xml": small.commissionXmlOf(
        [],
        `<!DOCTYPE meetings [<!ENTITY a "${"ha".repeat(1000)}">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i || ""};`.repeat(10)}">`).join("")}]>`,
      ),
      "full.json": `{"dateFeedback":[${"[],".repeat(15_000_000)}[]]}`,
      "meetings-bomb.xlsx": zipOf([
        { name: "xl/workbook.xml", content: Buffer.from("<workbook/>") },
        { name: "xl/sharedStrings.xml", content: Buffer.from(`<sst>${"<si/>".repeat(12_000_000)}</sst>`) },
        { name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(100 * mebibyte, " ") },
      ]),
    });
    const bomb = createGzip({ level: 1 });
    const chunks: Buffer[] = [];
    bomb.on("data", (chunk: Buffer) => chunks.push(chunk));
    bomb.write(csv);
    for (let i = 0; i < 128; i += 1) bomb.write(long);
    bomb.end();
    await new Promise((resolve) => bomb.on("end", resolve));
    writeFileSync(path.join(folder, "bomb.csv.gz"), Buffer.concat(chunks));
    // A file with a hole where its rows were: a disk that was full, or a download that was broken off.
    for (const [name, start] of [
      ["hole.csv", csv],
      ["hole.xml", cutAfter(register, "<originalName>")],
    ] as const) {
      const handle = openSync(path.join(folder, name), "w");
      writeSync(handle, start);
      ftruncateSync(handle, 200 * mebibyte);
      closeSync(handle);
    }
    writeLong(path.join(folder, "deep.xml"), cutAfter(xml, "<meeting>"), "<a>".repeat(300_000), 60);
    writeLong(path.join(folder, "endless.xml"), cutAfter(xml, "<meeting>"), "<subject>x</subject>".repeat(50_000), 60);
    writeLong(path.join(folder, "names.xml"), cutAfter(xml, "<meeting>"), Array.from({ length: 50_000 }, (_, i) => `<x${i}/>`).join(""), 1, "</meeting></meetings>");
    const { code, out, peak } = await runProgram(["import", folder], mkdtempSync(path.join(root, "h-")));
    expect(
      withoutFolder(out, folder)
        .replace(/its \d+ bytes/, "its N bytes")
        .split("\n")
        .filter((line) => line.startsWith("not read")),
    ).toEqual([
      "not read: bomb.csv.gz: unpacks to more than 100 times its N bytes. File skipped: no document of these sources does. Download it again.",
      "not read: deep.xml: line 3: <a> stands 101 elements deep. Expected 100 at most. File skipped: no document of these sources is like that.",
      "not read: endless.xml: meeting 1 is longer than 4 MB. File skipped: no document of this source is like that. Download it again.",
      "not read: full.json: holds more than 5000000 values. File skipped: ask for it in parts.",
      "not read: hole.csv: row 4 (line 4): holds a row longer than any that is published. Expected quoted CSV, complete. File skipped: download it again.",
      "not read: hole.xml: line 5: holds a NUL byte. Expected text. File skipped: it is damaged. Download it again.",
      `not read: laughs.xml: ${doctype}`,
      "not read: meetings-bomb.xlsx (xl/worksheets/sheet1.xml): holds more than 16777216 bytes between two tags. File skipped: no document of these sources does.",
    ]);
    // Fifty of the 50,000 unknown names are told, and that there are more; the first twenty lines of a kind are shown.
    expect(out).toContain("(31 more lines like these: run with --verbose)");
    expect(code).toBe(1);
    expect(peak).toBeLessThan(1024);
  });
});
