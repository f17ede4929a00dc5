/** The whole first half: a damaged document is imported beside good ones. What was stored stays, what is archived gives the same edition again. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildEdition } from "../../src/pipeline/build.js";
import { type Home, homeAt } from "../../src/pipeline/home.js";
import { importFiles } from "../../src/pipeline/import.js";
import { restoreStore } from "../../src/pipeline/restore.js";
import { openDatabase } from "../../src/sqlite/database.js";
import { mutateBytes } from "../mutate-bytes.js";
import { ensure, type Target } from "../target.js";
import { ownFolder } from "./readers.js";
import { mutateAny, seedsOfAll } from "./sources.js";

/** What must never be replaced: documents, which disclosures there are, which document holds which version, and the archive. */
function readStored(home: Home): Map<string, string> {
  const stored = new Map<string, string>();
  const database = openDatabase(home.store);
  try {
    const add = (name: string, sql: string): void => {
      for (const row of database.prepare(sql).iterate<{ key: string; value: string }>()) stored.set(`${name} ${row.key}`, String(row.value));
    };
    add("document", "SELECT checksum AS key, originalChecksum || ' ' || fileName || ' ' || coalesce(publishedAt, retrievedAt) || ' ' || scope AS value FROM documents");
    add("disclosure", "SELECT source || ' ' || key AS key, coalesce(date, '') AS value FROM disclosures");
    add("version", "SELECT d.source || ' ' || d.key || ' ' || v.checksum AS key, 'kept' AS value FROM versions v JOIN disclosures d USING (disclosureNo)");
    add(
      "sighting",
      "SELECT o.checksum || ' ' || d.key || ' ' || v.checksum AS key, s.position || ' ' || s.repeats AS value FROM sightings s JOIN documents o USING (documentNo) JOIN versions v USING (versionNo) JOIN disclosures d ON d.disclosureNo = s.disclosureNo",
    );
    const [check] = database.prepare("PRAGMA integrity_check").all<{ integrity_check: string }>();
    ensure(check?.integrity_check === "ok", () => `the store is damaged: ${check?.integrity_check}`);
  } finally {
    database.close();
  }
  for (const folder of readdirSync(home.archive).filter((name) => name.length === 2)) for (const name of readdirSync(path.join(home.archive, folder))) stored.set(`archive ${name}`, readFileSync(path.join(home.archive, folder, name)).toString("base64").slice(0, 200));
  return stored;
}

export function importTarget(): Target {
  let before: Map<string, string>;
  let base: string;
  return {
    name: "imports",
    async prepare() {
      base = path.join(ownFolder(), "base");
      const documents = path.join(base, "documents");
      mkdirSync(documents, { recursive: true });
      for (const [i, seed] of seedsOfAll().entries()) {
        mkdirSync(path.join(documents, String(i)));
        writeFileSync(path.join(documents, String(i), seed.name), seed.bytes);
      }
      const home = homeAt(path.join(base, "home"));
      await importFiles(home, [documents]);
      await buildEdition(home);
      before = readStored(home);
    },
    make(random) {
      const one = mutateAny(random);
      return random.chance(0.2) ? { ...one, bytes: mutateBytes(random, one.bytes) } : one;
    },
    async run(one) {
      const folder = path.join(ownFolder(), "imports");
      rmSync(folder, { recursive: true, force: true });
      try {
        cpSync(path.join(base, "home"), path.join(folder, "home"), { recursive: true });
        const file = path.join(folder, one.name.replace(/[\0/]/g, "_") || "x");
        writeFileSync(file, one.bytes);
        const home = homeAt(path.join(folder, "home"));
        await importFiles(home, [file]);
        const after = readStored(home);
        for (const [key, value] of before) ensure(after.get(key) === value, () => `${key}: "${value}" became "${after.get(key)}"`);
        const { manifest } = await buildEdition(home);
        const again: Home = { ...homeAt(path.join(folder, "again")), archive: home.archive };
        await restoreStore(again);
        const restored = await buildEdition(again);
        ensure(restored.manifest.checksum === manifest.checksum, () => `the edition is ${manifest.name}, and ${restored.manifest.name} when the store is built again from the archive`);
        ensure(existsSync(path.join(home.editions, manifest.name, "edition.json")), () => `edition ${manifest.name} is not in place`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
