/** A day's new rows on top of everything: how much of a full build they cost, and whether the edition is the same as one made from nothing. */
import { cpSync, mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { EditionManifest } from "../src/edition/tables.js";
import { fillHome } from "./bench-walk.js";
import { learnVocabulary } from "./generate.js";
import type { Inputs } from "./inputs.js";
import { writeNewCommissionExport, writeNewParliamentRows } from "./new-rows.js";
import { runTask } from "./run-task.js";
import { type Row, rowOf, seconds, whole } from "./table.js";

const newRows = 200;

/** Files of the edition that are the very files of the one before. */
function countTakenOver(home: string, before: EditionManifest, after: EditionManifest): { taken: number; of: number } {
  const names = Object.keys(after.shards).filter((name) => name.startsWith("year-"));
  const inode = (edition: EditionManifest, name: string): number | undefined => statSync(path.join(home, "editions", edition.name, name), { throwIfNoEntry: false })?.ino;
  return { taken: names.filter((name) => inode(before, name) === inode(after, name)).length, of: names.length };
}

interface Run {
  importSeconds: number;
  buildSeconds: number;
  fullSeconds: number;
  buildMemory: number;
  taken: number;
  of: number;
}

/** One new file on a copy of the home that holds everything, then a full build of the same. */
async function addFile(base: string, file: string, folder: string): Promise<{ run: Run; checksum: string; fullChecksum: string }> {
  const home = path.join(folder, "home");
  rmSync(home, { recursive: true, force: true });
  cpSync(base, home, { recursive: true });
  const before = (await runTask("buildHere", { home })).value;
  const imported = await runTask("import", { home, given: [file] });
  const built = await runTask("buildHere", { home });
  const full = await runTask("buildHere", { home, full: true });
  const run = { importSeconds: imported.seconds, buildSeconds: built.seconds, fullSeconds: full.seconds, buildMemory: built.peakMemory, ...countTakenOver(home, before, built.value) };
  rmSync(home, { recursive: true });
  return { run, checksum: built.value.checksum, fullChecksum: full.value.checksum };
}

/** The edition of the same documents in a home that never held another. */
async function buildAfresh(inputs: Inputs, file: string, folder: string): Promise<string> {
  const home = path.join(folder, "afresh");
  const { built } = await fillHome({ ...inputs, given: [file, ...inputs.given] }, home);
  rmSync(home, { recursive: true });
  return built.value.checksum;
}

/** `base` holds everything and its edition; it is copied, never changed. */
export async function benchIncremental(inputs: Inputs, base: string, folder: string, runs: number, seed: number, progress: (line: string) => void): Promise<Row[]> {
  mkdirSync(folder, { recursive: true });
  const vocabulary = await learnVocabulary(inputs.given, seed);
  const files = {
    [`${newRows} new rows of Parliament`]: await writeNewParliamentRows(inputs.given, folder, newRows, vocabulary, seed),
    [`the Commission's export with ${newRows} new rows`]: await writeNewCommissionExport(inputs.given, folder, newRows, vocabulary, seed),
  };
  const rows: Row[] = [];
  for (const [what, file] of Object.entries(files)) {
    const all: Run[] = [];
    const checksums = new Set<string>();
    for (let run = 1; run <= runs; run += 1) {
      progress(`${what}, run ${run} of ${runs}`);
      const added = await addFile(base, file, folder);
      all.push(added.run);
      checksums.add(added.checksum).add(added.fullChecksum);
    }
    progress(`${what}, in a new home`);
    checksums.add(await buildAfresh(inputs, file, folder));
    const last = all.at(-1) as Run;
    const values = (value: (run: Run) => number) => all.map(value);
    rows.push(
      rowOf(
        `${what}: import, s`,
        values((run) => run.importSeconds),
        seconds,
      ),
      rowOf(
        `${what}: build, s`,
        values((run) => run.buildSeconds),
        seconds,
        `year files taken over as they are: ${last.taken} of ${last.of}`,
      ),
      rowOf(
        `${what}: full build, s`,
        values((run) => run.fullSeconds),
        seconds,
        "the same home, made from nothing",
      ),
      rowOf(
        `${what}: build / full build`,
        values((run) => run.buildSeconds / run.fullSeconds),
        seconds,
        `checksums of this, of the full build, and of one in a new home: ${checksums.size === 1 ? "equal" : `DIFFERENT (${[...checksums].map((one) => one.slice(0, 12)).join(", ")})`}`,
      ),
      rowOf(
        `${what}: build, peak memory, MB`,
        values((run) => run.buildMemory),
        whole,
      ),
    );
  }
  return rows;
}
