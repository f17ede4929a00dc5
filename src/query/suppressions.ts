/** What must not be shown: ids in `curation/suppressions.csv`, read again when the file changes. It holds ids, never the hidden text or name. */
import { readFileSync, statSync } from "node:fs";

export interface Suppressions {
  /** Ids of activities and entities. */
  ids(): ReadonlySet<string>;
  /** Changes whenever the list does. */
  revision(): string;
}

const lookEvery = 500;

/** Ids in the first column of the file's rows; its header and comments are passed over. */
export function readSuppressedIds(csv: string): string[] {
  return csv
    .split(/\r?\n/)
    .map((line) => (line.split(",")[0] ?? "").trim().replace(/^"|"$/g, ""))
    .filter((id) => id && id !== "id" && !id.startsWith("#"));
}

/** Follows `file`; where there is none, nothing is suppressed. A list that is there and cannot be read throws: better no page than a hidden one shown. */
export function followSuppressions(file: string): Suppressions {
  let known = { ids: new Set<string>() as ReadonlySet<string>, revision: "none" };
  let lookedAt = 0;
  const look = () => {
    const now = Date.now();
    if (now - lookedAt < lookEvery) return known;
    const facts = statSync(file, { throwIfNoEntry: false });
    const revision = facts ? `${facts.mtimeMs} ${facts.size} ${facts.ino}` : "none";
    if (revision !== known.revision) known = { ids: new Set(facts ? readSuppressedIds(readFileSync(file, "utf8")) : []), revision };
    lookedAt = now;
    return known;
  };
  return { ids: () => look().ids, revision: () => look().revision };
}
