/**
 * `npx tsx bench/generate.ts --out <folder> --times 10`: many times the real input, in the official layouts, with the same distributions: each record stands as it is and
 * in `times - 1` copies, whose names, subjects and texts are put into other words of the same kind and whose register numbers are others.
 * Days, hosts, files and places stay, so a day is as many times as busy; who is met how often, by how many, in which languages stays too.
 * Reads each document once to learn its words and once to write; holds the vocabulary and one record.
 */
import { copyFile, mkdir, rm, utimes } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type InputFile, UserError } from "../src/model/index.js";
import { printComparison } from "./distributions.js";
import { generateCommission, generateParliament } from "./generate-meetings.js";
import { generateRegister } from "./generate-register.js";
import { generateInitiative, generateManifest, generateResponses, readPages } from "./generate-responses.js";
import { findInputs, type KnownDocument, openDocuments } from "./inputs.js";
import { learnRecord } from "./record-texts.js";
import { Vocabulary } from "./vocabulary.js";

export interface GenerateOptions {
  times: number;
  seed: number;
  progress?: (line: string) => void;
}

/** Documents without a day of their own speak for the day of their file: always this one. */
const fileDay = new Date("2025-12-01T00:00:00Z");

/** Every word of the documents. */
export async function learnVocabulary(given: readonly string[], seed: number): Promise<Vocabulary> {
  const vocabulary = new Vocabulary(seed);
  for await (const { file, source, layout } of openDocuments(given)) {
    if (layout === "attachment") continue;
    for await (const record of source.parse(file, layout, () => undefined)) learnRecord(source.id, record, vocabulary);
  }
  return vocabulary.finish();
}

type Writer = (file: InputFile, target: string, times: number, vocabulary: Vocabulary) => Promise<void>;
const asItIs: Writer = (file, target) => copyFile(file.path, target);

const writers: Record<string, Writer> = {
  "transparency-register export": generateRegister,
  "parliament-meetings export": generateParliament,
  "commission-meetings xlsx": generateCommission,
  "have-your-say initiative": generateInitiative,
  "have-your-say attachment-manifest": generateManifest,
};
const copied = new Set(["parliament-members", "legislative-files"]);

async function writeDocument({ file, source, layout }: KnownDocument, folder: string, times: number, vocabulary: Vocabulary): Promise<string> {
  const writer = writers[`${source.id} ${layout}`] ?? (copied.has(source.id) ? asItIs : undefined);
  if (!writer) throw new UserError(`${file.path}: layout "${layout}" of ${source.id} cannot be generated. Expected ${Object.keys(writers).join(", ")}.`, 2);
  const below = writer === generateManifest ? "attachments" : "";
  const target = path.join(folder, source.id, below, writer === generateRegister ? `${file.name}.gz` : path.basename(file.path));
  await mkdir(path.dirname(target), { recursive: true });
  await writer(file, target, times, vocabulary);
  return target;
}

/** Writes `times` the documents of `given` into `folder`, which is emptied first. Same input, times and seed: same bytes. */
export async function generateInput(given: readonly string[], folder: string, { times, seed, progress = () => undefined }: GenerateOptions): Promise<void> {
  if (!Number.isInteger(times) || times < 1 || times > 900) throw new UserError(`--times "${times}" cannot be used: expected a whole number from 1 to 900.`, 2);
  await rm(folder, { recursive: true, force: true });
  progress("learns the words");
  const vocabulary = await learnVocabulary(given, seed);
  progress(`${vocabulary.size} words`);
  const written: string[] = [];
  const pages: InputFile[] = [];
  for await (const document of openDocuments(given)) {
    if (document.layout === "attachment") continue;
    progress(document.file.name);
    if (document.layout === "feedback" || document.layout === "feedback-list") pages.push(document.file);
    else written.push(await writeDocument(document, folder, times, vocabulary));
  }
  const portal = path.join(folder, "have-your-say");
  if (pages.length) await mkdir(portal, { recursive: true });
  for (const { name, responses } of await readPages(pages)) written.push(...(await generateResponses(name, responses, portal, times, vocabulary)));
  for (const target of written) await utimes(target, fileDay, fileDay);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: "string" }, times: { type: "string", default: "10" }, seed: { type: "string", default: "1" }, "no-check": { type: "boolean", default: false } },
  });
  if (!values.out) throw new UserError("--out is missing: name the folder for the generated files (it is emptied first).", 2);
  const inputs = findInputs();
  const times = Number(values.times);
  await generateInput(inputs.given, values.out, { times, seed: Number(values.seed), progress: (line) => console.error(line) });
  if (!values["no-check"]) await printComparison(inputs.given, [values.out], times);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
