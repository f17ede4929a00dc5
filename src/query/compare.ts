/** What was declared and published of several organisations on one file, by the same rules for each. */
import type { Activity, DeclaredRow, Lane, PositionActivity, PublishedPaper, ResponseActivity } from "../model/index.js";
import { lanes } from "../model/index.js";
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

/** In the order asked for. */
export async function compareOnFile(reader: EditionReader, fileId: string, organisations: readonly { id: string; slug: string; name: string }[]): Promise<Compared[]> {
  const rows = await reader.listDeclared("file", fileId);
  return Promise.all(organisations.map((organisation) => compareOne(reader, rows, organisation)));
}
