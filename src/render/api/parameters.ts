/** What the addresses of data may be asked, each parameter once; allowed values are those that the readers of addresses hold. */
import { lanes } from "../../model/index.js";
import { fileOrders } from "../../query/file-list.js";
import { addressKinds } from "../../query/search/question.js";
import { changeKinds } from "../change-filter.js";
import { shapes } from "../declared-choice.js";
import { feedKinds, institutions, longestValue, mostWith } from "../feed-filter.js";
import { fileShapes } from "../file-choice.js";
import { mostItems } from "../limit.js";
import { mostCompared } from "../pages/compare.js";
import { bodyKinds, letters } from "../pages/entity-index.js";
import { searchOrders } from "../search-filter.js";
import type { Examples } from "./examples.js";

/** JSON Schema, as OpenAPI 3.1 takes it. */
export type Schema = Record<string, unknown>;

export interface Parameter {
  name: string;
  in: "path" | "query";
  about: string;
  schema: Schema;
  required?: true;
  /** A value that leads somewhere in the edition at hand. */
  example?: (examples: Examples) => string | undefined;
}

const oneOf = (values: readonly string[]): Schema => ({ type: "string", enum: values });
const like = (shape: RegExp): Schema => ({ type: "string", pattern: shape.source });
const day: Schema = { type: "string", format: "date" };
const text: Schema = { type: "string", maxLength: longestValue };
const query = (name: string, about: string, schema: Schema): Parameter => ({ name, in: "query", about, schema });

const limit = (usual: number): Parameter => query("limit", `How many items, up to ${mostItems}.`, { type: "integer", minimum: 1, maximum: mostItems, default: usual });
const cursor = query("cursor", "Goes on behind an earlier answer: its `next`. Opaque; it holds for the same question.", { type: "string" });
const [from, to] = [query("from", "First day, inclusive.", day), query("to", "Last day, inclusive.", day)];
const institution = query("institution", "Whose publication it is.", oneOf(institutions));
const withIds = query("with", "Id of somebody or something that takes part too: a person, an organisation, a body, a file. May be repeated; all of them have to.", {
  type: "array",
  items: { type: "string" },
  maxItems: mostWith,
});
const country = (schema: Schema): Parameter => query("country", "Country of somebody on the other side, as the entity's own JSON lists them.", schema);
const category = (schema: Schema): Parameter =>
  query("category", "Register category of somebody on the other side, as the entity's own JSON lists them; `not-linked` for names without a link.", schema);

/** Of organisations, people and bodies; and of every feed and calendar. */
export const feedParameters: readonly Parameter[] = [
  query("kind", "Kind of activity.", oneOf(feedKinds)),
  institution,
  from,
  to,
  withIds,
  query("as", "Only where the organisation stands under this name.", text),
  country(text),
  category(text),
  query("parties", "Only meetings of up to ten parties, and everything that is no meeting.", oneOf(["up-to-10"])),
];

/** Of files and consultations. */
export const declaredParameters: readonly Parameter[] = [
  query("kind", "Kind of activity; positions stand with the responses whose papers they are of.", oneOf(feedKinds)),
  institution,
  from,
  to,
  withIds,
  query("role", "Role of the public side on the file.", oneOf(lanes)),
  category(like(shapes.category)),
  query("type", "Type that a respondent chose.", like(shapes.type)),
  country(like(shapes.country)),
  query("language", "Language of a response, ISO 639.", like(shapes.language)),
];

/** Of a file's JSON. */
export const metParameters: readonly Parameter[] = [query("after", "How many organisations of `met` are passed over.", { type: "integer", minimum: 0 })];

/** Of the lists of organisations, people and consultations. */
export const indexParameters: readonly Parameter[] = [
  query("letter", "First letter of the name; `#` for any other sign.", oneOf(letters)),
  query("order", "By name, or the most recently active first.", oneOf(["name", "newest"])),
  limit(100),
  cursor,
];

export const bodyIndexParameters: readonly Parameter[] = [query("kind", "Kind of body.", oneOf(bodyKinds)), ...indexParameters];

export const fileIndexParameters: readonly Parameter[] = [
  query("q", "A name, nickname or number; where it means one file alone, the answer leads there.", { type: "string", maxLength: 200 }),
  query("type", "Type of the procedure: COD, INI, …", like(fileShapes.type)),
  query("year", "Year of its number.", like(fileShapes.year)),
  query("order", "Most recently active first, by declarations, or by number.", { ...oneOf(fileOrders), default: "newest" }),
  query("after", "How many are passed over.", { type: "integer", minimum: 0 }),
  limit(100),
];

const words: Parameter = {
  ...query("q", "All words, in any form and language; “phrases”, -left out, begun*.", { type: "string", minLength: 1, maxLength: 200 }),
  required: true,
  example: ({ name }) => name,
};

export const searchParameters: readonly Parameter[] = [
  words,
  query("kind", "Kind of result.", oneOf(addressKinds)),
  institution,
  from,
  to,
  query("country", "Country, as `facets` lists it.", text),
  query("category", "Category, as `facets` lists it.", text),
  query("file", "Id of a file.", text),
  query("language", "Language, as `facets` lists it.", text),
  query("order", "How well it fits, or the newest first.", { ...oneOf(searchOrders), default: "relevance" }),
  query("as-typed", "Look for what was typed, even where nothing is found.", oneOf(["1"])),
  limit(20),
  cursor,
];

export const suggestParameters: readonly Parameter[] = [{ ...words, about: "The beginning of a name, or a part of it." }, limit(20)];

export const changeParameters: readonly Parameter[] = [
  query("kind", "Kind of change; the first three are of meetings and responses, the others of register entries.", oneOf(changeKinds)),
  query("source", "Id of a source, as in `/status.json`.", { type: "string" }),
  from,
  to,
];

export const compareParameters: readonly Parameter[] = [
  { ...query("file", "Id of the file.", { type: "string" }), required: true, example: ({ file }) => file?.id },
  {
    ...query("with", "Id of an organisation. May be repeated; without any, `others` tells whom one can ask for.", { type: "array", items: { type: "string" }, maxItems: mostCompared }),
    example: ({ organisation }) => organisation?.id,
  },
  query("q", "A part of the names in `others`.", { type: "string", maxLength: 200 }),
  query("after", "How many of `others` are passed over.", { type: "integer", minimum: 0 }),
];

export const paged = (usual: number): Parameter[] => [limit(usual), cursor];
export const limited = (usual: number): Parameter[] => [limit(usual)];

export const pathParameter = (name: string, about: string, example: Parameter["example"]): Parameter => ({
  name,
  in: "path",
  about,
  schema: { type: "string" },
  required: true,
  ...(example && { example }),
});
