/** Pages of one home: in the process, over HTTP, and by weight. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { homeAt } from "../src/pipeline/home.js";
import type { LoadResult } from "./load-server.js";
import type { PageMeasures } from "./measure-pages.js";
import { runTask } from "./run-task.js";
import { servedRows, verdict } from "./served-rows.js";
import { milliseconds, quantile, type Row, rowOf, tailRow, whole } from "./table.js";
import { canUseOneCore, type Served, whileServing } from "./while-serving.js";

const connections = 16;
/** Each thread that answers compiles the site for itself. */
const warmSeconds = 10;
const loadSeconds = 10;
/** Milliseconds that hardly a page may take longer than, made in the process. */
const slowest = 20;
const fullPage = 50;
/** A page of fifty items is held to these, in bytes. */
const heaviest = { plain: 60_000, packed: 12_000 };

async function benchHttp(home: string, folder: string, pages: PageMeasures, runs: number, seed: number): Promise<Row[]> {
  const ofOrganisations = pages.addresses.filter((one) => one.kind === "organisation page").map((one) => one.path);
  const mixtures = [
    { what: "organisation pages", paths: ofOrganisations, oneCore: false },
    ...(cpus().length > 1 && canUseOneCore() ? [{ what: "organisation pages, one core", paths: ofOrganisations, oneCore: true }] : []),
    { what: "all kinds of pages and JSON", paths: [...new Set(pages.addresses.map((one) => one.path))], oneCore: false },
  ];
  const rows: Row[] = [];
  for (const { what, paths, oneCore } of mixtures) {
    const pathsFile = path.join(folder, "paths.json");
    writeFileSync(pathsFile, JSON.stringify(paths));
    const results: Served<LoadResult>[] = [];
    for (let run = 0; run < runs; run += 1) {
      const load = (seconds: number) => async (address: string) => (await runTask("load", { address, pathsFile, connections, seconds, seed: seed + run })).value;
      results.push(await whileServing({ home, oneCore }, load(warmSeconds), load(loadSeconds)));
    }
    const failures = results.reduce((sum, { value }) => sum + value.failures, 0);
    rows.push(
      rowOf(
        `HTTP, ${what}: requests a second`,
        results.map(({ value }) => value.requestsPerSecond),
        whole,
        `${connections} connections, ${whole(paths.length)} addresses, ${oneCore ? "the server on one core, its client on the others" : "server and client share the cores"}, ${failures || "no"} failures`,
      ),
      rowOf(
        `HTTP, ${what}: p50, ms`,
        results.map(({ value }) => value.p50),
        whole,
      ),
      rowOf(
        `HTTP, ${what}: p99, ms`,
        results.map(({ value }) => value.p99),
        whole,
      ),
      ...servedRows(`HTTP, ${what}`, results),
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
  const full = weights.filter(({ items }) => items >= fullPage).length;
  const scripts = weights.filter((one) => one.hasScript).length;
  return [
    { what: "first pages that hold all of their fifty items", median: String(full), spread: "", note: `of ${weights.length}; the least holds ${Math.min(...weights.map(({ items }) => items))}` },
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
  const inProcess = pages.times.map(({ kind, times, addresses }) =>
    tailRow(`${kind}, ms in the process`, times, milliseconds, `${whole(addresses)} addresses; p99 ${verdict(quantile(times, 0.99), slowest)}`),
  );
  return [...inProcess, ...http, ...weightRows(pages)];
}
