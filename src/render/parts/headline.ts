/** Headlines read as a sentence: "Meeting with David Cormand (Member of the European Parliament, Rapporteur) and Swappie and Refurbed Marketplace GmbH". */
import type { Activity, Declaration, Host, Party, ResponseActivity } from "../../model/index.js";
import { type Html, html, noHtml } from "../html.js";
import { entityPath } from "../paths.js";
import { renderTerm, termText } from "../terms.js";
import { words } from "../words.js";

/** Parties that a headline names; the rest is folded below it. */
const shownParties = 5;
/** With more it is an event: its list may be too long for a feed. */
const mostAtMeeting = 10;

/** A party as a reader may follow it: a suggested link stays text. */
export const linkedParty = (party: Party): party is Party & { entityId: string } => party.entityId !== undefined && party.link !== "suggested";

/** The name to show: a suggested link must not put another's name in the place of the published one. */
export const shownName = (party: Party): string => (party.link === "suggested" ? party.text : party.name);

/** Links of a headline lead to the id alone, which redirects to the page: slugs repeat the names that stand beside them, a fifth of a page. */
export const renderParty = (party: Party): Html =>
  linkedParty(party)
    ? html`<a href="${entityPath("organisation", party.entityId)}">${party.name}</a>`
    : html`<b>${shownName(party)}</b>${party.publicBody && html` <small>(${words.publicBody})</small>`}`;

/** Staff of one body with one role share it: "Dino Toljan and Juraj Nociar (Cabinet of Vice-President Maroš Šefčovič)". */
function groupHosts(hosts: readonly Host[]): [Host, ...Host[]][] {
  const groups: [Host, ...Host[]][] = [];
  for (const host of hosts) {
    const last = groups.at(-1);
    if (last && !host.personId && !last[0].personId && last[0].role === host.role && last[0].body?.id === host.body?.id) last.push(host);
    else groups.push([host]);
  }
  return groups;
}

/** Words between names: two are joined by "and", more by commas and a last "and"; an open list has commas only. */
function between(index: number, length: number, open: boolean): string {
  if (index === 0) return "";
  return index === length - 1 && !open ? ` ${words.and} ` : ", ";
}

const joinParts = (parts: readonly Html[], open = false): Html[] => parts.map((part, index) => html`${between(index, parts.length, open)}${part}`);

const renderHost = (host: Host): Html => (host.personId ? html`<a href="${entityPath("person", host.personId)}">${host.name}</a>` : html`<b>${host.name}</b>`);

/** Staff have no page of their own: their role leads to the body's, unless that is the page they stand on. */
function renderHosts(group: [Host, ...Host[]], viewpoint: string | undefined): Html {
  const [{ personId, body, role }] = group;
  const shownRole = !personId && body && body.id !== viewpoint ? html`<a href="${entityPath("body", body.id)}">${renderTerm(role)}</a>` : renderTerm(role);
  return html`${joinParts(group.map(renderHost))} <small>(${shownRole})</small>`;
}

export interface Sides {
  hosts: Host[];
  parties: Party[];
  /** Id of the entity whose page it is. */
  viewpoint?: string;
}

/** What every Member is, before the capacity of the day where there is one. */
const plainRole = "Member of the European Parliament";

/** The role of the day as far as it says more than the page of the person: nothing of a plain Member. */
export function capacityOf({ hosts }: Pick<Declaration, "hosts">, viewpoint: string): string | undefined {
  const role = hosts.find(({ personId }) => personId === viewpoint)?.role;
  if (!role || role === plainRole || role === "role not stated") return undefined;
  return role.startsWith(`${plainRole}, `) ? role.slice(plainRole.length + 2) : role;
}

/** Both sides of a declaration without the one whose page it is. */
export function sidesOf(declaration: Declaration, viewpoint?: string): Sides {
  if (!viewpoint) return declaration;
  return {
    hosts: declaration.hosts.filter((host) => host.personId !== viewpoint),
    parties: declaration.parties.filter((party) => party.entityId !== viewpoint || party.link === "suggested"),
    viewpoint,
  };
}

export function renderMeetingHeadline({ hosts, parties, viewpoint }: Sides): Html {
  if (!hosts.length && !parties.length) return html`${words.meetingAlone}`;
  const open = parties.length > shownParties;
  const shown = open ? parties.slice(0, shownParties) : parties;
  const groups = groupHosts(hosts);
  return html`${words.meetingWith} ${joinParts(groups.map((group) => renderHosts(group, viewpoint)))}${hosts.length > 0 && shown.length > 0 && ` ${words.and} `}${joinParts(shown.map(renderParty), open)}`;
}

/** "and 7 more": everyone a long headline left out, in the page all the same. */
export const renderMoreParties = (parties: readonly Party[]): Html =>
  parties.length > shownParties
    ? html`<details class="more"><summary>${words.andMore(parties.length - shownParties)}</summary><p>${joinParts(parties.slice(shownParties).map(renderParty), true)}</p></details>`
    : noHtml;

/** The parties that a feed names which leaves the list of an event to the event's own page. */
export const listNamedInShort = (parties: readonly Party[]): readonly Party[] => (parties.length > mostAtMeeting ? parties.slice(0, shownParties) : parties);

/** "and 105 more, on its own page": for a feed that has no room for the list of an event. */
export const renderPartiesElsewhere = (parties: readonly Party[], path: string): Html =>
  parties.length > mostAtMeeting ? html`<p class="more"><a href="${path}">${words.andMoreElsewhere(parties.length - shownParties)}</a></p>` : renderMoreParties(parties);

/** On the respondent's page the title, on the consultation's page the respondent, elsewhere both. No name is published of a withdrawn one. */
export function renderResponseHeadline(activity: ResponseActivity, viewpoint?: string): Html {
  const { consultation, respondent } = activity;
  const title = consultation ? html`<a lang="" href="${entityPath("consultation", consultation.id)}">${activity.title}</a>` : html`<b lang="">${activity.title}</b>`;
  if (!respondent.text || (viewpoint && respondent.entityId === viewpoint)) return html`${words.responseTowards} ${title}`;
  const who = renderParty(respondent);
  return viewpoint && consultation?.id === viewpoint ? html`${words.responseOf} ${who}` : html`${words.responseOf} ${who} ${words.toTitle} ${title}`;
}

const joinNames = (names: string[], open = false): string => names.map((name, index) => between(index, names.length, open) + name).join("");

/** The same sentence as plain text, for titles and citations. */
export function headlineText(activity: Activity, declaration = activity.declarations[0]): string {
  if (activity.kind === "response") return activity.respondent.text ? `${words.responseOf} ${shownName(activity.respondent)} ${words.toTitle} ${activity.title}` : words.responseTo(activity.title);
  if (activity.kind === "position") return `${activity.headline} (${words.position})`;
  if (!declaration) return words.activityKinds.meeting;
  const hosts = joinNames(groupHosts(declaration.hosts).map((group) => `${joinNames(group.map((host) => host.name))} (${termText(group[0].role)})`));
  const open = declaration.parties.length > shownParties;
  const parties = joinNames(declaration.parties.slice(0, shownParties).map(shownName), open);
  const more = open ? ` ${words.andMore(declaration.parties.length - shownParties)}` : "";
  return `${words.meetingWith} ${[hosts, parties].filter(Boolean).join(` ${words.and} `)}${more}`;
}
