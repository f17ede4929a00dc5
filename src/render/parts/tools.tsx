/** The same answer elsewhere: JSON, CSV, and a sentence to cite it by. */
import { renderDate } from "../dates.js";
import type { PageContext } from "../page.js";
import { wholeAddress } from "../page.js";
import { words } from "../words.js";

/** "Back Market: lobbying activity. Antechamber, edition 2025-11-20-3f9a1c (20 Nov 2025). https://…" */
const citationOf = (context: PageContext, title: string, path: string): string =>
  `${title}. ${words.siteName}, edition ${context.edition.name} (${renderDate(context.edition.date)}). ${wholeAddress(context, path)}`;

export const Tools = ({ context, title, path, json, csv }: { context: PageContext; title: string; path: string; json?: string; csv?: string }) => (
  <section class="tools" aria-label={words.tools}>
    <p>
      {json && (
        <a href={json} type="application/json">
          JSON
        </a>
      )}
      {csv && (
        <a href={csv} type="text/csv">
          CSV
        </a>
      )}
    </p>
    <details>
      <summary>{words.cite}</summary>
      <p class="citation">{citationOf(context, title, path)}</p>
    </details>
  </section>
);
