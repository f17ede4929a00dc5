/** What narrows results down: kinds as chips, the other facets as lists of plain links with their numbers, dates as a form. */
import type { FacetValue, ResultKind, SearchAnswer, SearchFacets, SearchQuestion } from "../../query/search/question.js";
import { renderCountry, renderLanguage } from "../countries.js";
import { renderDate } from "../dates.js";
import { renderNumber } from "../numbers.js";
import { filterNames, writeSearchQuestion } from "../search-filter.js";
import { termText } from "../terms.js";
import { words } from "../words.js";
import { DayFields } from "./day-fields.js";

interface Asked {
  /** Without a cursor: another choice begins from the top. */
  question: SearchQuestion;
}

const addressOf = (question: SearchQuestion): string => `/search${writeSearchQuestion(question)}`;

/** The question without some of its filters. */
function without(question: SearchQuestion, ...names: (keyof SearchQuestion)[]): SearchQuestion {
  return Object.fromEntries(Object.entries(question).filter(([name]) => !(names as string[]).includes(name))) as unknown as SearchQuestion;
}

export const KindChips = ({ question, answer: { kinds } }: Asked & { answer: SearchAnswer }) => {
  if (!kinds.length && !question.kind) return null;
  const shown: { kind: ResultKind; count: number }[] = question.kind && !kinds.some(({ kind }) => kind === question.kind) ? [...kinds, { kind: question.kind, count: 0 }] : kinds;
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav class="bar" aria-label={words.search.kindLabel}>
      <ul class="chips">
        <li>
          <a href={addressOf(without(question, "kind"))} aria-current={question.kind ? undefined : "true"}>
            {words.search.all} <span class="n">{renderNumber(all)}</span>
          </a>
        </li>
        {shown.map(({ kind, count }) => (
          <li>
            <a href={addressOf({ ...question, kind })} aria-current={question.kind === kind ? "true" : undefined}>
              {words.search.kinds[kind]} <span class="n">{renderNumber(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const nameOf = (facet: keyof SearchFacets, { value, name }: FacetValue): string => {
  if (facet === "institution") return words.institutions[value as "parliament" | "commission"] ?? value;
  if (facet === "country") return renderCountry(value);
  if (facet === "language") return renderLanguage(value);
  return termText(name ?? value);
};

/** A year is chosen as its first and last day. */
function chooseValue(question: SearchQuestion, facet: keyof SearchFacets, value: string): SearchQuestion {
  return facet === "year" ? { ...question, from: `${value}-01-01`, to: `${value}-12-31` } : { ...question, [facet]: value };
}

function isChosen(question: SearchQuestion, facet: keyof SearchFacets, value: string): boolean {
  return facet === "year" ? question.from === `${value}-01-01` && question.to === `${value}-12-31` : question[facet] === value;
}

const FacetList = ({ question, facet, values }: Asked & { facet: keyof SearchFacets; values: FacetValue[] }) => (
  <section>
    <h2>{words.search.facets[facet]}</h2>
    <ul>
      {values.map((value) => {
        const chosen = isChosen(question, facet, value.value);
        const next = chosen ? (facet === "year" ? without(question, "from", "to") : without(question, facet)) : chooseValue(question, facet, value.value);
        return (
          <li>
            <a href={addressOf(next)} aria-current={chosen ? "true" : undefined} title={value.title}>
              {nameOf(facet, value)}
            </a>{" "}
            <span class="n">{renderNumber(value.count)}</span>
          </li>
        );
      })}
    </ul>
  </section>
);

const Dates = ({ question }: Asked) => (
  <section>
    <h2>{words.dates}</h2>
    <form action="/search" method="get">
      <input type="hidden" name="q" value={question.query} />
      {filterNames.map((name) => name !== "from" && name !== "to" && question[name] !== undefined && <input type="hidden" name={name} value={question[name]} />)}
      {question.order === "date" && <input type="hidden" name="order" value="date" />}
      <DayFields from={question.from} to={question.to} />
      <button type="submit">{words.show}</button>
    </form>
  </section>
);

const order: readonly (keyof SearchFacets)[] = ["institution", "year", "country", "category", "file", "language"];

/** One value that everything has narrows nothing down; one language says nothing of the items that have none. */
const isWorthShowing = (facet: keyof SearchFacets, values: readonly FacetValue[], total: number): boolean =>
  values.length > 1 || (facet !== "language" && values[0] !== undefined && values[0].count < total);

export const Facets = ({ question, answer }: Asked & { answer: SearchAnswer }) => {
  const { facets, total, names } = answer;
  const shown = order.filter((facet) => isWorthShowing(facet, facets[facet], total + names.total) || facets[facet].some(({ value }) => isChosen(question, facet, value)));
  if (!shown.length && !total) return <div />;
  const chosen = filterNames.filter((name) => name !== "kind" && question[name] !== undefined).length;
  return (
    <details class="facets">
      <summary>
        {words.search.filters}
        {chosen > 0 && ` (${renderNumber(chosen)})`}
      </summary>
      <nav aria-label={words.search.filters}>
        {shown.map((facet) => (
          <FacetList question={question} facet={facet} values={facets[facet]} />
        ))}
        {total > 0 && <Dates question={question} />}
      </nav>
    </details>
  );
};

/** What is chosen beside the kind, each to be taken away. */
export const Chosen = ({ question, answer }: Asked & { answer: SearchAnswer }) => {
  const named = (facet: "institution" | "country" | "category" | "file" | "language", value: string): string =>
    nameOf(facet, answer.facets[facet].find((one) => one.value === value) ?? { value, count: 0 });
  const chosen: { name: string; left: SearchQuestion }[] = [];
  for (const facet of ["institution", "country", "category", "file", "language"] as const) {
    const value = question[facet];
    if (value !== undefined) chosen.push({ name: named(facet, value), left: without(question, facet) });
  }
  if (question.from) chosen.push({ name: words.search.fromDay(renderDate(question.from)), left: without(question, "from") });
  if (question.to) chosen.push({ name: words.search.toDay(renderDate(question.to)), left: without(question, "to") });
  if (!chosen.length) return null;
  return (
    <ul class="chips chosen" aria-label={words.search.chosen}>
      {chosen.map(({ name, left }) => (
        <li>
          <a href={addressOf(left)} aria-label={words.search.takeAway(name)}>
            {name} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
};

export const OrderLinks = ({ question }: Asked) => (
  <ul class="chips" aria-label={words.search.order}>
    {([undefined, "date"] as const).map((one) => (
      <li>
        <a href={addressOf(one ? { ...question, order: one } : without(question, "order"))} aria-current={question.order === one ? "true" : undefined}>
          {one ? words.search.byDate : words.search.byRelevance}
        </a>
      </li>
    ))}
  </ul>
);
