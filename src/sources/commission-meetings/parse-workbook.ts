/** Reads the Commission's XLSX files: "File generated on" in row 1, the header in row 2, a second sheet with a line of SQL. */
import { type DocumentFacts, InputError, type InputFile, type Report, type SourceRecord } from "../../model/index.js";
import { brokenRow } from "../../normalise/broken-row.js";
import { readActivityDate, readDate } from "../../normalise/dates.js";
import { foldName, foldSpace } from "../../normalise/fold.js";
import { type Cell, dateOfSerial, openWorkbook, type SheetRow, type Workbook } from "./read-workbook.js";
import { collegeOfDate, directoratesGeneral, FileTally, setOfFileName } from "./set.js";

/** Columns under the names of the files of 2025; since then some say "DG/EA" and "EC/EA". Matched on the folded header. */
const columns = [
  { name: "Name of cabinet", header: /^name of (the )?cabinet$/, mandatory: false },
  { name: "Name of DG - full name", header: /^name of (the )?dgs?( ea)? full name$/, mandatory: false },
  { name: "Name of DG - acronym", header: /^name of (the )?dgs?( ea)? acronym$/, mandatory: false },
  { name: "Name of EC representative", header: /^names? of (the )?(ec|commission)( ea)? representatives?$/, mandatory: true },
  { name: "Title of EC representative", header: /^titles? of (the )?(ec|commission)( ea)? representatives?$/, mandatory: false },
  { name: "Date of meeting", header: /^(date|date of (the )?meeting|meeting date)$/, mandatory: true },
  { name: "Location", header: /^(location|place)( of (the )?meeting)?$/, mandatory: false },
  { name: "Name of interest representative", header: /^names? of (the )?interest representatives?$/, mandatory: true },
  { name: "Transparency register ID", header: /^(eu )?transparency register (ids?|numbers?)$/, mandatory: true },
  { name: "Subject of the meeting", header: /^(subject|subject of (the )?meeting)$/, mandatory: true },
] as const;
type ColumnName = (typeof columns)[number]["name"];

/** A row that has so many of our columns is the header, even if one is missing. */
const enoughForHeader = 4;
const headerWithin = 20;
/** A cell of Excel holds 32,767 at most. */
const longestRow = 1_000_000;

interface Header {
  row: number;
  /** By column from 0. */
  names: (ColumnName | undefined)[];
  isOfDirectorates: boolean;
}

const textOf = (cell: Cell | undefined): string => (cell === undefined ? "" : String(cell));

function readHeader(row: SheetRow, file: InputFile, report: Report): Header | undefined {
  const headings = Array.from(row.cells, (cell) => foldSpace(textOf(cell)));
  const names = headings.map((heading) => columns.find((column) => column.header.test(foldName(heading)))?.name);
  if (names.filter(Boolean).length < enoughForHeader) return undefined;
  const where = `${file.path}: row ${row.number}`;
  names.forEach((name, i) => {
    if (name && names.indexOf(name) !== i)
      throw new InputError(`${where} names the column "${headings[i]?.slice(0, 80)}" twice. File skipped: which of the two counts cannot be known. Download it again.`);
    if (!name && headings[i]) report({ level: "warning", reason: "unknown field", message: `${where}: column "${headings[i]?.slice(0, 80)}" is not known. Its values are not used.` });
  });
  const missing = columns.filter((column) => column.mandatory && !names.includes(column.name)).map((column) => `"${column.name}"`);
  const isOfDirectorates = names.includes("Name of DG - full name") || names.includes("Name of DG - acronym");
  if (!isOfDirectorates && !names.includes("Name of cabinet")) missing.unshift('"Name of cabinet" (or "Name of DG - full name")');
  if (missing.length)
    throw new InputError(
      `${where} has no column ${missing.join(", ")}. Expected the Commission's export with ${columns.map((column) => column.name).join(", ")}. File skipped: download it again; if the column has a new name, say so in parse-workbook.ts.`,
    );
  return { row: row.number, names, isOfDirectorates };
}

function fieldsOf(row: SheetRow, header: Header, workbook: Workbook): Partial<Record<ColumnName, string>> {
  const fields: Partial<Record<ColumnName, string>> = {};
  header.names.forEach((name, i) => {
    const cell = row.cells[i];
    if (name) fields[name] = name === "Date of meeting" && typeof cell === "number" ? dateOfSerial(cell, workbook.from1904) : textOf(cell);
  });
  return fields;
}

/** Why the row cannot be read; `undefined` when it can. */
function faultOf(row: SheetRow, header: Header, fields: Partial<Record<ColumnName, string>>): string | undefined {
  const unread = row.unread.map((column) => header.names[column]).filter(Boolean);
  if (unread.length) return `holds a formula without its result in "${unread.join('", "')}"`;
  const length = Object.values(fields).reduce((sum, value) => sum + value.length, 0);
  return length > longestRow ? `holds ${length} characters (expected ${longestRow} at most)` : undefined;
}

export async function* parseWorkbook(file: InputFile, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  const workbook = await openWorkbook(file);
  const setOfName = setOfFileName(file.name);
  for (const sheet of workbook.sheets) {
    let publishedAt: string | undefined;
    let header: Header | undefined;
    const tally = new FileTally();
    for await (const row of sheet.rows()) {
      if (!header) {
        const generated = /generated on\s*:?\s*(\S+)/i.exec(row.cells.map(textOf).join(" "))?.[1];
        publishedAt ??= generated && readDate(generated);
        header = readHeader(row, file, report);
        if (!header && row.number >= headerWithin) break;
        continue;
      }
      const fields = fieldsOf(row, header, workbook);
      const broken = faultOf(row, header, fields);
      if (!broken && !Object.values(fields).some((value) => value.trim())) continue;
      const { date } = readActivityDate(fields["Date of meeting"] ?? "");
      const college = setOfName === directoratesGeneral ? undefined : setOfName;
      const set = header.isOfDirectorates ? directoratesGeneral : (college ?? collegeOfDate(date ?? publishedAt ?? ""));
      tally.add(date, set);
      yield { position: `row ${row.number}`, layout: header.isOfDirectorates ? "directorates-general-xlsx" : "colleges-xlsx", fields: broken ? { [brokenRow]: broken } : { set, ...fields } };
    }
    // The other sheet holds the publisher's query.
    if (!header) continue;
    if (tally.isEmpty) report({ level: "warning", reason: "no rows", message: `${file.path}: no row follows the header in row ${header.row}. Nothing is read from it: download it again.` });
    return tally.facts(publishedAt);
  }
  throw new InputError(`${file.path}: no sheet has the header of the Commission's export (${columns.map((column) => column.name).join(", ")}) in its first ${headerWithin} rows. File skipped.`);
}
