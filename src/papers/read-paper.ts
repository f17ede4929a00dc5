/** Papers to text in processes of their own: a hostile file costs a minute and its own process, never the run. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { PaperText } from "../model/index.js";
import { limits } from "./limits.js";
import { methodVersion } from "./method.js";

/** Compiled or not: tests run the sources. */
const isSource = import.meta.url.endsWith(".ts");
const program = fileURLToPath(new URL(isSource ? "./paper-process.ts" : "./paper-process.js", import.meta.url));
const programOptions = [`--max-old-space-size=${Math.floor(limits.memory / 1024 ** 2)}`, ...(isSource ? ["--import", "tsx"] : [])];

const unreadable = (reason: string): PaperText => ({ text: "", pages: [], language: "und", quality: "unreadable", reason, method: `none, ${methodVersion}` });

/** A paper with the seconds that its process took for it, without waiting for its turn. */
export interface ReadPaper {
  paper: PaperText;
  seconds: number;
}

export interface ReaderOptions {
  /** Papers read at the same time; 2 when absent. */
  processes?: number;
  /** Milliseconds for one paper; a minute when absent. */
  time?: number;
}

/** Reads papers with a few processes that live from paper to paper; `close` ends them. */
export class PaperReader {
  private readonly idle: ChildProcess[] = [];
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private closed = false;
  private readonly most: number;
  private readonly time: number;

  constructor({ processes = 2, time = limits.time }: ReaderOptions = {}) {
    this.most = processes;
    this.time = time;
  }

  /** Never throws for what the bytes hold. The answer is the same on every machine, but for a paper that takes too long. */
  async read(bytes: Uint8Array, fileName: string): Promise<PaperText> {
    return (await this.readTimed(bytes, fileName)).paper;
  }

  /** The same with the time that it took. */
  async readTimed(bytes: Uint8Array, fileName: string): Promise<ReadPaper> {
    if (bytes.length > limits.bytes) return { paper: unreadable(`has ${bytes.length} bytes, more than the ${limits.bytes} that are read`), seconds: 0 };
    while (this.running >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await this.ask(this.idle.pop() ?? this.start(), bytes, fileName);
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private start(): ChildProcess {
    return fork(program, [], { execArgv: programOptions, serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"], env: {} });
  }

  private ask(child: ChildProcess, bytes: Uint8Array, fileName: string): Promise<ReadPaper> {
    return new Promise((resolve) => {
      const started = performance.now();
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        child.kill("SIGKILL");
      }, this.time);
      const finish = (paper: PaperText, seconds = (performance.now() - started) / 1_000) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve({ paper, seconds });
      };
      child.once("message", (message) => {
        const { paper, seconds } = message as ReadPaper;
        if (this.closed) child.disconnect();
        else this.idle.push(child);
        finish(paper, seconds);
      });
      child.once("exit", () => finish(unreadable(late ? `takes longer than ${this.time / 1000} seconds to read` : `takes more than ${Math.round(limits.memory / 1024 ** 2)} MB of memory to read`)));
      child.once("error", (error) => {
        child.kill("SIGKILL");
        finish(unreadable(`could not be handed to its reader (${error.message})`));
      });
      child.send({ bytes, fileName });
    });
  }

  /** Ends the processes; one that reads a paper goes on to its end. */
  close(): void {
    this.closed = true;
    for (const child of this.idle.splice(0)) child.disconnect();
  }
}

/** One paper to text. For many, a `PaperReader` keeps its processes. */
export async function readPaper(bytes: Uint8Array, fileName: string): Promise<PaperText> {
  const reader = new PaperReader({ processes: 1 });
  try {
    return await reader.read(bytes, fileName);
  } finally {
    reader.close();
  }
}
