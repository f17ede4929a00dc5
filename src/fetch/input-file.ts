/** Files that a person downloaded, opened the same way whether packed or not. */
import { createReadStream, type Stats } from "node:fs";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import { createGunzip } from "node:zlib";
import { InputError, type InputFile } from "../model/index.js";

const headLength = 64 * 1024;
/** Read and unpacked in pieces of this many bytes: smaller ones cost more in coming than in being read. */
const pieceLength = 256 * 1024;
/** No document of these sources comes near it; a packed file that unpacks to more is taken for a bomb. */
export const largestDocument = 2 * 1024 ** 3;
const largestInMemory = 512 * 1024 ** 2;
/** Official files shrink to a tenth or twentieth; gzip can reach 1,000. A short file of any kind may. */
const largestRatio = 100;
const ratioFrom = 64 * 1024 ** 2;

/** What the machine refuses, what to do about it. */
const refusals: Record<string, readonly [found: string, remedy: string]> = {
  ENOENT: ["is not there, or is a link that leads nowhere", "check the path"],
  ENOTDIR: ["is not there: a part of its path is a file and no folder", "check the path"],
  ELOOP: ["is a link that leads back to itself", "check the link"],
  EACCES: ["may not be read by this user", "allow it to be read, then import it again"],
  EPERM: ["may not be read by this user", "allow it to be read, then import it again"],
  EISDIR: ["is a folder. Expected a file", "name the folder itself to import what it holds"],
  EIO: ["cannot be read from the disk, which reports a fault", "check the disk, or download it again"],
};

/** Not the file's fault: every other one would be refused as well. */
const ofTheMachine: ReadonlySet<string | undefined> = new Set(["EMFILE", "ENFILE", "ENOMEM"]);

function refused(filePath: string, error: NodeJS.ErrnoException): Error {
  if (ofTheMachine.has(error.code)) return error;
  const [found, remedy] = refusals[error.code ?? ""] ?? [`cannot be read (${error.message})`, "download it again"];
  return new InputError(`${filePath}: ${found}. File skipped: ${remedy}.`, 1, { cause: error });
}

async function openPlainFile(filePath: string): Promise<{ facts: Stats; packed: boolean }> {
  const facts = await stat(filePath);
  if (facts.isDirectory()) throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
  // A pipe would be waited for without end, and can be read once only.
  if (!facts.isFile()) throw new InputError(`${filePath}: is a pipe or device. Expected a file. File skipped: save it to a file first.`);
  if (facts.size === 0) throw new InputError(`${filePath}: is empty. File skipped: download it again.`);
  const handle = await open(filePath, "r");
  try {
    const magic = Buffer.alloc(2);
    const { bytesRead } = await handle.read(magic, 0, 2, 0);
    return { facts, packed: bytesRead === 2 && magic[0] === 0x1f && magic[1] === 0x8b };
  } finally {
    await handle.close();
  }
}

async function* readBytes(filePath: string, packedLength: number | undefined, limit: number): AsyncGenerator<Uint8Array> {
  const packed = packedLength !== undefined;
  const file = createReadStream(filePath, { highWaterMark: pieceLength });
  const bytes = packed ? file.pipe(createGunzip({ chunkSize: pieceLength })) : file;
  if (packed) file.on("error", (error) => bytes.destroy(error));
  let total = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      total += chunk.length;
      if (total > limit) throw new InputError(`${filePath}: holds more than ${limit} bytes${packed ? " when unpacked" : ""}. File skipped: no document of these sources is that long.`);
      if (packed && total > ratioFrom && total > packedLength * largestRatio)
        throw new InputError(`${filePath}: unpacks to more than ${largestRatio} times its ${packedLength} bytes. File skipped: no document of these sources does. Download it again.`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (packed && code.startsWith("Z_"))
      throw new InputError(`${filePath}: cannot be unpacked (${message}); the gzip file is damaged or cut short. File skipped: download it again.`, 1, { cause: error });
    throw refused(filePath, error as NodeJS.ErrnoException);
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
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
}

const dataName = /\.(csv|json|xml|xlsx)(?:\.gz)?$/i;
const htmlStart = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i;

/** A site that is busy, or takes the visitor for a robot, answers with a page; saved under the name of the data it looks like a document. */
function refusePage(file: Pick<InputFile, "path" | "head">): void {
  const expected = dataName.exec(file.path)?.[1]?.toUpperCase();
  const text = expected && headText(file);
  if (!text || !htmlStart.test(text)) return;
  const title = /<title[^>]*>\s*([^<]{1,60})/i.exec(text)?.[1]?.trim();
  throw new InputError(
    `${file.path}: is an HTML page${title ? ` ("${title}")` : ""}. Expected ${expected}. File skipped: the site answered with a page, such as a check for robots, instead of the data. Download it again in a browser.`,
  );
}

/** Opens one file for the sources. `.gz` is taken off the name and the bytes are unpacked on the way. Throws `InputError` for whatever cannot be read. */
export async function openInputFile(filePath: string): Promise<InputFile & { modifiedAt: string; byteLength: number }> {
  const { facts, packed } = await openPlainFile(filePath).catch((error: unknown) => {
    throw error instanceof InputError ? error : refused(filePath, error as NodeJS.ErrnoException);
  });
  const openBytes = (limit = largestDocument) => readBytes(filePath, packed ? facts.size : undefined, limit);
  const head = (await collect(openBytes(), headLength)).subarray(0, headLength);
  if (head.length === 0) throw new InputError(`${filePath}: is empty when unpacked. File skipped: download it again.`);
  refusePage({ path: filePath, head });
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

/** The head of a file as text, byte-order mark dropped. UTF-16 is read as such, so that its source knows the file and can say what is wrong with it. */
export function headText({ head }: Pick<InputFile, "head">): string {
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : undefined;
  return new TextDecoder(isUtf16 ?? "utf-8").decode(head);
}
