/** The box to type into: a plain form, and a list of names under it where scripts may run (`assets/suggest.js`). */
declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "name-suggest": { "data-label": string; children: unknown };
    }
  }
}

import { words } from "../words.js";

export const SearchForm = ({ query, action = "/search", label = words.searchLabel, button = words.searchButton }: { query: string; action?: string; label?: string; button?: string }) => (
  <search aria-label={words.search.title}>
    <form class="big" action={action}>
      <name-suggest data-label={words.search.suggestList}>
        <input type="search" name="q" value={query} aria-label={label} placeholder={words.searchPlaceholder} maxlength={200} />
      </name-suggest>
      <button type="submit">{button}</button>
    </form>
  </search>
);
