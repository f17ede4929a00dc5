/** A decision-maker: mandates with their dates, and whom they declared to have met. */

import type { Mandate, Person } from "../../model/index.js";
import type { FileRole } from "../../query/file-roles.js";
import { renderCountry } from "../countries.js";
import { type Side, seriesOfPerson } from "../coverage.js";
import { renderDate, renderPeriod, renderYears } from "../dates.js";
import { writeFeedFilter } from "../feed-filter.js";
import type { Page, PageContext } from "../page.js";
import { loadEntityFeed } from "../parts/entity-feed.js";
import { EntityPage, FactLine } from "../parts/entity-page.js";
import { FacetTable } from "../parts/facet-table.js";
import { isFull } from "../parts/feed.js";
import { type Figure, figuresOf } from "../parts/numbers-list.js";
import { Ways } from "../parts/ways.js";
import { entityPath, entitySiblings, memberPage } from "../paths.js";
import { findSources } from "../provenance.js";
import { renderTerm } from "../terms.js";
import { renderCode, words } from "../words.js";

const MandateLine = ({ mandate }: { mandate: Mandate }) => (
  <li>
    {renderTerm(mandate.title)}
    {mandate.body && (
      <>
        {", "}
        {mandate.body.id ? <a href={entityPath("body", mandate.body.id)}>{renderTerm(mandate.body.name)}</a> : renderTerm(mandate.body.name)}
      </>
    )}
    {(mandate.from || mandate.to || mandate.note) && (
      <span class="role">
        {" "}
        {renderPeriod(mandate.from, mandate.to)}
        {(mandate.from || mandate.to) && mandate.note && "; "}
        {mandate.note && renderTerm(mandate.note)}
      </span>
    )}
  </li>
);

/** The mandate of the day: the last without an end, else the last. */
const currentMandate = (person: Person): Mandate | undefined => person.mandates.findLast((mandate) => !mandate.to) ?? person.mandates[person.mandates.length - 1];

/** What somebody is; of whom no list says that they are, what they declared as. */
const CurrentRole = ({ person, mandate: { title, note } }: { person: Person; mandate: Mandate }) => {
  if (!person.id.startsWith("mep-") || title !== memberTitle || note === currentNote) return renderTerm(title);
  const years = renderYears(person.years.filter(({ parliament }) => parliament > 0));
  if (years) return <>{words.entities.declaredAsMember(years)}</>;
  return (
    <>
      {renderTerm(title)}, {note && renderTerm(note)}
    </>
  );
};

/** As the edition says it of those whom a list of current Members holds. */
const memberTitle = "Member of the European Parliament";
const currentNote = "in the list of current Members";

const Beside = ({ person }: { person: Person }) => (
  <>
    {person.mandates.length > 0 && (
      <section>
        <h2>{words.mandates}</h2>
        <ul class="plain">
          {person.mandates.map((mandate) => (
            <MandateLine mandate={mandate} />
          ))}
        </ul>
      </section>
    )}
    {person.memberships.length > 0 && (
      <section>
        <h2>{words.memberships}</h2>
        <ul class="plain">
          {person.memberships.map(({ id, name, note }) => (
            <li>
              <a href={entityPath("body", id)}>{renderTerm(name)}</a>
              {note && <span class="role"> {renderCode(note)}</span>}
            </li>
          ))}
        </ul>
      </section>
    )}
    {person.otherNames.length > 0 && (
      <section>
        <h2>{words.otherNames}</h2>
        <ul class="plain">
          {person.otherNames.map((name) => (
            <li>{name}</li>
          ))}
        </ul>
      </section>
    )}
  </>
);

/** Files on which the records give the person a role, one line a file, the newest first. */
const Roles = ({ roles }: { roles: readonly FileRole[] }) => {
  const byFile = new Map<string, FileRole[]>();
  for (const role of roles) byFile.set(role.id, [...(byFile.get(role.id) ?? []), role]);
  const files = [...byFile.values()].sort(([a], [b]) => ((a?.date ?? "") < (b?.date ?? "") ? 1 : -1));
  if (!files.length) return null;
  const line = ([first, ...others]: FileRole[]) =>
    first && (
      <li>
        <a href={entityPath("file", first.id, first.slug)}>{first.name}</a>
        <span class="role">
          {" "}
          {[...new Set([first, ...others].map(({ role }) => renderCode(role)))].join(", ")}
          {first.date && `, ${words.entities.since(renderDate(first.date))}`}
        </span>
      </li>
    );
  return (
    <section id="roles">
      <h2>{words.entities.rolesOn}</h2>
      <ul class="plain">{files.slice(0, mostRoles).map(line)}</ul>
      {files.length > mostRoles && (
        <details>
          <summary>{words.andMore(files.length - mostRoles)}</summary>
          <ul class="plain">{files.slice(mostRoles).map(line)}</ul>
        </details>
      )}
    </section>
  );
};

const mostRoles = 6;

export async function loadPerson(context: PageContext, person: Person): Promise<Page> {
  const { reader } = context;
  const { id, kind } = person;
  const path = entityPath(kind, id, person.slug);
  const [feed, all, roles, sources] = await Promise.all([loadEntityFeed(context, id, path), reader.listFacets({ entityId: id }), reader.listFileRoles({ personId: id }), findSources(reader)]);
  const siblings = entitySiblings(kind, id, writeFeedFilter(feed.filter));
  const official = memberPage(id);
  const o = words.entities;
  const most = isFull(feed) ? 3 : 5;
  const current = currentMandate(person);
  const figures: Figure[] = [
    ...figuresOf(person.counts, "", person.years).filter((figure, index) => index === 0 || figure.count > 0),
    { count: all.organisations.count, unit: o.organisationsWord(all.organisations.count), ...(all.organisations.count && { href: `${path}/organisations` }) },
    { count: all.files.count, unit: o.filesWord(all.files.count), ...(all.files.count && { href: `${path}/files` }) },
  ];
  const isOf = (side: Side): boolean => (side === "parliament") === id.startsWith("mep-") || person.years.some((year) => year[side] > 0);
  return {
    title: person.name,
    path,
    ...siblings,
    body: (
      <EntityPage
        context={context}
        name={person.name}
        path={path}
        siblings={siblings}
        facts={
          <FactLine
            facts={[
              person.officialName !== person.name ? person.officialName : undefined,
              current && <CurrentRole person={person} mandate={current} />,
              person.country && renderCountry(person.country),
              person.group && <a href={entityPath("body", person.group.id)}>{renderTerm(person.group.name)}</a>,
              official && <a href={official}>{words.memberPage}</a>,
            ]}
          />
        }
        figures={figures}
        years={person.years}
        sides={(["parliament", "commission"] as const).filter(isOf)}
        series={seriesOfPerson(person)}
        feed={feed}
        sources={[...sources.values()]}
        ways={person.counts.meetings > 0 && <Ways links={[[o.missing.link, `${path}/missing`]]} />}
        beside={
          <>
            <FacetTable id="organisations" title={words.organisationsMet} list={all.organisations} base="" most={isFull(feed) ? 6 : 12} rest={`${path}/organisations`} />
            <FacetTable id="files" title={o.filesDeclared} list={all.files} base="" most={most} rest={`${path}/files`} />
            <Roles roles={roles} />
            <Beside person={person} />
          </>
        }
      />
    ),
  };
}
