/** Addresses of entities: the page under id and slug, its JSON and CSV siblings, the index of its kind. */
import type { Context, Hono } from "hono";
import type { Consultation, Entity, EntityKind, LegislativeFile } from "../model/index.js";
import { selectDeclared } from "../query/declared-filter.js";
import { findNamedFiles } from "../query/find-file.js";
import { writeActivitiesCsv, writeDeclaredCsv } from "./api/activities-csv.js";
import { answerEntity, answerIndex, head } from "./api/answers.js";
import { answerDeclared } from "./api/declared.js";
import { answerFiles } from "./api/files.js";
import { readDeclaredFilter } from "./declared-choice.js";
import { findView } from "./entity-views.js";
import { readFeedFilter, withoutEmpty } from "./feed-filter.js";
import { writeEntityAtom, writeEntityCalendar } from "./feeds/entity-feeds.js";
import { localAddress } from "./local-address.js";
import type { Page, PageContext, Siblings } from "./page.js";
import { loadBody } from "./pages/body.js";
import { loadConsultation } from "./pages/consultation.js";
import { loadEntityIndex } from "./pages/entity-index.js";
import { loadFile } from "./pages/file.js";
import { loadFileIndex } from "./pages/file-index.js";
import { loadOrganisation } from "./pages/organisation.js";
import { loadPerson } from "./pages/person.js";
import { describeEntity } from "./parts/structured-data.js";
import { entityKinds, entityPath, folders, siblingPath } from "./paths.js";
import { Problem } from "./problem.js";
import type { Responder } from "./responder.js";
import { words } from "./words.js";

function loadEntityPage(context: PageContext, entity: Entity): Promise<Page> {
  switch (entity.kind) {
    case "organisation":
      return loadOrganisation(context, entity);
    case "person":
      return loadPerson(context, entity);
    case "body":
      return loadBody(context, entity);
    case "file":
      return loadFile(context, entity);
    case "consultation":
      return loadConsultation(context, entity);
  }
}

/** "699006341748-20.json" → the id and "json"; ids hold no dot. */
export function splitEnding(segment: string): { stem: string; ending?: keyof Siblings } {
  const [, stem = "", ending] = /^(.*)\.(json|csv|atom|ics)$/.exec(segment) ?? [];
  return ending ? { stem, ending: ending as keyof Siblings } : { stem: segment };
}

/** What is counted from declarations in short. */
const isDeclared = (entity: Entity): entity is LegislativeFile | Consultation => entity.kind === "file" || entity.kind === "consultation";

/** Where the address of a file leads that is none: its number typed in another way, a name that it goes by; several files are listed. */
async function findMeantFile({ reader }: PageContext, text: string): Promise<string | undefined> {
  const ids = await findNamedFiles(reader, text);
  if (ids.length > 1) return `/files?${new URLSearchParams({ q: text })}`;
  const [id] = ids;
  const found = id === undefined ? undefined : await reader.findEntity("file", id);
  return found?.state === "found" ? entityPath("file", found.value.id, found.value.slug) : undefined;
}

async function findSmall({ reader }: PageContext, kind: EntityKind, typed: string) {
  const found = await reader.findEntity(kind, typed.toLowerCase());
  return found.state === "found" ? { state: "moved" as const, id: found.value.id, slug: found.value.slug } : found;
}

async function serveEntity(respond: Responder, kind: EntityKind, c: Context): Promise<Response> {
  const context = await respond.openContext(c);
  const asked = { id: c.req.param("id") ?? "", slug: c.req.param("slug") };
  const { stem, ending } = splitEnding(asked.slug ?? asked.id);
  const typed = asked.slug === undefined ? stem : asked.id;
  const asTyped = await context.reader.findEntity(kind, typed);
  // Ids of people and bodies are written small; they are found in capitals, and led to the id as it is.
  const found = asTyped.state === "unknown" && typed !== typed.toLowerCase() ? await findSmall(context, kind, typed) : asTyped;
  if (found.state === "unknown") {
    const meant = kind === "file" && !ending ? await findMeantFile(context, [asked.id, asked.slug].filter(Boolean).join("/")) : undefined;
    if (meant === undefined) throw new Problem(404, words.unknownAddress);
    return c.redirect(localAddress(meant), 302);
  }
  if (found.state === "suppressed") throw new Problem(410, words.suppressed);

  const { id, slug } = found.state === "moved" ? found : found.value;
  const expected = ending ? undefined : slug || undefined;
  // "/organisations/123-45/filter": the view of one whose slug was left out.
  if (found.state === "found" && asked.slug !== undefined && asked.slug !== slug && findView(found.value, stem)) {
    return c.redirect(localAddress(`${entityPath(kind, id, slug)}/${encodeURIComponent(asked.slug)}${context.url.search}`), 301);
  }
  if (found.state === "moved" || asked.slug !== expected) {
    return c.redirect(localAddress((ending ? siblingPath(kind, id, ending) : entityPath(kind, id, slug)) + context.url.search), 301);
  }
  const filled = ending ? undefined : withoutEmpty(context.url.searchParams);
  if (filled !== undefined) return c.redirect(localAddress(entityPath(kind, id, slug) + filled), 302);
  const entity = found.value;
  if (ending === "json") return respond.json(c, context, await (isDeclared(entity) ? answerDeclared(context, entity) : answerEntity(context, kind, entity)));
  if (ending === "atom") return respond.text(c, context, "application/atom+xml; charset=utf-8", await writeEntityAtom(context, entity));
  if (ending === "ics") return respond.text(c, context, "text/calendar; charset=utf-8", await writeEntityCalendar(context, entity));
  if (ending === "csv") {
    const lines = isDeclared(entity)
      ? writeDeclaredCsv(context, selectDeclared(await context.reader.listDeclared(entity.kind, id), readDeclaredFilter(context.url.searchParams)))
      : writeActivitiesCsv(context, id, readFeedFilter(context.url.searchParams));
    return respond.csv(c, context, `${id}-${context.edition.name}.csv`, lines);
  }
  const page = await loadEntityPage(context, entity);
  return respond.page(c, context, { page: { description: words.site.describe[kind](entity.name), ...page, about: describeEntity(entity) } });
}

/** "/people/mep-197503/david-cormand/missing" and its JSON. */
async function serveView(respond: Responder, kind: EntityKind, c: Context): Promise<Response> {
  const context = await respond.openContext(c);
  const { stem, ending } = splitEnding(c.req.param("view") ?? "");
  const found = await context.reader.findEntity(kind, c.req.param("id") ?? "");
  if (found.state === "suppressed") throw new Problem(410, words.suppressed);
  if (found.state === "unknown") throw new Problem(404, words.unknownAddress);
  const { id, slug } = found.state === "moved" ? found : found.value;
  if (found.state === "moved" || c.req.param("slug") !== slug) return c.redirect(localAddress(`${entityPath(kind, id, slug)}/${encodeURIComponent(c.req.param("view") ?? "")}`), 301);
  const view = findView(found.value, stem);
  if (!view || (ending && !(ending === "json" && view.answer))) throw new Problem(404, words.unknownAddress);
  if (ending) return respond.json(c, context, { value: { edition: head(context), entity: { kind, id, name: found.value.name }, ...(await view.answer?.(context)) } });
  return respond.page(c, context, { page: await view.load(context) });
}

export function addEntityRoutes(app: Hono, respond: Responder): void {
  for (const kind of entityKinds) {
    const folder = `/${folders[kind]}`;
    app.get(folder, async (c) => {
      const context = await respond.openContext(c);
      return respond.page(c, context, await (kind === "file" ? loadFileIndex(context) : loadEntityIndex(context, kind)));
    });
    app.get(`${folder}.json`, async (c) => {
      const context = await respond.openContext(c);
      return respond.json(c, context, await (kind === "file" ? answerFiles(context) : answerIndex(context, kind)));
    });
    app.get(`${folder}/:id`, (c) => serveEntity(respond, kind, c));
    app.get(`${folder}/:id/:slug`, (c) => serveEntity(respond, kind, c));
    app.get(`${folder}/:id/:slug/:view`, (c) => serveView(respond, kind, c));
  }
}
