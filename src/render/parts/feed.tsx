/** The feed: newest first, years that stick while scrolling, filters above, "Older" below. */
import type { Activity } from "../../model/index.js";
import type { Page } from "../../query/edition-reader.js";
import type { FeedFilter } from "../feed-filter.js";
import { readFeedFilter, writeFeedFilter } from "../feed-filter.js";
import type { PageContext } from "../page.js";
import type { Provenances } from "../provenance.js";
import { findProvenances } from "../provenance.js";
import { words } from "../words.js";
import { FeedItem } from "./feed-item.js";
import type { ActivityCounts } from "./filters.js";
import { DateForm, FilterChips } from "./filters.js";

const itemsPerPage = 50;

export interface FeedAnswer {
  viewpoint: string;
  filter: FeedFilter;
  cursor: string | undefined;
  page: Page<Activity>;
  counts: ActivityCounts;
  provenances: Provenances;
}

export async function loadFeed({ reader, url }: PageContext, entityId: string): Promise<FeedAnswer> {
  const filter = readFeedFilter(url.searchParams);
  const cursor = url.searchParams.get("cursor") || undefined;
  const { kind: _kind, institution: _institution, ...forCounts } = filter;
  const [page, counts] = await Promise.all([reader.listActivities({ ...filter, entityId }, { limit: itemsPerPage, ...(cursor && { cursor }) }), reader.countActivities({ ...forCounts, entityId })]);
  return { viewpoint: entityId, filter, cursor, page, counts, provenances: await findProvenances(reader, page.items) };
}

/** Name of the second entity of a filter, as the items themselves show it. */
function nameOf(id: string, items: readonly Activity[]): string | undefined {
  for (const activity of items) {
    const file = activity.files.find((candidate) => candidate.id === id);
    if (file) return file.reference;
    for (const declaration of activity.declarations) {
      const host = declaration.hosts.find((candidate) => candidate.personId === id);
      if (host) return host.name;
      const party = declaration.parties.find((candidate) => candidate.entityId === id);
      if (party) return party.name;
    }
  }
  return undefined;
}

const FeedList = ({ items, viewpoint, provenances }: { items: readonly Activity[]; viewpoint?: string | undefined; provenances?: Provenances | undefined }) => {
  let year = "";
  return (
    <>
      {items.map((activity) => {
        const item = <FeedItem activity={activity} viewpoint={viewpoint} provenances={provenances} />;
        if (activity.date.slice(0, 4) === year) return item;
        year = activity.date.slice(0, 4);
        return (
          <>
            <p class="year">{year}</p>
            {item}
          </>
        );
      })}
    </>
  );
};

export const Feed = ({ base, feed }: { base: string; feed: FeedAnswer }) => {
  const { filter, page, counts, cursor } = feed;
  const filtered = Object.keys(filter).length > 0;
  return (
    <section id="feed" aria-labelledby="activity">
      <div class="bar">
        <h2 id="activity">{words.lobbyingActivity}</h2>
        <DateForm base={base} filter={filter} />
        <FilterChips base={base} filter={filter} counts={counts} withName={filter.withId && nameOf(filter.withId, page.items)} />
      </div>
      {page.items.length ? (
        <FeedList items={page.items} viewpoint={feed.viewpoint} provenances={feed.provenances} />
      ) : (
        <p class="none">
          {filtered || cursor ? words.noItems : words.noActivity} {(filtered || cursor) && <a href={base}>{words.clear}</a>}
        </p>
      )}
      {(cursor || page.next) && (
        <p class="pager">
          {cursor && <a href={`${base}${writeFeedFilter(filter)}#feed`}>{words.newest}</a>}
          {page.next && (
            <a rel="next" href={`${base}${writeFeedFilter(filter, page.next)}#feed`}>
              {words.older}
            </a>
          )}
        </p>
      )}
    </section>
  );
};
