/** A share with its 95 % interval after Wilson. */
export interface Share {
  right: number;
  of: number;
  share: number;
  low: number;
  high: number;
}

const z = 1.959964;

export function shareOf(right: number, of: number): Share {
  if (of === 0) return { right, of, share: 0, low: 0, high: 1 };
  const p = right / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return { right, of, share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
