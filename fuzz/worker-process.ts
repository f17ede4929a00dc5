/** A worker from the outside: asked, watched, killed when it hangs or holds too much memory, and begun again. */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Answer, Ask } from "./messages.js";

export interface Limits {
  /** Wall time of one answer, beyond what was asked for. */
  milliseconds: number;
  /** Memory of the whole process. */
  bytes: number;
}

/** The worker did not answer: why, and which case it was at. */
export class Ended extends Error {
  constructor(
    readonly why: "hangs" | "memory" | "died",
    readonly at: number,
    detail: string,
  ) {
    super(detail);
  }
}

const heapMegabytes = 768;
const lookEvery = 100;

/** Memory that the process holds now; 0 where the system does not tell. */
function heldBytes(pid: number | undefined): number {
  const file = `/proc/${pid}/statm`;
  try {
    return existsSync(file) ? Number(readFileSync(file, "utf8").split(" ")[1]) * 4096 : 0;
  } catch {
    return 0;
  }
}

export class WorkerProcess {
  private child: ChildProcess | undefined;
  private lastWords = "";

  /** `setUp` is asked of every new process before anything else. */
  constructor(
    private readonly progressFile: string,
    private readonly setUp: Ask,
  ) {}

  private start(): ChildProcess {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
    const child = fork(fileURLToPath(new URL("worker.ts", import.meta.url)), [this.progressFile], {
      execArgv: ["--import", loader, `--max-old-space-size=${heapMegabytes}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.lastWords = "";
    child.stderr?.on("data", (words: Buffer) => {
      this.lastWords = (this.lastWords + words.toString("utf8")).slice(-4_000);
    });
    return child;
  }

  private caseNumber(): number {
    const bytes = existsSync(this.progressFile) ? readFileSync(this.progressFile) : Buffer.alloc(0);
    return bytes.length >= 8 ? bytes.readDoubleLE(0) : 0;
  }

  private send(child: ChildProcess, ask: Ask, wallMilliseconds: number, mostBytes: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const end = Date.now() + wallMilliseconds;
      const finish = (): void => {
        clearInterval(watch);
        child.off("message", onMessage);
        child.off("exit", onExit);
      };
      const giveUp = (why: Ended["why"], detail: string): void => {
        finish();
        this.stop();
        reject(new Ended(why, this.caseNumber(), detail));
      };
      const onMessage = (answer: Answer): void => {
        finish();
        if (answer.answer === "broken") reject(new Error(`the worker is broken: ${answer.message}`));
        else resolve(answer);
      };
      const onExit = (code: number | null, signal: string | null): void => {
        const isMemory = /heap out of memory|heap limit/i.test(this.lastWords);
        giveUp(isMemory ? "memory" : "died", isMemory ? `more than ${heapMegabytes} MB of values` : `ended with ${code ?? signal}: ${this.lastWords.slice(-500)}`);
      };
      const watch = setInterval(() => {
        const held = heldBytes(child.pid);
        if (held > mostBytes) giveUp("memory", `holds ${Math.round(held / 1024 ** 2)} MB`);
        else if (Date.now() > end) giveUp("hangs", `no answer within ${wallMilliseconds} ms`);
      }, lookEvery);
      child.on("message", onMessage);
      child.on("exit", onExit);
      child.send(ask);
    });
  }

  /** The answer; throws `Ended` when there is none within the limits. `milliseconds` is what the question itself may take. */
  async ask<A extends Answer["answer"]>(ask: Ask & { ask: A }, milliseconds: number, limits: Limits): Promise<Extract<Answer, { answer: A }>> {
    if (!this.child) {
      this.child = this.start();
      await this.send(this.child, this.setUp, 60_000, Number.POSITIVE_INFINITY);
    }
    return (await this.send(this.child, ask, milliseconds + limits.milliseconds, limits.bytes)) as Extract<Answer, { answer: A }>;
  }

  stop(): void {
    this.child?.removeAllListeners();
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }
}
