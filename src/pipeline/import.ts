/** Runs the first half of the walk over files that a person downloaded: recognise, archive, parse, normalise, store, settle. */
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { acceptDocuments, discardBytes, nameAgain, openArchive, writeAside } from "../fetch/archive.js";
import { openInputFile } from "../fetch/input-file.js";
import { type OpenedFile, type PinnedFile, pinFile } from "../fetch/pinned-file.js";
import { type Complaint, type Fetched, InputError, type Scope, type Source, type SourceRun, UserError } from "../model/index.js";
import { sources as allSources } from "../sources/list.js";
import type { Database } from "../sqlite/database.js";
import { countEdits, type NewDisclosures } from "../store/count-edits.js";
import { openStoreDatabase } from "../store/open-store.js";
import { listUnsettled, settleSet } from "../store/settle.js";
import { type DocumentTally, type DocumentWriter, emptyTally, findDocumentTally, redateDocument } from "../store/write-document.js";
import { type ComplaintCount, ComplaintLog, type SourceComplaint } from "./complaint-log.js";
import type { Home } from "./home.js";
import { inTransaction } from "./in-transaction.js";
import { keepPapers } from "./keep-papers.js";
import { readDocument } from "./read-document.js";
import { RecordsThread } from "./records-thread.js";
import { describeRun, recordRuns } from "./run-log.js";

export interface ImportOptions {
  /** Only this source. */
  source?: string;
  /** Folder within which a manifest may name files outside the folder that was given. */
  root?: string;
  /** The files are complete for this period: "2023-01-01..2023-12-31". */
  window?: { from: string; to: string };
  /** The clock; the machine's when absent. */
  now?: () => Date;
  /** Called with a line for the person at the terminal. */
  progress?: (line: string) => void;
  /** Called with every complaint as it comes; the result keeps the first of each kind. */
  complain?: (complaint: SourceComplaint) => void;
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
  /** The first of each kind, in the order in which they came. */
  complaints: SourceComplaint[];
  /** How many there were of each kind. */
  complaintCounts: ComplaintCount[];
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

/**
 * Files below the given paths, in a steady order; a folder that contains itself by a link is walked once. What was given and is not
 * there stops the run before it begins; what cannot be followed or listed below it is one file that is not read.
 */
async function listFiles(given: readonly string[], unread: (folder: string, cause: unknown) => void): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  const walked = new Set<string>();
  const walk = async (at: string, base: string): Promise<void> => {
    const named = given.includes(at);
    const facts = await stat(at).catch((cause: unknown) => {
      if (named) throw new UserError(`${at}: no such file or folder. Check the path.`, 2, { cause });
    });
    // What a folder names and is not there, as a link that leads nowhere, is said when its turn comes.
    if (!facts?.isDirectory()) {
      files.push({ file: at, base, named });
      return;
    }
    const real = await realpath(at);
    if (walked.has(real)) return;
    walked.add(real);
    const names = await readdir(at).catch((cause: unknown) => {
      unread(at, cause);
      return [];
    });
    for (const name of names.sort()) if (!name.startsWith(".")) await walk(path.join(at, name), base);
  };
  for (const one of given) await walk(one, (await stat(one).catch(() => undefined))?.isDirectory() ? one : path.dirname(one));
  return files;
}

/** Opens a file, whose absence or locks are its own fault and not the run's. */
async function openGiven(filePath: string): Promise<OpenedFile> {
  try {
    return await openInputFile(filePath);
  } catch (error) {
    if (error instanceof InputError || !(error as NodeJS.ErrnoException).code) throw error;
    throw new InputError(`${filePath}: cannot be opened (${(error as Error).message}). File skipped: check that it is there and may be read.`, 1, { cause: error });
  }
}

class ImportRun {
  private readonly tallies = new Map<string, SourceTally>();
  /** By source, the disclosures that this run is the first to show, document by document. */
  private readonly newDisclosures = new Map<string, NewDisclosures[]>();
  /** By source, the files that were recognised and could not be read. */
  private readonly unread = new Map<string, number>();
  private readonly complaints = new ComplaintLog();
  private readonly recordsThread = new RecordsThread();
  readonly failedFiles: ImportResult["failedFiles"] = [];
  private readonly passedOver: string[] = [];

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
    const told = { source, ...complaint };
    this.complaints.add(told);
    this.options.complain?.(told);
  }

  async importFile({ file: filePath, base, named }: GivenFile): Promise<void> {
    let recognised: string | undefined;
    try {
      const file = await openGiven(filePath);
      for (const source of this.sources) {
        const layout = source.recognise(file);
        if (layout === undefined) continue;
        recognised = source.id;
        await this.importDocument(source, layout, await pinFile(file), file.byteLength, base);
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
      if (recognised) this.unread.set(recognised, (this.unread.get(recognised) ?? 0) + 1);
      this.failedFiles.push({ file: filePath, message: error.message });
    }
  }

  private async importDocument(source: Source, layout: string, file: PinnedFile, byteLength: number, base: string): Promise<void> {
    const fetched = { retrievedAt: file.modifiedAt, fileName: file.name, originalChecksum: file.checksum };
    if (await this.countKnown(source.id, file.checksum, fetched)) return;
    // First, so that a run that is cut off finds the manifest unknown and goes on with them.
    if (layout === "attachment-manifest") await this.importPapers(source, layout, file, base);
    const stop = new AbortController();
    // Packed by other threads while this one reads the records.
    const packing = writeAside(this.home.archive, source.minimise?.(file, layout) ?? file.open(), stop.signal);
    // Awaited below, at the end of the records: a failure before then is no failure that nobody hears of.
    packing.catch(() => undefined);
    let minimised = "";
    try {
      const complain = (complaint: Complaint) => this.complain(source.id, complaint);
      const records = RecordsThread.isWorthIt(byteLength) ? this.recordsThread.read(source, { layout, path: file.path, checksum: file.checksum }, complain) : undefined;
      const writer = await readDocument(this.database, source, layout, file, {
        ...(records && { records }),
        complain,
        ...(this.options.progress && { progress: this.options.progress }),
        describe: async (facts, recordCount) => {
          const { checksum, byteLength } = await packing;
          await file.check();
          minimised = checksum;
          // Another original that says the same once personal data is dropped.
          if (findDocumentTally(this.database, checksum)) return undefined;
          return {
            checksum,
            ...fetched,
            source: source.id,
            layout,
            ...(facts.publishedAt && { publishedAt: facts.publishedAt }),
            scope: this.scopeOf(facts.scope),
            recordCount,
            byteLength,
          };
        },
        keep: async (document) => acceptDocuments(this.home.archive, [{ bytes: await packing, document }]),
      });
      if (writer) this.count(source.id, writer);
      else await this.countKnown(source.id, minimised, fetched);
    } catch (error) {
      // A file that changed says so, rather than what its parser made of it.
      if (error instanceof InputError) await file.check();
      throw error;
    } finally {
      stop.abort();
      await packing.then(discardBytes, () => undefined);
    }
  }

  /** Counts a document that the store holds already; `false` when it does not. */
  private async countKnown(source: string, checksum: string, fetched: Fetched): Promise<boolean> {
    const known = findDocumentTally(this.database, checksum);
    if (!known) return false;
    await inTransaction(this.database, async () => {
      const document = redateDocument(this.database, checksum, fetched);
      if (document) await nameAgain(this.home.archive, document);
      return document;
    });
    const tally = this.tallyOf(source);
    tally.documents += 1;
    tally.known += 1;
    tally.read += known.tally.read;
    tally.duplicate += known.tally.duplicate;
    for (const [reason, count] of Object.entries(known.tally.skipped)) tally.skipped[reason] = (tally.skipped[reason] ?? 0) + count;
    tally.unchanged += known.tally.new + known.tally.edited + known.tally.unchanged;
    return true;
  }

  /** Archives the papers that an attachment manifest names. */
  private async importPapers(source: Source, layout: string, file: PinnedFile, base: string): Promise<void> {
    const names: string[] = [];
    for await (const { fields } of source.parse(file, layout, () => undefined)) if (typeof fields.path === "string" && fields.path) names.push(fields.path);
    const places = { archive: this.home.archive, database: this.database, source: source.id, manifest: file.path, base, ...(this.options.root && { root: this.options.root }) };
    this.tallyOf(source.id).documents += await keepPapers(names, places, (complaint) => this.complain(source.id, complaint));
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
    if (writer.newDisclosures) this.newDisclosures.set(source, [...(this.newDisclosures.get(source) ?? []), writer.newDisclosures]);
  }

  /** Ends what reads for it. */
  async end(): Promise<void> {
    await this.recordsThread.end();
  }

  /** Derives the histories of every set that grew, in this run or in one that was cut off, and counts what that changed. */
  settle(): void {
    for (const { source, setName } of listUnsettled(this.database)) {
      const change = this.database.transaction(() => settleSet(this.database, source, setName));
      const tally = this.tallyOf(source);
      tally.missing += change.missing;
      tally.gone += change.gone;
    }
    for (const [source, ranges] of this.newDisclosures) {
      const tally = this.tallyOf(source);
      for (const range of ranges) {
        const edits = countEdits(this.database, range);
        tally.new -= edits;
        tally.edited += edits;
      }
    }
  }

  /** How the walk of each source went that had a file in this run. */
  describe(startedAt: Date, finishedAt: Date): SourceRun[] {
    const counts = this.complaints.counts();
    for (const source of this.unread.keys()) this.tallyOf(source);
    return [...this.tallies.values()].map((tally) => {
      const reasons = counts.filter(({ source }) => source === tally.source).map(({ reason }) => reason);
      return describeRun({ tally, unread: this.unread.get(tally.source) ?? 0, reasons }, startedAt, finishedAt);
    });
  }

  result(): ImportResult {
    const order = allSources.map((source) => source.id);
    return {
      sources: [...this.tallies.values()].sort((a, b) => order.indexOf(a.source) - order.indexOf(b.source)),
      complaints: this.complaints.kept,
      complaintCounts: this.complaints.counts(),
      failedFiles: this.failedFiles,
      passedOver: this.passedOver,
    };
  }
}

/** Imports files and folders into the store of `home`. Files that cannot be read are named in the result; others go on. */
export async function importFiles(home: Home, given: readonly string[], options: ImportOptions = {}): Promise<ImportResult> {
  const chosen = options.source ? allSources.filter((source) => source.id === options.source) : allSources;
  if (!chosen.length) throw new UserError(`Unknown source "${options.source}". Known: ${allSources.map((source) => source.id).join(", ")}.`, 2);
  const unread: ImportResult["failedFiles"] = [];
  const files = await listFiles(given, (file, cause) =>
    unread.push({ file, message: `${file}: cannot be listed (${(cause as Error).message}). Folder skipped: allow it to be read, then import it again.` }),
  );
  const now = options.now ?? (() => new Date());
  const startedAt = now();
  await openArchive(home.archive);
  const database = openStoreDatabase(home.store);
  try {
    const run = new ImportRun(home, database, options, chosen);
    run.failedFiles.push(...unread);
    try {
      for (const file of files) {
        options.progress?.(file.file);
        await run.importFile(file);
      }
    } finally {
      await run.end();
    }
    run.settle();
    const result = run.result();
    await recordRuns(home, run.describe(startedAt, now()));
    return result;
  } finally {
    database.close();
  }
}
