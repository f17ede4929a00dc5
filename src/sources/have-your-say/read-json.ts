/** The portal's JSON, in the shapes of its several years. */
import { InputError, type InputFile } from "../../model/index.js";
import { isObject, type JsonObject } from "../../normalise/json-ld.js";
import { readJson as readWhole } from "../../normalise/read-json.js";

/** An error body is short. */
const longestErrorBody = 4_000;

export async function readJson(file: InputFile): Promise<unknown> {
  const json = await readWhole(file);
  // Questionnaires are often refused ("bad_request"), with 200 as well as with 400.
  const mayBeError = isObject(json) && (json.error !== undefined || file.head.length < longestErrorBody);
  if (mayBeError && !feedbackPageOf(json)) {
    const text = JSON.stringify(json);
    if (json.error !== undefined || /bad_request/i.test(text))
      throw new InputError(`${file.path}: is an error body (${text.slice(0, 200)}), not data. File skipped: the portal does not answer for this publication, or was busy.`);
  }
  return json;
}

export interface FeedbackPage {
  items: unknown[];
  /** Counted from 0; absent in a bare list. */
  number?: number;
  totalPages?: number;
  totalElements?: number;
}

const count = (value: unknown): number | undefined => (typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined);

function numbersOf(json: JsonObject): Omit<FeedbackPage, "items"> {
  const [number, totalPages, totalElements] = [count(json.number), count(json.totalPages), count(json.totalElements)];
  return { ...(number !== undefined && { number }), ...(totalPages !== undefined && { totalPages }), ...(totalElements !== undefined && { totalElements }) };
}

/** `content[]` with the numbers beside it since 2024; before, `_embedded.feedback[]` with the numbers in `page`, and no `_embedded` in an empty page. */
export function feedbackPageOf(json: unknown): FeedbackPage | undefined {
  if (Array.isArray(json)) return { items: json };
  if (!isObject(json)) return undefined;
  if (Array.isArray(json.content)) return { items: json.content, ...numbersOf(json) };
  if (isObject(json._embedded) && Array.isArray(json._embedded.feedback)) return { items: json._embedded.feedback, ...numbersOf(isObject(json.page) ? json.page : {}) };
  if (isObject(json.page) && json._embedded === undefined) return { items: [], ...numbersOf(json.page) };
  return undefined;
}

/** The same document with other responses in it; its page numbers and totals stay as they are. */
export function withFeedback(json: unknown, items: unknown[]): unknown {
  if (Array.isArray(json)) return items;
  if (!isObject(json)) return json;
  if (Array.isArray(json.content)) return { ...json, content: items };
  return isObject(json._embedded) ? { ...json, _embedded: { ...json._embedded, feedback: items } } : json;
}

/** One initiative, or a page of search results: `_embedded.initiativeResultDtoes` until 2023, `initiativeResultDtoPage.content` since. */
export function initiativesOf(json: unknown): unknown[] | undefined {
  if (!isObject(json)) return undefined;
  if (isObject(json._embedded) && Array.isArray(json._embedded.initiativeResultDtoes)) return json._embedded.initiativeResultDtoes;
  if (isObject(json.initiativeResultDtoPage) && Array.isArray(json.initiativeResultDtoPage.content)) return json.initiativeResultDtoPage.content;
  return Array.isArray(json.publications) || json.shortTitle !== undefined ? [json] : undefined;
}
