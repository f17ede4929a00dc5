/** Which archived documents are papers. */
import type { Database } from "../sqlite/database.js";

/** Checksums of the papers whose bytes were archived, in a steady order. */
export function listPaperChecksums(database: Database): string[] {
  return database
    .prepare("SELECT checksum FROM documents WHERE layout = 'attachment' ORDER BY checksum")
    .all<{ checksum: string }>()
    .map(({ checksum }) => checksum);
}
