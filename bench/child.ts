/** One task in this process; writes what it gives and what it took to the file named last. Started by `run-task.ts`. */
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { type Measured, type TaskName, tasks } from "./tasks.js";

const [name = "", input = "{}", target = ""] = process.argv.slice(2);
const task = tasks[name as TaskName] as (input: unknown) => Promise<unknown>;
const before = process.cpuUsage();
const start = performance.now();
const value = await task(JSON.parse(input));
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const measured: Measured<unknown> = { value, seconds, cpuSeconds: (user + system) / 1e6, peakMemory: process.resourceUsage().maxRSS / 1024 };
writeFileSync(target, JSON.stringify(measured));
