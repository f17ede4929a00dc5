/** Legislative files: found by name, nickname or number; by type and year; the most recently active first. */
import type { YearCount } from "../../model/index.js";
import type { FileListAnswer } from "../../query/file-list.js";
import { findFiles, findNamedFiles } from "../../query/find-file.js";
import { cutAtWord, longestListed } from "../cut-at-word.js";
import { renderDate } from "../dates.js";
import { type FileChoice, readFileChoice, writeFileChoice } from "../file-choice.js";
import { type Html, html } from "../html.js";
import { renderNumber } from "../numbers.js";
import type { Answer, PageContext } from "../page.js";
import { renderShortLimits } from "../parts/limits.js";
import { entityPath } from "../paths.js";
import { renderCode, words } from "../words.js";

export const filesPerPage = 50;

/** The list under a choice; one file alone where a name or number is unmistakable. */
export async function listChosenFiles({ reader }: PageContext, choice: FileChoice, limit: number): Promise<FileListAnswer & { only?: { id: string; slug: string } }> {
  const { query, ...options } = choice;
  const named = query === undefined ? undefined : await findNamedFiles(reader, query);
  const ids = query === undefined || named?.length ? named : await findFiles(reader, query);
  const answer = await reader.listFiles({ ...options, ...(ids && { ids }), limit });
  const [only] = answer.items;
  return named?.length === 1 && only ? { ...answer, only } : answer;
}

const barWidth = 5;
const barsHeight = 16;

/** Years as bars, the newest on the right; the numbers stand on the page of the file. */
function renderSpark(years: readonly YearCount[]): Html {
  const last = years.at(-1)?.year;
  if (last === undefined) return html``;
  const shown = years.filter(({ year }) => year > last - 8);
  const total = ({ parliament, commission, responses }: YearCount): number => parliament + commission + responses;
  const most = Math.max(1, ...shown.map(total));
  const first = shown[0]?.year ?? last;
  const d = shown.map((one) => `M${(one.year - first) * barWidth + 2} ${barsHeight}v-${Math.max(1, Math.round((total(one) / most) * barsHeight))}`).join("");
  return html`<svg class="spark" width="${(last - first + 1) * barWidth}" height="${barsHeight}" role="img" aria-label="${first === last ? String(first) : `${first}–${last}`}"><path d="${d}"/></svg>`;
}

const renderLine = ({ id, slug, name, declarations, newest, years }: FileListAnswer["items"][0]): Html => {
  const reference = id.replace(/^(\d+)-(\w+)-([A-Z]+)$/, "$1/$2($3)");
  const own = name === reference ? html`` : html` <span class="role">${reference}</span>`;
  return html`<tr><th scope="row"><a href="${entityPath("file", id, slug)}"${name.length > longestListed && html` title="${name}"`}>${cutAtWord(name, longestListed)}</a>${own}</th><td class="spark">${renderSpark(years)}</td><td class="day">${newest ? renderDate(newest) : words.declared.index.never}</td><td>${renderNumber(declarations)}</td></tr>`;
};

const ChoiceForm = ({ choice, types, years }: { choice: FileChoice } & Pick<FileListAnswer, "types" | "years">) => {
  const w = words.declared.index;
  const orders = [
    ["newest", w.byNewest],
    ["count", w.byCount],
    ["name", w.byName],
  ] as const;
  return (
    <form class="choose" action="/files" method="get">
      <label>
        {w.find} <input type="search" name="q" value={choice.query} />
      </label>
      <label>
        {w.type}{" "}
        <select name="type">
          <option value="">{w.anyType}</option>
          {types.map(({ value, count }) => (
            <option value={value} selected={value === choice.type}>
              {words.declared.option(`${value}, ${renderCode(value)}`, count)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.year}{" "}
        <select name="year">
          <option value="">{w.anyYear}</option>
          {years.map(({ value, count }) => (
            <option value={String(value)} selected={value === choice.year}>
              {words.declared.option(String(value), count)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.order}{" "}
        <select name="order">
          {orders.map(([value, name]) => (
            <option value={value === "newest" ? "" : value} selected={value === (choice.order ?? "newest")}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{w.go}</button>
      {writeFileChoice(choice) && <a href="/files">{words.clear}</a>}
    </form>
  );
};

export async function loadFileIndex(context: PageContext): Promise<Answer> {
  const choice = readFileChoice(context.url.searchParams);
  const answer = await listChosenFiles(context, choice, filesPerPage);
  if (answer.only) return { redirect: entityPath("file", answer.only.id, answer.only.slug), lasting: false };
  const { items, total } = answer;
  const w = words.declared.index;
  const last = (choice.after ?? 0) + items.length;
  const title = words.kinds.file.many;
  return {
    page: {
      title: choice.query ? w.found(choice.query) : title,
      path: "/files",
      nav: "/files",
      json: `/files.json${writeFileChoice(choice)}`,
      noindex: Boolean(choice.after || choice.query),
      body: (
        <>
          <div class="head">
            <h1>{choice.query ? w.found(choice.query) : title}</h1>
            <p class="fact">
              {w.total(total)} · {w.unit}
            </p>
          </div>
          <ChoiceForm choice={choice} types={answer.types} years={answer.years} />
          {items.length ? (
            <table class="files dated">
              <thead>
                <tr>
                  <th scope="col">{w.file}</th>
                  <td class="spark" />
                  <th scope="col">{w.newest}</th>
                  <th scope="col">{words.declarationsColumn}</th>
                </tr>
              </thead>
              <tbody>{items.map(renderLine)}</tbody>
            </table>
          ) : (
            <p class="none">
              {w.nothing} {choice.query && <a href={`/search?${new URLSearchParams({ q: choice.query })}`}>{words.search.title}</a>}
            </p>
          )}
          {last < total && (
            <p class="pager">
              <a rel="next" href={`/files${writeFileChoice({ ...choice, after: last })}`}>
                {words.next}
              </a>
            </p>
          )}
          {await renderShortLimits(context, words.site.limitsOf.lists.file)}
        </>
      ),
    },
  };
}
