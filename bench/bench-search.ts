/** Search at one size: rows for docs/performance.md, with the gates that it is held to. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runTask } from "./run-task.js";
import { servedRows, verdict } from "./served-rows.js";
import { milliseconds, quantile, type Row, tailRow, whole } from "./table.js";
import { whileServing } from "./while-serving.js";

const connections = 16;
const warmSeconds = 10;
const loadSeconds = 10;

/** Milliseconds that no search may take longer than. */
const gates = { medium: 15, common: 100 } as const;

export async function benchSearch(home: string, folder: string, seed: number, progress: (line: string) => void): Promise<Row[]> {
  const { value, peakMemory } = await runTask("search", { home, seed });
  const rows: Row[] = [];
  for (const { kind, times, cpu, plain, plainCpu } of value.kinds) {
    const note = [`plain SQL ${milliseconds(quantile(plain, 0.5))}, p99 ${milliseconds(quantile(plain, 0.99))}`];
    if (kind === "medium word") note.push(`median ${verdict(quantile(times, 0.5), gates.medium)}`);
    if (kind === "most common words") note.push(`slowest ${verdict(quantile(times, 1), gates.common)}: ${milliseconds(quantile(times, 1))}`);
    rows.push(
      tailRow(`${kind}, ms`, times, milliseconds, note.join("; ")),
      tailRow(
        `${kind}: processor ms`,
        cpu,
        milliseconds,
        `plain SQL ${milliseconds(quantile(plainCpu, 0.5))}, p99 ${milliseconds(quantile(plainCpu, 0.99))}; slowest ${milliseconds(quantile(cpu, 1))}`,
      ),
    );
  }
  rows.push({ what: "opening the edition, ms", median: whole(value.openMilliseconds), spread: "once", note: `${whole(value.texts)} texts; peak memory ${whole(peakMemory)} MB` });

  progress("search over HTTP");
  mkdirSync(folder, { recursive: true });
  const addresses = value.pages.flatMap((one) => one.addresses);
  const [pathsFile, pagesFile] = [path.join(folder, "search-paths.json"), path.join(folder, "search-pages.json")];
  writeFileSync(pathsFile, JSON.stringify(addresses));
  writeFileSync(pagesFile, JSON.stringify(value.pages));
  const load = (seconds: number) => async (address: string) => (await runTask("load", { address, pathsFile, connections, seconds, seed })).value;
  const together = await whileServing({ home }, load(warmSeconds), async (address) => (await runTask("askTogether", { address, pagesFile })).value);
  for (const { kind, times } of together.value.kinds) rows.push(tailRow(`${kind}: page over HTTP, sixteen at once, ms`, times, milliseconds));
  rows.push({ what: "heaviest page, kB", median: (together.value.heaviest / 1000).toFixed(1), spread: "", note: `${together.value.heaviest <= 60_000 ? "within" : "over"} 60 kB` });
  rows.push(...servedRows("one kind after the other", [together]));
  const mixed = await whileServing({ home }, load(warmSeconds), load(loadSeconds));
  rows.push({
    what: "all kinds together: requests a second",
    median: whole(mixed.value.requestsPerSecond),
    spread: `p50 ${whole(mixed.value.p50)}, p99 ${whole(mixed.value.p99)} ms`,
    note: `${connections} connections, ${whole(addresses.length)} addresses, server and client share the cores, ${mixed.value.failures || "no"} failures`,
  });
  rows.push(...servedRows("all kinds together", [mixed]));
  return rows;
}
