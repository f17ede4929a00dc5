/** Fuzzes targets one after the other for a stated time: cases in a worker, what is found made smaller and kept. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { buildEditions } from "./editions.js";
import type { Fault } from "./messages.js";
import { type Case, isText } from "./target.js";
import { Ended, type Limits, WorkerProcess } from "./worker-process.js";

export interface RunOptions {
  /** For all targets together. */
  seconds: number;
  seed: number;
  /** Targets whose names hold these words. */
  only?: string;
  /** A module with more targets, by its path: see `messages.ts`. */
  more?: string;
  /** The bundled sample. */
  sample: string;
  /** Folder for failing input. */
  keep?: string;
  say?: (line: string) => void;
}

export interface Found extends Pick<Fault, "kind" | "message" | "stack" | "number"> {
  target: string;
  /** The failing input, made smaller. */
  file: string;
  /** Its length before and after. */
  bytes: [before: number, after: number];
}

export interface TargetResult {
  name: string;
  ran: number;
  /** Of these, refused in words. */
  refused: number;
  bytes: number;
  seconds: number;
  /** Times that the worker had to be killed and the case alone did not show why. */
  unexplained: number;
}

export interface RunResult {
  targets: TargetResult[];
  found: Found[];
  keep: string;
}

const limits: Limits = { milliseconds: 20_000, bytes: 1.5 * 1024 ** 3 };
/** A worker that holds more between cases is begun again: caches fill. */
const renewAt = 700 * 1024 ** 2;
const sliceMilliseconds = 400;
const shrinkMilliseconds = 5_000;
/** Faults of one target after which nothing more is looked for in it. */
const mostFaults = 12;
/** Nor when the worker had to be killed so often: a new one takes a second. */
const mostKills = 6;
/** Time of a case that is run alone, on top of the limit. */
const alone = 5_000;

const fileSafe = (text: string): string => text.replace(/[^\w.-]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);

class Run {
  readonly targets: TargetResult[] = [];
  readonly found: Found[] = [];
  private readonly signs = new Set<string>();

  constructor(
    private readonly worker: WorkerProcess,
    private readonly options: RunOptions,
    private readonly keep: string,
  ) {}

  /** Writes the input and what is known of it. */
  private async note(target: string, fault: Fault): Promise<void> {
    if (this.signs.has(`${target} ${fault.sign}`)) return;
    this.signs.add(`${target} ${fault.sign}`);
    const smaller = fault.kind === "threw" || fault.kind === "wrong" ? await this.shrink(target, fault) : fault.one;
    const name = `${fileSafe(target)}-${this.found.length + 1}`;
    const folder = path.join(this.keep, name);
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, isText(smaller) ? "text.json" : fileSafe(smaller.name) || "input");
    writeFileSync(file, smaller.bytes);
    const again = [`npm run fuzz -- --only ${JSON.stringify(target)} --seed ${this.options.seed} --case ${fault.number}`, `npm run fuzz -- --only ${JSON.stringify(target)} --replay ${file}`];
    writeFileSync(path.join(folder, "about.txt"), [`${fault.kind}: ${fault.message}`, fault.stack, `name of the file: ${JSON.stringify(smaller.name)}`, "again:", ...again, ""].join("\n"));
    this.found.push({ target, kind: fault.kind, message: fault.message, stack: fault.stack, number: fault.number, file, bytes: [fault.one.bytes.length, smaller.bytes.length] });
    this.options.say?.(`${target}: ${fault.kind}: ${fault.message.slice(0, 400)}\n  ${file}`);
  }

  private async shrink(target: string, fault: Fault): Promise<Case> {
    try {
      return (await this.worker.ask({ ask: "shrink", target, one: fault.one, sign: fault.sign, milliseconds: shrinkMilliseconds }, shrinkMilliseconds, limits)).one;
    } catch (error) {
      if (error instanceof Ended) return fault.one;
      throw error;
    }
  }

  /** The worker was killed at a case: it is run alone in a new one, and only what happens again is a fault. */
  private async explain(result: TargetResult, target: string, ended: Ended): Promise<void> {
    const made = await this.worker.ask({ ask: "make", target, seed: this.options.seed, number: ended.at }, alone, limits);
    let fault: Fault | undefined;
    try {
      const { faults } = await this.worker.ask({ ask: "cases", target, seed: this.options.seed, from: ended.at, milliseconds: 0, most: 1 }, alone, limits);
      fault = faults[0];
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      const message = error.why === "hangs" ? `${made.one.bytes.length} bytes, and no end after ${(limits.milliseconds + alone) / 1_000} s` : `${made.one.bytes.length} bytes: ${error.message}`;
      fault = { number: ended.at, one: made.one, kind: error.why, message, sign: error.why, stack: "" };
    }
    if (fault) await this.note(target, fault);
    else result.unexplained += 1;
  }

  async fuzz(target: string, seconds: number): Promise<void> {
    const result: TargetResult = { name: target, ran: 0, refused: 0, bytes: 0, seconds: 0, unexplained: 0 };
    this.targets.push(result);
    const faultsOfTarget = () => this.found.filter((one) => one.target === target).length;
    // The first answer takes what opening the target takes; it counts for nothing.
    await this.worker.ask({ ask: "cases", target, seed: this.options.seed, from: 0, milliseconds: 0, most: 0 }, 60_000, limits);
    let kills = 0;
    for (let next = 0; result.seconds < seconds && faultsOfTarget() < mostFaults && kills < mostKills; ) {
      const milliseconds = Math.min(sliceMilliseconds, (seconds - result.seconds) * 1_000);
      const asked = performance.now();
      try {
        const answer = await this.worker.ask({ ask: "cases", target, seed: this.options.seed, from: next, milliseconds, most: 1e9 }, milliseconds, limits);
        next += answer.ran;
        result.ran += answer.ran;
        result.refused += answer.refused;
        result.bytes += answer.bytes;
        result.seconds += answer.seconds;
        for (const fault of answer.faults) await this.note(target, fault);
        if (answer.heldBytes > renewAt) this.worker.stop();
      } catch (error) {
        if (!(error instanceof Ended)) throw error;
        kills += 1;
        result.seconds += (performance.now() - asked) / 1_000;
        result.ran += Math.max(0, error.at - next) + 1;
        await this.explain(result, target, error);
        next = error.at + 1;
      }
    }
  }
}

async function withWorker<T>(options: Pick<RunOptions, "sample" | "keep" | "more">, work: (worker: WorkerProcess, names: readonly string[], keep: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "antechamber-fuzz-"));
  const keep = options.keep ?? mkdtempSync(path.join(tmpdir(), "antechamber-fuzz-found-"));
  mkdirSync(keep, { recursive: true });
  const setUp = { ask: "names", editions: await buildEditions(folder, options.sample), ...(options.more !== undefined && { more: options.more }) } as const;
  const worker = new WorkerProcess(path.join(folder, "progress"), setUp);
  try {
    const { names } = await worker.ask(setUp, 60_000, limits);
    return await work(worker, names, keep);
  } finally {
    worker.stop();
    rmSync(folder, { recursive: true, force: true });
    // Nothing was found, nothing is kept.
    if (!options.keep && readdirSync(keep).length === 0) rmdirSync(keep);
  }
}

const chosen = (names: readonly string[], only: string | undefined): string[] => {
  const exact = names.filter((name) => name === only);
  const found = exact.length ? exact : names.filter((name) => !only || name.includes(only));
  if (!found.length) throw new Error(`No target is called "${only}". Known: ${names.join(", ")}.`);
  return found;
};

/** Fuzzes for the stated time; each target gets an equal share of it. */
export function runTargets(options: RunOptions): Promise<RunResult> {
  return withWorker(options, async (worker, names, keep) => {
    const run = new Run(worker, options, keep);
    const wanted = chosen(names, options.only);
    for (const target of wanted) await run.fuzz(target, options.seconds / wanted.length);
    return { targets: run.targets, found: run.found, keep };
  });
}

/** Runs one case again, by its number or out of a file; the fault, when there is one. */
export function runAgain(options: RunOptions, which: { number: number } | { file: string; name?: string }): Promise<Fault | undefined> {
  return withWorker(options, async (worker, names) => {
    const [target] = chosen(names, options.only) as [string];
    if ("number" in which) return (await worker.ask({ ask: "cases", target, seed: options.seed, from: which.number, milliseconds: 0, most: 1 }, 60_000, limits)).faults[0];
    const one: Case = { name: which.name ?? path.basename(which.file), bytes: readFileSync(which.file) };
    return (await worker.ask({ ask: "case", target, one }, 60_000, limits)).fault;
  });
}
