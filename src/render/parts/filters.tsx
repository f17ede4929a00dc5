/** Filter chips as links, with counts, and a small form for dates. */

import type { ActivityCounts } from "../../query/edition-reader.js";
import type { FeedFilter } from "../feed-filter.js";
import { writeFeedFilter } from "../feed-filter.js";
import { renderNumber } from "../numbers.js";
import { words } from "../words.js";

/** Responses go to the Commission too: the institutions' own chips stand for meetings. */
const listChoices = (): { label: string; count: keyof ActivityCounts; filter: Pick<FeedFilter, "kind" | "institution"> }[] => [
  { label: words.all, count: "all", filter: {} },
  { label: words.meetings, count: "meetings", filter: { kind: "meeting" } },
  { label: words.responses, count: "responses", filter: { kind: "response" } },
  { label: words.positions, count: "positions", filter: { kind: "position" } },
  { label: words.institutions.parliament, count: "parliament", filter: { kind: "meeting", institution: "parliament" } },
  { label: words.institutions.commission, count: "commission", filter: { kind: "meeting", institution: "commission" } },
];

export const FilterChips = ({ base, filter, counts, withName }: { base: string; filter: FeedFilter; counts: ActivityCounts; withName?: string | undefined }) => {
  const { kind: _kind, institution: _institution, ...rest } = filter;
  const { withId: _withId, ...withoutWith } = filter;
  return (
    <ul class="chips" aria-label={words.filterLabel}>
      {listChoices().map((choice) => {
        const current = choice.filter.kind === filter.kind && choice.filter.institution === filter.institution;
        if (!counts[choice.count] && !current) return null;
        return (
          <li>
            <a href={`${base}${writeFeedFilter({ ...rest, ...choice.filter })}#feed`} aria-current={current ? "true" : undefined}>
              {choice.label} <span class="n">{renderNumber(counts[choice.count])}</span>
            </a>
          </li>
        );
      })}
      {filter.withId && (
        <li>
          <a href={`${base}${writeFeedFilter(withoutWith)}#feed`} aria-current="true">
            {words.withOnly(withName ?? filter.withId)} ×
          </a>
        </li>
      )}
    </ul>
  );
};

export const DateForm = ({ base, filter }: { base: string; filter: FeedFilter }) => (
  <details class="dates" open={Boolean(filter.from || filter.to)}>
    <summary>{words.dates}</summary>
    <form action={base} method="get">
      {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
      {filter.institution && <input type="hidden" name="institution" value={filter.institution} />}
      {filter.withId && <input type="hidden" name="with" value={filter.withId} />}
      <label>
        {words.from} <input type="date" name="from" value={filter.from} />
      </label>
      <label>
        {words.to} <input type="date" name="to" value={filter.to} />
      </label>
      <button type="submit">{words.show}</button>
      {(filter.from || filter.to) && <a href={`${base}#feed`}>{words.clear}</a>}
    </form>
  </details>
);
