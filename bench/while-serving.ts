/** `antechamber serve` in a process of its own while something asks it: how late its event loop was, and what memory it took. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { argumentsFor } from "./run-task.js";
import type { LoopDelay } from "./serving.js";

export interface Served<T> {
  value: T;
  delay: LoopDelay;
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

/** `warm` is not in the figures. Server and client share the cores of the machine, as readers and site do not. */
export async function whileServing<T>(home: string, warm: (address: string) => Promise<unknown>, ask: (address: string) => Promise<T>): Promise<Served<T>> {
  const server = spawn(process.execPath, argumentsFor(path.resolve("bench/serving.ts")), {
    env: { ...process.env, ANTECHAMBER_HOME: home, PORT: "0", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const closed = new Promise<void>((resolve) => server.once("close", () => resolve()));
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
    server.send("reset");
    const value = await ask(address);
    const told = new Promise<LoopDelay>((resolve) => server.once("message", (delay) => resolve(delay as LoopDelay)));
    server.send("tell");
    return { value, delay: await told, peak: peakOf(server.pid as number) };
  } finally {
    server.kill("SIGTERM");
    await closed;
  }
}
