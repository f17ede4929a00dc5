/** Which lines of a column make one paragraph, and which are notes at its foot. */
import { median } from "./median.js";
import type { Block } from "./reading-order.js";
import type { Segment } from "./segments.js";

export interface Paragraph {
  lines: string[];
  size: number;
}

const listMark = /^(?:[•▪●◦‣■□➢➤✓·*\uf0a7\uf0b7]|[-–—]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s|\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu})/u;
/** Sizes that differ by less are one size. */
const sameSize = (a: number, b: number): boolean => Math.abs(a - b) <= 0.12 * Math.max(a, b);

/** The next word would have stood on the line before, had the paragraph gone on. */
function hadRoom(line: Segment, next: Segment, right: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? "";
  const wordWidth = ((next.x1 - next.x0) / Math.max(1, next.text.length)) * word.length;
  return line.x1 + wordWidth + 2.2 * line.size < right;
}

/** The look of the page says that `line` begins a paragraph. */
const beginsAnew = (before: Segment, line: Segment, usual: number, right: number): boolean =>
  !sameSize(before.size, line.size) ||
  line.y - before.y > Math.max(1.3 * usual, 1.05 * line.size) ||
  hadRoom(before, line, right) ||
  (/[.!?:]$/.test(before.text) && line.x0 > before.x0 + 0.9 * line.size);

/** A word that is not at its end, or a sentence before a line that begins in small letters. */
const runsOn = (line: Segment, next: Segment): boolean =>
  sameSize(line.size, next.size) &&
  next.y - line.y < 2.2 * line.size &&
  (/\p{L}[-‐\u00ad]$/u.test(line.text) ? /^[\p{L}\d]/u.test(next.text) : /[\p{L}\d,’'-]$/u.test(line.text) && /^\p{Ll}[\p{L}’']/u.test(next.text));

/** Where full lines end; a few that reach further (a letterhead, a number in the margin) do not count. */
function rightEdge(lines: readonly Segment[]): number {
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => a - b);
  return ends[lines.length < 6 ? lines.length - 1 : Math.floor(0.88 * (lines.length - 1))] ?? 0;
}

/** Paragraphs of a column, in order. */
export function makeParagraphs({ lines }: Block): Paragraph[] {
  const right = rightEdge(lines);
  const gaps = lines.slice(1).map(({ y }, i) => y - (lines[i] as Segment).y);
  const usual = median(gaps.filter((gap, i) => gap > 0 && gap < 3 * (lines[i] as Segment).size));
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const open = paragraphs.at(-1);
    const begins = !before || !open || listMark.test(line.text) || (!runsOn(before, line) && beginsAnew(before, line, usual, right));
    if (begins) paragraphs.push({ lines: [line.text], size: line.size });
    else open.lines.push(line.text);
  });
  return paragraphs;
}
/** Size in which most letters are set. */
export function bodySize(blocks: readonly Block[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of blocks) for (const { size, text } of lines) letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...letters].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}

const noteMark = /^(?:\[?\d{1,3}\]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡]+)(?=[\s\p{L}"“«(])/u;

/** Parts the footnotes from a column: small lines at its end of which the first begins with a mark. */
export function partNotes({ lines }: Block, body: number): { text: Block; notes: Block } {
  let start = lines.length;
  while (start > 0 && (lines[start - 1] as Segment).size <= 0.93 * body) start -= 1;
  while (start < lines.length && !noteMark.test((lines[start] as Segment).text)) start += 1;
  return { text: { lines: lines.slice(0, start) }, notes: { lines: lines.slice(start) } };
}
