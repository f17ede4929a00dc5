/** Entities by name: what is called so comes first, then what begins so, then what holds all words; among equals those with most declarations. */
import { nameKeyOf } from "../../edition/index-names.js";
import type { EntityKind } from "../../model/index.js";
import type { Statement } from "../../sqlite/database.js";
import type { EntityLine } from "../entity-line.js";
import { type ColumnData, entityKinds } from "./columns.js";
import { nameColumns, spellingsOf, writeMatch } from "./match.js";
import type { ParsedQuery } from "./parse-query.js";

export interface NameFilter {
  kind?: EntityKind;
  country?: string;
  category?: string;
  /** Numbers of entities that must not be shown. */
  hidden: ReadonlySet<number>;
}

export interface FoundNames {
  /** Numbers of entities, best first. */
  numbers: number[];
  total: number;
  /** Something is called so, whatever the filter. */
  anywhere: boolean;
  /** By kind, whatever kind is asked for; by country and category likewise. */
  kinds: Map<EntityKind, number>;
  countries: Map<string, number>;
  categories: Map<string, number>;
  /** The best is called just so. */
  exact: boolean;
}

/** In what way a name fits, best first. */
const tiers = { exact: 0, exactOther: 1, begins: 2, main: 3, other: 4 } as const;
/** Names that begin alike are read up to this many; those that are left out hold all words and come after. */
const mostBeginnings = 3_000;

export class NameFinder {
  /** `sql` gives a prepared statement over the head. */
  constructor(
    private readonly sql: (text: string) => Statement,
    private readonly data: ColumnData,
  ) {}

  private readMatch(match: string): number[] {
    const { numbers } = this.sql("SELECT group_concat(rowid) AS numbers FROM name WHERE name MATCH ?").get<{ numbers: string | null }>(match) ?? { numbers: null };
    return numbers ? numbers.split(",").map(Number) : [];
  }

  /** The best way in which each name fits. */
  private tell(parsed: ParsedQuery, goesOn: boolean): Map<number, number> {
    const found = new Map<number, number>();
    const add = (entityNo: number, tier: number) => {
      if (tier < (found.get(entityNo) ?? Number.POSITIVE_INFINITY)) found.set(entityNo, tier);
    };
    const holding = parsed.wanted.length ? this.readMatch(writeMatch(parsed, nameColumns, { goesOn })) : [];
    for (const entityNo of holding) found.set(entityNo, tiers.other);
    // A key is the whole name in one word: whether something in it was to be left out, the words alone tell.
    const isLeft = parsed.left.length ? (entityNo: number) => !found.has(entityNo) : () => false;
    const isExactly = parsed.wanted.some(({ quoted }) => quoted);
    for (const key of keysOf(parsed)) {
      for (const { entityNo, other } of this.sql("SELECT entityNo, other FROM nameKey WHERE key = ?").all<{ entityNo: number; other: number }>(key))
        if (!isLeft(entityNo)) add(entityNo, other ? tiers.exactOther : tiers.exact);
      if (goesOn && !isExactly && key.length > 1)
        for (const { entityNo, other } of this.sql("SELECT entityNo, other FROM nameKey WHERE key > ? AND key < ? LIMIT ?").all<{ entityNo: number; other: number }>(key, `${key}~`, mostBeginnings))
          if (!isLeft(entityNo)) add(entityNo, other ? tiers.main : tiers.begins);
    }
    if (!parsed.wanted.length) return found;
    for (const entityNo of this.readMatch(`{main stems} : (${writeMatch({ ...parsed, left: [] }, { words: "{main}", stems: "{stems}" }, { goesOn })})`))
      if (found.has(entityNo)) add(entityNo, tiers.main);
    return found;
  }

  find(parsed: ParsedQuery, filter: NameFilter, goesOn: boolean): FoundNames {
    const { entityKind, entityCountry, entityCategory, entityDeclarations, countryNames, categoryNames } = this.data;
    const kinds = new Map<EntityKind, number>();
    const [countries, categories] = [new Map<string, number>(), new Map<string, number>()];
    const kept: { entityNo: number; tier: number; declarations: number }[] = [];
    const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
    const told = this.tell(parsed, goesOn);
    for (const [entityNo, tier] of told) {
      const kind = entityKinds[(entityKind[entityNo] as number) - 1];
      if (!kind || filter.hidden.has(entityNo)) continue;
      const [country, category] = [countryNames[entityCountry[entityNo] as number] as string, categoryNames[entityCategory[entityNo] as number] as string];
      const [rightKind, rightCountry, rightCategory] = [!filter.kind || filter.kind === kind, !filter.country || filter.country === country, !filter.category || filter.category === category];
      if (rightCountry && rightCategory) count(kinds, kind);
      if (rightKind && rightCategory && country) count(countries, country);
      if (rightKind && rightCountry && category) count(categories, category);
      if (rightKind && rightCountry && rightCategory) kept.push({ entityNo, tier, declarations: entityDeclarations[entityNo] as number });
    }
    kept.sort((a, b) => pointsOf(b) - pointsOf(a) || a.entityNo - b.entityNo);
    return { numbers: kept.map(({ entityNo }) => entityNo), total: kept.length, anywhere: told.size > 0, kinds, countries, categories, exact: (kept[0]?.tier ?? 9) <= tiers.exactOther };
  }

  /** Lines of entities, in their order. */
  readLines(numbers: readonly number[]): EntityLine[] {
    const find = this.sql("SELECT kind, id, slug, name, detail, declarations FROM entity WHERE entityNo = ?");
    return numbers.flatMap((entityNo) => find.get<EntityLine>(entityNo) ?? []);
  }
}

/** Ways come in their order, except that among names that are called so, by themselves or by others, declarations decide. */
function pointsOf({ tier, declarations }: { tier: number; declarations: number }): number {
  const weight = Math.log2(declarations + 1);
  switch (tier) {
    case tiers.exact:
      return 100 + weight + 4;
    case tiers.exactOther:
      return 100 + weight;
    case tiers.begins:
      return 50 + weight * 1.5 + 3;
    case tiers.main:
      return 50 + weight * 1.5;
    default:
      return weight;
  }
}

/** The whole query as one word, in its spellings. */
function keysOf({ words, wanted }: ParsedQuery): string[] {
  const written = wanted.flatMap((part) => part.written);
  const spelt = written.length === words.length ? written.map(spellingsOf) : [];
  const variants = spelt.length ? [0, 1, 2].map((i) => spelt.map((one) => one[i] ?? (one[0] as string)).join("")) : [];
  return [...new Set([nameKeyOf(words.join(" ")), ...variants.map((key) => nameKeyOf(key))])].filter(Boolean);
}
