/** Which declarations on a file or in a consultation a choice asks for, and how many each further choice would leave. */
import { isCounted, isOfCommission, isResponse, laneNoOf } from "../edition/declared-arrays.js";
import { dayOf } from "../edition/tables.js";
import { type Lane, lanes } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import type { DeclaredSet, DeclaredTable } from "./declared-table.js";

/** All that is given has to fit; a facet's own value is left out when the facet itself is counted. */
export interface DeclaredFilter {
  /** First and last day, inclusive. */
  from?: string;
  to?: string;
  institution?: "parliament" | "commission";
  kind?: "meeting" | "response";
  lane?: Lane;
  /** A class of the other side: a category of the register, or one of those beside them: see declared-table.ts. */
  category?: string;
  /** Hosts, parties and bodies by id, all of whom take part. */
  withIds?: readonly string[];
  /** Of responses: what the respondent chose, where it sits, what it wrote in. */
  type?: string;
  country?: string;
  language?: string;
}

export type DeclaredFacet = Exclude<keyof DeclaredFilter, "from" | "to" | "withIds">;

/** Values of a facet by number, and which of them a declaration stands under. */
interface FacetValues {
  values: readonly string[];
  /** Calls with the number of each, once. */
  visit: (place: number, take: (value: number) => void) => void;
}

/** Numbered from one in the column; nothing is 0. */
const labelled = (values: readonly string[], column: Uint16Array): FacetValues => ({
  values,
  visit: (place, take) => {
    const label = column[place] as number;
    if (label) take(label - 1);
  },
});

const valuesOf: Record<DeclaredFacet, (table: DeclaredTable) => FacetValues> = {
  institution: ({ columns: { facts } }) => ({
    values: ["parliament", "commission"],
    visit: (place, take) => {
      const own = facts[place] as number;
      if (!isResponse(own)) take(Number(isOfCommission(own)));
    },
  }),
  kind: ({ columns: { facts } }) => ({ values: ["meeting", "response"], visit: (place, take) => take(Number(isResponse(facts[place] as number))) }),
  lane: ({ columns: { facts } }) => ({ values: lanes, visit: (place, take) => take(laneNoOf(facts[place] as number)) }),
  category: (table) => ({ values: table.classes().keys, visit: table.classVisitor() }),
  type: ({ labels, columns }) => labelled(labels.types, columns.types),
  country: ({ labels, columns }) => labelled(labels.countries, columns.countries),
  language: ({ labels, columns }) => labelled(labels.languages, columns.languages),
};
const facets = Object.keys(valuesOf) as DeclaredFacet[];

type Test = (place: number) => boolean;

function standsUnder(table: DeclaredTable, facet: DeclaredFacet, value: string): Test {
  const { values, visit } = valuesOf[facet](table);
  const asked = values.indexOf(value);
  let found = false;
  const take = (one: number) => {
    if (one === asked) found = true;
  };
  return (place) => {
    found = false;
    visit(place, take);
    return found;
  };
}

/** Hosts by their place among the labels: 1 for those who are, or belong to, the person or body of that id. */
const hostsOf = ({ labels }: DeclaredTable, id: string): Uint8Array => Uint8Array.from(labels.hosts, ({ personId, body }) => Number(personId === id || body?.id === id));

function someHost({ columns: { hostEnds, hosts } }: DeclaredTable, place: number, holds: (label: number) => boolean): boolean {
  for (let i = hostEnds[place - 1] ?? 0, end = hostEnds[place] as number; i < end; i += 1) if (holds(hosts[i] as number)) return true;
  return false;
}

function hasParty({ columns: { partyEnds, parties } }: DeclaredTable, place: number, party: number): boolean {
  for (let i = partyEnds[place - 1] ?? 0, end = partyEnds[place] as number; i < end; i += 1) if (parties[i] === party) return true;
  return false;
}

/** Whether a declaration names somebody who is linked to no organisation. */
const hasUnlinked = (table: DeclaredTable, place: number): boolean => hasParty(table, place, 0);

/** Whether a declaration names an organisation. */
function hasLinked({ columns: { partyEnds, parties } }: DeclaredTable, place: number): boolean {
  for (let i = partyEnds[place - 1] ?? 0, end = partyEnds[place] as number; i < end; i += 1) if (parties[i]) return true;
  return false;
}

function takesPart(table: DeclaredTable, id: string): Test {
  const party = table.placeOfOrganisation(id) + 1;
  if (party) return (place) => hasParty(table, place, party);
  const own = hostsOf(table, id);
  return own.includes(1) ? (place) => someHost(table, place, (label) => own[label] === 1) : () => false;
}

export function selectDeclared(set: DeclaredSet, filter: DeclaredFilter): DeclaredSet {
  const { table } = set;
  const { from, to, withIds = [] } = filter;
  const { days } = table;
  const tests: Test[] = [];
  if (from) {
    const first = dayOf(from);
    tests.push((place) => (days[place] as number) >= first);
  }
  if (to) {
    const last = dayOf(to);
    tests.push((place) => (days[place] as number) <= last);
  }
  for (const facet of facets) {
    const value = filter[facet];
    if (value !== undefined) tests.push(standsUnder(table, facet, value));
  }
  tests.push(...withIds.map((id) => takesPart(table, id)));
  return tests.length ? set.filter((place) => tests.every((holds) => holds(place))) : set;
}

/** Calls with each declaration that counts. */
export function visitCounted({ table: { columns }, places }: DeclaredSet, visit: (place: number) => void): void {
  for (const place of places) if (isCounted(columns.facts[place] as number)) visit(place);
}

export const selectCounted = (set: DeclaredSet): DeclaredSet => set.filter((place) => isCounted(set.table.columns.facts[place] as number));

/** For each value of a facet, the counted declarations that it would leave beside all the rest of the filter. */
export function countFacet(set: DeclaredSet, filter: DeclaredFilter, facet: DeclaredFacet): Map<string, number> {
  const { [facet]: _, ...rest } = filter;
  const { values, visit } = valuesOf[facet](set.table);
  const counts = new Uint32Array(values.length);
  const order: number[] = [];
  const take = (value: number) => {
    if (!counts[value]) order.push(value);
    counts[value] = (counts[value] as number) + 1;
  };
  visitCounted(selectDeclared(set, rest), (place) => visit(place, take));
  return new Map(order.map((value) => [values[value] as string, counts[value] as number]));
}

/** Categories by the key of their class. */
export function nameClasses({ table }: DeclaredSet): Map<string, string> {
  const { keys, categories } = table.classes();
  return new Map(categories.flatMap((category, i) => (category === undefined ? [] : [[keys[i] as string, category]])));
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

export function sumDeclared(set: DeclaredSet): DeclaredTotals {
  const { table } = set;
  const { facts, activities, partyEnds, parties, organisations: known } = table.columns;
  const organisations = new Uint8Array(known.length + 1);
  let [meetings, encounters, responses, unlinked, lastMet, newest, oldest] = [0, 0, 0, 0, -1, -1, -1];
  visitCounted(set, (place) => {
    if (isResponse(facts[place] as number)) responses += 1;
    else {
      meetings += 1;
      // Rows of one activity stand together.
      if (activities[place] !== lastMet) encounters += 1;
      lastMet = activities[place] as number;
    }
    for (let i = partyEnds[place - 1] ?? 0, end = partyEnds[place] as number; i < end; i += 1) organisations[parties[i] as number] = 1;
    if (hasUnlinked(table, place)) unlinked += 1;
    if (newest < 0) newest = place;
    oldest = place;
  });
  const linked = organisations.subarray(1).reduce((sum, one) => sum + one, 0);
  const days = newest < 0 ? {} : { from: table.dateAt(oldest), to: table.dateAt(newest) };
  return { declarations: meetings + responses, meetings, encounters, responses, organisations: linked, unlinked, ...days };
}

/** Declarations, counted or not, that name an organisation. */
export function countLinked({ table, places }: DeclaredSet): number {
  let count = 0;
  for (const place of places) if (hasLinked(table, place)) count += 1;
  return count;
}

/** Whether a declaration that counts names an organisation. */
export const namesOrganisation = ({ table, places }: DeclaredSet): boolean => places.some((place) => isCounted(table.columns.facts[place] as number) && hasLinked(table, place));

/** Counted declarations of each lane by year, lanes in their order, those without any left out. */
export function countLanes(set: DeclaredSet): { lane: Lane; declarations: number; years: { year: number; declarations: number }[] }[] {
  const { days, columns } = set.table;
  const yearsOf = lanes.map(() => new Map<number, number>());
  visitCounted(set, (place) => {
    const years = yearsOf[laneNoOf(columns.facts[place] as number)] as Map<number, number>;
    const year = Math.floor((days[place] as number) / 10_000);
    years.set(year, (years.get(year) ?? 0) + 1);
  });
  return yearsOf.flatMap((years, i) => {
    const declarations = [...years.values()].reduce((sum, count) => sum + count, 0);
    return declarations ? [{ lane: lanes[i] as Lane, declarations, years: [...years].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, declarations: count })) }] : [];
  });
}

/** Whether an id is that of a host or of a host's body. */
export function isHost({ table, places }: DeclaredSet, id: string): boolean {
  const own = hostsOf(table, id);
  return own.includes(1) && places.some((place) => someHost(table, place, (label) => own[label] === 1));
}

/** Whether an id is that of an organisation that takes part. */
export function isParty({ table, places }: DeclaredSet, id: string): boolean {
  const party = table.placeOfOrganisation(id) + 1;
  return party > 0 && places.some((place) => hasParty(table, place, party));
}

export interface HostCount {
  /** Of a person, or of the body of staff without a page. */
  id: string;
  name: string;
  declarations: number;
}

/** Hosts by name, with the counted declarations that each would leave beside the rest of the filter, other hosts aside. */
export function countHosts(set: DeclaredSet, filter: DeclaredFilter): HostCount[] {
  const { withIds = [], ...others } = filter;
  const parties = withIds.filter((id) => !isHost(set, id));
  const { hostEnds, hosts: column } = set.table.columns;
  const { hosts } = set.table.labels;
  const idOf = hosts.map(({ personId, body }) => personId ?? body?.id ?? "");
  const counts = new Map<string, HostCount & { last: number }>();
  visitCounted(selectDeclared(set, { ...others, ...(parties.length && { withIds: parties }) }), (place) => {
    for (let i = (hostEnds[place] as number) - 1, first = hostEnds[place - 1] ?? 0; i >= first; i -= 1) {
      const label = column[i] as number;
      const { personId, name, body } = hosts[label] as (typeof hosts)[0];
      const id = idOf[label] as string;
      if (!id) continue;
      const known = counts.get(id) ?? { id, name: personId ? name : (body?.name ?? ""), declarations: 0, last: -1 };
      counts.set(id, known);
      // Named twice in one declaration, a host took part once.
      if (known.last !== place) known.declarations += 1;
      known.last = place;
    }
  });
  return [...counts.values()]
    .map(({ last: _, ...host }) => ({ ...host, folded: foldName(host.name) }))
    .sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.id < b.id ? -1 : 1))
    .map(({ folded: _, ...host }) => host);
}

/** Name of a host, party or body as the declarations have it. */
export function nameInDeclared(set: DeclaredSet, id: string): string | undefined {
  const { table, places } = set;
  if (isParty(set, id)) return table.organisations()[table.placeOfOrganisation(id)]?.name;
  const own = hostsOf(table, id);
  if (!own.includes(1)) return undefined;
  for (const place of places) {
    let name: string | undefined;
    someHost(table, place, (label) => {
      const { personId, name: person, body } = table.labels.hosts[label] as (typeof table.labels.hosts)[0];
      if (own[label]) name = personId === id ? person : body?.name;
      return name !== undefined;
    });
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Declarations by the consultation that they belong to, in the order in which it comes. */
export function countConsultations({ table, places }: DeclaredSet): Map<string, number> {
  const { consultations } = table.columns;
  const counts = table.labels.consultations.map(() => 0);
  const order: number[] = [];
  // Most files have none.
  for (const place of counts.length ? places : []) {
    const label = (consultations[place] as number) - 1;
    if (label < 0) continue;
    if (!counts[label]) order.push(label);
    counts[label] = (counts[label] as number) + 1;
  }
  return new Map(order.map((label) => [table.labels.consultations[label] as string, counts[label] as number]));
}

/** Institutions whose meetings these are, and responses, in the order in which they come. */
export function listOrigins({ table, places }: DeclaredSet): ("parliament" | "commission" | "response")[] {
  const origins = ["parliament", "commission", "response"] as const;
  const found: number[] = [];
  for (const place of places) {
    const facts = table.columns.facts[place] as number;
    const origin = isResponse(facts) ? 2 : Number(isOfCommission(facts));
    if (!found.includes(origin)) found.push(origin);
    if (found.length === origins.length) break;
  }
  return found.map((origin) => origins[origin] as (typeof origins)[number]);
}
