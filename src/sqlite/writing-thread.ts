/**
 * A thread that writes databases for this one. What gives nothing back is gathered and sent; what asks for rows waits until everything before
 * it is done, so that the same statements run in the same order as they would here. Writing an edition keeps a core busy for a quarter of the
 * time that making it takes.
 */
import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from "node:worker_threads";
import { type Database, type OpenOptions, openDatabase, type Row, type Statement, type Value, withTransaction } from "./database.js";
import { DatabaseRefusal } from "./refusal.js";
import { startThread } from "./start-thread.js";
import { type Answer, type Message, type OrderPart, order, type Question, type RowMakers, type SentFailure, type WritingThreadData } from "./writing-orders.js";

/** Parts of orders that are sent together. */
const mostTogether = 4096;
/** Characters that are sent together. */
const mostCharacters = 1_000_000;
/** Messages that may wait; then this thread waits. */
const mostWaiting = 6;
/** Rows of one answer. */
const mostRows = 2000;
/** Megabytes of objects: some messages, an answer, and what makers remember of some hundred thousand words. */
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 };
/** No statement takes as long. */
const patience = 30 * 60 * 1000;

function failureOf({ message, stack, reason }: SentFailure): Error {
  const error = reason ? new DatabaseRefusal(message, reason, undefined) : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** Takes what rows are made of. */
export interface MakingStatement {
  run(...told: Value[]): void;
}

export class WritingThread {
  private orders: OrderPart[] = [];
  private characters = 0;
  private sent = 0;
  private databases = 0;
  private readonly numbers = new WeakMap<Database, number>();
  private statements = 0;

  private constructor(
    private readonly worker: Worker,
    private readonly port: MessagePort,
    private readonly done: Int32Array,
  ) {}

  /** `makers` is the address of a `MakerModule`, for rows that are made in the thread. */
  static async start(makers?: string): Promise<WritingThread> {
    const { port1, port2 } = new MessageChannel();
    const done = new Int32Array(new SharedArrayBuffer(4));
    const workerData: WritingThreadData = { port: port2, done, makers };
    const worker = startThread(import.meta.url, "writing-thread-entry", { workerData, transferList: [port2], resourceLimits });
    await new Promise((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
    });
    // It ends with the thread that it writes for.
    worker.unref();
    port1.unref();
    return new WritingThread(worker, port1, done);
  }

  /** A thread where one helps: on a machine with several cores, and where it is read at once. */
  static async startWhereUseful(makers?: string): Promise<WritingThread | undefined> {
    return !import.meta.url.endsWith(".ts") && availableParallelism() > 1 ? WritingThread.start(makers) : undefined;
  }

  private add(...parts: OrderPart[]): void {
    for (const part of parts) {
      this.orders.push(part);
      if (typeof part === "string") this.characters += part.length;
    }
    if (this.orders.length >= mostTogether || this.characters >= mostCharacters) this.send();
  }

  private send(question?: Question): void {
    const message: Message = { orders: this.orders, ...(question && { question }) };
    this.port.postMessage(message);
    this.orders = [];
    this.characters = 0;
    this.sent += 1;
    this.waitFor(this.sent - mostWaiting);
  }

  /** Waits until so many messages are worked off. */
  private waitFor(messages: number): void {
    for (let done = Atomics.load(this.done, 0); done < messages; done = Atomics.load(this.done, 0)) {
      if (Atomics.wait(this.done, 0, done, patience) === "timed-out") throw new Error("The thread that writes has not answered for half an hour.");
    }
  }

  private ask(question: Question): Answer {
    this.send(question);
    this.waitFor(this.sent);
    const answer = receiveMessageOnPort(this.port)?.message as Answer;
    if (answer.failure) throw failureOf(answer.failure);
    return answer;
  }

  private *rows(statement: number, values: Value[]): Generator<Row> {
    for (let answer = this.ask({ kind: "rows", statement, values, most: mostRows }); ; answer = this.ask({ kind: "more", most: mostRows })) {
      const { names } = answer;
      for (let at = 0; at < answer.values.length; at += names.length) {
        const row: Row = {};
        for (let i = 0; i < names.length; i += 1) row[names[i] as string] = answer.values[at + i] as Value;
        yield row;
      }
      if (!answer.rest) return;
    }
  }

  /** The number of a new statement. */
  private number(database: number, sql: string): number {
    this.statements += 1;
    this.add(order.prepare, database, this.statements, sql);
    return this.statements;
  }

  private prepare(database: number, sql: string): Statement {
    const statement = this.number(database, sql);
    return {
      run: (...values: Value[]) => this.add(order.run, statement, values.length, ...values),
      get: (...values: Value[]) => [...this.rows(statement, values)][0],
      all: (...values: Value[]) => [...this.rows(statement, values)],
      // One statement at a time can be asked for more: its rows must be taken before another one is asked.
      iterate: (...values: Value[]) => this.rows(statement, values),
    } as Statement;
  }

  /** As `openDatabase` does; what the machine refuses is thrown by the next call that waits. */
  open(path: string, options: OpenOptions = {}): Database {
    this.databases += 1;
    const database = this.databases;
    this.add(order.open, database, path, options);
    const exec = (sql: string): void => this.add(order.exec, database, sql);
    const opened: Database = {
      driver: "another thread",
      exec,
      prepare: (sql) => this.prepare(database, sql),
      transaction: withTransaction(exec),
      rollBack: () => exec("ROLLBACK"),
      close: () => this.add(order.close, database),
    };
    this.numbers.set(opened, database);
    return opened;
  }

  /** Opens the thread's makers with what they need to know; from here on rows are made by them. */
  openMakers(given: object): void {
    this.add(order.openMakers, given);
  }

  /** A statement whose values the thread's maker makes of what it is told: one run for every row. */
  prepareMade(database: Database, sql: string, maker: string): MakingStatement {
    const statement = this.number(this.numbers.get(database) as number, sql);
    return { run: (...told) => this.add(order.make, statement, maker, told.length, ...told) };
  }

  /** Waits until everything is done, and throws what went wrong. */
  settle(): void {
    this.ask({ kind: "settle" });
  }

  /** Waits until everything is done or given up, whatever went wrong. */
  waitForAll(): void {
    this.send();
    this.waitFor(this.sent);
  }

  /** Ends the thread, whatever it has not done. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

/** A statement of `database` whose rows are made of what it is told: in the thread where there is one, else here by `makers`. */
export function prepareMade(thread: WritingThread | undefined, database: Database, sql: string, makers: () => RowMakers, maker: string): MakingStatement {
  if (thread) return thread.prepareMade(database, sql, maker);
  const statement = database.prepare(sql);
  return {
    run(...told) {
      for (const row of makers()[maker]?.(...told) ?? []) statement.run(...row);
    },
  };
}

/** Opens a database in the thread where there is one, else here. */
export const openIn = (thread: WritingThread | undefined, path: string): Database => thread?.open(path) ?? openDatabase(path);
