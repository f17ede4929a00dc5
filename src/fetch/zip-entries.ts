/** The parts of a zip file, unpacked one at a time and only up to a limit. */
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { InputError } from "../model/index.js";

export interface ZipEntry {
  /** "xl/worksheets/sheet1.xml" */
  name: string;
  unpack(): AsyncGenerator<Uint8Array>;
}

/** The longest part seen is 5 MB, for 15,709 rows; what unpacks to more than this, one part or all that are read, is taken for a bomb. */
const longestEntry = 64 * 1024 ** 2;
const longestTogether = 3 * longestEntry;
/** A workbook has a dozen. */
const mostEntries = 1_000;
const longestComment = 0xffff;
const endLength = 22;

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const localMark = 0x04034b50;
const stored = 0;
const deflated = 8;
/** Bit of the flags that says that a part is encrypted. */
const encrypted = 1;
/** What stands for a length that only the longer directory of large zip files has. */
const inLargeDirectory = 0xffffffff;

const damaged = (path: string, what: string): InputError => new InputError(`${path}: ${what}. Expected a complete XLSX file. File skipped: download it again.`);

/** The directory stands at the end of a zip file, so a file that was cut short has none. */
function findDirectoryEnd(bytes: Buffer, path: string): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); at -= 1) if (bytes.readUInt32LE(at) === endMark) return at;
  throw damaged(path, "has no zip directory");
}

interface Packed {
  path: string;
  name: string;
  method: number;
  bytes: Buffer;
  /** CRC-32 of the unpacked bytes, by the directory. */
  checksum: number;
  limit: number;
  /** Bytes unpacked from all parts so far. */
  together: { length: number };
}

async function* inflate({ bytes }: Packed): AsyncGenerator<Uint8Array> {
  yield* Readable.from([bytes]).pipe(createInflateRaw()) as AsyncIterable<Uint8Array>;
}

async function* unpack(packed: Packed): AsyncGenerator<Uint8Array> {
  const { path, name, method, bytes, limit, together } = packed;
  let length = 0;
  let checksum = 0;
  try {
    for await (const piece of method === stored ? [bytes] : inflate(packed)) {
      length += piece.length;
      together.length += piece.length;
      if (length > limit) throw new InputError(`${path}: its part "${name}" holds more than ${limit} bytes when unpacked. File skipped: no document of these sources is that long.`);
      if (together.length > longestTogether) throw new InputError(`${path}: its parts hold more than ${longestTogether} bytes when unpacked. File skipped: no document of these sources is that long.`);
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path}: its part "${name}" cannot be unpacked (${(error as Error).message}). File skipped: download it again.`, 1, { cause: error });
  }
  if (checksum !== packed.checksum) throw damaged(path, `its part "${name}" does not have the checksum that the zip directory gives`);
}

/** Every part that the zip directory names. `path` is for messages. */
export function listZipEntries(content: Uint8Array, path: string, limit = longestEntry): ZipEntry[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = findDirectoryEnd(bytes, path);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw damaged(path, `its zip directory names ${count} parts, which no workbook has`);
  const together = { length: 0 };
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== directoryMark) throw damaged(path, `entry ${i + 1} of its zip directory is damaged`);
    const flags = bytes.readUInt16LE(at + 8);
    const method = bytes.readUInt16LE(at + 10);
    const checksum = bytes.readUInt32LE(at + 16);
    const packedLength = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    if (flags & encrypted) throw new InputError(`${path}: its part "${name}" is encrypted. Expected a workbook without a password. File skipped: download it again.`);
    if (packedLength === inLargeDirectory || local === inLargeDirectory) throw damaged(path, `its part "${name}" is longer than a zip file of the usual kind can hold`);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localMark) throw damaged(path, `its part "${name}" is not where the zip directory says`);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (start + packedLength > bytes.length) throw damaged(path, `its part "${name}" is cut short`);
    if (method !== stored && method !== deflated) throw damaged(path, `its part "${name}" is packed in way ${method}, which is not known`);
    entries.push({ name, unpack: () => unpack({ path, name, method, bytes: bytes.subarray(start, start + packedLength), checksum, limit, together }) });
  }
  return entries;
}
