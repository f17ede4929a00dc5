/** Views of an entity under addresses of their own: "/organisations/699006341748-20/back-market/brief". */
import type { Entity, EntityKind, EntityOf } from "../model/index.js";
import type { Page, PageContext } from "./page.js";
import { loadDeclaredFilter } from "./pages/declared-filter.js";
import { loadEntityFilter } from "./pages/entity-filter.js";
import { loadEntityList } from "./pages/entity-lists.js";
import { loadOrganisationBrief } from "./pages/organisation-brief.js";
import { loadOrganisationNames } from "./pages/organisation-names.js";
import { loadOrganisationRegister } from "./pages/organisation-register.js";
import { loadOrganisationRoom } from "./pages/organisation-room.js";
import { findGaps, loadPersonMissing } from "./pages/person-missing.js";

interface View<K extends EntityKind> {
  load: (context: PageContext, entity: EntityOf<K>) => Promise<Page>;
  /** The same as data, where the entity's own JSON does not hold it. */
  answer?: (context: PageContext, entity: EntityOf<K>) => Promise<object>;
}

const views: { [K in EntityKind]: Record<string, View<K>> } = {
  organisation: {
    filter: { load: loadEntityFilter },
    brief: { load: loadOrganisationBrief },
    names: { load: loadOrganisationNames },
    room: { load: loadOrganisationRoom },
    register: { load: loadOrganisationRegister },
    people: { load: (context, entity) => loadEntityList(context, entity, "people") },
    files: { load: (context, entity) => loadEntityList(context, entity, "files") },
  },
  person: {
    filter: { load: loadEntityFilter },
    missing: { load: loadPersonMissing, answer: async ({ reader }, person) => ({ missing: await findGaps(reader, person.id) }) },
    organisations: { load: (context, entity) => loadEntityList(context, entity, "organisations") },
    files: { load: (context, entity) => loadEntityList(context, entity, "files") },
  },
  body: {
    filter: { load: loadEntityFilter },
    organisations: { load: (context, entity) => loadEntityList(context, entity, "organisations") },
    people: { load: (context, entity) => loadEntityList(context, entity, "people") },
    files: { load: (context, entity) => loadEntityList(context, entity, "files") },
  },
  file: {
    filter: { load: loadDeclaredFilter },
  },
  consultation: {
    filter: { load: loadDeclaredFilter },
  },
};

/** The view of that name, if its kind of entity has one. */
export function findView(entity: Entity, name: string): { load: (context: PageContext) => Promise<Page>; answer?: (context: PageContext) => Promise<object> } | undefined {
  const ofKind = views[entity.kind] as Record<string, View<EntityKind>>;
  const view = Object.hasOwn(ofKind, name) ? ofKind[name] : undefined;
  if (!view) return undefined;
  const { answer } = view;
  return { load: (context) => view.load(context, entity), ...(answer && { answer: (context: PageContext) => answer(context, entity) }) };
}
