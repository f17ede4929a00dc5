/** Writes Parliament's CSV export, as published and with what a spreadsheet or a careless copy makes of it. */

export const meetingColumns = ["title", "member_id", "member_name", "meeting_date", "member_capacity", "procedure_reference", "attendees", "lobbyist_id"] as const;
export type MeetingRow = Record<(typeof meetingColumns)[number], string>;

export interface CsvForm {
  /** Columns in the order written; one that a row does not have is written empty. */
  columns?: readonly string[];
  lineEnd?: string;
  byteOrderMark?: boolean;
  /** Quotes only where a cell needs it; the publisher quotes everything. */
  fewQuotes?: boolean;
}

/** One cell, quoted. */
const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The text of a CSV file with these rows under this header. */
export function writeCsv(rows: readonly Record<string, string>[], form: CsvForm = {}): string {
  const { columns = meetingColumns, lineEnd = "\n", byteOrderMark = true, fewQuotes = false } = form;
  const write = (cell: string): string => (fewQuotes && !/[",\r\n]|^\s|\s$|^$/.test(cell) ? cell : quote(cell));
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))].map((cells) => cells.map(write).join(",") + lineEnd);
  return (byteOrderMark ? "\ufeff" : "") + lines.join("");
}
