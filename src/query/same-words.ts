/** Responses that say the same, word for word: one block for all of them. */
import type { DeclaredSet } from "./declared-table.js";

/** Places of responses in the order of the first of each block; a block of one is a response by itself. */
export function groupSameWords({ table, places }: DeclaredSet): number[][] {
  const { sameWords } = table.columns;
  const blocks: number[][] = [];
  const byWords = new Map<number, number[]>();
  for (const place of places) {
    const words = sameWords[place] as number;
    const known = words ? byWords.get(words) : undefined;
    if (known) {
      known.push(place);
      continue;
    }
    const block = [place];
    blocks.push(block);
    if (words) byWords.set(words, block);
  }
  return blocks;
}
