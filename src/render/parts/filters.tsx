/** Filters of a feed that work together: chips for kind and institution, what is chosen, and a sheet of the rest, as links and one plain form. */

import type { ActivityCounts, ActivityFacets, EntityFacet } from "../../query/edition-reader.js";
import { notLinked } from "../../query/edition-reader.js";
import { compareNames } from "../by-name.js";
import { renderCountry } from "../countries.js";
import { renderDate } from "../dates.js";
import type { FeedFilter } from "../feed-filter.js";
import { writeFeedFilter } from "../feed-filter.js";
import { type Html, html } from "../html.js";
import { renderNumber } from "../numbers.js";
import { termText } from "../terms.js";
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

export const FilterChips = ({ base, filter, counts }: { base: string; filter: FeedFilter; counts: ActivityCounts }): Html => {
  const { kind: _kind, institution: _institution, ...rest } = filter;
  const chips = listChoices().map((choice) => {
    const current = choice.filter.kind === filter.kind && choice.filter.institution === filter.institution;
    const address = `${writeFeedFilter({ ...rest, ...choice.filter }) || base}#feed`;
    return (
      (counts[choice.count] > 0 || current) &&
      html`<li><a href="${address}"${current && html` aria-current="true"`}>${choice.label} <span class="n">${renderNumber(counts[choice.count])}</span></a></li>`
    );
  });
  return html`<ul class="chips" aria-label="${words.filterLabel}">${chips}</ul>`;
};

/** What is chosen beside kind and institution, each with the filter that is left without it. */
function listChosen(filter: FeedFilter, { chosen, categories }: ActivityFacets): { name: string; left: FeedFilter }[] {
  const { from, to, withIds = [], spelling, country, category, upToTen } = filter;
  const without = (name: keyof FeedFilter): FeedFilter => Object.fromEntries(Object.entries(filter).filter(([key]) => key !== name));
  const withOthers = (id: string): FeedFilter => {
    const others = withIds.filter((one) => one !== id);
    return { ...without("withIds"), ...(others.length && { withIds: others }) };
  };
  return [
    ...withIds.map((id) => ({ name: words.withOnly(termText(chosen.find((one) => one.id === id)?.name ?? id)), left: withOthers(id) })),
    ...(spelling ? [{ name: words.entities.filters.typedAs(spelling), left: without("spelling") }] : []),
    ...(country ? [{ name: renderCountry(country), left: without("country") }] : []),
    ...(category
      ? [{ name: category === notLinked ? words.entities.filters.notLinked : termText(categories.find((one) => one.value === category)?.name ?? category), left: without("category") }]
      : []),
    ...(from ? [{ name: words.entities.filters.sinceDay(renderDate(from)), left: without("from") }] : []),
    ...(to ? [{ name: words.entities.filters.toDay(renderDate(to)), left: without("to") }] : []),
    ...(upToTen ? [{ name: words.entities.filters.upToTen, left: without("upToTen") }] : []),
  ];
}

/** Choices, each with the address without it, and the way back to all. */
export const ChosenList = ({ chosen, clear }: { chosen: readonly { name: string; address: string }[]; clear: string }) =>
  chosen.length ? (
    <ul class="picked" aria-label={words.entities.filters.chosen}>
      {chosen.map(({ name, address }) => (
        <li>
          {name}{" "}
          <a href={address} aria-label={words.entities.filters.takeAway(name)}>
            ×
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <a href={clear}>{words.clear}</a>
        </li>
      )}
    </ul>
  ) : null;

export const ChosenFilters = ({ base, filter, facets }: { base: string; filter: FeedFilter; facets: ActivityFacets }) => (
  <ChosenList chosen={listChosen(filter, facets).map(({ name, left }) => ({ name, address: `${base}${writeFeedFilter(left)}#feed` }))} clear={`${base}#feed`} />
);

/** Lines of a choice: enough for what is asked for most; the rest has lists of its own, and is in JSON. */
const mostOptions = 40;

interface Option {
  value: string;
  label: string;
  count: number;
}

const optionsOf = (items: readonly EntityFacet[]): Option[] => items.slice(0, mostOptions).map(({ id, name, declarations }) => ({ value: id, label: termText(name), count: declarations }));

function renderSelect(label: string, name: string, options: readonly Option[], chosen?: string): Html | undefined {
  if (!options.length) return undefined;
  const lines = options.map(({ value, label, count }) => html`<option value="${value}"${value === chosen && html` selected`}>${label} (${renderNumber(count)})</option>`);
  return html`<label>${label} <select name="${name}"><option value="">${words.entities.filters.any}</option>${lines}</select></label>`;
}

const hidden = (name: string, value: string | undefined): Html | undefined => (value ? html`<input type="hidden" name="${name}" value="${value}">` : undefined);

/** Every choice of a feed as one plain form: it has a view of its own, because it weighs as much as ten items. */
export const FilterSheet = ({ base, filter, facets }: { base: string; filter: FeedFilter; facets: ActivityFacets }) => {
  const f = words.entities.filters.fields;
  const { people, bodies, organisations, files, consultations, countries, categories, unlinked } = facets;
  const byName = (a: Option, b: Option): number => compareNames(a.label, b.label);
  const countryOptions = countries.map(({ value, declarations }) => ({ value, label: renderCountry(value), count: declarations })).sort(byName);
  const categoryOptions = [
    ...categories.map(({ value, name, declarations }) => ({ value, label: termText(name), count: declarations })),
    ...(unlinked ? [{ value: notLinked, label: words.entities.filters.notLinked, count: unlinked }] : []),
  ];
  const fields = [
    renderSelect(f.people, "with", optionsOf(people.items)),
    renderSelect(f.bodies, "with", optionsOf(bodies.items)),
    renderSelect(f.organisations, "with", optionsOf(organisations.items)),
    renderSelect(f.files, "with", optionsOf(files.items)),
    renderSelect(f.consultations, "with", optionsOf(consultations.items)),
    renderSelect(f.country, "country", countryOptions, filter.country),
    categories.length ? renderSelect(f.category, "category", categoryOptions, filter.category) : undefined,
    html`<label>${words.from} <input type="date" name="from"${filter.from && html` value="${filter.from}"`}></label>`,
    html`<label>${words.to} <input type="date" name="to"${filter.to && html` value="${filter.to}"`}></label>`,
  ];
  const kept = [
    hidden("kind", filter.kind),
    hidden("institution", filter.institution),
    ...(filter.withIds ?? []).map((id) => hidden("with", id)),
    hidden("as", filter.spelling),
    hidden("parties", filter.upToTen && "up-to-10"),
  ];
  return (
    <form class="sheet" action={`${base}#feed`} method="get">
      {kept}
      {fields}
      <button type="submit">{words.show}</button>
    </form>
  );
};
