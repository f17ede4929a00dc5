/**
 * Takes the power away at moments spread over all that the program does to its disk, keeps of what was not synced as little or
 * as much as chance will have it, runs the commands again on what is left, and compares with the undisturbed home.
 * The program runs once; every cut is made from the log of that run.
 */
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { compareHomes, findBrokenEdition, findUnprovable, listHome } from "./check-home.js";
import { Disk, type Loss } from "./disk-model.js";
import { type Chance, chanceOf } from "./random.js";
import { runProgram, withShim } from "./run-program.js";
import { runToEnd, type Undisturbed } from "./undisturbed.js";
import { type DiskOperation, readWriteLog } from "./write-log.js";

/** Commands with all that they did to the disk, in order. */
interface Recording {
  operations: DiskOperation[];
  /** How many operations were done when each command had ended. */
  ends: number[];
}

/** Runs `commands` on `home` with the shim; throws when the log does not lead to the very files that are there afterwards. */
async function record(setting: Undisturbed, shim: string, home: string, commands: Undisturbed["commands"], before: Disk): Promise<Recording> {
  const log = `${home}.log`;
  const program = withShim(setting.program, shim, home, { DISK_LOG: log });
  const recording: Recording = { operations: [], ends: [] };
  for (const command of commands) {
    await runToEnd(program, home, command);
    recording.operations = readWriteLog(log);
    recording.ends.push(recording.operations.length);
  }
  for (const operation of recording.operations) before.apply(operation);
  const files = before.list();
  // SQLite writes to -shm files as memory; they are gone once the program has ended.
  const found = listHome(home);
  const astray = [...new Set([...found, ...files.keys()])].filter((file) => !found.includes(file) || !files.get(file)?.equals(readFileSync(path.join(home, file))));
  if (astray.length)
    throw new Error(
      `${log}: does not lead to the files that the program left: ${astray.join(", ")}. The program changes files past disk-shim.c, and this harness proves nothing until the shim follows.`,
    );
  return recording;
}

/** Half of the cuts fall anywhere, half just before or after something was synced, named or removed. */
function chooseMoment(operations: readonly DiskOperation[], chance: Chance): number {
  if (chance.below(2) === 0) return chance.below(operations.length + 1);
  const turns = operations.flatMap((operation, i) => (operation.kind === "write" || operation.kind === "open" ? [] : [i, i + 1]));
  return turns.length ? (turns[chance.below(turns.length)] as number) : operations.length;
}

const losses: readonly [Loss, ...Loss[]] = [
  { contents: "nothing", names: "nothing" },
  { contents: "everything", names: "everything" },
  { contents: "everything", names: "nothing" },
  { contents: "nothing", names: "everything" },
  { contents: "some", names: "the latest" },
  { contents: "some", names: "the latest" },
  { contents: "some", names: "any" },
  { contents: "some", names: "any" },
];

export interface CutHome {
  /** "after 312 of 1,596 operations (import), contents: some, names: any" */
  cut: string;
  problems: string[];
}

interface CutOptions {
  cuts: number;
  seed: number;
  told?: (home: CutHome, index: number) => void;
}

const countEnded = (ends: readonly number[], moment: number): number => ends.filter((end) => end <= moment).length;

export async function dropSeries(setting: Undisturbed, shim: string, { cuts, seed, told }: CutOptions): Promise<CutHome[]> {
  const { program, folder, commands, homes } = setting;
  const chance = chanceOf(seed);
  const recordedHome = path.join(folder, "recorded");
  cpSync(homes[0] as string, recordedHome, { recursive: true });
  const whole = await record(setting, shim, recordedHome, commands, Disk.holding(homes[0] as string));
  const results: CutHome[] = [];
  for (let i = 0; i < cuts; i += 1) {
    const home = path.join(folder, `cut-${i}`);
    let disk = Disk.holding(homes[0] as string);
    let { operations, ends } = whole;
    let left = commands;
    let story = "";
    // One in four: killed first, and the power goes while the next run mends that. What the first run had not synced is still at stake.
    if (chance.below(4) === 0) {
      const killedAt = chooseMoment(operations, chance);
      for (const operation of operations.slice(0, killedAt)) disk.apply(operation);
      disk.writeAll(home);
      left = commands.slice(Math.min(countEnded(ends, killedAt), commands.length - 1));
      const second = await record(setting, shim, home, left, disk);
      story = `killed after ${killedAt} of ${operations.length} operations, then `;
      disk = Disk.holding(homes[0] as string);
      for (const operation of operations.slice(0, killedAt)) disk.apply(operation);
      ({ operations, ends } = second);
      rmSync(home, { recursive: true });
    }
    const moment = chooseMoment(operations, chance);
    const loss = chance.pick(losses);
    for (const operation of operations.slice(0, moment)) disk.apply(operation);
    disk.writeRemains(home, loss, chance);
    const rest = left.slice(Math.min(countEnded(ends, moment), left.length - 1));
    const result: CutHome = {
      cut: `cut ${i}: ${story}power cut after ${moment} of ${operations.length} operations (${rest[0]?.[0]}, command ${commands.length - rest.length + 1}), contents lost: ${loss.contents}, names lost: ${loss.names}`,
      problems: findBrokenEdition(home).map((line) => `after the cut: ${line}`),
    };
    // Looked at in a copy, because looking mends a store that was cut off.
    const copy = `${home}-copy`;
    cpSync(home, copy, { recursive: true });
    try {
      result.problems.push(...findUnprovable(copy).map((line) => `after the cut: ${line}`));
    } catch (error) {
      result.problems.push(`after the cut: the store cannot be read: ${(error as Error).message}`);
    }
    if (existsSync(copy)) rmSync(copy, { recursive: true });
    cpSync(home, `${home}-found`, { recursive: true });
    for (const command of rest) {
      const { status, errors } = await runProgram(program, home, command);
      if (status !== 0) result.problems.push(`the next "${command[0]}" ended with ${status}: ${errors}`);
    }
    result.problems.push(...compareHomes(home, homes.at(-1) as string));
    results.push(result);
    told?.(result, i);
    if (!result.problems.length) for (const done of [home, `${home}-found`, `${home}.log`]) rmSync(done, { recursive: true, force: true });
  }
  return results;
}
