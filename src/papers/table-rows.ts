/** Lines of an undivided part of the page; tables in it are read cell by cell. */
import { median } from "./median.js";
import type { Segment } from "./segments.js";

/** Between cells of one line that are not read apart: no quote runs over it. */
const cellBorder = " | ";
/** Cells of one column begin within so many points. */
const aligned = 4;
const closely = 1.5;
const fewestCells = 3;
/** In letter heights: what parts two cells; justified words stand closer. */
const cellGap = 1.8;
/** In letter heights: lines further apart belong to no table together, and to no cell. */
const mostBetweenRows = 3.2;
/** In usual line gaps: more parts two rows of a table. */
const rowGap = 1.3;
/** "1.", "•", "(a)", "2.1": the mark of a list item, and no cell. */
const itemMark = /^(?:\P{L}{1,5}|\(?[\p{L}\d]{1,3}[.):]|\p{L})$/u;

interface Row {
  y: number;
  size: number;
  parts: Segment[];
}

const span = (parts: readonly Segment[], y: number, size: number, between: string): Segment => ({
  text: parts.map(({ text }) => text).join(between),
  x0: Math.min(...parts.map(({ x0 }) => x0)),
  x1: Math.max(...parts.map(({ x1 }) => x1)),
  y,
  size,
});

/** Segments on one base line, from left to right, a list's mark with what it marks. */
function groupRows(segments: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (row && Math.abs(segment.y - row.y) <= 0.45 * Math.max(segment.size, row.size)) {
      row.parts.push(segment);
      if (segment.size > row.size) Object.assign(row, { y: segment.y, size: segment.size });
    } else rows.push({ y: segment.y, size: segment.size, parts: [segment] });
  }
  for (const row of rows) {
    row.parts.sort((a, b) => a.x0 - b.x0);
    const [mark, next] = row.parts;
    if (mark && next && itemMark.test(mark.text)) row.parts.splice(0, 2, span([mark, next], row.y, row.size, " "));
  }
  return rows;
}

/** Many cells begin there: a column, however close it stands. */
const startsOften = (rows: readonly Row[], x: number): boolean => rows.filter(({ parts }) => parts.some((part, i) => i > 0 && Math.abs(part.x0 - x) <= closely)).length >= fewestCells;

/** Columns after the first: places at which cells of neighbouring rows begin. */
function findColumns(rows: readonly Row[], at: number): number[] {
  const row = rows[at] as Row;
  const near = [rows[at - 2], rows[at - 1], rows[at + 1], rows[at + 2]].filter((other): other is Row => other !== undefined && Math.abs(other.y - row.y) <= mostBetweenRows * row.size);
  return row.parts
    .slice(1)
    .flatMap(({ x0 }, i) =>
      (x0 - (row.parts[i] as Segment).x1 >= cellGap * row.size || startsOften(rows, x0)) &&
      near.some(({ parts }) => parts.some((part, i) => (i > 0 || parts.length === 1) && Math.abs(part.x0 - x0) <= aligned))
        ? [x0]
        : [],
    );
}

/** Whether a line of one part stands within a column of the table, and not across. */
function fits({ parts }: Row, columns: readonly number[]): boolean {
  const [part] = parts as [Segment];
  const crossed = columns.some((x) => part.x0 < x - aligned && part.x1 > x + aligned);
  return !crossed && (columns.some((x) => Math.abs(part.x0 - x) <= aligned) || part.x1 < Math.min(...columns) - aligned);
}

/** Rows of a table: a table's row ends where more room than usual follows. */
function partTableRows(lines: readonly Row[]): Row[][] {
  const gaps = lines.slice(1).map(({ y }, i) => y - (lines[i] as Row).y);
  const usual = Math.min(median(gaps), 1.5 * median(lines.map(({ size }) => size)));
  const rows: Row[][] = [];
  lines.forEach((line, i) => {
    if (i && (gaps[i - 1] as number) <= rowGap * usual) rows.at(-1)?.push(line);
    else rows.push([line]);
  });
  return rows;
}

/** One row of a table: cell after cell where a cell has several lines, else as one line with borders. */
function readTableRow(lines: readonly Row[], columns: readonly number[]): { lines: Segment[] }[] {
  const cells = new Map<number, Segment[]>();
  for (const { parts } of lines) {
    for (const part of parts) {
      const column = columns.filter((x) => part.x0 >= x - aligned).length;
      cells.set(column, [...(cells.get(column) ?? []), part]);
    }
  }
  if (lines.length === 1) return lines.map(({ parts, y, size }) => ({ lines: [span(parts, y, size, cellBorder)] }));
  return [...cells].sort(([a], [b]) => a - b).map(([, cell]) => ({ lines: cell }));
}

/** The part of the page as blocks: its lines, with the cells of tables between them. */
export function readRows(segments: readonly Segment[]): { lines: Segment[] }[] {
  const rows = groupRows(segments);
  const blocks: { lines: Segment[] }[] = [];
  let plain: Segment[] = [];
  const flush = () => {
    if (plain.length) blocks.push({ lines: plain });
    plain = [];
  };
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as Row;
    let columns = row.parts.length > 1 ? findColumns(rows, at) : [];
    let end = at;
    while (columns.length && end < rows.length) {
      const next = rows[end] as Row;
      const before = rows[end - 1];
      if (before && end > at && next.y - before.y > mostBetweenRows * next.size) break;
      const more = next.parts.length > 1 ? findColumns(rows, end) : [];
      if (next.parts.length > 1 ? !more.length : !fits(next, columns)) break;
      columns = [...columns, ...more.filter((x) => !columns.some((one) => Math.abs(one - x) <= aligned))].sort((a, b) => a - b);
      end += 1;
    }
    if (end - at < 2) {
      plain.push(span(row.parts, row.y, row.size, " "));
      at += 1;
      continue;
    }
    flush();
    for (const tableRow of partTableRows(rows.slice(at, end))) blocks.push(...readTableRow(tableRow, columns));
    at = end;
  }
  flush();
  return blocks;
}
