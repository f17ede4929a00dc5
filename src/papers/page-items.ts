/** What a page of a PDF shows, as pieces of text with their places: the least that the analysis of a layout needs. */

/** A piece of text as it was set: `x` and `y` of its left end on the base line, in points from the page's upper left corner. */
export interface TextItem {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the letters' box, in points. */
  size: number;
  /** White space stands before it, as the file says; `undefined` where only the distance can tell. */
  spaced: boolean | undefined;
}

export interface PageItems {
  width: number;
  height: number;
  items: TextItem[];
}

/** As unpdf gives it; marked content has no `str`. */
interface RawItem {
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
  hasEOL?: boolean;
}

/** Letters smaller than this nobody reads, in points. */
const smallest = 3;
/** Sine or cosine of a slant that nobody sees. */
const slight = 0.05;

/** Quarter turn of a line that runs along (`right`, `down`): 0 upright, 1 reading upwards, 2 upside down, 3 reading downwards; -1 aslant. */
function turnOf(right: number, down: number): number {
  const length = Math.hypot(right, down) || 1;
  if (Math.abs(down) / length < slight) return right >= 0 ? 0 : 2;
  if (Math.abs(right) / length < slight) return down < 0 ? 1 : 3;
  return -1;
}

/** Quarter turn in which most letters of the page are set. */
function findTurn(items: readonly { angle: number; text: string }[]): number {
  const letters = [0, 0, 0, 0];
  for (const { angle, text } of items) letters[angle] = (letters[angle] as number) + text.length;
  return letters.indexOf(Math.max(...letters));
}

/**
 * Items of one page, upright as it is read. What is set at another angle than most of the page (stamps in the margin, watermarks) is
 * left out, and so is what no reader sees: letters too small to read, or beyond the page's edge. `base` is the transform of the page as it is shown: of its own turn and its box.
 */
export function readPageItems(raw: readonly RawItem[], base: readonly number[], width: number, height: number): PageItems {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = height] = base;
  const placed: (TextItem & { angle: number })[] = [];
  let spaced: boolean | undefined;
  for (const { str = "", transform, width: advance = 0, hasEOL } of raw) {
    if (!transform) continue;
    const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = transform;
    if (!str.trim()) {
      if (str || hasEOL) spaced = true;
      continue;
    }
    const [right, down] = [a * ta + c * tb, b * ta + d * tb];
    const size = Math.hypot(a * tc + c * td, b * tc + d * td) || Math.hypot(right, down);
    const angle = turnOf(right, down);
    if (angle >= 0 && size >= smallest && size < 400) placed.push({ text: str, x: a * te + c * tf + e, y: b * te + d * tf + f, width: advance, size, spaced, angle });
    spaced = Boolean(hasEOL) || /\s$/.test(str);
  }
  const turn = findTurn(placed);
  const upright = placed.filter(({ angle }) => angle === turn);
  const turned = upright.map(({ angle: _, ...item }): TextItem => {
    if (turn === 1) return { ...item, x: height - item.y, y: item.x };
    if (turn === 2) return { ...item, x: width - item.x, y: height - item.y };
    if (turn === 3) return { ...item, x: item.y, y: width - item.x };
    return item;
  });
  const [across, down] = turn % 2 ? [height, width] : [width, height];
  return { width: across, height: down, items: turned.filter(({ x, y, width: long }) => x < across && x + long > 0 && y > 0 && y < down + smallest) };
}
