/** Runs a task in a process of its own, on one core when asked. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Measured, TaskInput, TaskName, TaskResult } from "./tasks.js";

/** Part of util-linux: elsewhere the measurement goes on without it, and says so. */
const pinner = "taskset";

/** Whether processes can be held to a core of their own here. */
export const canPin = availableParallelism() > 1 && ["0", "1"].every((core) => spawnSync(pinner, ["-c", core, process.execPath, "-e", ""]).status === 0);

/** Command and arguments that run a TypeScript file with Node, on core `core` when that is possible. */
export function commandOf(file: string, args: readonly string[], core?: number): [string, string[]] {
  const node = [process.execPath, "--import", "tsx", file, ...args];
  const all = core !== undefined && canPin ? [pinner, "-c", String(core), ...node] : node;
  return [all[0] as string, all.slice(1)];
}

/** Does the task in a new process and waits for it. Throws when it fails; what it says on standard error is shown. */
export async function runTask<N extends TaskName>(name: N, input: TaskInput<N>, core?: number): Promise<Measured<TaskResult<N>>> {
  const folder = mkdtempSync(path.join(tmpdir(), "antechamber-bench-task-"));
  const target = path.join(folder, "result.json");
  try {
    const [command, args] = commandOf(fileURLToPath(new URL("child.ts", import.meta.url)), [name, JSON.stringify(input ?? {}), target], core);
    const code = await new Promise<number | null>((resolve, reject) => {
      spawn(command, args, { stdio: ["ignore", "ignore", "inherit"] })
        .once("error", reject)
        .once("close", resolve);
    });
    if (code !== 0) throw new Error(`The task "${name}" ended with ${code ?? "a signal"}.`);
    return JSON.parse(readFileSync(target, "utf8")) as Measured<TaskResult<N>>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
