/** One quiet word that opens a few lines: from which row of which document an item was read, how its names were linked. */
import type { Activity, Declaration, LinkKind, Party, ResponseActivity } from "../../model/index.js";
import { type Html, html, noHtml } from "../html.js";
import { activityPath, entityPath, feedbackPage } from "../paths.js";
import type { Provenances } from "../provenance.js";
import { words } from "../words.js";
import { listNamedInShort, sidesOf } from "./headline.js";
import { linkSentence, type SourceNotes } from "./source-notes.js";

/** Each way in which a name of this item became a link, in one sentence, none twice. */
export function linkSentences(parties: readonly Party[]): string[] {
  const ways = new Map<string, Party>();
  for (const party of parties) if (party.link && party.entityId && party.link !== "suggested") ways.set(`${party.link} ${party.method}`, party);
  const sentences = new Set<string>();
  for (const { link, method } of ways.values()) if (link) sentences.add(linkSentence(link, method));
  if (!sentences.size) sentences.add(words.noLink);
  return [...sentences, ...contradictions(parties)];
}

const contradictions = (parties: readonly Party[]): string[] => [
  ...new Set(parties.flatMap(({ name, contradiction }) => (contradiction ? [words.contradiction(name, contradiction.registerNumber, contradiction.numberName)] : []))),
];

/** How the names of an item were linked, in one sentence: "Links: exact (2), matched (1)."; what that means stands in the notes. */
function linksInShort(parties: readonly Party[], notes: SourceNotes): string {
  const counts = new Map<LinkKind, number>();
  for (const { link, method, entityId } of parties) {
    if (!link || !entityId || link === "suggested") continue;
    counts.set(link, (counts.get(link) ?? 0) + 1);
    notes.noteLink(link, method);
  }
  return counts.size ? words.linksInShort([...counts].map(([link, count]) => `${words.linkNames[link]} (${count})`).join(", ")) : words.noLink;
}

/** How each file of an item became a link, in one sentence. */
export const fileSentences = (activity: Activity): string[] => activity.files.map(({ link, method, reference }) => words.fileSentence(link, reference, words.fileLinkMethods[method]));

/** A response on the portal, where its initiative is known. */
function ownPage({ consultation, title, feedbackId }: ResponseActivity): Html | undefined {
  if (!consultation || !/^\d+$/.test(consultation.id)) return undefined;
  return html`<a href="${feedbackPage(consultation.id, title, feedbackId)}">F${feedbackId}</a>`;
}

/** Where a reader finds the same on the publisher's own pages. */
export function renderPublisher(activity: Activity, declaration: Declaration, provenances: Provenances): Html {
  const source = provenances.sources.get(declaration.source);
  if (!source) return html`${declaration.source}`;
  const page = activity.kind === "response" && ownPage(activity);
  if (page) return html`${source.publisher}, ${page}`;
  return html`${source.publisher}, <a href="${source.publicPage}">${words.officialSearch}</a>${activity.kind === "meeting" && ` (${words.noPagePerRow})`}`;
}

/** "row 34" is ours, "F1234" is the publisher's. */
export function renderPosition(position: string): string {
  const [, kind, number] = /^([a-z]+) (\d+)$/.exec(position) ?? [];
  const known: Record<string, ((number: string) => string) | undefined> = words.positionsInDocument;
  return (kind && number && known[kind]?.(number)) || position;
}

/** Document and place of each row; a response has its own page at the publisher's. */
function renderPlaces(activity: Activity, notes: SourceNotes): Html {
  const places = activity.declarations.map((declaration, index) => {
    const { lastSeen, repeats } = declaration;
    const number = notes.numberOf(declaration, activity.kind);
    const repeated = repeats && repeats > 1 ? `. ${words.repeated(repeats)}` : "";
    // The portal's own number stands before it.
    const place = activity.kind === "response" && lastSeen.position === `F${activity.feedbackId}` ? "" : `, ${renderPosition(lastSeen.position)}`;
    return html`${index > 0 && "; "}<a href="#d${number}">${words.documentNumber(number)}</a>${place}${repeated}`;
  });
  const page = activity.kind === "response" && ownPage(activity);
  return html`${page && html`${page}, `}${places}`;
}

/** Where a page has no room for more: the way to the same, and more, on the item's own page. */
export const renderSourceLink = ({ id }: Activity): Html => html`<a class="src" href="${activityPath(id)}#source">${words.source}</a>`;

/** Everybody named in an activity. */
const listParties = (activity: Activity): readonly Party[] => (activity.kind === "response" ? [activity.respondent] : activity.declarations.flatMap((declaration) => declaration.parties));

/** Those of them whom a feed names that leaves lists of events to their own pages. */
const listPartiesInShort = (activity: Activity, viewpoint: string | undefined): readonly Party[] =>
  activity.kind === "response" ? [activity.respondent] : activity.declarations.flatMap((declaration) => listNamedInShort(sidesOf(declaration, viewpoint).parties));

const mayBeMeant = (party: Party): boolean => party.link === "suggested" && party.entityId !== undefined;

interface SourceOptions {
  viewpoint?: string | undefined;
  /** Names of an event that its headline leaves out stand on its own page alone, and so does whom they may mean. */
  listsElsewhere?: boolean;
}

/** What is the item's own of its source: the rest stands in the list of documents below the feed, and on the item's page. */
export function renderSource(activity: Activity, notes: SourceNotes, { viewpoint, listsElsewhere = false }: SourceOptions = {}): Html {
  if (!activity.declarations.length) return noHtml;
  const parties = listParties(activity);
  const told = listsElsewhere && parties.some(mayBeMeant) ? listPartiesInShort(activity, viewpoint) : parties;
  const suggestions = told
    .filter(mayBeMeant)
    .map((party) => html` ${words.suggestedLink(party.mention ?? party.text)}<a href="${entityPath("organisation", party.entityId as string)}">${party.name}</a>`);
  return html`<details class="src"><summary>${words.source}</summary><p>${renderPlaces(activity, notes)}. ${[linksInShort(parties, notes), ...contradictions(parties)].join(" ")}${suggestions}</p></details>`;
}
