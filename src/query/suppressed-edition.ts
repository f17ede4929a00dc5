/** What was suppressed is shown by no edition: an overlay over any reader, applied at reading time, so that a list is enough and no edition is made again. */
import { type Activity, type Entity, type EntityKind, type EntityOf, listTakingPart, type PublishedPaper } from "../model/index.js";
import type { DeclaredSet } from "./declared-table.js";
import {
  type ActivityCounts,
  type ActivityFacets,
  type ActivityFilter,
  type ActivityPage,
  type Appeared,
  type Change,
  type DocumentInfo,
  type EditionInfo,
  type EditionReader,
  type EntityLine,
  type Found,
  type Mentions,
  mostListed,
  type Neighbour,
  type Page,
  type SourceState,
  type Total,
} from "./edition-reader.js";
import type { FileListAnswer, FileListOptions } from "./file-list.js";
import type { FileRole } from "./file-roles.js";
import type { SearchAnswer, SearchQuestion, Suggestions } from "./search/question.js";
import type { Suppressions } from "./suppressions.js";

/** Declarations of an activity that name an entity; of a position, whether it does. */
const countNaming = (activity: Activity, id: string): number =>
  activity.kind === "position"
    ? Number(activity.respondent.entityId === id || activity.consultation?.id === id)
    : activity.declarations.filter((declaration) => listTakingPart(declaration, activity).some((one) => one.id === id)).length;

const facetListOf = { person: "people", body: "bodies", organisation: "organisations", file: "files", consultation: "consultations" } as const satisfies Record<EntityKind, keyof ActivityFacets>;
const entityKinds = Object.keys(facetListOf) as EntityKind[];

export class SuppressedEdition implements EditionReader {
  /** Suppressed activities of this edition, by the list that they were read for. */
  private hidden: { revision: string; activities: Promise<Activity[]>; entities: Promise<ReadonlyMap<EntityKind, string[]>> } | undefined;

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

  private readHidden() {
    const revision = this.suppressions.revision();
    const ids = [...this.suppressions.ids()];
    if (this.hidden?.revision !== revision) this.hidden = { revision, activities: this.findHidden(ids), entities: this.findHiddenEntities(ids) };
    return this.hidden;
  }

  private hiddenActivities(): Promise<Activity[]> {
    return this.readHidden().activities;
  }

  private async findHiddenEntities(ids: readonly string[]): Promise<ReadonlyMap<EntityKind, string[]>> {
    const found = new Map<EntityKind, string[]>(entityKinds.map((kind) => [kind, []]));
    for (const [kind, list] of found) for (const id of ids) if ((await this.reader.findEntity(kind, id)).state === "found") list.push(id);
    return found;
  }

  private async findHidden(ids: readonly string[]): Promise<Activity[]> {
    const lists = await Promise.all(
      ids.map(async (id) => {
        const asked = await this.reader.findActivity(id);
        // An activity goes with any of its declarations.
        const found = asked.state === "moved" ? await this.reader.findActivity(asked.id) : asked;
        if (found.state === "found") return [found.value];
        const paper = await this.findPosition(id);
        if (paper) return [paper];
        // Everything of a suppressed organisation's own goes with it; nothing else may stand under its id.
        const own = await Promise.all((["response", "position"] as const).map((kind) => this.listAll({ entityId: id, kind })));
        return own.flat().filter((activity) => this.hides(activity));
      }),
    );
    const hidden = lists.flat();
    // The positions on its papers go with a response, whoever gave it.
    const attached = hidden.flatMap((activity) => (activity.kind === "response" ? activity.attachments.flatMap(({ paperId }) => paperId ?? []) : []));
    const positions = await Promise.all([...new Set(attached)].map((id) => this.findPosition(id)));
    return [...new Map([...hidden, ...positions.filter((one) => one !== undefined)].filter((one) => this.hides(one)).map((activity) => [activity.id, activity])).values()];
  }

  private async findPosition(paperId: string): Promise<Activity | undefined> {
    const { positionId } = (await this.reader.findPaper(paperId)) ?? {};
    const found = positionId === undefined ? undefined : await this.reader.findActivity(positionId);
    return found?.state === "found" ? found.value : undefined;
  }

  private async listAll(filter: ActivityFilter): Promise<Activity[]> {
    const items: Activity[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.reader.listActivities(filter, { limit: 500, ...(cursor && { cursor }) });
      items.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return items;
  }

  /** A filter that leaves out what is hidden. */
  private async shown(filter: ActivityFilter): Promise<ActivityFilter> {
    if (!this.suppressions.ids().size) return filter;
    const hidden = await this.hiddenActivities();
    return hidden.length ? { ...filter, without: [...(filter.without ?? []), ...hidden.map(({ id }) => id)] } : filter;
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
      const own = countNaming(activity, id);
      if (!own) continue;
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
    const answer = await this.reader.listActivities(await this.shown(filter), page);
    const counts = await this.countActivities(filter);
    return { ...answer, total: { ...answer.total, count: counts.all } };
  }

  async countActivities(filter: ActivityFilter): Promise<ActivityCounts> {
    return this.reader.countActivities(await this.shown(filter));
  }

  async listFileRoles(of: { personId: string } | { committee: string }): Promise<readonly FileRole[]> {
    return (await this.reader.listFileRoles(of)).filter(({ id, personId }) => !this.isHidden(id, personId));
  }

  async listFacets(filter: ActivityFilter, most = mostListed): Promise<ActivityFacets> {
    const hidden = [...this.suppressions.ids()];
    const shown = await this.shown(filter);
    if (!hidden.length) return this.reader.listFacets(shown, most);
    // So many more are asked for that the hidden ones leave the list as long as it was.
    const entities = await this.readHidden().entities;
    const facets = { ...(await this.reader.listFacets(shown, most + hidden.length)) };
    for (const kind of entityKinds) {
      const list = facetListOf[kind];
      const { items, count } = facets[list];
      const named = new Set(items.map(({ id }) => id));
      const beyond =
        items.length < count
          ? await this.countTakingPart(
              (entities.get(kind) ?? []).filter((id) => !named.has(id)),
              shown,
            )
          : 0;
      const kept = items.filter((one) => !this.isHidden(one.id));
      facets[list] = { items: kept.slice(0, most), count: count - (items.length - kept.length) - beyond };
    }
    return facets;
  }

  /** How many of the entities take part in what a filter asks for, beside those that it names. */
  private async countTakingPart(ids: readonly string[], filter: ActivityFilter): Promise<number> {
    const chosen = [filter.entityId, ...(filter.withIds ?? [])];
    const takePart = await Promise.all(
      ids.map(async (id) => {
        if (chosen.includes(id)) return false;
        const { all, positions } = await this.reader.countActivities(filter.entityId === undefined ? { ...filter, entityId: id } : { ...filter, withIds: [...(filter.withIds ?? []), id] });
        return all + positions > 0;
      }),
    );
    return takePart.filter(Boolean).length;
  }

  async countPairs(filter: ActivityFilter, ids: readonly string[]): Promise<number[][]> {
    return this.reader.countPairs(await this.shown(filter), ids);
  }

  async listMentions(organisationId: string, without: readonly string[] = []): Promise<Mentions> {
    return this.reader.listMentions(organisationId, (await this.shown({ without })).without);
  }

  async listMentioned(organisationId: string, limit: number, without: readonly string[] = []): Promise<{ items: Activity[]; total: Total }> {
    return this.reader.listMentioned(organisationId, limit, (await this.shown({ without })).without);
  }

  async listContradicting(organisationId: string, limit: number, without: readonly string[] = []): Promise<{ items: Activity[]; total: Total }> {
    return this.reader.listContradicting(organisationId, limit, (await this.shown({ without })).without);
  }

  async listNeighbours(id: string, _kind: EntityKind, limit = 12): Promise<Neighbour[]> {
    const { organisations } = await this.listFacets({ entityId: id, kind: "meeting", upToTen: true });
    return organisations.items.slice(0, limit).map(({ kind: _, ...line }) => line);
  }

  async listEntities(kind: EntityKind, options: Parameters<EditionReader["listEntities"]>[1]): Promise<Page<EntityLine>> {
    const page = await this.reader.listEntities(kind, options);
    return { ...page, items: page.items.filter((line) => !this.isHidden(line.id)) };
  }

  /** Left out before anything is counted, so that every number stays exact. */
  search(question: SearchQuestion): Promise<SearchAnswer> {
    return this.reader.search({ ...question, without: [...(question.without ?? []), ...this.suppressions.ids()] });
  }

  suggestNames(query: string, limit?: number, without: readonly string[] = []): Promise<Suggestions> {
    return this.reader.suggestNames(query, limit, [...without, ...this.suppressions.ids()]);
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

  async listFiles(options: FileListOptions): Promise<FileListAnswer> {
    const answer = await this.reader.listFiles(options);
    const items = answer.items.filter((line) => !this.isHidden(line.id));
    return { ...answer, items, total: answer.total - (answer.items.length - items.length) };
  }

  async listFileIds(prefix: string): Promise<string[]> {
    return (await this.reader.listFileIds(prefix)).filter((id) => !this.isHidden(id));
  }

  async findActivities(ids: readonly string[]): Promise<Activity[]> {
    return (await this.reader.findActivities(ids)).filter((activity) => !this.hides(activity));
  }

  async readDeclared(declared: DeclaredSet): Promise<Activity[]> {
    return (await this.reader.readDeclared(declared)).filter((activity) => !this.hides(activity));
  }

  async listDeclared(kind: "file" | "consultation", id: string): Promise<DeclaredSet> {
    const declared = await this.reader.listDeclared(kind, id);
    if (!this.suppressions.ids().size) return declared;
    return declared.withoutActivities((await this.hiddenActivities()).map((activity) => activity.id));
  }

  async listAppeared(filter: ActivityFilter, limit: number): Promise<Appeared[]> {
    return (await this.reader.listAppeared(filter, limit)).filter(({ activity }) => !this.hides(activity));
  }

  async listDeclaredAppeared(declared: DeclaredSet, others: readonly string[], limit: number): Promise<Appeared[]> {
    return (await this.reader.listDeclaredAppeared(declared, others, limit)).filter(({ activity }) => !this.hides(activity));
  }

  async listSuggested(id: string, limit: number, without: readonly string[] = []): Promise<{ items: Activity[]; total: Total }> {
    return this.reader.listSuggested(id, limit, (await this.shown({ without })).without);
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
