/** What was suppressed is shown by no edition: an overlay over any reader, applied at reading time, so that a list is enough and no edition is made again. */
import { type Activity, type DeclaredRow, type Entity, type EntityKind, type EntityOf, listTakingPart, type PublishedPaper } from "../model/index.js";
import type {
  ActivityCounts,
  ActivityFilter,
  ActivityPage,
  Appeared,
  Change,
  DocumentInfo,
  EditionInfo,
  EditionReader,
  EntityLine,
  Found,
  Neighbour,
  Page,
  SearchResult,
  SourceState,
  Total,
} from "./edition-reader.js";
import type { Suppressions } from "./suppressions.js";

/** Whether an activity answers a filter, and with how many of its declarations. */
function countIn(activity: Activity, filter: ActivityFilter): number | undefined {
  if (filter.kind && filter.kind !== activity.kind) return undefined;
  if (filter.institution && filter.institution !== activity.institution) return undefined;
  if ((filter.from && activity.date < filter.from) || (filter.to && activity.date > filter.to)) return undefined;
  const named = (id: string): number =>
    activity.kind === "position"
      ? Number(activity.respondent.entityId === id || activity.consultation?.id === id)
      : activity.declarations.filter((declaration) => listTakingPart(declaration, activity).some((one) => one.id === id)).length;
  const own = filter.entityId ? named(filter.entityId) : Math.max(1, activity.declarations.length);
  if (!own || (filter.withId && !named(filter.withId))) return undefined;
  return own;
}

export class SuppressedEdition implements EditionReader {
  /** Suppressed activities of this edition, by the list that they were read for. */
  private hidden: { revision: string; activities: Promise<Activity[]> } | undefined;

  constructor(
    private readonly reader: EditionReader,
    private readonly suppressions: Suppressions,
  ) {}

  private isHidden(...ids: (string | undefined)[]): boolean {
    const hidden = this.suppressions.ids();
    return hidden.size > 0 && ids.some((id) => id !== undefined && hidden.has(id));
  }

  /** A suppressed response takes the positions on its papers with it, and its organisation everything of its own. */
  private hides(activity: Activity): boolean {
    if (this.isHidden(activity.id, ...activity.declarations.map((declaration) => declaration.id))) return true;
    if (activity.kind === "position") return this.isHidden(activity.responseId, activity.paper.id, activity.respondent.entityId);
    return activity.kind === "response" && this.isHidden(activity.respondent.entityId);
  }

  private hiddenActivities(): Promise<Activity[]> {
    const revision = this.suppressions.revision();
    if (this.hidden?.revision !== revision) {
      const activities = Promise.all(
        [...this.suppressions.ids()].map(async (id) => {
          const found = await this.reader.findActivity(id);
          return found.state === "found" ? [found.value] : [];
        }),
      ).then((lists) => lists.flat());
      this.hidden = { revision, activities };
    }
    return this.hidden.activities;
  }

  describeEdition(): Promise<EditionInfo> {
    return this.reader.describeEdition();
  }

  async findEntity<K extends EntityKind>(kind: K, id: string): Promise<Found<EntityOf<K>>> {
    if (this.isHidden(id)) return { state: "suppressed" };
    const found = await this.reader.findEntity(kind, id);
    if (found.state === "moved" && this.isHidden(found.id)) return { state: "suppressed" };
    if (found.state !== "found" || !this.suppressions.ids().size) return found;
    const value = { ...found.value } as Entity;
    if (value.kind === "organisation" && this.isHidden(`desc-${id}`)) delete value.described;
    const counts = { ...value.counts };
    for (const activity of await this.hiddenActivities()) {
      const own = countIn(activity, { entityId: id });
      if (own === undefined) continue;
      if (activity.kind === "position") counts.positions -= 1;
      else if (activity.counted && activity.kind === "response") counts.responses -= own;
      else if (activity.counted) {
        counts.meetings -= own;
        counts.encounters -= 1;
      }
    }
    return { state: "found", value: { ...value, counts } as EntityOf<K> };
  }

  async findActivity(id: string): Promise<Found<Activity>> {
    if (this.isHidden(id)) return { state: "suppressed" };
    const found = await this.reader.findActivity(id);
    if (found.state === "moved" && this.isHidden(found.id)) return { state: "suppressed" };
    return found.state === "found" && this.hides(found.value) ? { state: "suppressed" } : found;
  }

  async listActivities(filter: ActivityFilter, page?: { cursor?: string; limit?: number }): Promise<ActivityPage> {
    const answer = await this.reader.listActivities(filter, page);
    if (!this.suppressions.ids().size) return answer;
    const kept = answer.items.map((activity) => !this.hides(activity));
    const counts = await this.countActivities(filter);
    return { ...answer, items: answer.items.filter((_, i) => kept[i]), cursors: answer.cursors.filter((_, i) => kept[i]), total: { ...answer.total, count: counts.all } };
  }

  async countActivities(filter: ActivityFilter): Promise<ActivityCounts> {
    const counts = { ...(await this.reader.countActivities(filter)) };
    if (!this.suppressions.ids().size) return counts;
    for (const activity of await this.hiddenActivities()) {
      const own = countIn(activity, filter);
      if (own === undefined) continue;
      if (activity.kind === "position") {
        counts.positions -= 1;
        if (filter.kind === "position") counts.all -= 1;
        continue;
      }
      if (!activity.counted) continue;
      counts.all -= own;
      if (activity.kind === "response") counts.responses -= own;
      else {
        counts.meetings -= own;
        counts[activity.institution] -= own;
      }
    }
    return counts;
  }

  async listNeighbours(id: string, kind: EntityKind, limit?: number): Promise<Neighbour[]> {
    return (await this.reader.listNeighbours(id, kind, limit)).filter((one) => !this.isHidden(one.id));
  }

  async listEntities(kind: EntityKind, options: Parameters<EditionReader["listEntities"]>[1]): Promise<Page<EntityLine>> {
    const page = await this.reader.listEntities(kind, options);
    return { ...page, items: page.items.filter((line) => !this.isHidden(line.id)) };
  }

  async search(query: string, options?: { cursor?: string; limit?: number }): Promise<SearchResult> {
    const result = await this.reader.search(query, options);
    if (!this.suppressions.ids().size) return result;
    const entities = result.entities.filter((line) => !this.isHidden(line.id));
    const activities = result.activities.filter(({ activity }) => !this.hides(activity));
    const less = (total: { count: number; exact: boolean }, by: number) => ({ ...total, count: Math.max(0, total.count - by) });
    return {
      ...result,
      entities,
      entityTotal: less(result.entityTotal, result.entities.length - entities.length),
      activities,
      activityTotal: less(result.activityTotal, result.activities.length - activities.length),
    };
  }

  async suggestNames(query: string, limit?: number): Promise<EntityLine[]> {
    return (await this.reader.suggestNames(query, limit)).filter((line) => !this.isHidden(line.id));
  }

  /** What a suppressed position quotes goes with it, as does everything of a suppressed response or paper. */
  async findPaper(id: string): Promise<PublishedPaper | undefined> {
    const paper = await this.reader.findPaper(id);
    if (!paper || !this.suppressions.ids().size) return paper;
    const activity = await this.findActivity(paper.positionId ?? paper.activityId);
    return this.isHidden(paper.id, paper.activityId) || activity.state === "suppressed" ? { ...paper, keyPassages: [], excerpts: [] } : paper;
  }

  async listChanges(options?: Parameters<EditionReader["listChanges"]>[0]): Promise<Page<Change>> {
    const page = await this.reader.listChanges(options);
    return { ...page, items: page.items.filter((change) => !this.isHidden(...change.path.split(/[/#]/).map(decodeURIComponent))) };
  }

  async findActivities(ids: readonly string[]): Promise<Activity[]> {
    return (await this.reader.findActivities(ids)).filter((activity) => !this.hides(activity));
  }

  async listDeclared(kind: "file" | "consultation", id: string): Promise<readonly DeclaredRow[]> {
    const rows = await this.reader.listDeclared(kind, id);
    if (!this.suppressions.ids().size) return rows;
    // An activity goes with any of its declarations, as everywhere.
    const hidden = new Set(rows.filter((row) => this.isHidden(row.activityId, row.declarationId) || this.hidesRespondent(row)).map((row) => row.activityId));
    return rows.filter((row) => !hidden.has(row.activityId));
  }

  private hidesRespondent({ kind, parties }: DeclaredRow): boolean {
    return kind === "response" && this.isHidden(...parties.map((party) => party.organisation?.id));
  }

  async listAppeared(filter: ActivityFilter, limit: number): Promise<Appeared[]> {
    return (await this.reader.listAppeared(filter, limit)).filter(({ activity }) => !this.hides(activity));
  }

  async listSuggested(fileId: string, limit: number): Promise<{ items: Activity[]; total: Total }> {
    const { items, total } = await this.reader.listSuggested(fileId, limit);
    const kept = items.filter((activity) => !this.hides(activity));
    return { items: kept, total: { ...total, count: total.count - (items.length - kept.length) } };
  }

  listSources(): Promise<SourceState[]> {
    return this.reader.listSources();
  }

  findDocument(checksum: string): Promise<DocumentInfo | undefined> {
    return this.reader.findDocument(checksum);
  }

  countLinks(): ReturnType<EditionReader["countLinks"]> {
    return this.reader.countLinks();
  }

  close(): void {
    this.reader.close();
  }
}
