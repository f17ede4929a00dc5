/** CSV files that people edit and send each other (RFC 4180): no cell runs as a formula, and reading gives back what was written. */
import { CsvError, type Info } from "csv-parse";
import { parse } from "csv-parse/sync";
import { UserError } from "../model/index.js";

/** One apostrophe before what a spreadsheet would take for a formula; cells that begin with such apostrophes get one more. */
const formula = /^'*[=+\-@\t\r\n]/;
const defused = /^'+[=+\-@\t\r\n]/;

function writeCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A whole file: header and rows, each ended by CR LF. */
export const writeCuratedCsv = (columns: readonly string[], rows: Iterable<readonly string[]>): string => [columns, ...rows].map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");

export interface CuratedRow<C extends string> {
  /** Line of the file on which the row ends, the header being line 1. */
  line: number;
  cells: Record<C, string>;
}

/** Rows of a file with exactly these columns, in any order of columns. `name` stands in messages. Stops with a `UserError` at the first row that cannot be read. */
export function readCuratedCsv<C extends string>(text: string, columns: readonly C[], name: string): CuratedRow<C>[] {
  let parsed: { record: string[]; info: Info }[];
  try {
    parsed = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as { record: string[]; info: Info }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError(`${name}: is not CSV: ${error.message}. Expected commas between cells and double quotes around cells that hold a comma, a quote or a line end.`, 1, { cause: error });
  }
  const [header, ...rows] = parsed;
  if (!header) throw new UserError(`${name}: is empty. Expected the header ${columns.join(",")}.`);
  const found = header.record.map((cell) => cell.trim());
  const wrong = found.find((cell) => !(columns as readonly string[]).includes(cell)) ?? columns.find((column) => found.filter((cell) => cell === column).length !== 1);
  if (wrong !== undefined) throw new UserError(`${name}: line 1: column "${wrong}". Expected each of ${columns.join(",")} once, and no other.`);
  return rows.map(({ record, info }) => {
    if (record.length !== found.length)
      throw new UserError(`${name}: line ${info.lines}: ${record.length} cells. Expected ${found.length}, as in the header. Put double quotes around cells that hold commas.`);
    return { line: info.lines, cells: Object.fromEntries(found.map((column, i) => [column, readCell(record[i] as string)])) as Record<C, string> };
  });
}

const readCell = (cell: string): string => (defused.test(cell) ? cell.slice(1) : cell);
