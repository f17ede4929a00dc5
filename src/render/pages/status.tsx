/** How far each source reaches, how old it is, how the last walk of it went, and what none of them can show. */
import type { SourceState } from "../../query/edition-reader.js";
import { isGood, type SourceLive } from "../../query/live-state.js";
import { tellDays } from "../coverage.js";
import { renderDate, renderInstant } from "../dates.js";
import { renderNumber } from "../numbers.js";
import type { Answer, PageContext } from "../page.js";
import { LinkTable } from "../parts/link-table.js";
import { Tools } from "../parts/tools.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

/** "Read, nothing new, 27 Nov 2026, 11:22 UTC"; where it went wrong, since when, and what is shown instead. */
const LastRun = ({ live: { last, since, lastGood } }: { live: SourceLive }) => (
  <>
    <span class={isGood(last) ? undefined : "tag"}>{words.site.status.outcomes[last.outcome]}</span>, <time datetime={last.finishedAt}>{renderInstant(last.finishedAt)}</time>
    {isGood(last)
      ? ` · ${words.site.status.ranCounts(last.new, last.edited, last.gone)}`
      : ` · ${words.site.status.since(renderDate(since))}${lastGood ? ` · ${words.site.status.lastGood(renderDate(lastGood.finishedAt))}` : ""}`}
  </>
);

const SourceCard = ({ source, live }: { source: SourceState; live: SourceLive | undefined }) => (
  <section class="card" id={source.id}>
    <h3>
      <a href={source.publicPage} rel="external">
        {source.name}
      </a>
    </h3>
    <dl class="record">
      {live && (
        <>
          <dt>{words.site.status.lastRun}</dt>
          <dd>
            <LastRun live={live} />
          </dd>
        </>
      )}
      <dt>{words.status.newest}</dt>
      <dd>{source.newestDocument ? renderDate(source.newestDocument) : words.status.none}</dd>
      {source.from && (
        <>
          <dt>{words.site.status.period}</dt>
          {tellDays(source).map((days) => (
            <dd>{days}</dd>
          ))}
        </>
      )}
      <dt>{words.site.status.held}</dt>
      <dd>{words.site.status.holds(source.documents, source.records, source.disclosures)}</dd>
      <dt>{words.site.status.publisher}</dt>
      <dd>{source.publisher}</dd>
      <dt>{words.site.status.renewed}</dt>
      <dd>{source.frequency}</dd>
      <dt>{words.status.licence}</dt>
      <dd>{source.licence}</dd>
    </dl>
  </section>
);

export async function loadStatus(context: PageContext): Promise<Answer> {
  const { reader, edition, live } = context;
  const [sources, links] = await Promise.all([findSources(reader), reader.countLinks()]);
  const runs = live?.sources();
  const { counts } = edition;
  return {
    page: {
      title: words.status.title,
      path: "/status",
      nav: "/status",
      json: "/status.json",
      description: words.site.status.lead,
      body: (
        <>
          <div class="head">
            <h1>{words.status.title}</h1>
            <p class="lead">{words.site.status.lead}</p>
          </div>
          <div class="cols">
            <div>
              <section class="results">
                <h2>{words.status.sources}</h2>
                {!runs?.size && <p class="none">{words.site.status.noRun}</p>}
                {[...sources.values()].map((source) => (
                  <SourceCard source={source} live={runs?.get(source.id)} />
                ))}
              </section>
              <section class="results" id="limits">
                <h2>{words.status.limits}</h2>
                <ul class="bullets">
                  {words.limitsOwn.map((sentence) => (
                    <li>{sentence}</li>
                  ))}
                </ul>
                <dl class="record">
                  {[...sources.values()].map((source) => (
                    <>
                      <dt>{source.shortName}</dt>
                      <dd>{source.limits}</dd>
                    </>
                  ))}
                </dl>
              </section>
              <section class="results">
                <h2>{words.status.links}</h2>
                <p>{words.status.linksNote}</p>
                <LinkTable links={links} sources={sources} />
              </section>
            </div>
            <div class="beside">
              <Tools context={context} title={words.status.title} path="/status" siblings={{ json: "/status.json" }} />
              <section>
                <h2>{words.edition}</h2>
                <dl class="record">
                  <dt>{words.status.name}</dt>
                  <dd>{edition.name}</dd>
                  <dt>{words.status.date}</dt>
                  <dd>{renderDate(edition.date)}</dd>
                  <dt>{words.site.status.contents}</dt>
                  <dd>
                    {renderNumber(counts.declarations)} {words.declaredMeetings(counts.declarations)}, {renderNumber(counts.responses)} {words.responseWord(counts.responses)}
                  </dd>
                  <dt>{words.status.checksum}</dt>
                  <dd>
                    <code>{edition.checksum}</code>
                  </dd>
                </dl>
                <p>{words.site.status.editionNote}</p>
              </section>
            </div>
          </div>
        </>
      ),
    },
  };
}
