/** Reads CSV row by row. A row that is broken in itself is handed on as such, to be counted and named, and the rows after it are read. */
import { Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import { InputError, type InputFile, type SourceRecord } from "../model/index.js";
import { brokenRow } from "./broken-row.js";
import { readUtf8 } from "./read-utf8.js";

export interface CsvOptions {
  /** Takes the names in row 1 and gives those under which values are handed on; throws `InputError` when they will not do. */
  checkHeader: (names: string[]) => string[];
  /** Characters of the longest row. */
  longestRow: number;
}

/** Errors after which it is not known where the next row begins. */
const endsFile: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "ends within quotes",
  CSV_MAX_RECORD_SIZE: "holds a row longer than any that is published",
};

/** "Invalid Record Length: columns length is 8, got 6 on line 3" → "has 6 values". */
function describeError(error: CsvError): string {
  const { code, record, columns, lines } = error as CsvError & { record?: string[]; columns?: unknown[]; lines?: number };
  if (code === "CSV_RECORD_INCONSISTENT_COLUMNS") return `"${record?.join(",").slice(0, 60)}" has ${record?.length} values (expected ${columns?.length}, as row 1 has names)`;
  if (code === "CSV_INVALID_CLOSING_QUOTE") return `has a quote within quotes that is not doubled (line ${lines})`;
  if (code === "INVALID_OPENING_QUOTE") return `has a quote in the middle of a value (line ${lines})`;
  return error.message.slice(0, 200);
}

/** Yields every row under the header as a record; rows count from 1, which is the header. Throws `InputError` when the file cannot be read on. */
export async function* readCsv(file: InputFile, layout: string, options: CsvOptions): AsyncGenerator<SourceRecord & { fields: Record<string, string> }> {
  let hasHeader = false;
  let hasNul = false;
  let brokenRows = 0;
  let lastBroken: unknown;
  // A spreadsheet in some countries parts values by semicolons.
  const refuseSemicolons = (): never => {
    throw new InputError(`${file.path}: row 1 is parted by semicolons or tabs. Expected commas. File skipped: a spreadsheet saved it. Take it as it was downloaded.`);
  };
  const onError = (error: CsvError): void => {
    const why = endsFile[error.code];
    if (!hasHeader && /got "[;\t]"/.test(error.message)) refuseSemicolons();
    if (!hasHeader || why)
      throw new InputError(
        `${file.path}: row ${parser.info.records + brokenRows + 1 + Number(hasHeader)} (line ${parser.info.lines}): ${why ?? describeError(error)}. Expected quoted CSV, complete. File skipped: download it again.`,
      );
    // Every fault within one row is told; the list of its values so far is one and the same.
    const { record } = (parser as unknown as { state: { record: unknown } }).state;
    if (record === lastBroken) return;
    lastBroken = record;
    brokenRows += 1;
    parser.push({ [brokenRow]: describeError(error) });
  };
  const parser = parse({
    bom: true,
    columns: (names: string[]) => {
      hasHeader = true;
      if (names.length === 1 && /[;\t]/.test(names[0] ?? "")) refuseSemicolons();
      return options.checkHeader(names);
    },
    // Exports that someone joined may end their lines in both ways.
    record_delimiter: ["\r\n", "\n"],
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) onError(error);
      return undefined;
    },
    max_record_size: options.longestRow,
  });
  const bytes = Readable.from(
    readUtf8(file, () => {
      hasNul = true;
    }),
  );
  bytes.on("error", (error) => parser.destroy(error));
  let row = 1;
  try {
    for await (const fields of bytes.pipe(parser) as AsyncIterable<Record<string, string>>) {
      row += 1;
      const nul = hasNul && Object.values(fields).some((value) => value.includes("\0"));
      yield { position: `row ${row}`, layout, fields: nul ? { [brokenRow]: "holds a NUL byte" } : fields };
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${file.path}: after row ${row}: ${(error as Error).message.slice(0, 200)}. Expected quoted CSV. File skipped: download it again.`, 1, { cause: error });
  } finally {
    bytes.destroy();
  }
}
