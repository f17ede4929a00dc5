/** Every other name of an organisation with where it comes from, the history of its entry, and who declares it as client. */
import type { EntryChange, Organisation } from "../../model/index.js";
import { renderDate, renderPeriod } from "../dates.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { renderTerm } from "../terms.js";
import { renderField, words } from "../words.js";

export const OtherNames = ({ organisation }: { organisation: Organisation }) => {
  const others = organisation.names.filter((known) => known.name !== organisation.name || known.origin !== "register");
  if (!others.length) return null;
  const table = (
    <table class="pairs">
      <tbody>
        {others.map((known) => (
          <tr>
            <td>{known.name}</td>
            <td>
              {known.origin === "typed" && known.count
                ? words.typedCount(known.count)
                : known.origin === "suggested" && known.count
                  ? words.suggestedCount(known.count)
                  : words.nameOrigins[known.origin]}
              {known.origin === "former" && (known.from || known.to) ? `, ${renderPeriod(known.from, known.to)}` : ""}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section>
      <h2>{words.names}</h2>
      {others.length > 12 ? (
        <details>
          <summary>{words.manyNames(others.length)}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </section>
  );
};

/** Which register numbers were put together, and what speaks for it. */
export const Joints = ({ organisation: { joints } }: { organisation: Organisation }) =>
  joints?.length ? (
    <section>
      <h2>{words.joinedNumbers}</h2>
      <ul class="plain">
        {joints.map(({ a, b, because }) => (
          <li>
            {a} = {b}: {renderTerm(because)}
          </li>
        ))}
      </ul>
    </section>
  ) : null;

/** Branches, parents and others of a group, each with its own count. */
export const Related = ({ list }: { list: readonly { id: string; slug: string; name: string; declarations: number }[] }) =>
  list.length ? (
    <section>
      <h2>{words.related}</h2>
      <table class="pairs">
        <thead class="unseen">
          <tr>
            <th scope="col">{words.nameColumn}</th>
            <th scope="col">{words.declarationsColumn}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ id, slug, name, declarations }) => (
            <tr>
              <td>
                <a href={entityPath("organisation", id, slug)}>{name}</a>
              </td>
              <td>{renderNumber(declarations)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.relatedNote}</p>
    </section>
  ) : null;

const ChangeLine = ({ change }: { change: EntryChange }) => (
  <li>
    <time datetime={change.date}>{renderDate(change.date)}</time> {change.field ? renderField(change.field) : words.entryChanges[change.kind]}
    {change.field && (change.before !== undefined || change.after !== undefined) && (
      <>
        : <del lang="">{change.before || "—"}</del> → <ins lang="">{change.after || "—"}</ins>
      </>
    )}
  </li>
);

export const EntryHistory = ({ history }: { history: readonly EntryChange[] }) => {
  if (!history.length) return null;
  const newestFirst = [...history].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const rest = newestFirst.slice(5);
  return (
    <section>
      <h2>{words.history}</h2>
      <ul class="changes">
        {newestFirst.slice(0, 5).map((change) => (
          <ChangeLine change={change} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.andMore(rest.length)}</summary>
          <ul class="changes">
            {rest.map((change) => (
              <ChangeLine change={change} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

export const Consultancies = ({ list }: { list: Organisation["consultancies"] }) =>
  list.length ? (
    <section>
      <h2>{words.consultancies}</h2>
      <ul class="plain">
        {list.map(({ id, slug, name }) => (
          <li>{id ? <a href={entityPath("organisation", id, slug)}>{name}</a> : name}</li>
        ))}
      </ul>
      <p>{words.consultanciesNote}</p>
    </section>
  ) : null;
