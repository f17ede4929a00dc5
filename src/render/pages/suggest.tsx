/** Names that fit what was typed so far, as a plain list. */
import type { Answer, PageContext } from "../page.js";
import { EntityLines } from "../parts/entity-lines.js";
import { words } from "../words.js";
import { readQuery } from "./search.js";

export async function loadSuggestions(context: PageContext): Promise<Answer> {
  const query = readQuery(context.url);
  const lines = query ? await context.reader.suggestNames(query, 20) : [];
  return {
    page: {
      title: words.suggest.title,
      path: "/suggest",
      ownSearch: true,
      nav: "/search",
      noindex: true,
      json: `/suggest.json?${new URLSearchParams({ q: query })}`,
      body: (
        <>
          <div class="head">
            <h1>{words.suggest.title}</h1>
            <search aria-label={words.suggest.title}>
              <form class="big" action="/suggest">
                <input type="search" name="q" value={query} aria-label={words.suggest.intro} placeholder={words.searchPlaceholder} />
                <button type="submit">{words.show}</button>
              </form>
            </search>
          </div>
          {lines.length ? <EntityLines lines={lines} withKind /> : <p class="none">{query ? words.search.nothing(query) : words.suggest.intro}</p>}
        </>
      ),
    },
  };
}
