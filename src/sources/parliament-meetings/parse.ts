/** Reads Parliament's CSV export: UTF-8 with byte-order mark, comma, quoted, one row per Member and meeting. */
import { type DocumentFacts, InputError, type InputFile, type Report, type SourceRecord } from "../../model/index.js";
import { readActivityDate } from "../../normalise/dates.js";
import { readCsv } from "../../normalise/read-csv.js";

export const columns = [
  { name: "title", mandatory: true },
  { name: "member_id", mandatory: true },
  { name: "member_name", mandatory: true },
  { name: "meeting_date", mandatory: true },
  { name: "member_capacity", mandatory: true },
  { name: "procedure_reference", mandatory: false },
  { name: "attendees", mandatory: true },
  { name: "lobbyist_id", mandatory: false },
] as const;

/** The export is cut at this many rows without a word, oldest first. */
const exportCap = 1000;
/** The longest row seen has 4,326 characters. */
const longestRow = 1_000_000;

function checkHeader(header: string[], file: InputFile, report: Report): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = columns.filter((column) => column.mandatory && !names.includes(column.name)).map((column) => `"${column.name}"`);
  if (missing.length)
    throw new InputError(
      `${file.path}: row 1 has no column ${missing.join(", ")}. Expected Parliament's export with ${columns.map((c) => c.name).join(", ")}. File skipped: download it again; if the column has a new name, say so in parse.ts.`,
    );
  names.forEach((name, i) => {
    if (names.indexOf(name) !== i) throw new InputError(`${file.path}: row 1 names the column "${name}" twice. File skipped: which of the two counts cannot be known. Download it again.`);
    if (!columns.some((column) => column.name === name)) report({ level: "warning", reason: "unknown field", message: `${file.path}: row 1: column "${name}" is not known. Its values are not used.` });
  });
  return names;
}

/** Yields one record per row; the rows' own dates give the window. */
export async function* parseExport(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  let from = "";
  let to = "";
  let count = 0;
  for await (const record of readCsv(file, layout, { checkHeader: (header) => checkHeader(header, file, report), longestRow })) {
    count += 1;
    const { date } = readActivityDate(record.fields.meeting_date ?? "");
    if (date && (!from || date < from)) from = date;
    if (date && date > to) to = date;
    yield record;
  }
  if (count === exportCap)
    report({
      level: "warning",
      reason: "export cap",
      message: `${file.path}: holds exactly ${exportCap} rows, at which Parliament's export is cut without a word. Ask for a shorter period to be sure that none is missing.`,
    });
  // What the export was asked for is not written in it, so its dates bound an extract; `import --window` says that it is complete.
  return { scope: from ? { kind: "window", set: "", from, to } : { kind: "extract", set: "" } };
}
