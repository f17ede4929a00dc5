/** Counts over all activities, as the edition that is being written has them. One counting for page, export and API. */
import type { Counts, EntityKind, YearCount } from "../model/index.js";

export interface Counted {
  of(kind: EntityKind, id: string): { counts: Counts; years: YearCount[] };
  /** Ids of files that an activity is linked to, suggested ones too. */
  listLinkedFiles(): string[];
}
