/** Who is in the room with whom: for each two of a few organisations the declarations that name both, as a small table. */
import { type FeedFilter, writeFeedFilter } from "../feed-filter.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { words } from "../words.js";

interface RoomMatrixProps {
  others: readonly { id: string; slug: string; name: string }[];
  /** Counts of each two, and beside itself of each one. */
  pairs: readonly (readonly number[])[];
  base: string;
  filter: FeedFilter;
}

export const RoomMatrix = ({ others, pairs, base, filter }: RoomMatrixProps) =>
  others.length > 1 ? (
    <section class="scroll" aria-label={words.entities.room.matrix} tabindex={0}>
      <table class="matrix">
        <caption>{words.entities.room.matrixNote}</caption>
        <thead>
          <tr>
            <th scope="col">{words.nameColumn}</th>
            {others.map(({ name }, i) => (
              <th scope="col" title={name}>
                <span class="unseen">{name}</span>
                <span aria-hidden="true">{i + 1}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {others.map(({ id, slug, name }, i) => (
            <tr>
              <th scope="row">
                {i + 1}. <a href={entityPath("organisation", id, slug)}>{name}</a>
              </th>
              {others.map((other, j) => {
                const count = pairs[i]?.[j] ?? 0;
                // Both halves would say the same: the upper one stays empty.
                if (j > i) return <td />;
                if (!count) return <td class="role">0</td>;
                const withIds = i === j ? [id] : [id, other.id];
                return (
                  <td class={i === j ? "self" : undefined}>
                    <a href={`${base}${writeFeedFilter({ ...filter, withIds })}#feed`} aria-label={words.countWith(count, i === j ? name : `${name}, ${other.name}`)}>
                      {renderNumber(count)}
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ) : null;
