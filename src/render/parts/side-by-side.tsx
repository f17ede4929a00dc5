/** Responses side by side: who answered, and in its own words what it asks for; the same words once, with everybody who sent them. */
import type { DeclaredRow, PositionActivity, PublishedPaper, ResponseActivity } from "../../model/index.js";
import { renderCountry, renderLanguage } from "../countries.js";
import { renderDate } from "../dates.js";
import { type Html, html, noHtml } from "../html.js";
import { countFitting, type Frame, fitsAll } from "../page-weight.js";
import { activityPath, entityPath, paperPath } from "../paths.js";
import { renderCode, words } from "../words.js";
import { renderFeedItem, renderLabels, renderPapers } from "./feed-item.js";
import { pageOf } from "./paper-list.js";
import { renderSource, renderSourceLink } from "./source-details.js";
import type { SourceNotes } from "./source-notes.js";

/** Quotes of one response, of its own text first. */
const mostQuotes = 3;
/** Names of a block that stand open; the rest is folded. */
const shownNames = 12;

/** What is held beside the rows that a page shows. */
export interface AnswerMaterial {
  /** Id of the consultation. */
  viewpoint: string;
  responses: ReadonlyMap<string, ResponseActivity>;
  papers: ReadonlyMap<string, PublishedPaper>;
  /** By the response that each belongs to. */
  positions: ReadonlyMap<string, readonly PositionActivity[]>;
  notes: SourceNotes;
}

function renderRespondent({ parties, response }: DeclaredRow): Html {
  const [party] = parties;
  const name = party?.organisation
    ? html`<a href="${entityPath("organisation", party.organisation.id)}">${party.organisation.name}</a>`
    : html`<b>${party?.text ?? words.declared.consultation.withdrawn}</b>`;
  const facts = [response?.type && renderCode(response.type), response?.country && renderCountry(response.country), response?.language && words.inLanguage(renderLanguage(response.language))];
  return html`${name} <span class="role">${facts.filter(Boolean).join(", ")}</span>`;
}

const renderDay = ({ activityId, date }: DeclaredRow): Html => html`<a href="${activityPath(activityId)}"><time datetime="${date}">${renderDate(date)}</time></a>`;

function renderQuotes({ response }: DeclaredRow, { papers }: AnswerMaterial): Html {
  if (!response) return noHtml;
  const language = html` lang="${response.language ?? ""}"`;
  const own = response.passages.map((text) => html`<blockquote${language}><p>${text}</p></blockquote>`);
  const ofPapers = response.paperIds
    .flatMap((id) => papers.get(id) ?? [])
    .flatMap((paper) =>
      paper.keyPassages.map(
        ({ text, start, page }) =>
          html`<blockquote lang="${paper.language}"><p>${text}</p></blockquote><p class="from"><a href="${paperPath(paper.id, start)}">${words.declared.consultation.ofPaper(pageOf(paper, page))}</a></p>`,
      ),
    );
  const quotes = [...own, ...ofPapers].slice(0, mostQuotes);
  if (quotes.length) return html`${quotes}`;
  if (response.begins) return html`<blockquote${language}><p>${response.begins}</p></blockquote>`;
  return html`<p class="none">${response.papers ? words.declared.consultation.noText : words.declared.consultation.nothingSaid}</p>`;
}

function renderOne(row: DeclaredRow, material: AnswerMaterial, sourceOf: (response: ResponseActivity) => Html): Html {
  const { viewpoint, responses, positions } = material;
  const response = responses.get(row.activityId);
  const own = positions.get(row.activityId) ?? [];
  const said = own.length ? own.map((position) => renderFeedItem(position, { viewpoint })) : renderQuotes(row, material);
  return html`<li><div><h3>${renderRespondent(row)}</h3><p class="meta">${renderDay(row)}${response && renderLabels(response, viewpoint)}</p>${response && renderPapers(response.attachments)}${response && sourceOf(response)}</div><div>${said}</div></li>`;
}

function renderSame(block: readonly DeclaredRow[], material: AnswerMaterial): Html {
  const lines = block.map((row) => html`<li>${renderRespondent(row)} · ${renderDay(row)}</li>`);
  const rest = lines.slice(shownNames);
  return html`<li class="same"><div><h3><b>${words.declared.consultation.sameWords(block.length)}</b></h3><ul>${lines.slice(0, shownNames)}</ul>${rest.length > 0 && html`<details class="more"><summary>${words.andMore(rest.length)}</summary><ul>${rest}</ul></details>`}</div><div>${renderQuotes(block[0] as DeclaredRow, material)}</div></li>`;
}

/** Blocks one after the other, with their sources and the notes on them as in a feed: see `feed.tsx`. */
export function renderAnswers(blocks: readonly DeclaredRow[][], material: AnswerMaterial, frame: Frame): { list: Html[]; notes: Html } {
  const { notes } = material;
  const renderAll = (sourceOf: (response: ResponseActivity) => Html): Html[] =>
    blocks.map((block) => (block.length > 1 ? renderSame(block, material) : renderOne(block[0] as DeclaredRow, material, sourceOf)));
  const full = renderAll((response) => renderSource(response, notes));
  const below = notes.render();
  if (fitsAll({ frame, items: full.map(String), text: full.map(textIn), below: () => String(below) })) return { list: full, notes: below };
  const lean = renderAll(renderSourceLink);
  return { list: lean.slice(0, countFitting({ frame, items: lean.map(String), text: lean.map(textIn) })), notes: noHtml };
}

/** About so much of a block is running text. */
const textIn = (item: Html): number => item.length / 2;
