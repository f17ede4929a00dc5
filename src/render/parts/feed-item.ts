/** One item of a feed: an article with its day, its headlines, its subject or text, its marks and its source. */
import { raw } from "hono/html";
import type { Activity, Declaration, MeetingActivity, PositionActivity, ResponseActivity } from "../../model/index.js";
import { renderCountry, renderLanguage } from "../countries.js";
import { renderDate } from "../dates.js";
import { type Html, html, noHtml } from "../html.js";
import { activityPath, entityPath } from "../paths.js";
import { renderTerm } from "../terms.js";
import { renderCode, words } from "../words.js";
import { capacityOf, renderMeetingHeadline, renderMoreParties, renderPartiesElsewhere, renderResponseHeadline, sidesOf } from "./headline.js";
import { markOf, renderItemMark } from "./kind-mark.js";
import { languageOf } from "./own-words.js";
import { renderAnswers, renderMachineMade, renderPositionSubject } from "./position.js";

interface Passage {
  text: string;
  marked: boolean;
}

interface ItemOptions {
  /** Id of the entity whose page it is: it is not named in its own feed. */
  viewpoint?: string | undefined;
  /** Its "Source"; without, there is none (lists that lead to the item's own page). */
  source?: Html | undefined;
  /** What a search found in it, shown instead of subject or text. */
  passage?: Passage[] | undefined;
  /** Names of an event that its headline leaves out stand on its own page alone. */
  listsElsewhere?: boolean;
}

const renderDay = ({ id, date }: Activity): Html => html`<a href="${activityPath(id)}"><time datetime="${date}">${renderDate(date)}</time></a>`;

const renderPassage = (passage: Passage[]): Html[] => passage.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : html`${text}`));

const renderTag = (text: string): Html => html` <span class="tag">${text}</span>`;

/** Marks for exceptions, and the files as small labels; each begins with a space. */
export function renderLabels(activity: Activity, viewpoint?: string): Html {
  const { files, tags, declarations } = activity;
  // What is only proposed stands on the item's own page and below on the file's.
  const fileLabels = files
    .filter((file) => file.link !== "suggested")
    .map((file) => [
      file.id !== viewpoint && html` <a class="file" href="${entityPath("file", file.id)}">${file.reference}</a>`,
      declarations.some((declaration) => declaration.hostWithoutRole && declaration.fileReference === file.reference) && renderTag(words.withoutRole),
    ]);
  const unlisted = declarations.map((declaration) => declaration.fileReference).find((reference) => reference && !files.some((file) => file.reference === reference));
  const gone = declarations.find((declaration) => declaration.goneSince)?.goneSince;
  const tagLabels = tags.map((tag) => renderTag(tag === "no longer in the source" && gone ? words.goneSince(renderDate(gone)) : words.tags[tag]));
  return html`${fileLabels}${unlisted && html` <span class="file">${unlisted}</span>`}${tagLabels}`;
}

/** So many numbers fit on one line of the narrowest phone. */
const mostOnOneLine = 8;

/** Rows that are probably one meeting: how many, and the way to each. */
function renderJoined({ id, declarations }: MeetingActivity): Html {
  if (declarations.length < 2) return noHtml;
  const numbers = declarations.map((declaration, index) => html` <a class="nth" href="${activityPath(id)}#${declaration.id}" aria-label="${words.declarationNumber(index + 1)}">${index + 1}</a>`);
  const together = declarations.length > mostOnOneLine ? numbers : html` <span class="whole">${numbers}</span>`;
  return html`${renderTag(words.joined(declarations.length))}${together}`;
}

/** Where an item tells all of one of its declarations. */
const declarationPath = ({ id, declarations }: MeetingActivity, declaration: Declaration): string => (declarations.length > 1 ? `${activityPath(id)}#${declaration.id}` : activityPath(id));

function renderDeclaration(declaration: Declaration, activity: MeetingActivity, { viewpoint, listsElsewhere }: ItemOptions): Html {
  const sides = sidesOf(declaration, viewpoint);
  const more = listsElsewhere ? renderPartiesElsewhere(sides.parties, declarationPath(activity, declaration)) : renderMoreParties(sides.parties);
  const ownSubject = declaration.subject !== activity.subject && html`<p lang="">${declaration.subject}</p>`;
  return html`<h3>${renderMeetingHeadline(sides)}</h3>${more}${ownSubject}`;
}

/** On a host's page, where the headline names the others: "as Rapporteur · ", each capacity of that day once. */
const renderCapacities = ({ declarations }: MeetingActivity, viewpoint: string): Html[] =>
  [...new Set(declarations.flatMap((declaration) => capacityOf(declaration, viewpoint) ?? []))].map((capacity) => html`${words.asRole} ${renderTerm(capacity)} · `);

function renderMeeting(activity: MeetingActivity, options: ItemOptions): Html {
  const { viewpoint, passage } = options;
  const declarations = activity.declarations.map((declaration) => renderDeclaration(declaration, activity, options));
  const about = passage ? html`${renderPassage(passage)}` : activity.subject;
  return html`${declarations}<p>${renderDay(activity)} · ${viewpoint && renderCapacities(activity, viewpoint)}<i lang="">${about}${activity.place && ` · ${activity.place}`}</i>${renderLabels(activity, viewpoint)}${renderJoined(activity)}</p>`;
}

/** Attached papers, linked where the portal has an address for them. */
export function renderPapers(attachments: ResponseActivity["attachments"]): Html {
  if (!attachments.length) return noHtml;
  const papers = attachments.map(
    ({ address, fileName, pages }) => html`<li>${address ? html`<a href="${address}" rel="external">${fileName}</a>` : fileName}${pages ? ` (${words.pages(pages)})` : ""}</li>`,
  );
  return html`<ul class="papers" aria-label="${words.papers}">${papers}</ul>`;
}

/** "response, in French" on the respondent's page; with type and country where others are listed too. */
function responseFacts(activity: ResponseActivity, viewpoint?: string): string {
  const facts = [words.response];
  if (!viewpoint || activity.respondent.entityId !== viewpoint) {
    facts[0] = activity.respondent.text ? renderCode(activity.respondentType) : activity.respondent.name;
    if (activity.country) facts.push(renderCountry(activity.country));
  }
  if (activity.language) facts.push(words.inLanguage(renderLanguage(activity.language)));
  return facts.join(", ");
}

/** A feed's text ends after 600 characters, often inside a word. */
const withoutPartOfWord = (text: string): string => text.slice(0, text.lastIndexOf(" ") + 1 || text.length).trimEnd();

const renderText = (text: Html | Html[] | string, language: string | undefined): Html => html`<p class="text" lang="${languageOf(language)}">${text}</p>`;

function renderResponse(activity: ResponseActivity, { viewpoint, passage }: ItemOptions): Html {
  const { id, title, text, language } = activity;
  const cut = activity.textLength > text.length;
  const body = passage ? renderText(renderPassage(passage), language) : text && renderText(cut ? `${withoutPartOfWord(text)} …` : text, language);
  const whole = cut && !passage && html`<p class="full"><a href="${activityPath(id)}" aria-label="${words.readFull}: ${title}">${words.readFull}</a></p>`;
  const meta = html`<p>${renderDay(activity)} · ${responseFacts(activity, viewpoint)}${renderLabels(activity, viewpoint)}</p>`;
  return html`<h3>${renderResponseHeadline(activity, viewpoint)}</h3>${meta}${body}${whole}${!passage && renderPapers(activity.attachments)}`;
}

/** On the organisation's page the consultation, on the consultation's page the organisation, elsewhere both. */
function renderPosition(activity: PositionActivity, { viewpoint, passage }: ItemOptions): Html {
  const meta = html`<p>${renderDay(activity)} · ${renderPositionSubject(activity, viewpoint)}${renderLabels(activity, viewpoint)}</p>`;
  const body = passage ? renderText(renderPassage(passage), "en") : renderAnswers(activity);
  return html`<h3 lang="en">${activity.headline}</h3>${meta}${body}${renderMachineMade(activity)}`;
}

function renderContent(activity: Activity, options: ItemOptions): Html {
  switch (activity.kind) {
    case "meeting":
      return renderMeeting(activity, options);
    case "response":
      return renderResponse(activity, options);
    case "position":
      return renderPosition(activity, options);
  }
}

const itemEnd = "</article>";

export function renderFeedItem(activity: Activity, options: ItemOptions): Html {
  return html`<article>${renderItemMark(markOf(activity))}${renderContent(activity, options)}${options.source}</article>`;
}

/** The item with its source, for a feed that knows only then how much of it there is room for. */
export const withSource = (item: Html, source: Html): Html => raw(item.slice(0, -itemEnd.length) + source + itemEnd);
