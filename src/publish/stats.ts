/** Counts of every entity while activities go by: declarations, encounters, years. One counting for page, export and API. */
import type { Activity, Counts, EntityKind, YearCount } from "../model/index.js";

interface Stat {
  counts: Counts;
  years: Map<number, YearCount>;
}

const emptyCounts = (): Counts => ({ meetings: 0, encounters: 0, responses: 0, positions: 0 });

export class Stats {
  private readonly byEntity = new Map<string, Stat>();

  /** Adds one activity in which the entity takes part by `declarations` of its rows. Uncounted ones (cancelled, in the future) add nothing. */
  add(kind: EntityKind, id: string, activity: Activity, declarations: number): void {
    const key = `${kind} ${id}`;
    const stat = this.byEntity.get(key) ?? { counts: emptyCounts(), years: new Map<number, YearCount>() };
    this.byEntity.set(key, stat);
    if (!activity.counted) return;
    const year = Number(activity.date.slice(0, 4));
    const count = stat.years.get(year) ?? { year, parliament: 0, commission: 0, responses: 0 };
    stat.years.set(year, count);
    if (activity.kind === "response") {
      stat.counts.responses += declarations;
      count.responses += declarations;
    } else {
      stat.counts.meetings += declarations;
      stat.counts.encounters += 1;
      count[activity.institution] += declarations;
    }
  }

  has(kind: EntityKind, id: string): boolean {
    return this.byEntity.has(`${kind} ${id}`);
  }

  of(kind: EntityKind, id: string): { counts: Counts; years: YearCount[] } {
    const stat = this.byEntity.get(`${kind} ${id}`);
    return { counts: stat?.counts ?? emptyCounts(), years: [...(stat?.years.values() ?? [])].sort((a, b) => a.year - b.year) };
  }
}
