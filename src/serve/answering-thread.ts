/** One thread that answers, as the thread that accepts requests sees it: it is asked one thing at a time, and given up when it does not reply. */
import type { Worker } from "node:worker_threads";
import type { EditionArrays } from "../query/embedded-edition.js";
import { startThread } from "../sqlite/start-thread.js";
import type { Notice, Question, Reply, ThreadData } from "./messages.js";

export interface ThreadOptions {
  /** Milliseconds after which it is given up when it was asked something. */
  patience: number;
  /** Called once, with what it has read of its edition, when it can be asked. */
  started(arrays: EditionArrays): void;
  /** Called with every reply after that. */
  free(): void;
  /** Called once when it is there no more; `wasReady` when it could have been asked. */
  lost(wasReady: boolean): void;
}

interface Asked {
  what: string;
  slow: boolean;
  end(reply: Reply | undefined): void;
}

const say = (question: Question): string => (question.ask === "answer" ? question.url : question.ask);

const timeToStart = 60_000;
/** For closing files when nobody asks any more. */
const timeToClose = 2_000;

export class AnsweringThread {
  state: "starting" | "ready" | "lost" = "starting";
  readonly worker: Worker;
  private asked: Asked | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    data: ThreadData,
    private readonly options: ThreadOptions,
  ) {
    this.worker = startThread(import.meta.url, "answering-thread-entry", { workerData: data });
    this.worker.on("message", (reply: Reply) => this.hear(reply));
    this.worker.on("error", (fault) => this.giveUp("failed", fault));
    this.worker.on("exit", () => this.giveUp("ended"));
    this.wait(timeToStart);
  }

  get isFree(): boolean {
    return this.state === "ready" && !this.asked;
  }

  /** It is at work on something that takes long. */
  get isSlow(): boolean {
    return this.asked?.slow === true;
  }

  /** `end` is called once: with the reply, or with nothing when the thread was lost. */
  ask(question: Question, slow: boolean, end: Asked["end"]): void {
    this.asked = { what: say(question), slow, end };
    this.worker.postMessage(question);
    this.wait(this.options.patience);
  }

  tell(notice: Notice): void {
    if (this.state === "ready") this.worker.postMessage(notice);
  }

  private wait(time: number): void {
    this.timer = setTimeout(() => this.giveUp(`did not reply within ${time / 1_000} seconds`), time);
  }

  private hear(reply: Reply): void {
    if (this.state === "lost") return;
    clearTimeout(this.timer);
    if (this.state === "starting") {
      this.state = "ready";
      if (reply.reply === "arrays") this.options.started(reply.arrays);
      return;
    }
    const { asked } = this;
    this.asked = undefined;
    asked?.end(reply);
    this.options.free();
  }

  private giveUp(why: string, fault?: unknown): void {
    if (this.state === "lost") return;
    const { asked, state } = this;
    this.state = "lost";
    this.asked = undefined;
    clearTimeout(this.timer);
    void this.worker.terminate();
    console.error(`${asked?.what ?? "serve"}: a thread that answers requests ${why}.`, ...(fault ? [fault] : []));
    this.options.lost(state === "ready");
    asked?.end(undefined);
  }

  /** Lets it close its files; ends it when that takes too long. */
  async close(): Promise<void> {
    if (this.state === "lost") return;
    this.state = "lost";
    clearTimeout(this.timer);
    const ended = new Promise<unknown>((resolve) => this.worker.once("exit", resolve));
    this.worker.postMessage({ tell: "close" } satisfies Notice);
    const timer = setTimeout(() => void this.worker.terminate(), timeToClose);
    await ended;
    clearTimeout(timer);
  }
}
