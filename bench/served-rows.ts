/** What is told of every server that was asked: how late its event loop was, with the gate, and its memory. */
import { milliseconds, quantile, type Row, rowOf, whole } from "./table.js";
import type { Served } from "./while-serving.js";

/** Milliseconds that the thread that accepts requests may be late, once in a hundred times. */
const latest = 5;

export const verdict = (value: number, gate: number): string => `${value <= gate ? "within" : "over"} ${gate} ms`;

export function servedRows(what: string, runs: readonly Served<unknown>[]): Row[] {
  const late = runs.map(({ delay }) => delay.p99);
  const peaks = runs.flatMap(({ peak }) => peak ?? []);
  const delay = rowOf(`${what}: delay of the event loop, p99, ms`, late, milliseconds, `${verdict(quantile(late, 0.5), latest)}; most ${milliseconds(Math.max(...runs.map((run) => run.delay.max)))}`);
  return [delay, ...(peaks.length ? [rowOf(`${what}: peak memory of the server, MB`, peaks, whole)] : [])];
}
