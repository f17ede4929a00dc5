/** Which activities a filter asks for, and how many declarations they are: answered from the links in an edition's head. */
import { dayOf, firstNoOf, kindCode, lastNoOf } from "../edition/tables.js";
import type { Statement, Value } from "../sqlite/database.js";
import type { ActivityCounts, ActivityFilter } from "./edition-reader.js";
import { RecentlyUsed } from "./recently-used.js";

const institutionCode = { parliament: 0, commission: 1 } as const;

/** Declarations of one kind and institution. */
interface Group {
  kind: number;
  institution: number;
  count: number;
  /** Activities, of positions alone: they are no declarations. */
  activities: number;
}

/** Links as a part of a question: `no` is the column whose order they are read in. */
interface Links {
  from: string;
  values: Value[];
  no: string;
}

const mostRemembered = 5_000;

export class LinkIndex {
  private readonly entities = new RecentlyUsed<string, { entityNo: number; declarations: number }>(mostRemembered);
  private readonly groups = new RecentlyUsed<string, readonly Group[]>(mostRemembered);

  /** `sql` gives a prepared statement over the head. */
  constructor(private readonly sql: (text: string) => Statement) {}

  /** Numbers of activities below `before`, highest first, at most `limit`. */
  listNumbers(filter: ActivityFilter, before: number, limit: number): number[] {
    const links = this.findLinks(filter);
    if (!links) return [];
    const { clause, values } = codesOf(filter);
    const distinct = filter.entityId || filter.withId ? "" : "DISTINCT ";
    return this.sql(`SELECT ${distinct}${links.no} AS no FROM ${links.from}${clause} AND ${links.no} < ? ORDER BY ${links.no} DESC LIMIT ?`)
      .all<{ no: number }>(...links.values, ...values, before, limit)
      .map((row) => row.no);
  }

  countDeclarations(filter: ActivityFilter): ActivityCounts {
    const counts: ActivityCounts = { all: 0, meetings: 0, responses: 0, positions: 0, parliament: 0, commission: 0 };
    for (const { kind, institution, count, activities } of this.listGroups(filter)) {
      if (filter.kind && kindCode[filter.kind] !== kind) continue;
      if (filter.institution && institutionCode[filter.institution] !== institution) continue;
      if (kind === kindCode.position) {
        counts.positions += activities;
        if (filter.kind === "position") counts.all += activities;
        continue;
      }
      counts.all += count;
      if (kind === kindCode.response) counts.responses += count;
      else {
        counts.meetings += count;
        counts[institution === institutionCode.parliament ? "parliament" : "commission"] += count;
      }
    }
    return counts;
  }

  /** Remembered, because a page asks for its total, for the numbers beside its filters, and for both again with every filter. */
  private listGroups({ entityId, withId, from, to }: ActivityFilter): readonly Group[] {
    const key = JSON.stringify([entityId, withId, from, to]);
    const known = this.groups.get(key);
    if (known) return known;
    const groups = this.readGroups({ ...(entityId && { entityId }), ...(withId && { withId }), ...(from && { from }), ...(to && { to }) });
    this.groups.set(key, groups, 1);
    return groups;
  }

  private readGroups(filter: ActivityFilter): Group[] {
    if (!filter.entityId && !filter.withId) return this.readDays(filter);
    const links = this.findLinks(filter);
    if (!links) return [];
    return this.sql(`SELECT own.kind, own.institution, sum(own.declarations) AS count, count(*) AS activities FROM ${links.from} GROUP BY own.kind, own.institution`).all<Group>(...links.values);
  }

  /** Over all entities, from the counts of the days: some thousand rows at most. */
  private readDays({ from, to }: ActivityFilter): Group[] {
    const range = [from ? firstNoOf(from) : 0, to ? lastNoOf(to) : Number.MAX_SAFE_INTEGER];
    const positions = this.sql(`SELECT count(DISTINCT activityNo) AS count FROM link WHERE kind = ${kindCode.position} AND activityNo BETWEEN ? AND ?`).get<{ count: number }>(...range)?.count ?? 0;
    const days = this.sql("SELECT sum(parliament) AS parliament, sum(commission) AS commission, sum(responses) AS responses FROM dayCount WHERE day BETWEEN ? AND ?").get<{
      parliament: number | null;
      commission: number | null;
      responses: number | null;
    }>(from ? dayOf(from) : 0, to ? dayOf(to) : Number.MAX_SAFE_INTEGER);
    return [
      { kind: kindCode.meeting, institution: institutionCode.parliament, count: days?.parliament ?? 0, activities: 0 },
      { kind: kindCode.meeting, institution: institutionCode.commission, count: days?.commission ?? 0, activities: 0 },
      { kind: kindCode.response, institution: institutionCode.commission, count: days?.responses ?? 0, activities: 0 },
      { kind: kindCode.position, institution: institutionCode.commission, count: 0, activities: positions },
    ];
  }

  /** `undefined` when an entity of the filter is not known. */
  private findLinks(filter: ActivityFilter): Links | undefined {
    const [ownId, otherId] = filter.entityId ? [filter.entityId, filter.withId] : [filter.withId, undefined];
    const own = ownId === undefined ? undefined : this.findEntity(ownId);
    const other = otherId === undefined ? undefined : this.findEntity(otherId);
    if ((ownId !== undefined && !own) || (otherId !== undefined && !other)) return undefined;
    // Of two entities the one with fewer declarations is read in order, and the other looked up for each.
    const first = own && other && other.declarations < own.declarations ? "other" : "own";
    const no = `${first}.activityNo`;
    let from = "link own INDEXED BY linkByActivity WHERE 1";
    if (own && other) from = `link ${first} CROSS JOIN link ${first === "own" ? "other" : "own"} USING (activityNo) WHERE own.entityNo = ? AND other.entityNo = ?`;
    else if (own) from = "link own WHERE own.entityNo = ?";
    const values: Value[] = [own, other].flatMap((entity) => entity?.entityNo ?? []);
    if (filter.from) {
      from += ` AND ${no} >= ?`;
      values.push(firstNoOf(filter.from));
    }
    if (filter.to) {
      from += ` AND ${no} <= ?`;
      values.push(lastNoOf(filter.to));
    }
    return { from, values, no };
  }

  private findEntity(id: string): { entityNo: number; declarations: number } | undefined {
    const known = this.entities.get(id);
    if (known) return known;
    const found = this.sql("SELECT entityNo, declarations FROM entity WHERE id = ?1 AND kind IN ('organisation', 'person', 'body', 'file', 'consultation')").get<{
      entityNo: number;
      declarations: number;
    }>(id);
    if (found) this.entities.set(id, found, 1);
    return found;
  }
}

function codesOf({ kind, institution }: ActivityFilter): { clause: string; values: number[] } {
  const clause = `${kind ? " AND own.kind = ?" : ""}${institution ? " AND own.institution = ?" : ""}`;
  return { clause, values: [...(kind ? [kindCode[kind]] : []), ...(institution ? [institutionCode[institution]] : [])] };
}
