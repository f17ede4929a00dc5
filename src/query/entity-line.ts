/** An entity in one line. */
import type { EntityKind } from "../model/index.js";

/** A line in an index page or a suggestion list. */
export interface EntityLine {
  kind: EntityKind;
  id: string;
  slug: string;
  name: string;
  /** Category, country, group: what tells namesakes apart. */
  detail: string;
  declarations: number;
}
