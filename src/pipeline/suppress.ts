/** Writes `curation/suppressions.csv`: ids that no edition shows. People review it, keep it in git, and send it to each other. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import { UserError } from "../model/index.js";
import type { Home } from "./home.js";

/** Words, not sentences: the list must not say what it hides. */
export const suppressionReasons = ["objection", "mistake", "personal-data", "legal", "other"] as const;

const header = "id,date,reason";
export const suppressionsFile = (home: Home): string => path.join(home.curation, "suppressions.csv");

function readLines(home: Home): string[] {
  const file = suppressionsFile(home);
  return existsSync(file) ? readFileSync(file, "utf8").split(/\r?\n/).filter(Boolean) : [header];
}

function writeLines(home: Home, lines: readonly string[]): void {
  mkdirSync(home.curation, { recursive: true });
  const file = suppressionsFile(home);
  const aside = `${file}.part`;
  const descriptor = openSync(aside, "w");
  writeSync(descriptor, `${lines.join("\n")}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(aside, file);
}

/** An id stands in an address; anything else is a slip, or a name that must not be written down. */
function checkId(id: string): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{2,80}$/.test(id))
    throw new UserError(`suppress: "${id}" is not an id. Expected one as an address has it: of an item, such as pos-9000004-1a2b3c4d, or of a page, such as 000000000001-01.`, 2);
}

/** Hides an id; twice is once. */
export function suppress(home: Home, id: string, reason: string, now: Date = new Date()): void {
  checkId(id);
  if (!(suppressionReasons as readonly string[]).includes(reason))
    throw new UserError(`suppress: --reason "${reason}" is not known. Choose one of ${suppressionReasons.join(", ")}: the list holds ids, and nothing of what it hides.`, 2);
  const lines = readLines(home);
  if (lines.some((line) => line.split(",")[0] === id)) return;
  writeLines(home, [...lines, `${id},${now.toISOString().slice(0, 10)},${reason}`]);
}

/** Shows an id again. */
export function liftSuppression(home: Home, id: string): void {
  checkId(id);
  const lines = readLines(home);
  if (!lines.some((line) => line.split(",")[0] === id)) throw new UserError(`suppress: ${id} is not in ${suppressionsFile(home)}. Nothing was changed.`, 2);
  writeLines(
    home,
    lines.filter((line) => line.split(",")[0] !== id),
  );
}
