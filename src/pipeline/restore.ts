/** Builds the store again from the archive: every document of the manifest is read as it was read the first time. */
import { existsSync, readFileSync } from "node:fs";
import { archivePath, manifestPath, readManifestLines } from "../fetch/archive.js";
import { openInputFile } from "../fetch/input-file.js";
import { modelReplySource, UserError } from "../model/index.js";
import { sources } from "../sources/list.js";
import { openStoreDatabase } from "../store/open-store.js";
import { settleUnsettled } from "../store/settle.js";
import { DocumentWriter, findDocumentTally } from "../store/write-document.js";
import { checkHeldReplies } from "./check-replies.js";
import type { Home } from "./home.js";
import { readDocument } from "./read-document.js";
import { restoreModelReply } from "./reply-archive.js";

/** Reads the archive's documents that the store does not hold. Returns how many. */
export async function restoreStore(home: Home, progress: (line: string) => void = () => undefined): Promise<number> {
  const file = manifestPath(home.archive);
  if (!existsSync(file)) throw new UserError(`${file}: is not there, so nothing says what the archive holds. Import the documents instead.`);
  const documents = readManifestLines(file, readFileSync(file, "utf8"), progress);
  const database = openStoreDatabase(home.store);
  try {
    let restored = 0;
    for (const document of documents) {
      if (document.source === modelReplySource) {
        if (restoreModelReply(home, database, document)) restored += 1;
        continue;
      }
      if (findDocumentTally(database, document.originalChecksum)) continue;
      progress(document.fileName);
      const source = sources.find((one) => one.id === document.source);
      if (!source)
        throw new UserError(`archive: document ${document.checksum} comes from "${document.source}", a source that this program does not know. Nothing was lost: use the program that archived it.`);
      // Papers that a manifest named were kept without records of their own.
      if (document.recordCount === 0) database.transaction(() => new DocumentWriter(database).finish(document));
      else {
        const packed = await openInputFile(archivePath(home.archive, document.checksum));
        const original = { ...packed, path: document.fileName, name: document.fileName };
        await readDocument(database, source, document.layout, original, { complain: () => undefined, describe: () => document });
      }
      restored += 1;
    }
    settleUnsettled(database);
    await checkHeldReplies(home, database);
    return restored;
  } finally {
    database.close();
  }
}
