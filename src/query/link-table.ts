/** Every link of an edition in memory, from its activities and from its entities, ascending: what filters, counts and lists are answered from. */
import { unpackLinks, type YearLinks } from "../edition/link-arrays.js";

export class LinkTable {
  /** Number and facts of each activity, and where its links begin; one more start than activities. */
  readonly activityNos: Float64Array;
  readonly facts: Uint8Array;
  readonly starts: Uint32Array;
  readonly entityNos: Uint32Array;
  readonly rows: Uint32Array;
  readonly parties: Uint8Array;
  /** The same links by entity: where those of each begin, and which they are. */
  private readonly ownStarts: Uint32Array;
  private readonly ownLinks: Uint32Array;
  private readonly activities: Uint32Array;

  /** `years` in ascending order. */
  constructor(years: readonly YearLinks[]) {
    const activities = years.reduce((sum, year) => sum + year.activityNos.length, 0);
    const links = years.reduce((sum, year) => sum + year.entityNos.length, 0);
    this.activityNos = new Float64Array(activities);
    this.facts = new Uint8Array(activities);
    this.starts = new Uint32Array(activities + 1);
    this.entityNos = new Uint32Array(links);
    this.rows = new Uint32Array(links);
    this.parties = new Uint8Array(links);
    this.activities = new Uint32Array(links);
    let [activity, link, most] = [0, 0, 0];
    for (const year of years) {
      this.activityNos.set(year.activityNos, activity);
      this.facts.set(year.facts, activity);
      this.entityNos.set(year.entityNos, link);
      this.rows.set(year.rows, link);
      this.parties.set(year.parties, link);
      for (let i = 0; i < year.ends.length; i += 1) {
        const end = link + (year.ends[i] as number);
        this.activities.fill(activity + i, this.starts[activity + i], end);
        this.starts[activity + i + 1] = end;
      }
      for (const entityNo of year.entityNos) if (entityNo > most) most = entityNo;
      activity += year.activityNos.length;
      link += year.entityNos.length;
    }
    this.ownStarts = new Uint32Array(most + 2);
    for (const entityNo of this.entityNos) this.ownStarts[entityNo + 1] = (this.ownStarts[entityNo + 1] as number) + 1;
    for (let i = 1; i < this.ownStarts.length; i += 1) this.ownStarts[i] = (this.ownStarts[i] as number) + (this.ownStarts[i - 1] as number);
    this.ownLinks = new Uint32Array(links);
    const next = this.ownStarts.slice();
    this.entityNos.forEach((entityNo, i) => {
      this.ownLinks[next[entityNo] as number] = i;
      next[entityNo] = (next[entityNo] as number) + 1;
    });
  }

  static read(blobs: readonly Uint8Array[]): LinkTable {
    return new LinkTable(blobs.map(unpackLinks));
  }

  /** Links of an entity, oldest first. */
  linksOf(entityNo: number): Uint32Array {
    return this.ownLinks.subarray(this.ownStarts[entityNo] ?? 0, this.ownStarts[entityNo + 1] ?? 0);
  }

  /** The activity that a link belongs to. */
  activityOf(link: number): number {
    return this.activities[link] as number;
  }

  /** The link of an entity to an activity, which has a handful of links; -1 when there is none. */
  findLink(activity: number, entityNo: number): number {
    for (let link = this.starts[activity] as number, end = this.starts[activity + 1] as number; link < end; link += 1) if (this.entityNos[link] === entityNo) return link;
    return -1;
  }

  /** The first activity whose number is not below `activityNo`. */
  firstFrom(activityNo: number): number {
    let [low, high] = [0, this.activityNos.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.activityNos[middle] as number) < activityNo) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The activity of that number, if any entity takes part in it. */
  find(activityNo: number): number | undefined {
    const activity = this.firstFrom(activityNo);
    return this.activityNos[activity] === activityNo ? activity : undefined;
  }
}
