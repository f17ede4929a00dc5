/** Filters over declarations: roles as links with counts; dates, host and category as a form. All of them work together. */

import { type Lane, lanes } from "../../model/index.js";
import { countFacet, countHosts, type DeclaredFilter, type HostCount, isHost, nameClasses, nameInDeclared } from "../../query/declared-filter.js";
import type { DeclaredSet } from "../../query/declared-table.js";
import { compareNames } from "../by-name.js";
import { renderCountry, renderLanguage } from "../countries.js";
import { renderDate } from "../dates.js";
import { listChoices, writeDeclaredFilter } from "../declared-choice.js";
import { renderNumber } from "../numbers.js";
import { termText } from "../terms.js";
import { renderCode, words } from "../words.js";
import { nameOfClass } from "./balance.js";
import { DayFields } from "./day-fields.js";
import { ChosenList } from "./filters.js";

/** A longer list of hosts keeps those who declare most. */
const mostHosts = 60;

function shorten(hosts: readonly HostCount[], chosen: string | undefined): HostCount[] {
  if (hosts.length <= mostHosts) return [...hosts];
  const kept = new Set([...hosts].sort((a, b) => b.declarations - a.declarations).slice(0, mostHosts));
  return hosts.filter((host) => kept.has(host) || host.id === chosen);
}

interface FiltersProps {
  /** All declarations, whatever was chosen. */
  declared: DeclaredSet;
  filter: DeclaredFilter;
  base: string;
}

interface Who {
  label: string;
  count: number;
  choice: Pick<DeclaredFilter, "kind" | "institution" | "lane">;
  isLane: boolean;
}

function listWho(declared: DeclaredSet, rest: DeclaredFilter, kind: DeclaredFilter["kind"]): Who[] {
  const byLane = countFacet(declared, rest, "lane");
  const sum = (some: readonly Lane[]): number => some.reduce((count, lane) => count + (byLane.get(lane) ?? 0), 0);
  const parliament: readonly Lane[] = ["rapporteur", "shadow", "opinion", "chair", "member"];
  const commission: readonly Lane[] = ["cabinet", "department"];
  const laneChips = (some: readonly Lane[]): Who[] =>
    some.map((lane) => ({ label: lane === "response" ? words.responses : words.declared.lanes[lane], count: byLane.get(lane) ?? 0, choice: { lane }, isLane: lane !== "response" }));
  const responses = byLane.get("response") ?? 0;
  return [
    { label: words.all, count: sum(lanes), choice: {}, isLane: false },
    // Without responses the two are one.
    ...(responses || kind === "meeting" ? [{ label: words.meetings, count: sum(lanes) - responses, choice: { kind: "meeting" as const }, isLane: false }] : []),
    { label: words.institutions.parliament, count: sum(parliament), choice: { institution: "parliament" }, isLane: false },
    ...laneChips(parliament),
    { label: words.institutions.commission, count: sum(commission), choice: { institution: "commission" }, isLane: false },
    ...laneChips(commission),
    ...laneChips(["response"]),
  ];
}

/** A kind says nothing where an institution or a role is chosen, which have meetings alone; and responses are a role. */
function isSame(choice: Who["choice"], { kind, institution, lane = kind === "response" ? "response" : undefined }: DeclaredFilter): boolean {
  return choice.institution === institution && choice.lane === lane && choice.kind === (institution || lane ? undefined : kind);
}

export const WhoChips = ({ declared, filter, base }: FiltersProps) => {
  const { kind, institution: _institution, lane: _lane, ...rest } = filter;
  const all = listWho(declared, rest, kind);
  return (
    <ul class="chips who" aria-label={words.declared.chooseWho}>
      {all.map(({ label, count, choice, isLane }) => {
        const current = isSame(choice, filter);
        if (!count && !current) return null;
        return (
          <li class={isLane ? "sub" : undefined}>
            <a href={`${base}${writeDeclaredFilter({ ...rest, ...choice })}`} aria-current={current ? "true" : undefined}>
              {label} <span class="n">{renderNumber(count)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
};

/** What is chosen beside role and institution, which the chips show: each with the choice that is left without it. */
function listChosen(declared: DeclaredSet, filter: DeclaredFilter): { name: string; left: DeclaredFilter }[] {
  const { category, type, country, language, from, to, withIds = [] } = filter;
  const without = (name: keyof DeclaredFilter): DeclaredFilter => Object.fromEntries(Object.entries(filter).filter(([key]) => key !== name));
  const withOthers = (id: string): DeclaredFilter => {
    const others = withIds.filter((one) => one !== id);
    return { ...without("withIds"), ...(others.length && { withIds: others }) };
  };
  const f = words.entities.filters;
  return [
    ...withIds.map((id) => ({ name: words.withOnly(termText(nameInDeclared(declared, id) ?? id)), left: withOthers(id) })),
    ...(type ? [{ name: renderCode(type), left: without("type") }] : []),
    ...(country ? [{ name: renderCountry(country), left: without("country") }] : []),
    ...(language ? [{ name: renderLanguage(language), left: without("language") }] : []),
    ...(category ? [{ name: nameOfClass(category, nameClasses(declared).get(category)), left: without("category") }] : []),
    ...(from ? [{ name: f.sinceDay(renderDate(from)), left: without("from") }] : []),
    ...(to ? [{ name: f.toDay(renderDate(to)), left: without("to") }] : []),
  ];
}

export const Chosen = ({ declared, filter, base }: FiltersProps) => {
  const chosen = listChosen(declared, filter);
  return <ChosenList chosen={chosen.map(({ name, left }) => ({ name, address: writeDeclaredFilter(left) || base }))} clear={base} />;
};

/** The way to all filters in one form. */
export const FilterLink = ({ base, filter }: Pick<FiltersProps, "base" | "filter">) => (
  <a class="sheet" href={`${base}/filter${writeDeclaredFilter(filter)}`}>
    {words.entities.filters.title}
  </a>
);

/** What a form leaves to others, so that choosing in it keeps what was chosen there. */
const HiddenChoices = ({ filter, besides }: { filter: DeclaredFilter; besides: (name: string, value: string) => boolean }) => (
  <>
    {listChoices(filter)
      .filter(([name, value]) => !besides(name, value))
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
);

const RoleField = ({ declared, filter }: Pick<FiltersProps, "declared" | "filter">) => {
  const byLane = countFacet(declared, filter, "lane");
  return (
    <label>
      {words.declared.role}{" "}
      <select name="role">
        <option value="">{words.declared.anyRole}</option>
        {lanes
          .filter((lane) => byLane.has(lane) || lane === filter.lane)
          .map((lane) => (
            <option value={lane} selected={lane === filter.lane}>
              {words.declared.option(lane === "response" ? words.responses : words.declared.lanes[lane], byLane.get(lane) ?? 0)}
            </option>
          ))}
      </select>
    </label>
  );
};

/** Days and role: what is asked of a file most stands on its page; all other filters are a page of their own. */
export const WhenAndWhoForm = ({ declared, filter, base }: FiltersProps) => {
  const byForm = new Set(["from", "to", "role"]);
  return (
    <form class="sheet" action={base} method="get" aria-label={words.declared.chooseMore}>
      <HiddenChoices filter={filter} besides={(name) => byForm.has(name)} />
      <DayFields from={filter.from} to={filter.to} />
      <RoleField declared={declared} filter={filter} />
      <button type="submit">{words.show}</button>
    </form>
  );
};

export const DeclaredForm = ({ declared, filter, base }: FiltersProps) => {
  const { withIds = [] } = filter;
  const chosenHost = withIds.find((id) => isHost(declared, id));
  const allHosts = countHosts(declared, filter);
  const hosts = shorten(allHosts, chosenHost);
  const categories = countFacet(declared, filter, "category");
  const known = nameClasses(declared);
  const listed = [...categories].map(([key, count]) => ({ key, count, name: nameOfClass(key, known.get(key)) }));
  listed.sort((a, b) => b.count - a.count || compareNames(a.name, b.name));
  const byForm = new Set(["from", "to", "category", "role"]);
  return (
    <form class="sheet" action={base} method="get" aria-label={words.declared.chooseMore}>
      <HiddenChoices filter={filter} besides={(name, value) => byForm.has(name) || value === chosenHost} />
      <DayFields from={filter.from} to={filter.to} />
      <RoleField declared={declared} filter={filter} />
      {hosts.length > 0 && (
        <label>
          {words.declared.host}{" "}
          <select name="with">
            <option value="">{hosts.length < allHosts.length ? words.declared.mostHosts(hosts.length, allHosts.length) : words.declared.anyHost}</option>
            {hosts.map(({ id, name, declarations }) => (
              <option value={id} selected={id === chosenHost}>
                {words.declared.option(termText(name), declarations)}
              </option>
            ))}
          </select>
        </label>
      )}
      {listed.length > 0 && (
        <label>
          {words.declared.category}{" "}
          <select name="category">
            <option value="">{words.declared.anyCategory}</option>
            {listed.map(({ key, name, count }) => (
              <option value={key} selected={key === filter.category}>
                {words.declared.option(name, count)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit">{words.show}</button>
    </form>
  );
};

interface FacetSelectProps extends FiltersProps {
  facet: "type" | "country" | "language" | "category";
  label: string;
  any: string;
  nameOf: (value: string) => string;
}

const FacetSelect = ({ declared, filter, facet, label, any, nameOf }: FacetSelectProps) => {
  const options = [...countFacet(declared, filter, facet)].map(([value, count]) => ({ value, count, name: nameOf(value) }));
  if (!options.length) return null;
  options.sort((a, b) => b.count - a.count || compareNames(a.name, b.name));
  return (
    <label>
      {label}{" "}
      <select name={facet}>
        <option value="">{any}</option>
        {options.map(({ value, count, name }) => (
          <option value={value} selected={value === filter[facet]}>
            {words.declared.option(name, count)}
          </option>
        ))}
      </select>
    </label>
  );
};

/** Filters over the responses to a consultation. */
export const ResponseForm = (props: FiltersProps) => {
  const { declared, filter, base } = props;
  const w = words.declared.consultation;
  const known = nameClasses(declared);
  const byForm = new Set(["from", "to", "category", "type", "country", "language"]);
  return (
    <form class="sheet" action={base} method="get" aria-label={w.filter}>
      <HiddenChoices filter={filter} besides={(name) => byForm.has(name)} />
      <FacetSelect {...props} facet="type" label={w.type} any={w.anyType} nameOf={renderCode} />
      <FacetSelect {...props} facet="country" label={w.country} any={w.anyCountry} nameOf={renderCountry} />
      <FacetSelect {...props} facet="language" label={w.language} any={w.anyLanguage} nameOf={renderLanguage} />
      <FacetSelect {...props} facet="category" label={w.category} any={words.declared.anyCategory} nameOf={(key) => nameOfClass(key, known.get(key))} />
      <DayFields from={filter.from} to={filter.to} />
      <button type="submit">{words.show}</button>
    </form>
  );
};
