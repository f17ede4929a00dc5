/** What is said between the thread that builds and the one that writes for it. */
import type { MessagePort } from "node:worker_threads";
import type { OpenOptions, Value } from "./database.js";

/** Orders stand one behind the other in one list, each with so many values behind it as it needs. */
export const order = {
  /** database, path, options */
  open: 0,
  /** database, sql */
  exec: 1,
  /** database, statement, sql */
  prepare: 2,
  /** statement, how many values, the values */
  run: 3,
  /** database */
  close: 4,
  /** what the makers are opened with */
  openMakers: 5,
  /** statement, maker, how many values it is told, the values */
  make: 6,
} as const;

export type OrderPart = Value | OpenOptions | object | undefined;

/** Makes rows of what it is told. */
export type RowMaker = (...told: Value[]) => Value[][];
export type RowMakers = Readonly<Record<string, RowMaker>>;
/** A module whose makers rows are made by. */
export interface MakerModule {
  /** What one module is opened with is its own affair. */
  openMakers: (given: never) => RowMakers;
}

/** A question about a statement's rows; "settle" asks for nothing but that all is done. */
export type Question = { kind: "settle" } | { kind: "rows"; statement: number; values: Value[]; most: number } | { kind: "more"; most: number };

export interface Message {
  orders: OrderPart[];
  question?: Question;
}

export interface SentFailure {
  message: string;
  stack: string | undefined;
  /** Of a `DatabaseRefusal`. */
  reason?: "busy" | "damaged" | "disk";
}

/** Rows as one list of values; `rest` when there are more. */
export interface Answer {
  failure?: SentFailure;
  names: string[];
  values: Value[];
  rest: boolean;
}

/** What the thread is started with. `done` counts the messages that it has worked off. */
export interface WritingThreadData {
  port: MessagePort;
  done: Int32Array;
  /** Address of a `MakerModule`. */
  makers: string | undefined;
}
