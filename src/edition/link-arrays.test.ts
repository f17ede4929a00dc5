import { describe, expect, it } from "vitest";
import { countRows, holdsRow, institutionOf, isCounted, isSmall, kindOf, type LinkRow, packLinks, rowsOf, sharedRows, unpackLinks } from "./link-arrays.js";

const rows: LinkRow[] = [
  { activityNo: 2024010100000, entityNo: 7, kind: 0, institution: 0, rows: 0b1, counted: 1, small: 1, party: 0 },
  { activityNo: 2024010100000, entityNo: 9, kind: 0, institution: 0, rows: 0b11, counted: 1, small: 1, party: 1 },
  { activityNo: 2024123100003, entityNo: 70_000, kind: 2, institution: 1, rows: 0, counted: 0, small: 0, party: 1 },
];

describe("links of a year as arrays", () => {
  it("say what the rows say, wherever in a piece of memory they lie", () => {
    const packed = packLinks(rows);
    const shifted = new Uint8Array(packed.length + 3);
    shifted.set(packed, 3);
    const year = unpackLinks(shifted.subarray(3));
    expect([...year.activityNos]).toEqual([2024010100000, 2024123100003]);
    expect([...year.ends]).toEqual([2, 3]);
    expect([...year.entityNos]).toEqual([7, 9, 70_000]);
    expect([...year.rows]).toEqual([1, 3, 0]);
    expect([...year.parties]).toEqual([0, 1, 1]);
    expect([...year.facts].map((facts) => [kindOf(facts), institutionOf(facts), isSmall(facts), isCounted(facts)])).toEqual([
      [0, 0, true, true],
      [2, 1, false, false],
    ]);
  });

  it("are empty for a year without links", () => {
    expect([...unpackLinks(packLinks([])).activityNos]).toEqual([]);
  });
});

describe("rows of an activity as one number", () => {
  it("tell which declarations two entities share", () => {
    const [one, other] = [rowsOf([0, 2, 30]), rowsOf([1, 2, 30])];
    expect([countRows(one), countRows(sharedRows(one, other)), holdsRow(one, 2), holdsRow(one, 1)]).toEqual([3, 2, true, false]);
  });

  it("tell only how many, of an activity of more than 31", () => {
    const [many, few] = [rowsOf(Array.from({ length: 40 }, (_, index) => index)), rowsOf([3])];
    expect([countRows(many), countRows(sharedRows(many, few)), holdsRow(many, 39)]).toEqual([40, 1, true]);
  });
});
