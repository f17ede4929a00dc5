/**
 * Folds what typesetting changes and nothing else: white space, hyphenation at a line's end, quotation marks, dashes, ligatures. Each
 * folded character knows where it stood, so that what is found in a fold is found in the original.
 */

/** Stands for a hyphen that may belong to the word or to the line: "refur-\nbished", "second-\nhand", a soft hyphen. */
export const lineHyphen = "\u0001";

export interface FoldedText {
  /** Folded characters without hyphens and dashes: these stand in `marks`. */
  key: string;
  /** For each character of `key`, the dashes before it: "", "-", or a `lineHyphen`. */
  marks: string[];
  /** UTF-16 offsets in the original of each character of `key`: its first code unit and one after its last. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** Dashes after the last character. */
  tail: string;
}

const whiteSpace = /[\s\u0085\u180E\u2800\u3164]/;
const invisible = /[\u200B-\u200D\u2060\uFEFF\u200E\u200F]/;
const quotationMark = /['"`\u00B4\u00AB\u00BB\u2018-\u201F\u2032\u2033\u2039\u203A\u02BC\u02B9\u300C-\u300F\uFF02\uFF07]/;
const dash = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const softHyphen = "\u00AD";
const combining = /\p{M}/u;
const wordCharacter = /[\p{L}\p{N}]/u;
const ligatures: Record<string, string> = { "\uFB00": "ff", "\uFB01": "fi", "\uFB02": "fl", "\uFB03": "ffi", "\uFB04": "ffl", "\uFB05": "st", "\uFB06": "st" };

/** Offset after the white space and invisible characters from `at` on. */
function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && (whiteSpace.test(text[next] as string) || invisible.test(text[next] as string))) next += 1;
  return next;
}

/** The character at `at` with the marks that combine with it, and the offset after it. */
function readCharacter(text: string, at: number): { character: string; next: number } {
  const code = text.charCodeAt(at);
  // Nearly every character stands alone; what follows Latin may combine with it.
  let next = at + (code >= 0xd800 && code <= 0xdbff ? 2 : 1);
  while (next < text.length && text.charCodeAt(next) >= 0x300 && combining.test(text[next] as string)) next += 1;
  const raw = text.slice(at, next);
  return { character: raw.length > 1 ? raw.normalize("NFC") : raw, next };
}

export function foldQuote(text: string): FoldedText {
  const characters: string[] = [];
  const marks: string[] = [];
  const starts = new Uint32Array(text.length * 3 + 1);
  const ends = new Uint32Array(text.length * 3 + 1);
  let length = 0;
  let mark = "";
  const add = (character: string, start: number, end: number) => {
    for (const unit of character) {
      characters.push(unit);
      // A character outside the basic plane takes two units of the key.
      for (let i = 0; i < unit.length; i += 1) {
        marks.push(i ? "" : mark);
        starts[length] = start;
        ends[length] = end;
        length += 1;
      }
      mark = "";
    }
  };
  const last = (): string => characters.at(-1) ?? "";
  let at = 0;
  while (at < text.length) {
    const unit = text[at] as string;
    if (invisible.test(unit)) {
      at += 1;
    } else if (unit === softHyphen) {
      mark = mark || lineHyphen;
      at = skipSpace(text, at + 1);
    } else if (whiteSpace.test(unit)) {
      const next = skipSpace(text, at);
      // White space beside a quotation mark is a typesetter's.
      if (last() !== " " && last() !== "'" && !(next < text.length && quotationMark.test(text[next] as string))) add(" ", at, next);
      at = next;
    } else if (quotationMark.test(unit)) {
      if (last() === "'" && !mark) ends[length - 1] = at + 1;
      else add("'", at, at + 1);
      at += 1;
    } else if (dash.test(unit)) {
      const next = skipSpace(text, at + 1);
      // "1- Spare parts" is a list: only at a line's end does a number go on with a letter.
      const isMark = /\p{N}/u.test(last()) && /\p{L}/u.test(text[next] ?? "") && !text.slice(at, next).includes("\n");
      const joins = next > at + 1 && !mark && !isMark && wordCharacter.test(last()) && next < text.length && wordCharacter.test(text[next] as string);
      // Between digits the dash is a sign of its own; between letters it may have come with the line's end.
      if (joins) {
        mark = /\p{L}/u.test(last()) && /\p{L}/u.test(text[next] as string) ? lineHyphen : "-";
        at = next;
      } else {
        mark += "-";
        at += 1;
      }
    } else {
      const { character, next } = readCharacter(text, at);
      add(ligatures[character] ?? character, at, next);
      at = next;
    }
  }
  return { key: characters.join(""), marks, starts: starts.slice(0, length), ends: ends.slice(0, length), tail: mark };
}
