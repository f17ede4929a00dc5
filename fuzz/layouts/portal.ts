/** Writes what Have Your Say and Parliament's Open Data API answer. */

export interface FeedbackRow {
  id: number;
  publicationId: number;
  /** "2025/01/15 10:00:00" */
  dateFeedback: string;
  userType: string;
  organization?: string;
  trNumber?: string;
  firstName?: string;
  surname?: string;
  country?: string;
  language?: string;
  feedback: string;
  referenceInitiative?: string;
  attachments?: readonly { documentId: string; fileName: string }[];
}

/** One page of `allFeedback`. */
export function writeFeedbackPage(rows: readonly FeedbackRow[], page: { number: number; totalPages: number; totalElements: number }): string {
  return JSON.stringify({ content: rows, ...page, size: 100, last: page.number === page.totalPages - 1 });
}

export interface InitiativeRow {
  id?: number;
  reference?: string;
  shortTitle?: string;
  dg?: string;
  foreseenActType?: string;
  publications: readonly { id: number; type?: string; reference?: string; totalFeedback?: number; receivingFeedbackStatus?: string }[];
}

export const writeInitiative = (row: InitiativeRow): string => JSON.stringify({ foreseenActType: "PROP_REG", ...row });

export interface MemberRow {
  identifier: string;
  givenName: string;
  familyName: string;
  /** Absent in the list of former Members. */
  country?: string;
  group?: string;
  committees?: readonly string[];
}

const personOf = (row: MemberRow): object => ({
  id: `person/${row.identifier}`,
  type: "Person",
  identifier: row.identifier,
  label: `${row.givenName} ${row.familyName.toUpperCase()}`,
  familyName: row.familyName,
  givenName: row.givenName,
  ...(row.country && { "api:country-of-representation": row.country }),
  ...(row.group && { "api:political-group": row.group }),
  ...(row.committees && {
    hasMembership: row.committees.map((code) => ({ organization: `org/${code}`, membershipClassification: "def/ep-entities/COMMITTEE_PARLIAMENTARY_STANDING", role: "def/ep-roles/MEMBER" })),
  }),
});

export const writeMembers = (rows: readonly MemberRow[]): string => JSON.stringify({ data: rows.map(personOf), "@context": [] });

export const writeBodies = (rows: readonly { id: string; label: string; name: string }[]): string =>
  JSON.stringify({ data: rows.map((row) => ({ id: `org/${row.id}`, type: "Organization", label: row.label, prefLabel: { en: row.name } })) });

export interface ProcedureRow {
  /** "2023/0083(COD)" */
  label: string;
  title: string;
  stage?: string;
  rapporteurs?: readonly string[];
}

export const writeProcedures = (rows: readonly ProcedureRow[]): string =>
  JSON.stringify({
    data: rows.map((row) => ({
      id: `eli/dl/proc/${row.label.slice(0, 9).replace("/", "-")}`,
      type: "Process",
      label: row.label,
      process_id: row.label.slice(0, 9).replace("/", "-"),
      process_type: `def/ep-procedure-types/${row.label.slice(10, 13)}`,
      process_title: { en: row.title },
      ...(row.stage && { current_stage: `stage/${row.stage}` }),
      had_participation: (row.rapporteurs ?? []).map((person) => ({ participation_role: "def/ep-roles/RAPPORTEUR", had_participant_person: [`person/${person}`], politicalGroup: "org/PPE" })),
    })),
  });
