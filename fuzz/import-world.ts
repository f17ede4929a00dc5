/** Imports documents of an invented world in some order, with builds in between, and compares what two homes' editions say. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildEdition, listEditions, showEdition } from "../src/pipeline/build.js";
import { type Home, homeAt } from "../src/pipeline/home.js";
import { importFiles } from "../src/pipeline/import.js";
import { restoreStore } from "../src/pipeline/restore.js";
import { diffEditions } from "../test/diff-editions.js";
import type { WorldDocument } from "./world.js";

/** What an operator does with one document and after it. */
export interface Step {
  /** Documents are imported in the order of these numbers. */
  turn: number;
  /** With the documents before it, in one run. */
  joins: boolean;
  builds: boolean;
  /** Imported a second time. */
  again: boolean;
  /** An edition made before is shown again, or the shown one is thrown away. */
  goesBack: "no" | "older" | "removed";
}

/** The documents as files, each in a folder of its own, with the day of download as their time. */
function writeDocuments(folder: string, documents: readonly WorldDocument[]): string[] {
  return documents.map((document, i) => {
    const file = path.join(folder, String(i), document.fileName);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, document.bytes);
    const noon = new Date(`${document.day}T12:00:00Z`);
    utimesSync(file, noon, noon);
    return file;
  });
}

async function importGroup(home: Home, group: readonly { file: string; document: WorldDocument }[]): Promise<void> {
  const window = group[0]?.document.window;
  const result = await importFiles(
    home,
    group.map((one) => one.file),
    window ? { window } : {},
  );
  // A document that cannot be read would make the property an empty one.
  if (result.failedFiles.length || result.passedOver.length) throw new Error(`not read: ${JSON.stringify(result.failedFiles)}`);
}

/** Groups of documents for one run of an import: a window is said for a whole run. */
function groupsOf<T extends { document: WorldDocument; joins: boolean }>(given: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const one of given) {
    const last = groups.at(-1);
    const windowOf = (some: T | undefined) => JSON.stringify(some?.document.window);
    if (last && one.joins && windowOf(last[0]) === windowOf(one)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

const editionFolder = (home: Home, name: string): string => path.join(home.editions, name);

function goBack(home: Home, how: Step["goesBack"]): void {
  const editions = listEditions(home);
  const [newest, older] = editions;
  if (how === "older" && older) showEdition(home, older.manifest.name);
  if (how !== "removed" || !newest?.shown) return;
  rmSync(editionFolder(home, newest.manifest.name), { recursive: true });
  rmSync(path.join(home.editions, "current"));
}

/** Throws, with what was done and what differs, when the editions of the two homes do not say the same. */
function compare(left: { home: Home; name: string }, right: { home: Home; name: string }, done: readonly string[], factsAlone = false): void {
  const lines = diffEditions(editionFolder(left.home, left.name), editionFolder(right.home, right.name), { factsAlone });
  if ((factsAlone || left.name === right.name) && !lines.length) return;
  throw new Error(`${done.join("\n")}\n--- ${left.name}\n+++ ${right.name}\n${lines.join("\n") || "every row says the same, the checksums do not"}`);
}

/** Memory where the system has it as a folder: every import and build waits for the disk several times, and nothing here must outlive the run. */
const quickestFolder = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(quickestFolder, "antechamber-property-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A home with the edition of these documents, imported in one run where their windows allow it. */
async function buildAtOnce(folder: string, documents: readonly WorldDocument[]): Promise<{ home: Home; name: string }> {
  const home = homeAt(folder);
  const files = writeDocuments(path.join(folder, "documents"), documents);
  for (const group of groupsOf(documents.map((document, i) => ({ document, file: files[i] as string, joins: true })))) await importGroup(home, group);
  return { home, name: (await buildEdition(home)).manifest.name };
}

const labelOf = ({ label, window }: WorldDocument): string => label + (window ? ` (complete for ${window.from}..${window.to})` : "");

/** How many builds there were on the way, and how many of them changed an edition instead of making it from nothing. */
export interface BuildCounts {
  all: number;
  byDays: number;
}

/** Throws unless imports in the order of the steps, with builds in between, end in the edition that one import and one build give. */
export function checkInterleaving(documents: readonly WorldDocument[], steps: readonly Step[], counts: BuildCounts = { all: 0, byDays: 0 }): Promise<void> {
  const build = async (home: Home): ReturnType<typeof buildEdition> => {
    const published = await buildEdition(home);
    counts.all += 1;
    if (published.isNew && published.fromNothing === undefined) counts.byDays += 1;
    return published;
  };
  return inFolder(async (folder) => {
    const plain = await buildAtOnce(path.join(folder, "plain"), documents);
    const files = writeDocuments(folder, documents);
    const all = documents.map((document, i) => ({ document, file: files[i] as string, ...(steps[i % steps.length] as Step) }));
    const home = homeAt(path.join(folder, "mixed"));
    const done: string[] = [];
    for (const group of groupsOf([...all].sort((one, other) => one.turn - other.turn))) {
      const last = group.at(-1) as (typeof group)[0];
      done.push(`import ${group.map((one) => labelOf(one.document)).join(", ")}`);
      await importGroup(home, group);
      if (last.again) {
        done.push(`import ${last.document.label} again`);
        await importGroup(home, [last]);
      }
      if (!last.builds) continue;
      done.push("build");
      await build(home);
      if (last.goesBack !== "no") done.push(last.goesBack === "older" ? "show the edition before it, if there is one" : "delete the edition");
      goBack(home, last.goesBack);
    }
    const { manifest } = await build(home);
    compare(plain, { home, name: manifest.name }, done);
    const again = await buildEdition(home);
    if (again.isNew) throw new Error(`${done.join("\n")}\na second build of the same store made the edition ${again.manifest.name} after ${manifest.name}`);
    const left = readdirSync(home.editions).filter((name) => name.startsWith("."));
    if (left.length) throw new Error(`${done.join("\n")}\nthe builds left ${left.join(", ")} behind`);
  });
}

/** Throws unless the two lists of documents make editions that say the same, wherever it was read. */
export function checkSameFacts(left: readonly WorldDocument[], right: readonly WorldDocument[]): Promise<void> {
  return inFolder(async (folder) => {
    const [one, other] = [await buildAtOnce(path.join(folder, "left"), left), await buildAtOnce(path.join(folder, "right"), right)];
    compare(one, other, [`left: ${left.map(labelOf).join(", ")}`, `right: ${right.map(labelOf).join(", ")}`], true);
  });
}

/** Throws unless a store built again from the archive gives the same edition. */
export function checkRestored(documents: readonly WorldDocument[]): Promise<void> {
  return inFolder(async (folder) => {
    const first = await buildAtOnce(path.join(folder, "first"), documents);
    const home: Home = { ...homeAt(path.join(folder, "second")), archive: first.home.archive };
    await restoreStore(home);
    const { manifest } = await buildEdition(home);
    compare(first, { home, name: manifest.name }, [`restored: ${documents.map(labelOf).join(", ")}`]);
  });
}
