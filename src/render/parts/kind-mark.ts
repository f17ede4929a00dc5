/** Kinds by shape as well as colour: circle Parliament, square Commission, speech mark response, diamond position. */
import { type Html, html } from "../html.js";
import { words } from "../words.js";

export type MarkKind = "parliament" | "commission" | "response" | "position";

const labelOf = (kind: MarkKind): string => (kind === "parliament" || kind === "commission" ? words.institutions[kind] : words.activityKinds[kind]);

/** The shapes stand in the style sheet, which shows them in the place of the word: fifty marks on a page stay small. */
export const renderKindMark = (kind: MarkKind): Html => html`<i class="mark ${kind}">${labelOf(kind)}</i>`;

/** The same at the head of an item. */
export const renderItemMark = (kind: MarkKind): Html => html`<i class="${kind}">${labelOf(kind)}</i>`;

/** Where the word stands beside it. */
export const renderQuietMark = (kind: MarkKind): Html => html`<span class="mark ${kind}"></span>`;

export const markOf = (activity: { kind: "meeting" | "response" | "position"; institution: "parliament" | "commission" }): MarkKind =>
  activity.kind === "meeting" ? activity.institution : activity.kind;
