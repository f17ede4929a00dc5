/** How right links of typed names are, with the typed numbers hidden from the linker. */
import type { MeetingContent } from "../src/model/index.js";
import { type LinkedParty, linkMeeting, linkRespondent } from "../src/resolve/link-parties.js";
import type { NameIndex } from "../src/resolve/name-index.js";
import { type Share, shareOf } from "./interval.js";
import type { LabelledName } from "./truth.js";

/** What became of one labelled name. */
export interface Outcome {
  label: LabelledName;
  /** Score from which the best link counts: 2 for exact names. */
  score: number;
  right: boolean;
  /** The name was linked to `organisationId`; absent when it stayed text. */
  organisationId?: string;
  method?: string;
  linkedName?: string;
}

const meeting = (participantsCell: string): MeetingContent => ({
  institution: "parliament",
  hosts: [{ name: "A B", originalName: "B A", mepId: "1" }],
  subject: "",
  participantsCell,
  registerNumbers: [],
});
const respondent = ({ name, country, respondentType }: LabelledName) => ({
  feedbackId: 1,
  publicationId: 1,
  organisation: name,
  respondentType: respondentType ?? "OTHER",
  ...(country && { country }),
  text: "",
  anonymous: false,
  attachments: [],
});

const scoreOf = (party: LinkedParty): number => (party.organisationId ? (party.score ?? 2) : 0);

/** Links one labelled name as the walk does. Of several organisations in one segment the labelled one counts, where it is among them. */
export function tryLabel(label: LabelledName, index: NameIndex): Outcome {
  const expected = index.organisationOf(label.registerNumber);
  const parties = label.set === "attendees" ? linkMeeting(meeting(label.name), index) : [linkRespondent(respondent(label), index)].filter((one) => one !== undefined);
  const linked = parties.filter((party) => party.organisationId).sort((a, b) => scoreOf(b) - scoreOf(a));
  const right = linked.find((party) => party.organisationId === expected);
  const counted = (party: LinkedParty | undefined) => party !== undefined && party.link !== "suggested";
  const best = counted(right) || !counted(linked[0]) ? (right ?? linked[0]) : linked[0];
  if (!best) return { label, score: 0, right: false };
  return { label, score: scoreOf(best), right: best === right, organisationId: best.organisationId as string, ...(best.method && { method: best.method }), linkedName: best.mention ?? best.text };
}

export interface Figures {
  precision: Share;
  recall: Share;
}

/** Precision and recall when everything at or above `from` counts as a link. */
export function figuresAt(outcomes: readonly Outcome[], from: number): Figures {
  const linked = outcomes.filter((outcome) => outcome.score >= from);
  const right = linked.filter((outcome) => outcome.right).length;
  return { precision: shareOf(right, linked.length), recall: shareOf(right, outcomes.length) };
}
