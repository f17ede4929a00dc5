/** Search: the thing named first, then subjects and texts with the found words marked, and every number that narrows them down. */
import type { EntityKind } from "../../model/index.js";
import type { SearchAnswer, SearchQuestion } from "../../query/search/question.js";
import type { Html } from "../html.js";
import type { Answer, PageContext } from "../page.js";
import { countFitting } from "../page-weight.js";
import { EntityLines } from "../parts/entity-lines.js";
import { renderShortLimits } from "../parts/limits.js";
import { Chosen, Facets, KindChips, OrderLinks } from "../parts/search-facets.js";
import { SearchForm } from "../parts/search-form.js";
import { renderSearchItem } from "../parts/search-item.js";
import { entityKinds, folders } from "../paths.js";
import { filterNames, readSearchQuestion, writeSearchQuestion } from "../search-filter.js";
import { words } from "../words.js";

const resultsPerPage = 20;
const addressOf = (question: SearchQuestion): string => `/search${writeSearchQuestion(question)}`;
const isNarrowed = (question: SearchQuestion): boolean => filterNames.some((name) => question[name] !== undefined);

/** "3 names, 1,234 items"; what there is none of is not said. */
const foundText = ({ names, total }: SearchAnswer): string => [names.total > 0 && words.search.nameCount(names.total), total > 0 && words.search.itemCount(total)].filter(Boolean).join(", ");

/** Where something else was looked for than what was typed, this is said first. */
const Remarks = ({ question, answer }: { question: SearchQuestion; answer: SearchAnswer }) => {
  const { cursor: _, ...rest } = question;
  return (
    <>
      {answer.corrected && (
        <p class="remark">
          {words.search.corrected(answer.corrected)} <a href={addressOf({ ...rest, asTyped: true })}>{words.search.askAsTyped}</a>
        </p>
      )}
      {answer.loosened && <p class="remark">{words.search.loosened}</p>}
      {answer.meant && (
        <p class="remark">
          {words.search.meant} <a href={addressOf({ ...rest, query: answer.meant })}>{answer.meant}</a>?
        </p>
      )}
    </>
  );
};

const isEntityKind = (kind: string): kind is EntityKind => Object.hasOwn(folders, kind);

const Names = ({ question, answer: { names, kinds } }: { question: SearchQuestion; answer: SearchAnswer }) => {
  const { cursor: _, ...rest } = question;
  if (!names.items.length) return null;
  // Of each kind of which there are more than fit, with the number that its address then gives.
  const more = question.kind ? [] : kinds.flatMap(({ kind, count }) => (isEntityKind(kind) && count > names.items.filter((line) => line.kind === kind).length ? [{ kind, count }] : []));
  return (
    <section class="results" aria-labelledby="names">
      <h2 id="names">{names.like ? words.search.like(names.like) : words.search.names}</h2>
      <EntityLines lines={names.items} withKind={!question.kind} />
      {names.items.some(({ declarations }) => declarations > 0) && <p class="none small">{words.index.unit}</p>}
      {more.length > 0 && (
        <p class="more">
          {more.map(({ kind, count }, i) => (
            <>
              {i > 0 && " · "}
              <a href={addressOf({ ...rest, kind })}>{words.search.allOfKind(words.search.kinds[kind], count)}</a>
            </>
          ))}
        </p>
      )}
    </section>
  );
};

/** As many items as there is room for beside names and facets. */
function renderItems({ items }: SearchAnswer, around: readonly string[]): Html[] {
  const all = items.map(renderSearchItem);
  const text = items.map(({ passage }) => passage.reduce((sum, part) => sum + part.text.length, 0));
  return all.slice(0, countFitting({ frame: { path: "/search", title: "", around }, items: all.map(String), text }));
}

async function loadResults(context: PageContext, question: SearchQuestion): Promise<Answer> {
  const answer = await context.reader.search({ ...question, limit: resultsPerPage });
  const { cursor: _, ...rest } = question;
  const nothing = answer.state === "nothing";
  const facets = <Facets question={rest} answer={answer} />;
  const names = <Names question={question} answer={answer} />;
  const limits = await renderShortLimits(context, words.site.limitsOf.search);
  const items = renderItems(answer, [String(facets), String(names), String(limits)]);
  const next = items.length < answer.items.length ? answer.cursors[items.length - 1] : answer.next;
  return {
    page: {
      title: words.search.resultsFor(question.query),
      path: "/search",
      ownSearch: true,
      suggests: true,
      nav: "/search",
      noindex: true,
      json: `/search.json${writeSearchQuestion(rest)}`,
      body: (
        <>
          <div class="head">
            <h1>{words.search.title}</h1>
            <SearchForm query={question.query} />
            {answer.state === "found" && <p class="fact">{foundText(answer)}</p>}
          </div>
          <Remarks question={question} answer={answer} />
          {answer.state === "short" && <p class="none">{words.search.tooShort}</p>}
          {nothing && (
            <p class="none">
              {isNarrowed(question) ? words.search.nothingHere : words.search.nothing(question.query)} {words.search.nothingHelp}
            </p>
          )}
          {nothing && !isNarrowed(question) && <Help />}
          <KindChips question={rest} answer={answer} />
          <Chosen question={rest} answer={answer} />
          <div class="found">
            {facets}
            <div>
              {names}
              {items.length > 0 && (
                <section class="results" aria-labelledby="texts">
                  <div class="over">
                    <h2 id="texts">{words.search.texts}</h2>
                    <OrderLinks question={rest} />
                  </div>
                  {items}
                  <p class="none small">{words.search.unit}</p>
                </section>
              )}
              {(next ?? question.cursor) && (
                <p class="pager">
                  {question.cursor && <a href={addressOf(rest)}>{words.newest}</a>}
                  {next && (
                    <a rel="next" href={addressOf({ ...rest, cursor: next })}>
                      {words.next}
                    </a>
                  )}
                </p>
              )}
            </div>
          </div>
          {limits}
        </>
      ),
    },
  };
}

const Help = () => (
  <section class="ask" aria-labelledby="ask">
    <h2 id="ask">{words.search.help}</h2>
    <dl class="asking">
      {words.search.helpLines.map(([example, meaning]) => (
        <>
          <dt>{example}</dt>
          <dd>{meaning}</dd>
        </>
      ))}
    </dl>
  </section>
);

export async function loadSearch(context: PageContext): Promise<Answer> {
  const question = readSearchQuestion(context.url);
  if (question.query) return loadResults(context, question);
  return {
    page: {
      title: words.search.title,
      path: "/search",
      ownSearch: true,
      suggests: true,
      nav: "/search",
      body: (
        <>
          <div class="head">
            <h1>{words.search.title}</h1>
            <SearchForm query="" />
            <p class="prose">{words.search.intro}</p>
          </div>
          <Help />
          <ul class="plain">
            {entityKinds.map((kind: EntityKind) => (
              <li>
                <a href={`/${folders[kind]}`}>{words.kinds[kind].many}</a>
              </li>
            ))}
          </ul>
          {await renderShortLimits(context, words.site.limitsOf.search)}
        </>
      ),
    },
  };
}
