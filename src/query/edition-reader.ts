/**
 * The one door to what the site shows: about ten asynchronous questions. The embedded edition answers them
 * (`embedded-edition.ts`); another engine may. Every answer names the edition it comes from.
 */
import type { Activity, ActivityKind, EntityKind, EntityOf, LinkKind, PublishedPaper, ReadDays } from "../model/index.js";
import type { DeclaredSet } from "./declared-table.js";
import type { EntityLine } from "./entity-line.js";
import type { SearchAnswer, SearchQuestion, Suggestions } from "./search/question.js";

export type { EntityLine } from "./entity-line.js";

import type { FileListAnswer, FileListOptions } from "./file-list.js";
import type { FileRole } from "./file-roles.js";

/** The edition that answered. `name` is its day and the start of its checksum: "2025-11-20-3f9a1c". */
export interface EditionInfo {
  name: string;
  /** Day of the newest document in it. */
  date: string;
  checksum: string;
  counts: { organisations: number; people: number; bodies: number; files: number; consultations: number; declarations: number; responses: number };
}

/** A total that says whether it is exact; where it is not, there are more. */
export interface Total {
  count: number;
  exact: boolean;
}

export type Found<T> = { state: "found"; value: T } | { state: "moved"; id: string; slug: string } | { state: "unknown" } | { state: "suppressed" };

export interface ActivityFilter {
  /** Only activities in which this entity takes part, in any role. */
  entityId?: string;
  kind?: ActivityKind;
  institution?: "parliament" | "commission";
  /** First and last day, inclusive. */
  from?: string;
  to?: string;
  /** Declarations in which these entities take part too: a person, a file. */
  withIds?: readonly string[];
  /** Declarations in which the organisation of `entityId` stands under this name. */
  spelling?: string;
  /** Country of somebody across from the entity: of a Member on an organisation's page, of an organisation on any other. */
  country?: string;
  /** Register category of an organisation across from the entity, as in an address: "companies-groups"; `notLinked` where somebody there is not linked. */
  category?: string;
  /** Only meetings of up to ten parties, from which it is read who is in the room with whom; and everything that is no meeting. */
  upToTen?: true;
  /** Ids of activities that are left out. */
  without?: readonly string[];
}

/** Stands for a category: declarations with somebody on the other side who is linked to no organisation. */
export const notLinked = "not-linked";

export interface Page<T> {
  items: T[];
  total: Total;
  /** Opaque; absent on the last page. */
  next?: string;
}

/** A page of a feed: a reader that shows fewer of its items goes on behind the last one shown. */
export interface ActivityPage extends Page<Activity> {
  /** For each item the cursor that goes on behind it; the last one is `next` where there is more. */
  cursors: string[];
  /** For each item the places of its declarations that answer the filter: those that are counted and exported. */
  places: number[][];
}

/** Somebody who takes part in what a filter asks for: how many declarations are left when the filter asks for them too. */
export interface EntityFacet {
  kind: EntityKind;
  id: string;
  slug: string;
  name: string;
  declarations: number;
  /** Days of the first and the last of them. */
  first: string;
  last: string;
}

/** Of each kind beside a feed, unless it is asked for more or fewer. */
export const mostListed = 40;

/** The most frequent, and how many there are. */
export interface FacetList {
  items: EntityFacet[];
  count: number;
}

export interface ActivityFacets {
  /** The entities of `withIds`, in their order. */
  chosen: Pick<EntityFacet, "kind" | "id" | "slug" | "name">[];
  people: FacetList;
  bodies: FacetList;
  organisations: FacetList;
  files: FacetList;
  consultations: FacetList;
  /** Of those across from the entity, whatever country and category are asked for. A declaration counts once for each value. */
  countries: { value: string; declarations: number }[];
  categories: { value: string; name: string; declarations: number }[];
  /** Declarations with somebody on the other side who is linked to no organisation. */
  unlinked: number;
}

/** A name under which an organisation stands in declarations. */
export interface MentionedName {
  name: string;
  /** "typed": linked and counted; "suggested": perhaps meant; "contradicting": beside its number, which the name contradicts. "named": in the subject of a meeting alone. All but the first are counted nowhere. */
  state: "typed" | "suggested" | "contradicting" | "named";
  declarations: number;
  first: string;
  last: string;
}

/** Names other than its own under which an organisation stands, the most frequent first, and in how many activities it does so without being counted. */
export interface Mentions {
  names: MentionedName[];
  activities: Record<Exclude<MentionedName["state"], "typed">, number>;
}

/** An activity and when there was last something new to tell of it: a day, or an instant. */
export interface Appeared {
  activity: Activity;
  at: string;
}

/** Declarations by kind and institution; a response goes to the Commission, and is no meeting with it. */
export interface ActivityCounts {
  all: number;
  meetings: number;
  responses: number;
  /** Positions are no declarations: `all` holds them only where nothing else is asked for. */
  positions: number;
  parliament: number;
  commission: number;
}

/** Somebody in an entity's meetings of up to ten parties. */
export type Neighbour = Omit<EntityFacet, "kind">;

/** What a source changed, dated by the document that first showed it. */
export interface Change {
  date: string;
  kind: "registered" | "renamed" | "changed" | "ended" | "returned" | "new" | "edited" | "gone";
  /** Page to open. */
  path: string;
  title: string;
  detail: string;
  /** Id of the source. */
  source: string;
  /** What an edit changed, field by field; long texts from where they begin to differ. */
  fields?: { field: string; before: string; after: string }[];
}

export interface ChangeFilter {
  kind?: Change["kind"];
  /** Id of a source. */
  source?: string;
  /** First and last day, inclusive. */
  from?: string;
  to?: string;
}

export interface SourceState {
  id: string;
  name: string;
  shortName: string;
  publisher: string;
  publicPage: string;
  address: string;
  licence: string;
  frequency: string;
  limits: string;
  documents: number;
  records: number;
  disclosures: number;
  /** Day of the newest document; absent when none was read. */
  newestDocument?: string;
  /** Days of the oldest and newest disclosure in it. */
  from?: string;
  to?: string;
  /** Of meetings: the days that were read of each series, the oldest first; what lies between two of a series was not. */
  read?: ReadDays[];
}

export interface DocumentInfo {
  checksum: string;
  originalChecksum: string;
  source: string;
  fileName: string;
  address?: string;
  retrievedAt: string;
  publishedAt?: string;
  records: number;
}

export interface EditionReader {
  /** The edition that answers now. */
  describeEdition(): Promise<EditionInfo>;
  /** Shared with others who ask: not to be changed. */
  findEntity<K extends EntityKind>(kind: K, id: string): Promise<Found<EntityOf<K>>>;
  /** An activity by its own id or the id of any declaration in it. Texts are whole. */
  findActivity(id: string): Promise<Found<Activity>>;
  /** Newest first. Responses carry their first 600 characters. Activities are shared with others who ask: not to be changed. */
  listActivities(filter: ActivityFilter, page?: { cursor?: string; limit?: number }): Promise<ActivityPage>;
  /** Files by type, year and order, with what each further choice would leave. */
  listFiles(options: FileListOptions): Promise<FileListAnswer>;
  /** Ids of files that begin so: "2022-0396-". */
  listFileIds(prefix: string): Promise<string[]>;
  /** Activities as feeds show them, in the order of the ids asked for; what is not known is left out. */
  findActivities(ids: readonly string[]): Promise<Activity[]>;
  /** Those of chosen declarations, each once, newest first. */
  readDeclared(declared: DeclaredSet): Promise<Activity[]>;
  /** Every declaration on a file or in a consultation, newest first, to be counted without being read. */
  listDeclared(kind: "file" | "consultation", id: string): Promise<DeclaredSet>;
  /** Activities under a filter of which there was something new to tell, the newest of that first; for feeds that readers follow. */
  listAppeared(filter: ActivityFilter, limit: number): Promise<Appeared[]>;
  /** The same of the activities of chosen declarations, and of others by their ids. */
  listDeclaredAppeared(declared: DeclaredSet, others: readonly string[], limit: number): Promise<Appeared[]>;
  /** Activities for which a file or an organisation is only proposed, newest first, with how many there are; `without` holds ids of activities that are left out. */
  listSuggested(id: string, limit: number, without?: readonly string[]): Promise<{ items: Activity[]; total: Total }>;
  /** Activities in which the organisation's number stands beside a name that contradicts it, newest first. */
  listContradicting(organisationId: string, limit: number, without?: readonly string[]): Promise<{ items: Activity[]; total: Total }>;
  /** Meetings whose subject names the organisation, of which no declaration names it as taking part, newest first. */
  listMentioned(organisationId: string, limit: number, without?: readonly string[]): Promise<{ items: Activity[]; total: Total }>;
  /** `without` holds ids of activities that are left out. */
  listMentions(organisationId: string, without?: readonly string[]): Promise<Mentions>;
  /** Declarations by kind and institution under a filter, for the numbers beside filters. */
  countActivities(filter: ActivityFilter): Promise<ActivityCounts>;
  /** Who takes part in what a filter asks for, for the choices beside a feed: `most` of each kind, forty when absent. */
  listFacets(filter: ActivityFilter, most?: number): Promise<ActivityFacets>;
  /** Files on which a person, or by its name a committee, has a role. */
  listFileRoles(of: { personId: string } | { committee: string }): Promise<readonly FileRole[]>;
  /** For each two of some entities, the declarations of a filter in which both take part. */
  countPairs(filter: ActivityFilter, ids: readonly string[]): Promise<number[][]>;
  /** Who else takes part in an entity's meetings of up to ten parties, most often first. */
  listNeighbours(id: string, kind: EntityKind, limit?: number): Promise<Neighbour[]>;
  /** Entities of a kind in the order of their names, optionally by first letter ("A" … "Z", "#"). */
  listEntities(kind: EntityKind, options: { letter?: string; bodyKind?: string; order?: "name" | "newest"; cursor?: string; limit?: number }): Promise<Page<EntityLine>>;
  /** Names, subjects, texts and passages that hold what is asked for, with the numbers of every facet. */
  search(question: SearchQuestion): Promise<SearchAnswer>;
  /** Names that fit what was typed so far, best first; `without` the ids that must not be found. */
  suggestNames(query: string, limit?: number, without?: readonly string[]): Promise<Suggestions>;
  listChanges(options?: ChangeFilter & { cursor?: string; limit?: number }): Promise<Page<Change>>;
  /** Sources with how fresh they are. */
  listSources(): Promise<SourceState[]>;
  /** What is told and quoted of an attached paper; `undefined` where no paper of that id was read. */
  findPaper(id: string): Promise<PublishedPaper | undefined>;
  findDocument(checksum: string): Promise<DocumentInfo | undefined>;
  /** Links by kind and source, for Method and Status. */
  countLinks(): Promise<{ source: string; link: LinkKind | "text" | "contradiction"; count: number }[]>;
  close(): void;
}
