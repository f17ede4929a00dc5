/** Search at one size: rows for docs/performance.md, with the gates that it is held to. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { whileServing } from "./bench-pages.js";
import { canPin, runTask } from "./run-task.js";
import { milliseconds, quantile, type Row, tailRow, whole } from "./table.js";

const connections = 16;
const clientCore = 1;

/** Milliseconds that no search may take longer than. */
const gates = { medium: 15, common: 100, loop: 5 } as const;

const verdict = (value: number, gate: number): string => `${value <= gate ? "within" : "over"} ${gate} ms`;

export async function benchSearch(home: string, folder: string, seed: number, progress: (line: string) => void): Promise<Row[]> {
  const { value, peakMemory } = await runTask("search", { home, seed });
  const rows: Row[] = [];
  for (const { kind, times, cpu, plain, plainCpu, pages } of value.kinds) {
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
      tailRow(`${kind}: page, sixteen at once, ms`, pages, milliseconds),
    );
  }
  rows.push(
    {
      what: "delay of the event loop, ms",
      median: milliseconds(value.loopDelay.p50),
      spread: `p99 ${milliseconds(value.loopDelay.p99)}`,
      note: `${verdict(value.loopDelay.p99, gates.loop)}; most ${milliseconds(value.loopDelay.max)}`,
    },
    { what: "heaviest page, kB", median: (value.heaviestPage / 1000).toFixed(1), spread: "", note: `${value.heaviestPage <= 60_000 ? "within" : "over"} 60 kB` },
    { what: "opening the index, ms", median: whole(value.openMilliseconds), spread: "once", note: `${whole(value.texts)} texts; peak memory with three indexes open ${whole(peakMemory)} MB` },
  );
  progress("search over HTTP");
  mkdirSync(folder, { recursive: true });
  const pathsFile = path.join(folder, "search-paths.json");
  writeFileSync(pathsFile, JSON.stringify(value.addresses));
  const { value: load, peak } = await whileServing(home, async (address) => (await runTask("load", { address, pathsFile, connections, seed }, clientCore)).value);
  const where = canPin ? "server and client on a core each" : "server and client share the cores";
  rows.push({
    what: "HTTP: requests a second",
    median: whole(load.requestsPerSecond),
    spread: `p50 ${whole(load.p50)}, p99 ${whole(load.p99)} ms`,
    note: `${connections} connections, ${whole(value.addresses.length)} addresses of all kinds, ${where}, ${load.failures || "no"} failures${peak === undefined ? "" : `; peak memory of the server ${whole(peak)} MB`}`,
  });
  return rows;
}
