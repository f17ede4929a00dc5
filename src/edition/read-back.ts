/** What the program itself reads back from an edition, beside the pages: every activity once, single entities, the keys of names. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Activity, EntityKind, EntityOf } from "../model/index.js";
import { type Database, openDatabase } from "../sqlite/database.js";
import { namesFile } from "./tables.js";

export class EditionReadBack {
  private readonly head: Database;

  constructor(private readonly folder: string) {
    this.head = openDatabase(path.join(folder, "head.db"), { immutable: true });
  }

  /** Every activity, newest first, without where each of its declarations was seen last. */
  *listActivities(): Generator<Activity> {
    const shards = readdirSync(this.folder).filter((name) => /^year-\d{4}\.db$/.test(name));
    for (const name of shards.sort().reverse()) {
      const shard = openDatabase(path.join(this.folder, name), { immutable: true });
      try {
        for (const { doc } of shard.prepare("SELECT doc FROM activity ORDER BY activityNo DESC").iterate<{ doc: string }>()) yield JSON.parse(doc) as Activity;
      } finally {
        shard.close();
      }
    }
  }

  findEntity<K extends EntityKind>(kind: K, id: string): EntityOf<K> | undefined {
    const row = this.head.prepare("SELECT doc FROM entity WHERE kind = ? AND id = ?").get<{ doc: string }>(kind, id);
    return row && (JSON.parse(row.doc) as EntityOf<K>);
  }

  /** Keys under which organisations are found; none where the file was deleted. */
  readNames(): string[] {
    const file = path.join(this.folder, namesFile);
    return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  }

  close(): void {
    this.head.close();
  }
}
