/** Meetings of Parliament and the Commission in many times the rows: same days, hosts, places and files; other subjects, other organisations. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { InputFile } from "../src/model/index.js";
import { splitListCell } from "../src/normalise/list-cell.js";
import { findRegisterNumbers } from "../src/normalise/register-number.js";
import { type Cell, openWorkbook } from "../src/sources/commission-meetings/read-workbook.js";
import type { Vocabulary } from "./vocabulary.js";
import { writeWorkbook } from "./write-workbook.js";

export type CsvRow = Record<string, string>;

/** Rows of a CSV document with a header. */
export function readRows(file: InputFile): AsyncIterable<CsvRow> {
  return Readable.from(file.open()).pipe(parse({ bom: true, columns: true, relax_column_count: true, skip_empty_lines: true }));
}

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Writes rows as Parliament's export has them: byte-order mark, every cell quoted. */
export async function writeRows(target: string, rows: AsyncIterable<CsvRow> | Iterable<CsvRow>): Promise<void> {
  const out = createWriteStream(target);
  let columns: string[] | undefined;
  for await (const row of rows) {
    if (!columns) {
      columns = Object.keys(row);
      out.write(`\ufeff${columns.map(quote).join(",")}\n`);
    }
    if (!out.write(`${columns.map((column) => quote(row[column] ?? "")).join(",")}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

/** One row of Parliament in other words. What would be the same row in every copy gets a word after its subject. */
export function deriveParliamentRow(row: CsvRow, copy: number, vocabulary: Vocabulary): CsvRow {
  if (copy === 0) return row;
  const { title = "", attendees = "", lobbyist_id: numbers = "" } = row;
  const derived = {
    ...row,
    title: vocabulary.derive(title, copy),
    attendees: attendees
      .split("|")
      .map((name) => vocabulary.deriveName(name, copy))
      .join("|"),
    lobbyist_id: vocabulary.derive(numbers, copy),
  };
  const same = derived.title === title && derived.attendees === attendees && derived.lobbyist_id === numbers;
  return same ? { ...derived, title: vocabulary.qualify(title, copy) } : derived;
}

/** Writes `times` the rows of one of Parliament's exports. */
export async function generateParliament(file: InputFile, target: string, times: number, vocabulary: Vocabulary): Promise<void> {
  const rows = async function* () {
    for await (const row of readRows(file)) for (let copy = 0; copy < times; copy += 1) yield deriveParliamentRow(row, copy, vocabulary);
  };
  await writeRows(target, rows());
}

/** Where the columns that change stand in a workbook of the Commission. */
export interface CommissionColumns {
  names: number;
  numbers: number;
  subject: number;
  date: number;
}

export function readColumns(cells: readonly (Cell | undefined)[]): CommissionColumns | undefined {
  const at = (heading: RegExp): number => cells.findIndex((cell) => typeof cell === "string" && heading.test(cell));
  const columns = { names: at(/name of interest representative/i), numbers: at(/transparency register id/i), subject: at(/^subject/i), date: at(/^date/i) };
  return Object.values(columns).every((column) => column >= 0) ? columns : undefined;
}

const textOf = (cell: Cell | undefined): string => (cell === undefined ? "" : String(cell));

/** One row of the Commission in other words. */
export function deriveCommissionRow(cells: readonly (Cell | undefined)[], columns: CommissionColumns, copy: number, vocabulary: Vocabulary): (Cell | undefined)[] {
  const row = [...cells];
  if (copy === 0) return row;
  const [names, numbers, subject] = [textOf(row[columns.names]), textOf(row[columns.numbers]), textOf(row[columns.subject])];
  // A name for each number is a name by itself; where they do not agree, words are all that is known.
  const pieces = splitListCell(names);
  const count = findRegisterNumbers(numbers).length;
  if (count <= 1) row[columns.names] = vocabulary.deriveName(names, copy);
  else row[columns.names] = pieces.length === count ? pieces.map((name) => vocabulary.deriveName(name, copy)).join(",") : vocabulary.derive(names, copy);
  row[columns.numbers] = vocabulary.derive(numbers, copy);
  row[columns.subject] = vocabulary.derive(subject, copy);
  const same = row[columns.names] === names && row[columns.numbers] === numbers && row[columns.subject] === subject;
  if (same) row[columns.subject] = vocabulary.qualify(subject, copy);
  return row;
}

/** Rows of a workbook's sheets, each data row with its copies; `more` are rows to add after the header of the first sheet. */
export async function* commissionRows(
  rows: AsyncIterable<{ number: number; cells: (Cell | undefined)[] }>,
  each: (cells: (Cell | undefined)[], columns: CommissionColumns) => Iterable<(Cell | undefined)[]>,
) {
  let columns: CommissionColumns | undefined;
  for await (const { cells } of rows) {
    if (columns) yield* each(cells, columns);
    else {
      columns = readColumns(cells);
      yield cells;
    }
  }
}

/** Writes `times` the rows of one of the Commission's workbooks, its sheet with the publisher's query as it is. */
export async function generateCommission(file: InputFile, target: string, times: number, vocabulary: Vocabulary): Promise<void> {
  const workbook = await openWorkbook(file);
  const copies = function* (cells: (Cell | undefined)[], columns: CommissionColumns) {
    for (let copy = 0; copy < times; copy += 1) yield deriveCommissionRow(cells, columns, copy, vocabulary);
  };
  await writeWorkbook(
    target,
    workbook.sheets.map(({ rows }, i) => ({ name: `Sheet ${i + 1}`, rows: commissionRows(rows(), copies) })),
  );
}
