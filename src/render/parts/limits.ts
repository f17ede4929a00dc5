/** What a page cannot show, in a few lines: the whole of it stands under Status. */
import type { SourceState } from "../../query/edition-reader.js";
import type { LiveState } from "../../query/live-state.js";
import { tellReach } from "../coverage.js";
import { renderDate } from "../dates.js";
import { type Html, html } from "../html.js";
import type { PageContext } from "../page.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

/** A source that could not be read lately says so, and since when. */
export const SourceTrouble = ({ source, live }: { source: string; live: LiveState | undefined }): Html | null => {
  const run = live?.sources().get(source);
  const { trouble } = words.site;
  if (!run || !(run.last.outcome in trouble)) return null;
  return html` <span class="tag">${trouble[run.last.outcome as keyof typeof trouble](renderDate(run.since))}</span>`;
};

const renderReach = (sources: Iterable<SourceState>, live: LiveState | undefined): Html[] =>
  [...sources].map((source, index) => html`${index > 0 && " · "}${tellReach(source)}${SourceTrouble({ source: source.id, live })}`);

export const Limits = ({ sources, live }: { sources: Iterable<SourceState>; live: LiveState | undefined }): Html =>
  html`<section class="limits" id="limits"><h2>${words.limits}</h2><p>${words.limitsShort}</p><p class="fresh">${renderReach(sources, live)}</p><p><a href="/status#limits">${words.limitsInFull}</a></p></section>`;

const sourcesOfMeetings = ["parliament-meetings", "commission-meetings"];

/** Of a page that lists or searches: one sentence and how far `about` was read, four lines on a phone, so that its own rows begin above. */
export async function renderShortLimits({ reader, live }: PageContext, sentence: string, about: readonly string[] = sourcesOfMeetings): Promise<Html> {
  const sources = await findSources(reader);
  const known = about.flatMap((id) => sources.get(id) ?? []);
  const links = html`<a href="/status#limits">${words.pageNames["/status"]}</a> · <a href="/method">${words.pageNames["/method"]}</a>`;
  return html`<section class="limits short" id="limits"><h2>${words.limits}</h2><p>${sentence} ${known.length > 0 && html`${renderReach(known, live)} · `}${links}</p></section>`;
}
