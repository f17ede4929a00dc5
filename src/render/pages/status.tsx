/** How far each source reaches, how old it is, and how sure the links are. */
import { renderDate, renderPeriod } from "../dates.js";
import { renderNumber } from "../numbers.js";
import type { Answer, PageContext } from "../page.js";
import { LinkTable } from "../parts/link-table.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

export async function loadStatus({ reader, edition }: PageContext): Promise<Answer> {
  const [sources, links] = await Promise.all([findSources(reader), reader.countLinks()]);
  const s = words.status;
  return {
    page: {
      title: s.title,
      path: "/status",
      nav: "/status",
      json: "/status.json",
      body: (
        <>
          <div class="head">
            <h1>{s.title}</h1>
          </div>
          <section class="results">
            <h2>{s.sources}</h2>
            <section class="scroll" aria-label={s.sources} tabindex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{s.source}</th>
                    <th scope="col">{s.newest}</th>
                    <th scope="col">{s.period}</th>
                    <th scope="col">{s.documents}</th>
                    <th scope="col">{s.records}</th>
                    <th scope="col">{s.disclosures}</th>
                  </tr>
                </thead>
                <tbody>
                  {[...sources.values()].map((source) => (
                    <tr>
                      <th scope="row">
                        <a href={source.publicPage}>{source.name}</a>
                      </th>
                      <td class="day">{source.newestDocument ? renderDate(source.newestDocument) : s.none}</td>
                      <td class="day">{renderPeriod(source.from, source.to)}</td>
                      <td>{renderNumber(source.documents)}</td>
                      <td>{renderNumber(source.records)}</td>
                      <td>{renderNumber(source.disclosures)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <dl class="record wide">
              {[...sources.values()].map((source) => (
                <>
                  <dt>{source.shortName}</dt>
                  <dd>
                    {source.publisher}. {s.renewed} {source.frequency}. {s.licence}: {source.licence}.
                  </dd>
                </>
              ))}
            </dl>
          </section>
          <section class="results" id="limits">
            <h2>{s.limits}</h2>
            <ul class="prose bullets">
              {words.limitsOwn.map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
            <dl class="record wide">
              {[...sources.values()].map((source) => (
                <>
                  <dt>{source.shortName}</dt>
                  <dd>{source.limits}</dd>
                </>
              ))}
            </dl>
          </section>
          <section class="results">
            <h2>{s.links}</h2>
            <p>{s.linksNote}</p>
            <LinkTable links={links} sources={sources} />
          </section>
          <section class="results">
            <h2>{words.edition}</h2>
            <dl class="record wide">
              <dt>{s.name}</dt>
              <dd>{edition.name}</dd>
              <dt>{s.date}</dt>
              <dd>{renderDate(edition.date)}</dd>
              <dt>{s.checksum}</dt>
              <dd>
                <code>{edition.checksum}</code>
              </dd>
            </dl>
            <p class="prose">{s.editionNote}</p>
          </section>
        </>
      ),
    },
  };
}
