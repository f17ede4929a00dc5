/** Who met whom: each organisation with the hosts that declared it, in which role, how often and from when to when. */
import type { DeclaredHost, DeclaredRow, Lane } from "../model/index.js";

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
const keyOf = ({ personId, name, body }: DeclaredHost, lane: Lane): string => `${lane} ${personId ?? `${name} ${body?.id ?? ""}`}`;
const byCount = <T extends { declarations: number; name: string }>(a: T, b: T): number => b.declarations - a.declarations || (a.name < b.name ? -1 : 1);

/** Counted meetings alone, the most declared first. Names that are not linked stay in the feed, as they may be people's. */
export function listMet(rows: readonly DeclaredRow[]): MetOrganisation[] {
  const met = new Map<string, MetOrganisation & { byHost: Map<string, MetHost> }>();
  for (const { counted, kind, parties, hosts, lane, date } of rows) {
    if (!counted || kind !== "meeting") continue;
    const organisations = new Map(parties.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation] as const] : [])));
    for (const { id, slug, name, category } of organisations.values()) {
      const one = met.get(id) ?? { id, slug, name, ...(category && { category }), declarations: 0, hosts: [], byHost: new Map<string, MetHost>() };
      met.set(id, one);
      one.declarations += 1;
      for (const host of hosts) {
        const known = one.byHost.get(keyOf(host, lane)) ?? { ...host, lane, declarations: 0, from: date, to: date };
        one.byHost.set(keyOf(host, lane), known);
        known.declarations += 1;
        if (date < known.from) known.from = date;
        if (date > known.to) known.to = date;
      }
    }
  }
  return [...met.values()].sort(byCount).map(({ byHost, ...one }) => ({ ...one, hosts: [...byHost.values()].sort(byCount) }));
}
