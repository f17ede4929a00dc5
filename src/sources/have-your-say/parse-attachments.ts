/** Reads which papers belong to which responses: a manifest of them, or a paper itself, known by its name. */
import { createHash } from "node:crypto";
import { type DocumentFacts, InputError, type InputFile, type Report, type SourceRecord } from "../../model/index.js";
import { readCsv } from "../../normalise/read-csv.js";

export const manifestColumns = ["documentId", "feedbackId", "fileName", "path"] as const;
const longestRow = 100_000;
/** `documentIdIsReal` and `bytes` are known and not used. */
const otherColumns = ["publicationId", "sha256", "documentIdIsReal", "bytes"];

function checkHeader(header: string[], file: InputFile, report: Report): string[] {
  const names = header.map((name) => name.trim());
  const missing = manifestColumns.filter((column) => !names.includes(column)).map((column) => `"${column}"`);
  if (missing.length)
    throw new InputError(`${file.path}: row 1 has no column ${missing.join(", ")}. Expected a manifest of papers with ${manifestColumns.join(", ")}. File skipped: write the manifest again.`);
  names.forEach((name, i) => {
    if (names.indexOf(name) !== i) throw new InputError(`${file.path}: row 1 names the column "${name}" twice. File skipped: which of the two counts cannot be known. Write it again.`);
    if (![...manifestColumns, ...otherColumns].includes(name))
      report({ level: "warning", reason: "unknown field", message: `${file.path}: row 1: column "${name}" is not known. Its values are not used.` });
  });
  return names;
}

/** The column `path` names files that may lie elsewhere; whether they are opened is not decided here. */
export async function* parseManifest(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  yield* readCsv(file, layout, { checkHeader: (header) => checkHeader(header, file, report), longestRow });
  return { scope: { kind: "extract", set: "" } };
}

const withoutExtension = (name: string): string => name.replace(/\.[^.]*$/, "");

/** "F33204198_090166e525b9306c.pdf" → response and paper; "F3498151.pdf", "F2662075_en.pdf" → the response alone; any other name is the paper's own. */
function readPaperName(fileName: string): { documentId?: string; feedbackId?: string } {
  const feedbackId = /^F(\d{3,12})(?=[._-])/i.exec(fileName)?.[1];
  const documentId = /(?<![0-9a-z])[0-9a-f]{16}(?![0-9a-z])/i.exec(fileName)?.[0].toLowerCase() ?? (feedbackId ? undefined : withoutExtension(fileName));
  return { ...(documentId && { documentId }), ...(feedbackId && { feedbackId }) };
}

export async function* parsePaper(file: InputFile, layout: string): AsyncGenerator<SourceRecord, DocumentFacts> {
  const hash = createHash("sha256");
  for await (const piece of file.open()) hash.update(piece);
  yield { position: "the whole file", layout, fields: { ...readPaperName(file.name), fileName: file.name, sha256: hash.digest("hex") } };
  return { scope: { kind: "extract", set: "" } };
}
