/** The same answer elsewhere: as data, to be followed, and a sentence to cite it by. */
import { renderDate } from "../dates.js";
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

const Follow = ({ context, atom, ics }: { context: PageContext; atom: string; ics?: string | undefined }) => (
  <details>
    <summary>{words.follow}</summary>
    <p>{words.followNote}</p>
    <p class="citation">{wholeAddress(context, atom)}</p>
    {ics && (
      <>
        <p>{words.followCalendar}</p>
        <p class="citation">{wholeAddress(context, ics)}</p>
      </>
    )}
  </details>
);

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

export const Tools = ({ context, title, path, siblings, about, openCitation = false }: ToolsProps) => (
  <section class="tools" aria-label={words.tools}>
    <p>{siblingKinds.map(({ ending, name }) => siblings[ending] && <a href={siblings[ending]}>{name}</a>)}</p>
    {siblings.atom && <Follow context={context} atom={siblings.atom} ics={siblings.ics} />}
    <details open={openCitation}>
      <summary>{words.cite}</summary>
      <p class="citation">{citationOf(context, title, path)}</p>
    </details>
    {about && (
      <p>
        <a href={reportPath(about)}>{words.reportMistake}</a>
      </p>
    )}
  </section>
);
