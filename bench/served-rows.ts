/** What is told of every server that was asked: how late its event loop was, with the gate, and its memory. */
import { milliseconds, quantile, type Row, rowOf, whole } from "./table.js";
import type { Served } from "./while-serving.js";

/** Milliseconds that the thread that accepts requests may be late, once in a hundred times. */
const latest = 5;

export const verdict = (value: number, gate: number): string => `${value <= gate ? "within" : "over"} ${gate} ms`;

const most = (values: readonly number[]): string => milliseconds(Math.max(...values));

export function servedRows(what: string, runs: readonly Served<unknown>[]): Row[] {
  const late = runs.map(({ delay }) => delay.p99);
  const idle = runs.map((run) => run.idle.p99);
  const peaks = runs.flatMap(({ peak }) => peak ?? []);
  const notes = [
    verdict(quantile(late, 0.5), latest),
    `most ${most(runs.map(({ delay }) => delay.max))}`,
    `of a process beside it that does nothing ${milliseconds(quantile(idle, 0.5))}, most ${most(runs.map((run) => run.idle.max))}`,
  ];
  const delay = rowOf(`${what}: delay of the event loop, p99, ms`, late, milliseconds, notes.join("; "));
  return [delay, ...(peaks.length ? [rowOf(`${what}: peak memory of the server, MB`, peaks, whole)] : [])];
}
