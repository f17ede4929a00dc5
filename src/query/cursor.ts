/** Where a page goes on: opaque to the caller, who sends back what an earlier answer gave. */

/** A cursor that no answer gave, or that belongs to another question or edition. Starting from the top instead would let a program go round for ever. */
export class UnreadableCursor extends Error {
  override name = "UnreadableCursor";
}

export const encodeCursor = (parts: (string | number)[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The parts of a cursor, as many as there must be; nothing without a cursor. Throws `UnreadableCursor`. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (!cursor) return undefined;
  const parts = parse(cursor);
  const isKey = (part: unknown): part is string | number => typeof part === "string" || Number.isSafeInteger(part);
  if (!Array.isArray(parts) || parts.length !== length || !parts.every(isKey)) throw new UnreadableCursor(`"${cursor}" is no cursor of ${length} parts.`);
  return parts;
}
