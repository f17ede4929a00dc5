/** Consultations that many times as many answered: the same publications, more pages of responses. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { InputFile } from "../src/model/index.js";
import { isObject, type JsonObject } from "../src/normalise/json-ld.js";
import { feedbackPageOf, readJson } from "../src/sources/have-your-say/read-json.js";
import { readRows, writeRows } from "./generate-meetings.js";
import { hashText } from "./hash.js";
import type { Vocabulary } from "./vocabulary.js";

/** The portal's own size of a page. */
const perPage = 100;
/** Ids of a copy stand this far from those of the one before; the portal's are below. */
const idStride = 1_000_000_000;

const deriveId = (id: unknown, copy: number): unknown => (typeof id === "number" ? id + copy * idStride : id);
const replaceIds = (text: string, copy: number): string => text.replace(/\d{4,}/, (digits) => String(Number(digits) + copy * idStride));

/** "090166e525b9306c" stays sixteen letters and digits; a stand-in by the response's number keeps that number. */
function deriveDocumentId(id: unknown, copy: number): unknown {
  if (typeof id !== "string" || copy === 0) return id;
  if (!/^[0-9a-f]{16}$/.test(id)) return replaceIds(id, copy);
  return `0901${hashText(id, copy).toString(16).padStart(14, "0").slice(-12)}`;
}

function deriveAttachment(attachment: JsonObject, copy: number, vocabulary: Vocabulary): JsonObject {
  const derived: JsonObject = { ...attachment, id: deriveId(attachment.id, copy), documentId: deriveDocumentId(attachment.documentId, copy) };
  for (const name of ["fileName", "ersFileName"]) if (typeof attachment[name] === "string") derived[name] = vocabulary.derive(attachment[name], copy);
  return Object.fromEntries(Object.entries(derived).filter(([, value]) => value !== undefined));
}

function deriveFeedback(feedback: JsonObject, copy: number, vocabulary: Vocabulary): JsonObject {
  if (copy === 0) return feedback;
  const derived: JsonObject = { ...feedback, id: deriveId(feedback.id, copy) };
  for (const name of ["organization", "firstName", "surname"]) if (typeof feedback[name] === "string") derived[name] = vocabulary.deriveName(feedback[name], copy);
  for (const name of ["feedback", "feedbackTextUserLanguage", "trNumber"]) if (typeof feedback[name] === "string") derived[name] = vocabulary.derive(feedback[name], copy);
  if (Array.isArray(feedback.attachments)) derived.attachments = feedback.attachments.map((one) => (isObject(one) ? deriveAttachment(one, copy, vocabulary) : one));
  return derived;
}

/** Pages of one publication, each with the number that its JSON gives it. */
export async function readPages(files: readonly InputFile[]): Promise<{ name: string; responses: JsonObject[] }[]> {
  const publications = new Map<string, { number: number; items: JsonObject[] }[]>();
  for (const file of files) {
    const page = feedbackPageOf(await readJson(file));
    const name = file.name.replace(/(?:_page\d+)?\.json$/, "");
    const pages = publications.get(name) ?? [];
    publications.set(name, pages);
    pages.push({ number: page?.number ?? 0, items: (page?.items ?? []).filter(isObject) });
  }
  return [...publications].map(([name, pages]) => ({ name, responses: pages.sort((a, b) => a.number - b.number).flatMap((page) => page.items) }));
}

/** Writes the pages of one publication, one at a time. */
export async function generateResponses(name: string, responses: readonly JsonObject[], folder: string, times: number, vocabulary: Vocabulary): Promise<string[]> {
  const totalElements = responses.length * times;
  const totalPages = Math.max(1, Math.ceil(totalElements / perPage));
  const written: string[] = [];
  let content: JsonObject[] = [];
  const write = async () => {
    const number = written.length;
    const target = path.join(folder, `${name}${number ? `_page${number}` : ""}.json`);
    await writeFile(target, `${JSON.stringify({ content, totalElements, totalPages, last: number === totalPages - 1, number, size: perPage }, null, 1)}\n`);
    written.push(target);
    content = [];
  };
  for (const response of responses) {
    for (let copy = 0; copy < times; copy += 1) {
      content.push(deriveFeedback(response, copy, vocabulary));
      if (content.length === perPage) await write();
    }
  }
  if (content.length || !written.length) await write();
  return written;
}

/** An initiative as it is, with as many more responses announced. */
export async function generateInitiative(file: InputFile, target: string, times: number): Promise<void> {
  const text = await readFile(file.path, "utf8");
  await writeFile(
    target,
    text.replace(/("totalFeedback"\s*:\s*)(\d+)/g, (_, key: string, count: string) => `${key}${Number(count) * times}`),
  );
}

/** A manifest of papers without the papers: their bytes are nobody's measure here. */
export async function generateManifest(file: InputFile, target: string, times: number, vocabulary: Vocabulary): Promise<void> {
  const rows = async function* () {
    for await (const row of readRows(file)) {
      for (let copy = 0; copy < times; copy += 1) {
        const feedbackId = copy && row.feedbackId ? replaceIds(row.feedbackId, copy) : (row.feedbackId ?? "");
        const derived = { ...row, documentId: String(deriveDocumentId(row.documentId ?? "", copy)), feedbackId, fileName: vocabulary.derive(row.fileName ?? "", copy), path: "" };
        yield { ...derived, ...("sha256" in row && { sha256: "" }), ...("bytes" in row && { bytes: "" }) };
      }
    }
  };
  await writeRows(target, rows());
}
