/** Files that a person downloaded, opened the same way whether packed or not. */
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import { createGunzip } from "node:zlib";
import { InputError, type InputFile } from "../model/index.js";

const headLength = 64 * 1024;
/** No document of these sources comes near it; a packed file that unpacks to more is taken for a bomb. */
export const largestDocument = 2 * 1024 ** 3;
const largestInMemory = 512 * 1024 ** 2;

async function isPacked(filePath: string): Promise<boolean> {
  const handle = await open(filePath, "r");
  try {
    const magic = Buffer.alloc(2);
    const { bytesRead } = await handle.read(magic, 0, 2, 0);
    return bytesRead === 2 && magic[0] === 0x1f && magic[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

async function* readBytes(filePath: string, packed: boolean, limit: number): AsyncGenerator<Uint8Array> {
  const file = createReadStream(filePath);
  const bytes = packed ? file.pipe(createGunzip()) : file;
  if (packed) file.on("error", (error) => bytes.destroy(error));
  let total = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      total += chunk.length;
      if (total > limit) throw new InputError(`${filePath}: holds more than ${limit} bytes when unpacked. File skipped: no document of these sources is that long.`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${filePath}: cannot be read (${(error as Error).message})${packed ? "; the gzip file is damaged or cut short" : ""}. File skipped: download it again.`, 1, { cause: error });
  } finally {
    file.destroy();
  }
}

async function collect(bytes: AsyncIterable<Uint8Array>, enough = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= enough) break;
  }
  return Buffer.concat(chunks);
}

/** Opens one file for the sources. `.gz` is taken off the name and the bytes are unpacked on the way. */
export async function openInputFile(filePath: string): Promise<InputFile & { modifiedAt: string; byteLength: number }> {
  const facts = await stat(filePath);
  if (facts.size === 0) throw new InputError(`${filePath}: is empty. File skipped: download it again.`);
  const packed = await isPacked(filePath);
  const openBytes = (limit = largestDocument) => readBytes(filePath, packed, limit);
  const head = (await collect(openBytes(), headLength)).subarray(0, headLength);
  return {
    path: filePath,
    name: path.basename(filePath).replace(/\.gz$/i, ""),
    head,
    open: () => openBytes(),
    readAll: (limit = largestInMemory) => collect(openBytes(limit)),
    modifiedAt: facts.mtime.toISOString(),
    byteLength: facts.size,
  };
}

/** Bytes in memory as a file, for documents that come out of the archive or the network. */
export function inputFileOf(name: string, bytes: Uint8Array): InputFile {
  return {
    path: name,
    name,
    head: bytes.subarray(0, headLength),
    async *open() {
      yield bytes;
    },
    readAll: async () => bytes,
  };
}

/** The head of a file as text, byte-order mark dropped. */
export function headText(file: Pick<InputFile, "head">): string {
  return new TextDecoder("utf-8").decode(file.head);
}
