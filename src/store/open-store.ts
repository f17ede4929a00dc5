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

/** Opens `file`, brings its tables up to date, and refuses a store that a newer program wrote. */
export function openStoreDatabase(file: string): Database {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = openDatabase(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -65536;");
  const known = listMigrations();
  const newest = known.at(-1)?.version ?? 0;
  const version = Number(database.prepare("PRAGMA user_version").get<{ user_version: number }>()?.user_version ?? 0);
  if (version > newest) {
    database.close();
    throw new UserError(`${file}: was written by a newer Antechamber (tables ${version}, this program knows ${newest}). Nothing was changed: update the program, or choose another ANTECHAMBER_HOME.`);
  }
  for (const migration of known.filter((one) => one.version > version)) {
    database.transaction(() => {
      database.exec(migration.sql);
      database.exec(`PRAGMA user_version = ${migration.version}`);
    });
  }
  return database;
}
