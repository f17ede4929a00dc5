/** What a run complained about: every complaint is counted, the first of each kind are kept. A long input must not fill the memory with them. */
import type { Complaint } from "../model/index.js";

/** Complaints of one kind: of one source, one loudness and one reason. */
export interface ComplaintCount {
  source: string;
  level: Complaint["level"];
  reason: string;
  count: number;
}

export type SourceComplaint = Complaint & { source: string };

const keptOfEachKind = 20;

export class ComplaintLog {
  private readonly kinds = new Map<string, ComplaintCount>();
  /** The first of each kind, in the order in which they came. */
  readonly kept: SourceComplaint[] = [];

  add(complaint: SourceComplaint): void {
    const { source, level, reason } = complaint;
    const name = `${source} ${level} ${reason}`;
    const kind = this.kinds.get(name) ?? { source, level, reason, count: 0 };
    this.kinds.set(name, kind);
    kind.count += 1;
    if (kind.count <= keptOfEachKind) this.kept.push(complaint);
  }

  counts(): ComplaintCount[] {
    return [...this.kinds.values()];
  }
}
