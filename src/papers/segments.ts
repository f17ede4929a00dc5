/** From pieces of text to segments: words on one base line without a wide gap between them. */
import type { TextItem } from "./page-items.js";

export interface Segment {
  text: string;
  /** Left and right end, base line, height of the letters. */
  x0: number;
  x1: number;
  y: number;
  size: number;
}

/** In letter heights: what parts two columns or two cells, and what parts two words. */
const columnGap = 0.9;
const wordGap = 0.22;
/** Base lines that differ by less belong to one line: marks of footnotes stand higher. */
const lineTolerance = 0.45;

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const raise = (text: string): string => text.replace(/\d/g, (digit) => superscripts[Number(digit)] as string);

interface Row {
  y: number;
  size: number;
  items: TextItem[];
}

function groupRows(items: readonly TextItem[]): Row[] {
  const rows: Row[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(item.y - row.y) <= lineTolerance * Math.max(item.size, row.size)) {
      row.items.push(item);
      if (item.size > row.size) Object.assign(row, { y: item.y, size: item.size });
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows;
}

/** A number set small and high is a mark of a footnote or an exponent: it must not run together with the word before it. */
const isRaised = (item: TextItem, neighbour: { y: number; size: number }): boolean =>
  item.size < 0.82 * neighbour.size && item.y < neighbour.y - 0.12 * neighbour.size && /^\s*\d{1,3}\s*$/.test(item.text);

/** In letter heights: cells stand closer than columns where others of their column begin at the same place. */
const cellGap = 0.45;
const fewestCells = 3;
const sameStart = 1.5;

/** Places at which at least three segments begin behind others of their line: columns of a table. */
function findCellStarts(rows: readonly Segment[][]): number[] {
  const starts = rows.flatMap((row) => row.slice(1).map(({ x0 }) => x0));
  return [...new Set(starts.map(Math.round))].filter((x) => starts.filter((start) => Math.abs(start - x) <= sameStart).length >= fewestCells);
}

/** Segments of a page, from top to bottom. */
export function makeSegments(items: readonly TextItem[]): Segment[] {
  const rows = groupRows(items);
  const starts = findCellStarts(partRows(rows, []));
  return partRows(rows, starts).flat();
}

/** The segments of each row; `starts` are places at which a cell may begin closer to the one before. */
function partRows(rows: readonly Row[], starts: readonly number[]): Segment[][] {
  return rows.map((row) => {
    const segments: Segment[] = [];
    let open: (Segment & { last: TextItem }) | undefined;
    for (const item of row.items.sort((a, b) => a.x - b.x)) {
      // Bold letters are sometimes made by setting the same words twice.
      if (open && item.text === open.last.text && Math.abs(item.x - open.last.x) < 0.15 * item.size) continue;
      const text = isRaised(item, row) ? raise(item.text) : item.text;
      const gap = open ? item.x - open.x1 : 0;
      const newCell = gap > cellGap * item.size && starts.some((x) => Math.abs(x - item.x) <= sameStart);
      if (open && !newCell && gap < columnGap * Math.max(item.size, open.size) && gap > -2 * item.size) {
        const parted = gap > wordGap * item.size || (item.spaced && gap > 0.04 * item.size);
        open.text += `${parted && !/\s$/.test(open.text) && !/^\s/.test(text) ? " " : ""}${text}`;
        open.x1 = Math.max(open.x1, item.x + item.width);
        if (item.size > open.size) Object.assign(open, { size: item.size, y: item.y });
        open.last = item;
      } else {
        open = { text, x0: item.x, x1: item.x + item.width, y: item.y, size: item.size, last: item };
        segments.push(open);
      }
    }
    return tidy(segments);
  });
}

const tidy = (segments: readonly Segment[]): Segment[] => segments.map(({ text, x0, x1, y, size }) => ({ text: text.replace(/\s+/g, " ").trim(), x0, x1, y, size })).filter(({ text }) => text);
