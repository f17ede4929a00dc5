/** What a page cannot show, and how far each source reaches. */
import type { SourceState } from "../../query/edition-reader.js";
import { renderDate } from "../dates.js";
import { words } from "../words.js";

export const Limits = ({ sources, more = [] }: { sources: Iterable<SourceState>; more?: readonly string[] }) => {
  const list = [...sources];
  return (
    <section class="limits" id="limits">
      <h2>{words.limits}</h2>
      <ul>
        {[...words.limitsOwn, ...more].map((sentence) => (
          <li>{sentence}</li>
        ))}
        {list
          .filter((source) => source.limits)
          .map((source) => (
            <li>
              <b>{source.shortName}.</b> {source.limits}
            </li>
          ))}
      </ul>
      <Freshness sources={list} />
    </section>
  );
};

/** "Parliament to 12 Nov 2025 · Commission to 20 Nov 2025" */
const Freshness = ({ sources }: { sources: readonly SourceState[] }) => (
  <p class="fresh">
    {sources.map((source, index) => (
      <>
        {index ? " · " : ""}
        {source.newestDocument ? words.freshTo(source.shortName, renderDate(source.to ?? source.newestDocument)) : words.freshNone(source.shortName)}
      </>
    ))}{" "}
    · <a href="/status">{words.status.title}</a>
  </p>
);
