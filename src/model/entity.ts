/** What the disclosures about one id add up to: organisation, person, body, file, consultation. */
import type { RegisterEntryContent } from "./disclosure.js";

/** How many items of each kind, in declarations: one published row each. */
export interface Counts {
  /** Declared meetings: published rows, cancelled and future ones not counted. */
  meetings: number;
  /** Meetings behind them, where several rows are probably one. */
  encounters: number;
  responses: number;
  positions: number;
}

/** Items by year and kind, for the picture and its table. */
export interface YearCount {
  year: number;
  parliament: number;
  commission: number;
  responses: number;
}

/** A name by which an organisation is or was known, with where it comes from. */
export interface KnownName {
  name: string;
  /** "register" now, "former" in an earlier entry, "latin", "acronym", "typed" by others, "suggested": typed by others and perhaps meant, not counted. */
  origin: "register" | "former" | "latin" | "acronym" | "typed" | "suggested";
  /** First and last day on which a source showed it. */
  from?: string;
  to?: string;
  /** For typed names: declarations that use it. */
  count?: number;
}

/** One change of a register entry, field by field, dated by the snapshot that first showed it. */
export interface EntryChange {
  date: string;
  kind: "registered" | "changed" | "ended" | "returned";
  field?: string;
  before?: string;
  after?: string;
}

/** A name in an organisation's register entry that is for certain that of another organisation. */
export interface EntryLink {
  field: "memberships" | "clients" | "intermediaries";
  /** As the entry has it. */
  text: string;
  /** Where it stands in the text of `memberships`; the other two are lists of names. */
  start?: number;
  id: string;
  slug: string;
  name: string;
}

export interface Organisation {
  kind: "organisation";
  id: string;
  slug: string;
  name: string;
  /** All register numbers joined in it, the first one first. */
  registerNumbers: string[];
  acronym?: string;
  category?: string;
  country?: string;
  /** "in the register since 3 Feb 2022"; absent where no source tells. */
  registeredDate?: string;
  /** Not in the register since this day. */
  goneSince?: string;
  /** No snapshot that we hold has the entry; known only from meetings that give its number. */
  registerSource: "snapshot" | "meetings only";
  /** One sentence from its own register text. */
  sentence?: { text: string; language?: string };
  /** One sentence that a model made of its register text; every quote of it was checked. Shown in the place of `sentence`. */
  described?: { text: string; quotes: { text: string; start: number; end: number }[]; language: string; generated: true; model: string; madeDate: string };
  entry?: RegisterEntryContent;
  /** Names in the entry that lead to organisations, in their order; absent where there are none. */
  entryLinks?: EntryLink[];
  /** Snapshot that the entry was read from. */
  entryDocument?: string;
  names: KnownName[];
  history: EntryChange[];
  /** Why several register numbers are taken for this organisation, one reason for each number after the first. */
  joints?: { a: string; b: string; because: string }[];
  /** Ids of branches, parents and others of its group: organisations of their own. */
  related?: string[];
  /** Consultancies that declare it as client: by register number and name. */
  consultancies: { id?: string; slug?: string; name: string }[];
  counts: Counts;
  years: YearCount[];
}

export interface Mandate {
  /** "Member of the European Parliament", "Commissioner". */
  title: string;
  body?: { id?: string; name: string };
  from?: string;
  to?: string;
  note?: string;
}

export interface Person {
  kind: "person";
  id: string;
  slug: string;
  name: string;
  officialName?: string;
  country?: string;
  group?: { id: string; name: string };
  mandates: Mandate[];
  memberships: { id: string; name: string; note?: string }[];
  otherNames: string[];
  counts: Counts;
  years: YearCount[];
}

export interface Body {
  kind: "body";
  id: string;
  slug: string;
  name: string;
  bodyKind: "cabinet" | "directorate-general" | "committee" | "political group" | "other body";
  acronym?: string;
  otherNames: string[];
  /** Names that declared meetings show, newest first, each with the first and last day. */
  datedNames: { name: string; from: string; to: string }[];
  /** For committees and groups: the Members known to sit in it. */
  members: { id: string; slug: string; name: string }[];
  counts: Counts;
  years: YearCount[];
}

export interface LegislativeFile {
  kind: "file";
  id: string;
  slug: string;
  reference: string;
  /** Official title, English where there is one; the reference when no record is held. */
  name: string;
  titles: Record<string, string>;
  /** Names under which it is spoken of, from the list that people edit. */
  spokenNames: { name: string; language: string }[];
  procedureType?: string;
  stage?: string;
  events: { type: string; date: string }[];
  roles: { role: string; personId?: string; slug?: string; name: string; date?: string; committee?: string; group?: string }[];
  comReference?: string;
  /** No record of the file is held: it is known by its number alone. */
  numberOnly: boolean;
  counts: Counts;
  years: YearCount[];
}

export interface Consultation {
  kind: "consultation";
  id: string;
  slug: string;
  name: string;
  initiativeId?: number;
  publications: { publicationId: number; type?: string; reference?: string; publishedDate?: string; endDate?: string; totalFeedback?: number; published: number }[];
  topics: string[];
  counts: Counts;
  years: YearCount[];
}

export type Entity = Organisation | Person | Body | LegislativeFile | Consultation;
export type EntityKind = Entity["kind"];
export type EntityOf<K extends EntityKind> = Extract<Entity, { kind: K }>;
