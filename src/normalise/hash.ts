/** Short stable ids from raw values. */
import { createHash } from "node:crypto";

/** Lower-case base 32 of SHA-256, `length` characters; the parts are kept apart by a unit separator. */
export function shortHash(parts: readonly string[], length = 12): string {
  const bytes = createHash("sha256").update(parts.join("\u001f")).digest();
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  let out = "";
  for (let i = 0; i < length; i += 1) out += alphabet[(bytes[i] as number) & 31];
  return out;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** JSON with keys in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item === undefined ? null : item)).join(",")}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}
