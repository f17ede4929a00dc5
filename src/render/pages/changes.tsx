/** What the sources changed: new, edited, no longer there. */
import type { Change } from "../../query/edition-reader.js";
import { renderDate } from "../dates.js";
import { type Html, html } from "../html.js";
import type { Answer, PageContext } from "../page.js";
import { Problem } from "../problem.js";
import { renderTerm } from "../terms.js";
import { words } from "../words.js";

const changeKinds: Change["kind"][] = ["registered", "renamed", "changed", "ended", "returned", "new", "edited", "gone"];
const changesPerPage = 100;

export function readChangeChoice(query: URLSearchParams): { kind?: Change["kind"]; cursor?: string } {
  const asked = query.get("kind");
  const kind = changeKinds.find((known) => known === asked);
  if (asked && !kind) throw new Problem(400, words.badChoice("kind", asked.slice(0, 40), changeKinds.join(", ")));
  const cursor = query.get("cursor");
  return { ...(kind && { kind }), ...(cursor && { cursor }) };
}

const address = (kind: string | undefined, cursor?: string): string => {
  const query = new URLSearchParams();
  if (kind) query.set("kind", kind);
  if (cursor) query.set("cursor", cursor);
  const text = query.toString();
  return `/changes${text && `?${text}`}`;
};

/** The day of a meeting, both names of what was renamed, a category, or the names of fields. */
function renderDetail(detail: string): Html {
  const [, before, after] = /^“(.*)” became “(.*)”$/s.exec(detail) ?? [];
  if (before !== undefined && after !== undefined) return html`${words.changes.became(before, after)}`;
  return /^\d{4}-\d\d-\d\d$/.test(detail) ? html`${renderDate(detail)}` : renderTerm(detail);
}

/** The edition says in English that an item is a response. */
const titleOf = ({ path, title }: Change): string => (path.startsWith("/activities/") ? title.replace(/: response to /, `: ${words.responseTowards} `) : title);

const Days = ({ changes }: { changes: readonly Change[] }) => {
  let day = "";
  return (
    <>
      {changes.map((change) => {
        const newDay = change.date !== day;
        day = change.date;
        return (
          <>
            {newDay && (
              <h2 class="year">
                <time datetime={day}>{renderDate(day)}</time>
              </h2>
            )}
            <p class="change">
              <span class="kind">{words.changes.kinds[change.kind]}</span>{" "}
              <a href={change.path} lang={change.path.startsWith("/activities/") ? "" : undefined}>
                {titleOf(change)}
              </a>
              {change.detail && <span class="role"> {renderDetail(change.detail)}</span>}
            </p>
          </>
        );
      })}
    </>
  );
};

export async function loadChanges({ reader, url }: PageContext): Promise<Answer> {
  const choice = readChangeChoice(url.searchParams);
  const page = await reader.listChanges({ ...choice, limit: changesPerPage });
  return {
    page: {
      title: words.changes.title,
      path: "/changes",
      nav: "/changes",
      json: `/changes.json${address(choice.kind, choice.cursor).slice("/changes".length)}`,
      noindex: Boolean(choice.cursor),
      body: (
        <>
          <div class="head">
            <h1>{words.changes.title}</h1>
            <p class="prose">{words.changes.intro}</p>
          </div>
          <ul class="chips" aria-label={words.changes.kindLabel}>
            <li>
              <a href="/changes" aria-current={choice.kind ? undefined : "true"}>
                {words.all}
              </a>
            </li>
            {changeKinds.map((kind) => (
              <li>
                <a href={address(kind)} aria-current={choice.kind === kind ? "true" : undefined}>
                  {words.changes.kinds[kind]}
                </a>
              </li>
            ))}
          </ul>
          {page.items.length ? <Days changes={page.items} /> : <p class="none">{choice.kind ? words.noItems : words.changes.nothing}</p>}
          {page.next && (
            <p class="pager">
              <a rel="next" href={address(choice.kind, page.next)}>
                {words.older}
              </a>
            </p>
          )}
        </>
      ),
    },
  };
}
