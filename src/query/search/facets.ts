/** Filters and the numbers beside them: a thing counts for a facet when it passes all other filters. */
import { type SearchedKind, searchedKinds } from "../../edition/search-day.js";
import type { ColumnData, Places } from "./columns.js";

/** What results are narrowed to, in the codes of the columns. Entities are narrowed by kind, country and category alone: they have no day. */
export interface CodedFilter {
  kind?: number;
  institution?: number;
  /** First and last place. */
  from: number;
  to: number;
  /** A value that stands nowhere is -1: nothing passes. */
  country?: number;
  category?: number;
  language?: number;
  file?: number;
}

/** Counts by code; files by the number of their entity, years by their own. */
export interface FacetCounts {
  kinds: number[];
  institutions: number[];
  years: Map<number, number>;
  countries: Uint32Array;
  categories: Uint32Array;
  languages: Uint32Array;
  files: Map<number, number>;
}

const [kindBit, institutionBit, dayBit, countryBit, categoryBit, languageBit, fileBit] = [1, 2, 4, 8, 16, 32, 64];

const kindCodeOf = (kind: SearchedKind): number => searchedKinds.indexOf(kind);

/** Narrows `places` (oldest first, `count` of them) in their own array; returns how many stay, and all counts. */
export function narrow(places: Uint32Array, count: number, filter: CodedFilter, { data }: Places): { kept: number; facets: FacetCounts } {
  const facets: FacetCounts = {
    kinds: [0, 0, 0, 0],
    institutions: [0, 0],
    years: new Map(),
    countries: new Uint32Array(data.countryNames.length),
    categories: new Uint32Array(data.categoryNames.length),
    languages: new Uint32Array(data.languageNames.length),
    files: new Map(),
  };
  const byDay = new Uint32Array(data.days.length);
  const byFile = new Uint32Array(data.entityKind.length);
  const listHolds = (list: Uint8Array | Uint32Array, start: number, end: number, wanted: number): boolean => {
    for (let i = start; i < end; i += 1) if (list[i] === wanted) return true;
    return false;
  };
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const at = places[i] as number;
    let failed = 0;
    const [kind, institution, language, bits] = [data.kind[at] as number, data.institution[at] as number, data.language[at] as number, data.categories[at] as number];
    const [countryFrom, countryTo, fileFrom, fileTo] = [data.countryStarts[at] as number, data.countryStarts[at + 1] as number, data.fileStarts[at] as number, data.fileStarts[at + 1] as number];
    if (filter.kind !== undefined && filter.kind !== kind) failed |= kindBit;
    if (filter.institution !== undefined && filter.institution !== institution) failed |= institutionBit;
    if (at < filter.from || at > filter.to) failed |= dayBit;
    if (filter.language !== undefined && filter.language !== language) failed |= languageBit;
    if (filter.category !== undefined && (filter.category < 0 || !(bits & (1 << filter.category)))) failed |= categoryBit;
    if (filter.country !== undefined && !listHolds(data.countries, countryFrom, countryTo, filter.country)) failed |= countryBit;
    if (filter.file !== undefined && !listHolds(data.files, fileFrom, fileTo, filter.file)) failed |= fileBit;
    if (failed === 0) {
      places[kept] = at;
      kept += 1;
    } else if (failed & (failed - 1)) continue;
    if ((failed | kindBit) === kindBit) (facets.kinds[kind] as number) += 1;
    if ((failed | institutionBit) === institutionBit) (facets.institutions[institution] as number) += 1;
    if ((failed | dayBit) === dayBit) (byDay[data.dayAt[at] as number] as number) += 1;
    if ((failed | languageBit) === languageBit) (facets.languages[language] as number) += 1;
    if ((failed | categoryBit) === categoryBit) for (let rest = bits, code = 0; rest; rest >>>= 1, code += 1) if (rest & 1) (facets.categories[code] as number) += 1;
    if ((failed | countryBit) === countryBit) for (let j = countryFrom; j < countryTo; j += 1) (facets.countries[data.countries[j] as number] as number) += 1;
    if ((failed | fileBit) === fileBit) for (let j = fileFrom; j < fileTo; j += 1) (byFile[data.files[j] as number] as number) += 1;
  }
  for (let i = 0; i < byDay.length; i += 1) {
    const found = byDay[i] as number;
    const year = Math.floor((data.days[i] as number) / 10_000);
    if (found) facets.years.set(year, (facets.years.get(year) ?? 0) + found);
  }
  for (let entityNo = 0; entityNo < byFile.length; entityNo += 1) if (byFile[entityNo]) facets.files.set(entityNo, byFile[entityNo] as number);
  return { kept, facets };
}

/** Codes of a filter's words; of a word that stands nowhere -1, and nothing passes. */
export function codeFilter(
  data: ColumnData,
  filter: { kind?: SearchedKind | undefined; institution?: "parliament" | "commission" | undefined; country?: string | undefined; category?: string | undefined; language?: string | undefined },
): Omit<CodedFilter, "from" | "to" | "file"> {
  const codeOf = (names: readonly string[], value: string): number => (value ? names.indexOf(value) : -1);
  return {
    ...(filter.kind !== undefined && { kind: kindCodeOf(filter.kind) }),
    ...(filter.institution !== undefined && { institution: filter.institution === "commission" ? 1 : 0 }),
    ...(filter.country !== undefined && { country: codeOf(data.countryNames, filter.country) }),
    ...(filter.category !== undefined && { category: codeOf(data.categoryNames, filter.category) }),
    ...(filter.language !== undefined && { language: codeOf(data.languageNames, filter.language) }),
  };
}
