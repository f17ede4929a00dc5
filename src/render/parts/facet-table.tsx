/** Who or what takes part, most often first: each name leads to its page, each count to its rows. */
import type { Child } from "hono/jsx";
import type { FacetList } from "../../query/edition-reader.js";
import { cutAtWord } from "../cut-at-word.js";
import { renderDate } from "../dates.js";
import { type FeedFilter, writeFeedFilter } from "../feed-filter.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { renderTerm, termText } from "../terms.js";
import { words } from "../words.js";

interface FacetTableProps {
  id?: string;
  title: string;
  list: FacetList;
  /** Page whose rows are counted, and what of it. */
  base: string;
  filter?: FeedFilter;
  /** Lines at most. */
  most?: number;
  /** With the days of the first and the last declaration. */
  dated?: boolean;
  note?: Child;
  /** What else leads on from a line, under its name. */
  further?: (one: FacetList["items"][0]) => Child;
  /** Where the rest stands. */
  rest?: string;
}

/** Official titles of files fill a column: their first words do, the rest is in the link's title and on the page. */
const longestName = 90;

const EntityName = ({ kind, id, slug, name }: FacetList["items"][0]) =>
  kind === "body" ? (
    <a href={entityPath(kind, id, slug)}>{renderTerm(name)}</a>
  ) : name.length > longestName ? (
    <a href={entityPath(kind, id, slug)} title={name}>
      {cutAtWord(name, longestName)}
    </a>
  ) : (
    <a href={entityPath(kind, id, slug)}>{name}</a>
  );

export const FacetTable = ({ id, title, list, base, filter = {}, most = 5, dated = false, note, further, rest }: FacetTableProps) => {
  const lines = list.items.slice(0, most);
  if (!lines.length) return null;
  return (
    <section id={id}>
      <h2>{title}</h2>
      <table class={dated ? "pairs dated" : "pairs"}>
        <thead class={dated ? undefined : "unseen"}>
          <tr>
            <th scope="col">{words.nameColumn}</th>
            {dated && <th scope="col">{words.entities.first}</th>}
            {dated && <th scope="col">{words.entities.last}</th>}
            <th scope="col">{words.declarationsColumn}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr>
              <td>
                <EntityName {...one} />
                {further && (
                  <>
                    <br />
                    {further(one)}
                  </>
                )}
              </td>
              {dated && <td class="day">{renderDate(one.first)}</td>}
              {dated && <td class="day">{renderDate(one.last)}</td>}
              <td>
                <a href={`${base}${writeFeedFilter({ ...filter, withIds: [one.id] })}#feed`} aria-label={words.countWith(one.declarations, one.kind === "body" ? termText(one.name) : one.name)}>
                  {renderNumber(one.declarations)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p>{note}</p>}
      {rest && list.count > lines.length && (
        <p>
          <a href={rest}>{words.entities.allOf(list.count)}</a>
        </p>
      )}
    </section>
  );
};
