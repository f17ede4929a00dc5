/** Search: names and texts at once, the found words marked; without a question, how to ask one. */
import type { Answer, PageContext } from "../page.js";
import { EntityLines } from "../parts/entity-lines.js";
import { renderFeedItem } from "../parts/feed-item.js";
import { words } from "../words.js";

const longestQuery = 200;
const resultsPerPage = 20;

/** What was asked, shortened to what a search can use. */
export const readQuery = (url: URL): string => (url.searchParams.get("q") ?? "").replace(/\s+/g, " ").trim().slice(0, longestQuery);

const searchAddress = (query: string, cursor?: string): string => `/search?${new URLSearchParams(cursor ? { q: query, cursor } : { q: query })}`;

const SearchForm = ({ query }: { query: string }) => (
  <search aria-label={words.search.title}>
    <form class="big" action="/search">
      <input type="search" name="q" value={query} aria-label={words.searchLabel} placeholder={words.searchPlaceholder} />
      <button type="submit">{words.searchButton}</button>
    </form>
  </search>
);

async function loadResults(context: PageContext, query: string): Promise<Answer> {
  const { reader, url } = context;
  const cursor = url.searchParams.get("cursor") || undefined;
  const result = await reader.search(query, { limit: resultsPerPage, ...(cursor && { cursor }) });
  // Names that only begin alike help when nothing fits; the reader has typed half a word then.
  const suggestions = result.entities.length ? [] : await reader.suggestNames(query, 8);
  const nothing = !result.entities.length && !result.activities.length;
  return {
    page: {
      title: words.search.resultsFor(query),
      path: "/search",
      ownSearch: true,
      nav: "/search",
      noindex: true,
      json: `/search.json?${new URLSearchParams({ q: query })}`,
      body: (
        <>
          <div class="head">
            <h1>{words.search.title}</h1>
            <SearchForm query={query} />
          </div>
          {nothing && <p class="none">{words.search.nothing(query)}</p>}
          {suggestions.length > 0 && (
            <section class="results">
              <h2>{words.search.perhaps}</h2>
              <EntityLines lines={suggestions} withKind />
            </section>
          )}
          {result.entities.length > 0 && !cursor && (
            <section class="results">
              <h2>
                {words.search.names} <span class="role">{words.search.total(result.entityTotal.count, result.entityTotal.exact)}</span>
              </h2>
              <EntityLines lines={result.entities} withKind />
            </section>
          )}
          {result.activities.length > 0 && (
            <section class="results">
              <h2>
                {words.search.texts} <span class="role">{words.search.total(result.activityTotal.count, result.activityTotal.exact)}</span>
              </h2>
              {result.activities.map(({ activity, passage }) => renderFeedItem(activity, { passage: passage.length ? passage : undefined }))}
            </section>
          )}
          {result.next && (
            <p class="pager">
              <a rel="next" href={searchAddress(query, result.next)}>
                {words.next}
              </a>
            </p>
          )}
        </>
      ),
    },
  };
}

export async function loadSearch(context: PageContext): Promise<Answer> {
  const query = readQuery(context.url);
  if (query) return loadResults(context, query);
  return {
    page: {
      title: words.search.title,
      path: "/search",
      ownSearch: true,
      nav: "/search",
      body: (
        <>
          <div class="head">
            <h1>{words.search.title}</h1>
            <SearchForm query="" />
            <p class="prose">{words.search.intro}</p>
          </div>
          <ul class="plain">
            {(["organisation", "person", "body", "file", "consultation"] as const).map((kind) => (
              <li>
                <a href={`/${{ organisation: "organisations", person: "people", body: "bodies", file: "files", consultation: "consultations" }[kind]}`}>{words.kinds[kind].many}</a>
              </li>
            ))}
          </ul>
        </>
      ),
    },
  };
}
