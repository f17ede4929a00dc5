/** A consultation: its calls with responses received and published counted apart, and every response of an organisation. */

import type { Consultation } from "../../model/index.js";
import { renderPeriod } from "../dates.js";
import { writeFeedFilter } from "../feed-filter.js";
import { renderNumber } from "../numbers.js";
import type { Page, PageContext } from "../page.js";
import { EntityPage, FactLine } from "../parts/entity-page.js";
import { loadFeed } from "../parts/feed.js";
import type { Figure } from "../parts/numbers-list.js";
import { entityPath, entitySiblings, initiativePage } from "../paths.js";
import { findSources } from "../provenance.js";
import { renderTerm } from "../terms.js";
import { renderCode, words } from "../words.js";

const Calls = ({ consultation }: { consultation: Consultation }) =>
  consultation.publications.length ? (
    <section>
      <h2>{words.calls}</h2>
      <section class="scroll" aria-label={words.calls} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.call}</th>
              <th scope="col">{words.received}</th>
              <th scope="col">{words.published}</th>
            </tr>
          </thead>
          <tbody>
            {consultation.publications.map((call) => (
              <tr>
                <th scope="row">
                  {call.type ? renderCode(call.type) : call.publicationId}
                  <span class="role"> {[call.reference, renderPeriod(call.publishedDate, call.endDate)].filter(Boolean).join(", ")}</span>
                </th>
                <td>{call.totalFeedback === undefined ? words.notTold : renderNumber(call.totalFeedback)}</td>
                <td>{renderNumber(call.published)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>{words.receivedNote}</p>
    </section>
  ) : null;

/** Responses of organisations held here first; received only where every call tells it. */
function figuresFor(consultation: Consultation, path: string): Figure[] {
  const figures: Figure[] = [{ count: consultation.counts.responses, unit: `${words.responseWord(consultation.counts.responses)} ${words.publishedWord}`, href: `${path}?kind=response#feed` }];
  const received = consultation.publications.map((call) => call.totalFeedback);
  if (received.length && received.every((count) => count !== undefined)) figures.push({ count: received.reduce((sum, count) => sum + count, 0), unit: words.receivedWord });
  return figures;
}

export async function loadConsultation(context: PageContext, consultation: Consultation): Promise<Page> {
  const { reader } = context;
  const path = entityPath("consultation", consultation.id, consultation.slug);
  const [feed, sources] = await Promise.all([loadFeed(context, consultation.id), findSources(reader)]);
  const siblings = entitySiblings("consultation", consultation.id, writeFeedFilter(feed.filter));
  return {
    title: consultation.name,
    path,
    ...siblings,
    body: (
      <EntityPage
        context={context}
        name={consultation.name}
        nameLanguage=""
        path={path}
        siblings={siblings}
        facts={
          <FactLine
            facts={[
              words.consultationOf,
              ...consultation.topics.map(renderTerm),
              consultation.initiativeId !== undefined && <a href={initiativePage(consultation.initiativeId, consultation.name)}>{words.initiativePage}</a>,
            ]}
          />
        }
        figures={figuresFor(consultation, path)}
        years={consultation.years}
        feed={feed}
        sources={sources.values()}
        beside={<Calls consultation={consultation} />}
      />
    ),
  };
}
