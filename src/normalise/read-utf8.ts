/** Lets through what is UTF-8, and stops at what is not: letters that were read wrongly would be stored as if they had been published. */
import { isUtf8 } from "node:buffer";
import { InputError, type InputFile } from "../model/index.js";

/** What stands before and after a bad byte, shown in the message. */
const shownBefore = 20;
const shownAfter = 8;
const lineFeed = 0x0a;

const marks = [
  { bytes: [0xff, 0xfe], name: "UTF-16 (it begins with the bytes FF FE)" },
  { bytes: [0xfe, 0xff], name: "UTF-16 (it begins with the bytes FE FF)" },
] as const;

/** How many bytes at the end of a piece begin a character that goes on in the next. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    // A first byte says how long its character is.
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** Where the first byte stands that no character of UTF-8 begins or goes on with. */
function findBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  // Whole characters before it are UTF-8 however many there are, so that it can be searched by halves.
  while (bad - good > 4) {
    const middle = (good + bad) >> 1;
    const head = bytes.subarray(good, middle);
    const end = middle - openTail(head);
    if (end > good && isUtf8(bytes.subarray(good, end))) good = end;
    else bad = Math.min(bad - 1, middle);
  }
  while (good < bytes.length) {
    const byte = bytes[good] as number;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length === 0 || !isUtf8(bytes.subarray(good, good + length)) || good + length > bytes.length) return good;
    good += length;
  }
  return bytes.length;
}

/** "Caf<E9> de la" : readable letters, and the bad byte by its number. */
function showAround(bytes: Uint8Array, at: number): string {
  const letters = (from: number, to: number): string =>
    Buffer.from(bytes.subarray(Math.max(0, from), to))
      .toString("latin1")
      .replace(/[^\x20-\x7e]/g, "?");
  return `${letters(at - shownBefore, at)}<${hex(bytes[at] as number)}>${letters(at + 1, at + 1 + shownAfter)}`;
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");

/** Number of the line in which the byte at `offset` stands. Reads the file once more: needed for a message alone. */
export async function lineOf(file: Pick<InputFile, "open">, offset: number): Promise<number> {
  let line = 1;
  let start = 0;
  for await (const bytes of file.open()) {
    const end = Math.min(bytes.length, offset - start);
    for (let at = bytes.indexOf(lineFeed); at >= 0 && at < end; at = bytes.indexOf(lineFeed, at + 1)) line += 1;
    start += bytes.length;
    if (start >= offset) break;
  }
  return line;
}

/**
 * The bytes of `file` as they come, all of them UTF-8. Throws `InputError` with the line and the bytes at the first that is not.
 * `onNul` is told where the piece begins that holds a NUL, which no text does, before the piece is handed on.
 */
export async function* readUtf8(file: Pick<InputFile, "path" | "open">, onNul?: (offset: number) => void | Promise<void>): AsyncGenerator<Uint8Array> {
  let start = 0;
  let open: Uint8Array = new Uint8Array();
  const check = async (bytes: Uint8Array, isLast: boolean): Promise<Uint8Array> => {
    const whole = isLast ? bytes.length : bytes.length - openTail(bytes);
    if (isUtf8(bytes.subarray(0, whole))) return bytes.subarray(whole);
    const at = findBadByte(bytes);
    throw new InputError(
      `${file.path}: line ${await lineOf(file, start + at)}: "${showAround(bytes, at)}" holds the byte ${hex(bytes[at] ?? 0)}, which is not UTF-8. Expected UTF-8. File skipped: it was saved in another encoding, such as Windows-1252, or is damaged. Take it as it was downloaded.`,
    );
  };
  for await (const bytes of file.open()) {
    if (start === 0) {
      const mark = marks.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
      if (mark) throw new InputError(`${file.path}: is ${mark.name}. Expected UTF-8. File skipped: take it as it was downloaded, or save it as UTF-8.`);
    }
    const joined = open.length ? Buffer.concat([open, bytes]) : bytes;
    const before = open.length;
    start -= before;
    open = await check(joined, false);
    start += joined.length;
    if (onNul) {
      const nul = bytes.indexOf(0);
      if (nul >= 0) await onNul(start - bytes.length + nul);
    }
    yield bytes;
  }
  start -= open.length;
  await check(open, true);
}
