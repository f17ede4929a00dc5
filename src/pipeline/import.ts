/** Runs the first half of the walk over files that a person downloaded: recognise, archive, parse, normalise, store, settle. */
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { appendManifest, keepBytes, measureBytes } from "../fetch/archive.js";
import { openInputFile } from "../fetch/input-file.js";
import { type Complaint, type Document, InputError, type Scope, type Source, UserError } from "../model/index.js";
import { sources as allSources } from "../sources/list.js";
import type { Database } from "../sqlite/database.js";
import { openStoreDatabase } from "../store/open-store.js";
import { countEdits, listUnsettled, settleSet } from "../store/settle.js";
import { type DocumentTally, DocumentWriter, emptyTally, findDocumentTally } from "../store/write-document.js";
import type { Home } from "./home.js";
import { readDocument } from "./read-document.js";

export interface ImportOptions {
  /** Only this source. */
  source?: string;
  /** Folder within which a manifest may name files outside the folder that was given. */
  root?: string;
  /** The files are complete for this period: "2023-01-01..2023-12-31". */
  window?: { from: string; to: string };
  /** Called with a line for the person at the terminal. */
  progress?: (line: string) => void;
}

/** One line of the table at the end of a run. */
export interface SourceTally extends DocumentTally {
  source: string;
  documents: number;
  /** Documents that the store held already, to the byte. */
  known: number;
  missing: number;
  gone: number;
}

export interface ImportResult {
  sources: SourceTally[];
  complaints: (Complaint & { source: string })[];
  /** Files that cannot be read, or that were named and no source knows. */
  failedFiles: { file: string; message: string }[];
  /** Files of a folder that no source knows: a README, a checksum list. */
  passedOver: string[];
}

/** One file to read: within which folder, and whether the user named it or it was found there. */
interface GivenFile {
  file: string;
  base: string;
  named: boolean;
}

/** Files below the given paths, in a steady order; a folder that contains itself by a link is walked once. */
async function listFiles(given: readonly string[]): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  const walked = new Set<string>();
  const walk = async (at: string, base: string): Promise<void> => {
    const facts = await stat(at).catch((cause: unknown) => {
      throw new UserError(`${at}: no such file or folder. Check the path.`, 2, { cause });
    });
    if (!facts.isDirectory()) {
      files.push({ file: at, base, named: given.includes(at) });
      return;
    }
    const real = await realpath(at);
    if (walked.has(real)) return;
    walked.add(real);
    for (const name of (await readdir(at)).sort()) if (!name.startsWith(".")) await walk(path.join(at, name), base);
  };
  for (const one of given) await walk(one, (await stat(one).catch(() => undefined))?.isDirectory() ? one : path.dirname(one));
  return files;
}

const isInside = (file: string, folder: string): boolean => !path.relative(folder, file).startsWith("..") && !path.isAbsolute(path.relative(folder, file));

class ImportRun {
  private readonly tallies = new Map<string, SourceTally>();
  /** By source, the disclosures that this run is the first to show. */
  private readonly newNos = new Map<string, number[]>();
  readonly complaints: ImportResult["complaints"] = [];
  readonly failedFiles: ImportResult["failedFiles"] = [];
  readonly passedOver: string[] = [];

  constructor(
    private readonly home: Home,
    private readonly database: Database,
    private readonly options: ImportOptions,
    private readonly sources: readonly Source[],
  ) {}

  private tallyOf(source: string): SourceTally {
    const tally = this.tallies.get(source) ?? { source, documents: 0, known: 0, missing: 0, gone: 0, ...emptyTally() };
    this.tallies.set(source, tally);
    return tally;
  }

  private complain(source: string, complaint: Complaint): void {
    this.complaints.push({ source, ...complaint });
  }

  async importFile({ file: filePath, base, named }: GivenFile): Promise<void> {
    try {
      const file = await openInputFile(filePath);
      for (const source of this.sources) {
        const layout = source.recognise(file);
        if (layout === undefined) continue;
        await this.importDocument(source, layout, file, base);
        return;
      }
      if (!named) {
        this.passedOver.push(filePath);
        return;
      }
      throw new InputError(
        `${filePath}: no source knows this layout${this.options.source ? ` (only "${this.options.source}" was asked)` : ""}. File skipped. \`antechamber sources\` lists the layouts.`,
      );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.failedFiles.push({ file: filePath, message: error.message });
    }
  }

  private async importDocument(source: Source, layout: string, file: Awaited<ReturnType<typeof openInputFile>>, base: string): Promise<void> {
    const { checksum: originalChecksum } = await measureBytes(file.open());
    if (this.countKnown(source.id, findDocumentTally(this.database, originalChecksum))) return;
    const kept = await keepBytes(this.home.archive, source.minimise?.(file, layout) ?? file.open());
    // Another original that says the same once personal data is dropped.
    if (this.countKnown(source.id, findDocumentTally(this.database, kept.checksum))) return;
    const { writer, linkedPaths } = await readDocument(this.database, source, layout, file, {
      complain: (complaint) => this.complain(source.id, complaint),
      ...(this.options.progress && { progress: this.options.progress }),
      keep: (document) => appendManifest(this.home.archive, document),
      describe: (facts, recordCount) => ({
        checksum: kept.checksum,
        originalChecksum,
        source: source.id,
        layout,
        fileName: file.name,
        retrievedAt: file.modifiedAt,
        ...(facts.publishedAt && { publishedAt: facts.publishedAt }),
        scope: this.scopeOf(facts.scope),
        recordCount,
        byteLength: kept.byteLength,
      }),
    });
    this.count(source.id, writer);
    for (const name of linkedPaths) await this.keepPaper(source, await this.findPaper(name, file.path, base), base, file.path);
  }

  /** Counts a document that the store holds already; `false` when it does not. */
  private countKnown(source: string, known: ReturnType<typeof findDocumentTally>): boolean {
    if (!known) return false;
    const tally = this.tallyOf(source);
    tally.documents += 1;
    tally.known += 1;
    tally.read += known.tally.read;
    tally.duplicate += known.tally.duplicate;
    for (const [reason, count] of Object.entries(known.tally.skipped)) tally.skipped[reason] = (tally.skipped[reason] ?? 0) + count;
    tally.unchanged += known.tally.new + known.tally.edited + known.tally.unchanged;
    return true;
  }

  /** A manifest's paths count from its own folder, from the folder above it, or from the folder that was given: the first that leads to a file. */
  private async findPaper(name: string, manifest: string, base: string): Promise<string> {
    const own = path.dirname(manifest);
    const candidates = [own, path.dirname(own), base].map((folder) => path.resolve(folder, name));
    for (const candidate of candidates) if ((await stat(candidate).catch(() => undefined))?.isFile()) return candidate;
    return candidates[0] as string;
  }

  /** A paper that a manifest names: archived under its checksum when it stands inside the given folder or `--root`. */
  private async keepPaper(source: Source, paperPath: string, base: string, manifest: string): Promise<void> {
    const folders = [path.resolve(base), ...(this.options.root ? [path.resolve(this.options.root)] : [])];
    if (!folders.some((folder) => isInside(paperPath, folder))) {
      this.complain(source.id, {
        level: "warning",
        reason: "outside the folder",
        message: `${manifest}: names "${paperPath}", which is outside "${base}". Not opened: give the folder that holds it with --root.`,
      });
      return;
    }
    try {
      const paper = await openInputFile(paperPath);
      const { checksum } = await measureBytes(paper.open());
      if (findDocumentTally(this.database, checksum)) return;
      const kept = await keepBytes(this.home.archive, paper.open());
      const writer = new DocumentWriter(this.database);
      const document: Document = {
        checksum,
        originalChecksum: checksum,
        source: source.id,
        layout: "attachment",
        fileName: paper.name,
        retrievedAt: paper.modifiedAt,
        scope: { kind: "extract", set: "" },
        recordCount: 0,
        byteLength: kept.byteLength,
      };
      await appendManifest(this.home.archive, document);
      this.database.transaction(() => writer.finish(document));
      this.tallyOf(source.id).documents += 1;
    } catch (error) {
      if (!(error instanceof InputError) && (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      this.complain(source.id, {
        level: "warning",
        reason: "paper not there",
        message: `${manifest}: names "${paperPath}", which cannot be read (${(error as Error).message}). The response keeps its link to the official address.`,
      });
    }
  }

  private scopeOf(scope: Scope): Scope {
    const { window } = this.options;
    return window && scope.kind === "window" ? { kind: "complete", set: scope.set, from: window.from, to: window.to } : scope;
  }

  private count(source: string, writer: DocumentWriter): void {
    const tally = this.tallyOf(source);
    tally.documents += 1;
    for (const field of ["read", "new", "edited", "unchanged", "duplicate", "renamed"] as const) tally[field] += writer.tally[field];
    for (const [reason, count] of Object.entries(writer.tally.skipped)) tally.skipped[reason] = (tally.skipped[reason] ?? 0) + count;
    this.newNos.set(source, [...(this.newNos.get(source) ?? []), ...writer.newNos]);
  }

  /** Derives the histories of every set that grew, in this run or in one that was cut off, and counts what that changed. */
  settle(): void {
    for (const { source, setName } of listUnsettled(this.database)) {
      const change = this.database.transaction(() => settleSet(this.database, source, setName));
      const tally = this.tallyOf(source);
      tally.missing += change.missing;
      tally.gone += change.gone;
    }
    for (const [source, newNos] of this.newNos) {
      const edits = countEdits(this.database, newNos);
      const tally = this.tallyOf(source);
      tally.new -= edits;
      tally.edited += edits;
    }
  }

  result(): ImportResult {
    const order = allSources.map((source) => source.id);
    return {
      sources: [...this.tallies.values()].sort((a, b) => order.indexOf(a.source) - order.indexOf(b.source)),
      complaints: this.complaints,
      failedFiles: this.failedFiles,
      passedOver: this.passedOver,
    };
  }
}

/** Imports files and folders into the store of `home`. Files that cannot be read are named in the result; others go on. */
export async function importFiles(home: Home, given: readonly string[], options: ImportOptions = {}): Promise<ImportResult> {
  const chosen = options.source ? allSources.filter((source) => source.id === options.source) : allSources;
  if (!chosen.length) throw new UserError(`Unknown source "${options.source}". Known: ${allSources.map((source) => source.id).join(", ")}.`, 2);
  const files = await listFiles(given);
  const database = openStoreDatabase(home.store);
  try {
    const run = new ImportRun(home, database, options, chosen);
    for (const file of files) {
      options.progress?.(file.file);
      await run.importFile(file);
    }
    run.settle();
    return run.result();
  } finally {
    database.close();
  }
}
