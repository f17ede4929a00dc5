/** Lines of an index or a list of suggestions: name, what tells namesakes apart, declarations. */
import type { EntityLine } from "../../query/edition-reader.js";
import { renderCountry } from "../countries.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { words } from "../words.js";

/** "Companies & groups · FR" → "Companies & groups · France"; a body's acronym is no country. */
const detailOf = ({ kind, detail }: EntityLine): string =>
  kind === "organisation" || kind === "person" ? detail.replace(/(^| · )([A-Z]{2})$/, (_, before: string, code: string) => before + renderCountry(code)) : detail;

const aside = (line: EntityLine, withKind: boolean): string => [withKind ? words.kinds[line.kind].one : "", detailOf(line)].filter(Boolean).join(" · ");

export const EntityLines = ({ lines, withKind = false }: { lines: readonly EntityLine[]; withKind?: boolean }) => (
  <ul class="lines">
    {lines.map((line) => (
      <li>
        <span>
          <a href={entityPath(line.kind, line.id, line.slug)}>{line.name}</a> <span class="role">{aside(line, withKind)}</span>
        </span>
        {line.declarations > 0 && <span class="count">{renderNumber(line.declarations)}</span>}
      </li>
    ))}
  </ul>
);
