/** What the sources changed: new, edited, no longer there; register entries and meetings field by field. */

import type { Change, ChangeFilter, SourceState } from "../../query/edition-reader.js";
import { changeKinds, readChangeFilter, writeChangeFilter } from "../change-filter.js";
import { renderDate } from "../dates.js";
import { renderNumber } from "../numbers.js";
import type { Answer, PageContext, Siblings } from "../page.js";
import { DayFields } from "../parts/day-fields.js";
import { renderValue } from "../parts/field-value.js";
import { renderKindMark } from "../parts/kind-mark.js";
import { renderShortLimits } from "../parts/limits.js";
import { Tools } from "../parts/tools.js";
import { findSources } from "../provenance.js";
import { renderTerm } from "../terms.js";
import { renderField, words } from "../words.js";

const changesPerPage = 60;

/** The shape of an institution or kind; the register has none of its own. */
const marks: Record<string, Parameters<typeof renderKindMark>[0] | undefined> = { "parliament-meetings": "parliament", "commission-meetings": "commission", "have-your-say": "response" };

const Fields = ({ fields }: { fields: NonNullable<Change["fields"]> }) => (
  <ul class="fields">
    {fields.map(({ field, before, after }) => (
      <li>
        {renderField(field)}
        {words.colon} <del>{renderValue(before)}</del> → <ins>{renderValue(after)}</ins>
      </li>
    ))}
  </ul>
);

/** The edition says in English that an item is a response. */
const titleOf = ({ path, title }: Change): string => (path.startsWith("/activities/") ? title.replace(/: response to /, `: ${words.responseTowards} `) : title);

/** Of a meeting or response its day; of an entry its category. */
const Detail = ({ change: { detail, fields } }: { change: Change }) => {
  if (fields || !detail) return null;
  return <span class="role"> {/^\d{4}-\d\d-\d\d$/.test(detail) ? words.site.changes.of(renderDate(detail)) : renderTerm(detail)}</span>;
};

const ChangeItem = ({ change }: { change: Change }) => {
  const mark = marks[change.source];
  return (
    <li class="change">
      <span class="kind">
        {mark && renderKindMark(mark)} {words.changes.kinds[change.kind]}
      </span>
      <div>
        <a href={change.path} lang={change.path.startsWith("/activities/") ? "" : undefined}>
          {titleOf(change)}
        </a>
        <Detail change={change} />
        {change.fields && <Fields fields={change.fields} />}
      </div>
    </li>
  );
};

const Days = ({ changes }: { changes: readonly Change[] }) => {
  const days = new Map<string, Change[]>();
  for (const change of changes) days.set(change.date, [...(days.get(change.date) ?? []), change]);
  return (
    <>
      {[...days].map(([day, list]) => (
        <>
          <h2 class="year">
            <time datetime={day}>{renderDate(day)}</time>
          </h2>
          <ul>
            {list.map((change) => (
              <ChangeItem change={change} />
            ))}
          </ul>
        </>
      ))}
    </>
  );
};

const Kinds = ({ filter, counts }: { filter: ChangeFilter; counts: ReadonlyMap<Change["kind"] | undefined, number> }) => {
  const { kind: chosen, ...rest } = filter;
  return (
    <ul class="chips" aria-label={words.changes.kindLabel}>
      {[undefined, ...changeKinds].map((kind) => {
        const count = counts.get(kind) ?? 0;
        if (kind && !count && kind !== chosen) return null;
        return (
          <li>
            <a href={`/changes${writeChangeFilter({ ...rest, ...(kind && { kind }) })}`} aria-current={kind === chosen ? "true" : undefined}>
              {kind ? words.changes.kinds[kind] : words.all} <span class="n">{renderNumber(count)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
};

const FilterForm = ({ filter, sources }: { filter: ChangeFilter; sources: readonly SourceState[] }) => (
  <form class="choose" action="/changes" method="get">
    {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
    <label>
      {words.status.source}{" "}
      <select name="source">
        <option value="">{words.all}</option>
        {sources.map(({ id, shortName }) => (
          <option value={id} selected={id === filter.source}>
            {shortName}
          </option>
        ))}
      </select>
    </label>
    <DayFields from={filter.from} to={filter.to} />
    <button type="submit">{words.show}</button>
    {Object.keys(filter).length > 0 && <a href="/changes">{words.clear}</a>}
  </form>
);

export async function loadChanges(context: PageContext): Promise<Answer> {
  const { reader, url } = context;
  const filter = await readChangeFilter(context);
  const cursor = url.searchParams.get("cursor") || undefined;
  const { kind: _kind, ...rest } = filter;
  const [page, sources, ...totals] = await Promise.all([
    reader.listChanges({ ...filter, limit: changesPerPage, ...(cursor && { cursor }) }),
    findSources(reader),
    ...[undefined, ...changeKinds].map((kind) => reader.listChanges({ ...rest, ...(kind && { kind }), limit: 1 })),
  ]);
  const counts = new Map([undefined, ...changeKinds].map((kind, i) => [kind, totals[i]?.total.count ?? 0]));
  const query = writeChangeFilter(filter);
  const siblings: Required<Omit<Siblings, "ics">> = { json: `/changes.json${query}`, csv: `/changes.csv${query}`, atom: `/changes.atom${query}` };
  return {
    page: {
      title: words.changes.title,
      path: "/changes",
      nav: "/changes",
      ...siblings,
      description: words.changes.intro,
      noindex: Boolean(cursor),
      body: (
        <>
          <div class="head">
            <h1>{words.changes.title}</h1>
            <p class="lead">{words.changes.intro}</p>
          </div>
          <div class="cols">
            <section aria-label={words.changes.title}>
              <div class="bar">
                <Kinds filter={filter} counts={counts} />
                <FilterForm filter={filter} sources={[...sources.values()]} />
              </div>
              {page.items.length ? <Days changes={page.items} /> : <p class="none">{Object.keys(filter).length ? words.noItems : words.changes.nothing}</p>}
              {(cursor || page.next) && (
                <p class="pager">
                  {cursor && <a href={`/changes${query}`}>{words.newest}</a>}
                  {page.next && (
                    <a rel="next" href={`/changes${writeChangeFilter(filter, page.next)}`}>
                      {words.older}
                    </a>
                  )}
                </p>
              )}
            </section>
            <div class="beside">
              <Tools context={context} title={words.changes.title} path={`/changes${query}`} siblings={siblings} />
              <section>
                <h2>{words.site.changes.howTitle}</h2>
                <p>{words.site.changes.how}</p>
              </section>
              {await renderShortLimits(context, words.site.limitsOf.changes, [])}
            </div>
          </div>
        </>
      ),
    },
  };
}
