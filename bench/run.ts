/**
 * `npm run bench`: everything that docs/performance.md says, measured and printed as the rows of that page. Judges nothing.
 * `npm run bench -- --only real|large|incremental|links|papers|pages|search|check` measures a part. All parts take about twenty-five minutes: most of it is ten times the input.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "../src/model/index.js";
import { benchCheck } from "./bench-check.js";
import { benchIncremental } from "./bench-incremental.js";
import { linkRows } from "./bench-links.js";
import { benchPages } from "./bench-pages.js";
import { benchPapers } from "./bench-papers.js";
import { benchSearch } from "./bench-search.js";
import { benchWalk, fillHome } from "./bench-walk.js";
import { findInputs, type Inputs } from "./inputs.js";
import { runTask } from "./run-task.js";
import { markdown, seconds, whole } from "./table.js";

const parts = ["real", "large", "incremental", "links", "papers", "pages", "search", "check"] as const;
type Part = (typeof parts)[number];

interface Settings {
  only: ReadonlySet<Part>;
  times: number;
  seed: number;
  runs: number;
  largeRuns: number;
  /** Folder of generated files that is there already. */
  largeInput?: string;
  /** A home that holds the input and its edition already. */
  home?: string;
  /** The same of the larger input. */
  largeHome?: string;
}

function readWhole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UserError(`${name} "${text}" cannot be used: expected a whole number from 1 up.`, 2);
  return value;
}

function readSettings(): Settings {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true },
      times: { type: "string", default: "10" },
      seed: { type: "string", default: "1" },
      "large-input": { type: "string" },
      home: { type: "string" },
      "large-home": { type: "string" },
    },
  });
  const asked = (values.only ?? []).flatMap((one) => one.split(","));
  const unknown = asked.find((one) => !(parts as readonly string[]).includes(one));
  if (unknown !== undefined) throw new UserError(`--only "${unknown}" is not known. Expected ${parts.join(", ")}.`, 2);
  return {
    only: new Set(asked.length ? (asked as Part[]) : parts),
    times: readWhole("--times", values.times),
    seed: readWhole("--seed", values.seed),
    runs: readWhole("BENCH_RUNS", process.env.BENCH_RUNS ?? "3"),
    // One run of ten times the input takes as long as all runs of the input.
    largeRuns: readWhole("BENCH_LARGE_RUNS", process.env.BENCH_LARGE_RUNS ?? "1"),
    ...(values.home && { home: path.resolve(values.home) }),
    ...(values["large-home"] && { largeHome: path.resolve(values["large-home"]) }),
    ...(values["large-input"] && { largeInput: path.resolve(values["large-input"]) }),
  };
}

const aMillion = 1_000_000;
const inRuns = (runs: number): string => (runs === 1 ? "one run" : `${runs} runs`);
const progress = (line: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);

class Bench {
  private readonly inputs = findInputs();
  private readonly filled = new Set<string>();

  constructor(
    private readonly settings: Settings,
    private readonly folder: string,
  ) {}

  private get name(): string {
    return this.inputs.real ? "The real documents" : "The bundled sample";
  }

  /** A home that holds the input and its edition; filled at most once. */
  private async homeOf(size: "real" | "large"): Promise<string> {
    const given = size === "real" ? this.settings.home : this.settings.largeHome;
    if (given) return given;
    const home = path.join(this.folder, size);
    if (this.filled.has(home)) return home;
    progress(`import and build for the pages: ${size}`);
    await fillHome(size === "real" ? this.inputs : await this.largeInputs(), home);
    this.filled.add(home);
    return home;
  }

  private large: Inputs | undefined;

  private async largeInputs(): Promise<Inputs> {
    if (this.large) return this.large;
    const { times, seed, largeInput } = this.settings;
    const folder = largeInput ?? path.join(this.folder, "large-input");
    if (!largeInput) {
      progress(`generates ${times} times the input`);
      const made = await runTask("generate", { given: this.inputs.given, folder, times, seed });
      progress(`generated in ${seconds(made.seconds)} s with ${whole(made.peakMemory)} MB`);
    }
    this.large = {
      real: false,
      given: readdirSync(folder)
        .sort()
        .map((one) => path.join(folder, one)),
    };
    return this.large;
  }

  private async walk(size: "real" | "large", inputs: Inputs, runs: number): Promise<void> {
    const home = path.join(this.folder, size);
    const title = size === "real" ? this.name : `${this.settings.times} times the input`;
    const rows = await benchWalk(inputs, home, runs, (line) => progress(`${size}: ${line}`));
    this.filled.add(home);
    console.log(markdown(`${title}: import and build, ${inRuns(runs)}`, rows));
  }

  private async search(home: string): Promise<void> {
    const { seed } = this.settings;
    const folder = path.join(this.folder, "search");
    console.log(markdown(`${this.name}: search`, await benchSearch(home, folder, seed, (line) => progress(`real: ${line}`))));
    const target = path.join(this.folder, "million");
    progress("a million texts to search");
    await runTask("growSearch", { home, target, texts: aMillion, seed });
    console.log(markdown("A million texts: search", await benchSearch(target, folder, seed, (line) => progress(`a million: ${line}`))));
    console.log(markdown("A million texts: pages", await benchPages(target, path.join(this.folder, "million-pages"), 1, seed, (line) => progress(`a million: ${line}`))));
    rmSync(target, { recursive: true });
  }

  async run(): Promise<void> {
    const { only, runs, largeRuns, times, seed } = this.settings;
    const { attendees } = this.inputs;
    if (only.has("real")) await this.walk("real", this.inputs, runs);
    if (only.has("large")) await this.walk("large", await this.largeInputs(), largeRuns);
    if (only.has("incremental")) {
      const rows = await benchIncremental(this.inputs, await this.homeOf("real"), path.join(this.folder, "incremental"), runs, seed, progress);
      console.log(markdown(`${this.name}: a day's new rows, ${inRuns(runs)}`, rows));
    }
    if (only.has("check")) {
      const { pages, checksPerSecond, foldMilliseconds, quotesPerSecond } = benchCheck();
      console.log(
        `Positions, a paper of ${pages} pages: ${whole(checksPerSecond)} checks a second, of each ${foldMilliseconds.toFixed(0)} ms for folding the paper; ${whole(quotesPerSecond)} quotes a second once it is folded.\n`,
      );
    }
    if (only.has("links")) {
      const home = await this.homeOf("real");
      if (attendees) {
        const speeds = [];
        for (const factor of [1, 2, 4]) speeds.push(await runTask("links", { home, attendees, times: factor }));
        console.log(markdown(`${this.name}: links of attendee cells`, linkRows(speeds)));
      } else progress("links: no attendee cells beside the repository, not measured");
    }
    if (only.has("papers")) {
      const rows = await benchPapers(this.inputs, runs, progress);
      if (rows.length) console.log(markdown(`${this.name}: papers, ${inRuns(runs)}`, rows));
    }
    if (only.has("search")) await this.search(await this.homeOf("real"));
    if (!only.has("pages")) return;
    for (const size of ["real", "large"] as const) {
      const rows = await benchPages(await this.homeOf(size), path.join(this.folder, "pages"), runs, seed, (line) => progress(`${size}: ${line}`));
      console.log(markdown(`${size === "real" ? this.name : `${times} times the input`}: pages`, rows));
    }
  }
}

async function main(): Promise<void> {
  const settings = readSettings();
  const folder = mkdtempSync(path.join(tmpdir(), "antechamber-bench-"));
  mkdirSync(folder, { recursive: true });
  const load = loadavg()[0] ?? 0;
  try {
    await new Bench(settings, folder).run();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [cpu] = cpus();
  console.log(
    `Node ${process.version}, ${cpus().length} cores (${cpu?.model.trim()}), ${whole(totalmem() / 1024 ** 3)} GiB; load of the machine ${load.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after; seed ${settings.seed}.`,
  );
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
