/** A position as readers see it: three answers, each sentence with its own links to the passages that bear it out, and who made it. */
import { type PositionActivity, type PositionAnswer, type PositionQuote, type PositionSentence, positionAnswers } from "../../model/index.js";
import { renderLanguage } from "../countries.js";
import { renderDate } from "../dates.js";
import { type Html, html } from "../html.js";
import { entityPath, paperPath, reportPath } from "../paths.js";
import { inEnglish } from "../terms.js";
import { words } from "../words.js";
import { renderParty } from "./headline.js";
import { ownWords } from "./own-words.js";

interface NumberedQuote {
  number: number;
  quote: PositionQuote;
  sentence: PositionSentence;
}

/** Quotes in the order of the answers, numbered through from 1: each has one number for good. */
export function numberQuotes(position: PositionActivity): NumberedQuote[] {
  let number = 0;
  return positionAnswers.flatMap((answer) =>
    position[answer].flatMap((sentence) =>
      sentence.quotes.map((quote) => {
        number += 1;
        return { number, quote, sentence };
      }),
    ),
  );
}

/** Links stand apart, so that "1 2 3" is no "123", and say where they lead. */
const renderLink = (paperId: string, { number, quote }: NumberedQuote): Html =>
  html` <a class="nth" href="${paperPath(paperId, quote.start)}" aria-label="${words.passage(number, quote.page)}">${number}</a>`;

function renderAnswer(position: PositionActivity, answer: PositionAnswer, quotes: readonly NumberedQuote[]): Html {
  const sentences = position[answer].map((sentence) => html`<p>${inEnglish(sentence.text)}${quotes.filter((one) => one.sentence === sentence).map((one) => renderLink(position.paper.id, one))}</p>`);
  return html`<dt>${words.answers[answer]}</dt><dd>${sentences.length ? sentences : html`<p class="none">${words.notStated}</p>`}</dd>`;
}

export function renderAnswers(position: PositionActivity): Html {
  const quotes = numberQuotes(position);
  return html`<dl class="position">${positionAnswers.map((answer) => renderAnswer(position, answer, quotes))}</dl>`;
}

/** Whose position on what, without the one whose page it is. */
export function renderPositionSubject({ respondent, consultation, title }: PositionActivity, viewpoint?: string): Html {
  const who = html`${words.positionOf} ${renderParty(respondent)}`;
  const what = consultation ? html`<a lang="" href="${entityPath("consultation", consultation.id, consultation.slug)}">${title}</a>` : ownWords(title);
  if (viewpoint && respondent.entityId === viewpoint) return html`${words.positionOn} ${what}`;
  return viewpoint && consultation?.id === viewpoint ? who : html`${who} ${words.onTitle} ${what}`;
}

/** Says that a machine made it, from which paper, and how to object. */
export function renderMachineMade({ id, headline, model, madeDate, method, paper }: PositionActivity): Html {
  const file = paper.address ? html`<a href="${paper.address}" rel="external">${paper.fileName}</a>` : html`${paper.fileName}`;
  return html`<p class="machine"><b>${words.machineMade}</b>: ${file}, ${renderLanguage(paper.language)}. ${words.madeBy(model, renderDate(madeDate), method)}. <a href="${reportPath(id)}" aria-label="${words.reportItem(headline)}">${words.report}</a></p>`;
}
