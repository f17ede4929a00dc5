/** Up to four organisations on one file, side by side: whom they met in which role, on what, and what they asked for in their own words; and a choice of others. */
import type { DeclaredRow, LegislativeFile, Organisation } from "../../model/index.js";
import { type Comparable, type Compared, type ComparedResponse, compareOnFile, listComparable } from "../../query/compare.js";
import { renderDate } from "../dates.js";
import { writeDeclaredFilter } from "../declared-choice.js";
import { type Html, html } from "../html.js";
import { renderNumber } from "../numbers.js";
import type { Answer, PageContext } from "../page.js";
import { CompareChoice } from "../parts/compare-choice.js";
import { renderFeedItem } from "../parts/feed-item.js";
import { Limits } from "../parts/limits.js";
import { pageOf } from "../parts/paper-list.js";
import { Tools } from "../parts/tools.js";
import { activityPath, comparePath, entityPath, paperPath } from "../paths.js";
import { Problem } from "../problem.js";
import { findSources } from "../provenance.js";
import { readQuery } from "../search-filter.js";
import { renderTerm } from "../terms.js";
import { words } from "../words.js";

export const mostCompared = 4;
/** Declarations of one organisation in one role that stand open. */
const shownMeetings = 6;

export interface Comparison {
  file: LegislativeFile;
  compared: Compared[];
  /** Who else could be compared on the file; those alone whose name has `query`. */
  others: Comparable[];
  query: string;
}

async function findOrganisation({ reader }: PageContext, id: string): Promise<Organisation> {
  const found = await reader.findEntity("organisation", id);
  if (found.state === "suppressed") throw new Problem(410, words.suppressed);
  if (found.state === "moved") return findOrganisation({ reader } as PageContext, found.id);
  if (found.state === "unknown") throw new Problem(404, words.declared.comparison.unknownOrganisation(id.slice(0, 60)));
  return found.value;
}

/** `?file=2022-0396-COD&with=…&with=…&q=…`; a redirect where a file has another id now. */
export async function loadComparison(context: PageContext): Promise<Comparison | { redirect: string }> {
  const { reader, url } = context;
  const fileId = url.searchParams.get("file") ?? "";
  const ids = [...new Set(url.searchParams.getAll("with").filter(Boolean))];
  const query = readQuery(url);
  if (!fileId) throw new Problem(400, words.declared.comparison.choose);
  if (ids.length > mostCompared) throw new Problem(400, words.declared.comparison.tooMany(mostCompared));
  const found = await reader.findEntity("file", fileId);
  if (found.state === "suppressed") throw new Problem(410, words.suppressed);
  if (found.state === "moved") return { redirect: comparePath(found.id, ids) };
  if (found.state === "unknown") throw new Problem(404, words.declared.comparison.unknownFile(fileId.slice(0, 60)));
  const organisations = await Promise.all(ids.map((id) => findOrganisation(context, id)));
  const declared = await reader.listDeclared("file", found.value.id);
  return {
    file: found.value,
    compared: await compareOnFile(reader, declared, organisations),
    others: listComparable(declared, { without: organisations.map(({ id }) => id), query }),
    query,
  };
}

/** Hosts with a page by name, staff by their body, each once. */
function listHosts({ hosts }: DeclaredRow): Html[] {
  const shown = hosts.map(({ personId, slug, name, body }) => (personId ? html`<a href="${entityPath("person", personId, slug)}">${name}</a>` : body ? renderTerm(body.name) : html`${name}`));
  return [...new Map(shown.map((host) => [String(host), host])).values()];
}

const Meetings = ({ one, rows }: { one: Compared; rows: string }) => (
  <section>
    <h3>{words.declared.comparison.meetings}</h3>
    {one.lanes.length ? (
      <>
        <p>
          <a href={rows}>{words.declared.declarations(one.meetings)}</a>
        </p>
        {one.lanes.map(({ lane, meetings }) => (
          <>
            <h4>
              {words.declared.lanes[lane]} <span class="role">{renderNumber(meetings.length)}</span>
            </h4>
            <ul>
              {meetings.slice(0, shownMeetings).map(({ row, subject }) => (
                <li>
                  <a href={`${activityPath(row.activityId)}#${row.declarationId}`}>
                    <time datetime={row.date}>{renderDate(row.date)}</time>
                  </a>{" "}
                  {listHosts(row).map((host, i) => (
                    <>
                      {i > 0 && ", "}
                      {host}
                    </>
                  ))}
                  <span class="role" lang="">
                    {words.colon} {subject}
                  </span>
                </li>
              ))}
            </ul>
            {meetings.length > shownMeetings && (
              <p>
                <a href={`${rows.replace("#feed", "")}&role=${lane}#feed`}>{words.declared.comparison.more(meetings.length - shownMeetings)}</a>
              </p>
            )}
          </>
        ))}
      </>
    ) : (
      <p class="none">{words.declared.comparison.noMeetings}</p>
    )}
  </section>
);

const Response = ({ one: { row, response, passages, papers, positions } }: { one: ComparedResponse }) => (
  <>
    <p>
      <a href={activityPath(response.id)}>
        <time datetime={row.date}>{renderDate(row.date)}</time>
      </a>{" "}
      {response.consultation ? <a href={entityPath("consultation", response.consultation.id, response.consultation.slug)}>{response.title}</a> : response.title}
    </p>
    {passages.map((text) => (
      <blockquote lang={response.language ?? ""}>
        <p>{text}</p>
      </blockquote>
    ))}
    {papers.flatMap((paper) =>
      paper.keyPassages.map(({ text, start, page }) => (
        <>
          <blockquote lang={paper.language}>
            <p>{text}</p>
          </blockquote>
          <p class="from">
            <a href={paperPath(paper.id, start)}>{words.declared.consultation.ofPaper(pageOf(paper, page))}</a>
          </p>
        </>
      )),
    )}
    {positions.map((position) => html`${renderFeedItem(position, { viewpoint: position.respondent.entityId })}`)}
  </>
);

const Column = ({ one, file, ids }: { one: Compared; file: LegislativeFile; ids: readonly string[] }) => {
  const rows = `${entityPath("file", file.id, file.slug)}${writeDeclaredFilter({ withIds: [one.id] })}#feed`;
  const others = ids.filter((id) => id !== one.id);
  return (
    <section aria-label={one.name}>
      <div>
        <h2>
          <a href={entityPath("organisation", one.id, one.slug)}>{one.name}</a>
        </h2>
        {others.length > 0 && (
          <p class="note">
            <a href={comparePath(file.id, others)}>{words.declared.comparison.without(one.name)}</a>
          </p>
        )}
      </div>
      <Meetings one={one} rows={rows} />
      <section>
        <h3>{words.declared.comparison.responses}</h3>
        {one.responses.length ? one.responses.map((response) => <Response one={response} />) : <p class="none">{words.declared.comparison.noResponses}</p>}
      </section>
    </section>
  );
};

export async function loadCompare(context: PageContext): Promise<Answer> {
  const comparison = await loadComparison(context);
  if ("redirect" in comparison) return comparison;
  const { file, compared, others, query } = comparison;
  const w = words.declared.comparison;
  const sources = (await findSources(context.reader)).values();
  const ids = compared.map(({ id }) => id);
  const path = comparePath(file.id, ids);
  const json = comparePath(file.id, ids, ".json");
  const title = ids.length ? w.title(compared.map(({ name }) => name).join(", "), file.name) : w.chooseTitle(file.name);
  return {
    page: {
      title,
      path,
      nav: "/files",
      json,
      noindex: true,
      body: (
        <>
          <div class="head">
            <h1 class="long">{ids.length ? w.heading : w.chooseHeading}</h1>
            <p class="fact">
              <a href={entityPath("file", file.id, file.slug)}>{file.name}</a> · {file.reference}
            </p>
            <p class="note">{w.intro}</p>
          </div>
          {ids.length > 0 && (
            <div class={`compared of-${compared.length}`}>
              {compared.map((one) => (
                <Column one={one} file={file} ids={ids} />
              ))}
            </div>
          )}
          {ids.length < mostCompared && <CompareChoice file={file.id} chosen={ids} others={others} query={query} />}
          <div class="beside">
            <Tools context={context} title={title} path={path} siblings={{ json }} />
            <Limits sources={sources} live={context.live} />
          </div>
        </>
      ),
    },
  };
}
