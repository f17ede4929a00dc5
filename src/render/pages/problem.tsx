/** What cannot be answered, said in words, with a way on. */
import type { Page } from "../page.js";
import type { Problem } from "../problem.js";
import { words } from "../words.js";

export function problemPage(problem: Problem, path: string): Page {
  return {
    title: words.problems[problem.status],
    path,
    noindex: true,
    body: (
      <div class="head">
        <h1>{words.problems[problem.status]}</h1>
        <p class="prose">{problem.message}</p>
        <p>
          <a href="/">{words.toHome}</a> · <a href="/search">{words.search.title}</a>
        </p>
      </div>
    ),
  };
}
