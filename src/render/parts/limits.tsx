/** What a page cannot show, in a few lines: the whole of it stands under Status. */
import type { SourceState } from "../../query/edition-reader.js";
import type { LiveState } from "../../query/live-state.js";
import { renderDate } from "../dates.js";
import { words } from "../words.js";

/** "Parliament to 12 Nov 2025"; a source that could not be read lately says so. */
const Freshness = ({ source, live }: { source: SourceState; live: LiveState | undefined }) => {
  const run = live?.sources().get(source.id);
  const trouble = run && run.last.outcome in words.site.trouble && words.site.trouble[run.last.outcome as keyof typeof words.site.trouble](renderDate(run.since));
  return (
    <>
      {source.newestDocument ? words.freshTo(source.shortName, renderDate(source.to ?? source.newestDocument)) : words.freshNone(source.shortName)}
      {trouble && (
        <>
          {" "}
          <span class="tag">{trouble}</span>
        </>
      )}
    </>
  );
};

export const Limits = ({ sources, live }: { sources: Iterable<SourceState>; live: LiveState | undefined }) => (
  <section class="limits" id="limits">
    <h2>{words.limits}</h2>
    <p>{words.limitsShort}</p>
    <p class="fresh">
      {[...sources].map((source, index) => (
        <>
          {index ? " · " : ""}
          <Freshness source={source} live={live} />
        </>
      ))}
    </p>
    <p>
      <a href="/status#limits">{words.limitsInFull}</a>
    </p>
  </section>
);
