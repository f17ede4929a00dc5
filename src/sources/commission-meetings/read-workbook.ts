/**
 * Reads the sheets of an XLSX file row by row. exceljs reads such files as a stream too, but decodes each block of bytes by itself:
 * letters that straddle two blocks come out broken ("Associa��ões" in the file of 2025-03-06), and a damaged file can make it wait for ever.
 */

import { listZipEntries, type ZipEntry } from "../../fetch/zip-entries.js";
import { InputError, type InputFile } from "../../model/index.js";
import { readXml, type XmlVisitor } from "../../normalise/read-xml.js";

/** What a cell shows: text, or a number, which may be a date by its format. A formula's last result, never the formula. */
export type Cell = string | number;

export interface SheetRow {
  /** As Excel counts, from 1. */
  number: number;
  /** By column from 0; empty cells are missing. */
  cells: (Cell | undefined)[];
  /** Columns whose cell holds a formula without its result. */
  unread: number[];
}

export interface Workbook {
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean;
  sheets: { name: string; rows(): AsyncGenerator<SheetRow> }[];
}

/** The official files are of 1.3 MB. */
const largestWorkbook = 64 * 1024 ** 2;

/** The container of Word and Excel before 2007, and of every workbook with a password since. */
export const isOldOffice = (head: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => head[i] === byte);

/** "x:row" → "row": some programs write the format's own names with a prefix. */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** "AB12" → 27; -1 when the reference has no letters. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const partOf = (file: InputFile, entry: ZipEntry): InputFile => ({
  path: `${file.path} (${entry.name})`,
  name: entry.name,
  head: new Uint8Array(),
  open: () => entry.unpack(),
  readAll: () => Promise.reject(new InputError(`${file.path}: its part "${entry.name}" is read in pieces only.`)),
});

async function readWhole(file: InputFile, entry: ZipEntry, visitor: XmlVisitor): Promise<void> {
  const pieces = readXml(partOf(file, entry), visitor);
  let next = await pieces.next();
  while (!next.done) next = await pieces.next();
}

/** Texts that cells refer to by number; runs of one text in several formats are one, and its reading aid (`rPh`) is none of it. */
async function readSharedStrings(file: InputFile, entry: ZipEntry): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let isAid = false;
  await readWhole(file, entry, {
    open(tag) {
      const name = localName(tag);
      if (name === "si") text = "";
      else if (name === "rPh") isAid = true;
      else if (name === "t") isText = true;
    },
    text(piece) {
      if (isText && !isAid) text += piece;
    },
    close(tag) {
      const name = localName(tag);
      if (name === "si") strings.push(text);
      else if (name === "rPh") isAid = false;
      else if (name === "t") isText = false;
    },
  });
  return strings;
}

function cellOf(type: string, value: string, sharedStrings: readonly string[], where: string): Cell | undefined {
  if (type === "s" && value) {
    const text = sharedStrings[Number(value)];
    if (text === undefined) throw new InputError(`${where} points to text ${value.slice(0, 20)} of ${sharedStrings.length}. Expected a complete XLSX file. File skipped: download it again.`);
    return text || undefined;
  }
  // An error such as #REF! is no value of the publisher's.
  if (!value || type === "e") return undefined;
  const number = type === "" || type === "n" ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? value : number;
}

async function* readRows(file: InputFile, entry: ZipEntry, sharedStrings: readonly string[]): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  let row: SheetRow = { number: 0, cells: [], unread: [] };
  let column = -1;
  let type = "";
  let value = "";
  let isValue = false;
  let hasFormula = false;
  const pieces = readXml(partOf(file, entry), {
    open(tag, attributes) {
      const name = localName(tag);
      if (name === "row") {
        row = { number: Number(attributes.r) || row.number + 1, cells: [], unread: [] };
        column = -1;
      } else if (name === "c") {
        const named = columnOf(attributes.r ?? "");
        column = named >= 0 ? named : column + 1;
        type = attributes.t ?? "";
        value = "";
        hasFormula = false;
      } else if (name === "v" || name === "t") isValue = true;
      else if (name === "f") hasFormula = true;
    },
    text(piece) {
      if (isValue) value += piece;
    },
    close(tag) {
      const name = localName(tag);
      if (name === "v" || name === "t") isValue = false;
      else if (name === "c") {
        if (hasFormula && !value) row.unread.push(column);
        row.cells[column] = cellOf(type, value, sharedStrings, `${file.path}: row ${row.number}, column ${column + 1}`);
      } else if (name === "row") ready.push(row);
    },
  });
  for (let next = await pieces.next(); ; next = await pieces.next()) {
    yield* ready.splice(0);
    if (next.done) return;
  }
}

/** Opens an XLSX file; its sheets are read when asked. Throws `InputError` for anything else. */
export async function openWorkbook(file: InputFile): Promise<Workbook> {
  if (isOldOffice(file.head)) throw new InputError(`${file.path}: is protected by a password, or an XLS file of the time before XLSX. Expected XLSX. File skipped: download it again.`);
  const entries = listZipEntries(await file.readAll(largestWorkbook), file.path);
  const workbook = entries.find((entry) => entry.name === "xl/workbook.xml");
  if (!workbook) throw new InputError(`${file.path}: has no part "xl/workbook.xml". Expected an XLSX file. File skipped: download it again.`);
  let from1904 = false;
  await readWhole(file, workbook, {
    open(tag, attributes) {
      if (localName(tag) === "workbookPr") from1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
    },
    text() {},
    close() {},
  });
  const shared = entries.find((entry) => entry.name === "xl/sharedStrings.xml");
  const sharedStrings = shared ? await readSharedStrings(file, shared) : [];
  const sheets = entries.filter((entry) => /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)).sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  return { from1904, sheets: sheets.map((entry) => ({ name: entry.name, rows: () => readRows(file, entry, sharedStrings) })) };
}

/** 45357 → "2024-03-06": Excel's count of days. */
export function dateOfSerial(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  // Day 25569 is 1970-01-01; from March 1900 on, the day that Excel invents in that year is in the count.
  const date = new Date((days - 25569) * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}
