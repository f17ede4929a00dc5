/** Every other name of an organisation with where it comes from, the history of its entry, and who declares it as client. */
import type { EntryChange, Organisation } from "../../model/index.js";
import type { Mentions } from "../../query/edition-reader.js";
import { renderDate, renderPeriod } from "../dates.js";
import { writeFeedFilter } from "../feed-filter.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { renderTerm } from "../terms.js";
import { renderField, words } from "../words.js";
import { renderValue } from "./field-value.js";

interface OtherNamesProps {
  organisation: Organisation;
  mentions: Mentions;
  base: string;
  /** Names on the page itself: the register's, then those that others type most. */
  most: number;
}

export const OtherNames = ({ organisation, mentions: { names, activities }, base, most }: OtherNamesProps) => {
  const { suggested, contradicting, named } = activities;
  const registered = organisation.names.filter(({ origin }) => origin !== "typed" && origin !== "suggested").slice(0, most / 2);
  const typed = names.filter(({ state }) => state === "typed");
  const shown = typed.slice(0, most - registered.length);
  const n = words.entities.names;
  if (!registered.length && !typed.length && !suggested && !contradicting && !named) return null;
  return (
    <section id="names">
      <h2>{words.names}</h2>
      <table class="pairs">
        <tbody>
          {registered.map(({ name, origin, from, to }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                {words.nameOrigins[origin]}
                {origin === "former" && (from || to) ? `, ${renderPeriod(from, to)}` : ""}
              </td>
            </tr>
          ))}
          {shown.map(({ name, declarations }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                <a href={`${writeFeedFilter({ spelling: name })}#feed`}>{n.typedTimes(declarations)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {typed.length > shown.length && (
        <p>
          <a href={`${base}/names#typed`}>{n.allTyped(typed.length)}</a>
        </p>
      )}
      {suggested > 0 && (
        <p>
          <a href={`${base}/names#suggested`}>{n.possibleCount(suggested)}</a>
        </p>
      )}
      {named > 0 && (
        <p>
          <a href={`${base}/names#named`}>{n.namedCount(named)}</a>
        </p>
      )}
      {contradicting > 0 && (
        <p>
          <a href={`${base}/names#contradicting`}>{n.contradictingCount(contradicting)}</a>
        </p>
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

/** What stands in a column is told in a few words. */
const shortValue = 90;
const cut = (value: string | undefined, short: boolean): string => (!value ? "—" : short && value.length > shortValue ? `${value.slice(0, shortValue).trimEnd()} …` : value);

export const ChangeLine = ({ change, short = false }: { change: EntryChange; short?: boolean }) => (
  <li>
    <time datetime={change.date}>{renderDate(change.date)}</time> {change.field ? renderField(change.field) : words.entryChanges[change.kind]}
    {change.field && (change.before !== undefined || change.after !== undefined) && (
      <>
        : <del>{renderValue(cut(change.before, short))}</del> → <ins>{renderValue(cut(change.after, short))}</ins>
      </>
    )}
  </li>
);

/** The newest changes; all of them have a page of their own. */
const mostChanges = 4;

export const EntryHistory = ({ history, base }: { history: readonly EntryChange[]; base: string }) => {
  if (!history.length) return null;
  const newestFirst = [...history].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return (
    <section id="history">
      <h2>{words.history}</h2>
      <ul class="changes">
        {newestFirst.slice(0, mostChanges).map((change) => (
          <ChangeLine change={change} short />
        ))}
      </ul>
      {newestFirst.length > mostChanges && (
        <p>
          <a href={`${base}/register#history`}>{words.entities.register.allChanges(newestFirst.length)}</a>
        </p>
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
