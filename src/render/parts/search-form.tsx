/** The box to type into: a plain form. */
import { words } from "../words.js";

export const SearchForm = ({ query, action = "/search", label = words.searchLabel, button = words.searchButton }: { query: string; action?: string; label?: string; button?: string }) => (
  <search aria-label={words.search.title}>
    <form class="big" action={action}>
      <input type="search" name="q" value={query} aria-label={label} placeholder={words.searchPlaceholder} maxlength={200} />
      <button type="submit">{button}</button>
    </form>
  </search>
);
