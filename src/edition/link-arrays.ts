/**
 * Who takes part in what, a year at a time, as arrays that are read in one piece: what counts, lists and filters are answered from without
 * a join. Columns of one blob, in the byte order of the machines that Node runs on:
 * [activities A, links L] [number × A] [end of its links × A] [entity × L] [rows × L] [facts × A] [party × L].
 */

/**
 * Rows of an activity as one number: bit by bit which of its declarations name an entity. An activity of more than 31 declarations has only
 * their number there, under the highest bit.
 */
export type Rows = number;
const mostRows = 31;
const numberAlone = 0x80000000;

export const rowsOf = (indices: readonly number[]): Rows =>
  indices.some((index) => index >= mostRows) ? (numberAlone | indices.length) >>> 0 : indices.reduce((rows, index) => (rows | (1 << index)) >>> 0, 0);

export const holdsRow = (rows: Rows, index: number): boolean => rows >= numberAlone || (index < mostRows && (rows & (1 << index)) !== 0);

export function countRows(rows: Rows): number {
  if (rows >= numberAlone) return rows - numberAlone;
  let count = 0;
  for (let left = rows; left; left &= left - 1) count += 1;
  return count;
}

/** Rows that name both; where only their numbers are known, as many as both have. */
export const sharedRows = (a: Rows, b: Rows): Rows => (a < numberAlone && b < numberAlone ? a & b : (numberAlone | Math.min(countRows(a), countRows(b))) >>> 0);

/** One row of the table `link`, in the order of activities. */
export interface LinkRow {
  activityNo: number;
  entityNo: number;
  kind: number;
  institution: number;
  rows: Rows;
  counted: number;
  small: number;
  party: number;
}

/** What of an activity filters ask for, in one byte. */
const packFacts = ({ kind, institution, small, counted }: LinkRow): number => kind | (institution << 2) | (small << 3) | (counted << 4);
export const kindOf = (facts: number): number => facts & 3;
export const institutionOf = (facts: number): number => (facts >> 2) & 1;
export const isSmall = (facts: number): boolean => (facts & 8) !== 0;
export const isCounted = (facts: number): boolean => (facts & 16) !== 0;

export interface YearLinks {
  /** Numbers of activities, ascending. */
  activityNos: Float64Array;
  /** Where the links of each activity end; they begin where those of the one before end. */
  ends: Uint32Array;
  entityNos: Uint32Array;
  /** Rows of the activity in which the entity takes part; none of a position, which is no declaration. */
  rows: Uint32Array;
  facts: Uint8Array;
  /** 1 for the other side, 0 for hosts, bodies, files, consultations. */
  parties: Uint8Array;
}

/** Views of one piece of memory, so that packing and reading agree on where what stands. */
function layOut(buffer: ArrayBuffer, activities: number, links: number): YearLinks {
  let at = 8;
  const place = (bytes: number): number => {
    const from = at;
    at += bytes;
    return from;
  };
  return {
    activityNos: new Float64Array(buffer, place(8 * activities), activities),
    ends: new Uint32Array(buffer, place(4 * activities), activities),
    entityNos: new Uint32Array(buffer, place(4 * links), links),
    rows: new Uint32Array(buffer, place(4 * links), links),
    facts: new Uint8Array(buffer, place(activities), activities),
    parties: new Uint8Array(buffer, place(links), links),
  };
}

/** Packs links that stand in the order of their activities. */
export function packLinks(rows: readonly LinkRow[]): Uint8Array {
  const activities = rows.reduce((count, row, i) => count + (row.activityNo === rows[i - 1]?.activityNo ? 0 : 1), 0);
  const buffer = new ArrayBuffer(8 + 13 * activities + 9 * rows.length);
  new Uint32Array(buffer, 0, 2).set([activities, rows.length]);
  const year = layOut(buffer, activities, rows.length);
  let activity = -1;
  rows.forEach((row, link) => {
    if (row.activityNo !== rows[link - 1]?.activityNo) {
      activity += 1;
      year.activityNos[activity] = row.activityNo;
      year.facts[activity] = packFacts(row);
    }
    year.ends[activity] = link + 1;
    year.entityNos[link] = row.entityNo;
    year.rows[link] = row.rows;
    year.parties[link] = row.party;
  });
  return new Uint8Array(buffer);
}

export function unpackLinks(blob: Uint8Array): YearLinks {
  // A driver may hand out a part of a larger piece, at any place in it.
  const buffer = new ArrayBuffer(blob.byteLength);
  new Uint8Array(buffer).set(blob);
  const [activities = 0, links = 0] = new Uint32Array(buffer, 0, 2);
  return layOut(buffer, activities, links);
}
