/** Entities by their number, with what filters ask of them: their kind, country and category. */
import type { EntityKind } from "../model/index.js";
import { slugOf } from "../normalise/fold.js";
import type { Statement } from "../sqlite/database.js";
import { readEntityTraits } from "./entity-traits.js";
import { RecentlyUsed } from "./recently-used.js";

export interface EntityName {
  kind: EntityKind;
  id: string;
  slug: string;
  name: string;
}

const kinds: readonly EntityKind[] = ["organisation", "person", "body", "file", "consultation"];
const mostRemembered = 20_000;

export class KnownEntities {
  private traits: { kinds: Uint8Array; countries: Uint16Array; categories: Uint16Array; countryNames: string[]; categoryNames: string[]; categorySlugs: string[] } | undefined;
  private readonly names = new RecentlyUsed<number, EntityName>(mostRemembered);
  private readonly numbers = new RecentlyUsed<string, number>(mostRemembered);

  /** `sql` gives a prepared statement over the head. */
  constructor(private readonly sql: (text: string) => Statement) {}

  private readTraits() {
    if (this.traits) return this.traits;
    const entities = readEntityTraits(this.sql);
    const most = entities.reduce((so, [entityNo]) => Math.max(so, entityNo), 0);
    const traits = { kinds: new Uint8Array(most + 1), countries: new Uint16Array(most + 1), categories: new Uint16Array(most + 1), countryNames: [""], categoryNames: [""] };
    const numberOf = (list: string[], value: string | null): number => {
      if (!value) return 0;
      const known = list.indexOf(value);
      return known < 0 ? list.push(value) - 1 : known;
    };
    for (const [entityNo, kind, country, category] of entities) {
      traits.kinds[entityNo] = kinds.indexOf(kind);
      traits.countries[entityNo] = numberOf(traits.countryNames, country);
      traits.categories[entityNo] = numberOf(traits.categoryNames, category);
    }
    this.traits = { ...traits, categorySlugs: traits.categoryNames.map((name) => name && slugOf(name)) };
    return this.traits;
  }

  kindOf(entityNo: number): EntityKind {
    return kinds[this.readTraits().kinds[entityNo] as number] as EntityKind;
  }

  countryOf(entityNo: number): string {
    const { countries, countryNames } = this.readTraits();
    return countryNames[countries[entityNo] as number] ?? "";
  }

  /** Register category of an organisation, as in an address: "companies-groups". */
  categoryOf(entityNo: number): string {
    const { categories, categorySlugs } = this.readTraits();
    return categorySlugs[categories[entityNo] as number] ?? "";
  }

  /** The same categories as the register writes them. */
  listCategories(): ReadonlyMap<string, string> {
    const { categoryNames, categorySlugs } = this.readTraits();
    return new Map(categoryNames.map((name, i) => [categorySlugs[i] as string, name]));
  }

  /** Ids are told apart by how they are made: none stands for two kinds. */
  find(id: string): number | undefined {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const found = this.sql("SELECT entityNo FROM entity WHERE id = ?1 AND kind IN ('organisation', 'person', 'body', 'file', 'consultation')").get<{ entityNo: number }>(id)?.entityNo;
    if (found !== undefined) this.numbers.set(id, found, 1);
    return found;
  }

  nameOf(entityNo: number): EntityName | undefined {
    const known = this.names.get(entityNo);
    if (known) return known;
    const found = this.sql("SELECT kind, id, slug, name FROM entity WHERE entityNo = ?").get<EntityName>(entityNo);
    if (found) this.names.set(entityNo, found, 1);
    return found;
  }
}
