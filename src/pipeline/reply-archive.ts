/** Model replies as documents of the archive: what was answered once is never asked again, and the store can be built again from them. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { acceptDocuments, archivePath, discardBytes, openArchive, writeAside } from "../fetch/archive.js";
import { type Document, type ModelReply, modelReplySource } from "../model/index.js";
import { canonicalJson } from "../normalise/hash.js";
import type { Database } from "../sqlite/database.js";
import { findModelReply, writeModelReply } from "../store/position-tables.js";
import type { Home } from "./home.js";

/** Archives a reply, then stores it: in this order, so that a sudden death loses neither. */
export async function keepModelReply(home: Home, database: Database, reply: ModelReply): Promise<string> {
  const bytes = Buffer.from(canonicalJson(reply));
  await openArchive(home.archive);
  const aside = await writeAside(
    home.archive,
    (async function* () {
      yield bytes;
    })(),
  );
  const { checksum, byteLength } = aside;
  const document: Document = {
    checksum,
    originalChecksum: checksum,
    source: modelReplySource,
    layout: "reply-1",
    fileName: `${reply.inputHash.slice(0, 16)}.json`,
    retrievedAt: reply.askedAt,
    scope: { kind: "extract", set: "" },
    recordCount: 0,
    byteLength,
  };
  try {
    await acceptDocuments(home.archive, [{ bytes: aside, document }]);
  } finally {
    await discardBytes(aside);
  }
  database.transaction(() => writeModelReply(database, checksum, reply));
  return checksum;
}

/** Puts an archived reply back into the store; `false` when it holds it already. */
export function restoreModelReply(home: Home, database: Database, document: Document): boolean {
  const reply = JSON.parse(gunzipSync(readFileSync(archivePath(home.archive, document.checksum))).toString("utf8")) as ModelReply;
  if (findModelReply(database, reply.inputHash)?.checksum === document.checksum) return false;
  database.transaction(() => writeModelReply(database, document.checksum, reply));
  return true;
}
