/** A file that must not change while it is read: what was read stands only when every reading gave the bytes of the first. */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { InputError, type InputFile } from "../model/index.js";
import { sha256 } from "../normalise/hash.js";

/** Up to this length the bytes are kept from the first reading on, so that they are read once and cannot change. */
const longestKept = 8 * 1024 ** 2;

/** A file of the disk, as `openInputFile` gives it; `byteLength` is its length there, packed or not. */
export type OpenedFile = InputFile & { modifiedAt: string; byteLength: number };

export interface PinnedFile extends InputFile {
  /** SHA-256 (hex) of the unpacked bytes. */
  checksum: string;
  modifiedAt: string;
  /** Throws `InputError` when a reading gave other bytes than the first or broke off: nothing that was read of the file may be kept. */
  check(): Promise<void>;
}

const changed = (path: string, cause?: unknown): InputError =>
  new InputError(`${path}: changed while it was read. File skipped, nothing of it was kept: import it again when nothing writes to it any more.`, 1, { cause });

async function compareFacts(file: OpenedFile): Promise<void> {
  const facts = await stat(file.path).catch((cause: unknown) => {
    throw changed(file.path, cause);
  });
  if (facts.size !== file.byteLength || facts.mtime.toISOString() !== file.modifiedAt) throw changed(file.path);
}

/** The file, every reading of which is held to the bytes of this checksum. */
export function holdTo(file: OpenedFile, checksum: string): PinnedFile {
  const { path, name, head, modifiedAt } = file;
  let failure: InputError | undefined;
  return {
    ...{ path, name, head, modifiedAt, checksum },
    // Ends early instead of failing: parsers pass these bytes on in ways that lose an error, `check` does not.
    async *open() {
      const again = createHash("sha256");
      try {
        for await (const chunk of file.open()) {
          again.update(chunk);
          yield chunk;
        }
        if (again.digest("hex") !== checksum) failure ??= changed(path);
      } catch (error) {
        failure ??= changed(path, error);
      }
    },
    async readAll(limit) {
      const all = await file.readAll(limit);
      if (sha256(all) !== checksum) throw changed(path);
      return all;
    },
    async check() {
      if (failure) throw failure;
      await compareFacts(file);
    },
  };
}

/** Reads the file once, for its checksum, and holds every later reading to it. Throws `InputError` when it changes or cannot be read. */
export async function pinFile(file: OpenedFile): Promise<PinnedFile> {
  const hash = createHash("sha256");
  let chunks: Uint8Array[] | undefined = [];
  let length = 0;
  for await (const chunk of file.open()) {
    hash.update(chunk);
    length += chunk.length;
    if (length > longestKept) chunks = undefined;
    chunks?.push(chunk);
  }
  const checksum = hash.digest("hex");
  await compareFacts(file);
  if (!chunks) return holdTo(file, checksum);
  const bytes = Buffer.concat(chunks);
  const { path, name, head, modifiedAt } = file;
  return {
    ...{ path, name, head, modifiedAt, checksum },
    async *open() {
      yield bytes;
    },
    readAll: async (limit = Number.POSITIVE_INFINITY) => (bytes.length <= limit ? bytes : file.readAll(limit)),
    check: async () => undefined,
  };
}
