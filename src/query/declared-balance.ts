/** The balance of access on a file: declared meetings and distinct organisations by the register's category, whoever could not be linked apart. */
import type { DeclaredRow } from "../model/index.js";
import { classesOf, classOf, otherClasses } from "./declared-filter.js";

export interface BalanceLine {
  /** Key of the class, as filters take it. */
  key: string;
  /** Category as the register writes it; absent for the classes that are none. */
  category?: string;
  /** Declared meetings with at least one party of the class: one declaration may stand under several. */
  declarations: number;
  /** Distinct organisations; names that are not linked are not told apart, so they have no such number. */
  organisations?: number;
}

/** Meetings alone: whoever answers a consultation was not let in by anybody. Categories by declarations, then the rest in its own order. */
export function measureBalance(rows: readonly DeclaredRow[]): BalanceLine[] {
  const lines = new Map<string, BalanceLine & { ids: Set<string> }>();
  for (const row of rows) {
    if (!row.counted || row.kind !== "meeting") continue;
    for (const key of classesOf(row)) {
      const line = lines.get(key) ?? { key, declarations: 0, ids: new Set<string>() };
      lines.set(key, line);
      line.declarations += 1;
    }
    for (const party of row.parties) {
      const line = lines.get(classOf(party)) as BalanceLine & { ids: Set<string> };
      if (party.organisation) line.ids.add(party.organisation.id);
      if (party.organisation?.category) line.category = party.organisation.category;
    }
  }
  const placeOf = ({ key }: BalanceLine): number => otherClasses.indexOf(key);
  return [...lines.values()]
    .sort((a, b) => placeOf(a) - placeOf(b) || b.declarations - a.declarations || (a.key < b.key ? -1 : 1))
    .map(({ ids, ...line }) => (ids.size ? { ...line, organisations: ids.size } : line));
}
