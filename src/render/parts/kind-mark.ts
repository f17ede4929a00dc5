/** Kinds by shape as well as colour: circle Parliament, square Commission, speech mark response, diamond position. */
import { type Html, html } from "../html.js";
import { words } from "../words.js";

export type MarkKind = "parliament" | "commission" | "response" | "position";

const labels: Record<MarkKind, string> = { parliament: words.institutions.parliament, commission: words.institutions.commission, response: words.activityKinds.response, position: words.position };

/** The shapes stand in the style sheet: fifty marks on a page stay small. */
export const renderKindMark = (kind: MarkKind): Html => html`<span class="mark ${kind}" role="img" aria-label="${labels[kind]}"></span>`;

/** Where the word stands beside it. */
export const renderQuietMark = (kind: MarkKind): Html => html`<span class="mark ${kind}"></span>`;

export const markOf = (activity: { kind: "meeting" | "response" | "position"; institution: "parliament" | "commission" }): MarkKind =>
  activity.kind === "meeting" ? activity.institution : activity.kind;
