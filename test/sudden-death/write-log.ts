/** Reads what disk-shim.c wrote down: everything that was done to the files of one folder, in order. */
import { readFileSync } from "node:fs";

export type DiskOperation =
  /** Handles are open files; `isNew` when the call made the file, `empties` when it cut it to nothing. */
  | { kind: "open"; handle: bigint; path: string; isNew: boolean; empties: boolean; isFolder: boolean }
  | { kind: "write"; handle: bigint; offset: number; bytes: Buffer }
  | { kind: "truncate"; handle: bigint; path: string; length: number }
  | { kind: "sync"; handle: bigint }
  | { kind: "rename" | "link"; path: string; otherPath: string }
  | { kind: "unlink" | "mkdir" | "rmdir"; path: string };

/** As in disk-shim.c. */
const kinds = ["", "open", "write", "truncate", "sync", "rename", "link", "unlink", "mkdir", "rmdir", "unfollowed"] as const;
const headerLength = 32;
const flags = { empties: 1, isNew: 2, isFolder: 4 };

/** All operations of the log; throws when the program changed a file in a way that the shim does not follow. */
export function readWriteLog(file: string): DiskOperation[] {
  const log = readFileSync(file);
  const operations: DiskOperation[] = [];
  for (let at = 0; at + headerLength <= log.length; ) {
    const kind = kinds[log.readUInt32LE(at)];
    const [pathLength, otherLength, dataLength] = [4, 8, 12].map((field) => log.readUInt32LE(at + field)) as [number, number, number];
    const handle = log.readBigUInt64LE(at + 16);
    const number = Number(log.readBigUInt64LE(at + 24));
    const pathAt = at + headerLength;
    const path = log.toString("utf8", pathAt, pathAt + pathLength);
    const otherPath = log.toString("utf8", pathAt + pathLength, pathAt + pathLength + otherLength);
    const bytes = log.subarray(pathAt + pathLength + otherLength, pathAt + pathLength + otherLength + dataLength);
    at = pathAt + pathLength + otherLength + dataLength;
    if (at > log.length) break; // The process was killed while it wrote this entry.
    if (kind === "open") operations.push({ kind, handle, path, isNew: (number & flags.isNew) !== 0, empties: (number & flags.empties) !== 0, isFolder: (number & flags.isFolder) !== 0 });
    else if (kind === "write") operations.push({ kind, handle, offset: number, bytes });
    else if (kind === "truncate") operations.push({ kind, handle, path, length: number });
    else if (kind === "sync") operations.push({ kind, handle });
    else if (kind === "rename" || kind === "link") operations.push({ kind, path, otherPath });
    else if (kind === "unlink" || kind === "mkdir" || kind === "rmdir") operations.push({ kind, path });
    else throw new Error(`${file}: "${otherPath}" of ${path || `open file ${handle}`} is not followed by disk-shim.c. Teach it, or this harness proves nothing.`);
  }
  return operations;
}
