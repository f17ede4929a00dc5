/** Names that fit what was typed so far, as a plain list. */
import type { Answer, PageContext } from "../page.js";
import { EntityLines } from "../parts/entity-lines.js";
import { renderShortLimits } from "../parts/limits.js";
import { SearchForm } from "../parts/search-form.js";
import { readQuery } from "../search-filter.js";
import { words } from "../words.js";

export async function loadSuggestions(context: PageContext): Promise<Answer> {
  const query = readQuery(context.url);
  const { items, like } = query ? await context.reader.suggestNames(query, 20) : { items: [] };
  return {
    page: {
      title: words.search.suggestTitle,
      path: "/suggest",
      ownSearch: true,
      nav: "/search",
      noindex: true,
      json: `/suggest.json?${new URLSearchParams({ q: query })}`,
      body: (
        <>
          <div class="head">
            <h1>{words.search.suggestTitle}</h1>
            <SearchForm query={query} action="/suggest" label={words.search.suggestIntro} button={words.show} />
          </div>
          {like && <p class="remark">{words.search.like(like)}</p>}
          {items.length ? <EntityLines lines={items} withKind /> : <p class="none">{query ? words.search.nothing(query) : words.search.suggestIntro}</p>}
          {await renderShortLimits(context, words.site.limitsOf.search)}
        </>
      ),
    },
  };
}
