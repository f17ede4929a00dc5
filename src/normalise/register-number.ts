/** Register numbers as typed in every way that the sources show. */

const strict = /^\d{5,15}-\d{2}$/;
const plain = /^\d{6,15}-\d{2}$/;
/** Digits that may be broken by spaces, then a dash of any kind, then two digits. A letter among the digits ("1O3456789-20") makes it none. */
const loose = /(?<![\d-]|\d\p{L})(\d[\d ]{4,20}\d)\s*[-‐-―−]\s*(\d\d)(?![\d-])/gu;
/** Typed to fill a mandatory field: "00000000000-00", "11111111111-11". */
const filler = /^(?:0+-|(\d)\1+-\1\1$)/;

/** What such a number is made of, for messages. */
export const registerNumberForm = "5 to 15 digits, a dash and 2 digits, not all of them zero";

export const isRegisterNumber = (text: string): boolean => strict.test(text) && !filler.test(text);

/** One register number out of a cell that should hold one: "TR 535 183 0264 - 31" → "5351830264-31"; `undefined` when it cannot be one. */
export function readRegisterNumber(text: string): string | undefined {
  return findRegisterNumbers(text)[0]?.number;
}

/** Every register number in a text, with where it stands: `[start, end)` in UTF-16 units. */
export function findRegisterNumbers(text: string): { number: string; start: number; end: number }[] {
  // Most cells hold one number as the register writes it; fewer than six digits are no number here, as in the looser form.
  if (plain.test(text)) return filler.test(text) ? [] : [{ number: text, start: 0, end: text.length }];
  const found: { number: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(loose)) {
    const number = `${match[1]?.replace(/ /g, "")}-${match[2]}`;
    // "2023/0083 - 12" and years would be too short.
    if (isRegisterNumber(number)) found.push({ number, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** What a cell of numbers holds besides numbers and what parts them: "12345; N/A" → ["12345", "N/A"]. Nothing for an empty cell or a dash. */
export function findUnreadableNumbers(cell: string): string[] {
  let rest = cell;
  for (const { start, end } of findRegisterNumbers(cell).reverse()) rest = `${rest.slice(0, start)};${rest.slice(end)}`;
  return rest
    .split(/[,;|\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\d]/u.test(piece));
}
