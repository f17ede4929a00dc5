import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "./database.js";
import { DatabaseRefusal } from "./refusal.js";
import { WritingThread } from "./writing-thread.js";

const folder = mkdtempSync(path.join(tmpdir(), "antechamber-writing-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a thread that writes", () => {
  let thread: WritingThread;
  beforeAll(async () => {
    thread = await WritingThread.start();
  });
  afterAll(() => thread.end());

  it("does what it is told in order, in several databases, and the files are there once all is settled", () => {
    const [one, two] = [thread.open(path.join(folder, "one.db")), thread.open(path.join(folder, "two.db"))];
    for (const database of [one, two]) database.exec("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c BLOB); BEGIN");
    const [intoOne, intoTwo] = [one.prepare("INSERT INTO t VALUES (?, ?, ?)"), two.prepare("INSERT INTO t VALUES (?, ?, ?)")];
    for (let i = 0; i < 5000; i += 1) {
      intoOne.run(i, `row ${i}`, null);
      intoTwo.run(i, null, new Uint8Array([i % 256]));
    }
    one.prepare("DELETE FROM t WHERE a = ?").run(3);
    expect(one.prepare("SELECT a, b FROM t WHERE a < ? ORDER BY a").all(5)).toEqual([0, 1, 2, 4].map((a) => ({ a, b: `row ${a}` })));
    expect([...one.prepare("SELECT a FROM t ORDER BY a").iterate<{ a: number }>()].map(({ a }) => a)).toHaveLength(4999);
    expect(one.prepare("SELECT a FROM t WHERE a = 3").get()).toBeUndefined();
    for (const database of [one, two]) {
      database.exec("COMMIT");
      database.close();
    }
    thread.settle();
    const written = openDatabase(path.join(folder, "two.db"), { immutable: true });
    expect(written.prepare("SELECT count(*) AS rows, sum(length(c)) AS bytes FROM t").get()).toEqual({ rows: 5000, bytes: 5000 });
    written.close();
  });

  it("writes the rows of a table in their order, and all that wait before anything else is done", () => {
    const database = thread.open(path.join(folder, "waiting.db"));
    database.exec("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT); CREATE TABLE u (a INTEGER, b TEXT); BEGIN");
    const [set, add, change] = [database.prepare("INSERT OR REPLACE INTO t VALUES (?, ?)"), database.prepare("INSERT INTO t (a, b) VALUES (?, ?)"), database.prepare("UPDATE t SET b = ? WHERE a = ?")];
    const note = database.prepare("INSERT INTO u VALUES (?, ?)");
    for (let i = 0; i < 120; i += 1) {
      set.run(i % 60, `row ${i}`);
      note.run(i, `note ${i}`);
    }
    change.run("changed", 7);
    set.run(7, "set again");
    add.run(60, "added");
    set.run(60, "set after it was added");
    note.run(120, "last");
    expect(database.prepare("SELECT a, b FROM t WHERE a IN (0, 7, 59, 60) ORDER BY a").all()).toEqual([
      { a: 0, b: "row 60" },
      { a: 7, b: "set again" },
      { a: 59, b: "row 119" },
      { a: 60, b: "set after it was added" },
    ]);
    expect(database.prepare("SELECT a, b FROM u ORDER BY rowid").all()).toEqual([...Array.from({ length: 120 }, (_, i) => ({ a: i, b: `note ${i}` })), { a: 120, b: "last" }]);
    database.exec("COMMIT");
    database.close();
  });

  it("throws what went wrong at the next question, and does nothing more", async () => {
    const failing = await WritingThread.start();
    const database = failing.open(path.join(folder, "three.db"));
    database.exec("CREATE TABLE t (a INTEGER PRIMARY KEY)");
    const insert = database.prepare("INSERT INTO t VALUES (?)");
    for (const a of [1, 1, 2]) insert.run(a);
    expect(() => database.prepare("SELECT a FROM t").all()).toThrow(/UNIQUE/);
    expect(() => failing.settle()).toThrow(/UNIQUE/);
    failing.waitForAll();
    await failing.end();
    const written = openDatabase(path.join(folder, "three.db"));
    expect(written.prepare("SELECT a FROM t").all()).toEqual([{ a: 1 }]);
    written.close();
  });

  it("says what the machine refuses in words, as everywhere", async () => {
    const failing = await WritingThread.start();
    failing.open(path.join(folder, "none", "four.db"));
    expect(() => failing.settle()).toThrow(DatabaseRefusal);
    expect(() => failing.settle()).toThrow(/cannot be opened \(its folder is not there\)/);
    await failing.end();
  });
});
