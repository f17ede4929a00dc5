/** The balance of access on a file: declared meetings and distinct organisations by the register's category, whoever could not be linked apart. */
import { isResponse } from "../edition/declared-arrays.js";
import { visitCounted } from "./declared-filter.js";
import { type DeclaredSet, otherClasses } from "./declared-table.js";

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
export function measureBalance(set: DeclaredSet): BalanceLine[] {
  const { table } = set;
  const { facts, partyEnds, parties } = table.columns;
  const { keys, categories, ofOrganisation } = table.classes();
  const [declarations, organisations] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
  const met = new Uint8Array(ofOrganisation.length);
  const visitClasses = table.classVisitor();
  const count = (classNo: number) => {
    declarations[classNo] = (declarations[classNo] as number) + 1;
  };
  visitCounted(set, (place) => {
    if (isResponse(facts[place] as number)) return;
    visitClasses(place, count);
    for (let i = partyEnds[place - 1] ?? 0, end = partyEnds[place] as number; i < end; i += 1) {
      const organisation = (parties[i] as number) - 1;
      if (organisation < 0 || met[organisation]) continue;
      met[organisation] = 1;
      const classNo = ofOrganisation[organisation] as number;
      organisations[classNo] = (organisations[classNo] as number) + 1;
    }
  });
  return keys
    .map((key, classNo): BalanceLine & { place: number } => ({
      key,
      declarations: declarations[classNo] as number,
      ...(categories[classNo] !== undefined && { category: categories[classNo] }),
      ...(organisations[classNo] && { organisations: organisations[classNo] }),
      place: (otherClasses as readonly string[]).indexOf(key),
    }))
    .filter((line) => line.declarations > 0)
    .sort((a, b) => a.place - b.place || b.declarations - a.declarations || (a.key < b.key ? -1 : 1))
    .map(({ place: _, ...line }) => line);
}
