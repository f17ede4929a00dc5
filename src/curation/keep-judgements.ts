/** Writes judgements into the data home: the whole file beside the old one, then put in its place, so that a sudden death leaves one of the two. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import { type Judgement, questionOf } from "./judgement.js";
import { Judgements, judgementsFile, writeJudgementsText } from "./judgements.js";

/** Writes a file so that it stands there whole or not at all. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = path.join(path.dirname(file), `.${path.basename(file)}-${process.pid}`);
  const descriptor = openSync(aside, "w");
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(aside, file);
}

/** A judgement that is newer than every other about its question, as the newest holds: a clock that stands still or goes back loses nothing. */
function afterOthers(judgement: Judgement, known: Judgements): Judgement {
  const before = known.rows.findLast((row) => questionOf(row) === questionOf(judgement));
  if (!before || before.at < judgement.at) return judgement;
  return { ...judgement, at: new Date(Date.parse(before.at) + 1).toISOString() };
}

/** Adds one decision that is taken now; returns all. */
export function addJudgement(curationFolder: string, judgement: Judgement): Judgements {
  const known = Judgements.read(curationFolder);
  const all = new Judgements([...known.rows, afterOthers(judgement, known)]);
  writeWhole(path.join(curationFolder, judgementsFile), writeJudgementsText(all.rows));
  return all;
}

/** Puts judgements that others made beside those of this home; rows that are held already stay single. Returns how many are new. */
export function importJudgements(curationFolder: string, judgements: readonly Judgement[]): number {
  const known = Judgements.read(curationFolder);
  const all = new Judgements([...known.rows, ...judgements]);
  if (all.rows.length !== known.rows.length) writeWhole(path.join(curationFolder, judgementsFile), writeJudgementsText(all.rows));
  return all.rows.length - known.rows.length;
}
