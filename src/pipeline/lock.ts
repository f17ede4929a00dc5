/**
 * One run at a time writes to a data home. The lock is SQLite's own on an empty file, so that the system takes it away with
 * the process that held it, however that died; who holds it stands in a text beside it. Readers (`serve`, `editions`) need none.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../model/index.js";
import { type Database, openDatabase } from "../sqlite/database.js";
import { DatabaseRefusal } from "../sqlite/refusal.js";
import type { Home } from "./home.js";

interface Holder {
  /** "import" */
  command: string;
  processId: number;
  machine: string;
  /** ISO 8601 instant by the holder's clock; only shown. */
  since: string;
}

export interface LockOptions {
  /** How long a run waits for another to end, in milliseconds. */
  patience?: number;
  now?: () => Date;
  /** Called with a line for the person at the terminal. */
  progress?: (line: string) => void;
}

const lookEvery = 50;

/** Takes the lock; `undefined` while another run holds it. The file stays empty: nothing in it can be torn. */
function tryToLock(file: string): Database | undefined {
  const database = openDatabase(file, { mend: "Move it away: the lock itself holds nothing." });
  try {
    // No journal, or one would be left behind by a run that dies.
    database.exec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return database;
  } catch (error) {
    database.close();
    if (error instanceof DatabaseRefusal && error.reason === "busy") return undefined;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch (error) {
    // The holder is writing it at this moment, or has just taken it away.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function describeHolder(holder: Holder | undefined): string {
  if (!holder) return "another run is writing to it";
  const where = holder.machine === hostname() ? "" : ` on ${holder.machine}`;
  return `\`antechamber ${holder.command}\` (process ${holder.processId}${where}) has been writing to it since ${holder.since}`;
}

/**
 * Does `work` as the only run that writes to `home`. When another run writes to it for longer than `patience`, throws a
 * `UserError` that says who and since when, and changes nothing.
 */
export async function runAlone<T>(home: Home, command: string, work: () => Promise<T>, { patience = 3_000, now = () => new Date(), progress }: LockOptions = {}): Promise<T> {
  mkdirSync(home.folder, { recursive: true });
  const file = path.join(home.folder, "lock");
  const holderFile = path.join(home.folder, "lock.json");
  let lock = tryToLock(file);
  if (!lock) progress?.(`${home.folder}: ${describeHolder(readHolder(holderFile))}. Waiting for it for ${patience / 1000} seconds.`);
  for (let waited = 0; !lock && waited < patience; waited += lookEvery) {
    await wait(lookEvery);
    lock = tryToLock(file);
  }
  if (!lock) {
    const holder = readHolder(holderFile);
    throw new UserError(
      `${home.folder}: ${describeHolder(holder)}. Only one run at a time may. Nothing was changed: run this again when it has ended${holder ? `, or end process ${holder.processId} if it hangs` : ""}.`,
    );
  }
  try {
    const holder: Holder = { command, processId: process.pid, machine: hostname(), since: now().toISOString() };
    writeFileSync(holderFile, `${JSON.stringify(holder)}\n`);
    return await work();
  } finally {
    rmSync(holderFile, { force: true });
    lock.close();
  }
}
