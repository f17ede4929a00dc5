/** One thing that search found in subjects and texts: an item of a feed with its passage, or a passage of a paper. */
import type { ResponseActivity } from "../../model/index.js";
import type { PaperHit, Passage, SearchItem } from "../../query/search/question.js";
import { renderLanguage } from "../countries.js";
import { renderDate } from "../dates.js";
import { type Html, html } from "../html.js";
import { activityPath, paperPath } from "../paths.js";
import { words } from "../words.js";
import { renderFeedItem } from "./feed-item.js";
import { renderParty } from "./headline.js";
import { renderItemMark } from "./kind-mark.js";

const renderMarked = (passage: readonly Passage[]): Html[] => passage.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : html`${text}`));

function renderPaper({ id, fileName, language, start, page }: PaperHit, response: ResponseActivity, passage: readonly Passage[]): Html {
  const of = html`${words.search.passageOf} <a href="${paperPath(id, start)}">${fileName}</a>`;
  const known = /^[a-z]{2}$/.test(language) && language !== "un";
  const meta = html`<a href="${activityPath(response.id)}"><time datetime="${response.date}">${renderDate(response.date)}</time></a> · ${words.paper.page(page)}${known && `, ${renderLanguage(language)}`} · ${renderParty(response.respondent)}`;
  return html`<article>${renderItemMark("response")}<h3>${of}</h3><p>${meta}</p><p class="text"${known && html` lang="${language}"`}>${renderMarked(passage)}</p></article>`;
}

export function renderSearchItem({ activity, paper, passage }: SearchItem): Html {
  if (paper && activity.kind === "response") return renderPaper(paper, activity, passage);
  return renderFeedItem(activity, { passage: passage.length ? passage : undefined });
}
