/** What was declared and published of several organisations on one file, by the same rules for each. */

import { isResponse } from "../edition/declared-arrays.js";
import type { Activity, DeclaredRow, Lane, PositionActivity, PublishedPaper, ResponseActivity } from "../model/index.js";
import { lanes } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import { selectDeclared, visitCounted } from "./declared-filter.js";
import type { DeclaredOrganisation, DeclaredSet } from "./declared-table.js";
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

async function compareOne(reader: EditionReader, declared: DeclaredSet, organisation: { id: string; slug: string; name: string }): Promise<Compared> {
  const own = selectDeclared(declared, { withIds: [organisation.id] })
    .read()
    .filter((row) => row.counted);
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
    consultationId ? reader.listDeclared("consultation", consultationId) : undefined,
    Promise.all(response.attachments.flatMap(({ paperId }) => paperId ?? []).map((id) => reader.findPaper(id))),
    reader.listActivities({ entityId: organisationId, kind: "position" }, { limit: 100 }),
  ]);
  const kept = declared
    ?.ofActivity(response.id)
    .read()
    .find(({ declarationId }) => declarationId === row.declarationId)?.response;
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
export const compareOnFile = (reader: EditionReader, declared: DeclaredSet, organisations: readonly { id: string; slug: string; name: string }[]): Promise<Compared[]> =>
  Promise.all(organisations.map((organisation) => compareOne(reader, declared, organisation)));

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
export function listComparable(declared: DeclaredSet, { without, query = "" }: { without: readonly string[]; query?: string }): Comparable[] {
  const { table } = declared;
  const { facts, partyEnds, parties, organisations } = table.columns;
  const [meetings, responses, either] = [new Uint32Array(organisations.length), new Uint32Array(organisations.length), new Uint32Array(organisations.length)];
  const lastIn = new Int32Array(organisations.length).fill(-1);
  visitCounted(declared, (place) => {
    const ofKind = isResponse(facts[place] as number) ? responses : meetings;
    for (let i = partyEnds[place - 1] ?? 0, end = partyEnds[place] as number; i < end; i += 1) {
      const organisation = (parties[i] as number) - 1;
      // Named twice in one declaration, an organisation took part once.
      if (organisation < 0 || lastIn[organisation] === place) continue;
      lastIn[organisation] = place;
      ofKind[organisation] = (ofKind[organisation] as number) + 1;
      either[organisation] = (either[organisation] as number) + 1;
    }
  });
  const asked = foldName(query);
  return table.orderByCount(either, either.length).flatMap((organisation) => {
    const { id, slug, name } = table.organisations()[organisation] as DeclaredOrganisation;
    if (without.includes(id) || (asked && !foldName(name).includes(asked))) return [];
    return [{ id, slug, name, meetings: meetings[organisation] as number, responses: responses[organisation] as number }];
  });
}
