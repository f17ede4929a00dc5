/** Threads of our own files, which open databases of their own. */
import { Worker, type WorkerOptions } from "node:worker_threads";

/** Starts `name` (without ending) beside the file at `from` (its `import.meta.url`), compiled or not. */
export function startThread(from: string, name: string, options: WorkerOptions): Worker {
  if (!from.endsWith(".ts")) return new Worker(new URL(`./${name}.js`, from), options);
  // Tests and benchmarks run the sources as they are; a thread does not take over what lets the program read them.
  const source = JSON.stringify(new URL(`./${name}.ts`, from).href);
  return new Worker(`import("tsx/esm/api").then(({ register }) => (register(), import(${source})));`, { ...options, eval: true });
}
