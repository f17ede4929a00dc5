/** Pages of one home: in the process, over HTTP, and by weight. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { homeAt } from "../src/pipeline/home.js";
import type { LoadResult } from "./load-server.js";
import type { PageMeasures } from "./measure-pages.js";
import { canPin, commandOf, runTask } from "./run-task.js";
import { milliseconds, quantile, type Row, rowOf, tailRow, whole } from "./table.js";

const connections = 16;
const serverCore = 0;
const clientCore = 1;
/** A page of fifty items is held to these, in bytes. */
const heaviest = { plain: 60_000, packed: 12_000 };

/** Most memory that a process has held so far, MB; where the system does not tell, none. */
function peakOf(pid: number): number | undefined {
  try {
    const found = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return found === undefined ? undefined : Number(found) / 1024;
  } catch {
    // No /proc outside Linux: the line is left out.
    return undefined;
  }
}

/** `antechamber serve` in its own process on one core while `ask` runs. */
export async function whileServing<T>(home: string, ask: (address: string) => Promise<T>): Promise<{ value: T; peak: number | undefined }> {
  const [command, args] = commandOf(path.resolve("src/cli/main.ts"), ["serve", "--port", "0"], serverCore);
  const server = spawn(command, args, { env: { ...process.env, ANTECHAMBER_HOME: home, NODE_ENV: "production" }, stdio: ["ignore", "pipe", "inherit"] });
  const closed = new Promise<void>((resolve) => server.once("close", () => resolve()));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      server.stdout.on("data", (bytes: Buffer) => {
        said += String(bytes);
        const found = /http:\/\/\S+/.exec(said)?.[0];
        if (found) resolve(found);
      });
      server.once("error", reject);
      server.once("close", () => reject(new Error(`serve ended before it answered: ${said}`)));
    });
    const value = await ask(address);
    return { value, peak: peakOf(server.pid as number) };
  } finally {
    server.kill("SIGTERM");
    await closed;
  }
}

async function benchHttp(home: string, folder: string, pages: PageMeasures, runs: number, seed: number): Promise<Row[]> {
  const mixtures: Record<string, string[]> = {
    "organisation pages": pages.addresses.filter((one) => one.kind === "organisation page").map((one) => one.path),
    "all kinds of pages and JSON": [...new Set(pages.addresses.map((one) => one.path))],
  };
  const rows: Row[] = [];
  for (const [what, paths] of Object.entries(mixtures)) {
    const pathsFile = path.join(folder, "paths.json");
    writeFileSync(pathsFile, JSON.stringify(paths));
    const results: LoadResult[] = [];
    let peak: number | undefined;
    for (let run = 0; run < runs; run += 1) {
      const served = await whileServing(home, async (address) => (await runTask("load", { address, pathsFile, connections, seed: seed + run }, clientCore)).value);
      results.push(served.value);
      peak = served.peak;
    }
    const failures = results.reduce((sum, one) => sum + one.failures, 0);
    const where = canPin ? "server and client on a core each" : "server and client share the cores";
    rows.push(
      rowOf(
        `HTTP, ${what}: requests a second`,
        results.map((one) => one.requestsPerSecond),
        whole,
        `${connections} connections, ${whole(paths.length)} addresses, ${where}, ${failures || "no"} failures`,
      ),
      rowOf(
        `HTTP, ${what}: p50, ms`,
        results.map((one) => one.p50),
        whole,
      ),
      rowOf(
        `HTTP, ${what}: p99, ms`,
        results.map((one) => one.p99),
        whole,
        peak === undefined ? "" : `peak memory of the server ${whole(peak)} MB`,
      ),
    );
  }
  return rows;
}

function weightRows({ weights }: PageMeasures): Row[] {
  if (!weights.length) return [{ what: "pages of fifty items", median: "none", spread: "", note: "no entity of this input has fifty activities" }];
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const line = (what: string, of: (weight: PageMeasures["weights"][number]) => number, bound: number): Row => {
    const values = weights.map(of);
    const over = values.filter((bytes) => bytes > bound).length;
    const worst = weights.reduce((a, b) => (of(a) >= of(b) ? a : b));
    return {
      what,
      median: kilobytes(quantile(values, 0.5)),
      spread: `worst ${kilobytes(quantile(values, 1))}`,
      note: `${over} of ${weights.length} over ${bound / 1000} kB; the worst is ${worst.path}`,
    };
  };
  const scripts = weights.filter((one) => one.hasScript).length;
  return [
    line("page of fifty items, kB", (weight) => weight.bytes, heaviest.plain),
    line("page of fifty items, kB compressed", (weight) => weight.packed, heaviest.packed),
    { what: "pages of fifty items with a script", median: String(scripts), spread: "", note: `of ${weights.length}` },
  ];
}

/** `home` holds an edition. `folder` is for what lies beside it. */
export async function benchPages(home: string, folder: string, runs: number, seed: number, progress: (line: string) => void): Promise<Row[]> {
  mkdirSync(folder, { recursive: true });
  progress("pages in the process");
  const measured = await runTask("pages", { home: homeAt(home).folder, seed });
  const pages = measured.value;
  const [failed] = pages.failed;
  if (failed) throw new Error(`${pages.failed.length} of ${pages.addresses.length} addresses did not answer with 200, the first of them ${failed}.`);
  progress("pages over HTTP");
  const http = await benchHttp(home, folder, pages, runs, seed);
  rmSync(folder, { recursive: true, force: true });
  return [...pages.times.map(({ kind, times, addresses }) => tailRow(`${kind}, ms in the process`, times, milliseconds, `${whole(addresses)} addresses`)), ...http, ...weightRows(pages)];
}
