/** The archive: document bytes by checksum, packed, and an append-only manifest. What the store can be built again from. */
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { appendFile, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Document } from "../model/index.js";

/** Path of a document inside the archive. */
export const archivePath = (archive: string, checksum: string): string => path.join(archive, checksum.slice(0, 2), `${checksum}.gz`);

/** SHA-256 (hex) and length of a stream of bytes. */
export async function measureBytes(bytes: AsyncIterable<Uint8Array>): Promise<{ checksum: string; byteLength: number }> {
  const hash = createHash("sha256");
  let byteLength = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    byteLength += chunk.length;
  }
  return { checksum: hash.digest("hex"), byteLength };
}

/** Packs `bytes` into the archive under their checksum; written aside, flushed to disk and renamed, so that a file there is whole. */
export async function keepBytes(archive: string, bytes: AsyncIterable<Uint8Array>): Promise<{ checksum: string; byteLength: number }> {
  await mkdir(archive, { recursive: true });
  const aside = path.join(archive, `.${randomBytes(8).toString("hex")}.part`);
  const hash = createHash("sha256");
  let byteLength = 0;
  try {
    const counted = async function* () {
      for await (const chunk of bytes) {
        hash.update(chunk);
        byteLength += chunk.length;
        yield chunk;
      }
    };
    await pipeline(Readable.from(counted()), createGzip({ level: 6 }), createWriteStream(aside));
    const checksum = hash.digest("hex");
    const target = archivePath(archive, checksum);
    const known = await stat(target).then(
      () => true,
      () => false,
    );
    if (known) await rm(aside);
    else {
      await mkdir(path.dirname(target), { recursive: true });
      const handle = await open(aside, "r");
      await handle.sync();
      await handle.close();
      await rename(aside, target);
    }
    return { checksum, byteLength };
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Adds one line to the manifest: what was read, from where, when, and what it holds. */
export async function appendManifest(archive: string, document: Document): Promise<void> {
  await appendFile(path.join(archive, "manifest.jsonl"), `${JSON.stringify(document)}\n`);
}
