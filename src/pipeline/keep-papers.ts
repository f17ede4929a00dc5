/** The papers that a manifest names: archived under their checksums, as documents without records of their own. */
import { stat } from "node:fs/promises";
import path from "node:path";
import { acceptDocuments, type BytesAside, discardBytes, nameAgain, writeAside } from "../fetch/archive.js";
import { openInputFile } from "../fetch/input-file.js";
import { pinFile } from "../fetch/pinned-file.js";
import { type Complaint, type Document, InputError } from "../model/index.js";
import type { Database } from "../sqlite/database.js";
import { DocumentWriter, findDocumentTally, redateDocument } from "../store/write-document.js";
import { inTransaction } from "./in-transaction.js";

/** Where papers may stand and where they go. */
export interface PaperPlaces {
  archive: string;
  database: Database;
  source: string;
  /** The manifest's own path, for its folder and for messages. */
  manifest: string;
  /** The folder that the user gave, and the one of `--root`. */
  base: string;
  root?: string;
}

interface Paper {
  bytes: BytesAside;
  document: Document;
}

/** So many are packed beside each other and flushed to disk together: each by itself would wait for the disk five times. */
const papersAtOnce = 8;

const isInside = (file: string, folder: string): boolean => !path.relative(folder, file).startsWith("..") && !path.isAbsolute(path.relative(folder, file));

/** A manifest's paths count from its own folder, from the folder above it, or from the folder that was given: the first that leads to a file. */
async function findPaper(name: string, { manifest, base }: PaperPlaces): Promise<string> {
  const own = path.dirname(manifest);
  const candidates = [own, path.dirname(own), base].map((folder) => path.resolve(folder, name));
  for (const candidate of candidates) if ((await stat(candidate).catch(() => undefined))?.isFile()) return candidate;
  return candidates[0] as string;
}

/** One paper beside the archive's documents; a complaint when it cannot be, `undefined` when the store holds it. */
async function preparePaper(name: string, places: PaperPlaces): Promise<Paper | Complaint | undefined> {
  const { archive, database, source, manifest, base, root } = places;
  const paperPath = await findPaper(name, places);
  const folders = [path.resolve(base), ...(root ? [path.resolve(root)] : [])];
  if (!folders.some((folder) => isInside(paperPath, folder)))
    return {
      level: "warning",
      reason: "outside the folder",
      message: `${manifest}: names "${paperPath}", which is outside "${base}". Not opened: give the folder that holds it with --root.`,
    };
  try {
    const paper = await pinFile(await openInputFile(paperPath));
    if (findDocumentTally(database, paper.checksum)) {
      await inTransaction(database, async () => {
        const document = redateDocument(database, paper.checksum, { retrievedAt: paper.modifiedAt, fileName: paper.name, originalChecksum: paper.checksum });
        if (document) await nameAgain(archive, document);
        return document;
      });
      return undefined;
    }
    const bytes = await writeAside(archive, paper.open());
    try {
      await paper.check();
    } catch (error) {
      await discardBytes(bytes);
      throw error;
    }
    return {
      bytes,
      document: {
        checksum: paper.checksum,
        originalChecksum: paper.checksum,
        source,
        layout: "attachment",
        fileName: paper.name,
        retrievedAt: paper.modifiedAt,
        scope: { kind: "extract", set: "" },
        recordCount: 0,
        byteLength: bytes.byteLength,
      },
    };
  } catch (error) {
    if (!(error instanceof InputError) && (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return {
      level: "warning",
      reason: "paper not there",
      message: `${manifest}: names "${paperPath}", which cannot be read (${(error as Error).message}). The response keeps its link to the official address.`,
    };
  }
}

/** Archives and stores some papers in one transaction. Returns how many the store did not hold. */
async function keepSome(names: readonly string[], places: PaperPlaces, complain: (complaint: Complaint) => void): Promise<number> {
  const prepared = await Promise.allSettled(names.map((name) => preparePaper(name, places)));
  const papers = new Map<string, Paper>();
  const aside: BytesAside[] = [];
  try {
    for (const one of prepared) if (one.status === "fulfilled" && one.value && "bytes" in one.value) aside.push(one.value.bytes);
    for (const one of prepared) {
      if (one.status === "rejected") throw one.reason;
      if (!one.value) continue;
      // Two names may lead to the same bytes.
      if ("bytes" in one.value) papers.set(one.value.document.checksum, papers.get(one.value.document.checksum) ?? one.value);
      else complain(one.value);
    }
    if (!papers.size) return 0;
    await inTransaction(places.database, async () => {
      for (const { document } of papers.values()) new DocumentWriter(places.database).finish(document);
      await acceptDocuments(places.archive, [...papers.values()]);
      return true;
    });
    return papers.size;
  } finally {
    for (const bytes of aside) await discardBytes(bytes);
  }
}

/** Archives the papers of these names. Returns how many the store did not hold; complains about those that cannot be read. */
export async function keepPapers(names: readonly string[], places: PaperPlaces, complain: (complaint: Complaint) => void): Promise<number> {
  let kept = 0;
  for (let at = 0; at < names.length; at += papersAtOnce) kept += await keepSome(names.slice(at, at + papersAtOnce), places, complain);
  return kept;
}
