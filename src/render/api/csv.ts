/** Comma-separated values that no spreadsheet takes for formulas. */

/** A cell that begins with = + - @ or a control character could run as a formula: an apostrophe makes it text. */
export function writeCsvCell(value: string | number | boolean | undefined): string {
  if (value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export const writeCsvLine = (cells: readonly (string | number | boolean | undefined)[]): string => `${cells.map(writeCsvCell).join(",")}\r\n`;
