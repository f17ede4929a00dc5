/** The feed of an entity: everything it takes part in, under the filters of the address, with the ways to other filters above it. */
import { raw } from "hono/html";
import type { ActivityCounts, ActivityFacets } from "../../query/edition-reader.js";
import type { FeedFilter } from "../feed-filter.js";
import { readFeedFilter, writeFeedFilter } from "../feed-filter.js";
import type { PageContext } from "../page.js";
import type { Frame } from "../page-weight.js";
import { findProvenances } from "../provenance.js";
import { words } from "../words.js";
import { Feed, type FeedPage, itemsPerPage } from "./feed.js";
import { ChosenFilters, FilterChips } from "./filters.js";

export interface EntityFeed extends FeedPage {
  filter: FeedFilter;
  counts: ActivityCounts;
  /** Names of what is chosen; absent where nothing is. */
  facets: ActivityFacets | undefined;
}

export async function loadEntityFeed({ reader, url }: PageContext, entityId: string, base: string): Promise<EntityFeed> {
  const filter = readFeedFilter(url.searchParams);
  const cursor = url.searchParams.get("cursor") || undefined;
  const filtered = Object.keys(filter).length > 0;
  const { kind: _kind, institution: _institution, ...forCounts } = filter;
  const [page, counts, facets] = await Promise.all([
    reader.listActivities({ ...filter, entityId }, { limit: itemsPerPage, ...(cursor && { cursor }) }),
    reader.countActivities({ ...forCounts, entityId }),
    filtered ? reader.listFacets({ ...filter, entityId }) : undefined,
  ]);
  return {
    viewpoint: entityId,
    filter,
    cursor,
    counts,
    facets,
    items: page.items,
    provenances: await findProvenances(reader, page.items),
    cursorAfter: (items) => (items < page.items.length ? page.cursors[items - 1] : page.next),
    addressOf: (behind) => base + writeFeedFilter(filter, behind),
    filtered,
  };
}

export const EntityFeedSection = ({ base, feed, frame }: { base: string; feed: EntityFeed; frame: Frame }) => {
  const { filter, counts, facets } = feed;
  const above = raw(
    String(
      <>
        <div class="bar">
          <h2 id="activity">{words.lobbyingActivity}</h2>
          <a class="sheet" href={`${base}/filter${writeFeedFilter(filter)}`}>
            {words.entities.filters.title}
          </a>
          <FilterChips base={base} filter={filter} counts={counts} />
        </div>
        {facets && <ChosenFilters base={base} filter={filter} facets={facets} />}
      </>,
    ),
  );
  return <Feed base={base} feed={feed} frame={{ ...frame, around: [...frame.around, String(above)] }} above={above} />;
};
