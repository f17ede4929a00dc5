/** How late the event loop of a process is, told over the channel to the process that started it. */
import { monitorEventLoopDelay } from "node:perf_hooks";

/** Milliseconds by which a clock of one millisecond came late. */
export interface LoopDelay {
  p50: number;
  p99: number;
  max: number;
}

export type LoopOrder = "reset" | "tell";

const nanoseconds = 1e6;
const interval = 1;

/** Node records the time from one stroke of the clock to the next: the interval itself is no delay. */
const late = (recorded: number): number => Math.max(0, recorded / nanoseconds - interval);

/** Watches from now on; sends a `LoopDelay` when it is told to. */
export function watchLoop(): void {
  const strokes = monitorEventLoopDelay({ resolution: interval });
  strokes.enable();
  process.on("message", (order: LoopOrder) => {
    if (order === "reset") return strokes.reset();
    process.send?.({ p50: late(strokes.percentile(50)), p99: late(strokes.percentile(99)), max: late(strokes.max) } satisfies LoopDelay);
  });
}
