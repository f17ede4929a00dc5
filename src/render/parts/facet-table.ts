/** Who or what takes part, most often first: each name leads to its page, each count to its rows. */
import type { FacetList } from "../../query/edition-reader.js";
import { cutAtWord } from "../cut-at-word.js";
import { renderDate } from "../dates.js";
import { type FeedFilter, writeFeedFilter } from "../feed-filter.js";
import { type Html, html, noHtml } from "../html.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { renderTerm } from "../terms.js";
import { words } from "../words.js";

interface FacetTableProps {
  id?: string;
  title: string;
  list: FacetList;
  /** Address of the page whose rows are counted, "" for the page itself, and what of it. */
  base: string;
  filter?: FeedFilter;
  /** Lines at most. */
  most?: number;
  /** With the days of the first and the last declaration. */
  dated?: boolean;
  note?: Html | string;
  /** What else leads on from a line, under its name. */
  further?: (one: FacetList["items"][0]) => Html;
  /** Where the rest stands. */
  rest?: string;
}

/** Official titles of files fill a column: their first words do, the rest is in the link's title and on the page. */
const longestName = 90;

function renderName({ kind, id, name }: FacetList["items"][0]): Html {
  const path = entityPath(kind, id);
  if (kind === "body") return html`<a href="${path}">${renderTerm(name)}</a>`;
  return name.length > longestName ? html`<a href="${path}" title="${name}">${cutAtWord(name, longestName)}</a>` : html`<a href="${path}">${name}</a>`;
}

export const FacetTable = ({ id, title, list, base, filter = {}, most = 5, dated = false, note, further, rest }: FacetTableProps): Html => {
  const lines = list.items.slice(0, most);
  if (!lines.length) return noHtml;
  const rows = lines.map((one) => {
    const days = dated && html`<td class="day">${renderDate(one.first)}</td><td class="day">${renderDate(one.last)}</td>`;
    // Name and column say what the number is of: a row's header is read with its link.
    return html`<tr><th scope="row">${renderName(one)}${further && html`<br>${further(one)}`}</th>${days}<td><a href="${base}${writeFeedFilter({ ...filter, withIds: [one.id] })}#feed">${renderNumber(one.declarations)}</a></td></tr>`;
  });
  const columns = html`<th scope="col">${words.nameColumn}</th>${dated && html`<th scope="col">${words.entities.first}</th><th scope="col">${words.entities.last}</th>`}<th scope="col">${words.declarationsColumn}</th>`;
  const below = html`${note && html`<p>${note}</p>`}${rest && list.count > lines.length && html`<p><a href="${rest}">${words.entities.allOf(list.count)}</a></p>`}`;
  return html`<section${id && html` id="${id}"`}><h2>${title}</h2><table class="${dated ? "pairs dated" : "pairs"}"><thead${!dated && html` class="unseen"`}><tr>${columns}</tr></thead><tbody>${rows}</tbody></table>${below}</section>`;
};
