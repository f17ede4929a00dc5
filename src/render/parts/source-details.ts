/** One quiet word that opens a few lines: who published an item, from which document it was read, how its names were linked. */
import type { Activity, Declaration, LinkKind, Party } from "../../model/index.js";
import type { DocumentInfo } from "../../query/edition-reader.js";
import { renderDate, renderInstant } from "../dates.js";
import { type Html, html, noHtml } from "../html.js";
import { entityPath, feedbackPage } from "../paths.js";
import type { Provenances } from "../provenance.js";
import { words } from "../words.js";

function linkSentence(link: LinkKind, method: string | undefined): string {
  const sentence = method ? (words.linkMethods as Record<string, string | undefined>)[method] : undefined;
  return sentence ? words.linkSentence(link, sentence) : words.linkOther(link);
}

/** Each way in which a name of this item became a link, in one sentence, none twice. */
export function linkSentences(parties: readonly Party[]): string[] {
  const ways = new Map<string, Party>();
  for (const party of parties) if (party.link && party.entityId && party.link !== "suggested") ways.set(`${party.link} ${party.method}`, party);
  const sentences = new Set<string>();
  for (const { link, method } of ways.values()) if (link) sentences.add(linkSentence(link, method));
  if (!sentences.size) sentences.add(words.noLink);
  for (const { name, contradiction } of parties) if (contradiction) sentences.add(words.contradiction(name, contradiction.registerNumber, contradiction.numberName));
  return [...sentences];
}

/** How each file of an item became a link, in one sentence. */
export const fileSentences = (activity: Activity): string[] => activity.files.map(({ link, method, reference }) => words.fileSentence(link, reference, words.fileLinkMethods[method]));

/** The day that a document speaks for, or the moment of access where it was fetched. */
function renderDocument(document: DocumentInfo | undefined): Html | string {
  if (!document) return words.documentUnknown;
  if (!document.address) return words.importedFrom(document.fileName, renderDate(document.publishedAt ?? document.retrievedAt));
  return html`<a href="${document.address}" rel="external">${words.read(renderInstant(document.retrievedAt))}</a>`;
}

/** Where a reader finds the same on the publisher's own pages. */
export function renderPublisher(activity: Activity, declaration: Declaration, provenances: Provenances): Html {
  const source = provenances.sources.get(declaration.source);
  if (!source) return html`${declaration.source}`;
  const initiative = activity.kind === "response" ? activity.consultation?.id : undefined;
  if (activity.kind === "response" && initiative && /^\d+$/.test(initiative)) {
    return html`${source.publisher}, <a href="${feedbackPage(initiative, activity.title, activity.feedbackId)}">F${activity.feedbackId}</a>`;
  }
  return html`${source.publisher}, <a href="${source.publicPage}">${words.officialSearch}</a>${activity.kind === "meeting" && ` (${words.noPagePerRow})`}`;
}

/** The start of a checksum tells documents apart; the whole of it stands on the item's own page, fifty times here it would only weigh. */
const shownChecksum = 12;

/** "row 34" is ours, "F1234" is the publisher's. */
export function renderPosition(position: string): string {
  const [, kind, number] = /^([a-z]+) (\d+)$/.exec(position) ?? [];
  const known: Record<string, ((number: string) => string) | undefined> = words.positionsInDocument;
  return (kind && number && known[kind]?.(number)) || position;
}

export function renderSource(activity: Activity, provenances: Provenances): Html {
  const first = activity.declarations[0];
  if (!first) return noHtml;
  const parties = activity.kind === "response" ? [activity.respondent] : activity.declarations.flatMap((declaration) => declaration.parties);
  const places = activity.declarations.map(({ lastSeen: { document, position }, repeats }) => {
    const repeated = repeats && repeats > 1 ? `. ${words.repeated(repeats)}` : "";
    return html`<br>${renderDocument(provenances.documents.get(document))}, sha-256 ${document.slice(0, shownChecksum)}, ${renderPosition(position)}${repeated}`;
  });
  const links = linkSentences(parties).map((sentence) => html`<br>${sentence}`);
  const suggestions = parties
    .filter((party) => party.link === "suggested" && party.entityId)
    .map((party) => html`<br>${words.suggestedLink(party.mention ?? party.text)}<a href="${entityPath("organisation", party.entityId as string, party.slug)}">${party.name}</a>`);
  return html`<details class="src"><summary>${words.source}</summary><p>${renderPublisher(activity, first, provenances)}${places}${links}${suggestions}</p></details>`;
}
