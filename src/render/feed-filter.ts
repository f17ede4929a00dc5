/** Filters of a feed, read from the address and written back to it. */

import type { ActivityFilter } from "../query/edition-reader.js";
import { isCalendarDay } from "./dates.js";
import { Problem } from "./problem.js";
import { words } from "./words.js";

export const feedKinds = ["meeting", "response", "position"] as const;
export const institutions = ["parliament", "commission"] as const;

export type FeedFilter = Omit<ActivityFilter, "entityId" | "without">;

export function readChoice<T extends string>(query: URLSearchParams, name: string, allowed: readonly T[]): T | undefined {
  const value = query.get(name);
  if (!value) return undefined;
  const found = allowed.find((choice) => choice === value);
  if (!found) throw new Problem(400, words.badChoice(name, value.slice(0, 40), allowed.join(", ")));
  return found;
}

export function readDay(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name)?.trim();
  if (!value) return undefined;
  if (!isCalendarDay(value)) throw new Problem(400, words.badDate(value.slice(0, 40)));
  return value;
}

export const longestValue = 400;
/** More than a reader puts together; each is looked up in every row. */
export const mostWith = 8;

export function readText(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name)?.trim();
  if (!value) return undefined;
  if (value.length > longestValue) throw new Problem(400, words.badChoice(name, `${value.slice(0, 40)}…`, `up to ${longestValue} characters`));
  return value;
}

function readWith(query: URLSearchParams): string[] {
  const ids = [...new Set(query.getAll("with").filter(Boolean))];
  if (ids.length > mostWith) throw new Problem(400, words.badChoice("with", String(ids.length), `up to ${mostWith} ids`));
  return ids;
}

/** `?kind=meeting&institution=parliament&from=2024-01-01&to=2024-12-31&with=mep-197697&with=2023-0083-COD&as=Backmarket&country=FR&parties=up-to-10`; anything else is refused in words. */
export function readFeedFilter(query: URLSearchParams): FeedFilter {
  const kind = readChoice(query, "kind", feedKinds);
  const institution = readChoice(query, "institution", institutions);
  const from = readDay(query, "from");
  const to = readDay(query, "to");
  const withIds = readWith(query);
  const spelling = readText(query, "as");
  const country = readText(query, "country");
  const category = readText(query, "category");
  const upToTen = readChoice(query, "parties", ["up-to-10"]) !== undefined;
  if (from && to && from > to) throw new Problem(400, words.datesReversed(from, to));
  return {
    ...(kind && { kind }),
    ...(institution && { institution }),
    ...(from && { from }),
    ...(to && { to }),
    ...(withIds.length && { withIds }),
    ...(spelling && { spelling }),
    ...(country && { country }),
    ...(category && { category }),
    ...(upToTen && { upToTen }),
  };
}

/** The query of an address with this filter, "" for none. */
export function writeFeedFilter(filter: FeedFilter, cursor?: string): string {
  const query = new URLSearchParams();
  if (filter.kind) query.set("kind", filter.kind);
  if (filter.institution) query.set("institution", filter.institution);
  if (filter.from) query.set("from", filter.from);
  if (filter.to) query.set("to", filter.to);
  for (const id of filter.withIds ?? []) query.append("with", id);
  if (filter.spelling) query.set("as", filter.spelling);
  if (filter.country) query.set("country", filter.country);
  if (filter.category) query.set("category", filter.category);
  if (filter.upToTen) query.set("parties", "up-to-10");
  if (cursor) query.set("cursor", cursor);
  const text = query.toString();
  return text && `?${text}`;
}

/** A form sends the fields that were left empty too: the address without them, for readers to share; `undefined` when nothing is empty. */
export function withoutEmpty(query: URLSearchParams): string | undefined {
  const filled = [...query].filter(([, value]) => value !== "");
  if (filled.length === [...query].length) return undefined;
  const text = new URLSearchParams(filled).toString();
  return text && `?${text}`;
}
