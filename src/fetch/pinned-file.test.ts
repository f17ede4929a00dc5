import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { homeAt } from "../pipeline/home.js";
import { importFiles } from "../pipeline/import.js";
import { openInputFile } from "./input-file.js";
import { pinFile } from "./pinned-file.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "antechamber-pinned-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const changed = (file: string): string => `${file}: changed while it was read. File skipped, nothing of it was kept: import it again when nothing writes to it any more.`;

async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const chunk of bytes) length += chunk.length;
  return length;
}

/** More than is kept in memory. */
const longLength = 9 * 1024 ** 2;

describe("a file that changes while it is read", () => {
  it("is read once, and so cannot change, when it is short", async () => {
    const file = path.join(folder, "short.csv");
    writeFileSync(file, "before");
    const pinned = await pinFile(await openInputFile(file));
    writeFileSync(file, "after!");
    expect(Buffer.from(await pinned.readAll()).toString()).toBe("before");
    await expect(pinned.check()).resolves.toBeUndefined();
  });
  it.each([
    ["grows", (file: string) => appendFileSync(file, "x")],
    ["shrinks", (file: string) => truncateSync(file, longLength - 1)],
    ["is another of the same length", (file: string) => writeFileSync(file, Buffer.alloc(longLength, "b"))],
    ["is away", (file: string) => rmSync(file)],
  ])("is refused when it %s", async (name, change) => {
    const file = path.join(folder, `${name}.csv`);
    writeFileSync(file, Buffer.alloc(longLength, "a"));
    const pinned = await pinFile(await openInputFile(file));
    change(file);
    await readAll(pinned.open());
    await expect(pinned.check()).rejects.toThrow(changed(file));
  });
  it("is refused for its bytes even when its time and length are as before", async () => {
    const file = path.join(folder, "touched.csv");
    writeFileSync(file, Buffer.alloc(longLength, "a"));
    const time = new Date("2025-03-04T05:06:07Z");
    utimesSync(file, time, time);
    const pinned = await pinFile(await openInputFile(file));
    writeFileSync(file, Buffer.alloc(longLength, "b"));
    utimesSync(file, time, time);
    await readAll(pinned.open());
    await expect(pinned.check()).rejects.toThrow(changed(file));
  });
  it("leaves nothing behind in store or archive, and is read when it comes again", async () => {
    const file = path.join(folder, "export.csv");
    const columns = "title,member_id,member_name,meeting_date,member_capacity,procedure_reference,attendees,lobbyist_id";
    const row = (i: number) => `"Teapots ${i}","999001","Ada EXAMPLE","2025-01-02","Member","","Spout Council ${"x".repeat(1000)}",""`;
    const rows = Array.from({ length: 9_000 }, (_, i) => row(i));
    writeFileSync(file, `${columns}\n${rows.join("\n")}\n`);
    const home = homeAt(path.join(folder, "home"));
    let told = 0;
    const first = await importFiles(home, [file], {
      progress: (line) => {
        if (!line.endsWith("5000 records")) return;
        told += 1;
        appendFileSync(file, `${row(9_000)}\n`);
      },
    });
    expect(told).toBe(1);
    expect(first.failedFiles).toEqual([{ file, message: changed(file) }]);
    expect(first.sources).toEqual([]);
    expect(readdirSync(home.archive)).toEqual([]);
    const second = await importFiles(home, [file]);
    expect(second.failedFiles).toEqual([]);
    expect(second.sources.map((source) => [source.source, source.new])).toEqual([["parliament-meetings", 9_001]]);
    expect(readFileSync(path.join(home.archive, "manifest.jsonl"), "utf8").split("\n")).toHaveLength(2);
  });
});
