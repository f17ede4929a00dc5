/** Who met whom: each organisation with the hosts that declared it, in which role, how often and from when to when. */
import { isResponse, laneNoOf } from "../edition/declared-arrays.js";
import { writeDay } from "../edition/tables.js";
import { type DeclaredHost, type Lane, lanes } from "../model/index.js";
import { visitCounted } from "./declared-filter.js";
import type { DeclaredOrganisation, DeclaredSet, DeclaredTable } from "./declared-table.js";

export interface MetHost extends DeclaredHost {
  lane: Lane;
  declarations: number;
  from: string;
  to: string;
}

export interface MetOrganisation {
  id: string;
  slug: string;
  name: string;
  category?: string;
  declarations: number;
  hosts: MetHost[];
}

/** Hosts without a page are named by name and body. */
const keyOf = ({ personId, name, body }: DeclaredHost): string => personId ?? `${name} ${body?.id ?? ""}`;
const byCount = <T extends { declarations: number; name: string }>(a: T, b: T): number => b.declarations - a.declarations || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** With days as numbers. */
type Met = Omit<MetHost, "from" | "to"> & { from: number; to: number };

/** Of some rows of a table, newest first. */
function listHosts(table: DeclaredTable, places: readonly number[], keys: readonly string[]): MetHost[] {
  const { facts, hostEnds, hosts } = table.columns;
  const { days } = table;
  const byLane = new Map<Lane, Map<string, Met>>();
  for (const place of places) {
    const lane = lanes[laneNoOf(facts[place] as number)] as Lane;
    const known = byLane.get(lane) ?? new Map<string, Met>();
    byLane.set(lane, known);
    const day = days[place] as number;
    for (let i = hostEnds[place - 1] ?? 0, end = hostEnds[place] as number; i < end; i += 1) {
      const label = hosts[i] as number;
      const key = keys[label] as string;
      const one = known.get(key);
      if (!one) known.set(key, { ...(table.labels.hosts[label] as DeclaredHost), lane, declarations: 1, from: day, to: day });
      else {
        one.declarations += 1;
        one.from = day;
      }
    }
  }
  return [...byLane.values()]
    .flatMap((own) => [...own.values()])
    .sort(byCount)
    .map((one) => ({ ...one, from: writeDay(one.from), to: writeDay(one.to) }));
}

/** Calls with each organisation of a counted meeting, once for each declaration. */
function visitMet(set: DeclaredSet, visit: (organisation: number, place: number) => void): void {
  const { facts, partyEnds, parties, organisations } = set.table.columns;
  const lastIn = new Int32Array(organisations.length).fill(-1);
  visitCounted(set, (place) => {
    if (isResponse(facts[place] as number)) return;
    for (let i = partyEnds[place - 1] ?? 0, end = partyEnds[place] as number; i < end; i += 1) {
      const organisation = (parties[i] as number) - 1;
      // Named twice in one declaration, an organisation took part once.
      if (organisation < 0 || lastIn[organisation] === place) continue;
      lastIn[organisation] = place;
      visit(organisation, place);
    }
  });
}

/** Counted meetings alone, the most declared first; hosts are told for those of the part asked for. Names that are not linked stay in the feed, as they may be people's. */
export function listMet(set: DeclaredSet, part: { after: number; limit: number } = { after: 0, limit: Number.POSITIVE_INFINITY }): { items: MetOrganisation[]; total: number } {
  const { table } = set;
  const counts = new Uint32Array(table.columns.organisations.length);
  visitMet(set, (organisation) => {
    counts[organisation] = (counts[organisation] as number) + 1;
  });
  const total = counts.reduce((sum, count) => sum + Number(count > 0), 0);
  const items = table.orderByCount(counts, part.after + part.limit).slice(part.after);
  const rowsOf = new Map(items.map((organisation) => [organisation, [] as number[]]));
  visitMet(set, (organisation, place) => rowsOf.get(organisation)?.push(place));
  const keys = table.labels.hosts.map(keyOf);
  return {
    items: items.map((organisation) => ({
      ...(table.organisations()[organisation] as DeclaredOrganisation),
      declarations: counts[organisation] as number,
      hosts: listHosts(table, rowsOf.get(organisation) ?? [], keys),
    })),
    total,
  };
}
