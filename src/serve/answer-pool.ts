/**
 * Requests are answered in threads, so that the thread that accepts them does nothing else: no page is so dear that another reader's request
 * is not even read. A thread is asked one thing at a time; what is quick goes first, and one thread is kept free of what takes long.
 */
import type { HttpBindings } from "@hono/node-server";
import type { EditionArrays } from "../query/embedded-edition.js";
import { followPointer, type Pointer } from "../query/shown-edition.js";
import { readLocalPath } from "../render/local-address.js";
import { AnsweringThread } from "./answering-thread.js";
import { createTroubleAnswers } from "./in-trouble.js";
import type { Question, Reply } from "./messages.js";
import type { SiteSettings } from "./site.js";

/** Something to be asked of a thread. */
interface Turn {
  question: Question;
  slow: boolean;
  /** No other can be asked: it holds what was begun. */
  thread?: AnsweringThread;
  /** What came of it, and from whom; nothing when the thread was lost. */
  end(reply: Reply | undefined, thread?: AnsweringThread): void;
}

export interface PoolOptions {
  /** Most threads. One of several is kept free of what takes long. */
  threads: number;
  /** Milliseconds after which a thread that was asked something is given up. */
  patience?: number;
  /** Requests that may wait; the next is told to come again. */
  mostWaiting?: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** So long do requests wait before another thread is started: two that come at once are no crowd. */
const crowdedAfter = 50;
/** After one could not be started. */
const startAgainAfter = 10_000;
const lookEvery = 1_000;
/** Of turns that wait, so many quick ones are taken before a slow one. */
const quickInARow = 4;

/** Searches, comparisons and exports take longer than pages do. */
export function isSlow(url: string): boolean {
  const { path } = readLocalPath(new URL(url).pathname);
  return path.endsWith(".csv") || /^\/(?:search|compare)\b/.test(path);
}

export class AnswerPool {
  /** In the order in which they were started. */
  readonly threads: AnsweringThread[] = [];
  /** In the order in which they came. */
  readonly waiting: Turn[] = [];
  private readonly follow: () => Pointer;
  private readonly looking: NodeJS.Timeout;
  private readonly answerInTrouble: ReturnType<typeof createTroubleAnswers>;
  private pointer: Pointer;
  /** Named last, whether or not it could be opened. */
  private tried: Pointer;
  private arrays: EditionArrays | undefined;
  /** Runs while requests wait and there may be another thread. */
  private crowded: NodeJS.Timeout | undefined;
  private startAgainAt = 0;
  private quickTaken = 0;
  private lastId = 0;
  private closed = false;

  private constructor(
    private readonly site: SiteSettings,
    private readonly options: Required<PoolOptions>,
  ) {
    this.answerInTrouble = createTroubleAnswers(site);
    this.follow = followPointer(site.editions);
    this.pointer = this.follow();
    this.tried = this.pointer;
    this.looking = setInterval(() => this.look(), lookEvery).unref();
  }

  /** Resolves when the first thread can answer. */
  static open(site: SiteSettings, { threads, patience = 30_000, mostWaiting = 1_000 }: PoolOptions): Promise<AnswerPool> {
    const pool = new AnswerPool(site, { threads, patience, mostWaiting });
    return new Promise((resolve, reject) => {
      pool.start({
        started: () => resolve(pool),
        failed: () => void pool.close().then(() => reject(new Error("No thread could be started that answers requests."))),
      });
    });
  }

  /** Answers one request. */
  readonly fetch = async (request: Request, { outgoing }: HttpBindings): Promise<Response> => {
    if (this.closed || this.waiting.length >= this.options.mostWaiting) return this.answerInTrouble("crowded", request);
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve) => {
      /** The thread that makes the rest of an answer in pieces. */
      let maker: AnsweringThread | undefined;
      let left = false;
      const leave = (): void => {
        left = true;
        this.forget(turn);
        maker?.tell({ tell: "drop", id });
        maker = undefined;
        resolve(new Response(null));
      };
      const turn: Turn = {
        question: { ask: "answer", id, method: request.method, url: request.url, headers: [...request.headers] },
        slow: isSlow(request.url),
        end: (reply, thread) => {
          if (reply?.reply !== "answer") return resolve(this.answerInTrouble("failed", request));
          const { status, headers, bytes, more } = reply;
          if (!more || !bytes || !thread) return resolve(new Response(bytes, { status, headers }));
          maker = thread;
          if (left) return leave();
          const atEnd = () => {
            maker = undefined;
          };
          resolve(new Response(this.stream(id, bytes, thread, atEnd), { status, headers }));
        },
      };
      // A reader who went away waits for nothing: neither for an answer that was not begun, nor for the rest of one.
      outgoing.once("close", leave);
      this.add(turn);
    });
  };

  /** An answer in pieces, each made when the one before was taken. */
  private stream(id: number, first: Bytes, thread: AnsweringThread, atEnd: () => void): ReadableStream<Bytes> {
    let cancelled = false;
    return new ReadableStream({
      start: (controller) => controller.enqueue(first),
      pull: (controller) =>
        new Promise((resolve) => {
          const end = (reply: Reply | undefined): void => {
            resolve();
            if (cancelled) return;
            if (reply?.reply === "piece" && reply.more) {
              controller.enqueue(reply.bytes);
              return;
            }
            atEnd();
            if (reply?.reply === "piece") controller.close();
            else controller.error(new Error("The rest of an answer could not be made."));
          };
          this.add({ question: { ask: "piece", id }, slow: true, thread, end });
        }),
      cancel: () => {
        cancelled = true;
      },
    });
  }

  private add(turn: Turn): void {
    if (this.closed || turn.thread?.state === "lost") {
      turn.end(undefined);
      return;
    }
    this.waiting.push(turn);
    this.handOut();
  }

  private forget(turn: Turn): void {
    const at = this.waiting.indexOf(turn);
    if (at >= 0) this.waiting.splice(at, 1);
  }

  /** Gives turns to threads without work, to the oldest first: what it remembers is wanted most. */
  private handOut(): void {
    for (const thread of this.threads) {
      const turn = thread.isFree ? this.takeFor(thread) : undefined;
      if (turn) thread.ask(turn.question, turn.slow, (reply) => turn.end(reply, thread));
    }
    if (this.crowded || this.threads.length >= this.options.threads || !this.waiting.some((turn) => this.isForAnother(turn))) return;
    this.crowded = setTimeout(() => this.startAnother(), this.threads.length ? Math.max(crowdedAfter, this.startAgainAt - Date.now()) : 0);
  }

  private get maySlow(): boolean {
    return this.threads.filter((one) => one.isSlow).length < Math.max(1, this.options.threads - 1);
  }

  private isForAnother({ thread, slow }: Turn): boolean {
    return !thread && (!slow || this.maySlow);
  }

  private takeFor(thread: AnsweringThread): Turn | undefined {
    const find = (slow: boolean): number => this.waiting.findIndex((turn) => turn.slow === slow && (!turn.thread || turn.thread === thread));
    const slow = this.maySlow ? find(true) : -1;
    const quick = slow >= 0 && this.quickTaken >= quickInARow ? -1 : find(false);
    this.quickTaken = quick < 0 ? 0 : this.quickTaken + 1;
    const at = quick < 0 ? slow : quick;
    return at < 0 ? undefined : this.waiting.splice(at, 1)[0];
  }

  private startAnother(): void {
    this.crowded = undefined;
    if (this.closed || !this.waiting.some((turn) => this.isForAnother(turn)) || this.threads.some(({ state }) => state === "starting")) return;
    this.start({
      failed: () => {
        this.startAgainAt = Date.now() + startAgainAfter;
        // Nobody else would take them.
        if (!this.threads.length) for (const turn of this.waiting.splice(0)) turn.end(undefined);
      },
    });
  }

  private start({ started, failed }: { started?: () => void; failed: () => void }): void {
    const { pointer } = this;
    const thread: AnsweringThread = new AnsweringThread(
      { site: this.site, edition: pointer.name, arrays: this.arrays },
      {
        patience: this.options.patience,
        started: (arrays) => {
          this.arrays ??= arrays;
          // Another edition may have come while it started.
          if (pointer !== this.pointer) thread.tell({ tell: "show", edition: this.pointer.name, arrays: this.arrays });
          started?.();
          this.handOut();
        },
        free: () => this.handOut(),
        lost: (wasReady) => {
          this.lose(thread);
          if (!wasReady) failed();
          else if (!this.threads.length && !this.closed) this.start({ failed });
        },
      },
    );
    this.threads.push(thread);
  }

  private lose(thread: AnsweringThread): void {
    this.threads.splice(this.threads.indexOf(thread), 1);
    for (const turn of this.waiting.filter((one) => one.thread === thread)) {
      this.forget(turn);
      turn.end(undefined);
    }
    clearTimeout(this.crowded);
    this.crowded = undefined;
  }

  /** An edition that was named since is read by one thread while the others answer; then all show it. */
  private look(): void {
    try {
      const now = this.follow();
      if (now === this.tried) return;
      this.tried = now;
      this.add({ question: { ask: "prepare", edition: now.name }, slow: true, end: (reply) => reply?.reply === "arrays" && this.show(now, reply.arrays) });
    } catch (fault) {
      // The edition before goes on being shown.
      console.error(fault);
    }
  }

  private show(pointer: Pointer, arrays: EditionArrays): void {
    this.pointer = pointer;
    this.arrays = arrays;
    for (const thread of this.threads) thread.tell({ tell: "show", edition: pointer.name, arrays });
  }

  /** Ends all threads; whoever still waits is told that it failed. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.looking);
    clearTimeout(this.crowded);
    for (const turn of this.waiting.splice(0)) turn.end(undefined);
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}
