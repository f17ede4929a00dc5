/** A Directorate-General, cabinet, committee or political group: who comes to see it. */

import type { Body } from "../../model/index.js";
import { type BodyMember, countMembers } from "../../query/body-members.js";
import type { FileRole } from "../../query/file-roles.js";
import { seriesOfBody } from "../coverage.js";
import { renderDate } from "../dates.js";
import { writeFeedFilter } from "../feed-filter.js";
import { namesStaff } from "../indexing.js";
import { renderNumber } from "../numbers.js";
import type { Page, PageContext } from "../page.js";
import { Categories } from "../parts/categories.js";
import { loadEntityFeed } from "../parts/entity-feed.js";
import { EntityPage, FactLine } from "../parts/entity-page.js";
import { FacetTable } from "../parts/facet-table.js";
import { isFull } from "../parts/feed.js";
import { Limits } from "../parts/limits.js";
import { type Figure, figuresOf, NumbersList } from "../parts/numbers-list.js";
import { Tools } from "../parts/tools.js";
import { entityPath, entitySiblings } from "../paths.js";
import { findSources } from "../provenance.js";
import { inEnglish, termText } from "../terms.js";
import { words } from "../words.js";

const Beside = ({ body }: { body: Body }) => (
  <>
    {body.otherNames.length > 0 && (
      <section>
        <h2>{words.otherNames}</h2>
        <ul class="plain">
          {body.otherNames.map((name) => {
            const dated = body.datedNames.find((one) => one.name === name);
            return (
              <li>
                {inEnglish(name)}
                {dated && <span class="role"> {dated.from === dated.to ? renderDate(dated.from) : `${renderDate(dated.from)} – ${renderDate(dated.to)}`}</span>}
              </li>
            );
          })}
        </ul>
      </section>
    )}
  </>
);

const Files = ({ body, roles }: { body: Body; roles: readonly FileRole[] }) => {
  const files = [...new Map(roles.map((role) => [role.id, role])).values()].sort((a, b) => b.declarations - a.declarations || (a.id < b.id ? 1 : -1));
  if (!files.length) return null;
  const mostFiles = 12;
  const line = ({ id, slug, name, declarations }: FileRole) => (
    <tr>
      <td>
        <a href={entityPath("file", id, slug)}>{name}</a>
      </td>
      <td>{renderNumber(declarations)}</td>
    </tr>
  );
  return (
    <section id="files">
      <h2>{words.entities.committeeFiles}</h2>
      <table class="pairs">
        <thead class="unseen">
          <tr>
            <th scope="col">{words.nameColumn}</th>
            <th scope="col">{words.declarationsColumn}</th>
          </tr>
        </thead>
        <tbody>{files.slice(0, mostFiles).map(line)}</tbody>
      </table>
      <p>{words.entities.committeeFilesNote(files.length, termText(body.name))}</p>
    </section>
  );
};

const Members = ({ members }: { members: readonly BodyMember[] }) =>
  members.length ? (
    <section id="members">
      <h2>{words.entities.members(members.length)}</h2>
      <p class="note">{words.entities.membersNote}</p>
      <ul class="lines">
        {members.map(({ id, slug, name, declarations }) => (
          <li>
            <a href={entityPath("person", id, slug)}>{name}</a> <span class="count">{renderNumber(declarations)}</span>
          </li>
        ))}
      </ul>
    </section>
  ) : null;

/** Committees and groups declare nothing themselves: their page is about those who sit in them. */
const declaresItself = (body: Body): boolean => body.bodyKind === "cabinet" || body.bodyKind === "directorate-general" || body.counts.meetings > 0;

export async function loadBody(context: PageContext, body: Body): Promise<Page> {
  const { reader } = context;
  const { id, kind } = body;
  const path = entityPath(kind, id, body.slug);
  const [feed, all, roles, members, sources] = await Promise.all([
    loadEntityFeed(context, id, path),
    reader.listFacets({ entityId: id }),
    body.bodyKind === "committee" ? reader.listFileRoles({ committee: body.name }) : [],
    countMembers(reader, body),
    findSources(reader),
  ]);
  const siblings = entitySiblings(kind, id, writeFeedFilter(feed.filter));
  const o = words.entities;
  const most = isFull(feed) ? 3 : 5;
  const shared = { title: termText(body.name), path, ...siblings, noindex: namesStaff(body.bodyKind) };
  const facts = <FactLine facts={[words.bodyKinds[body.bodyKind], body.acronym]} />;
  if (!declaresItself(body)) {
    const declared = members.reduce((sum, one) => sum + one.declarations, 0);
    return {
      ...shared,
      body: (
        <>
          <div class="head">
            <h1 class={body.name.length > 60 ? "long" : undefined}>{termText(body.name)}</h1>
            <p class="fact">{facts}</p>
            <p class="lead">{o.declaresNothing}</p>
            <div class="sum">
              <NumbersList
                figures={[
                  { count: members.length, unit: o.membersWord(members.length), href: "#members" },
                  { count: declared, unit: o.theirMeetings(declared), href: "#members" },
                  { count: body.counts.meetings, unit: o.ownMeetings(body.counts.meetings) },
                ]}
              />
            </div>
          </div>
          <div class="cols">
            <Members members={members} />
            <div class="beside">
              <Tools context={context} title={words.citedTitle(termText(body.name))} path={path} siblings={siblings} about={id} />
              <Files body={body} roles={roles} />
              <Beside body={body} />
              <Limits sources={[...sources.values()]} live={context.live} />
            </div>
          </div>
        </>
      ),
    };
  }
  const figures: Figure[] = [
    ...figuresOf(body.counts, "", body.years).filter((figure, index) => index === 0 || figure.count > 0),
    { count: all.organisations.count, unit: o.organisationsWord(all.organisations.count), ...(all.organisations.count && { href: `${path}/organisations` }) },
  ];
  return {
    ...shared,
    body: (
      <EntityPage
        context={context}
        name={termText(body.name)}
        path={path}
        siblings={siblings}
        facts={facts}
        figures={figures}
        years={body.years}
        sides={[id.startsWith("ep-") ? "parliament" : "commission"]}
        series={seriesOfBody(id)}
        feed={feed}
        sources={[...sources.values()]}
        beside={
          <>
            <FacetTable id="organisations" title={words.organisationsMet} list={all.organisations} base="" most={isFull(feed) ? 6 : 12} rest={`${path}/organisations`} />
            <Categories facets={all} />
            <FacetTable id="people" title={o.peopleOf} list={all.people} base="" most={most} note={o.peopleOfNote} rest={`${path}/people`} />
            <FacetTable id="files" title={o.filesDeclared} list={all.files} base="" most={most} rest={`${path}/files`} />
            <Beside body={body} />
          </>
        }
      />
    ),
  };
}
