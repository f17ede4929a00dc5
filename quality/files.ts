/**
 * How well subjects of meetings lead to legislative files: measured against labelled subjects, and against what Members declare themselves.
 * Run alone: npx tsx quality/files.ts [folder of the real data] [--list]
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { FileLists } from "../src/curation/file-lists.js";
import { Judgements } from "../src/curation/judgements.js";
import { inputFileOf } from "../src/fetch/input-file.js";
import type { FileContent, MeetingContent, Source } from "../src/model/index.js";
import { FileFinder, type FileRecord, type FoundFile } from "../src/resolve/find-files.js";
import { legislativeFiles } from "../src/sources/legislative-files/source.js";
import { parliamentMeetings } from "../src/sources/parliament-meetings/source.js";
import { realDocuments } from "../test/real-documents.js";
import { type Share, shareOf } from "./wilson-interval.js";

/** Precision over links that a label speaks of; recall over subjects that a label gives a file. */
export interface FileFigures {
  precision: Share;
  recall: Share;
  f1: number;
}

export interface FilesQuality {
  /** Judged pairs of subject and file, and subjects with the file that they are about. */
  labels: { pairs: number; subjects: number; setAside: number; contested: number };
  /** *Exact* alone; labels in the open list of wrong ones are set aside, and counted in `exactAllLabels`. */
  exact: FileFigures;
  exactAllLabels: FileFigures;
  withSuggested: FileFigures;
  withSuggestedAllLabels: FileFigures;
  /** Meetings for which a Member declares a file: how many subjects lead to a file too, and to the same one. */
  declared: { meetings: number; alsoExact: Share; agree: Share };
  /** Declared references of the labelled subjects that are the label. */
  declaredAgainstLabels: Share;
}

/** One link or missing link that a label contradicts. */
export interface Miss {
  set: string;
  row: string;
  date: string;
  subject: string;
  found: string;
  label: string;
  contested: boolean;
}

type Row = Record<string, string>;
const readRows = (file: string): Row[] => parse(readFileSync(file, "utf8"), { columns: true, bom: true, relax_column_count: true }) as Row[];
const wrongLabelsFile = path.join(path.dirname(fileURLToPath(import.meta.url)), "wrong-file-labels.csv");

/** "set row file" of labels that are wrong, each with its evidence in the open list. */
function readWrongLabels(): Set<string> {
  return new Set(existsSync(wrongLabelsFile) ? readRows(wrongLabelsFile).map(({ set, row, file }) => `${set} ${row} ${file}`) : []);
}

async function readWith(source: Source, file: string): Promise<unknown[]> {
  const contents: unknown[] = [];
  const input = inputFileOf(path.basename(file), readFileSync(file));
  const records = source.parse(input, source.recognise(input) ?? "", () => {});
  for (let next = await records.next(); !next.done; next = await records.next()) {
    const normalised = source.normalise(next.value, () => {});
    if ("disclosure" in normalised) contents.push({ date: normalised.disclosure.date, ...normalised.disclosure.content });
  }
  return contents;
}

async function readRecords(data: string): Promise<FileRecord[]> {
  const files = (await readWith(legislativeFiles, path.join(data, "official-layout/procedures/procedures.json"))) as FileContent[];
  return files.map((file) => ({
    reference: file.reference,
    titles: file.titles,
    days: file.events.map(({ date }) => date),
    roles: file.roles.flatMap(({ mepId, date }) => (mepId ? [{ mepId, ...(date && { date }) }] : [])),
    ...(file.comReference && { comReference: file.comReference }),
  }));
}

/** Links and labels counted. A label that a person found wrong counts only where all labels do. */
class Tally {
  private right = 0;
  private wrong = 0;
  private found = 0;
  private sought = 0;

  link(isRight: boolean): void {
    if (isRight) this.right += 1;
    else this.wrong += 1;
  }

  seek(isFound: boolean): void {
    this.sought += 1;
    if (isFound) this.found += 1;
  }

  figures(): FileFigures {
    const precision = shareOf(this.right, this.right + this.wrong);
    const recall = shareOf(this.found, this.sought);
    return { precision, recall, f1: (2 * precision.share * recall.share) / (precision.share + recall.share) };
  }
}

interface Labelled {
  set: "pairs" | "subjects";
  row: string;
  subject: string;
  date: string;
  source: string;
  declared: string;
  /** For pairs: the file judged, and whether it is right. For subjects: the file that it is about, if any. */
  file: string | undefined;
  isRight: boolean;
}

function readLabels(folder: string): { labels: Labelled[]; setAside: number } {
  const labels: Labelled[] = [];
  let setAside = 0;
  const sourceOf = (name: string | undefined) => (name === "commission" ? "commission-meetings" : "parliament-meetings");
  for (const row of readRows(path.join(folder, "labels_procedure.csv"))) {
    if (row.label === "uncertain") setAside += 1;
    else
      labels.push({
        set: "pairs",
        row: (row.ai_response_id ?? "").slice(0, 8),
        subject: row.meeting_text ?? "",
        date: row.meeting_date ?? "",
        source: sourceOf(row.source_table),
        declared: "",
        file: row.procedure_id,
        isRight: row.label === "correct",
      });
  }
  for (const row of readRows(path.join(folder, "gold_procedure.csv"))) {
    // The second reading of a label corrects the first.
    const label = row.v2_true_label || row.true_label || "";
    if (label === "uncertain" || label === "outside_candidates") setAside += 1;
    else
      labels.push({
        set: "subjects",
        row: (row.meeting_id ?? "").slice(0, 8),
        subject: row.meeting_text ?? "",
        date: row.meeting_date ?? "",
        source: sourceOf(row.source),
        declared: row.related_procedure ?? "",
        file: label === "no_match" ? undefined : label,
        isRight: true,
      });
  }
  return { labels, setAside };
}

/** Judges what was found for one labelled subject; a pair speaks of one file only, a subject's label of all. */
function judge(label: Labelled, found: readonly FoundFile[], tally: Tally, isCounted: (file: string) => boolean, note: (found: string) => void): void {
  const references = found.map(({ reference }) => reference);
  if (label.set === "pairs") {
    const file = label.file as string;
    if (!isCounted(file)) return;
    if (references.includes(file)) {
      tally.link(label.isRight);
      if (!label.isRight) note(file);
    }
    if (label.isRight) tally.seek(references.includes(file));
    return;
  }
  for (const reference of references) {
    if (!isCounted(reference)) continue;
    tally.link(reference === label.file);
    if (reference !== label.file) note(reference);
  }
  if (label.file && isCounted(label.file)) tally.seek(references.includes(label.file));
}

export async function measureFiles(data: string): Promise<{ figures: FilesQuality; misses: Miss[] }> {
  const finder = new FileFinder(await readRecords(data), FileLists.read(), Judgements.none);
  const { labels, setAside } = readLabels(path.join(data, "entity-resolution-ground-truth"));
  const wrong = readWrongLabels();
  const [exact, exactAll, all, allAll] = [new Tally(), new Tally(), new Tally(), new Tally()];
  const misses: Miss[] = [];
  let [declaredLabels, declaredRight, contested] = [0, 0, 0];
  for (const label of labels) {
    const found = finder.find({ subject: label.subject, date: label.date, source: label.source, mepIds: [] });
    const sure = found.filter(({ link }) => link === "exact");
    const isHeld = (file: string) => !wrong.has(`${label.set} ${label.row} ${file}`);
    if ([...wrong].some((key) => key.startsWith(`${label.set} ${label.row} `))) contested += 1;
    const note = (file: string) =>
      misses.push({ set: label.set, row: label.row, date: label.date, subject: label.subject, found: file, label: label.set === "pairs" ? "wrong" : (label.file ?? "none"), contested: !isHeld(file) });
    judge(label, sure, exact, isHeld, () => {});
    judge(label, sure, exactAll, () => true, note);
    judge(label, found, all, isHeld, () => {});
    judge(
      label,
      found,
      allAll,
      () => true,
      () => {},
    );
    if (label.set === "subjects" && label.declared) {
      declaredLabels += 1;
      if (label.declared === label.file) declaredRight += 1;
    }
  }
  const declared = await measureDeclared(data, finder, misses);
  return {
    figures: {
      labels: { pairs: labels.filter(({ set }) => set === "pairs").length, subjects: labels.filter(({ set }) => set === "subjects").length, setAside, contested },
      exact: exact.figures(),
      exactAllLabels: exactAll.figures(),
      withSuggested: all.figures(),
      withSuggestedAllLabels: allAll.figures(),
      declared,
      declaredAgainstLabels: shareOf(declaredRight, declaredLabels),
    },
    misses,
  };
}

async function measureDeclared(data: string, finder: FileFinder, misses: Miss[]): Promise<FilesQuality["declared"]> {
  let [meetings, alsoExact, agree] = [0, 0, 0];
  for (const year of [2019, 2020, 2021, 2022, 2023, 2024]) {
    const rows = (await readWith(parliamentMeetings, path.join(data, `official-layout/mep-meetings/mep-meetings-export_${year}.csv`))) as (MeetingContent & { date: string })[];
    for (const { subject, date, fileReference, hosts } of rows) {
      if (!fileReference) continue;
      meetings += 1;
      const found = finder
        .find({ subject, date, source: "parliament-meetings", mepIds: hosts.flatMap(({ mepId }) => mepId ?? []) })
        .filter(({ link, method }) => link === "exact" && method !== "file-name-and-role");
      if (!found.length) continue;
      alsoExact += 1;
      // The letter of a procedure that was split stands only in some publications.
      const same = (reference: string) => reference.replace(/[A-Z]\(/, "(") === fileReference.replace(/[A-Z]\(/, "(");
      if (found.some(({ reference }) => same(reference))) agree += 1;
      else misses.push({ set: "declared", row: "", date, subject, found: found.map(({ reference }) => reference).join(" "), label: fileReference, contested: false });
    }
  }
  return { meetings, alsoExact: shareOf(alsoExact, meetings), agree: shareOf(agree, alsoExact) };
}

const percent = ({ share, low, high, hits, of }: Share): string => `${share.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}] (${hits} of ${of})`;

/** Figures in lines for the terminal. */
export function describeFiles({ labels, exact, exactAllLabels, withSuggested, withSuggestedAllLabels, declared, declaredAgainstLabels }: FilesQuality): string {
  const line = (name: string, { precision, recall, f1 }: FileFigures) => `${name}: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${f1.toFixed(3)}`;
  return [
    `${labels.pairs} judged pairs and ${labels.subjects} labelled subjects; ${labels.setAside} labels uncertain or outside; ${labels.contested} in the list of wrong labels`,
    line("exact", exact),
    line("exact, every label counted", exactAllLabels),
    line("with suggested", withSuggested),
    line("with suggested, every label counted", withSuggestedAllLabels),
    `declared: ${declared.meetings} meetings; their subject leads to a file exactly: ${percent(declared.alsoExact)}; of these to the declared one: ${percent(declared.agree)}`,
    `declared reference equals the label: ${percent(declaredAgainstLabels)}`,
  ].join("\n");
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const data = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? realDocuments;
  if (!existsSync(data)) {
    console.error(`${data}: no labelled subjects lie there, so nothing was measured. Name their folder, or set ANTECHAMBER_TEST_DATA.`);
    process.exit(2);
  }
  const { figures, misses } = await measureFiles(data);
  console.log(describeFiles(figures));
  if (process.argv.includes("--list"))
    for (const { set, row, date, subject, found, label, contested } of misses)
      console.log([set, row, date, found, `label ${label}`, contested ? "contested" : "", subject.replace(/\s+/g, " ").slice(0, 200)].join(" | "));
}
