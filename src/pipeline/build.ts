/** Runs the second half of the walk: store to edition. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { FileLists } from "../curation/file-lists.js";
import { Judgements } from "../curation/judgements.js";
import { OtherNames } from "../curation/other-names.js";
import { currentManifest, pointTo, readManifest } from "../edition/edition-folder.js";
import type { EditionManifest } from "../edition/tables.js";
import { manifestPath, readManifestLines } from "../fetch/archive.js";
import { UserError } from "../model/index.js";
import { programVersion } from "../model/version.js";
import { methodVersion } from "../papers/method.js";
import { type Published, publishEdition } from "../publish/publish-edition.js";
import { attachmentAddress } from "../sources/have-your-say/source.js";
import { sources } from "../sources/list.js";
import type { Database } from "../sqlite/database.js";
import { listPaperChecksums } from "../store/list-papers.js";
import { openStoreDatabase } from "../store/open-store.js";
import { settleUnsettled } from "../store/settle.js";
import { holdsDocuments } from "../store/write-document.js";
import { checkedBy, checkHeldReplies } from "./check-replies.js";
import type { Home } from "./home.js";
import { readKeptText, readMissingTexts } from "./paper-texts.js";
import { tellLanguages } from "./tell-language.js";

/** The edition that is shown; `undefined` where there is none, or none that can be read: the build then starts from nothing. */
function findCurrent(home: Home, progress?: (line: string) => void): EditionManifest | undefined {
  try {
    return currentManifest(home.editions);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    progress?.(error.message);
    return undefined;
  }
}

/** A store that was lost must not put an empty edition in the place of a good one: the archive knows what it held. */
function refuseLostStore(home: Home, database: Database): void {
  const file = manifestPath(home.archive);
  if (holdsDocuments(database) || !existsSync(file)) return;
  const { length } = readManifestLines(file, readFileSync(file, "utf8"), () => undefined);
  if (length)
    throw new UserError(
      `${home.store}: holds no document, and the archive names ${length}. Nothing was built, and the edition before stands: run \`antechamber restore\` first, or the import again that broke off.`,
    );
}

export interface BuildOptions {
  /** Make the edition from nothing even where the current one could be changed. */
  full?: boolean;
  progress?: (line: string) => void;
}

/** Builds the edition of what the store holds and shows it; says when nothing changed. */
export async function buildEdition(home: Home, { full, progress }: BuildOptions = {}): Promise<Published> {
  mkdirSync(home.editions, { recursive: true });
  const judgements = Judgements.read(home.curation);
  const database = openStoreDatabase(home.store);
  try {
    refuseLostStore(home, database);
    settleUnsettled(database);
    const papersRead = readMissingTexts(home, listPaperChecksums(database), progress);
    // Whoever needs the texts waits for them, and learns why they cannot be read.
    const papersDone = papersRead.catch(() => undefined);
    try {
      await checkHeldReplies(home, database, papersRead);
      return await publishEdition(database, {
        editions: home.editions,
        sources,
        attachmentAddress,
        checkedBy,
        paperTexts: { read: (checksum) => readKeptText(home, checksum), method: methodVersion },
        papersRead,
        tellLanguages,
        madeBy: `antechamber ${programVersion()}`,
        judgements,
        fileLists: FileLists.read(home.curation),
        otherNames: OtherNames.read(home.curation),
        current: findCurrent(home, progress),
        ...(full && { full }),
        ...(progress && { progress }),
      });
    } finally {
      await papersDone;
    }
  } finally {
    database.close();
  }
}

/** Editions of the home, newest first, and which is shown. */
export function listEditions(home: Home): { manifest: EditionManifest; shown: boolean }[] {
  const current = currentManifest(home.editions)?.name;
  let names: string[];
  try {
    names = readdirSync(home.editions);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  return names
    .filter((name) => /^\d{4}-\d\d-\d\d-[0-9a-f]{6,}$/.test(name))
    .sort()
    .reverse()
    .map((name) => ({ manifest: readManifest(home.editions, name), shown: name === current }));
}

/** Shows an earlier (or later) edition again. */
export function showEdition(home: Home, name: string): void {
  const known = listEditions(home).map(({ manifest }) => manifest.name);
  if (!known.includes(name)) throw new UserError(`No edition "${name}". Known: ${known.join(", ") || "none; run `antechamber build`"}.`, 2);
  pointTo(home.editions, name);
}
