/** How right the cutting of attendee cells is, against cells that were cut by hand. */
import { createHash } from "node:crypto";
import { foldSpace } from "../src/normalise/fold.js";
import type { KnownNames } from "../src/resolve/known-names.js";
import { type CellMention, segmentCell } from "../src/resolve/segment-cell.js";
import { type Share, shareOf } from "./interval.js";

export interface SegmentFigures {
  cells: number;
  /** Organisations of the hand-made list that were found with the same bounds. */
  found: Share;
  /** Stretches that the program takes for organisations and that are such, with the same bounds. */
  precise: Share;
  /** People of the hand-made list that the program takes for an organisation. */
  peopleAsOrganisations: number;
  people: number;
}

export interface SegmentMiss {
  cell: string;
  expected: string;
  got: string;
}

export const cellKeyOf = (cell: string): string => createHash("sha256").update(cell, "utf8").digest("hex").slice(0, 16);

const bare = (text: string): string => foldSpace(text).replace(/^[\s"'“”„«»(,.-]+|[\s"'“”„«»,.-]+$/g, "");

/** `rows` are the hand-made mentions; `cells` the cells that they speak of, by key. */
export function measureSegments(rows: readonly Record<string, string>[], cells: ReadonlyMap<string, string>, names: KnownNames): { figures: SegmentFigures; misses: SegmentMiss[] } {
  const byCell = new Map<string, Record<string, string>[]>();
  for (const row of rows) byCell.set(row.cellKey as string, [...(byCell.get(row.cellKey as string) ?? []), row]);
  let found = 0;
  let expected = 0;
  let rightOnes = 0;
  let proposed = 0;
  let people = 0;
  let peopleAsOrganisations = 0;
  const misses: SegmentMiss[] = [];
  for (const [key, mentions] of byCell) {
    const cell = cells.get(key) ?? mentions[0]?.cell;
    if (!cell) continue;
    const cut = segmentCell(cell, names);
    const isNamed = (one: CellMention) => one.kind === "organisation" || one.kind === "public body" || one.kind === "unclear";
    const textOf = (row: Record<string, string>) => bare(cell.slice(Number(row.start), Number(row.end)));
    const got = cut.filter(isNamed).map((one) => bare(cell.slice(one.start, one.end)));
    const organisations = mentions.filter((row) => row.kind === "organisation");
    // A public body may be found or not: its kind is a matter of words.
    const named = new Set(mentions.filter((row) => row.kind === "organisation" || row.kind === "publicBody").map(textOf));
    for (const row of organisations) {
      expected += 1;
      if (got.includes(textOf(row))) found += 1;
      else misses.push({ cell: row.cell ? cell : key, expected: textOf(row), got: got.join(" ¦ ") });
    }
    for (const one of cut) {
      if (one.kind !== "organisation") continue;
      proposed += 1;
      if (named.has(bare(cell.slice(one.start, one.end)))) rightOnes += 1;
    }
    for (const row of mentions) {
      if (row.kind !== "person") continue;
      people += 1;
      const [start, end] = [Number(row.start), Number(row.end)];
      // An office without a name is nobody's name.
      if (row.text === "[person]" && cut.some((one) => one.kind === "organisation" && one.start <= start && one.end >= end && one.end - one.start <= end - start + 4)) {
        peopleAsOrganisations += 1;
        misses.push({ cell: key, expected: "a person", got: "an organisation" });
      }
    }
  }
  return { figures: { cells: byCell.size, found: shareOf(found, expected), precise: shareOf(rightOnes, proposed), peopleAsOrganisations, people }, misses };
}
