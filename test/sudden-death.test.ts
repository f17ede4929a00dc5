/** A few of the kills and power cuts of `npm run sudden-death`, and what else can stand in the way of a run: a full disk, a home that cannot be written, a clock that is wrong, a store from a newer program. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../src/sqlite/database.js";
import { compareHomes, listHome } from "./sudden-death/check-home.js";
import { compileShim } from "./sudden-death/compile.js";
import { dropSeries } from "./sudden-death/drop-series.js";
import { killSeries } from "./sudden-death/kill-series.js";
import { runProgram, withShim } from "./sudden-death/run-program.js";
import { runUndisturbed, type Undisturbed } from "./sudden-death/undisturbed.js";

const folder = mkdtempSync(path.join(tmpdir(), "antechamber-sudden-death-"));
let setting: Undisturbed;
let shim: string | undefined;
beforeAll(async () => {
  setting = await runUndisturbed(folder);
  shim = compileShim(setting.folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const last = (): string => setting.homes.at(-1) as string;
const newHome = (name: string, before = 0): string => {
  const home = path.join(setting.folder, name);
  cpSync(setting.homes[before] as string, home, { recursive: true, preserveTimestamps: true });
  return home;
};

/** What differs from the undisturbed home but the editions on the way: a build of less or more than there was after the first import. */
const differences = (home: string): string[] => compareHomes(home, last()).filter((problem) => !/^editions\/.* (?:is not there|was left behind)$/.test(problem));

describe("a run that is cut off", () => {
  it("by a kill: the next ends in the same edition", async () => {
    const homes = await killSeries(setting, { kills: 6, seed: 1 });
    expect(homes.flatMap(({ kills, problems }) => problems.map((problem) => [kills, problem]))).toEqual([]);
    expect(homes.reduce((sum, home) => sum + home.struck, 0)).toBeGreaterThan(0);
  });
  it("by a power cut that takes what was not synced: the next ends in the same edition", async (context) => {
    if (!shim) return context.skip("no C compiler and glibc here");
    const homes = await dropSeries(setting, shim, { cuts: 6, seed: 1 });
    expect(homes.flatMap(({ cut, problems }) => problems.map((problem) => [cut, problem]))).toEqual([]);
    expect(homes).toHaveLength(6);
  });
});

describe("what stands in the way of a run", () => {
  it("a full disk: a clear message, and once there is room the same edition", async (context) => {
    if (!shim) return context.skip("no C compiler and glibc here");
    for (const [i, bytes] of [0, 10_000, 150_000, 600_000, 1_500_000].entries()) {
      const home = newHome(`full-${i}`);
      const full = withShim(setting.program, shim, home, { DISK_FULL_AFTER: String(bytes) });
      let failed = 0;
      for (const command of setting.commands) {
        const { status, errors } = await runProgram(full, home, command);
        if (status === 0) continue;
        failed += 1;
        expect([bytes, command[0], errors]).toEqual([bytes, command[0], expect.stringMatching(/disk is full|no space left|no edition|nothing to build|is empty|holds no document/i)]);
        expect(errors).not.toMatch(/\n\s+at /);
      }
      expect(failed).toBeGreaterThan(0);
      for (const command of setting.commands) expect((await runProgram(setting.program, home, command)).status).toBe(0);
      expect(differences(home)).toEqual([]);
    }
  });
  it("a home that cannot be written: a clear message, and nothing changed", async (context) => {
    if (!shim) return context.skip("no C compiler and glibc here");
    const home = newHome("read-only", 2);
    const before = listHome(home);
    const locked = withShim(setting.program, shim, home, { DISK_READ_ONLY: "1" });
    for (const command of setting.commands.slice(2)) {
      const { status, errors } = await runProgram(locked, home, command);
      expect(status).toBe(1);
      expect(errors).toContain(home);
      expect(errors).toMatch(/read-only|cannot be written/i);
      expect(errors).not.toMatch(/\n\s+at /);
    }
    expect(listHome(home)).toEqual(before);
    expect(compareHomes(home, setting.homes[2] as string)).toEqual([]);
  });
  it("a clock set back thirty years, or ahead: the same edition", async () => {
    for (const [name, shift] of [
      ["back", -30],
      ["ahead", 30],
    ] as const) {
      const home = newHome(`clock-${name}`);
      const years = shift * 365 * 86_400_000;
      const clock = `const Real = Date; globalThis.Date = class extends Real { constructor(...parts) { parts.length ? super(...parts) : super(Real.now() + ${years}); } static now() { return Real.now() + ${years}; } };`;
      const program = { ...setting.program, nodeOptions: ["--import", `data:text/javascript,${encodeURIComponent(clock)}`] };
      for (const command of setting.commands) expect((await runProgram(program, home, command)).status).toBe(0);
      expect(compareHomes(home, last())).toEqual([]);
    }
  });
  it("two runs at once: one waits for the other or says who holds the home, and the edition is the same", async () => {
    const home = newHome("two");
    const [first, second] = [setting.commands[0], setting.commands[2]] as const;
    const outcomes = await Promise.all([first, first, second].map((command) => runProgram(setting.program, home, command as readonly string[])));
    for (const { status, errors } of outcomes) if (status !== 0) expect(errors).toMatch(/has been writing to it since .* Only one run at a time may/);
    for (const command of setting.commands) expect((await runProgram(setting.program, home, command)).status).toBe(0);
    expect(differences(home)).toEqual([]);
  });
  it("a store from a newer program: refused and left as it is", async () => {
    const home = newHome("newer", 2);
    const store = openDatabase(path.join(home, "store.db"));
    store.exec("PRAGMA user_version = 99");
    store.close();
    const before = listHome(home);
    for (const command of setting.commands.slice(2)) {
      const { status, errors } = await runProgram(setting.program, home, command);
      expect([command[0], status]).toEqual([command[0], 1]);
      expect(errors).toMatch(/store\.db.*newer/);
    }
    expect(listHome(home)).toEqual(before);
  });
});
