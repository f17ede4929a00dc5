/** Lines of an index or a list of suggestions: name, what tells namesakes apart, declarations. */

import { readCountry } from "../../normalise/countries.js";
import type { EntityLine } from "../../query/edition-reader.js";
import { renderCountry } from "../countries.js";
import { cutAtWord, longestListed } from "../cut-at-word.js";
import { type Html, html } from "../html.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { inEnglish, renderTerm } from "../terms.js";
import { words } from "../words.js";
import { ownWords } from "./own-words.js";

/** "Companies & groups · France", "directorate-general · GROW": what the edition says in English, in the language of the page. */
function renderPiece(piece: string, kind: EntityLine["kind"]): Html {
  if (kind === "body") return html`${(words.bodyKinds as Record<string, string>)[piece] ?? piece}`;
  if (kind !== "organisation" && kind !== "person") return html`${piece}`;
  const country = readCountry(piece);
  return country ? html`${renderCountry(country)}` : renderTerm(piece);
}

function renderAside({ kind, detail }: EntityLine, withKind: boolean): Html[] {
  const pieces = detail.split(" · ").filter(Boolean);
  return [...(withKind ? [html`${words.kinds[kind].one}`] : []), ...pieces.map((piece) => renderPiece(piece, kind))].map((piece, index) => html`${index > 0 && " · "}${piece}`);
}

/** Titles of files are given in English; what a consultation is called may be in any language. */
function renderName({ kind, name, detail }: EntityLine): Html {
  if (kind === "body") return renderTerm(name);
  if (kind === "consultation") return ownWords(name);
  return kind === "file" && name !== detail ? inEnglish(cutAtWord(name, longestListed)) : html`${name}`;
}

export const EntityLines = ({ lines, withKind = false }: { lines: readonly EntityLine[]; withKind?: boolean }) => (
  <ul class="lines">
    {lines.map((line) => (
      <li>
        <span>
          <a href={entityPath(line.kind, line.id, line.slug)} title={line.kind === "file" && line.name.length > longestListed ? line.name : undefined}>
            {renderName(line)}
          </a>{" "}
          <span class="role">{renderAside(line, withKind)}</span>
        </span>
        {line.declarations > 0 && <span class="count">{renderNumber(line.declarations)}</span>}
      </li>
    ))}
  </ul>
);
