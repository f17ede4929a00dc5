/** Filters of a feed, read from the address and written back to it. */

import type { ActivityFilter } from "../query/edition-reader.js";
import { isCalendarDay } from "./dates.js";
import { Problem } from "./problem.js";
import { words } from "./words.js";

export type FeedFilter = Omit<ActivityFilter, "entityId">;

function readChoice<T extends string>(query: URLSearchParams, name: string, allowed: readonly T[]): T | undefined {
  const value = query.get(name);
  if (!value) return undefined;
  const found = allowed.find((choice) => choice === value);
  if (!found) throw new Problem(400, words.badChoice(name, value.slice(0, 40), allowed.join(", ")));
  return found;
}

function readDay(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name)?.trim();
  if (!value) return undefined;
  if (!isCalendarDay(value)) throw new Problem(400, words.badDate(value.slice(0, 40)));
  return value;
}

/** `?kind=meeting&institution=parliament&from=2024-01-01&to=2024-12-31&with=mep-197697`; anything else is refused in words. */
export function readFeedFilter(query: URLSearchParams): FeedFilter {
  const kind = readChoice(query, "kind", ["meeting", "response", "position"]);
  const institution = readChoice(query, "institution", ["parliament", "commission"]);
  const from = readDay(query, "from");
  const to = readDay(query, "to");
  const withId = query.get("with") || undefined;
  if (from && to && from > to) throw new Problem(400, words.datesReversed(from, to));
  return { ...(kind && { kind }), ...(institution && { institution }), ...(from && { from }), ...(to && { to }), ...(withId && { withId }) };
}

/** The query of an address with this filter, "" for none. */
export function writeFeedFilter(filter: FeedFilter, cursor?: string): string {
  const query = new URLSearchParams();
  if (filter.kind) query.set("kind", filter.kind);
  if (filter.institution) query.set("institution", filter.institution);
  if (filter.from) query.set("from", filter.from);
  if (filter.to) query.set("to", filter.to);
  if (filter.withId) query.set("with", filter.withId);
  if (cursor) query.set("cursor", cursor);
  const text = query.toString();
  return text && `?${text}`;
}
