/** Register entries as the linker sees them, and which register numbers are one organisation. */
import { foldName } from "../normalise/fold.js";

/** Everything that the register exports say about one number, over all exports. */
export interface Registrant {
  registerNumber: string;
  /** Current name first, then former ones, newest first. */
  names: { name: string; from: string; to: string }[];
  latinNames: string[];
  acronyms: string[];
  country?: string;
  category?: string;
  /** Day of registration, or of the first export that has the entry. */
  from: string;
  /** First export without it. */
  goneSince?: string;
}

/** An organisation: one or several register numbers. `id` is the number that was registered first, and stays for good. */
export interface RegisteredOrganisation {
  id: string;
  registrants: Registrant[];
}

/**
 * Joins register numbers only where it is certain: the folded name and the country agree, and the later entry
 * begins on or after the day on which the earlier one had ended. Anything less waits for measured judgements.
 */
export function joinRegistrations(registrants: readonly Registrant[]): RegisteredOrganisation[] {
  const byNameAndCountry = new Map<string, Registrant[]>();
  for (const registrant of registrants) {
    const key = `${foldName(registrant.names[0]?.name ?? "")}|${registrant.country ?? ""}`;
    const list = byNameAndCountry.get(key);
    if (list) list.push(registrant);
    else byNameAndCountry.set(key, [registrant]);
  }
  const organisations: RegisteredOrganisation[] = [];
  for (const [key, list] of byNameAndCountry) {
    list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.registerNumber < b.registerNumber ? -1 : 1));
    let current: Registrant[] = [];
    for (const registrant of list) {
      const before = current.at(-1);
      const follows = before?.goneSince !== undefined && registrant.from >= before.goneSince && registrant.country !== undefined && !key.startsWith("|");
      if (before && !follows) {
        organisations.push({ id: (current[0] as Registrant).registerNumber, registrants: current });
        current = [];
      }
      current.push(registrant);
    }
    if (current.length) organisations.push({ id: (current[0] as Registrant).registerNumber, registrants: current });
  }
  return organisations.sort((a, b) => (a.id < b.id ? -1 : 1));
}
