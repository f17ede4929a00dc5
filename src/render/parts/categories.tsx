/** Declarations by what the other side is in the register, whoever is not linked as a bar of their own. */
import type { ActivityFacets } from "../../query/edition-reader.js";
import { notLinked } from "../../query/edition-reader.js";
import { writeFeedFilter } from "../feed-filter.js";
import { renderNumber } from "../numbers.js";
import { renderTerm, termText } from "../terms.js";
import { words } from "../words.js";

const width = 100;

export const Categories = ({ facets: { categories, unlinked }, path }: { facets: ActivityFacets; path: string }) => {
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
              <td>
                {value === notLinked ? name : renderTerm(name)}
                <svg class="bar-of" viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" aria-hidden="true">
                  <rect class={value === notLinked ? "pale" : undefined} width={Math.max(1, Math.round((declarations / most) * width))} height="8" />
                </svg>
              </td>
              <td>
                <a href={`${path}${writeFeedFilter({ category: value })}#feed`} aria-label={words.countWith(declarations, value === notLinked ? name : termText(name))}>
                  {renderNumber(declarations)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.entities.categoriesNote}</p>
    </section>
  );
};
