/** Responses that say the same, word for word: one block for all of them. */
import type { DeclaredRow } from "../model/index.js";

/** Responses in the order of the first of each block; a block of one is a response by itself. */
export function groupSameWords(rows: readonly DeclaredRow[]): DeclaredRow[][] {
  const blocks = new Map<string, DeclaredRow[]>();
  for (const row of rows) {
    const key = row.response?.sameWords ?? row.declarationId;
    const block = blocks.get(key);
    if (block) block.push(row);
    else blocks.set(key, [row]);
  }
  return [...blocks.values()];
}
