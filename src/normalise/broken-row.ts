/** A row that cannot be read although the rows around it can: handed on like any other, so that it is counted and named when it is skipped. */
import type { Normalised, SourceRecord } from "../model/index.js";

/** Stands in for the columns of such a row; its value says what was found. */
export const brokenRow = "@broken";

/** The skip of a broken row; `undefined` when the record is whole. */
export function skipOfBrokenRow({ fields, position }: SourceRecord): Extract<Normalised, { skip: unknown }> | undefined {
  const found = fields[brokenRow];
  return typeof found === "string" ? { skip: { reason: "broken row", message: `${position} ${found}. Row skipped: look at it in the file, or download the file again.` } } : undefined;
}
