/** `antechamber serve` in a process of its own while something asks it: how late its event loop was, and what memory it took. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { LoopDelay, LoopOrder } from "./loop-delay.js";
import { argumentsFor } from "./run-task.js";

export interface Served<T> {
  value: T;
  delay: LoopDelay;
  /** Of a process beside it that does nothing: the machine's share. */
  idle: LoopDelay;
  /** Most memory, MB; absent where the system does not tell. */
  peak: number | undefined;
}

/** Most memory that a process has held so far, MB; where the system does not tell, none. */
function peakOf(pid: number): number | undefined {
  try {
    const found = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return found === undefined ? undefined : Number(found) / 1024;
  } catch {
    // No /proc outside Linux: the line is left out.
    return undefined;
  }
}

const order = (to: ChildProcess, what: LoopOrder): void => void to.send(what);

function delayOf(watched: ChildProcess): Promise<LoopDelay> {
  return new Promise((resolve, reject) => {
    watched.once("message", (delay) => resolve(delay as LoopDelay));
    watched.once("close", () => reject(new Error("A process that is measured ended before it told how late it was.")));
    order(watched, "tell");
  });
}

/** A command that the system keeps to its first core. */
const onOneCore = (command: string, args: readonly string[]): [string, string[]] => ["taskset", ["-c", "0", command, ...args]];

/** Whether this system can: `taskset` is Linux's. */
export const canUseOneCore = (): boolean => spawnSync(...onOneCore("true", [])).status === 0;

export interface ServeOptions {
  home: string;
  /** The server has one core to itself and the others are its clients'. */
  oneCore?: boolean;
}

/** `warm` is not in the figures. Unless the server has a core to itself, it shares them with its client, as readers and site do not. */
export async function whileServing<T>({ home, oneCore }: ServeOptions, warm: (address: string) => Promise<unknown>, ask: (address: string) => Promise<T>): Promise<Served<T>> {
  const args = argumentsFor(path.resolve("bench/serving.ts"));
  const [command, its] = oneCore ? onOneCore(process.execPath, args) : [process.execPath, args];
  const server = spawn(command, its, {
    env: { ...process.env, ANTECHAMBER_HOME: home, PORT: "0", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const idle = spawn(process.execPath, argumentsFor(path.resolve("bench/idle.ts")), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const closed = Promise.all([server, idle].map((one) => new Promise<void>((resolve) => one.once("close", () => resolve()))));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      server.stdout?.on("data", (bytes: Buffer) => {
        said += String(bytes);
        const found = /http:\/\/\S+/.exec(said)?.[0];
        if (found) resolve(found);
      });
      server.once("error", reject);
      server.once("close", () => reject(new Error(`serve ended before it answered: ${said}`)));
    });
    await warm(address);
    for (const one of [server, idle]) order(one, "reset");
    const value = await ask(address);
    return { value, delay: await delayOf(server), idle: await delayOf(idle), peak: peakOf(server.pid as number) };
  } finally {
    for (const one of [server, idle]) one.kill("SIGTERM");
    await closed;
  }
}
