import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openInputFile } from "../fetch/input-file.js";
import { pinFile } from "../fetch/pinned-file.js";
import { type Complaint, InputError, type Source } from "../model/index.js";
import { sources } from "../sources/list.js";
import { type ReadRecord, readRecords } from "./read-records.js";
import { RecordsThread } from "./records-thread.js";

const folder = mkdtempSync(path.join(tmpdir(), "antechamber-records-"));
const thread = new RecordsThread();
afterAll(async () => {
  await thread.end();
  rmSync(folder, { recursive: true });
});

const fixture = fileURLToPath(new URL("../sources/parliament-meetings/fixtures/meetings-roles-and-reorder.csv", import.meta.url));
const readFixture = (): string[] => readFileSync(fixture, "utf8").trim().split("\n");
const source = sources.find((one) => one.id === "parliament-meetings") as Source;

interface Result {
  records: ReadRecord[];
  complaints: Complaint[];
  facts?: unknown;
  error?: unknown;
}

async function collect(read: (complain: (complaint: Complaint) => void) => AsyncGenerator<ReadRecord[], unknown>): Promise<Result> {
  const result: Result = { records: [], complaints: [] };
  try {
    const batches = read((complaint) => result.complaints.push(complaint));
    for (let next = await batches.next(); ; next = await batches.next()) {
      if (next.done) return { ...result, facts: next.value };
      result.records.push(...next.value);
    }
  } catch (error) {
    return { ...result, error };
  }
}

async function open(file: string) {
  const pinned = await pinFile(await openInputFile(file));
  const layout = source.recognise(pinned) as string;
  return { pinned, layout, order: { layout, path: file, checksum: pinned.checksum } };
}

/** The fixture's rows so often that several batches wait for each other, some of them with a day that is none. */
function writeLong(name: string, end = ""): string {
  const file = path.join(folder, name);
  const [header = "", ...rows] = readFixture();
  const long = Array.from({ length: 800 }, (_, i) => rows.map((row) => (i % 50 === 7 ? row.replace(/\b20\d\d-\d\d-\d\d\b/, "2024-02-30") : row)).join("\n"));
  writeFileSync(file, `${[header, ...long].join("\n")}\n${end}`);
  return file;
}

describe("records that a thread reads", () => {
  it("are those that are read here, with the same complaints, document after document", async () => {
    for (const file of [writeLong("one.csv"), fixture]) {
      const { pinned, layout, order } = await open(file);
      const here = await collect((complain) => readRecords(source, layout, pinned, complain));
      expect(here.records.length).toBeGreaterThan(0);
      if (file !== fixture) expect(here.complaints.length).toBeGreaterThan(0);
      expect(await collect((complain) => thread.read(source, order, complain))).toEqual(here);
    }
  });

  it("fail as they fail here, after the records before", async () => {
    const { pinned, layout, order } = await open(writeLong("cut.csv", '"1","a row that ends within quotes'));
    const here = await collect((complain) => readRecords(source, layout, pinned, complain));
    const there = await collect((complain) => thread.read(source, order, complain));
    expect(here.error).toBeInstanceOf(InputError);
    expect(there.error).toBeInstanceOf(InputError);
    expect((there.error as Error).message).toBe((here.error as Error).message);
    expect(there.complaints).toEqual(here.complaints);
  });

  it("are none of a file that is another one by now", async () => {
    const { order } = await open(writeLong("changed.csv"));
    writeFileSync(order.path, `${readFixture().join("\n")}\n`);
    const { error } = await collect((complain) => thread.read(source, order, complain));
    expect((error as Error).message).toMatch(/changed while it was read/);
  });

  it("end where nobody takes them any more, and the next document is read all the same", async () => {
    const { order } = await open(writeLong("left.csv"));
    const batches = thread.read(source, order, () => undefined);
    expect((await batches.next()).done).toBe(false);
    await batches.return(undefined as never);
    const { pinned, layout, order: next } = await open(fixture);
    expect(await collect((complain) => thread.read(source, next, complain))).toEqual(await collect((complain) => readRecords(source, layout, pinned, complain)));
  });
});
