/** Keys by which organisations are found, and names that are no key. */

/** Organisation ids by some key; several stand in one text with a space between. */
export type Ids = Map<string, string>;

/** Names under the fold as the index keeps them, and what it knows of their words. */
export interface KnownKeys {
  readonly current: Ids;
  readonly latin: Ids;
  readonly former: Ids;
  readonly withoutAcronym: Ids;
  /** Names of the list that people edit. */
  readonly listed: Ids;
  /** Names of an organisation, current ones first. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** In how many organisations' names a word stands. */
  readonly holders: ReadonlyMap<string, number>;
}

export function addId(map: Ids, key: string, id: string): void {
  if (!key) return;
  const ids = map.get(key);
  if (ids === undefined) map.set(key, id);
  else if (ids !== id && !ids.split(" ").includes(id)) map.set(key, `${ids} ${id}`);
}

/** Registered names that are ordinary words where they stand in an attendee cell. */
export const ordinaryWords = new Set([
  "others",
  "other",
  "west",
  "various",
  "womens lobby",
  "human rights defenders",
  "digital policy",
  "digital society",
  "civil society",
  "citizens",
  "staff",
  "stakeholders",
  "ngos",
  "companies",
]);
