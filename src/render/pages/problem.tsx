/** What cannot be answered, said in words, with a way on: a search box that holds what was asked for, and names like it. */
import type { EntityLine } from "../../query/edition-reader.js";
import type { Page } from "../page.js";
import { EntityLines } from "../parts/entity-lines.js";
import type { Problem } from "../problem.js";
import { words } from "../words.js";

/** "/organisations/backmarkt-2" → "backmarkt 2": what an address that leads nowhere may have meant. */
export function wordsOfAddress(path: string): string {
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return decodeURIComponent(last)
      .replace(/\.[a-z]+$/, "")
      .replace(/[-_+]+/g, " ")
      .trim()
      .slice(0, 80);
  } catch {
    // Not an address that a browser would write.
    return "";
  }
}

/** `near` are names like what the address says. */
export function problemPage(problem: Problem, path: string, near: readonly EntityLine[] = []): Page {
  const asked = problem.status === 404 ? wordsOfAddress(path) : "";
  return {
    title: words.problems[problem.status],
    path,
    noindex: true,
    ownSearch: true,
    body: (
      <div class="head">
        <h1>{words.problems[problem.status]}</h1>
        <p class="lead">{problem.message}</p>
        {problem.status === 410 && (
          <p class="fact">
            <a href="/corrections">{words.site.problems.objection}</a>
          </p>
        )}
        <search>
          <form class="big" action="/search">
            <input type="search" name="q" value={asked} aria-label={words.searchLabel} placeholder={words.searchPlaceholder} />
            <button type="submit">{words.searchButton}</button>
          </form>
        </search>
        {near.length > 0 && (
          <section class="near">
            <h2>{words.site.problems.near}</h2>
            <EntityLines lines={near} />
          </section>
        )}
        <p class="fact">
          <a href="/">{words.toHome}</a>
        </p>
      </div>
    ),
  };
}
