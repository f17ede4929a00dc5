import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listPaperChecksums } from "../store/list-papers.js";
import { openStoreDatabase } from "../store/open-store.js";
import { type Home, homeAt } from "./home.js";
import { importFiles } from "./import.js";
import { readKeptText } from "./paper-texts.js";

const folder = mkdtempSync(path.join(tmpdir(), "antechamber-paper-texts-"));
const input = path.join(folder, "manifest.csv");
const textOf = (n: number): string => `We ask for lamps that last ${n} years, and for parts of them that every shop can buy.`;

beforeAll(() => {
  const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
  for (const n of numbers) writeFileSync(path.join(folder, `${n}.txt`), textOf(n));
  writeFileSync(input, `documentId,feedbackId,fileName,path\n${numbers.map((n) => `${n},F9900${n},${n}.txt,${n}.txt\n`).join("")}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function listTexts(home: Home): (string | undefined)[] {
  const database = openStoreDatabase(home.store);
  try {
    return listPaperChecksums(database).map((checksum) => readKeptText(home, checksum)?.text.trim());
  } finally {
    database.close();
  }
}

describe("papers of an import", () => {
  it("are read when it ends, so that the build need not", async () => {
    const home = homeAt(path.join(folder, "read"));
    await importFiles(home, [input]);
    expect(listTexts(home).sort()).toEqual(Array.from({ length: 12 }, (_, i) => textOf(i + 1)).sort());
  });

  it("are left to the build where their texts cannot be kept", async () => {
    writeFileSync(path.join(folder, "a-file"), "");
    const home = { ...homeAt(path.join(folder, "refused")), papers: path.join(folder, "a-file", "papers") };
    const { failedFiles, sources } = await importFiles(home, [input]);
    expect({ failedFiles, documents: sources.map(({ documents }) => documents) }).toEqual({ failedFiles: [], documents: [13] });
    expect(listTexts(home)).toEqual(Array.from({ length: 12 }, () => undefined));
  });
});
