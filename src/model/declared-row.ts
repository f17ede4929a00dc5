/** One declaration on a file or in a consultation, in short: what lanes, facets and balances are counted from. */

/** In which role the public side acts on a file; `response` has none. One lane for each declaration, so that lanes add up. */
export const lanes = ["rapporteur", "shadow", "opinion", "chair", "member", "cabinet", "department", "response"] as const;
export type Lane = (typeof lanes)[number];

export interface DeclaredHost {
  name: string;
  /** Page of the decision-maker; absent for staff below Director-General. */
  personId?: string;
  slug?: string;
  body?: { id: string; slug: string; name: string };
}

/** What of a response a consultation is listed by. */
export interface DeclaredResponse {
  /** Type chosen by the respondent, in the portal's code: "BUSINESS_ASSOCIATION". */
  type: string;
  /** ISO 3166-1 alpha-3, as the portal gives it. */
  country?: string;
  /** ISO 639-1. */
  language?: string;
  /** Hash of the folded words, where there are enough of them: responses that share it say the same. */
  sameWords?: string;
  /** The first words of the text. */
  begins: string;
  /** Sentences of its text chosen by fixed rules; none where it asks for nothing that stands alone. */
  passages: string[];
  /** Attached papers: how many, and those whose text was read. */
  papers: number;
  paperIds: string[];
}

/** A declaration as an edition keeps it beside the activity; the names of organisations stand with these. */
export interface KeptDeclaration {
  id: string;
  lane: Lane;
  hosts: DeclaredHost[];
  parties: { text: string; organisationId?: string }[];
  withoutRole?: true;
}

/** The declarations of one activity that belong to one file or consultation. */
export interface KeptRow {
  id: string;
  kind: "meeting" | "response";
  institution: "parliament" | "commission";
  counted: boolean;
  declarations: KeptDeclaration[];
  consultationId?: string;
  response?: DeclaredResponse;
}

export interface DeclaredParty {
  /** As published. */
  text: string;
  /** The organisation it is linked to, with its current name and its category in the register. */
  organisation?: { id: string; slug: string; name: string; category?: string; registered: boolean };
}

export interface DeclaredRow {
  declarationId: string;
  activityId: string;
  date: string;
  kind: "meeting" | "response";
  institution: "parliament" | "commission";
  /** False when cancelled, postponed or in the future. */
  counted: boolean;
  lane: Lane;
  hosts: DeclaredHost[];
  parties: DeclaredParty[];
  /** The host says to act with a role on the file and has none in the records. */
  withoutRole?: true;
  consultationId?: string;
  response?: DeclaredResponse;
}
