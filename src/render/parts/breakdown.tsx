/** How many answered a consultation, by what their respondents say of themselves: each number leads to its rows. */
import { countFacet, type DeclaredFilter } from "../../query/declared-filter.js";
import type { DeclaredSet } from "../../query/declared-table.js";
import { compareNames } from "../by-name.js";
import { renderCountry } from "../countries.js";
import { writeDeclaredFilter } from "../declared-choice.js";
import { renderNumber } from "../numbers.js";
import { renderCode, words } from "../words.js";

interface BreakdownProps {
  facet: "type" | "country";
  /** All responses, whatever was chosen. */
  declared: DeclaredSet;
  filter: DeclaredFilter;
  /** Address of the page whose rows are counted, "" for the page itself. */
  base: string;
  /** Lines at most; the rest leads to where all of them stand. */
  most?: number;
  rest?: string;
}

const titleOf = { type: "byType", country: "byCountry" } as const;
const nameOf = { type: renderCode, country: renderCountry };

export const Breakdown = ({ facet, declared, filter, base, most = Number.POSITIVE_INFINITY, rest }: BreakdownProps) => {
  const counted = [...countFacet(declared, filter, facet)].map(([value, count]) => ({ value, count, name: nameOf[facet](value) }));
  if (!counted.length) return null;
  counted.sort((a, b) => b.count - a.count || compareNames(a.name, b.name));
  const w = words.declared.consultation;
  return (
    <section id={`by-${facet}`}>
      <h2>{w[titleOf[facet]]}</h2>
      <table class="pairs">
        <thead class="unseen">
          <tr>
            <th scope="col">{w[facet]}</th>
            <th scope="col">{words.responses}</th>
          </tr>
        </thead>
        <tbody>
          {counted.slice(0, most).map(({ value, count, name }) => (
            <tr>
              <td>{name}</td>
              <td>
                <a href={`${base}${writeDeclaredFilter({ ...filter, [facet]: value })}#feed`}>{renderNumber(count)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest && counted.length > most && (
        <p>
          <a href={`${rest}#by-${facet}`}>{words.entities.allOf(counted.length)}</a>
        </p>
      )}
    </section>
  );
};
