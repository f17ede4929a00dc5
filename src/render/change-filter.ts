/** Which changes are asked for, read from the address and written back to it. */
import type { Change, ChangeFilter } from "../query/edition-reader.js";
import { readChoice, readDay } from "./feed-filter.js";
import type { PageContext } from "./page.js";
import { Problem } from "./problem.js";
import { findSources } from "./provenance.js";
import { words } from "./words.js";

export const changeKinds: readonly Change["kind"][] = ["new", "edited", "gone", "registered", "renamed", "changed", "ended", "returned"];

/** `?kind=edited&source=parliament-meetings&from=2025-11-01&to=2025-11-30`; anything else is refused in words. */
export async function readChangeFilter({ reader, url }: PageContext): Promise<ChangeFilter> {
  const query = url.searchParams;
  const kind = readChoice(query, "kind", changeKinds);
  const source = readChoice(query, "source", [...(await findSources(reader)).keys()]);
  const [from, to] = [readDay(query, "from"), readDay(query, "to")];
  if (from && to && from > to) throw new Problem(400, words.datesReversed(from, to));
  return { ...(kind && { kind }), ...(source && { source }), ...(from && { from }), ...(to && { to }) };
}

/** The query of an address with this filter, "" for none. */
export function writeChangeFilter(filter: ChangeFilter, cursor?: string): string {
  const query = new URLSearchParams();
  for (const name of ["kind", "source", "from", "to"] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  if (cursor) query.set("cursor", cursor);
  const text = query.toString();
  return text && `?${text}`;
}
