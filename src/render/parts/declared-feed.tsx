/** Chosen declarations as a feed: their activities newest first. */
import type { Activity } from "../../model/index.js";
import { UnreadableCursor } from "../../query/cursor.js";
import type { DeclaredFilter } from "../../query/declared-filter.js";
import type { DeclaredSet } from "../../query/declared-table.js";
import type { EditionReader } from "../../query/edition-reader.js";
import { writeDeclaredFilter } from "../declared-choice.js";
import { findProvenances } from "../provenance.js";
import { type FeedPage, itemsPerPage } from "./feed.js";

/** Activities of the chosen declarations behind a cursor, which is the id of the last one shown. Throws `UnreadableCursor`. */
export async function pageDeclared(reader: EditionReader, chosen: DeclaredSet, cursor: string | undefined, limit: number): Promise<{ items: Activity[]; next?: string }> {
  if (cursor && !chosen.holdsActivity(cursor)) throw new UnreadableCursor(`"${cursor}" is none of the activities chosen.`);
  const { page, isLast } = chosen.pageBehind(cursor, limit);
  const items = await reader.readDeclared(page);
  const last = items.at(-1);
  return { items, ...(last && !isLast && { next: last.id }) };
}

interface Choice {
  viewpoint: string;
  base: string;
  filter: DeclaredFilter;
  cursor: string | undefined;
}

export async function loadDeclaredFeed(reader: EditionReader, chosen: DeclaredSet, { viewpoint, base, filter, cursor }: Choice): Promise<FeedPage> {
  const { items, next } = await pageDeclared(reader, chosen, cursor, itemsPerPage);
  return {
    viewpoint,
    items,
    provenances: await findProvenances(reader, items),
    cursor,
    cursorAfter: (count) => (count < items.length ? items[count - 1]?.id : next),
    addressOf: (behind) => base + writeDeclaredFilter(filter, { cursor: behind }),
    filtered: Object.keys(filter).length > 0,
  };
}
