/** A consultation: its calls with responses received and published counted apart, and every response of an organisation. */

import { raw } from "hono/html";
import type { Consultation, DeclaredRow, PositionActivity } from "../../model/index.js";
import { countLinked, selectDeclared, sumDeclared } from "../../query/declared-filter.js";
import type { DeclaredSet } from "../../query/declared-table.js";
import type { EditionReader } from "../../query/edition-reader.js";
import { groupSameWords } from "../../query/same-words.js";
import { renderPeriod } from "../dates.js";
import { readAfter, readDeclaredFilter, writeDeclaredFilter } from "../declared-choice.js";
import { noHtml } from "../html.js";
import { renderNumber } from "../numbers.js";
import type { Page, PageContext } from "../page.js";
import { Breakdown } from "../parts/breakdown.js";
import { Chosen, FilterLink } from "../parts/declared-filters.js";
import { FactLine } from "../parts/entity-page.js";
import { Limits } from "../parts/limits.js";
import { type Figure, NumbersList } from "../parts/numbers-list.js";
import { type AnswerMaterial, renderAnswers } from "../parts/side-by-side.js";
import { SourceNotes } from "../parts/source-notes.js";
import { Tools } from "../parts/tools.js";
import { entityPath, entitySiblings, initiativePage } from "../paths.js";
import { findProvenances, findSources } from "../provenance.js";
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

/** Lines of a breakdown beside a full page of answers; with fewer answers there is room for all. */
const mostBesideAnswers = 5;

/** Responses of organisations held here first; received only where every call tells it. */
function figuresFor(consultation: Consultation, path: string): Figure[] {
  const figures: Figure[] = [{ count: consultation.counts.responses, unit: `${words.responseWord(consultation.counts.responses)} ${words.publishedWord}`, href: `${path}?kind=response#feed` }];
  const received = consultation.publications.map((call) => call.totalFeedback);
  if (received.length && received.every((count) => count !== undefined)) figures.push({ count: received.reduce((sum, count) => sum + count, 0), unit: words.receivedWord });
  return figures;
}

/** Activities and papers behind the rows that a page may show. */
async function findMaterial(reader: EditionReader, viewpoint: string, rows: readonly DeclaredRow[]): Promise<AnswerMaterial> {
  const [activities, papers, positions] = await Promise.all([
    reader.findActivities(rows.map((row) => row.activityId)),
    Promise.all(rows.flatMap(({ response }) => response?.paperIds ?? []).map((id) => reader.findPaper(id))),
    reader.listActivities({ entityId: viewpoint, kind: "position" }, { limit: 500 }),
  ]);
  const byResponse = new Map<string, PositionActivity[]>();
  for (const position of positions.items) if (position.kind === "position") byResponse.set(position.responseId, [...(byResponse.get(position.responseId) ?? []), position]);
  return {
    viewpoint,
    responses: new Map(activities.flatMap((activity) => (activity.kind === "response" ? [[activity.id, activity] as const] : []))),
    papers: new Map(papers.flatMap((paper) => (paper ? [[paper.id, paper] as const] : []))),
    positions: byResponse,
    notes: new SourceNotes(await findProvenances(reader, activities)),
  };
}

const mostBlocks = 50;

/** All of them at once: what is looked up for their rows is looked up together. */
function readBlocks(declared: DeclaredSet, blocks: readonly number[][]): DeclaredRow[][] {
  const rows = declared.table.read(blocks.flat());
  let first = 0;
  return blocks.map((places) => {
    first += places.length;
    return rows.slice(first - places.length, first);
  });
}
/** The file to which its responses belong, as they say. */
const fileOf = ({ responses }: AnswerMaterial) => [...responses.values()].flatMap(({ files }) => files.filter(({ link }) => link !== "suggested"))[0];

export async function loadConsultation(context: PageContext, consultation: Consultation): Promise<Page> {
  const { reader, url } = context;
  const path = entityPath("consultation", consultation.id, consultation.slug);
  const filter = readDeclaredFilter(url.searchParams);
  const declared = await reader.listDeclared("consultation", consultation.id);
  const chosen = selectDeclared(declared, filter);
  const totals = sumDeclared(chosen);
  const blocks = groupSameWords(chosen);
  const asked = readAfter(url.searchParams);
  const after = asked < blocks.length ? asked : 0;
  const shownBlocks = readBlocks(declared, blocks.slice(after, after + mostBlocks));
  const [material, sources] = await Promise.all([findMaterial(reader, consultation.id, shownBlocks.flat()), findSources(reader)]);
  const siblings = entitySiblings("consultation", consultation.id, writeDeclaredFilter(filter));
  const addressOf = (more: Record<string, string>): string => `${writeDeclaredFilter(filter, more) || path}#feed`;
  const file = fileOf(material);
  const head = raw(
    String(
      <div class="head">
        <h1 class={consultation.name.length > 60 ? "long" : undefined} lang="">
          {consultation.name}
        </h1>
        <p class="fact">
          <FactLine
            facts={[
              words.consultationOf,
              ...consultation.topics.map(renderTerm),
              consultation.initiativeId !== undefined && <a href={initiativePage(consultation.initiativeId, consultation.name)}>{words.initiativePage}</a>,
              file && (
                <>
                  {words.declared.consultation.onFile} <a href={entityPath("file", file.id, file.slug)}>{file.title}</a>
                </>
              ),
            ]}
          />
        </p>
        <div class="sum">
          <NumbersList figures={figuresFor(consultation, path)} />
        </div>
      </div>,
    ),
  );
  const form = declared.size ? raw(String(<Chosen declared={declared} filter={filter} base={path} />)) : noHtml;
  const beside = raw(
    String(
      <div class="beside">
        <Tools context={context} title={words.citedTitle(consultation.name)} path={path} siblings={siblings} about={consultation.id} />
        {after === 0 &&
          (["type", "country"] as const).map((facet) => (
            <Breakdown
              facet={facet}
              declared={declared}
              filter={filter}
              base=""
              {...(blocks.length > mostBesideAnswers * 4 && { most: mostBesideAnswers, rest: `${path}/filter${writeDeclaredFilter(filter)}` })}
            />
          ))}
        <Calls consultation={consultation} />
        <Limits sources={sources.values()} live={context.live} />
      </div>,
    ),
  );
  const { list, notes } = renderAnswers(shownBlocks, material, { path, title: consultation.name, around: [head, form, beside].map(String) });
  const last = after + list.length;
  return {
    title: consultation.name,
    path,
    ...siblings,
    body: (
      <>
        {head}
        <div class="cols">
          <div>
            <section id="feed" aria-labelledby="answers">
              <div class="bar">
                <h2 id="answers">{words.declared.consultation.heading}</h2>
                {declared.size > 0 && <FilterLink base={path} filter={filter} />}
              </div>
              {form}
              {list.length ? (
                <>
                  <p class="note">
                    {words.declared.consultation.summary(totals.responses, countLinked(chosen))}. {words.declared.consultation.quotesNote}
                  </p>
                  <ul class="answers">{list}</ul>
                </>
              ) : (
                <p class="none">
                  {declared.size ? words.noItems : words.noActivity} {declared.size > 0 && <a href={path}>{words.clear}</a>}
                </p>
              )}
              {blocks.length > list.length && (
                <p class="pager">
                  <span class="role">{words.declared.consultation.shown(after + 1, last, blocks.length)}</span>
                  {after > 0 && <a href={addressOf({})}>{words.newest}</a>}
                  {last < blocks.length && (
                    <a rel="next" href={addressOf({ after: String(last) })}>
                      {words.older}
                    </a>
                  )}
                </p>
              )}
              {notes}
            </section>
          </div>
          {beside}
        </div>
      </>
    ),
  };
}
