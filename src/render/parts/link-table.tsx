/** How sure the links are, by source: every mention stands in exactly one column. */
import type { LinkKind } from "../../model/index.js";
import type { SourceState } from "../../query/edition-reader.js";
import { renderNumber } from "../numbers.js";
import { words } from "../words.js";

type LinkColumn = LinkKind | "text" | "contradiction";
const columns: LinkColumn[] = ["declared", "exact", "matched", "suggested", "text", "contradiction"];

export const LinkTable = ({ links, sources }: { links: readonly { source: string; link: LinkColumn; count: number }[]; sources: ReadonlyMap<string, SourceState> }) => {
  const bySource = new Map<string, Map<LinkColumn, number>>();
  for (const { source, link, count } of links) {
    const counts = bySource.get(source) ?? new Map<LinkColumn, number>();
    counts.set(link, count);
    bySource.set(source, counts);
  }
  const used = columns.filter((column) => links.some((line) => line.link === column));
  if (!used.length) return null;
  return (
    <>
      <section class="scroll" aria-label={words.status.links} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.status.source}</th>
              {used.map((column) => (
                <th scope="col">{words.linkNames[column]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...bySource].map(([source, counts]) => (
              <tr>
                <th scope="row">{sources.get(source)?.name ?? source}</th>
                {used.map((column) => (
                  <td>{renderNumber(counts.get(column) ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <dl class="record">
        {used.map((column) => (
          <>
            <dt>{words.linkNames[column]}</dt>
            <dd>{words.linkKinds[column]}</dd>
          </>
        ))}
      </dl>
    </>
  );
};
