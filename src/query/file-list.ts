/** Legislative files as a list: by type and year of their number, most recently active first or otherwise, with counts beside each choice. */
import { dayOfNo } from "../edition/tables.js";
import type { LegislativeFile, YearCount } from "../model/index.js";
import type { Statement } from "../sqlite/database.js";

export interface FileLine {
  id: string;
  slug: string;
  name: string;
  /** "COD" */
  type: string;
  /** Of its number. */
  year: number;
  declarations: number;
  /** Day of the newest declaration; absent where there is none. */
  newest?: string;
}

export const fileOrders = ["newest", "count", "name"] as const;

export interface FileListOptions {
  type?: string;
  year?: number;
  /** Only these. */
  ids?: readonly string[];
  order?: (typeof fileOrders)[number];
  /** How many are passed over. */
  after?: number;
  limit?: number;
}

export interface FileListAnswer {
  items: (FileLine & { years: YearCount[] })[];
  total: number;
  /** What each choice would leave beside the others. */
  types: { value: string; count: number }[];
  years: { value: number; count: number }[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const orders: Record<(typeof fileOrders)[number], (a: FileLine, b: FileLine) => number> = {
  newest: (a, b) => compare(b.newest ?? "", a.newest ?? "") || compare(b.id, a.id),
  count: (a, b) => b.declarations - a.declarations || compare(b.id, a.id),
  name: (a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id),
};

const count = <T extends string | number>(values: readonly T[]): { value: T; count: number }[] => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, found]) => ({ value, count: found }));
};

export class FileList {
  private lines: readonly FileLine[] | undefined;

  /** `sql` gives a prepared statement over the head. */
  constructor(private readonly sql: (text: string) => Statement) {}

  private all(): readonly FileLine[] {
    this.lines ??= this.sql("SELECT id, slug, name, declarations, newest FROM entity WHERE kind = 'file'")
      .all<{ id: string; slug: string; name: string; declarations: number; newest: number }>()
      .map(({ newest, ...line }) => ({
        ...line,
        type: /-([A-Z]+)$/.exec(line.id)?.[1] ?? "",
        year: Number(line.id.slice(0, 4)) || 0,
        ...(newest > 0 && line.declarations > 0 && { newest: dayOfNo(newest) }),
      }));
    return this.lines;
  }

  private yearsOf(id: string): YearCount[] {
    const row = this.sql("SELECT doc FROM entity WHERE kind = 'file' AND id = ?").get<{ doc: string }>(id);
    return row ? (JSON.parse(row.doc) as LegislativeFile).years : [];
  }

  list({ type, year, ids, order = "newest", after = 0, limit = 50 }: FileListOptions): FileListAnswer {
    const asked = ids && new Set(ids);
    const found = asked ? this.all().filter(({ id }) => asked.has(id)) : this.all();
    const holds = (line: FileLine, facet?: "type" | "year"): boolean => (facet === "type" || !type || line.type === type) && (facet === "year" || !year || line.year === year);
    const chosen = found.filter((line) => holds(line)).sort(orders[order]);
    return {
      items: chosen.slice(after, after + limit).map((line) => ({ ...line, years: this.yearsOf(line.id) })),
      total: chosen.length,
      types: count(found.filter((line) => holds(line, "type")).map((line) => line.type)).sort((a, b) => b.count - a.count || compare(a.value, b.value)),
      years: count(found.filter((line) => holds(line, "year")).map((line) => line.year)).sort((a, b) => b.value - a.value),
    };
  }
}
