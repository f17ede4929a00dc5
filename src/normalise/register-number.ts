/** Register numbers as typed in every way that the sources show. */

const strict = /^\d{5,15}-\d{2}$/;
/** Digits that may be broken by spaces, then a dash of any kind, then two digits. */
const loose = /(?<![\d-])(\d[\d ]{4,20}\d)\s*[-‐-―−]\s*(\d\d)(?![\d-])/g;

export const isRegisterNumber = (text: string): boolean => strict.test(text);

/** One register number out of a cell that should hold one: "TR 535 183 0264 - 31" → "5351830264-31"; `undefined` when it cannot be one. */
export function readRegisterNumber(text: string): string | undefined {
  return findRegisterNumbers(text)[0]?.number;
}

/** Every register number in a text, with where it stands: `[start, end)` in UTF-16 units. */
export function findRegisterNumbers(text: string): { number: string; start: number; end: number }[] {
  const found: { number: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(loose)) {
    const number = `${match[1]?.replace(/ /g, "")}-${match[2]}`;
    // "2023/0083 - 12" and years would be too short; a number of all the same digit is a filler ("00000000000-00").
    if (!strict.test(number) || /^(\d)\1+-\1\1$/.test(number)) continue;
    found.push({ number, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
