/** Short stable ids from raw values. */
import { hash } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Lower-case base 32 of SHA-256, `length` characters; the parts are kept apart by a unit separator. */
export function shortHash(parts: readonly string[], length = 12): string {
  const bytes = hash("sha256", parts.join("\u001f"), "binary");
  let out = "";
  for (let i = 0; i < length; i += 1) out += alphabet[bytes.charCodeAt(i) & 31];
  return out;
}

/** SHA-256 of text or bytes, hex. */
export const sha256 = (bytes: Uint8Array | string): string => hash("sha256", bytes, "hex");

/** What JSON writes as it is, between quotation marks: most names, dates and numbers are, and are quoted faster by hand. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them.
const plain = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;
const longestPlain = 64;

const quoted = (text: string): string => (text.length <= longestPlain && plain.test(text) ? `"${text}"` : JSON.stringify(text));

/** JSON of plain data with keys in order, so that equal values give equal text; a key whose value is undefined is left out. */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  let out = "";
  if (Array.isArray(value)) {
    for (const item of value) out += `${out && ","}${canonicalJson(item)}`;
    return `[${out}]`;
  }
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields).sort()) if (fields[key] !== undefined) out += `${out && ","}${quoted(key)}:${canonicalJson(fields[key])}`;
  return `{${out}}`;
}
