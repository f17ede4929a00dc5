/** Lines of an index or a list of suggestions: name, what tells namesakes apart, declarations. */
import type { EntityLine } from "../../query/edition-reader.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { words } from "../words.js";

export const EntityLines = ({ lines, withKind }: { lines: readonly EntityLine[]; withKind?: boolean }) => (
  <ul class="lines">
    {lines.map((line) => (
      <li>
        <a href={entityPath(line.kind, line.id, line.slug)}>{line.name}</a> <span class="role">{[withKind ? words.kinds[line.kind].one : "", line.detail].filter(Boolean).join(" · ")}</span>
        {line.declarations > 0 && <span class="count"> {renderNumber(line.declarations)}</span>}
      </li>
    ))}
  </ul>
);
