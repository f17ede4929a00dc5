/** What is asked of search, and what it answers. */
import { type SearchedKind, searchedKinds } from "../../edition/search-day.js";
import type { Activity, EntityKind } from "../../model/index.js";
import type { EntityLine } from "../entity-line.js";

/** What a result can be: an entity by its name, or what was found in subjects and texts. */
export type ResultKind = EntityKind | SearchedKind;

/** In the order in which they are shown. */
export const addressKinds: readonly ResultKind[] = ["organisation", "person", "body", "file", "consultation", ...searchedKinds];

export interface SearchFilter {
  kind?: ResultKind;
  institution?: "parliament" | "commission";
  /** First and last day, inclusive. */
  from?: string;
  to?: string;
  /** Two letters: of an organisation that takes part, or of a respondent. */
  country?: string;
  /** Of an organisation that takes part, in the register. */
  category?: string;
  /** Id of a legislative file. */
  file?: string;
  /** Of a response or a paper, as the source tells it. */
  language?: string;
}

export interface SearchQuestion extends SearchFilter {
  query: string;
  /** "relevance" when absent: how well it fits, and the newer the better. */
  order?: "relevance" | "date";
  cursor?: string;
  limit?: number;
  /** Look for what was typed, even where nothing is found. */
  asTyped?: boolean;
  /** Ids that must not be found, whatever else is known of them. */
  without?: readonly string[];
}

export interface Passage {
  text: string;
  marked: boolean;
}

/** One value of a facet with how many results have it, under all other filters. */
export interface FacetValue {
  value: string;
  /** Of files: reference and title. */
  name?: string;
  title?: string;
  count: number;
}

export interface SearchFacets {
  institution: FacetValue[];
  year: FacetValue[];
  country: FacetValue[];
  category: FacetValue[];
  file: FacetValue[];
  language: FacetValue[];
}

export interface PaperHit {
  id: string;
  fileName: string;
  language: string;
  /** Where in the paper's text the passage begins. */
  start: number;
  page: number;
}

/** Something found in subjects and texts: an activity, or a paper attached to one. */
export interface SearchItem {
  activity: Activity;
  paper?: PaperHit;
  /** What was found, the words asked for marked; empty where they stand in names alone. */
  passage: Passage[];
}

export interface SearchAnswer {
  /** "short": too little was typed to look for. */
  state: "found" | "nothing" | "short";
  /** What was looked for in the place of what was typed, as that stands nowhere. */
  corrected?: string;
  /** Something that is written much like it and found far more often. */
  meant?: string;
  /** Nothing holds all the words: these hold some. */
  loosened: boolean;
  names: {
    items: EntityLine[];
    total: number;
    /** No name is like what was typed: these are like this. */
    like?: string;
  };
  items: SearchItem[];
  /** For each item what goes on behind it, for a page that has no room for all. */
  cursors: string[];
  /** Of items, without names. */
  total: number;
  /** Results by kind, under all other filters: entities and items. */
  kinds: { kind: ResultKind; count: number }[];
  facets: SearchFacets;
  next?: string;
}

/** Names that fit what was typed so far, best first. */
export interface Suggestions {
  items: EntityLine[];
  /** Nothing fits what was typed: these fit this. */
  like?: string;
}

/** The answer as it comes from a thread: activities by their number. */
export interface FoundItem {
  activityNo: number;
  paper?: PaperHit;
  passage: Passage[];
}

export type SearchFound = Omit<SearchAnswer, "items"> & { items: FoundItem[] };
