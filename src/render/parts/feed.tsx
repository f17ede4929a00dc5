/** The feed: newest first, years that stick while scrolling, filters above, "Older" below. */
import { raw } from "hono/html";
import type { ActivityCounts, ActivityFacets, ActivityPage } from "../../query/edition-reader.js";
import type { FeedFilter } from "../feed-filter.js";
import { readFeedFilter, writeFeedFilter } from "../feed-filter.js";
import { type Html, html } from "../html.js";
import type { PageContext } from "../page.js";
import type { FeedRoom } from "../page-weight.js";
import type { Provenances } from "../provenance.js";
import { findProvenances } from "../provenance.js";
import { words } from "../words.js";
import { renderFeedItem } from "./feed-item.js";
import { ChosenFilters, FilterChips, FilterSheet } from "./filters.js";

/** At most: see page-weight.ts. */
const itemsPerPage = 50;

export interface FeedAnswer {
  viewpoint: string;
  filter: FeedFilter;
  cursor: string | undefined;
  page: ActivityPage;
  counts: ActivityCounts;
  facets: ActivityFacets;
  provenances: Provenances;
}

export async function loadFeed({ reader, url }: PageContext, entityId: string): Promise<FeedAnswer> {
  const filter = readFeedFilter(url.searchParams);
  const cursor = url.searchParams.get("cursor") || undefined;
  const { kind: _kind, institution: _institution, ...forCounts } = filter;
  const [page, counts, facets] = await Promise.all([
    reader.listActivities({ ...filter, entityId }, { limit: itemsPerPage, ...(cursor && { cursor }) }),
    reader.countActivities({ ...forCounts, entityId }),
    reader.listFacets({ ...filter, entityId }),
  ]);
  return { viewpoint: entityId, filter, cursor, page, counts, facets, provenances: await findProvenances(reader, page.items) };
}

/** Items under their years, as many as there is room for. */
function renderItems({ page, viewpoint, provenances }: FeedAnswer, room: FeedRoom): { list: Html[]; shown: number } {
  const list: Html[] = [];
  let shown = 0;
  let year = "";
  for (const activity of page.items) {
    const item = renderFeedItem(activity, { viewpoint, provenances });
    if (!room.take(activity, String(item))) break;
    const itsYear = activity.date.slice(0, 4);
    if (itsYear !== year) list.push(html`<p class="year">${itsYear}</p>`);
    year = itsYear;
    list.push(item);
    shown += 1;
  }
  return { list, shown };
}

export const Feed = ({ base, feed, room }: { base: string; feed: FeedAnswer; room: FeedRoom }) => {
  const { filter, page, counts, facets, cursor } = feed;
  const filtered = Object.keys(filter).length > 0;
  const above = raw(
    String(
      <>
        <div class="bar">
          <h2 id="activity">{words.lobbyingActivity}</h2>
          <FilterSheet base={base} filter={filter} facets={facets} />
          <FilterChips base={base} filter={filter} counts={counts} />
        </div>
        <ChosenFilters base={base} filter={filter} facets={facets} />
      </>,
    ),
  );
  room.reserve(String(above));
  const { list, shown } = renderItems(feed, room);
  const next = shown < page.items.length ? page.cursors[shown - 1] : page.next;
  return (
    <section id="feed" aria-labelledby="activity">
      {above}
      {shown ? (
        list
      ) : (
        <p class="none">
          {filtered || cursor ? words.noItems : words.noActivity} {(filtered || cursor) && <a href={base}>{words.clear}</a>}
        </p>
      )}
      {(cursor || next) && (
        <p class="pager">
          {cursor && <a href={`${base}${writeFeedFilter(filter)}#feed`}>{words.newest}</a>}
          {next && (
            <a rel="next" href={`${base}${writeFeedFilter(filter, next)}#feed`}>
              {words.older}
            </a>
          )}
        </p>
      )}
    </section>
  );
};
