/** `antechamber serve` as it is, with a clock beside it: tells how late its event loop was, when asked over the channel to the process that started it. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { serveHome } from "../src/cli/commands/serve.js";
import { readSettings } from "../src/cli/settings.js";

/** Milliseconds; of the thread that accepts requests. */
export interface LoopDelay {
  p50: number;
  p99: number;
  max: number;
}

const nanoseconds = 1e6;

const settings = readSettings(process.env);
await serveHome(settings.home, settings);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on("message", (order: "reset" | "tell") => {
  if (order === "reset") return delay.reset();
  const told: LoopDelay = { p50: delay.percentile(50) / nanoseconds, p99: delay.percentile(99) / nanoseconds, max: delay.max / nanoseconds };
  process.send?.(told);
});
// The channel alone keeps nothing open.
process.channel?.unref();
