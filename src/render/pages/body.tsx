/** A Directorate-General, cabinet, committee or political group: who comes to see it. */

import type { Body } from "../../model/index.js";
import { renderDate } from "../dates.js";
import { writeFeedFilter } from "../feed-filter.js";
import { namesStaff } from "../indexing.js";
import type { Page, PageContext } from "../page.js";
import { EntityPage, FactLine } from "../parts/entity-page.js";
import { loadFeed } from "../parts/feed.js";
import { Neighbours } from "../parts/neighbours.js";
import { figuresOf } from "../parts/numbers-list.js";
import { entityPath, entitySiblings } from "../paths.js";
import { findSources } from "../provenance.js";
import { inEnglish, termText } from "../terms.js";
import { words } from "../words.js";

const Beside = ({ body }: { body: Body }) => (
  <>
    {body.members.length > 0 && (
      <section>
        <h2>{words.members}</h2>
        <details open={body.members.length <= 12}>
          <summary>{body.members.length}</summary>
          <ul class="plain">
            {body.members.map(({ id, slug, name }) => (
              <li>
                <a href={entityPath("person", id, slug)}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      </section>
    )}
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

export async function loadBody(context: PageContext, body: Body): Promise<Page> {
  const { reader } = context;
  const path = entityPath("body", body.id, body.slug);
  const [feed, organisations, sources] = await Promise.all([loadFeed(context, body.id), reader.listNeighbours(body.id, body.kind, 12), findSources(reader)]);
  const siblings = entitySiblings("body", body.id, writeFeedFilter(feed.filter));
  return {
    title: termText(body.name),
    path,
    ...siblings,
    noindex: namesStaff(body.bodyKind),
    body: (
      <EntityPage
        context={context}
        name={termText(body.name)}
        path={path}
        siblings={siblings}
        facts={<FactLine facts={[words.bodyKinds[body.bodyKind], body.acronym]} />}
        figures={figuresOf(body.counts, path).filter((figure, index) => index === 0 || figure.count > 0)}
        years={body.years}
        feed={feed}
        sources={sources.values()}
        beside={
          <>
            <Neighbours title={words.organisationsMet} list={organisations} base={path} note={words.upToTen} />
            <Beside body={body} />
          </>
        }
      />
    ),
  };
}
