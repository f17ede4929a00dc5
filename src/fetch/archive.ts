/**
 * The archive: document bytes by checksum, packed, and an append-only manifest. What the store can be built again from.
 * Bytes are written aside while a document is read and put in place when it is accepted; then the manifest names it; then the store
 * commits. Each step is on the disk before the next begins, so that a manifest may name what the store lacks, never the other way round.
 */
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Document, isEarlier } from "../model/index.js";

/** Path of a document inside the archive. */
export const archivePath = (archive: string, checksum: string): string => path.join(archive, checksum.slice(0, 2), `${checksum}.gz`);

/** Path of the list of all documents, one JSON object per line. */
export const manifestPath = (archive: string): string => path.join(archive, "manifest.jsonl");

/** Bytes that stand in the archive under a name of their own until their document is accepted. */
export interface BytesAside {
  /** SHA-256 (hex) and length of the bytes, unpacked. */
  checksum: string;
  byteLength: number;
  file: string;
}

/** Makes sure that a folder's names are on the disk. Windows keeps them itself and opens no folder. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes the archive's folder, flushes the names that a run that died may have left unflushed, and removes the files that it was writing:
 * no document rests on those. Call it once, as the only run that writes.
 */
export async function openArchive(archive: string): Promise<void> {
  await mkdir(archive, { recursive: true });
  for (const name of await readdir(archive)) if (/^\.[0-9a-f]{16}\.part$/.test(name)) await rm(path.join(archive, name));
  await flushFolder(archive);
  await flushFolder(path.dirname(archive));
}

/** Packs `bytes` beside the documents of an opened archive, flushed to disk. Ends early, and leaves nothing, when `signal` says so or the bytes fail. */
export async function writeAside(archive: string, bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<BytesAside> {
  const file = path.join(archive, `.${randomBytes(8).toString("hex")}.part`);
  const hash = createHash("sha256");
  let byteLength = 0;
  async function* count(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      byteLength += chunk.length;
      yield chunk;
    }
  }
  try {
    await pipeline(bytes, count, createGzip({ level: 6, chunkSize: 64 * 1024 }), createWriteStream(file, { flush: true }), { ...(signal && { signal }) });
    return { checksum: hash.digest("hex"), byteLength, file };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/** Removes bytes whose document was not accepted; those in place stay. */
export async function discardBytes({ file }: BytesAside): Promise<void> {
  await rm(file, { force: true });
}

/** Puts bytes in their place, whole, for good. */
async function placeBytes(archive: string, accepted: readonly BytesAside[]): Promise<void> {
  const folders = new Set<string>();
  for (const { file, checksum } of accepted) {
    const target = archivePath(archive, checksum);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(file, target);
    folders.add(path.dirname(target));
  }
  // The archive's own too: a folder that was there already may have been made by a run that died before it was flushed.
  for (const folder of [...folders, archive]) await flushFolder(folder);
}

/** Adds a line for each document to the manifest: what was read, from where, when, and what it holds. */
async function appendManifest(archive: string, documents: readonly Document[]): Promise<void> {
  const handle = await open(manifestPath(archive), "a+");
  try {
    const { size } = await handle.stat();
    const last = size ? (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0] : undefined;
    // A run that was cut off may have left half a line: it stays, and readers pass over it.
    const fresh = size && last !== 0x0a ? "\n" : "";
    await handle.appendFile(`${fresh}${documents.map((document) => `${JSON.stringify(document)}\n`).join("")}`);
    await handle.datasync();
    if (!size) await flushFolder(archive);
  } finally {
    await handle.close();
  }
}

/** Names a document anew whose bytes are in their place: it was fetched earlier than was known. */
export async function nameAgain(archive: string, document: Document): Promise<void> {
  await appendManifest(archive, [document]);
}

/** Puts the bytes of documents in their place and names them in the manifest. When it returns, all of it is on the disk. */
export async function acceptDocuments(archive: string, accepted: readonly { bytes: BytesAside; document: Document }[]): Promise<void> {
  await placeBytes(
    archive,
    accepted.map((one) => one.bytes),
  );
  await appendManifest(
    archive,
    accepted.map((one) => one.document),
  );
}

/**
 * The documents that the text of a manifest names, each once, as of the earliest time at which it was fetched. A line that a machine's crash left cut short, or as zero bytes, is passed over with a
 * note: no store holds its document, as the line comes first.
 */
export function readManifestLines(file: string, text: string, note: (line: string) => void): Document[] {
  const documents = new Map<string, Document>();
  text.split("\n").forEach((line, i) => {
    if (!line.trim()) return;
    const document = parseLine(line);
    if (document) {
      const known = documents.get(document.checksum);
      if (!known || isEarlier(document, known)) documents.set(document.checksum, document);
    } else note(`${file}: line ${i + 1} is cut short ("${line.replaceAll("\0", "").slice(0, 40)}"). Line passed over: a run was cut off there. Import its file again if it is not in the store.`);
  });
  return [...documents.values()];
}

function parseLine(line: string): Document | undefined {
  try {
    return JSON.parse(line) as Document;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
