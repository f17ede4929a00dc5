/** Kinds by shape as well as colour: circle Parliament, square Commission, speech mark response, diamond position. */
import { type Html, html } from "../html.js";
import { words } from "../words.js";

export type MarkKind = "parliament" | "commission" | "response" | "position";

const labelOf = (kind: MarkKind): string => (kind === "parliament" || kind === "commission" ? words.institutions[kind] : words.activityKinds[kind]);

/** The shapes stand in the style sheet: fifty marks on a page stay small. */
export const renderKindMark = (kind: MarkKind): Html => html`<span class="mark ${kind}" role="img" aria-label="${labelOf(kind)}"></span>`;

/** Where the word stands beside it. */
export const renderQuietMark = (kind: MarkKind): Html => html`<span class="mark ${kind}"></span>`;

export const markOf = (activity: { kind: "meeting" | "response" | "position"; institution: "parliament" | "commission" }): MarkKind =>
  activity.kind === "meeting" ? activity.institution : activity.kind;
