/** Chosen declarations as a feed: their activities newest first, as many as there is room for, "Older" below. */
import type { Activity, DeclaredRow } from "../../model/index.js";
import type { DeclaredFilter } from "../../query/declared-filter.js";
import type { EditionReader } from "../../query/edition-reader.js";
import { writeDeclaredFilter } from "../declared-choice.js";
import { type Html, html } from "../html.js";
import type { FeedRoom } from "../page-weight.js";
import { findProvenances, type Provenances } from "../provenance.js";
import { words } from "../words.js";
import { renderFeedItem } from "./feed-item.js";

/** Activities of the chosen declarations behind a cursor, which is the id of the last one shown; an unknown one starts from the top. */
export async function pageDeclared(reader: EditionReader, chosen: readonly DeclaredRow[], cursor: string | undefined, limit: number): Promise<{ items: Activity[]; next?: string }> {
  const ids = [...new Set(chosen.map((row) => row.activityId))];
  const after = cursor ? ids.indexOf(cursor) + 1 : 0;
  const shown = ids.slice(after, after + limit);
  const last = shown.at(-1);
  return { items: await reader.findActivities(shown), ...(last && after + limit < ids.length && { next: last }) };
}

export interface DeclaredFeed {
  viewpoint: string;
  filter: DeclaredFilter;
  cursor: string | undefined;
  items: Activity[];
  next?: string;
  provenances: Provenances;
}

const itemsPerPage = 50;

export async function loadDeclaredFeed(reader: EditionReader, viewpoint: string, chosen: readonly DeclaredRow[], filter: DeclaredFilter, cursor: string | undefined): Promise<DeclaredFeed> {
  const page = await pageDeclared(reader, chosen, cursor, itemsPerPage);
  return { viewpoint, filter, cursor, ...page, provenances: await findProvenances(reader, page.items) };
}

function renderItems({ items, viewpoint, provenances }: DeclaredFeed, room: FeedRoom): { list: Html[]; shown: number } {
  const list: Html[] = [];
  let shown = 0;
  let year = "";
  for (const activity of items) {
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

export const DeclaredFeedList = ({ base, feed, room }: { base: string; feed: DeclaredFeed; room: FeedRoom }) => {
  const { filter, items, cursor } = feed;
  const { list, shown } = renderItems(feed, room);
  const next = shown < items.length ? items[shown - 1]?.id : feed.next;
  return (
    <section id="feed" aria-labelledby="activity">
      <div class="bar">
        <h2 id="activity">{words.declared.allDeclarations}</h2>
      </div>
      {shown ? (
        list
      ) : (
        <p class="none">
          {Object.keys(filter).length || cursor ? words.noItems : words.noActivity} {Object.keys(filter).length || cursor ? <a href={base}>{words.clear}</a> : ""}
        </p>
      )}
      {(cursor || next) && (
        <p class="pager">
          {cursor && <a href={`${base}${writeDeclaredFilter(filter)}#feed`}>{words.newest}</a>}
          {next && (
            <a rel="next" href={`${base}${writeDeclaredFilter(filter, { cursor: next })}#feed`}>
              {words.older}
            </a>
          )}
        </p>
      )}
    </section>
  );
};
