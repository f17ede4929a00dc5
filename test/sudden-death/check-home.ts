/** What must hold of a data home: the edition shown is whole, the store says nothing that the archive cannot prove, nothing is left lying about. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { manifestPath, readManifestLines } from "../../src/fetch/archive.js";
import { openDatabase } from "../../src/sqlite/database.js";
import { diffEditions } from "../diff-editions.js";

/** Paths of all files below `folder`, sorted. */
export function listHome(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
}

/** What SQLite finds wrong with a database file; empty when it is whole. */
function findDamage(file: string): string[] {
  try {
    const database = openDatabase(file, { immutable: true });
    try {
      return database
        .prepare("PRAGMA integrity_check")
        .all<{ integrity_check: string }>()
        .map((row) => row.integrity_check)
        .filter((line) => line !== "ok")
        .map((line) => `${file}: ${line}`);
    } finally {
      database.close();
    }
  } catch (error) {
    return [`${file}: ${(error as Error).message}`];
  }
}

/** Name of the edition that is shown; `undefined` before the first build. */
export function shownEdition(home: string): string | undefined {
  const pointer = path.join(home, "editions", "current");
  return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : undefined;
}

interface EditionFacts {
  name: string;
  checksum: string;
  shards: Record<string, string>;
}

const readEdition = (home: string, name: string): EditionFacts => JSON.parse(readFileSync(path.join(home, "editions", name, "edition.json"), "utf8")) as EditionFacts;

/** Checksum of the edition that is shown, as its folder says. */
export function shownChecksum(home: string): string | undefined {
  const name = shownEdition(home);
  return name === undefined ? undefined : readEdition(home, name).checksum;
}

/** What is wrong with the edition that readers see at this moment. */
export function findBrokenEdition(home: string): string[] {
  const name = shownEdition(home);
  if (name === undefined) return [];
  const folder = path.join(home, "editions", name);
  let facts: EditionFacts;
  try {
    facts = readEdition(home, name);
  } catch (error) {
    return [`the edition shown, "${name}", cannot be read: ${(error as Error).message}`];
  }
  return ["head.db", ...Object.keys(facts.shards)].flatMap((file) => {
    const place = path.join(folder, file);
    if (!existsSync(place)) return [`the edition shown lacks ${file}`];
    // SQLite takes an empty file for an empty database.
    if (statSync(place).size === 0) return [`${file} of the edition shown is empty`];
    return findDamage(place);
  });
}

/** Documents that the store holds and the archive does not: what `antechamber restore` could not bring back. */
export function findUnprovable(home: string): string[] {
  const store = path.join(home, "store.db");
  if (!existsSync(store)) return [];
  const database = openDatabase(store);
  let held: { checksum: string; fileName: string }[];
  try {
    const isEmpty = !database.prepare("SELECT 1 AS yes FROM sqlite_master WHERE name = 'documents'").get();
    held = isEmpty ? [] : database.prepare("SELECT checksum, fileName FROM documents").all<{ checksum: string; fileName: string }>();
  } finally {
    database.close();
  }
  const named = new Set(listNamed(home));
  return held.flatMap(({ checksum, fileName }) => {
    const place = path.join(home, "archive", checksum.slice(0, 2), `${checksum}.gz`);
    if (!named.has(checksum)) return [`the store holds ${fileName}, which the archive's manifest does not name`];
    if (!existsSync(place)) return [`the store holds ${fileName}, whose bytes the archive does not hold`];
    try {
      const found = createHash("sha256")
        .update(gunzipSync(readFileSync(place)))
        .digest("hex");
      return found === checksum ? [] : [`${fileName} is damaged in the archive`];
    } catch (error) {
      return [`${fileName} is damaged in the archive: ${(error as Error).message}`];
    }
  });
}

/** Documents that the archive's manifest names: by checksum, each once. */
function listNamed(home: string): string[] {
  const file = manifestPath(path.join(home, "archive"));
  if (!existsSync(file)) return [];
  const documents = readManifestLines(file, readFileSync(file, "utf8"), () => undefined);
  return [...new Set(documents.map((document) => document.checksum))].sort();
}

/** What two folders of one edition say differently; one that cannot be read is a difference too. */
function findDifferences(expected: string, found: string): string[] {
  try {
    return diffEditions(expected, found, { most: 5 }).map((line) => `${path.basename(found)}: ${line}`);
  } catch (error) {
    return [`${found} cannot be read: ${(error as Error).message}`];
  }
}

/** Everything in which `home` differs from `undisturbed` to a reader, or to whoever looks into its folder. */
export function compareHomes(home: string, undisturbed: string): string[] {
  const problems: string[] = [];
  const [found, expected] = [shownChecksum(home), shownChecksum(undisturbed)];
  if (found !== expected) problems.push(`the edition's checksum is ${found}, expected ${expected}`);
  const [files, expectedFiles] = [listHome(home), listHome(undisturbed)];
  for (const file of files) if (!expectedFiles.includes(file)) problems.push(`${file} was left behind`);
  for (const file of expectedFiles) if (!files.includes(file)) problems.push(`${file} is not there`);
  const editions = new Set(expectedFiles.filter((name) => files.includes(name) && name.endsWith("edition.json")).map((name) => path.dirname(name)));
  // Bytes may differ where an edition was built on another one; words may not.
  for (const name of editions) {
    const same = expectedFiles
      .filter((file) => file.startsWith(`${name}/`))
      .every((file) => files.includes(file) && readFileSync(path.join(home, file)).equals(readFileSync(path.join(undisturbed, file))));
    if (!same) problems.push(...findDifferences(path.join(undisturbed, name), path.join(home, name)));
  }
  const missing = listNamed(undisturbed).filter((checksum) => !listNamed(home).includes(checksum));
  if (missing.length) problems.push(`the archive's manifest does not name ${missing.join(", ")}`);
  return [...problems, ...findDamage(path.join(home, "store.db")), ...findBrokenEdition(home), ...findUnprovable(home)];
}
