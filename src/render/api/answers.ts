/** JSON siblings of the pages: the same answers as plain objects. */
import type { Entity, EntityKind, PublishedPaper } from "../../model/index.js";
import { countMembers } from "../../query/body-members.js";
import { readChangeFilter, writeChangeFilter } from "../change-filter.js";
import { readFeedFilter, writeFeedFilter } from "../feed-filter.js";
import { readLimit } from "../limit.js";
import type { PageContext } from "../page.js";
import { wholeAddress } from "../page.js";
import { indexAddress, readIndexChoice } from "../pages/entity-index.js";
import { findQuotedPaper } from "../pages/paper.js";
import { findPapers, findPositions } from "../papers.js";
import { activityPath, entityPath, folders, paperPath, siblingPath } from "../paths.js";
import { Problem } from "../problem.js";
import { findProvenances } from "../provenance.js";
import { readQuery, readSearchQuestion, writeSearchQuestion } from "../search-filter.js";
import { words } from "../words.js";

/** What a JSON route gives: an object to write, or another address. */
export type JsonAnswer = { value: unknown } | { redirect: string };

export const cursorOf = (url: URL): string | undefined => url.searchParams.get("cursor") || undefined;
export const head = ({ edition }: PageContext) => ({ name: edition.name, date: edition.date, checksum: edition.checksum });

/** In which spellings the public record speaks of an organisation, where its number stands beside another's name, and which subjects alone name it. */
async function answerNames(reader: PageContext["reader"], id: string, limit: number) {
  const [{ names: mentions }, contradicting, mentioned] = await Promise.all([reader.listMentions(id), reader.listContradicting(id, limit), reader.listMentioned(id, limit)]);
  return { mentions, contradicting, mentioned };
}

export async function answerEntity(context: PageContext, kind: EntityKind, entity: Entity): Promise<JsonAnswer> {
  const { reader, url } = context;
  const filter = readFeedFilter(url.searchParams);
  const cursor = cursorOf(url);
  const { kind: _kind, institution: _institution, ...forCounts } = filter;
  const [page, counts, facets] = await Promise.all([
    reader.listActivities({ ...filter, entityId: entity.id }, { limit: readLimit(url, 50), ...(cursor && { cursor }) }),
    reader.countActivities({ ...forCounts, entityId: entity.id }),
    reader.listFacets({ ...filter, entityId: entity.id }),
  ]);
  const json = siblingPath(kind, entity.id, "json");
  const limit = url.searchParams.get("limit");
  const suggested = kind === "organisation" ? await reader.listSuggested(entity.id, readLimit(url, 50)) : undefined;
  const names = kind === "organisation" ? await answerNames(reader, entity.id, readLimit(url, 50)) : undefined;
  const next = page.next ? `${writeFeedFilter(filter, page.next)}${limit ? `&limit=${limit}` : ""}` : undefined;
  return {
    value: {
      edition: head(context),
      entity,
      activities: { items: page.items, total: page.total, next: page.next ?? null },
      counts,
      facets,
      ...(suggested && { suggested }),
      ...(entity.kind === "body" && entity.members.length > 0 && { members: await countMembers(reader, entity) }),
      ...names,
      links: {
        self: wholeAddress(context, json + url.search),
        page: wholeAddress(context, entityPath(kind, entity.id, entity.slug)),
        csv: wholeAddress(context, siblingPath(kind, entity.id, "csv") + writeFeedFilter(filter)),
        ...(next && { next: wholeAddress(context, json + next) }),
      },
    },
  };
}

/** A paper without the words around its quotes, which its own page and JSON hold; what a hidden position quoted leads nowhere. */
function describePaper(context: PageContext, { excerpts, positionId, ...paper }: PublishedPaper, isShown: boolean): object {
  return { ...paper, ...(isShown && positionId && { positionId }), ...(excerpts.length && (isShown || !positionId) && { passages: wholeAddress(context, paperPath(paper.id)) }) };
}

export async function answerPaper(context: PageContext, id: string): Promise<JsonAnswer> {
  const paper = await findQuotedPaper(context, id);
  const path = paperPath(paper.id);
  return {
    value: {
      edition: head(context),
      paper,
      links: { self: wholeAddress(context, `${path}.json`), page: wholeAddress(context, path), activity: wholeAddress(context, activityPath(paper.activityId)) },
    },
  };
}

export async function answerActivity(context: PageContext, id: string): Promise<JsonAnswer> {
  const found = await context.reader.findActivity(id);
  if (found.state === "unknown") throw new Problem(404, words.unknownAddress);
  if (found.state === "suppressed") throw new Problem(410, words.suppressed);
  if (found.state === "moved") return { redirect: `${activityPath(found.id)}.json` };
  const activity = found.value;
  if (activity.id !== id) return { redirect: `${activityPath(activity.id)}.json` };
  const { documents } = await findProvenances(context.reader, [activity], true);
  const path = activityPath(activity.id);
  const attached = await findPapers(context.reader, activity);
  const positions = await findPositions(context.reader, attached);
  const papers = [...attached.values()].map((paper) => describePaper(context, paper, positions.has(paper.id)));
  return {
    value: {
      edition: head(context),
      activity,
      ...(papers.length && { papers }),
      documents: [...documents.values()],
      links: { self: wholeAddress(context, `${path}.json`), page: wholeAddress(context, path) },
    },
  };
}

export async function answerIndex(context: PageContext, kind: EntityKind): Promise<JsonAnswer> {
  const choice = readIndexChoice(kind, context.url.searchParams);
  const page = await context.reader.listEntities(kind, { ...choice, limit: readLimit(context.url, 100) });
  return {
    value: {
      edition: head(context),
      entities: { items: page.items, total: page.total, next: page.next ?? null },
      links: { self: wholeAddress(context, `/${folders[kind]}.json${context.url.search}`), page: wholeAddress(context, indexAddress(kind, choice)) },
    },
  };
}

/** The same question and the same numbers as the page of that address. */
export async function answerSearch(context: PageContext): Promise<JsonAnswer> {
  const { reader, url } = context;
  const question = readSearchQuestion(url);
  if (!question.query) throw new Problem(400, words.badChoice("q", "", "a name or words to look for"));
  const { names, items, cursors: _cursors, total, next, ...answer } = await reader.search({ ...question, limit: readLimit(url, 20) });
  const { cursor: _, ...rest } = question;
  return {
    value: {
      edition: head(context),
      question: rest,
      ...answer,
      names,
      items: { items, total, next: next ?? null },
      links: { self: wholeAddress(context, `/search.json${url.search}`), page: wholeAddress(context, `/search${writeSearchQuestion(question)}`) },
    },
  };
}

export async function answerSuggestions(context: PageContext): Promise<JsonAnswer> {
  const query = readQuery(context.url);
  return { value: { edition: head(context), query, ...(query ? await context.reader.suggestNames(query, readLimit(context.url, 20)) : { items: [] }) } };
}

export async function answerChanges(context: PageContext): Promise<JsonAnswer> {
  const filter = await readChangeFilter(context);
  const cursor = cursorOf(context.url);
  const page = await context.reader.listChanges({ ...filter, limit: readLimit(context.url, 100), ...(cursor && { cursor }) });
  const query = writeChangeFilter(filter);
  return {
    value: {
      edition: head(context),
      changes: { items: page.items, total: page.total, next: page.next ?? null },
      links: { self: wholeAddress(context, `/changes.json${context.url.search}`), page: wholeAddress(context, `/changes${query}`), csv: wholeAddress(context, `/changes.csv${query}`) },
    },
  };
}

export async function answerStatus({ reader, edition, live }: PageContext): Promise<JsonAnswer> {
  const [sources, links] = await Promise.all([reader.listSources(), reader.countLinks()]);
  return { value: { edition, sources, runs: [...(live?.sources().values() ?? [])], links } };
}
