/** Which activities a filter asks for, how many declarations they are, and who else takes part: answered from the links of an edition in memory. */
import { countRows, holdsRow, institutionOf, isCounted, isSmall, kindOf, type Rows, sharedRows } from "../edition/link-arrays.js";
import { dayOf, dayOfNo, firstNoOf, kindCode, lastNoOf, mentionState, nobody } from "../edition/tables.js";
import type { EntityKind } from "../model/index.js";
import type { Statement } from "../sqlite/database.js";
import {
  type ActivityCounts,
  type ActivityFacets,
  type ActivityFilter,
  type EntityFacet,
  type FacetList,
  type MentionedName,
  type Mentions,
  mostListed,
  type Neighbour,
  notLinked,
} from "./edition-reader.js";
import type { KnownEntities } from "./known-entities.js";
import { type LinkData, LinkTable, loadLinks } from "./link-table.js";
import { RecentlyUsed } from "./recently-used.js";

const institutionCode = { parliament: 0, commission: 1 } as const;

/** What a filter asks for, in numbers; entities that are not known make it ask for nothing. */
interface Question {
  own?: number;
  others: readonly number[];
  filter: ActivityFilter;
  /** Rows of the activities in which the entity stands under the name that is asked for. */
  spelt?: ReadonlyMap<number, Rows>;
  without: ReadonlySet<number>;
}

interface Tally {
  declarations: number;
  /** Places of the newest and the oldest activity. */
  last: number;
  first: number;
}

type Visit = (activity: number, rows: Rows) => unknown;

const mentionStates = Object.keys(mentionState) as MentionedName["state"][];

const mostRemembered = 5_000;
/** Names in the facets that are kept in memory together: 20 MB, those of two thousand usual pages. */
const mostNamesRemembered = 150_000;
/** Members of a facet's list; the rest is a number. */
const mostEver = 1_000;

/** Names and values that a facet's lists hold, and one for itself. */
const countNames = ({ people, bodies, organisations, files, consultations, countries, categories }: ActivityFacets): number =>
  [people, bodies, organisations, files, consultations].reduce((sum, { items }) => sum + items.length, 1 + countries.length + categories.length);

export class LinkIndex {
  private readonly counts = new RecentlyUsed<string, ActivityCounts>(mostRemembered);
  private readonly facets = new RecentlyUsed<string, ActivityFacets>(mostNamesRemembered);
  private links: LinkTable | undefined;

  /** `sql` gives a prepared statement over the head; `data` where another thread has loaded it already. */
  constructor(
    private readonly sql: (text: string) => Statement,
    private readonly entities: KnownEntities,
    data?: LinkData,
  ) {
    this.links = data && new LinkTable(data);
  }

  get data(): LinkData {
    return this.table().data;
  }

  private table(): LinkTable {
    this.links ??= new LinkTable(
      loadLinks(
        this.sql("SELECT links FROM linkYear ORDER BY year")
          .all<{ links: Uint8Array }>()
          .map((row) => row.links),
      ),
    );
    return this.links;
  }

  /** Numbers of activities below `before`, highest first, at most `limit`, each with the rows that answer the filter. */
  listNumbers(filter: ActivityFilter, before: number, limit: number): { activityNo: number; rows: Rows }[] {
    const found: { activityNo: number; rows: Rows }[] = [];
    this.walk(filter, before, (activity, rows) => {
      found.push({ activityNo: this.table().activityNos[activity] as number, rows });
      return found.length < limit;
    });
    return found;
  }

  /** Remembered, because a page asks for its total and for the numbers beside its filters. */
  countDeclarations(filter: ActivityFilter): ActivityCounts {
    const key = JSON.stringify(filter);
    const known = this.counts.get(key);
    if (known) return known;
    const counts = this.isOfAll(filter) ? this.countDays(filter) : this.countLinks(filter);
    this.counts.set(key, counts, 1);
    return counts;
  }

  private isOfAll({ entityId, withIds, country, category, upToTen }: ActivityFilter): boolean {
    return !entityId && !withIds?.length && !country && !category && !upToTen;
  }

  private countLinks(filter: ActivityFilter): ActivityCounts {
    const counts: ActivityCounts = { all: 0, meetings: 0, responses: 0, positions: 0, parliament: 0, commission: 0 };
    const { facts } = this.table();
    this.walk(filter, Number.MAX_SAFE_INTEGER, (activity, rows) => addTo(counts, facts[activity] as number, countRows(rows), filter));
    return counts;
  }

  /** Over all entities, from the counts of the days: some thousand rows at most. */
  private countDays(filter: ActivityFilter): ActivityCounts {
    const { from, to } = filter;
    const range = [from ? firstNoOf(from) : 0, to ? lastNoOf(to) : Number.MAX_SAFE_INTEGER];
    const positions = this.sql(`SELECT count(DISTINCT activityNo) AS count FROM link WHERE kind = ${kindCode.position} AND activityNo BETWEEN ? AND ?`).get<{ count: number }>(...range)?.count ?? 0;
    const days = this.sql("SELECT sum(parliament) AS parliament, sum(commission) AS commission, sum(responses) AS responses FROM dayCount WHERE day BETWEEN ? AND ?").get<{
      parliament: number | null;
      commission: number | null;
      responses: number | null;
    }>(from ? dayOf(from) : 0, to ? dayOf(to) : Number.MAX_SAFE_INTEGER);
    const counts: ActivityCounts = { all: 0, meetings: 0, responses: 0, positions: 0, parliament: 0, commission: 0 };
    for (const [kind, institution, count] of [
      ["meeting", "parliament", days?.parliament ?? 0],
      ["meeting", "commission", days?.commission ?? 0],
      ["response", "commission", days?.responses ?? 0],
      ["position", "commission", positions],
    ] as const) {
      if ((filter.kind && filter.kind !== kind) || (filter.institution && filter.institution !== institution)) continue;
      if (kind === "position") counts.positions = count;
      else counts[`${kind}s`] += count;
      if (kind === "meeting") counts[institution] += count;
      // Positions are no declarations.
      if (kind !== "position" || filter.kind === "position") counts.all += count;
    }
    // Whoever asks for an entity that is not there is told of nothing, an empty id included.
    const without = this.readQuestion(filter)?.without;
    if (!without) return { all: 0, meetings: 0, responses: 0, positions: 0, parliament: 0, commission: 0 };
    const left: ActivityCounts = { all: 0, meetings: 0, responses: 0, positions: 0, parliament: 0, commission: 0 };
    const question = this.readQuestion({ ...filter, without: [] }) as Question;
    const [first, end] = this.rangeOf(filter, Number.MAX_SAFE_INTEGER);
    for (const activity of without)
      if (activity >= first && activity < end) this.visitOne(question, activity, (_, rows) => addTo(left, this.table().facts[activity] as number, countRows(rows), filter));
    for (const name of Object.keys(counts) as (keyof ActivityCounts)[]) counts[name] -= left[name];
    return counts;
  }

  /** Who takes part in the activities of a filter, with how many declarations each choice would leave. */
  listFacets(filter: ActivityFilter, most = mostListed): ActivityFacets {
    const key = JSON.stringify([filter, most]);
    const known = this.facets.get(key);
    if (known) return known;
    const { country, category, ...others } = filter;
    const facets = {
      chosen: (filter.withIds ?? []).flatMap((id) => {
        const entityNo = this.entities.find(id);
        return (entityNo !== undefined && this.entities.nameOf(entityNo)) || [];
      }),
      ...this.countOthers(filter, Math.min(most, mostEver)),
      countries: this.countTraits({ ...others, ...(category && { category }) }, (entityNo) => this.entities.countryOf(entityNo)),
      ...this.countCategories({ ...others, ...(country && { country }) }),
    };
    this.facets.set(key, facets, countNames(facets));
    return facets;
  }

  private countOthers(filter: ActivityFilter, limit: number): Pick<ActivityFacets, "people" | "bodies" | "organisations" | "files" | "consultations"> {
    const { facts, starts, entityNos, rows: rowsOfLink } = this.table();
    const counts = new Map<number, Tally>();
    const chosen = new Set([filter.entityId, ...(filter.withIds ?? [])].flatMap((id) => (id === undefined ? [] : (this.entities.find(id) ?? []))));
    this.walk(filter, Number.MAX_SAFE_INTEGER, (activity, rows) => {
      if (!isCounted(facts[activity] as number)) return;
      for (let link = starts[activity] as number, end = starts[activity + 1] as number; link < end; link += 1) {
        const entityNo = entityNos[link] as number;
        const shared = entityNo === nobody || chosen.has(entityNo) ? 0 : countRows(sharedRows(rows, rowsOfLink[link] as number));
        if (!shared) continue;
        const known = counts.get(entityNo);
        if (known) {
          known.declarations += shared;
          known.first = activity;
        } else counts.set(entityNo, { declarations: shared, last: activity, first: activity });
      }
    });
    const byKind = new Map<EntityKind, [number, Tally][]>();
    for (const entry of counts) {
      const kind = this.entities.kindOf(entry[0]);
      const list = byKind.get(kind);
      if (list) list.push(entry);
      else byKind.set(kind, [entry]);
    }
    const most = (kind: EntityKind) => this.nameMost(byKind.get(kind) ?? [], limit);
    return { people: most("person"), bodies: most("body"), organisations: most("organisation"), files: most("file"), consultations: most("consultation") };
  }

  /** The most frequent by name, of equals the newest first: an order that does not hang on how an edition was made. */
  private nameMost(counted: [number, Tally][], limit: number): FacetList {
    counted.sort(([, a], [, b]) => b.declarations - a.declarations || b.last - a.last);
    const least = counted[limit - 1]?.[1];
    const end = least ? counted.findLastIndex(([, one]) => one.declarations === least.declarations && one.last === least.last) + 1 : counted.length;
    const { activityNos } = this.table();
    const dateOf = (activity: number): string => dayOfNo(activityNos[activity] as number);
    const items = counted
      .slice(0, end)
      .flatMap(([entityNo, { declarations, first, last }]): (EntityFacet & { order: number })[] => {
        const name = this.entities.nameOf(entityNo);
        return name ? [{ ...name, declarations, first: dateOf(first), last: dateOf(last), order: last }] : [];
      })
      .sort((a, b) => b.declarations - a.declarations || b.order - a.order || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(({ order: _, ...line }) => line);
    return { items, count: counted.length };
  }

  /** Declarations by what the other side is: a declaration counts once for each value that its parties have. */
  private countTraits(filter: ActivityFilter, traitOf: (entityNo: number) => string): { value: string; declarations: number }[] {
    const counts = new Map<string, number>();
    this.walk(filter, Number.MAX_SAFE_INTEGER, (activity, rows) => {
      if (!isCounted(this.table().facts[activity] as number)) return;
      for (const [trait, shared] of this.traitsIn(activity, rows, filter, traitOf)) counts.set(trait, (counts.get(trait) ?? 0) + countRows(shared));
    });
    return [...counts].map(([value, declarations]) => ({ value, declarations })).sort((a, b) => b.declarations - a.declarations || (a.value < b.value ? -1 : 1));
  }

  private countCategories(filter: ActivityFilter): Pick<ActivityFacets, "categories" | "unlinked"> {
    const names = this.entities.listCategories();
    const counted = this.countTraits(filter, (entityNo) => this.categoryOf(entityNo));
    return {
      categories: counted.filter(({ value }) => value !== notLinked).map(({ value, declarations }) => ({ value, name: names.get(value) ?? value, declarations })),
      unlinked: counted.find(({ value }) => value === notLinked)?.declarations ?? 0,
    };
  }

  private categoryOf(entityNo: number): string {
    return entityNo === nobody ? notLinked : this.entities.categoryOf(entityNo);
  }

  /** Rows of an activity by a trait of those who stand across from the entity whose page it is. */
  private traitsIn(activity: number, rows: Rows, { entityId }: ActivityFilter, traitOf: (entityNo: number) => string): Map<string, Rows> {
    const { starts, entityNos, parties, rows: rowsOfLink } = this.table();
    const own = entityId === undefined ? undefined : this.entities.find(entityId);
    const link = own === undefined ? -1 : this.table().findLink(activity, own);
    const ownSide = link >= 0 ? parties[link] : 0;
    const traits = new Map<string, Rows>();
    for (let other = starts[activity] as number, end = starts[activity + 1] as number; other < end; other += 1) {
      if (parties[other] === ownSide) continue;
      const trait = traitOf(entityNos[other] as number);
      if (!trait) continue;
      const shared = sharedRows(rows, rowsOfLink[other] as number);
      const known = traits.get(trait);
      if (countRows(shared)) traits.set(trait, known === undefined ? shared : joinRows(known, shared));
    }
    return traits;
  }

  /** Organisations in an entity's meetings of up to ten parties, most often first. */
  listNeighbours(filter: ActivityFilter, limit: number): Neighbour[] {
    return this.listFacets({ ...filter, kind: "meeting", upToTen: true })
      .organisations.items.slice(0, limit)
      .map(({ kind: _, ...line }) => line);
  }

  /** For each two of some entities, the declarations of a filter in which both take part; beside itself, those of one alone. */
  countPairs(filter: ActivityFilter, ids: readonly string[]): number[][] {
    const { facts, rows: rowsOfLink } = this.table();
    const numbers = ids.map((id) => this.entities.find(id));
    const pairs = ids.map(() => ids.map(() => 0));
    this.walk(filter, Number.MAX_SAFE_INTEGER, (activity, rows) => {
      if (!isCounted(facts[activity] as number)) return;
      const present = numbers.flatMap((entityNo, i) => {
        const link = entityNo === undefined ? -1 : this.table().findLink(activity, entityNo);
        return link < 0 ? [] : [{ i, rows: sharedRows(rows, rowsOfLink[link] as number) }];
      });
      for (const a of present) for (const b of present) (pairs[a.i] as number[])[b.i] = ((pairs[a.i] as number[])[b.i] as number) + countRows(sharedRows(a.rows, b.rows));
    });
    return pairs;
  }

  /** Names other than its own under which an organisation stands: those that are counted, then those that are not, the most frequent first. */
  listMentions(organisationId: string, leftOut: readonly string[]): Mentions {
    const entityNo = this.entities.find(organisationId);
    const apart = { suggested: new Set<number>(), contradicting: new Set<number>(), named: new Set<number>() };
    const names = new Map<string, MentionedName>();
    const { facts } = this.table();
    const without = new Set(leftOut.flatMap((id) => this.findActivityNo(id) ?? []));
    for (const row of this.sql("SELECT state, name, activityNo, rows FROM mention WHERE entityNo = ? ORDER BY state, name, activityNo").all<{
      state: number;
      name: string;
      activityNo: number;
      rows: Rows;
    }>(entityNo ?? null)) {
      if (without.has(row.activityNo)) continue;
      const activity = this.table().find(row.activityNo);
      const state = mentionStates[row.state] as MentionedName["state"];
      // What is not counted counts for no name either; apart from every count, all of it is listed.
      if (state === "typed" && (activity === undefined || !isCounted(facts[activity] as number))) continue;
      if (state !== "typed") apart[state].add(row.activityNo);
      const date = dayOfNo(row.activityNo);
      const known = names.get(`${row.state} ${row.name}`);
      if (known) {
        known.declarations += countRows(row.rows);
        known.last = date;
      } else names.set(`${row.state} ${row.name}`, { name: row.name, state, declarations: countRows(row.rows), first: date, last: date });
    }
    const order = (one: MentionedName): number => mentionStates.indexOf(one.state);
    return {
      names: [...names.values()].sort((a, b) => order(a) - order(b) || b.declarations - a.declarations || (a.name < b.name ? -1 : 1)),
      activities: { suggested: apart.suggested.size, contradicting: apart.contradicting.size, named: apart.named.size },
    };
  }

  /** Visits what a filter asks for, newest first, until a visit answers false. */
  private walk(filter: ActivityFilter, before: number, visit: Visit): void {
    const question = this.readQuestion(filter);
    if (!question) return;
    const table = this.table();
    const [first, end] = this.rangeOf(filter, before);
    if (question.spelt) {
      for (const activity of [...question.spelt.keys()].sort((a, b) => b - a)) if (activity >= first && activity < end && this.visitOne(question, activity, visit) === false) return;
      return;
    }
    if (question.own === undefined) {
      for (let activity = end - 1; activity >= first; activity -= 1) if (this.visitOne(question, activity, visit) === false) return;
      return;
    }
    const links = table.linksOf(question.own);
    for (let i = links.length - 1; i >= 0; i -= 1) {
      const activity = table.activityOf(links[i] as number);
      if (activity < first) return;
      if (activity < end && this.visitOne(question, activity, visit, links[i]) === false) return;
    }
  }

  /** The first activity of a filter's days, and the one behind the last below `before`. */
  private rangeOf({ from, to }: ActivityFilter, before: number): [first: number, end: number] {
    const table = this.table();
    return [from ? table.firstFrom(firstNoOf(from)) : 0, table.firstFrom(Math.min(before, to ? lastNoOf(to) + 1 : Number.MAX_SAFE_INTEGER))];
  }

  private visitOne({ own, others, filter, spelt, without }: Question, activity: number, visit: Visit, known?: number): unknown {
    const table = this.table();
    const facts = table.facts[activity] as number;
    if (filter.kind && kindCode[filter.kind] !== kindOf(facts)) return true;
    if (filter.institution && institutionCode[filter.institution] !== institutionOf(facts)) return true;
    if (filter.upToTen && !isSmall(facts)) return true;
    if (without.has(activity)) return true;
    const noRows = kindOf(facts) === kindCode.position;
    const ownLink = known ?? (own === undefined ? -1 : table.findLink(activity, own));
    let rows: Rows = ownLink < 0 ? this.allRows(activity) : (table.rows[ownLink] as number);
    if (spelt) rows = sharedRows(rows, spelt.get(activity) ?? 0);
    for (const other of others) {
      const link = table.findLink(activity, other);
      if (link < 0) return true;
      rows = sharedRows(rows, table.rows[link] as number);
    }
    if (filter.country) rows = this.traitsIn(activity, rows, filter, (entityNo) => this.entities.countryOf(entityNo)).get(filter.country) ?? 0;
    if (filter.category) rows = this.traitsIn(activity, rows, filter, (entityNo) => this.categoryOf(entityNo)).get(filter.category) ?? 0;
    if (!countRows(rows) && !(noRows && !filter.country && !filter.category)) return true;
    return visit(activity, rows);
  }

  /** Every row that names anybody who has a page. */
  private allRows(activity: number): Rows {
    const { starts, rows } = this.table();
    let all: Rows = 0;
    for (let link = starts[activity] as number, end = starts[activity + 1] as number; link < end; link += 1) all = joinRows(all, rows[link] as number);
    return all;
  }

  private readQuestion(filter: ActivityFilter): Question | undefined {
    const [ownId, ...otherIds] = [...(filter.entityId === undefined ? [] : [filter.entityId]), ...(filter.withIds ?? [])];
    const own = ownId === undefined ? undefined : this.entities.find(ownId);
    const others = otherIds.map((id) => this.entities.find(id));
    if ((ownId !== undefined && own === undefined) || others.includes(undefined)) return undefined;
    return {
      ...(own !== undefined && { own }),
      others: others as number[],
      filter,
      ...(filter.spelling !== undefined && own !== undefined && { spelt: this.findSpelling(own, filter.spelling) }),
      without: new Set((filter.without ?? []).flatMap((id) => this.findActivity(id) ?? [])),
    };
  }

  private findSpelling(entityNo: number, name: string): Map<number, Rows> {
    const rows = this.sql("SELECT activityNo, rows FROM mention WHERE entityNo = ? AND state = ? AND name = ?").all<{ activityNo: number; rows: Rows }>(entityNo, mentionState.typed, name);
    return new Map(
      rows.flatMap(({ activityNo, rows: some }): [number, Rows][] => {
        const activity = this.table().find(activityNo);
        return activity === undefined ? [] : [[activity, some]];
      }),
    );
  }

  private findActivityNo(id: string): number | undefined {
    return this.sql("SELECT activityNo FROM activityId WHERE id = ?").get<{ activityNo: number }>(id)?.activityNo;
  }

  private findActivity(id: string): number | undefined {
    const activityNo = this.findActivityNo(id);
    return activityNo === undefined ? undefined : this.table().find(activityNo);
  }
}

const joinRows = (a: Rows, b: Rows): Rows => (a < 0x80000000 && b < 0x80000000 ? (a | b) >>> 0 : Math.max(a, b));

function addTo(counts: ActivityCounts, facts: number, rows: number, { kind: asked }: ActivityFilter): void {
  const kind = kindOf(facts);
  if (kind === kindCode.position) {
    counts.positions += 1;
    // Positions are no declarations: they are in the sum only where nothing else is asked for.
    if (asked === "position") counts.all += 1;
    return;
  }
  if (!isCounted(facts)) return;
  counts.all += rows;
  if (kind === kindCode.response) counts.responses += rows;
  else {
    counts.meetings += rows;
    counts[institutionOf(facts) === institutionCode.parliament ? "parliament" : "commission"] += rows;
  }
}

/** Places of the declarations that answer a filter, of an activity with so many. */
export const placesOf = (rows: Rows, declarations: number): number[] => Array.from({ length: declarations }, (_, index) => index).filter((index) => holdsRow(rows, index));
