/**
 * A thread that cuts cells into names while the days are made: the last day's cells first, until it meets the days that are being made. What
 * it finds out is what this thread would, so that an edition is the same with it and without.
 */
import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from "node:worker_threads";
import type { Link, NameIndex } from "../resolve/name-index.js";
import type { CellMention } from "../resolve/segment-cell.js";
import { startThread } from "../sqlite/start-thread.js";

/** What the thread is started with. */
export interface CutOrder {
  port: MessagePort;
  /** `NameTables.toLines`. */
  lines: readonly string[];
  declaredRows: ReadonlyMap<string, number>;
  givenNames: ReadonlySet<string>;
  /** Links by score that stand. */
  links: ReadonlyMap<string, Link | undefined>;
  /** Every cell with the place of the first day that has it, by day. */
  cells: readonly CellOfDay[];
  /** The place of the day that is being made. */
  reached: Int32Array;
}

export type CellOfDay = readonly [cell: string, day: number];

/** What the thread has found out since it last said something. */
export interface CutNews {
  cells: [cell: string, mentions: readonly CellMention[]][];
  links: [name: string, link: Link | undefined][];
}

/** Fewer cells are cut sooner than a thread has read the names. */
const worthAThread = 5_000;
/** A second index of more names takes more memory than the time is worth: the limit is 2 GB at ten times the register of 2025. */
const mostNames = 60_000;
/** Megabytes of objects, of which a register of today takes a third. Without enough it ends, and nothing is lost. */
const resourceLimits = { maxOldGenerationSizeMb: 450 };

export class CutAhead {
  /** Settles when the thread has nothing more to cut, or gave up. */
  readonly ended: Promise<void>;

  private constructor(
    private readonly worker: Worker,
    private readonly port: MessagePort,
    private readonly reached: Int32Array,
  ) {
    this.ended = new Promise((resolve) => worker.once("exit", () => resolve()));
  }

  static isWorthIt = (cells: number, names: number): boolean => !import.meta.url.endsWith(".ts") && availableParallelism() > 1 && cells >= worthAThread && names <= mostNames;

  static start(order: Omit<CutOrder, "port" | "reached">): CutAhead {
    const { port1, port2 } = new MessageChannel();
    const reached = new Int32Array(new SharedArrayBuffer(4));
    const workerData: CutOrder = { ...order, port: port2, reached };
    const worker = startThread(import.meta.url, "cut-ahead-thread", { workerData, transferList: [port2], resourceLimits });
    // Whatever ends it, the days are made without it.
    worker.on("error", () => undefined).unref();
    port1.unref();
    return new CutAhead(worker, port1, reached);
  }

  /** Tells the thread which day is made now, and hands what it has found out so far to the index. */
  reach(day: number, index: NameIndex): void {
    Atomics.store(this.reached, 0, day);
    for (let received = receiveMessageOnPort(this.port); received; received = receiveMessageOnPort(this.port)) {
      const { cells, links } = received.message as CutNews;
      index.keepCells(cells);
      index.keep(new Map(links));
    }
  }

  async end(): Promise<void> {
    this.port.close();
    await this.worker.terminate();
  }
}
