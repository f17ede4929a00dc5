/** Whole lists behind the short ones beside a feed: everybody met, every file, with the days of the first and the last declaration. */
import type { Entity } from "../../model/index.js";
import type { ActivityFacets } from "../../query/edition-reader.js";
import { type Html, html } from "../html.js";
import type { Page, PageContext } from "../page.js";
import { FacetTable } from "../parts/facet-table.js";
import { ViewPage } from "../parts/view-page.js";
import { comparePath, entityPath, siblingPath } from "../paths.js";
import { findSources } from "../provenance.js";
import { termText } from "../terms.js";
import { words } from "../words.js";

/** More lines than a page carries; what is left out is said, and in no page's JSON either: it has an address of its own for every filter. */
const mostLines = 200;

type ListName = "people" | "files" | "organisations";

const titles: Record<ListName, () => string> = {
  people: () => words.entities.peopleMet,
  files: () => words.entities.filesOn,
  organisations: () => words.organisationsMet,
};

const renderCompareLink = ({ id, name }: { id: string; name: string }, organisation: string): Html =>
  html`<a class="further" href="${comparePath(id, [organisation])}" aria-label="${words.declared.comparison.withOthersOn(name)}">${words.declared.comparison.withOthers}</a>`;

export async function loadEntityList({ reader, live }: PageContext, entity: Entity, list: ListName): Promise<Page> {
  const path = entityPath(entity.kind, entity.id, entity.slug);
  const json = siblingPath(entity.kind, entity.id, "json");
  const facets: ActivityFacets = await reader.listFacets({ entityId: entity.id }, mostLines);
  const lines = facets[list];
  const name = entity.kind === "body" ? termText(entity.name) : entity.name;
  const title = titles[list]();
  const listed = words.entities.listed[list];
  const compares = entity.kind === "organisation" && list === "files";
  const sources = (await findSources(reader)).values();
  return {
    title: `${name}${words.colon} ${title}`,
    path: `${path}/${list}`,
    json,
    noindex: true,
    body: (
      <ViewPage title={title} of={{ name, path }} sources={sources} live={live} lead={<p>{words.countsUnit}</p>} siblings={{ json }}>
        {lines.count ? (
          <FacetTable
            title={lines.count > mostLines ? words.entities.mostOf(mostLines, listed(lines.count)) : listed(lines.count)}
            list={lines}
            base={path}
            most={mostLines}
            dated
            {...(compares && { further: (file) => renderCompareLink(file, entity.id) })}
          />
        ) : (
          <p class="none">{words.entities.nobody}</p>
        )}
      </ViewPage>
    ),
  };
}
