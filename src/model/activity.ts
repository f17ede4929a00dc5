/** One line of a feed: the disclosures of one encounter or one response, put together. */
import type { EntityKind } from "./entity.js";
import type { FileLinkMethod } from "./link-methods.js";
import type { Position } from "./position.js";

/** How a name became a link. `declared`, `exact` and `matched` are counted; `suggested` never. */
export type LinkKind = "declared" | "exact" | "matched" | "suggested";

/** Someone other than the host who is named as taking part. */
export interface Party {
  /** The name as published. */
  text: string;
  /** The name within the text, where the text says more: a role, a number. */
  mention?: string;
  /** Name to show: the organisation's current one when linked, else `text`. */
  name: string;
  entityId?: string;
  slug?: string;
  link?: LinkKind;
  /** Which rule linked it, a key of the catalogue in `model/link-methods.ts`. */
  method?: string;
  /** For *matched* and *suggested* links: how likely the link is right, 0 to 1. */
  score?: number;
  /** A number given for this name that contradicts it; shown, not used. */
  contradiction?: { registerNumber: string; numberName?: string; numberId?: string };
  registerNumber?: string;
  /** A name without a counted link that is a public body's: of the Union, of states together ("European Medicines Agency"), or of one ("Embassy of India"). No such body needs to register. */
  publicBody?: true;
}

/** Someone on the public side. */
export interface Host {
  name: string;
  /** Page of the decision-maker; absent for staff below Director-General. */
  personId?: string;
  slug?: string;
  /** "Member of the European Parliament, Rapporteur": the role of that day, in the words shown. */
  role: string;
  /** Body that the role belongs to. */
  body?: { id: string; slug: string; name: string };
  staff: boolean;
}

/** Where a declaration was read. */
export interface Provenance {
  /** Checksum of the archived document. */
  document: string;
  position: string;
}

/** One published row, with its own hosts and participants: the unit of every count. */
export interface Declaration {
  id: string;
  source: string;
  hosts: Host[];
  parties: Party[];
  subject: string;
  place?: string;
  fileReference?: string;
  /** The host says to act with a role on the file, and no host has one on that day in the records, which hold such roles for it. */
  hostWithoutRole?: true;
  /** First and last reading that holds it. */
  firstSeen: Provenance;
  lastSeen: Provenance;
  /** Identical rows in one document, when more than one. */
  repeats?: number;
  goneSince?: string;
  /** Earlier versions, oldest first: what a later document changed, and where the earlier words stood last. */
  earlier: { until: string; document: string; position: string; changes: { field: string; before: string; after: string }[] }[];
}

/** "staff level, as declared", "cancelled, as declared", "in the future": marks for exceptions. */
export type Tag = "staff level" | "cancelled" | "postponed" | "in the future" | "event" | "no longer in the source" | "edited";

export interface ActivityFile {
  id: string;
  slug: string;
  reference: string;
  title: string;
  link: LinkKind;
  /** Which rule linked it, a key of `fileLinkMethods` in `model/link-methods.ts`. */
  method: FileLinkMethod;
}

interface ActivityBase {
  id: string;
  date: string;
  tags: Tag[];
  /** False when cancelled, postponed or in the future. */
  counted: boolean;
  files: ActivityFile[];
  /** Consultation it belongs to. */
  consultation?: { id: string; slug: string; name: string };
}

/** An organisation that the subject of a meeting names, and no declaration of it as taking part. Nothing counts it. */
export interface MentionedOrganisation {
  id: string;
  slug: string;
  /** Its name in the register. */
  name: string;
  /** As the subject has it: "Climate Action Network Europe". */
  text: string;
}

export interface MeetingActivity extends ActivityBase {
  kind: "meeting";
  institution: "parliament" | "commission";
  subject: string;
  place?: string;
  declarations: Declaration[];
  /** Organisations named in the subject alone, in its order; absent when there are none. */
  mentioned?: MentionedOrganisation[];
  /** "single": one row. "same": rows of several Commission hosts. "probably": Parliament's rows that agree, of several Members or of one. */
  joined: "single" | "same" | "probably";
}

export interface ResponseActivity extends ActivityBase {
  kind: "response";
  institution: "commission";
  declarations: Declaration[];
  respondent: Party;
  respondentType: string;
  country?: string;
  feedbackId: number;
  publicationId: number;
  title: string;
  language?: string;
  /** The whole text on the activity's own page; feeds carry its first 600 characters. */
  text: string;
  /** Length of the whole text in characters, when `text` was cut for a feed. */
  textLength: number;
  translation?: string;
  /** `paperId`: of a paper whose text was read, whatever came of it. */
  attachments: { documentId?: string; fileName: string; pages?: number; address?: string; held: boolean; paperId?: string }[];
}

/** What one paper attached to a response asks for: machine-made, every quote checked. It is no declaration and counted as none. */
export interface PositionActivity extends ActivityBase, Position {
  kind: "position";
  institution: "commission";
  /** None: nobody declared it. */
  declarations: [];
  respondent: Party;
  /** The response that the paper was attached to. */
  responseId: string;
  feedbackId: number;
  title: string;
  /** Always true: said so in JSON and exports too. */
  generated: true;
  /** Language model, and the day it was asked. */
  model: string;
  madeDate: string;
  /** "one question for one paper, check 1": how it came about. */
  method: string;
  paper: { id: string; checksum: string; fileName: string; language: string; pages: number; address?: string };
}

export type Activity = MeetingActivity | ResponseActivity | PositionActivity;
export type ActivityKind = Activity["kind"];

/** An entity named by a declaration, and whether it stands on the other side. */
export interface TakingPart {
  kind: EntityKind;
  id: string;
  party: boolean;
}

/** Everyone and everything that one declaration of an activity links to, each once. What pages list, exports write and counts count. */
export function listTakingPart(declaration: Declaration, activity: Activity): TakingPart[] {
  const found = new Map<string, TakingPart>();
  const add = (kind: EntityKind, id: string | undefined, party = false) => id !== undefined && found.set(id, { kind, id, party });
  for (const host of declaration.hosts) {
    add("person", host.personId);
    add("body", host.body?.id);
  }
  for (const party of declaration.parties) if (party.link !== "suggested") add("organisation", party.entityId, true);
  for (const file of activity.files) if (file.link !== "suggested" && (file.reference === declaration.fileReference || file.link !== "declared")) add("file", file.id);
  add("consultation", activity.consultation?.id);
  return [...found.values()];
}
