/** A share with its 95 % interval after Wilson: right also for few cases and for shares near 0 and 1. */
export interface Share {
  /** Cases that fit, of all cases. */
  hits: number;
  of: number;
  share: number;
  low: number;
  high: number;
}

const z = 1.959964;

export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: Number.NaN, low: 0, high: 1 };
  const share = hits / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of);
  return { hits, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
