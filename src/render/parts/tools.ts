/** The same answer elsewhere: as data, to be followed, and a sentence to cite it by. */
import { renderDate } from "../dates.js";
import { type Html, html } from "../html.js";
import type { PageContext, Siblings } from "../page.js";
import { wholeAddress } from "../page.js";
import { reportPath } from "../paths.js";
import { words } from "../words.js";

/** Forms of an answer in the order in which they are offered. */
export const siblingKinds = [
  { ending: "json", name: "JSON", type: "application/json" },
  { ending: "csv", name: "CSV", type: "text/csv" },
  { ending: "atom", name: "Atom", type: "application/atom+xml" },
  { ending: "ics", name: "ICS", type: "text/calendar" },
] as const satisfies readonly { ending: keyof Siblings; name: string; type: string }[];

/** "Back Market: lobbying activity. Antechamber, edition 2025-11-20-3f9a1c (20 Nov 2025). https://…" */
const citationOf = (context: PageContext, title: string, path: string): string => words.citation(title, context.edition.name, renderDate(context.edition.date), wholeAddress(context, path));

const renderFollow = (context: PageContext, atom: string, ics: string | undefined): Html =>
  html`<details><summary>${words.follow}</summary><p>${words.followNote}</p><p class="citation">${wholeAddress(context, atom)}</p>${ics && html`<p>${words.followCalendar}</p><p class="citation">${wholeAddress(context, ics)}</p>`}</details>`;

interface ToolsProps {
  context: PageContext;
  title: string;
  path: string;
  siblings: Siblings;
  /** Id of what the page is about, where a mistake in it can be reported. */
  about?: string;
  /** On pages that are there to be cited. */
  openCitation?: boolean;
}

export const Tools = ({ context, title, path, siblings, about, openCitation = false }: ToolsProps): Html => {
  const forms = siblingKinds.map(({ ending, name }) => siblings[ending] && html`<a href="${siblings[ending]}">${name}</a>`);
  const cite = html`<details${openCitation && html` open`}><summary>${words.cite}</summary><p class="citation">${citationOf(context, title, path)}</p></details>`;
  const report = about && html`<p><a href="${reportPath(about)}">${words.reportMistake}</a></p>`;
  return html`<section class="tools" aria-label="${words.tools}"><p>${forms}</p>${siblings.atom && renderFollow(context, siblings.atom, siblings.ics)}${cite}${report}</section>`;
};
