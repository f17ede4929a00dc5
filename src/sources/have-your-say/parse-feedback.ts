/** Reads responses: pages of `allFeedback`, or a bare list of them that someone put together. */
import { type DocumentFacts, InputError, type InputFile, type Report, type Scope, type SourceRecord } from "../../model/index.js";
import { isObject, unknownKeyReporter } from "../../normalise/json-ld.js";
import { type FeedbackPage, feedbackPageOf, readJson } from "./read-json.js";

/** Keys of a response that are read. */
const readKeys = [
  "attachments",
  "companySize",
  "country",
  "dateFeedback",
  "feedback",
  "feedbackTextUserLanguage",
  "firstName",
  "governanceLevel",
  "id",
  "language",
  "login",
  "organization",
  "publication",
  "publicationId",
  "referenceInitiative",
  "scope",
  "status",
  "surname",
  "trNumber",
  "userType",
];
/** Known and of no use here: what a signed-in reader thinks of it, whether the call is still open, and what collectors of lists add. */
const ignoredKeys = ["_links", "isDislikedByMe", "isLikedByMe", "isMyFeedback", "local_attachments", "local_markdowns", "publicationStatus"];
const feedbackKeys: ReadonlySet<string> = new Set([...readKeys, ...ignoredKeys]);

/** Of an attachment, `documentId`, `fileName`, `ersFileName` and `pages` are read; `size` and `pdfSize` are not those of the file that is served. */
const attachmentKeys: ReadonlySet<string> = new Set(["_links", "documentId", "ersFileName", "fileName", "id", "isExternalizedInHrs", "isRendered", "pages", "pdfSize", "size"]);

/** "allFeedback_20335_page2.json" → "20335": an empty page does not say which publication it belongs to. */
const publicationOfName = (name: string): string | undefined => /(?:allFeedback|publication(?:Id)?)[-_=]?(\d+)/i.exec(name)?.[1];

function setOf(items: readonly unknown[], file: InputFile): string | undefined {
  const sets = new Set(items.flatMap((item) => (isObject(item) && Number.isInteger(item.publicationId) ? [String(item.publicationId)] : [])));
  if (sets.size > 1) return undefined;
  return [...sets][0] ?? publicationOfName(file.name);
}

function scopeOf(page: FeedbackPage, layout: string, file: InputFile, report: Report): Scope {
  const set = setOf(page.items, file);
  if (layout === "feedback-list") return { kind: "extract", set: set ?? "" };
  const { number, totalPages, totalElements } = page;
  const countable = [number, totalPages, totalElements ?? 0].every((value) => Number.isSafeInteger(value));
  if (set === undefined || number === undefined || !totalPages || number >= totalPages || !countable) {
    const found = set === undefined ? "no publication, or several" : "no page number and number of pages that can be counted";
    report({ level: "note", reason: "not a complete set", message: `${file.path}: names ${found}. Its responses are kept; that others are missing from it means nothing.` });
    return { kind: "extract", set: set ?? "" };
  }
  return { kind: "complete", set, ...(totalElements !== undefined && { total: totalElements }), ...(totalPages > 1 && { part: { index: number, of: totalPages } }) };
}

export async function* parseFeedback(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  const page = feedbackPageOf(await readJson(file));
  if (!page) throw new InputError(`${file.path}: holds no responses. Expected "content", "_embedded.feedback" or a list. File skipped.`);
  const complainOfKeys = unknownKeyReporter(file, report);
  for (const [i, item] of page.items.entries()) {
    const fields = isObject(item) ? item : {};
    complainOfKeys(fields, feedbackKeys);
    for (const attachment of Array.isArray(fields.attachments) ? fields.attachments : []) if (isObject(attachment)) complainOfKeys(attachment, attachmentKeys, "attachments.");
    // By its own number: where it stands in the page changes with every response that comes in.
    yield { position: Number.isInteger(fields.id) ? `F${fields.id}` : `response ${i + 1}`, layout, fields };
  }
  return { scope: scopeOf(page, layout, file, report) };
}
