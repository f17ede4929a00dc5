/** Who else is set side by side: organisations with something on the file, found by a part of the name, ticked without script. */
import type { Comparable } from "../../query/compare.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { words } from "../words.js";

/** The rest is found by name. */
const mostListed = 24;

interface CompareChoiceProps {
  file: string;
  /** Ids that stand side by side already. */
  chosen: readonly string[];
  others: readonly Comparable[];
  query: string;
}

const countsOf = ({ meetings, responses }: Comparable): string =>
  [meetings > 0 && words.declared.meetings(meetings), responses > 0 && `${renderNumber(responses)} ${words.responseWord(responses)}`].filter(Boolean).join(" · ");

export const CompareChoice = ({ file, chosen, others, query }: CompareChoiceProps) => {
  const w = words.declared.comparison;
  const listed = others.slice(0, mostListed);
  if (!listed.length && !query) return chosen.length ? null : <p class="none">{w.nobodyToChoose}</p>;
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others" class={chosen.length ? undefined : "unseen"}>
        {chosen.length ? w.addHeading : w.chooseHeading}
      </h2>
      <form action="/compare" method="get" class="met">
        <input type="hidden" name="file" value={file} />
        {chosen.map((id) => (
          <input type="hidden" name="with" value={id} />
        ))}
        <p class="find">
          <label>
            {w.find} <input type="search" name="q" value={query} maxlength={200} />
          </label>
          <button type="submit">{words.declared.index.go}</button>
        </p>
        {listed.length ? (
          <>
            <ul>
              {listed.map((one) => (
                <li>
                  <input type="checkbox" name="with" value={one.id} aria-label={words.declared.chooseToCompare(one.name)} />
                  <p>
                    <a href={entityPath("organisation", one.id, one.slug)}>{one.name}</a>
                  </p>
                  <span class="role">{countsOf(one)}</span>
                </li>
              ))}
            </ul>
            <p class="after">
              <button type="submit">{words.declared.compareChosen}</button> <span class="role">{words.declared.showing(1, listed.length, others.length)}</span>
            </p>
          </>
        ) : (
          <p class="none">{w.nobodyFits}</p>
        )}
      </form>
    </section>
  );
};
