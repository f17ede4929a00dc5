/** What of an activity its files and its consultation keep: one short row, from which their pages count. */
import { type Activity, type Declaration, type DeclaredResponse, type Host, type KeptDeclaration, type KeptRow, type Lane, lanes, listTakingPart, type ResponseActivity } from "../model/index.js";
import { foldName, foldSpace } from "../normalise/fold.js";
import { shortHash } from "../normalise/hash.js";
import { chooseAskingSentences } from "./key-passages.js";
import { isPoliticalTitle } from "./roles.js";

/** A row, and the file or consultation that it belongs to. */
export interface RowOf {
  kind: "file" | "consultation";
  id: string;
  row: KeptRow;
}

/** Roles of Members, the first that fits; all others are "other Members". */
const memberLanes: [RegExp, Lane][] = [
  [/\bfor opinion$/i, "opinion"],
  [/\bshadow rapporteur$/i, "shadow"],
  [/\brapporteur$/i, "rapporteur"],
  [/\bchair$/i, "chair"],
];

/** Commissioners and their cabinets are one lane, the departments below them another. */
const isCabinet = ({ role, body }: Host): boolean => isPoliticalTitle(role) || body?.id.startsWith("ec-cab-") === true;

/** The lane of a declaration: that of its highest host. */
export function laneOf(hosts: readonly Host[], institution: "parliament" | "commission"): Lane {
  if (institution === "commission") return hosts.some(isCabinet) ? "cabinet" : "department";
  const found = hosts.map(({ role }) => memberLanes.find(([words]) => words.test(role))?.[1]);
  return lanes.find((lane) => found.includes(lane)) ?? "member";
}

/** "See attached paper" is said by many who say nothing alike: so many characters make words of one's own. */
const fewestSame = 80;
const beginsLength = 240;

/** The first words, not cut inside one. */
function cutWords(text: string): string {
  const folded = foldSpace(text);
  if (folded.length <= beginsLength) return folded;
  const cut = folded.slice(0, beginsLength);
  return `${cut.slice(0, cut.lastIndexOf(" ") + 1 || cut.length).trimEnd()} …`;
}

function describeResponse(activity: ResponseActivity): DeclaredResponse {
  const { text, language, country } = activity;
  const folded = foldName(text);
  const passages = chooseAskingSentences(text, language, activity.title);
  return {
    type: activity.respondentType,
    ...(country && { country }),
    ...(language && { language }),
    ...(folded.length >= fewestSame && { sameWords: shortHash([folded], 16) }),
    begins: cutWords(text),
    passages,
    papers: activity.attachments.length,
    paperIds: activity.attachments.flatMap(({ paperId }) => paperId ?? []),
  };
}

const keptHost = ({ name, personId, slug, body }: Host) => ({ name, ...(personId && { personId, ...(slug && { slug }) }), ...(body && { body }) });

/** Whether records show one of the hosts in the role that is declared, on a file and a day. */
export type HoldsRole = (reference: string, hosts: readonly Host[], date: string) => boolean;

/** Members have these on one file, and are Members like all others on the next. */
const onOneFile: ReadonlySet<Lane> = new Set(["rapporteur", "shadow", "opinion"]);

/** Whether a declared role is one on this file: the row names it, or its subject this one alone, or records hold the role there too. */
function isRoleOn(file: string, files: readonly string[], { fileReference, hosts }: Declaration, date: string, holdsRole: HoldsRole): boolean {
  return (fileReference === undefined ? files.length === 1 : fileReference === file) || holdsRole(file, hosts, date);
}

/** Rows for every file that an activity surely belongs to, and for the consultation of a response. Positions are no declarations. */
export function listDeclaredRows(activity: Activity, holdsRole: HoldsRole): RowOf[] {
  if (activity.kind === "position") return [];
  const { id, kind, date, institution, counted } = activity;
  const references = new Map(activity.files.map((file) => [file.id, file.reference]));
  const response = activity.kind === "response" ? describeResponse(activity) : undefined;
  const rows = new Map<string, RowOf>();
  for (const declaration of activity.declarations) {
    const lane = kind === "response" ? "response" : laneOf(declaration.hosts, institution);
    const withoutLane: Omit<KeptDeclaration, "lane"> = {
      id: declaration.id,
      hosts: declaration.hosts.map(keptHost),
      parties: declaration.parties.flatMap(({ text, entityId, link }) => (text ? [{ text, ...(entityId && link !== "suggested" && { organisationId: entityId }) }] : [])),
    };
    const takingPart = listTakingPart(declaration, activity).flatMap(({ kind: of, id: owner }) => (of === "file" || of === "consultation" ? [{ kind: of, id: owner }] : []));
    const files = takingPart.flatMap((one) => references.get(one.id) ?? []);
    for (const one of takingPart) {
      const reference = one.kind === "file" ? references.get(one.id) : undefined;
      const isElsewhere = reference !== undefined && onOneFile.has(lane) && !isRoleOn(reference, files, declaration, date, holdsRole);
      const isDeclaredFile = reference !== undefined && reference === declaration.fileReference;
      const kept: KeptDeclaration = { ...withoutLane, lane: isElsewhere ? "member" : lane, ...(isDeclaredFile && declaration.hostWithoutRole && { withoutRole: true as const }) };
      const known = rows.get(`${one.kind} ${one.id}`);
      if (known) known.row.declarations.push(kept);
      else {
        const consultationId = activity.consultation?.id;
        // What is quoted of a response stands with its consultation.
        const facts = response && (one.kind === "consultation" ? response : { ...response, begins: "", passages: [] });
        const row: KeptRow = { id, kind, institution, counted, declarations: [kept], ...(consultationId && { consultationId }), ...(facts && { response: facts }) };
        rows.set(`${one.kind} ${one.id}`, { kind: one.kind, id: one.id, row });
      }
    }
  }
  return [...rows.values()];
}
