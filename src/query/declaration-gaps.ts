/** What is missing in a decision-maker's declarations, so that it can be added: no judgement, and nothing of it is counted anywhere. */
import type { Activity, ActivityFile, Declaration, MeetingActivity, Party } from "../model/index.js";
import { foldName } from "../normalise/fold.js";

interface Gap {
  activityId: string;
  declarationId: string;
  date: string;
  subject: string;
}

/** Says to act with a role on a file, and names none. */
export interface GapOfFile extends Gap {
  role: string;
  /** Files that the words point to. */
  suggested: Pick<ActivityFile, "id" | "slug" | "reference" | "title">[];
}

/** Names on the other side that lead to no organisation. */
export interface GapOfLink extends Gap {
  names: { text: string; suggested?: { id: string; slug: string; name: string } }[];
}

/** No other side is named. */
export type GapOfParties = Gap;

/** Rows of one day that may tell of one meeting. */
export interface GapOfDoubles {
  date: string;
  /** What they have in common. */
  because: "subject" | "parties";
  rows: Gap[];
}

/** A number beside a name that contradicts it. */
export interface GapOfNumber extends Gap {
  text: string;
  registerNumber: string;
  numberName?: string;
}

/** Says to act with a role on a file on which the records give the host none. */
export interface GapOfRole extends Gap {
  role: string;
  reference: string;
}

export interface DeclarationGaps {
  /** Declarations looked at. */
  declarations: number;
  withoutFile: GapOfFile[];
  withoutParties: GapOfParties[];
  notLinked: GapOfLink[];
  doubles: GapOfDoubles[];
  numbers: GapOfNumber[];
  roles: GapOfRole[];
}

const gapOf = (activity: MeetingActivity, declaration: Declaration): Gap => ({ activityId: activity.id, declarationId: declaration.id, date: activity.date, subject: declaration.subject });
const actsOnFile = (role: string): boolean => /rapporteur/i.test(role);
const suggestionOf = ({ link, entityId, slug, name }: Party) => (link === "suggested" && entityId ? { suggested: { id: entityId, slug: slug ?? "", name } } : {});
const keyOf = (party: Party): string => (party.link !== "suggested" && party.entityId) || foldName(party.text);

/** `activities` are a host's own, newest first, each with the places of the declarations that are theirs. */
export function listGaps(hostId: string, activities: readonly { activity: Activity; places: readonly number[] }[]): DeclarationGaps {
  const gaps: DeclarationGaps = { declarations: 0, withoutFile: [], withoutParties: [], notLinked: [], doubles: [], numbers: [], roles: [] };
  const byDay = new Map<string, { gap: Gap; declaration: Declaration }[]>();
  for (const { activity, places } of activities) {
    if (activity.kind !== "meeting" || !activity.counted) continue;
    for (const declaration of places.flatMap((place) => activity.declarations[place] ?? [])) {
      const gap = gapOf(activity, declaration);
      const role = declaration.hosts.find((host) => host.personId === hostId)?.role ?? "";
      gaps.declarations += 1;
      const day = byDay.get(activity.date);
      if (day) day.push({ gap, declaration });
      else byDay.set(activity.date, [{ gap, declaration }]);
      const certain = activity.files.filter((file) => file.link !== "suggested");
      if (actsOnFile(role) && !declaration.fileReference && !certain.length)
        gaps.withoutFile.push({ ...gap, role, suggested: activity.files.map(({ id, slug, reference, title }) => ({ id, slug, reference, title })) });
      if (declaration.hostWithoutRole && declaration.fileReference) gaps.roles.push({ ...gap, role, reference: declaration.fileReference });
      const named = declaration.parties.filter((party) => party.text);
      if (!named.length) gaps.withoutParties.push(gap);
      const open = named.filter((party) => !party.entityId || party.link === "suggested");
      if (open.length) gaps.notLinked.push({ ...gap, names: open.map((party) => ({ text: party.mention ?? party.text, ...suggestionOf(party) })) });
      for (const { text, contradiction } of named)
        if (contradiction) gaps.numbers.push({ ...gap, text, registerNumber: contradiction.registerNumber, ...(contradiction.numberName && { numberName: contradiction.numberName }) });
    }
  }
  for (const [date, rows] of byDay) gaps.doubles.push(...findDoubles(date, rows));
  return gaps;
}

/** Rows of a day with the same other side, or else with the same subject. One row stands in one group. */
function findDoubles(date: string, rows: readonly { gap: Gap; declaration: Declaration }[]): GapOfDoubles[] {
  if (rows.length < 2) return [];
  const taken = new Set<string>();
  const doubles: GapOfDoubles[] = [];
  const ways = [
    ["parties", ({ parties }: Declaration) => [...new Set(parties.map(keyOf))].sort().join("\n")],
    ["subject", ({ subject }: Declaration) => foldName(subject)],
  ] as const;
  for (const [because, keyFor] of ways) {
    const groups = new Map<string, Gap[]>();
    for (const { gap, declaration } of rows) {
      const key = keyFor(declaration);
      if (!key || taken.has(gap.declarationId)) continue;
      const group = groups.get(key);
      if (group) group.push(gap);
      else groups.set(key, [gap]);
    }
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      for (const { declarationId } of group) taken.add(declarationId);
      doubles.push({ date, because, rows: group });
    }
  }
  return doubles;
}
