/** Every filter of the declarations on a file, or of the responses to a consultation, in one plain form under an address of its own. */
import type { Consultation, LegislativeFile } from "../../model/index.js";
import { readDeclaredFilter } from "../declared-choice.js";
import type { Page, PageContext } from "../page.js";
import { Breakdown } from "../parts/breakdown.js";
import { Chosen, DeclaredForm, ResponseForm } from "../parts/declared-filters.js";
import { ViewPage } from "../parts/view-page.js";
import { entityPath } from "../paths.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

export async function loadDeclaredFilter({ reader, url, live }: PageContext, entity: LegislativeFile | Consultation): Promise<Page> {
  const path = entityPath(entity.kind, entity.id, entity.slug);
  const filter = readDeclaredFilter(url.searchParams);
  const declared = await reader.listDeclared(entity.kind, entity.id);
  const title = words.entities.filters.title;
  const sources = (await findSources(reader)).values();
  return {
    title: `${entity.name}: ${title}`,
    path: `${path}/filter`,
    noindex: true,
    body: (
      <ViewPage title={title} of={{ name: entity.name, path }} sources={sources} live={live} lead={<p>{words.countsUnit}</p>}>
        <Chosen declared={declared} filter={filter} base={path} />
        {entity.kind === "file" ? <DeclaredForm declared={declared} filter={filter} base={path} /> : <ResponseForm declared={declared} filter={filter} base={path} />}
        {entity.kind === "consultation" && (["type", "country"] as const).map((facet) => <Breakdown facet={facet} declared={declared} filter={filter} base={path} />)}
      </ViewPage>
    ),
  };
}
