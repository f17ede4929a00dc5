/** The order in which a page is read: columns one after the other, what runs over all of them where it stands. */
import { median } from "./median.js";
import type { Segment } from "./segments.js";
import { readRows } from "./table-rows.js";

/** Lines of one column or of an undivided part of the page, from top to bottom. */
export interface Block {
  lines: Segment[];
}

/** A column has at least so many lines, and half its lines at least so many letters. */
const fewestLines = 4;
const fewestLetters = 12;
/** Lines of a column fill so much of it; cells of a table seldom do. */
const leastFilled = 0.5;
const mostColumns = 4;

interface Band {
  /** What runs across the place of the gutter, or `undefined` for what stands between two such lines. */
  across?: Segment;
  left: Segment[];
  right: Segment[];
}

/** The page cut into bands by the segments that cross `x`. */
function cutBands(segments: readonly Segment[], x: number): Band[] {
  const bands: Band[] = [{ left: [], right: [] }];
  for (const segment of segments) {
    if (segment.x0 < x - 1 && segment.x1 > x + 1) bands.push({ across: segment, left: [], right: [] }, { left: [], right: [] });
    else {
      const band = bands.at(-1) as Band;
      (segment.x1 <= x + 1 ? band.left : band.right).push(segment);
    }
  }
  return bands;
}

function isColumn(lines: readonly Segment[]): boolean {
  if (lines.length < fewestLines || median(lines.map(({ text }) => text.length)) < fewestLetters) return false;
  const width = Math.max(...lines.map(({ x1 }) => x1)) - Math.min(...lines.map(({ x0 }) => x0));
  return median(lines.map(({ x0, x1 }) => x1 - x0)) >= leastFilled * width;
}

/** Two columns stand side by side, not one under the other. */
function standBeside(left: readonly Segment[], right: readonly Segment[]): boolean {
  const top = Math.max(left[0]?.y ?? 0, right[0]?.y ?? 0);
  const bottom = Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0);
  return bottom - top >= 2 * (left[0]?.size ?? 10);
}

/** Short lines set under one another beside the text, such as a letter's reference and address. */
function isSideNote(lines: readonly Segment[]): boolean {
  const left = median(lines.map(({ x0 }) => x0));
  return lines.length >= fewestLines && lines.filter(({ x0 }) => Math.abs(x0 - left) <= 3).length >= 0.7 * lines.length;
}

const isParted = ({ left, right }: Band): boolean => isColumn(left) && (isColumn(right) || isSideNote(right)) && standBeside(left, right);

/** Where a right-hand column begins, when the page has one: the place that most lines agree on. */
function findGutter(segments: readonly Segment[]): number | undefined {
  const starts = new Map<number, number>();
  for (const { x0 } of segments) starts.set(Math.round(x0 / 3), (starts.get(Math.round(x0 / 3)) ?? 0) + 1);
  let best: { x: number; lines: number } | undefined;
  for (const [at, count] of starts) {
    if (count < fewestLines) continue;
    const x = at * 3 - 3;
    const lines = cutBands(segments, x)
      .filter((band) => isParted(band))
      .reduce((sum, { left, right }) => sum + left.length + right.length, 0);
    if (lines && (!best || lines > best.lines || (lines === best.lines && x < best.x))) best = { x, lines };
  }
  return best?.x;
}

/** Blocks of a page in reading order. `segments` from top to bottom. */
export function orderBlocks(segments: readonly Segment[], depth = 1): Block[] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const gutter = depth < mostColumns ? findGutter(sorted) : undefined;
  if (gutter === undefined) return readRows(sorted);
  const blocks: Block[] = [];
  let plain: Segment[] = [];
  const flush = () => {
    blocks.push(...readRows(plain));
    plain = [];
  };
  for (const band of cutBands(sorted, gutter)) {
    if (band.across) plain.push(band.across);
    else if (isParted(band)) {
      flush();
      blocks.push(...orderBlocks(band.left, depth + 1), ...orderBlocks(band.right, depth + 1));
    } else plain.push(...band.left, ...band.right);
  }
  flush();
  return blocks;
}
