/** Every filter of an entity's feed, in one plain form under an address of its own. */
import type { Entity } from "../../model/index.js";
import { readFeedFilter } from "../feed-filter.js";
import type { Page, PageContext } from "../page.js";
import { ChosenFilters, FilterSheet } from "../parts/filters.js";
import { ViewPage } from "../parts/view-page.js";
import { entityPath } from "../paths.js";
import { findSources } from "../provenance.js";
import { termText } from "../terms.js";
import { words } from "../words.js";

export async function loadEntityFilter({ reader, url, live }: PageContext, entity: Entity): Promise<Page> {
  const path = entityPath(entity.kind, entity.id, entity.slug);
  const filter = readFeedFilter(url.searchParams);
  const facets = await reader.listFacets({ ...filter, entityId: entity.id });
  const name = entity.kind === "body" ? termText(entity.name) : entity.name;
  const title = words.entities.filters.title;
  const sources = (await findSources(reader)).values();
  return {
    title: `${name}: ${title}`,
    path: `${path}/filter`,
    noindex: true,
    body: (
      <ViewPage title={title} of={{ name, path }} sources={sources} live={live} lead={<p>{words.countsUnit}</p>}>
        <ChosenFilters base={path} filter={filter} facets={facets} />
        <FilterSheet base={path} filter={filter} facets={facets} />
      </ViewPage>
    ),
  };
}
