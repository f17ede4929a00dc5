/** Organisations that take part in the same meetings, most often first; each count leads to its rows. */
import type { Neighbour } from "../../query/edition-reader.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { words } from "../words.js";

export const Neighbours = ({ title, list, base, note }: { title: string; list: readonly Neighbour[]; base: string; note?: string }) =>
  list.length ? (
    <section>
      <h2>{title}</h2>
      <table class="pairs">
        <thead class="unseen">
          <tr>
            <th scope="col">{words.nameColumn}</th>
            <th scope="col">{words.declarationsColumn}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((neighbour) => (
            <tr>
              <td>
                <a href={entityPath("organisation", neighbour.id, neighbour.slug)}>{neighbour.name}</a>
              </td>
              <td>
                <a href={`${base}?with=${encodeURIComponent(neighbour.id)}#feed`} aria-label={words.countWith(neighbour.declarations, neighbour.name)}>
                  {renderNumber(neighbour.declarations)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p>{note}</p>}
    </section>
  ) : null;
