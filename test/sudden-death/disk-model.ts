/**
 * A disk that keeps what was synced and may lose the rest, from the promises of POSIX alone and not those of one file system:
 * - what a file holds is sure once that file was synced; later writes may be there wholly, in part (4 KiB blocks, each as it
 *   was after any of them), or not at all, and its length may be that after any of them;
 * - a name that was made, moved or removed is sure once its folder was synced; until then each may be there or not, in any order;
 * - a rename is whole: never both names, never neither.
 * So a synced file is lost with its name when its folder was not synced; ext4 and others promise more.
 */
import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Chance } from "./random.js";
import type { DiskOperation } from "./write-log.js";

const blockLength = 4096;

type Change = { offset: number; bytes: Buffer } | { length: number };

class File {
  private synced: Buffer = Buffer.alloc(0);
  private changes: Change[] = [];

  static of(bytes: Buffer): File {
    const file = new File();
    file.synced = bytes;
    return file;
  }
  change(change: Change): void {
    this.changes.push(change);
  }
  sync(): void {
    this.synced = this.after(this.changes.length);
    this.changes = [];
  }
  /** What it holds after the first `count` changes since it was synced. */
  after(count: number): Buffer {
    const changes = this.changes.slice(0, count);
    let length = this.synced.length;
    let most = length;
    for (const change of changes) {
      length = "bytes" in change ? Math.max(length, change.offset + change.bytes.length) : change.length;
      most = Math.max(most, length);
    }
    const bytes = Buffer.alloc(most);
    this.synced.copy(bytes);
    let end = this.synced.length;
    for (const change of changes) {
      if ("bytes" in change) {
        change.bytes.copy(bytes, change.offset);
        end = Math.max(end, change.offset + change.bytes.length);
      } else {
        if (change.length < end) bytes.fill(0, change.length, end);
        end = change.length;
      }
    }
    return bytes.subarray(0, length);
  }
  /** What a power cut leaves of it. */
  lose(loss: Loss["contents"], chance: Chance): Buffer {
    const count = this.changes.length;
    if (loss === "nothing" || count === 0) return this.after(count);
    const how = loss === "everything" ? "everything" : chance.pick(["nothing", "everything", "the end", "blocks", "blocks"]);
    if (how === "nothing") return this.after(count);
    if (how === "everything") return this.after(0);
    if (how === "the end") return this.after(chance.below(count + 1));
    const left = Buffer.alloc(this.after(chance.below(count + 1)).length);
    // A file is looked at as it was at a few moments, not at each: enough to mix old and new blocks in every way that matters.
    const moments = [this.after(0), this.after(chance.below(count + 1)), this.after(chance.below(count + 1)), this.after(count)] as const;
    for (let at = 0; at < left.length; at += blockLength) {
      chance
        .pick([...moments])
        .subarray(at, Math.min(at + blockLength, left.length))
        .copy(left, at);
    }
    return left;
  }
}

class Folder {
  /** What is there now. */
  readonly names = new Map<string, Node>();
  /** What is sure to be there after a power cut. */
  readonly sure = new Map<string, Node>();
}

type Node = File | Folder;

/** One change of names, whole or not at all. */
interface NameChange {
  parts: { folder: Folder; name: string; node: Node | undefined }[];
}

/** How much of what was not synced a power cut takes. */
export interface Loss {
  /** Of what files hold: "some" chooses for each file. */
  contents: "nothing" | "some" | "everything";
  /** Of names: "the latest" loses none that is older than one that was kept. */
  names: "nothing" | "the latest" | "any" | "everything";
}

export class Disk {
  private readonly root = new Folder();
  private readonly open = new Map<bigint, Node>();
  /** Changes of names that are not sure yet, oldest first. */
  private unsure: NameChange[] = [];

  /** A disk on which everything below `target` is sure. */
  static holding(target: string): Disk {
    const disk = new Disk();
    const read = (folder: Folder, at: string): void => {
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        const node = entry.isDirectory() ? new Folder() : File.of(readFileSync(path.join(at, entry.name)));
        folder.names.set(entry.name, node);
        folder.sure.set(entry.name, node);
        if (node instanceof Folder) read(node, path.join(at, entry.name));
      }
    };
    read(disk.root, target);
    return disk;
  }

  private folderOf(file: string): { folder: Folder; name: string } {
    const names = file.split("/");
    const name = names.pop() as string;
    let folder = this.root;
    for (const one of names) {
      const next = folder.names.get(one);
      if (!(next instanceof Folder)) throw new Error(`"${file}": "${one}" is no folder that the log has shown.`);
      folder = next;
    }
    return { folder, name };
  }

  private find(file: string): Node {
    if (file === "") return this.root;
    const { folder, name } = this.folderOf(file);
    const node = folder.names.get(name);
    if (!node) throw new Error(`"${file}" is not there by the log.`);
    return node;
  }

  private changeNames(...parts: NameChange["parts"]): void {
    for (const { folder, name, node } of parts) {
      if (node) folder.names.set(name, node);
      else folder.names.delete(name);
    }
    this.unsure.push({ parts });
  }

  private syncFolder(folder: Folder): void {
    for (const change of this.unsure.filter(({ parts }) => parts.some((part) => part.folder === folder))) this.makeSure(change);
  }

  /** Writes a change of names down for good. Older ones of the same names can no longer come after it. */
  private makeSure(change: NameChange): void {
    for (const { folder, name, node } of change.parts) {
      if (node) folder.sure.set(name, node);
      else folder.sure.delete(name);
    }
    const at = this.unsure.indexOf(change);
    this.unsure = this.unsure.filter((other, i) => {
      if (i < at) other.parts = other.parts.filter((one) => !change.parts.some((part) => part.folder === one.folder && part.name === one.name));
      return i !== at && other.parts.length > 0;
    });
  }

  apply(operation: DiskOperation): void {
    switch (operation.kind) {
      case "open": {
        if (operation.isNew) {
          const place = this.folderOf(operation.path);
          this.changeNames({ ...place, node: new File() });
        }
        const node = this.find(operation.path);
        if (operation.empties && node instanceof File) node.change({ length: 0 });
        this.open.set(operation.handle, node);
        return;
      }
      case "write":
      case "truncate": {
        const file = operation.handle ? this.open.get(operation.handle) : this.find("path" in operation ? operation.path : "");
        if (!(file instanceof File)) throw new Error(`The log writes to open file ${operation.handle}, which it did not open.`);
        file.change(operation.kind === "write" ? { offset: operation.offset, bytes: operation.bytes } : { length: operation.length });
        return;
      }
      case "sync": {
        const node = this.open.get(operation.handle);
        if (node instanceof Folder) this.syncFolder(node);
        else node?.sync();
        return;
      }
      case "rename": {
        const node = this.find(operation.path);
        this.changeNames({ ...this.folderOf(operation.otherPath), node }, { ...this.folderOf(operation.path), node: undefined });
        return;
      }
      case "link":
        this.changeNames({ ...this.folderOf(operation.otherPath), node: this.find(operation.path) });
        return;
      case "mkdir":
        // The folder itself: what holds it is not ours to watch.
        if (operation.path !== "") this.changeNames({ ...this.folderOf(operation.path), node: new Folder() });
        return;
      case "unlink":
      case "rmdir":
        this.changeNames({ ...this.folderOf(operation.path), node: undefined });
        return;
    }
  }

  /** Writes into `target` everything as it is now: what a program that was killed leaves. */
  writeAll(target: string): void {
    const places = new Map<Node, string>();
    const write = (folder: Folder, at: string): void => {
      mkdirSync(at, { recursive: true });
      for (const [name, node] of folder.names) {
        const to = path.join(at, name);
        const known = places.get(node);
        if (node instanceof Folder) write(node, to);
        else if (known !== undefined) linkSync(known, to);
        else writeFileSync(to, node.after(Number.POSITIVE_INFINITY));
        places.set(node, known ?? to);
      }
    };
    write(this.root, target);
  }

  /** Writes into `target` what a power cut now would leave. The disk itself cannot be used afterwards. */
  writeRemains(target: string, loss: Loss, chance: Chance): void {
    let changes = [...this.unsure];
    if (loss.names === "everything") changes = [];
    else if (loss.names === "the latest") changes = changes.slice(0, chance.below(changes.length + 1));
    else if (loss.names === "any") changes = changes.filter(() => chance.below(2) === 1);
    for (const change of changes) this.makeSure(change);
    mkdirSync(target, { recursive: true });
    const written = new Map<File, string>();
    const writeFolder = (folder: Folder, at: string): void => {
      for (const [name, node] of folder.sure) {
        const to = path.join(at, name);
        if (node instanceof File) {
          const known = written.get(node);
          if (known === undefined) writeFileSync(to, node.lose(loss.contents, chance));
          else linkSync(known, to);
          written.set(node, to);
        } else {
          mkdirSync(to);
          writeFolder(node, to);
        }
      }
    };
    writeFolder(this.root, target);
  }

  /** Files below the folder as they are now, by path. */
  list(): Map<string, Buffer> {
    const files = new Map<string, Buffer>();
    const walk = (folder: Folder, at: string): void => {
      for (const [name, node] of folder.names) {
        if (node instanceof File) files.set(at + name, node.after(Number.POSITIVE_INFINITY));
        else walk(node, `${at}${name}/`);
      }
    };
    walk(this.root, "");
    return files;
  }
}
