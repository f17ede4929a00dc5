/** Which declarations on a file or in a consultation a choice asks for, and how many each further choice would leave. */
import { type DeclaredParty, type DeclaredRow, type Lane, lanes } from "../model/index.js";
import { foldName, slugOf } from "../normalise/fold.js";

/** All that is given has to fit; a facet's own value is left out when the facet itself is counted. */
export interface DeclaredFilter {
  /** First and last day, inclusive. */
  from?: string;
  to?: string;
  institution?: "parliament" | "commission";
  kind?: "meeting" | "response";
  lane?: Lane;
  /** A class of the other side: see `classOf`. */
  category?: string;
  /** Hosts, parties and bodies by id, all of whom take part. */
  withIds?: readonly string[];
  /** Of responses: what the respondent chose, where it sits, what it wrote in. */
  type?: string;
  country?: string;
  language?: string;
}

export type DeclaredFacet = Exclude<keyof DeclaredFilter, "from" | "to" | "withIds">;

/** Classes of the other side that are no category of the register. */
export const otherClasses: readonly string[] = ["category-not-held", "no-number", "not-linked", "nobody-named"];

const keys = new Map<string, string>();
/** The register has some twenty categories: each is made a key once. */
function keyOfCategory(category: string): string {
  const known = keys.get(category) ?? slugOf(category);
  keys.set(category, known);
  return known;
}

/** What a party is counted under: its category in the register, or why it has none. */
export function classOf({ organisation }: DeclaredParty): string {
  if (!organisation) return "not-linked";
  if (organisation.category) return keyOfCategory(organisation.category);
  return organisation.registered ? "category-not-held" : "no-number";
}

/** Every class that stands on the other side of a declaration, each once. */
export function classesOf({ parties }: DeclaredRow): string[] {
  const [only] = parties;
  // Most declarations name one party, and a page asks for the classes of thousands.
  if (only && parties.length === 1) return [classOf(only)];
  return parties.length ? [...new Set(parties.map(classOf))] : ["nobody-named"];
}

/** Categories by the key of their class. */
export function nameClasses(rows: readonly DeclaredRow[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { parties } of rows) for (const party of parties) if (party.organisation?.category) names.set(classOf(party), party.organisation.category);
  return names;
}

const takesPart = ({ hosts, parties }: DeclaredRow, id: string): boolean =>
  hosts.some(({ personId, body }) => personId === id || body?.id === id) || parties.some(({ organisation }) => organisation?.id === id);

/** Values of a facet that a declaration stands under. */
const valuesOf: Record<DeclaredFacet, (row: DeclaredRow) => readonly (string | undefined)[]> = {
  institution: (row) => [row.kind === "meeting" ? row.institution : undefined],
  kind: (row) => [row.kind],
  lane: (row) => [row.lane],
  category: classesOf,
  type: (row) => [row.response?.type],
  country: (row) => [row.response?.country],
  language: (row) => [row.response?.language],
};
const facets = Object.keys(valuesOf) as DeclaredFacet[];

export function selectDeclared(rows: readonly DeclaredRow[], filter: DeclaredFilter): DeclaredRow[] {
  const { from, to, withIds = [] } = filter;
  const chosen = facets.filter((facet) => filter[facet] !== undefined);
  if (!from && !to && !withIds.length && !chosen.length) return [...rows];
  return rows.filter(
    (row) => (!from || row.date >= from) && (!to || row.date <= to) && withIds.every((id) => takesPart(row, id)) && chosen.every((facet) => valuesOf[facet](row).includes(filter[facet])),
  );
}

/** For each value of a facet, the counted declarations that it would leave beside all the rest of the filter. */
export function countFacet(rows: readonly DeclaredRow[], filter: DeclaredFilter, facet: DeclaredFacet): Map<string, number> {
  const { [facet]: _, ...rest } = filter;
  const counts = new Map<string, number>();
  for (const row of selectDeclared(rows, rest)) {
    if (!row.counted) continue;
    for (const value of valuesOf[facet](row)) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

export interface DeclaredTotals {
  declarations: number;
  meetings: number;
  /** Meetings behind them, where several rows are probably one. */
  encounters: number;
  responses: number;
  organisations: number;
  /** Declarations with somebody on the other side who is not linked. */
  unlinked: number;
  /** Days of the first and last of them. */
  from?: string;
  to?: string;
}

export function sumDeclared(rows: readonly DeclaredRow[]): DeclaredTotals {
  const totals: DeclaredTotals = { declarations: 0, meetings: 0, encounters: 0, responses: 0, organisations: 0, unlinked: 0 };
  const [encounters, organisations] = [new Set<string>(), new Set<string>()];
  for (const { counted, kind, activityId, parties, date } of rows) {
    if (!counted) continue;
    totals.declarations += 1;
    if (kind === "meeting") encounters.add(activityId);
    totals[kind === "meeting" ? "meetings" : "responses"] += 1;
    for (const { organisation } of parties) if (organisation) organisations.add(organisation.id);
    if (parties.some(({ organisation }) => !organisation)) totals.unlinked += 1;
    if (totals.from === undefined || date < totals.from) totals.from = date;
    if (totals.to === undefined || date > totals.to) totals.to = date;
  }
  return { ...totals, encounters: encounters.size, organisations: organisations.size };
}

/** Counted declarations of each lane by year, lanes in their order, those without any left out. */
export function countLanes(rows: readonly DeclaredRow[]): { lane: Lane; declarations: number; years: { year: number; declarations: number }[] }[] {
  const yearsOf = new Map<Lane, Map<number, number>>(lanes.map((lane) => [lane, new Map<number, number>()]));
  for (const { counted, lane, date } of rows) {
    const years = counted ? yearsOf.get(lane) : undefined;
    const year = Number(date.slice(0, 4));
    years?.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...yearsOf].flatMap(([lane, years]) => {
    const declarations = [...years.values()].reduce((sum, count) => sum + count, 0);
    return declarations ? [{ lane, declarations, years: [...years].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, declarations: count })) }] : [];
  });
}

/** Whether an id is that of a host or of a host's body. */
export const isHost = (rows: readonly DeclaredRow[], id: string): boolean => rows.some(({ hosts }) => hosts.some(({ personId, body }) => personId === id || body?.id === id));

export interface HostCount {
  /** Of a person, or of the body of staff without a page. */
  id: string;
  name: string;
  declarations: number;
}

/** Hosts by name, with the counted declarations that each would leave beside the rest of the filter, other hosts aside. */
export function countHosts(rows: readonly DeclaredRow[], filter: DeclaredFilter): HostCount[] {
  const { withIds = [], ...others } = filter;
  const parties = withIds.filter((id) => !isHost(rows, id));
  const rest = { ...others, ...(parties.length && { withIds: parties }) };
  const hosts = new Map<string, HostCount>();
  for (const row of selectDeclared(rows, rest)) {
    if (!row.counted) continue;
    const own = new Map(row.hosts.map(({ personId, name, body }) => (personId ? [personId, name] : [body?.id ?? "", body?.name ?? ""])));
    for (const [id, name] of own) {
      if (!id) continue;
      const known = hosts.get(id) ?? { id, name, declarations: 0 };
      hosts.set(id, known);
      known.declarations += 1;
    }
  }
  return [...hosts.values()].sort((a, b) => (foldName(a.name) < foldName(b.name) ? -1 : 1));
}

/** Name of a host, party or body as the declarations have it. */
export function nameInDeclared(rows: readonly DeclaredRow[], id: string): string | undefined {
  for (const { hosts, parties } of rows) {
    for (const { personId, name, body } of hosts) {
      if (personId === id) return name;
      if (body?.id === id) return body.name;
    }
    const party = parties.find(({ organisation }) => organisation?.id === id);
    if (party) return party.organisation?.name;
  }
  return undefined;
}
