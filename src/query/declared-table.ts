/** The declarations on one file or in one consultation, in columns: what is counted, filtered and drawn without reading a row, and how the few shown are read. */

import { type DeclaredArrays, type DeclaredLabels, unpackDeclared } from "../edition/declared-arrays.js";
import { dayNoOf, writeDay } from "../edition/tables.js";
import type { DeclaredRow, KeptRow } from "../model/index.js";
import { compareText } from "../normalise/compare-text.js";
import { slugOf } from "../normalise/fold.js";

export interface DeclaredOrganisation {
  id: string;
  slug: string;
  name: string;
  /** As the register writes it. */
  category?: string;
}

/** What an edition says beside the columns. */
export interface DeclaredSource {
  /** What is kept of an activity of the same file or consultation. */
  readKept(activityNo: number): KeptRow;
  /** Number of an activity by its own id or the id of any declaration in it. */
  findActivity(id: string): number | undefined;
  findOrganisation(id: string): number | undefined;
  /** In the order of the numbers. */
  describeOrganisations(entityNos: Uint32Array): DeclaredOrganisation[];
}

/** Classes of the other side that are no category of the register. */
export const otherClasses = ["category-not-held", "no-number", "not-linked", "nobody-named"] as const;
const classNoOf = (key: (typeof otherClasses)[number]): number => otherClasses.indexOf(key);

/** What parties are counted under, by number: the classes that are no category first. */
export interface DeclaredClasses {
  keys: string[];
  /** Categories as the register writes them. */
  categories: (string | undefined)[];
  /** Of each organisation. */
  ofOrganisation: Uint8Array;
}

const slugs = new Map<string, string>();
/** The register has some twenty categories: each is made a key once. */
function keyOfCategory(category: string): string {
  const known = slugs.get(category) ?? slugOf(category);
  slugs.set(category, known);
  return known;
}

export class DeclaredTable {
  readonly columns: DeclaredArrays;
  readonly labels: DeclaredLabels;
  /** Days of the rows as numbers: 20251120. */
  readonly days: Uint32Array;
  private described: DeclaredOrganisation[] | undefined;
  private places: Uint32Array | undefined;
  private classed: DeclaredClasses | undefined;

  constructor(
    blob: Uint8Array,
    readonly source: DeclaredSource,
  ) {
    this.columns = unpackDeclared(blob);
    this.labels = JSON.parse(new TextDecoder().decode(this.columns.labels)) as DeclaredLabels;
    const { activityNos, activities } = this.columns;
    this.days = Uint32Array.from(activities, (activity) => dayNoOf(activityNos[activity] as number));
  }

  get length(): number {
    return this.columns.activities.length;
  }

  activityNoAt(place: number): number {
    return this.columns.activityNos[this.columns.activities[place] as number] as number;
  }

  dateAt(place: number): string {
    return writeDay(this.days[place] as number);
  }

  /** Its organisations, looked up together when the first is asked for. */
  organisations(): readonly DeclaredOrganisation[] {
    this.described ??= this.source.describeOrganisations(this.columns.organisations);
    return this.described;
  }

  /** Of each organisation its place in the order of their names. */
  private placesByName(): Uint32Array {
    if (this.places) return this.places;
    const names = this.organisations();
    const order = Uint32Array.from(names, (_, i) => i).sort((a, b) => compareText(names[a]?.name ?? "", names[b]?.name ?? "") || a - b);
    this.places = new Uint32Array(order.length);
    for (const [place, organisation] of order.entries()) this.places[organisation] = place;
    return this.places;
  }

  /** The `most` organisations that are counted most often, of equals by name; those that are not counted are left out. */
  orderByCount(counts: Uint32Array, most: number): number[] {
    // Only those are put in order that may be among them: of thousands that are counted once, none where enough are counted twice.
    const having = new Map<number, number>();
    for (const count of counts) if (count) having.set(count, (having.get(count) ?? 0) + 1);
    let [least, left] = [1, most];
    for (const [count, organisations] of [...having].sort(([a], [b]) => b - a)) {
      if (left <= 0) break;
      least = count;
      left -= organisations;
    }
    const found: number[] = [];
    for (const [organisation, count] of counts.entries()) if (count >= least) found.push(organisation);
    const places = found.length ? this.placesByName() : counts;
    return found.sort((a, b) => (counts[b] as number) - (counts[a] as number) || (places[a] as number) - (places[b] as number)).slice(0, most);
  }

  /** Place of an organisation among those that take part; -1 when it does not. */
  placeOfOrganisation(id: string): number {
    const entityNo = this.source.findOrganisation(id);
    return entityNo === undefined ? -1 : this.columns.organisations.indexOf(entityNo);
  }

  classes(): DeclaredClasses {
    if (this.classed) return this.classed;
    const keys: string[] = [...otherClasses];
    const categories: (string | undefined)[] = otherClasses.map(() => undefined);
    const places = new Map<string, number>();
    const { listed } = this.columns;
    const ofOrganisation = Uint8Array.from(this.organisations(), ({ category }, i) => {
      if (!category) return classNoOf(listed[i] ? "category-not-held" : "no-number");
      const key = keyOfCategory(category);
      const known = places.get(key) ?? keys.push(key) - 1;
      places.set(key, known);
      categories[known] = category;
      return known;
    });
    this.classed = { keys, categories, ofOrganisation };
    return this.classed;
  }

  /** Calls `visit` with every class that stands on the other side of a row, each once. */
  classVisitor(): (place: number, visit: (classNo: number) => void) => void {
    const { partyEnds, parties } = this.columns;
    const { keys, ofOrganisation } = this.classes();
    const seenIn = new Uint32Array(keys.length);
    let walk = 0;
    return (place, visit) => {
      walk += 1;
      const [first, end] = [partyEnds[place - 1] ?? 0, partyEnds[place] as number];
      if (first === end) visit(classNoOf("nobody-named"));
      for (let i = first; i < end; i += 1) {
        const party = parties[i] as number;
        const classNo = party ? (ofOrganisation[party - 1] as number) : classNoOf("not-linked");
        if (seenIn[classNo] === walk) continue;
        seenIn[classNo] = walk;
        visit(classNo);
      }
    };
  }

  /** Rows in full, in the order of the places. */
  read(places: Iterable<number>): DeclaredRow[] {
    const { activities, partyEnds, parties } = this.columns;
    const list = [...places];
    const describe = this.describer(list);
    const kept = new Map<number, KeptRow>();
    return list.map((place) => {
      const activity = activities[place] as number;
      const row = kept.get(activity) ?? this.source.readKept(this.activityNoAt(place));
      kept.set(activity, row);
      let first = place;
      while (first > 0 && activities[first - 1] === activity) first -= 1;
      const { declarations, id: activityId, ...rest } = row;
      const { id: declarationId, parties: named, ...own } = declarations[place - first] as KeptRow["declarations"][0];
      const from = partyEnds[place - 1] ?? 0;
      const described = named.map(({ text }, i) => {
        const organisation = (parties[from + i] as number) - 1;
        return organisation < 0 ? { text } : { text, organisation: describe(organisation) };
      });
      return { ...rest, ...own, activityId, declarationId, date: this.dateAt(place), parties: described };
    });
  }

  /** Describes the organisations of some rows, looked up together where all of them are not known yet. */
  private describer(places: readonly number[]): (organisation: number) => DeclaredOrganisation & { registered: boolean } {
    const { organisations, listed, partyEnds, parties } = this.columns;
    const known = new Map<number, DeclaredOrganisation>();
    if (!this.described) {
      const asked = new Set<number>();
      for (const place of places) for (let i = partyEnds[place - 1] ?? 0, end = partyEnds[place] as number; i < end; i += 1) if (parties[i]) asked.add((parties[i] as number) - 1);
      const list = [...asked];
      const found = list.length ? this.source.describeOrganisations(Uint32Array.from(list, (organisation) => organisations[organisation] as number)) : [];
      for (const [i, organisation] of list.entries()) known.set(organisation, found[i] as DeclaredOrganisation);
    }
    return (organisation) => ({ ...((this.described?.[organisation] ?? known.get(organisation)) as DeclaredOrganisation), registered: listed[organisation] === 1 });
  }
}

/** Some of the declarations on a file or in a consultation, newest first. Shared with others who ask: not to be changed. */
export class DeclaredSet {
  /** `places` among the rows of the table, ascending. */
  constructor(
    readonly table: DeclaredTable,
    readonly places: Uint32Array = Uint32Array.from({ length: table.length }, (_, place) => place),
  ) {}

  get size(): number {
    return this.places.length;
  }

  filter(holds: (place: number) => boolean): DeclaredSet {
    return new DeclaredSet(this.table, this.places.filter(holds));
  }

  /** Numbers of their activities, each once. */
  listActivityNos(): number[] {
    const { activities, activityNos } = this.table.columns;
    const numbers: number[] = [];
    let last = -1;
    for (const place of this.places) {
      const activity = activities[place] as number;
      if (activity !== last) numbers.push(activityNos[activity] as number);
      last = activity;
    }
    return numbers;
  }

  /** The declarations of so many activities behind the one of that id; from the first where it is none of them. */
  pageBehind(activityId: string | undefined, limit: number): { page: DeclaredSet; isLast: boolean } {
    const { activities } = this.table.columns;
    const { places } = this;
    const first = activityId === undefined ? 0 : (this.rangeOf(activityId)?.[1] ?? 0);
    let [end, count] = [first, 0];
    for (; end < places.length; end += 1) {
      if (end > first && activities[places[end] as number] === activities[places[end - 1] as number]) continue;
      if (count === limit) break;
      count += 1;
    }
    return { page: new DeclaredSet(this.table, places.subarray(first, end)), isLast: end === places.length };
  }

  /** What is left of them behind their first part. */
  behind(part: DeclaredSet): DeclaredSet {
    return new DeclaredSet(this.table, this.places.subarray(part.size));
  }

  holdsActivity(id: string): boolean {
    return this.rangeOf(id) !== undefined;
  }

  /** The declarations of one activity. */
  ofActivity(id: string): DeclaredSet {
    return new DeclaredSet(this.table, this.places.subarray(...(this.rangeOf(id) ?? [0, 0])));
  }

  /** Where the declarations of an activity stand among the places. */
  private rangeOf(id: string): [first: number, end: number] | undefined {
    const activityNo = this.table.source.findActivity(id);
    if (activityNo === undefined) return undefined;
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.table.activityNoAt(this.places[middle] as number) > activityNo) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.places.length && this.table.activityNoAt(this.places[end] as number) === activityNo) end += 1;
    return end > low ? [low, end] : undefined;
  }

  withoutActivities(ids: readonly string[]): DeclaredSet {
    const hidden = new Set(ids.map((id) => this.table.source.findActivity(id)));
    return this.filter((place) => !hidden.has(this.table.activityNoAt(place)));
  }

  /** All of them in full. */
  read(): DeclaredRow[] {
    return this.table.read(this.places);
  }
}
