/** Who else is in the room: organisations in the same meetings of up to ten parties, as a table and a small matrix of who comes with whom. */
import type { Organisation } from "../../model/index.js";
import type { Page, PageContext } from "../page.js";
import { FacetTable } from "../parts/facet-table.js";
import { RoomMatrix } from "../parts/room-matrix.js";
import { ViewPage } from "../parts/view-page.js";
import { entityPath, siblingPath } from "../paths.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

const mostInTable = 200;
const mostInMatrix = 8;
/** Meetings of which it can be said who met with whom. */
export const inTheRoom = { kind: "meeting", upToTen: true } as const;

export async function loadOrganisationRoom({ reader, live }: PageContext, organisation: Organisation): Promise<Page> {
  const path = entityPath("organisation", organisation.id, organisation.slug);
  const json = siblingPath("organisation", organisation.id, "json");
  const filter = { ...inTheRoom, entityId: organisation.id };
  const { organisations } = await reader.listFacets(filter, mostInTable);
  const most = organisations.items.slice(0, mostInMatrix);
  const pairs = await reader.countPairs(
    filter,
    most.map((one) => one.id),
  );
  const r = words.entities.room;
  const sources = (await findSources(reader)).values();
  return {
    title: r.title(organisation.name),
    path: `${path}/room`,
    json,
    body: (
      <ViewPage title={words.alsoInTheRoom} of={{ name: organisation.name, path }} sources={sources} live={live} lead={<p>{r.lead}</p>} siblings={{ json }}>
        <RoomMatrix others={most} pairs={pairs} base={path} filter={inTheRoom} />
        {organisations.count ? <FacetTable title={r.everybody(organisations.count)} list={organisations} base={path} filter={inTheRoom} most={mostInTable} dated /> : <p class="none">{r.nobody}</p>}
      </ViewPage>
    ),
  };
}
