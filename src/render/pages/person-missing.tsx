/** What is missing in a decision-maker's declarations, each line leading to its row, with what may be meant. */
import type { Person } from "../../model/index.js";
import { type DeclarationGaps, listGaps } from "../../query/declaration-gaps.js";
import type { EditionReader } from "../../query/edition-reader.js";
import { renderDate } from "../dates.js";
import { type Html, html } from "../html.js";
import { renderNumber } from "../numbers.js";
import type { Page, PageContext } from "../page.js";
import { ViewPage } from "../parts/view-page.js";
import { activityPath, entityPath } from "../paths.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

/** Lines of one kind on the page; JSON has all of them. */
const mostLines = 60;

interface Line {
  activityId: string;
  date: string;
  subject: string;
}

/** Looks at every declaration of a person. */
export async function findGaps(reader: EditionReader, personId: string): Promise<DeclarationGaps> {
  const rows: Parameters<typeof listGaps>[1][number][] = [];
  let cursor: string | undefined;
  do {
    const page = await reader.listActivities({ entityId: personId, kind: "meeting" }, { limit: 500, ...(cursor && { cursor }) });
    page.items.forEach((activity, i) => {
      rows.push({ activity, places: page.places[i] ?? [] });
    });
    cursor = page.next;
  } while (cursor);
  return listGaps(personId, rows);
}

const renderRow = ({ activityId, date, subject }: Line) =>
  html`<a href="${activityPath(activityId)}"><time datetime="${date}">${renderDate(date)}</time></a> ${subject ? html`<span lang="">${subject}</span>` : words.entities.missing.noSubject}`;

interface GapList<T extends Line> {
  title: string;
  why: string;
  list: readonly T[];
  more?: (gap: T) => Html | false;
}

/** Kinds of gaps differ in what a line tells beyond its row: told before they stand in one list. */
const gapList = <T extends Line>({ title, why, list, more }: GapList<T>) => ({
  title,
  why,
  count: list.length,
  lines: list.slice(0, mostLines).map((gap) => html`<li>${renderRow(gap)}${more?.(gap)}</li>`),
});

const Gaps = ({ title, why, count, lines, json }: ReturnType<typeof gapList> & { json: string }) => (
  <section>
    <h2>
      {title} <span class="n">{renderNumber(count)}</span>
    </h2>
    <p class="note">{why}</p>
    <ul class="changes">{lines}</ul>
    {count > lines.length && (
      <p>
        <a href={json}>{words.entities.restInJson(count - lines.length)}</a>
      </p>
    )}
  </section>
);

export async function loadPersonMissing({ reader, live }: PageContext, person: Person): Promise<Page> {
  const path = entityPath("person", person.id, person.slug);
  const json = `${path}/missing.json`;
  const gaps = await findGaps(reader, person.id);
  const m = words.entities.missing;
  const small = (text: Html | Html[]): Html => html`<br><span class="role">${text}</span>`;
  const lists = [
    gapList({
      title: m.file,
      why: m.fileWhy,
      list: gaps.withoutFile,
      more: ({ suggested }) =>
        suggested.length > 0 &&
        small(html`${m.perhaps} ${suggested.map(({ id, slug, reference, title }, i) => html`${i ? ", " : ""}<a href="${entityPath("file", id, slug)}" title="${title}">${reference}</a>`)}`),
    }),
    gapList({
      title: m.unlinked,
      why: m.unlinkedWhy,
      list: gaps.notLinked,
      more: ({ names }) =>
        small(
          names.map(
            ({ text, suggested }, i) =>
              html`${i ? "; " : ""}“<span lang="">${text}</span>”${suggested && html` (${m.perhaps} <a href="${entityPath("organisation", suggested.id, suggested.slug)}">${suggested.name}</a>)`}`,
          ),
        ),
    }),
    gapList({ title: m.parties, why: m.partiesWhy, list: gaps.withoutParties }),
    gapList({
      title: m.doubles,
      why: m.doublesWhy,
      list: gaps.doubles.map((one) => ({ ...(one.rows[0] as Line), others: one.rows.slice(1), because: one.because })),
      more: ({ others, because }) => html`${others.map((one) => html`<br>${renderRow(one)}`)}${small(html`${m.because[because]}`)}`,
    }),
    gapList({ title: m.number, why: m.numberWhy, list: gaps.numbers, more: ({ text, registerNumber, numberName }) => small(html`${words.contradiction(text, registerNumber, numberName)}`) }),
    gapList({ title: m.role, why: m.roleWhy, list: gaps.roles, more: ({ role, reference }) => small(html`${role}; ${reference}`) }),
  ];
  const empty = lists.filter(({ count }) => !count);
  const sources = (await findSources(reader)).values();
  return {
    title: m.title(person.name),
    path: `${path}/missing`,
    json,
    noindex: true,
    body: (
      <ViewPage title={m.heading} of={{ name: person.name, path }} sources={sources} live={live} lead={<p>{m.lead(gaps.declarations)}</p>} siblings={{ json }}>
        {lists
          .filter(({ count }) => count)
          .map((list) => (
            <Gaps {...list} json={json} />
          ))}
        {empty.length > 0 && (
          <p class="note">
            {m.nothingOf} {empty.map(({ title }) => title).join(" · ")}
          </p>
        )}
      </ViewPage>
    ),
  };
}
