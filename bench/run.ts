/** `npm run bench`: the walk and the pages, measured on the real documents when they are there, else on the sample. Prints medians; judges nothing. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { formatTable } from "../src/cli/table.js";
import { openInputFile } from "../src/fetch/input-file.js";
import { buildEdition } from "../src/pipeline/build.js";
import { homeAt } from "../src/pipeline/home.js";
import { importFiles } from "../src/pipeline/import.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { createApp } from "../src/render/app.js";
import { sources } from "../src/sources/list.js";
import { openDatabase } from "../src/sqlite/database.js";

const runs = Number(process.env.BENCH_RUNS ?? 3);
const data = process.env.ANTECHAMBER_TEST_DATA ?? path.resolve("..", "shared", "data");
const real = existsSync(data);
const documents = real
  ? [
      ...["register/ODP_rebuilt_full.xml.gz", "mep-meetings", "have-your-say", "ep-open-data", "procedures"].map((name) => path.join(data, "official-layout", name)),
      path.join(data, "commission-meetings-official/meetingscommissionrepresentatives1924_generated-2025-03-06.xlsx"),
      path.join(data, "commission-meetings-official/meetingsdirectorgenerals_generated-2025-03-06.xlsx"),
    ]
  : ["sample"];

const quantile = (values: number[], q: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0;
const seconds = (ms: number): string => (ms / 1000).toFixed(2);

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** The yardstick: the same records read by the same parsers and put, as they are, into one FTS5 table. */
async function insertBare(folder: string): Promise<number> {
  const database = openDatabase(path.join(folder, "bare.db"));
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE bare USING fts5(body, tokenize = 'ascii'); BEGIN");
  const insert = database.prepare("INSERT INTO bare (body) VALUES (?)");
  let count = 0;
  for (const given of documents) {
    const { readdirSync, statSync } = await import("node:fs");
    const files = statSync(given).isDirectory() ? readdirSync(given).map((name) => path.join(given, name)) : [given];
    for (const name of files.filter((one) => statSync(one).isFile())) {
      const file = await openInputFile(name);
      for (const source of sources) {
        const layout = source.recognise(file);
        if (layout === undefined) continue;
        for await (const record of source.parse(file, layout, () => undefined)) {
          insert.run(JSON.stringify(record.fields));
          count += 1;
        }
        break;
      }
    }
  }
  database.exec("COMMIT");
  database.close();
  return count;
}

const rows: (string | number)[][] = [];
const add = (what: string, values: number[], format: (ms: number) => string, note: string) =>
  rows.push([what, format(quantile(values, 0.5)), `${format(quantile(values, 0))}–${format(quantile(values, 1))}`, note]);

const imports: number[] = [];
const builds: number[] = [];
const bare: number[] = [];
let folder = "";
for (let run = 0; run < runs; run += 1) {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(path.join(tmpdir(), "antechamber-bench-"));
  const home = homeAt(folder);
  imports.push((await timed(() => importFiles(home, documents, real ? { root: data } : {})))[0]);
  builds.push((await timed(() => buildEdition(home)))[0]);
  bare.push((await timed(() => insertBare(folder)))[0]);
}
const whole = imports.map((ms, i) => ms + (builds[i] as number));
add("import, s", imports, seconds, real ? "real documents" : "sample");
add("build, s", builds, seconds, "");
add("yardstick: read and insert bare, s", bare, seconds, "same parsers, one FTS5 table");
add(
  "import and build / yardstick",
  whole.map((ms, i) => ms / (bare[i] as number)),
  (ratio) => ratio.toFixed(2),
  "ratio in the same run",
);
rows.push(["peak memory of this process, MB", Math.round(process.resourceUsage().maxRSS / 1024), "", "all runs, yardstick included"]);

const { manifest } = await buildEdition(homeAt(folder));
const reader = new EmbeddedEdition(path.join(folder, "editions", manifest.name));
const app = createApp({ openEdition: () => reader });
const busiest = await reader.suggestNames("europe", 100);
const addresses: Record<string, string[]> = {
  "organisation page": busiest.filter((one) => one.kind === "organisation").map((one) => `/organisations/${one.id}/${one.slug}`),
  "organisation JSON": busiest.filter((one) => one.kind === "organisation").map((one) => `/organisations/${one.id}.json`),
  "person page": (await reader.listEntities("person", { limit: 100, order: "newest" })).items.map((one) => `/people/${one.id}/${one.slug}`),
  "body page": (await reader.listEntities("body", { limit: 100, order: "newest" })).items.map((one) => `/bodies/${one.id}/${one.slug}`),
  home: Array.from({ length: 50 }, () => "/"),
  search: ["repair", "climate", "hydrogen", "artificial intelligence", "exchange of views"].map((query) => `/search?q=${encodeURIComponent(query)}`),
};
for (const [what, list] of Object.entries(addresses)) {
  if (!list.length) continue;
  const times: number[] = [];
  let largest = 0;
  let packed = 0;
  for (let round = 0; round < 6; round += 1) {
    for (const address of list) {
      const [ms, text] = await timed(async () => (await app.request(address)).text());
      if (round === 0) {
        largest = Math.max(largest, Buffer.byteLength(text));
        packed = Math.max(packed, gzipSync(text).length);
      } else times.push(ms);
    }
  }
  rows.push([
    `${what}, ms in the process`,
    quantile(times, 0.5).toFixed(2),
    `p99 ${quantile(times, 0.99).toFixed(2)}`,
    `largest ${(largest / 1000).toFixed(0)} kB, ${(packed / 1000).toFixed(0)} kB compressed, ${list.length} addresses`,
  ]);
}
reader.close();
rmSync(folder, { recursive: true, force: true });
console.log(formatTable(["measured", "median", "spread", "note"], rows));
console.log(`Node ${process.version}, ${runs} runs, edition of ${manifest.counts.declarations} declarations and ${manifest.counts.organisations} organisations`);
