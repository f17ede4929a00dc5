/** What a reader chose of the declarations on a file or in a consultation, read from the address and written back to it. */
import { lanes } from "../model/index.js";
import type { DeclaredFilter } from "../query/declared-filter.js";
import { readFeedFilter } from "./feed-filter.js";
import { Problem } from "./problem.js";
import { words } from "./words.js";

/** Name in the address → what it may look like. */
export const shapes = {
  category: /^[a-z0-9-]{1,80}$/,
  type: /^[A-Z_]{1,60}$/,
  country: /^[A-Z]{2,3}$/,
  language: /^[a-z]{2,3}$/,
} as const;
type Shaped = keyof typeof shapes;

function readShaped(query: URLSearchParams, name: Shaped): string | undefined {
  const value = query.get(name);
  if (!value) return undefined;
  if (!shapes[name].test(value)) throw new Problem(400, words.badChoice(name, value.slice(0, 40), words.declared.listedOnPage));
  return value;
}

/** `?role=rapporteur&category=companies-and-groups&from=2023-01-01`, and all that a feed takes; anything else is refused in words. */
export function readDeclaredFilter(query: URLSearchParams): DeclaredFilter {
  const { kind, institution, from, to, withIds } = readFeedFilter(query);
  const role = query.get("role") || undefined;
  const lane = lanes.find((one) => one === role);
  if (role && !lane) throw new Problem(400, words.badChoice("role", role.slice(0, 40), lanes.join(", ")));
  const filter: DeclaredFilter = {
    ...(institution && { institution }),
    // Positions are no declarations; they stand with the responses whose papers they are of.
    ...(kind && { kind: kind === "position" ? "response" : kind }),
    ...(lane && { lane }),
    ...(from && { from }),
    ...(to && { to }),
    ...(withIds && { withIds }),
  };
  for (const name of Object.keys(shapes) as Shaped[]) {
    const value = readShaped(query, name);
    if (value) filter[name] = value;
  }
  return filter;
}

const names: [Exclude<keyof DeclaredFilter, "withIds">, string][] = [
  ["kind", "kind"],
  ["institution", "institution"],
  ["lane", "role"],
  ["category", "category"],
  ["type", "type"],
  ["country", "country"],
  ["language", "language"],
  ["from", "from"],
  ["to", "to"],
];

/** Fields of a filter as an address has them. */
export const listChoices = (filter: DeclaredFilter): [name: string, value: string][] => [
  ...names.flatMap(([key, name]): [string, string][] => (filter[key] ? [[name, filter[key]]] : [])),
  ...(filter.withIds ?? []).map((id): [string, string] => ["with", id]),
];

/** The query of an address with this filter, "" for none. */
export function writeDeclaredFilter(filter: DeclaredFilter, more: Record<string, string | undefined> = {}): string {
  const query = new URLSearchParams(listChoices(filter));
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value);
  const text = query.toString();
  return text && `?${text}`;
}

/** How many lines of a list are passed over: `?after=30`, 0 for anything else. */
export const readAfter = (query: URLSearchParams): number => Math.max(0, Math.trunc(Number(query.get("after"))) || 0);
