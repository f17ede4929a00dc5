/** What a page cannot show, in a few lines: the whole of it stands under Status. */
import type { SourceState } from "../../query/edition-reader.js";
import type { LiveState } from "../../query/live-state.js";
import { tellReach } from "../coverage.js";
import { renderDate } from "../dates.js";
import { words } from "../words.js";

/** A source that could not be read lately says so, and since when. */
export const SourceTrouble = ({ source, live }: { source: string; live: LiveState | undefined }) => {
  const run = live?.sources().get(source);
  const { trouble } = words.site;
  if (!run || !(run.last.outcome in trouble)) return null;
  return (
    <>
      {" "}
      <span class="tag">{trouble[run.last.outcome as keyof typeof trouble](renderDate(run.since))}</span>
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
          {tellReach(source)}
          <SourceTrouble source={source.id} live={live} />
        </>
      ))}
    </p>
    <p>
      <a href="/status#limits">{words.limitsInFull}</a>
    </p>
  </section>
);
