/** How many items an answer may hold, read from the address. */
import { Problem } from "./problem.js";
import { words } from "./words.js";

export const mostItems = 100;

/** `?limit=20`; `usual` when nothing is asked for. */
export function readLimit(url: URL, usual: number): number {
  const text = url.searchParams.get("limit");
  if (!text) return usual;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostItems) throw new Problem(400, words.badChoice("limit", text.slice(0, 20), `1 to ${mostItems}`));
  return limit;
}
