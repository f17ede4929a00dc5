/** Opens the store file, making and migrating its tables. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../model/index.js";
import { type Database, openDatabase } from "../sqlite/database.js";

/** Numbered SQL files. They stand beside this file in the source tree and in the compiled package alike. */
const migrationsFolder = (): string => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return path.join(here.replace(`${path.sep}dist${path.sep}`, `${path.sep}src${path.sep}`), "migrations");
};

function listMigrations(): { version: number; sql: string }[] {
  const folder = migrationsFolder();
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), sql: readFileSync(path.join(folder, name), "utf8") }));
}

/** Damage is told from a file that was never a store: SQLite's own words stand in the message. */
const mend = "What it held can be built again: move this file (and those beside it that begin with its name) away and run `antechamber restore`, which reads the archive's documents.";

/** Opens `file`, brings its tables up to date, and refuses a store that a newer program wrote. */
export function openStoreDatabase(file: string): Database {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = openDatabase(file, { mend });
  try {
    migrate(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function migrate(database: Database, file: string): void {
  database.exec("PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536");
  const known = listMigrations();
  const newest = known.at(-1)?.version ?? 0;
  const version = Number(database.prepare("PRAGMA user_version").get<{ user_version: number }>()?.user_version ?? 0);
  // Before anything is changed: even the way of writing may be another in a newer program.
  if (version > newest) {
    throw new UserError(`${file}: was written by a newer Antechamber (tables ${version}, this program knows ${newest}). Nothing was changed: update the program, or choose another ANTECHAMBER_HOME.`);
  }
  // With NORMAL a power cut may take back the last commits and never tears one; what they said is in the archive, written before.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  for (const migration of known.filter((one) => one.version > version)) {
    database.transaction(() => {
      database.exec(migration.sql);
      database.exec(`PRAGMA user_version = ${migration.version}`);
    });
  }
}
