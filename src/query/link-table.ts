/** Every link of an edition in memory, from its activities and from its entities, ascending: what filters, counts and lists are answered from. */
import { unpackLinks } from "../edition/link-arrays.js";
import { sharedBytes, sharedNumbers, sharedWords } from "./shared-memory.js";

/** In memory that threads share. */
export interface LinkData {
  /** Number and facts of each activity, and where its links begin; one more start than activities. */
  activityNos: Float64Array;
  facts: Uint8Array;
  starts: Uint32Array;
  entityNos: Uint32Array;
  rows: Uint32Array;
  parties: Uint8Array;
  /** The same links by entity: where those of each begin, and which they are. */
  ownStarts: Uint32Array;
  ownLinks: Uint32Array;
  /** The activity that each link belongs to. */
  activities: Uint32Array;
}

/** `blobs` of the years, in ascending order. */
export function loadLinks(blobs: readonly Uint8Array[]): LinkData {
  const years = blobs.map(unpackLinks);
  const activities = years.reduce((sum, year) => sum + year.activityNos.length, 0);
  const links = years.reduce((sum, year) => sum + year.entityNos.length, 0);
  const data = {
    ...{ activityNos: sharedNumbers(activities), facts: sharedBytes(activities), starts: sharedWords(activities + 1) },
    ...{ entityNos: sharedWords(links), rows: sharedWords(links), parties: sharedBytes(links), activities: sharedWords(links) },
  };
  let [activity, link, most] = [0, 0, 0];
  for (const year of years) {
    data.activityNos.set(year.activityNos, activity);
    data.facts.set(year.facts, activity);
    data.entityNos.set(year.entityNos, link);
    data.rows.set(year.rows, link);
    data.parties.set(year.parties, link);
    for (let i = 0; i < year.ends.length; i += 1) {
      const end = link + (year.ends[i] as number);
      data.activities.fill(activity + i, data.starts[activity + i], end);
      data.starts[activity + i + 1] = end;
    }
    for (const entityNo of year.entityNos) if (entityNo > most) most = entityNo;
    activity += year.activityNos.length;
    link += year.entityNos.length;
  }
  const [ownStarts, ownLinks] = [sharedWords(most + 2), sharedWords(links)];
  for (const entityNo of data.entityNos) ownStarts[entityNo + 1] = (ownStarts[entityNo + 1] as number) + 1;
  for (let i = 1; i < ownStarts.length; i += 1) ownStarts[i] = (ownStarts[i] as number) + (ownStarts[i - 1] as number);
  const next = Uint32Array.from(ownStarts);
  data.entityNos.forEach((entityNo, i) => {
    ownLinks[next[entityNo] as number] = i;
    next[entityNo] = (next[entityNo] as number) + 1;
  });
  return { ...data, ownStarts, ownLinks };
}

export class LinkTable {
  readonly activityNos: Float64Array;
  readonly facts: Uint8Array;
  readonly starts: Uint32Array;
  readonly entityNos: Uint32Array;
  readonly rows: Uint32Array;
  readonly parties: Uint8Array;

  constructor(readonly data: LinkData) {
    ({ activityNos: this.activityNos, facts: this.facts, starts: this.starts, entityNos: this.entityNos, rows: this.rows, parties: this.parties } = data);
  }

  /** Links of an entity, oldest first. */
  linksOf(entityNo: number): Uint32Array {
    const { ownStarts, ownLinks } = this.data;
    return ownLinks.subarray(ownStarts[entityNo] ?? 0, ownStarts[entityNo + 1] ?? 0);
  }

  /** The activity that a link belongs to. */
  activityOf(link: number): number {
    return this.data.activities[link] as number;
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
