import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Document } from "../model/index.js";
import { acceptDocuments, archivePath, manifestPath, openArchive, readManifestLines, writeAside } from "./archive.js";

const folders: string[] = [];
let archive: string;
beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), "antechamber-archive-"));
  folders.push(folder);
  archive = path.join(folder, "archive");
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const documentOf = (checksum: string): Document => ({
  checksum,
  originalChecksum: checksum,
  source: "parliament-meetings",
  layout: "export",
  fileName: "export.csv",
  retrievedAt: "2025-03-04T05:06:07.000Z",
  scope: { kind: "extract", set: "" },
  recordCount: 1,
  byteLength: 6,
});

async function keep(text: string): Promise<string> {
  const bytes = await writeAside(archive, bytesOf(text));
  await acceptDocuments(archive, [{ bytes, document: documentOf(bytes.checksum) }]);
  return bytes.checksum;
}

describe("the archive", () => {
  it("holds bytes under their checksum, packed, and names them in the manifest", async () => {
    await openArchive(archive);
    const checksum = await keep("teapot");
    expect(checksum).toBe("33f38545e00a507fba8be0243f5d19ee24dac952e6664422f91c32df2c63ff0b");
    expect(gunzipSync(readFileSync(archivePath(archive, checksum))).toString()).toBe("teapot");
    expect(readdirSync(archive).sort()).toEqual([checksum.slice(0, 2), "manifest.jsonl"]);
  });
  it("loses what a dead run was writing aside, and nothing else", async () => {
    await openArchive(archive);
    const checksum = await keep("teapot");
    writeFileSync(path.join(archive, ".0123456789abcdef.part"), "half");
    writeFileSync(path.join(archive, ".keep"), "a person's own");
    await openArchive(archive);
    expect(readdirSync(archive).sort()).toEqual([".keep", checksum.slice(0, 2), "manifest.jsonl"].sort());
    expect(existsSync(archivePath(archive, checksum))).toBe(true);
  });
  it("passes over a line that was cut short, and begins a new one after it", async () => {
    await openArchive(archive);
    const first = await keep("teapot");
    appendFileSync(manifestPath(archive), '{"checksum":"abc","orig');
    const second = await keep("kettle");
    const notes: string[] = [];
    const documents = readManifestLines("manifest.jsonl", readFileSync(manifestPath(archive), "utf8"), (line) => notes.push(line));
    expect(documents.map((document) => document.checksum)).toEqual([first, second]);
    expect(notes).toEqual(['manifest.jsonl: line 2 is cut short ("{"checksum":"abc","orig"). Line passed over: a run was cut off there. Import its file again if it is not in the store.']);
  });
});
