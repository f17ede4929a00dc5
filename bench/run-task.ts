/** Runs a task in a process of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Measured, TaskInput, TaskName, TaskResult } from "./tasks.js";

/** Arguments with which Node runs a TypeScript file. */
export const argumentsFor = (file: string, args: readonly string[] = []): string[] => ["--import", "tsx", file, ...args];

/** Does the task in a new process and waits for it. Throws when it fails; what it says on standard error is shown. */
export async function runTask<N extends TaskName>(name: N, input: TaskInput<N>): Promise<Measured<TaskResult<N>>> {
  const folder = mkdtempSync(path.join(tmpdir(), "antechamber-bench-task-"));
  const target = path.join(folder, "result.json");
  try {
    const args = argumentsFor(fileURLToPath(new URL("child.ts", import.meta.url)), [name, JSON.stringify(input ?? {}), target]);
    const code = await new Promise<number | null>((resolve, reject) => {
      spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] })
        .once("error", reject)
        .once("close", resolve);
    });
    if (code !== 0) throw new Error(`The task "${name}" ended with ${code ?? "a signal"}.`);
    return JSON.parse(readFileSync(target, "utf8")) as Measured<TaskResult<N>>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
