/** What linking says of one name, before pages are made of it. */
import type { LinkKind, LinkMethod } from "../model/index.js";

/** A party before pages are made: which organisation, how sure, and what was published. */
export interface LinkedParty {
  text: string;
  /** The name within the text, where the text says more: a role, a number. */
  mention?: string;
  organisationId?: string;
  registerNumber?: string;
  link?: LinkKind;
  method?: LinkMethod;
  /** For *matched* and *suggested*. */
  score?: number;
  contradiction?: { registerNumber: string };
}
