/** What an entity's page lists, to be followed: an Atom feed in the order in which things became known, and a calendar of its meetings. */
import type { Activity, Consultation, Entity, LegislativeFile } from "../../model/index.js";
import { type DeclaredFilter, selectDeclared } from "../../query/declared-filter.js";
import type { Appeared } from "../../query/edition-reader.js";
import { renderDate } from "../dates.js";
import { readDeclaredFilter, writeDeclaredFilter } from "../declared-choice.js";
import { type FeedFilter, readFeedFilter, writeFeedFilter } from "../feed-filter.js";
import { mostItems, readLimit } from "../limit.js";
import { type PageContext, wholeAddress } from "../page.js";
import { headlineText } from "../parts/headline.js";
import { activityPath, entityPath, siblingPath } from "../paths.js";
import { words } from "../words.js";
import { type AtomEntry, writeAtom } from "./atom.js";
import { writeCalendar } from "./calendar.js";

/** Entries of a feed; a reader asks once a day or more often. */
const usualEntries = 50;
/** A calendar is kept whole by the program that shows it. */
const usualEvents = 400;

/** Names an activity for good, on every copy of this site. */
export const activityUrn = (id: string): string => `urn:antechamber:activity:${encodeURIComponent(id)}`;

function aboutOf(activity: Activity): { text: string; language?: string | undefined } {
  switch (activity.kind) {
    case "meeting":
      return { text: activity.subject };
    case "response":
      return { text: activity.text, language: activity.language };
    case "position":
      return { text: activity.message.map((sentence) => sentence.text).join(" "), language: "en" };
  }
}

/** The headline, with how many published rows stand behind it where there are several. */
const titleOf = (activity: Activity): string => (activity.declarations.length > 1 ? `${headlineText(activity)} (${words.joined(activity.declarations.length)})` : headlineText(activity));

const marksOf = (activity: Activity): string[] => activity.tags.map((tag) => words.tags[tag]);

function entryOf(context: PageContext, activity: Activity, at: string): AtomEntry {
  const { text, language } = aboutOf(activity);
  return {
    id: activityUrn(activity.id),
    title: titleOf(activity),
    page: wholeAddress(context, activityPath(activity.id)),
    updated: at,
    summary: [renderDate(activity.date), text, ...marksOf(activity)].filter(Boolean).join(" · "),
    language,
    categories: [activity.kind, activity.institution, ...activity.files.filter((file) => file.link !== "suggested").map((file) => file.reference)],
  };
}

type List = (limit: number, only?: "meeting") => Promise<Appeared[]>;

/** Of a file or a consultation: the declarations chosen, and the positions that stand with them. */
function listDeclared({ reader }: PageContext, { kind, id }: LegislativeFile | Consultation, filter: DeclaredFilter): List {
  return async (limit, only) => {
    const all = selectDeclared(await reader.listDeclared(kind, id), filter);
    const chosen = only ? selectDeclared(all, { kind: only }) : all;
    const positions = only ? [] : (await reader.listActivities({ entityId: id, kind: "position" }, { limit: mostItems })).items;
    const own = positions.filter((position) => position.kind === "position" && chosen.holdsActivity(position.responseId));
    return reader.listDeclaredAppeared(
      chosen,
      own.map((position) => position.id),
      limit,
    );
  };
}

/** A page that is filtered for something else has no meetings. */
const listOfFeed =
  ({ reader }: PageContext, id: string, filter: FeedFilter): List =>
  async (limit, only) =>
    only && filter.kind && filter.kind !== only ? [] : reader.listAppeared({ ...filter, entityId: id, ...(only && { kind: only }) }, limit);

/** The choice of a page in its address: the same filters, the same list. */
function readChoice(context: PageContext, entity: Entity, ending: "atom" | "ics"): { list: List; query: string; self: string; page: string } {
  const { searchParams } = context.url;
  let list: List;
  let query: string;
  if (entity.kind === "file" || entity.kind === "consultation") {
    const filter = readDeclaredFilter(searchParams);
    list = listDeclared(context, entity, filter);
    query = writeDeclaredFilter(filter);
  } else {
    const filter = readFeedFilter(searchParams);
    list = listOfFeed(context, entity.id, filter);
    query = writeFeedFilter(filter);
  }
  return {
    list,
    query,
    self: wholeAddress(context, siblingPath(entity.kind, entity.id, ending) + query),
    page: wholeAddress(context, entityPath(entity.kind, entity.id, entity.slug) + query),
  };
}

export async function writeEntityAtom(context: PageContext, entity: Entity): Promise<string> {
  const { list, query, self, page } = readChoice(context, entity, "atom");
  const appeared = await list(readLimit(context.url, usualEntries));
  return writeAtom({
    id: `urn:antechamber:${entity.kind}:${encodeURIComponent(entity.id)}${query}`,
    title: words.feeds.title(entity.name),
    subtitle: words.feeds.subtitle,
    language: "en",
    self,
    page,
    updated: context.edition.date,
    author: context.site.operator?.name ?? words.siteName,
    rights: words.licence,
    entries: appeared.map(({ activity, at }) => entryOf(context, activity, at)),
  });
}

export async function writeEntityCalendar(context: PageContext, entity: Entity): Promise<string> {
  const { list, self } = readChoice(context, entity, "ics");
  const appeared = await list(usualEvents, "meeting");
  return writeCalendar({
    name: words.feeds.title(entity.name),
    description: words.feeds.calendar,
    self,
    events: appeared.flatMap(({ activity, at }) => {
      if (activity.kind !== "meeting") return [];
      const page = wholeAddress(context, activityPath(activity.id));
      return {
        uid: `${activity.id}@antechamber`,
        stamp: at,
        date: activity.date,
        summary: titleOf(activity),
        description: [activity.subject, ...marksOf(activity), page].filter(Boolean).join("\n"),
        place: activity.place,
        page,
        cancelled: activity.tags.some((tag) => tag === "cancelled" || tag === "postponed"),
      };
    }),
  });
}
