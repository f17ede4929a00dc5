/** A decision-maker: mandates with their dates, and whom they declared to have met. */

import type { Mandate, Person } from "../../model/index.js";
import { renderCountry } from "../countries.js";
import { renderPeriod } from "../dates.js";
import { writeFeedFilter } from "../feed-filter.js";
import type { Page, PageContext } from "../page.js";
import { EntityPage, FactLine } from "../parts/entity-page.js";
import { loadFeed } from "../parts/feed.js";
import { Neighbours } from "../parts/neighbours.js";
import { figuresOf } from "../parts/numbers-list.js";
import { entityPath, entitySiblings, memberPage } from "../paths.js";
import { findSources } from "../provenance.js";
import { renderTerm } from "../terms.js";
import { words } from "../words.js";

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
              {note && <span class="role"> {renderTerm(note)}</span>}
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

export async function loadPerson(context: PageContext, person: Person): Promise<Page> {
  const { reader } = context;
  const path = entityPath("person", person.id, person.slug);
  const [feed, organisations, sources] = await Promise.all([loadFeed(context, person.id), reader.listNeighbours(person.id, person.kind, 12), findSources(reader)]);
  const current = currentMandate(person);
  const official = memberPage(person.id);
  const figures = figuresOf(person.counts, path).filter((figure, index) => index === 0 || figure.count > 0);
  const siblings = entitySiblings("person", person.id, writeFeedFilter(feed.filter));
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
              current && renderTerm(current.title),
              person.country && renderCountry(person.country),
              person.group && <a href={entityPath("body", person.group.id)}>{renderTerm(person.group.name)}</a>,
              official && <a href={official}>{words.memberPage}</a>,
            ]}
          />
        }
        figures={figures}
        years={person.years}
        feed={feed}
        sources={sources.values()}
        beside={
          <>
            <Neighbours title={words.organisationsMet} list={organisations} base={path} note={words.upToTen} />
            <Beside person={person} />
          </>
        }
      />
    ),
  };
}
