/** Reads a file as JSON within limits: what is too long, too deep or too full to be a document of these sources is refused before it fills the memory. */
import { InputError, type InputFile } from "../model/index.js";
import { readUtf8 } from "./read-utf8.js";

/** A page of 100 responses is of 250 kB, the longest list seen of 2 MB. */
const longest = 64 * 1024 ** 2;
/** The deepest document seen has eight levels. */
const deepest = 100;
/** In memory each takes 20 to 60 bytes, however short it is written. */
const mostValues = 5_000_000;

const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Where the string ends that begins at `start`; the end of the file when it is cut. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(quote, start + 1); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let escapes = 0;
    while (bytes[at - 1 - escapes] === backslash) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return bytes.length;
}

function checkShape(bytes: Uint8Array, path: string): void {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) at = endOfString(bytes, at);
    else if (byte === comma) values += 1;
    else if (byte === openBrace || byte === openBracket) {
      depth += 1;
      values += 1;
      if (depth > deepest) throw new InputError(`${path}: position ${at}: is nested more than ${deepest} levels deep. File skipped: no document of these sources is.`);
    } else if (byte === closeBrace || byte === closeBracket) depth -= 1;
  }
  if (values > mostValues) throw new InputError(`${path}: holds more than ${mostValues} values. File skipped: ask for it in parts.`);
}

/** The whole file as JSON; throws `InputError` when it is none, not UTF-8, or beyond the limits. */
export async function readJson(file: InputFile): Promise<unknown> {
  const bytes = await file.readAll(longest);
  const checked = readUtf8({
    path: file.path,
    async *open() {
      yield bytes;
    },
  });
  while (!(await checked.next()).done);
  checkShape(bytes, file.path);
  try {
    return JSON.parse(new TextDecoder("utf-8").decode(bytes));
  } catch (error) {
    throw new InputError(`${file.path}: is not JSON (${(error as Error).message.slice(0, 200)}). File skipped: download it again.`, 1, { cause: error });
  }
}
