/** References of legislative files (EU: procedures) in their several spellings. */

const reference = /\b((?:19|20)\d{2})\s*[/-]\s*(\d{4})([A-Z])?\s*\(([A-Z]{3})\)/;

/** "2023/0083(COD)", "2023/0083 (COD)" → "2023/0083(COD)"; the letter of a split procedure stays: "2018/0216A(COD)". */
export function readFileReference(text: string): string | undefined {
  const match = reference.exec(text);
  return match ? `${match[1]}/${match[2]}${match[3] ?? ""}(${match[4]})` : undefined;
}

/** Id in addresses: "2023/0083(COD)" → "2023-0083-COD". */
export const fileIdOf = (fileReference: string): string => fileReference.replace("/", "-").replace("(", "-").replace(")", "");

/** The reference of an id: "2023-0083-COD" → "2023/0083(COD)". */
export const referenceOfFile = (id: string): string => id.replace(/^(\d+)-(\d+[A-Z]?)-([A-Z]+)$/, "$1/$2($3)");
