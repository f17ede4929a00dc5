/** What must not be found: ids of a list, with everything that goes with them. */
import type { Activity, PublishedPaper } from "../../model/index.js";
import type { Statement } from "../../sqlite/database.js";
import type { Places } from "./columns.js";

export interface Hidden {
  entities: ReadonlySet<number>;
  /** Places of activities and papers. */
  places: ReadonlySet<number>;
}

export const nothingHidden: Hidden = { entities: new Set(), places: new Set() };

export class HiddenFinder {
  private remembered: { key: string; hidden: Hidden } | undefined;

  /** `sql` gives a prepared statement over the head; `readActivity` an activity by its number. */
  constructor(
    private readonly sql: (text: string) => Statement,
    private readonly places: Places,
    private readonly readActivity: (activityNo: number) => Activity | undefined,
  ) {}

  /** The same list is asked for again and again. */
  find(ids: readonly string[] | undefined): Hidden {
    if (!ids?.length) return nothingHidden;
    const key = ids.join("\n");
    if (this.remembered?.key !== key) this.remembered = { key, hidden: this.resolve(ids) };
    return this.remembered.hidden;
  }

  private resolve(ids: readonly string[]): Hidden {
    const entities = new Set<number>();
    const numbers = new Set<number>();
    for (const id of ids) {
      for (const { entityNo, kind } of this.sql("SELECT entityNo, kind FROM entity WHERE id = ? AND kind IN ('organisation', 'person', 'body', 'file', 'consultation')").all<{
        entityNo: number;
        kind: string;
      }>(id)) {
        entities.add(entityNo);
        // With an organisation goes what it said itself; that others met it is theirs.
        if (kind === "organisation")
          for (const { no } of this.sql("SELECT activityNo AS no FROM link WHERE entityNo = ? AND kind IN (1, 2)").all<{ no: number }>(entityNo)) this.hideActivity(no, numbers);
      }
      const no = this.numberOf(id);
      if (no !== undefined) this.hideActivity(no, numbers);
      for (const paper of this.sql("SELECT searchNo, doc FROM paper WHERE id = ?").all<{ searchNo: number | null; doc: string }>(id)) this.hidePaper(paper, numbers);
    }
    const places = new Set<number>();
    for (const no of numbers) {
      const place = this.places.placeOf(no);
      if (place !== undefined) places.add(place);
    }
    return { entities, places };
  }

  private numberOf(id: string): number | undefined {
    return this.sql("SELECT activityNo AS no FROM activityId WHERE id = ?").get<{ no: number }>(id)?.no;
  }

  private hidePaper({ searchNo, doc }: { searchNo: number | null; doc: string }, numbers: Set<number>): void {
    if (searchNo !== null) numbers.add(searchNo);
    const { positionId } = JSON.parse(doc) as PublishedPaper;
    const no = positionId && this.numberOf(positionId);
    if (no) numbers.add(no);
  }

  /** A response takes its papers and what they ask for with it; a position the passages that it quotes. */
  private hideActivity(activityNo: number, numbers: Set<number>): void {
    numbers.add(activityNo);
    const activity = this.readActivity(activityNo);
    if (activity?.kind === "meeting") return;
    const responseNo = activity?.kind === "position" ? this.numberOf(activity.responseId) : activityNo;
    for (const paper of this.sql("SELECT searchNo, doc FROM paper WHERE activityNo = ?").all<{ searchNo: number | null; doc: string }>(responseNo ?? activityNo)) {
      if (activity?.kind === "response" || (JSON.parse(paper.doc) as PublishedPaper).positionId === activity?.id) this.hidePaper(paper, numbers);
    }
  }
}
