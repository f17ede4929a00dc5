/** Import and build of everything, each in its own process, beside the yardstick in the same run. */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Inputs } from "./inputs.js";
import { runTask } from "./run-task.js";
import { type Row, rowOf, seconds, whole } from "./table.js";
import type { Measured, TaskResult } from "./tasks.js";

interface Run {
  imported: Measured<TaskResult<"import">>;
  built: Measured<TaskResult<"build">>;
  bare: Measured<number>;
}

/** Imports and builds into `home`, which is emptied first. */
export async function fillHome(inputs: Inputs, home: string): Promise<Pick<Run, "imported" | "built">> {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const imported = await runTask("import", { home, given: inputs.given, ...(inputs.root && { root: inputs.root }) });
  const [failed] = imported.value.failedFiles;
  if (failed) throw new Error(`${failed.file}: ${failed.message}`);
  return { imported, built: await runTask("build", { home }) };
}

/** Measures `runs` times; the last home stays for other parts. */
export async function benchWalk(inputs: Inputs, home: string, runs: number, progress: (line: string) => void): Promise<Row[]> {
  const all: Run[] = [];
  for (let run = 1; run <= runs; run += 1) {
    progress(`import and build, run ${run} of ${runs}`);
    const filled = await fillHome(inputs, home);
    progress(`yardstick, run ${run} of ${runs}`);
    const bareFolder = path.join(home, "..", "bare");
    mkdirSync(bareFolder, { recursive: true });
    const bare = await runTask("bare", { folder: bareFolder, given: inputs.given });
    rmSync(bareFolder, { recursive: true });
    all.push({ ...filled, bare });
  }
  const idle = await runTask("nothing", undefined as never);
  const last = all.at(-1) as Run;
  const read = last.imported.value.sources.map((one) => `${one.read.toLocaleString("en-GB")} ${one.source}`).join(", ");
  const { declarations, responses, organisations } = last.built.value.counts;
  const made = `${whole(declarations)} declarations, ${whole(responses)} responses, ${whole(organisations)} organisations`;
  const of = (name: keyof Run, value: (one: Measured<unknown>) => number) => all.map((run) => value(run[name]));
  const both = (value: (one: Measured<unknown>) => number) => all.map((run) => (value(run.imported) + value(run.built)) / value(run.bare));
  return [
    rowOf(
      "import, s",
      of("imported", (one) => one.seconds),
      seconds,
      `records read: ${read}`,
    ),
    rowOf(
      "build, s",
      of("built", (one) => one.seconds),
      seconds,
      made,
    ),
    rowOf(
      "yardstick: read and insert bare, s",
      of("bare", (one) => one.seconds),
      seconds,
      `${whole(last.bare.value)} records; the same parsers, one FTS5 table, nothing else`,
    ),
    rowOf(
      "import and build / yardstick",
      both((one) => one.seconds),
      seconds,
      "ratio in the same run",
    ),
    rowOf(
      "import, processor s",
      of("imported", (one) => one.cpuSeconds),
      seconds,
      "all threads; steadier than the clock on a busy machine",
    ),
    rowOf(
      "build, processor s",
      of("built", (one) => one.cpuSeconds),
      seconds,
    ),
    rowOf(
      "yardstick, processor s",
      of("bare", (one) => one.cpuSeconds),
      seconds,
    ),
    rowOf(
      "import and build / yardstick, processor time",
      both((one) => one.cpuSeconds),
      seconds,
    ),
    rowOf(
      "import, peak memory, MB",
      of("imported", (one) => one.peakMemory),
      whole,
      `a process that does nothing takes ${whole(idle.peakMemory)}`,
    ),
    rowOf(
      "build, peak memory, MB",
      of("built", (one) => one.peakMemory),
      whole,
    ),
    rowOf(
      "yardstick, peak memory, MB",
      of("bare", (one) => one.peakMemory),
      whole,
    ),
  ];
}
