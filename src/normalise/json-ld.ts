/** JSON-LD as Parliament's Open Data API writes it: a list under `data`, IRIs for values, and a single value bare where several are an array. */
import { InputError, type InputFile, type Report } from "../model/index.js";
import { dropControlCharacters } from "./control-characters.js";
import { readJson } from "./read-json.js";

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** `undefined` → [], "org/AFET" → ["org/AFET"], an array → itself. */
export const asArray = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

/** A value that should be one string: itself, or the only member of an array; numbers as they are written, without control characters. */
export function asText(value: unknown): string | undefined {
  const [only] = asArray(value);
  if (typeof only === "number") return String(only);
  return typeof only === "string" ? dropControlCharacters(only).trim() || undefined : undefined;
}

/** "def/ep-roles/RAPPORTEUR" → "RAPPORTEUR". A body's code may hold a slash of its own: "org/Verts/ALE" → "Verts/ALE". */
export function lastSegment(iri: unknown): string | undefined {
  const text = asText(iri);
  if (text === undefined) return undefined;
  return /(?:^|\/)org\/(.+)$/.exec(text)?.[1] ?? (text.slice(text.lastIndexOf("/") + 1) || undefined);
}

/** The document's list, given bare or under `data`. Under load the API answers 200 with `{"error": …}` and no `data`. */
export async function readJsonLd(file: InputFile): Promise<JsonObject[]> {
  const document = await readJson(file);
  if (isObject(document) && document.data === undefined && document.error !== undefined) {
    const said = JSON.stringify(document.error).slice(0, 200);
    throw new InputError(`${file.path}: is an error body (${said}), not data: the API answers so when it is busy. File skipped: ask again later.`);
  }
  const list = Array.isArray(document) ? document : isObject(document) && document.data !== undefined ? asArray(document.data) : undefined;
  if (!list) throw new InputError(`${file.path}: holds no list. Expected the API's {"data": […]} or a list. File skipped: download it again.`);
  // What is no object stays in its place without fields, so that it is counted and named when it is skipped.
  return list.map((item) => (isObject(item) ? item : {}));
}

/** A file of another kind has more unknown names than anybody reads. */
const mostNamesTold = 50;

/** Complains once per file about each name that is neither read nor named as ignored; after fifty it says so and is silent. */
export function unknownNameReporter(file: Pick<InputFile, "path">, report: Report, kind: string): (name: string, within?: string) => void {
  const told = new Set<string>();
  return (name, within = "") => {
    const full = within + name;
    if (told.size > mostNamesTold || told.has(full)) return;
    told.add(full);
    const message = told.size > mostNamesTold ? `more than ${mostNamesTold} names are not known. The others are not told` : `${kind} "${full.slice(0, 80)}" is not known. Its values are not used`;
    report({ level: "warning", reason: "unknown field", message: `${file.path}: ${message}.` });
  };
}

/** The same for the keys of objects. */
export function unknownKeyReporter(file: InputFile, report: Report): (object: JsonObject, known: ReadonlySet<string>, within?: string) => void {
  const tell = unknownNameReporter(file, report, "key");
  return (object, known, within) => {
    for (const key of Object.keys(object)) if (!known.has(key)) tell(key, within);
  };
}
