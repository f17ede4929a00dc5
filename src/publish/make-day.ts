/** One day of the edition: its activities in their order, and what they add to counts over all days. */
import type { DayFacts } from "../edition/build-state.js";
import type { ActivityLink, ChangeRow, MadeActivity } from "../edition/write-edition.js";
import { type Activity, listTakingPart } from "../model/index.js";
import type { DayHistory } from "../store/read-histories.js";
import type { ActivityMaker } from "./activities.js";
import { type ChangeDraft, changeRow, type FirstDays, shortenField } from "./changes.js";
import { listDeclaredRows } from "./declared-rows.js";
import { mentionsOf } from "./mentions.js";
import { suggestedKey } from "./organisations.js";
import { searchTextsOf, searchTextsOfPaper } from "./search-texts.js";

export interface MadeDay extends Pick<DayFacts, "linkCounts" | "typed"> {
  made: MadeActivity[];
  changes: ChangeRow[];
  /** Sources with a disclosure on the day. */
  sources: string[];
}

/** Every entity in an activity, with the declarations that name it. */
function linksOf(activity: Activity): ActivityLink[] {
  const links = new Map<string, ActivityLink>();
  if (activity.kind === "position") {
    // Found under its organisation and its consultation, counted as a declaration of neither.
    const { respondent, consultation } = activity;
    if (respondent.entityId && respondent.link !== "suggested") links.set(respondent.entityId, { kind: "organisation", id: respondent.entityId, party: true, rows: [] });
    if (consultation) links.set(consultation.id, { kind: "consultation", id: consultation.id, party: false, rows: [] });
  }
  for (const [row, declaration] of activity.declarations.entries()) {
    for (const one of listTakingPart(declaration, activity)) {
      const known = links.get(one.id);
      if (known) known.rows.push(row);
      else links.set(one.id, { ...one, rows: [row] });
    }
  }
  return [...links.values()];
}

/** What became of meetings and responses after the first document that could hold them. */
function activityChanges(activity: Activity, histories: ReadonlyMap<string, DayHistory>, firstDays: FirstDays): ChangeDraft[] {
  // What a machine made is no news of a source.
  if (activity.kind === "position") return [];
  const title =
    activity.kind === "response" ? `${activity.respondent.name}: response to ${activity.title}` : `${activity.declarations[0]?.hosts.map((host) => host.name).join(", ")}: ${activity.subject}`;
  const path = `/activities/${activity.id}`;
  const changes: ChangeDraft[] = [];
  for (const declaration of activity.declarations) {
    const history = histories.get(declaration.id);
    const first = history?.versions[0]?.first;
    if (history && first && first.day > firstDays.of(history.source, history.setName)) changes.push({ date: first.day, kind: "new", path, title, detail: activity.date, source: declaration.source });
    for (const earlier of declaration.earlier)
      changes.push({
        date: earlier.until,
        kind: "edited",
        path,
        title,
        detail: earlier.changes.map((one) => one.field).join(", "),
        source: declaration.source,
        fields: earlier.changes.map(shortenField),
      });
    if (declaration.goneSince) changes.push({ date: declaration.goneSince, kind: "gone", path, title, detail: activity.date, source: declaration.source });
  }
  return changes;
}

/** When there was last something new to tell of an activity; a position is new on the day it was made. */
function appearedAt(activity: Activity, fetchedAt: (checksum: string) => string): string {
  if (activity.kind === "position") return activity.madeDate;
  const moments = activity.declarations.flatMap(({ firstSeen, earlier, goneSince }) => [fetchedAt(firstSeen.document), ...earlier.map(({ until }) => until), goneSince ?? ""]);
  return moments.sort().at(-1) ?? "";
}

/** A feed is read from the end: responses stand lowest within a day, above them what their papers ask for, then Parliament, then the Commission on top. */
const rank = (activity: Activity): number => (activity.kind === "response" ? 0 : activity.kind === "position" ? 1 : activity.institution === "parliament" ? 2 : 3);

/** `fetchedAt` tells when the document of a checksum was fetched. */
export function makeDay(date: string, histories: readonly DayHistory[], maker: ActivityMaker, firstDays: FirstDays, fetchedAt: (checksum: string) => string): MadeDay {
  const byId = new Map<string, DayHistory>();
  for (const history of histories) {
    const ids = history.kind === "meeting" ? [`ep-${history.key}`, `ec-${history.key}`] : [`hys-${history.key.toLowerCase()}`];
    for (const id of ids) byId.set(id, history);
  }
  const meetings = maker.makeMeetings(
    date,
    histories.filter((history) => history.kind === "meeting"),
  );
  const responses = histories.filter((history) => history.kind === "feedback").map((history) => maker.makeResponse(history));
  const papers = new Map(
    responses.map(({ activity, papers: attached }) => [
      activity.id,
      attached.map((paper) => ({ paper, ...(paper.excerpts.length > 0 && { search: searchTextsOfPaper(paper, activity.respondent) }) })),
    ]),
  );
  const positions = responses.flatMap((response) => maker.makePositions(response).map((activity) => ({ activity, ids: [activity.id] })));
  const activities = [...positions, ...responses, ...meetings].sort((a, b) => rank(a.activity) - rank(b.activity) || (a.activity.id < b.activity.id ? 1 : -1));
  const linkCounts: Record<string, number> = {};
  const typed = new Map<string, [string, string, number]>();
  for (const { activity } of activities) {
    for (const declaration of activity.declarations) {
      for (const party of declaration.parties) {
        if (party.text) {
          const link = party.contradiction ? "contradiction" : party.entityId ? (party.link ?? "text") : "text";
          linkCounts[`${declaration.source} ${link}`] = (linkCounts[`${declaration.source} ${link}`] ?? 0) + 1;
        }
      }
    }
  }
  const mentions = new Map(activities.map(({ activity }) => [activity.id, mentionsOf(activity)]));
  for (const { activity } of activities) {
    for (const { organisationId, name, state, rows } of mentions.get(activity.id) ?? []) {
      // What is cancelled or to come is counted nowhere, a number that contradicts a name makes it no name of its organisation, and a subject is nobody's list of names.
      if (!activity.counted || state === "contradicting" || state === "named") continue;
      const owner = state === "suggested" ? suggestedKey(organisationId) : organisationId;
      const key = `${owner} ${name}`;
      const known = typed.get(key);
      if (known) known[2] += rows.length;
      else typed.set(key, [owner, name, rows.length]);
    }
  }
  return {
    made: activities.map(({ activity, ids }) => ({
      activity,
      ids,
      links: linksOf(activity),
      mentions: mentions.get(activity.id) ?? [],
      search: searchTextsOf(activity),
      papers: papers.get(activity.id) ?? [],
      rows: listDeclaredRows(activity, maker.holdsRole),
      appearedAt: appearedAt(activity, fetchedAt),
    })),
    linkCounts,
    typed: [...typed.values()],
    changes: activities.flatMap(({ activity }) => activityChanges(activity, byId, firstDays)).map(changeRow),
    sources: [...new Set(histories.map((history) => history.source))].sort(),
  };
}
