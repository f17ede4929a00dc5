/** JSON-LD as Parliament's Open Data API writes it: a list under `data`, IRIs for values, and a single value bare where several are an array. */
import { InputError, type InputFile, type Report } from "../model/index.js";

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** `undefined` → [], "org/AFET" → ["org/AFET"], an array → itself. */
export const asArray = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

/** A value that should be one string: itself, or the only member of an array; numbers as they are written. */
export function asText(value: unknown): string | undefined {
  const [only] = asArray(value);
  if (typeof only === "number") return String(only);
  return typeof only === "string" && only.trim() ? only.trim() : undefined;
}

/** "def/ep-roles/RAPPORTEUR" → "RAPPORTEUR". A body's code may hold a slash of its own: "org/Verts/ALE" → "Verts/ALE". */
export function lastSegment(iri: unknown): string | undefined {
  const text = asText(iri);
  if (text === undefined) return undefined;
  return /(?:^|\/)org\/(.+)$/.exec(text)?.[1] ?? (text.slice(text.lastIndexOf("/") + 1) || undefined);
}

/** The whole file as JSON; throws `InputError` when it is none. */
export async function readJson(file: InputFile): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder("utf-8").decode(await file.readAll()));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${file.path}: is not JSON (${(error as Error).message.slice(0, 200)}). File skipped: download it again.`, 1, { cause: error });
  }
}

/** The document's list, given bare or under `data`. Under load the API answers 200 with `{"error": …}` and no `data`. */
export async function readJsonLd(file: InputFile): Promise<JsonObject[]> {
  const document = await readJson(file);
  if (isObject(document) && document.data === undefined && document.error !== undefined) {
    const said = JSON.stringify(document.error).slice(0, 200);
    throw new InputError(`${file.path}: is an error body (${said}), not data: the API answers so when it is busy. File skipped: ask again later.`);
  }
  const list = Array.isArray(document) ? document : isObject(document) && document.data !== undefined ? asArray(document.data) : undefined;
  if (!list) throw new InputError(`${file.path}: holds no list. Expected the API's {"data": […]} or a list. File skipped.`);
  return list.filter(isObject);
}

/** Complains once per file about each key that is neither read nor named as ignored. */
export function unknownKeyReporter(file: InputFile, report: Report): (object: JsonObject, known: ReadonlySet<string>, within?: string) => void {
  const told = new Set<string>();
  return (object, known, within = "") => {
    for (const key of Object.keys(object)) {
      const name = within + key;
      if (known.has(key) || told.has(name)) continue;
      told.add(name);
      report({ level: "warning", reason: "unknown field", message: `${file.path}: key "${name}" is not known. Its values are not used.` });
    }
  };
}
