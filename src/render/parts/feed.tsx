/** A feed: newest first, years that stick while scrolling, "Older" below, then the documents that its items were read from. */
import type { Child } from "hono/jsx";
import { type Activity, type PositionActivity, positionAnswers } from "../../model/index.js";
import { type Html, html, noHtml } from "../html.js";
import { countFitting, type Frame, findRoom } from "../page-weight.js";
import type { Provenances } from "../provenance.js";
import { words } from "../words.js";
import { renderFeedItem, withSource } from "./feed-item.js";
import { chooseLists, roomForAll, weighLongLists } from "./long-lists.js";
import { renderSource, renderSourceLink } from "./source-details.js";
import { SourceNotes } from "./source-notes.js";

/** At most: see page-weight.ts. */
export const itemsPerPage = 50;

/** So many items leave what stands beside them less room: short lists, each with the way to the whole of it. */
const manyItems = 20;

/** One page of a feed, whatever chose its items. */
export interface FeedPage {
  /** Id of the entity whose page it is. */
  viewpoint: string;
  items: readonly Activity[];
  provenances: Provenances;
  /** Behind which the page begins; absent for the newest items. */
  cursor: string | undefined;
  /** The cursor behind so many of the items. */
  cursorAfter: (items: number) => string | undefined;
  /** Of the page behind a cursor under the same choice; without one, of the newest items. */
  addressOf: (cursor?: string) => string;
  filtered: boolean;
}

/** True where the lists beside a feed are short. */
export const isFull = ({ items }: FeedPage): boolean => items.length >= manyItems;

const lengthOf = (position: PositionActivity): number => positionAnswers.reduce((sum, answer) => sum + position[answer].reduce((part, { text }) => part + text.length, 0), 0);

/** Characters of running text. */
const textIn = (activity: Activity): number => (activity.kind === "response" ? activity.text.length : activity.kind === "position" ? lengthOf(activity) : activity.subject.length);

interface Shown {
  items: Html[];
  notes: Html;
}

/**
 * All items, each with its source in short and the notes that this leads to. Where a page has no room for them so, the longest lists of
 * events stand on the events' own pages alone; where that is not enough, "Source" leads there too, which tells more than the notes; and
 * what has no room even so goes on behind "Older".
 */
function renderItems({ items, viewpoint, provenances }: FeedPage, frame: Frame): Shown {
  const text = items.map(textIn);
  const lists = weighLongLists(items, viewpoint);
  const wished = roomForAll(lists);
  const bare = items.map((activity) => renderFeedItem(activity, { viewpoint, listsElsewhere: true }));
  /** All items with as many lists as there is room for. */
  const fillRoom = (sources: readonly Html[], notes: Html, wholeSource: (activity: Activity) => Html): Shown | undefined => {
    const inShort = bare.map((item, index) => withSource(item, sources[index] as Html));
    const room = findRoom({ frame, items: inShort.map(String), text, below: () => String(notes) }, wished);
    if (room === undefined) return undefined;
    const whole = chooseLists(lists, room);
    const shown = items.map((activity, index) => (whole.has(index) ? renderFeedItem(activity, { viewpoint, source: wholeSource(activity) }) : (inShort[index] as Html)));
    return { items: shown, notes };
  };

  const notes = new SourceNotes(provenances);
  const sources = items.map((activity) => renderSource(activity, notes, { viewpoint, listsElsewhere: true }));
  const links = items.map(renderSourceLink);
  const full = fillRoom(sources, notes.render(), (activity) => renderSource(activity, notes)) ?? fillRoom(links, noHtml, renderSourceLink);
  if (full) return full;
  const lean = bare.map((item, index) => withSource(item, links[index] as Html));
  return { items: lean.slice(0, countFitting({ frame, items: lean.map(String), text })), notes: noHtml };
}

/** A line with the year before the first item of each. */
function partByYear(activities: readonly Activity[], items: readonly Html[]): Html[] {
  let year = "";
  return items.flatMap((item, index) => {
    const itsYear = activities[index]?.date.slice(0, 4) ?? "";
    if (itsYear === year) return [item];
    year = itsYear;
    return [html`<p class="year">${itsYear}</p>`, item];
  });
}

interface FeedProps {
  /** Address without any choice. */
  base: string;
  feed: FeedPage;
  /** What stands on the page beside the feed, its own head included. */
  frame: Frame;
  /** Heading and choices. */
  above: Child;
}

export const Feed = ({ base, feed, frame, above }: FeedProps) => {
  const { cursor, filtered, addressOf } = feed;
  const { items, notes } = renderItems(feed, frame);
  const next = feed.cursorAfter(items.length);
  return (
    <section id="feed" aria-labelledby="activity">
      {above}
      {items.length ? (
        partByYear(feed.items, items)
      ) : (
        <p class="none">
          {filtered || cursor ? words.noItems : words.noActivity} {(filtered || cursor) && <a href={base}>{words.clear}</a>}
        </p>
      )}
      {(cursor || next) && (
        <p class="pager">
          {cursor && <a href={`${addressOf()}#feed`}>{words.newest}</a>}
          {next && (
            <a rel="next" href={`${addressOf(next)}#feed`}>
              {words.older}
            </a>
          )}
        </p>
      )}
      {notes}
    </section>
  );
};
