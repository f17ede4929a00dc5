/** The thread of `WritingThread`: does what it is told, in order. After a failure it does nothing more, and says so when it is asked. */
import { parentPort, workerData } from "node:worker_threads";
import { type Database, type OpenOptions, openDatabase, type Row, type Statement, type Value } from "./database.js";
import { DatabaseRefusal } from "./refusal.js";
import { RowBuffer } from "./row-buffer.js";
import { type Answer, type MakerModule, type Message, type OrderPart, order, type Question, type RowMakers, type SentFailure, type WritingThreadData } from "./writing-orders.js";

const { port, done, makers: makerModule } = workerData as WritingThreadData;
const openMakers = makerModule === undefined ? undefined : ((await import(makerModule)) as MakerModule).openMakers;
let makers: RowMakers = {};

/** A database, with the rows that wait to be written to it: those of one table come in their order, and before anything else that is done to it. */
interface Opened {
  database: Database;
  waiting: RowBuffer[];
}

/** A statement of a database, or rows that are written together in its place. */
interface Prepared {
  opened: Opened;
  statement?: Statement;
  rows?: RowBuffer;
}

const databases = new Map<number, Opened>();
const statements = new Map<number, Prepared>();
let failure: SentFailure | undefined;
let rows: Iterator<Row> | undefined;

function writeWaiting({ waiting }: Opened): void {
  for (const rows of waiting) rows.flush();
}

/** The database, when everything that it was told before is done. */
function databaseOf(part: OrderPart): Database {
  const opened = databases.get(part as number) as Opened;
  writeWaiting(opened);
  return opened.database;
}

function prepare(opened: Opened, sql: string): Prepared {
  const rows = RowBuffer.of(opened.database, sql);
  // Of two statements for one table, the rows would not come in their order.
  if (!rows || opened.waiting.some(({ table }) => table === rows.table)) return { opened, statement: opened.database.prepare(sql) };
  opened.waiting.push(rows);
  return { opened, rows };
}

function run({ opened, statement, rows }: Prepared, values: Value[]): void {
  if (rows) rows.add(...values);
  else {
    writeWaiting(opened);
    statement?.run(...values);
  }
}

/** Does one order and tells where the next one stands. */
function obey(orders: readonly OrderPart[], at: number): number {
  const [first, second, third] = [orders[at + 1], orders[at + 2], orders[at + 3]];
  switch (orders[at]) {
    case order.open:
      databases.set(first as number, { database: openDatabase(second as string, third as OpenOptions), waiting: [] });
      return at + 4;
    case order.exec:
      databaseOf(first).exec(second as string);
      return at + 3;
    case order.prepare:
      statements.set(second as number, prepare(databases.get(first as number) as Opened, third as string));
      return at + 4;
    case order.run:
      run(statements.get(first as number) as Prepared, orders.slice(at + 3, at + 3 + (second as number)) as Value[]);
      return at + 3 + (second as number);
    case order.close:
      databaseOf(first).close();
      databases.delete(first as number);
      return at + 2;
    case order.openMakers:
      makers = openMakers?.(first as never) ?? {};
      return at + 2;
    case order.make: {
      const [statement, maker, end] = [statements.get(first as number) as Prepared, makers[second as string], at + 4 + (third as number)];
      if (!maker) throw new Error(`Nothing makes rows of "${String(second)}".`);
      for (const row of maker(...(orders.slice(at + 4, end) as Value[]))) run(statement, row);
      return end;
    }
    default:
      throw new Error(`Order ${String(orders[at])} is not known.`);
  }
}

/** The next rows of the statement that was asked last. */
function take(most: number): Answer {
  const answer: Answer = { names: [], values: [], rest: false };
  for (let count = 0; count < most; count += 1) {
    const next = rows?.next();
    if (!next || next.done) return answer;
    if (!answer.names.length) answer.names = Object.keys(next.value);
    for (const name of answer.names) answer.values.push(next.value[name] as Value);
  }
  return { ...answer, rest: true };
}

function answerTo(question: Question): Answer {
  if (question.kind === "settle") {
    for (const opened of databases.values()) writeWaiting(opened);
    return { names: [], values: [], rest: false };
  }
  if (question.kind === "rows") {
    const { opened, statement } = statements.get(question.statement) as Prepared;
    writeWaiting(opened);
    rows = statement?.iterate(...question.values);
  }
  return take(question.most);
}

const sendFailure = (error: unknown): SentFailure => {
  const { message, stack } = error as Error;
  return { message, stack, ...(error instanceof DatabaseRefusal && { reason: error.reason }) };
};

port.on("message", ({ orders, question }: Message) => {
  try {
    for (let at = 0; at < orders.length && !failure; ) at = obey(orders, at);
    if (question && !failure) port.postMessage(answerTo(question));
  } catch (error) {
    failure = sendFailure(error);
  }
  if (question && failure) port.postMessage({ failure, names: [], values: [], rest: false } satisfies Answer);
  Atomics.add(done, 0, 1);
  Atomics.notify(done, 0);
});
parentPort?.postMessage("ready");
