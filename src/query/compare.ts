/** What was declared and published of several organisations on one file, by the same rules for each. */
import type { Activity, DeclaredRow, Lane, PositionActivity, PublishedPaper, ResponseActivity } from "../model/index.js";
import { lanes } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import { selectDeclared } from "./declared-filter.js";
import type { EditionReader } from "./edition-reader.js";

export interface ComparedMeeting {
  row: DeclaredRow;
  subject: string;
}

export interface ComparedResponse {
  row: DeclaredRow;
  response: ResponseActivity;
  /** Sentences of the response and of its papers, as they stand. */
  passages: string[];
  papers: PublishedPaper[];
  positions: PositionActivity[];
}

export interface Compared {
  id: string;
  slug: string;
  name: string;
  /** Counted declarations of meetings. */
  meetings: number;
  lanes: { lane: Lane; meetings: ComparedMeeting[] }[];
  responses: ComparedResponse[];
}

const subjectOf = (row: DeclaredRow, activities: ReadonlyMap<string, Activity>): string => {
  const activity = activities.get(row.activityId);
  return activity?.declarations.find(({ id }) => id === row.declarationId)?.subject ?? "";
};

async function compareOne(reader: EditionReader, rows: readonly DeclaredRow[], organisation: { id: string; slug: string; name: string }): Promise<Compared> {
  const own = selectDeclared(rows, { withIds: [organisation.id] }).filter((row) => row.counted);
  const found = await reader.findActivities([...new Set(own.map((row) => row.activityId))]);
  const activities = new Map(found.map((activity) => [activity.id, activity]));
  const meetings = own.filter((row) => row.kind === "meeting");
  const responses = await Promise.all(own.filter((row) => row.kind === "response").map((row) => readResponse(reader, row, activities.get(row.activityId), organisation.id)));
  return {
    id: organisation.id,
    slug: organisation.slug,
    name: organisation.name,
    meetings: meetings.length,
    lanes: lanes.flatMap((lane) => {
      const declared = meetings.filter((row) => row.lane === lane).map((row) => ({ row, subject: subjectOf(row, activities) }));
      return declared.length ? [{ lane, meetings: declared }] : [];
    }),
    responses: responses.flat(),
  };
}

/** Passages stand with the consultation's own row of the response. */
async function readResponse(reader: EditionReader, row: DeclaredRow, response: Activity | undefined, organisationId: string): Promise<ComparedResponse[]> {
  if (response?.kind !== "response") return [];
  const consultationId = response.consultation?.id;
  const [declared, papers, positions] = await Promise.all([
    consultationId ? reader.listDeclared("consultation", consultationId) : [],
    Promise.all(response.attachments.flatMap(({ paperId }) => paperId ?? []).map((id) => reader.findPaper(id))),
    reader.listActivities({ entityId: organisationId, kind: "position" }, { limit: 100 }),
  ]);
  const kept = declared.find(({ declarationId }) => declarationId === row.declarationId)?.response;
  return [
    {
      row,
      response,
      passages: kept?.passages.length ? kept.passages : kept?.begins ? [kept.begins] : [],
      papers: papers.filter((paper) => paper !== undefined),
      positions: positions.items.filter((one): one is PositionActivity => one.kind === "position" && one.responseId === response.id),
    },
  ];
}

/** Of the declarations on one file, in the order asked for. */
export const compareOnFile = (reader: EditionReader, rows: readonly DeclaredRow[], organisations: readonly { id: string; slug: string; name: string }[]): Promise<Compared[]> =>
  Promise.all(organisations.map((organisation) => compareOne(reader, rows, organisation)));

/** An organisation with something declared or published on a file: one that can be set beside others. */
export interface Comparable {
  id: string;
  slug: string;
  name: string;
  /** Counted declarations of meetings, and responses. */
  meetings: number;
  responses: number;
}

/** The most declared first; with `query` those alone whose name has it somewhere, in any case and with or without accents. */
export function listComparable(rows: readonly DeclaredRow[], { without, query = "" }: { without: readonly string[]; query?: string }): Comparable[] {
  const asked = foldName(query);
  const found = new Map<string, Comparable>();
  for (const { kind, counted, parties } of rows) {
    if (!counted) continue;
    // Named twice in one declaration, an organisation took part once.
    const own = new Map(parties.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation]] : [])));
    for (const [id, { slug, name }] of own) {
      const one = found.get(id) ?? { id, slug, name, meetings: 0, responses: 0 };
      found.set(id, one);
      one[kind === "meeting" ? "meetings" : "responses"] += 1;
    }
  }
  return [...found.values()]
    .filter(({ id, name }) => !without.includes(id) && foldName(name).includes(asked))
    .sort((a, b) => b.meetings + b.responses - a.meetings - a.responses || (a.name < b.name ? -1 : 1));
}
