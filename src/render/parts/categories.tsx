/** Declarations by what the other side is in the register, whoever is not linked as a bar of their own. */
import type { ActivityFacets } from "../../query/edition-reader.js";
import { notLinked } from "../../query/edition-reader.js";
import { writeFeedFilter } from "../feed-filter.js";
import { renderNumber } from "../numbers.js";
import { renderTerm } from "../terms.js";
import { words } from "../words.js";
import { Bar } from "./balance.js";

export const Categories = ({ facets: { categories, unlinked } }: { facets: ActivityFacets }) => {
  const lines = [...categories, ...(unlinked ? [{ value: notLinked, name: words.entities.filters.notLinked, declarations: unlinked }] : [])];
  if (!lines.length) return null;
  const most = Math.max(...lines.map((line) => line.declarations));
  return (
    <section id="categories" class="categories">
      <h2>{words.entities.categories}</h2>
      <table class="pairs">
        <thead class="unseen">
          <tr>
            <th scope="col">{words.entities.filters.fields.category}</th>
            <th scope="col">{words.declarationsColumn}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ value, name, declarations }) => (
            <tr>
              <th scope="row">
                {value === notLinked ? name : renderTerm(name)}
                <Bar value={declarations} most={most} pale={value === notLinked} />
              </th>
              <td>
                <a href={`${writeFeedFilter({ category: value })}#feed`}>{renderNumber(declarations)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.entities.categoriesNote}</p>
    </section>
  );
};
