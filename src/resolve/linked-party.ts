/** What linking says of one name, before pages are made of it. */
import type { LinkKind, LinkMethod } from "../model/index.js";

/** A party before pages are made: which organisation, how sure, and what was published. */
export interface LinkedParty {
  text: string;
  organisationId?: string;
  registerNumber?: string;
  link?: LinkKind;
  method?: LinkMethod;
  contradiction?: { registerNumber: string };
}
