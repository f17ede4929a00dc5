/** The yardstick: the same records read by the same parsers and put, as they are, into one FTS5 table. No import can do less. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { openInputFile } from "../src/fetch/input-file.js";
import { sources } from "../src/sources/list.js";
import { openDatabase } from "../src/sqlite/database.js";

/** Returns how many records were put into `bare.db` in `folder`. */
export async function insertBare(given: readonly string[], folder: string): Promise<number> {
  const database = openDatabase(path.join(folder, "bare.db"));
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE bare USING fts5(body, tokenize = 'ascii'); BEGIN");
  const insert = database.prepare("INSERT INTO bare (body) VALUES (?)");
  let count = 0;
  for (const at of given) {
    const files = statSync(at).isDirectory() ? readdirSync(at).map((name) => path.join(at, name)) : [at];
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
