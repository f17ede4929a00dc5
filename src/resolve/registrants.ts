/** Register entries as the linker sees them. */

/** Everything that the register exports say about one number, over all exports. */
export interface Registrant {
  registerNumber: string;
  /** Current name first, then former ones, newest first. */
  names: { name: string; from: string; to: string }[];
  latinNames: string[];
  acronyms: string[];
  country?: string;
  category?: string;
  website?: string;
  legalForm?: string;
  /** Passes to Parliament, the most that an export shows: who comes there is likelier to be met. */
  passes?: number;
  /** Day of registration, or of the first export that has the entry. */
  from: string;
  /** First export without it. */
  goneSince?: string;
}

/** Why two register numbers are taken for one organisation. */
export interface Joint {
  a: string;
  b: string;
  /** What agrees, in words for readers: "the same name, website and country". */
  because: string;
  /** Who decided: the program's rules, or a person. */
  by: "rule" | "person";
}

/** An organisation: one or several register numbers. `id` is the number that was registered first, and stays for good. */
export interface RegisteredOrganisation {
  id: string;
  registrants: Registrant[];
  joints: Joint[];
}

/** A company, or anything else: what a respondent and a register entry both say of themselves. */
export type RegistrantKind = "company" | "other";

/** What a respondent says of itself beside its name. */
export interface Respondent {
  /** ISO 3166 alpha-2. */
  country?: string | undefined;
  kind?: RegistrantKind | undefined;
}

/** By the register's categories, old and new: "Companies & groups", "Trade and business associations", "Non-governmental organisations…". */
export function kindOfCategory(category: string | undefined): RegistrantKind | undefined {
  if (!category || /^other/i.test(category)) return undefined;
  return /^compan/i.test(category) ? "company" : /consultan|law firm|self-employed/i.test(category) ? undefined : "other";
}

/** By the portal's types of respondents; most of them say "other" of many things. */
export function kindOfRespondent(type: string | undefined): RegistrantKind | undefined {
  if (!type) return undefined;
  if (/^company$/i.test(type)) return "company";
  return /^(?:business_association|trade_union|ngo|environmental_organisation|consumer_organisation|academic_research)/i.test(type) ? "other" : undefined;
}
