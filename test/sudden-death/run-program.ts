/** Runs the compiled program as a person would, on a data home, and ends it when the harness says so. */
import { type ChildProcess, spawn } from "node:child_process";

/** How the program is started: the compiled file, and what stands between it and the disk. */
export interface Program {
  file: string;
  /** Added to the environment of every run. */
  environment?: Record<string, string>;
  /** Node itself; the one that runs the harness when absent. */
  node?: string;
  /** Options of Node. */
  nodeOptions?: readonly string[];
}

export interface Outcome {
  /** Exit status; `null` when the process was killed. */
  status: number | null;
  output: string;
  errors: string;
  /** From start to end, in milliseconds. */
  duration: number;
  /** From the first line that it writes to standard error, when work begins, to the end; in milliseconds. */
  working: number;
}

export interface Running {
  process: ChildProcess;
  ended: Promise<Outcome>;
}

/** Starts `command` on the data home `home`. */
export function startProgram(program: Program, home: string, command: readonly string[]): Running {
  const started = performance.now();
  const child = spawn(program.node ?? process.execPath, [...(program.nodeOptions ?? []), program.file, ...command], {
    env: { ...process.env, ANTECHAMBER_HOME: home, NODE_NO_WARNINGS: "1", ...program.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const pieces = { output: "", errors: "" };
  let atWork = started;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    pieces.output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (!pieces.errors) atWork = performance.now();
    pieces.errors += text;
  });
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, ...pieces, duration: performance.now() - started, working: performance.now() - atWork }));
  });
  return { process: child, ended };
}

export const runProgram = (program: Program, home: string, command: readonly string[]): Promise<Outcome> => startProgram(program, home, command).ended;

/** Runs `command` and kills it `moment` milliseconds after its start or after its first line to standard error, unless it ended before. */
export async function killProgram(program: Program, home: string, command: readonly string[], from: "start" | "work", moment: number): Promise<Outcome> {
  const running = startProgram(program, home, command);
  let timer: NodeJS.Timeout | undefined;
  const countDown = () => {
    timer = setTimeout(() => running.process.kill("SIGKILL"), moment);
  };
  if (from === "start") countDown();
  else running.process.stderr?.once("data", countDown);
  const outcome = await running.ended;
  clearTimeout(timer);
  return outcome;
}

/** The program with the disk of disk-shim.c under `home`. */
export function withShim(program: Program, shim: string, home: string, settings: Record<string, string>): Program {
  // io_uring would write past the library's functions.
  return { ...program, environment: { ...program.environment, LD_PRELOAD: shim, DISK_HOME: home, UV_USE_IO_URING: "0", ...settings } };
}
