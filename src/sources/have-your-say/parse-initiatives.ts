/** Reads initiatives with their publications: one of `groupInitiatives`, or a page of search results. */
import { type DocumentFacts, InputError, type InputFile, type Report, type SourceRecord } from "../../model/index.js";
import { isObject, unknownKeyReporter } from "../../normalise/json-ld.js";
import { initiativesOf, readJson } from "./read-json.js";

const initiativeKeys: ReadonlySet<string> = new Set([
  ...["id", "reference", "shortTitle", "dg", "topics", "foreseenActType", "stage", "publications"],
  // Known and not used.
  ...["_links", "currentStatuses", "dossierSummary", "initiativeStatus", "policyAreas", "unpublished"],
]);
const publicationKeys: ReadonlySet<string> = new Set([
  ...["id", "type", "reference", "publishedDate", "endDate", "receivingFeedbackStatus", "totalFeedback"],
  ...["_links", "adoptionDate", "attachments", "feedbackPeriod", "plannedPeriod", "title"],
]);

/** "i12527", or "p19173" by its first publication where a collector did not know the initiative. */
export function initiativeKey(fields: Record<string, unknown>): string | undefined {
  if (Number.isInteger(fields.id)) return `i${fields.id}`;
  const [first] = Array.isArray(fields.publications) ? fields.publications : [];
  return isObject(first) && Number.isInteger(first.id) ? `p${first.id}` : undefined;
}

export async function* parseInitiatives(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  const items = initiativesOf(await readJson(file));
  if (!items) throw new InputError(`${file.path}: holds no initiative. Expected "publications", "_embedded.initiativeResultDtoes" or "initiativeResultDtoPage.content". File skipped.`);
  const complainOfKeys = unknownKeyReporter(file, report);
  for (const [i, item] of items.entries()) {
    const fields = isObject(item) ? item : {};
    complainOfKeys(fields, initiativeKeys);
    for (const publication of Array.isArray(fields.publications) ? fields.publications : []) if (isObject(publication)) complainOfKeys(publication, publicationKeys, "publications.");
    yield { position: `initiative ${initiativeKey(fields) ?? i + 1}`, layout, fields };
  }
  const [only] = items;
  return { scope: { kind: "extract", set: (items.length === 1 && isObject(only) && initiativeKey(only)) || "" } };
}
