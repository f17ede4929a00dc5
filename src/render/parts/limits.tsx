/** What a page cannot show, in a few lines: the whole of it stands under Status. */
import type { SourceState } from "../../query/edition-reader.js";
import { renderDate } from "../dates.js";
import { words } from "../words.js";

export const Limits = ({ sources }: { sources: Iterable<SourceState> }) => (
  <section class="limits" id="limits">
    <h2>{words.limits}</h2>
    <p>{words.limitsShort}</p>
    <p class="fresh">
      {[...sources].map((source, index) => (
        <>
          {index ? " · " : ""}
          {source.newestDocument ? words.freshTo(source.shortName, renderDate(source.to ?? source.newestDocument)) : words.freshNone(source.shortName)}
        </>
      ))}
    </p>
    <p>
      <a href="/status#limits">{words.limitsInFull}</a>
    </p>
  </section>
);
