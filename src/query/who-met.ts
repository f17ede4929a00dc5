/** Who met whom: each organisation with the hosts that declared it, in which role, how often and from when to when. */
import type { DeclaredHost, DeclaredParty, DeclaredRow, Lane } from "../model/index.js";

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
const byCount = <T extends { declarations: number; name: string }>(a: T, b: T): number => b.declarations - a.declarations || (a.name < b.name ? -1 : 1);

type LinkedOrganisation = NonNullable<DeclaredParty["organisation"]>;

function listHosts(rows: readonly DeclaredRow[]): MetHost[] {
  const byLane = new Map<Lane, Map<string, MetHost>>();
  for (const { hosts: own, lane, date } of rows) {
    const hosts = byLane.get(lane) ?? new Map<string, MetHost>();
    byLane.set(lane, hosts);
    for (const host of own) {
      const key = keyOf(host);
      const known = hosts.get(key);
      if (!known) hosts.set(key, { ...host, lane, declarations: 1, from: date, to: date });
      else {
        known.declarations += 1;
        if (date < known.from) known.from = date;
        if (date > known.to) known.to = date;
      }
    }
  }
  return [...byLane.values()].flatMap((hosts) => [...hosts.values()]).sort(byCount);
}

/** Counted meetings alone, the most declared first; hosts are told for those of the part asked for. Names that are not linked stay in the feed, as they may be people's. */
export function listMet(rows: readonly DeclaredRow[], part: { after: number; limit: number } = { after: 0, limit: Number.POSITIVE_INFINITY }): { items: MetOrganisation[]; total: number } {
  const met = new Map<string, { organisation: LinkedOrganisation; name: string; rows: DeclaredRow[]; declarations: number }>();
  for (const row of rows) {
    if (!row.counted || row.kind !== "meeting") continue;
    for (const { organisation } of row.parties) {
      if (!organisation) continue;
      const one = met.get(organisation.id);
      if (!one) met.set(organisation.id, { organisation, name: organisation.name, rows: [row], declarations: 1 });
      // Named twice in one declaration, an organisation took part once.
      else if (one.rows.at(-1) !== row) one.declarations = one.rows.push(row);
    }
  }
  const items = [...met.values()].sort(byCount).slice(part.after, part.after + part.limit);
  return {
    items: items.map(({ organisation: { registered: _, ...organisation }, rows: own, declarations }) => ({ ...organisation, declarations, hosts: listHosts(own) })),
    total: met.size,
  };
}
