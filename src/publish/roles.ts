/** Roles and kinds in the words shown. The table in docs/vocabulary.md is tested against this file. */
import type { MeetingContent } from "../model/index.js";
import { foldSpace } from "../normalise/fold.js";

type PublishedBody = NonNullable<MeetingContent["body"]>;

/** Departments whose own name says what they are: no "DG" before it. */
const namesItself = /\b(?:secretariat|service|office|authority|board|task ?force|centre|eurostat|administration and payment|directorate-general|inspire, debate)\b/i;

/** "Taxation and Customs Union" → "DG Taxation and Customs Union"; a cabinet and a department that names itself stay as published. */
export function bodyName(body: PublishedBody): string {
  const name = foldSpace(body.name);
  if (body.kind === "cabinet") return name;
  if (!name || name === "null") return body.acronym ? `DG ${body.acronym}` : "Directorate-General not stated";
  const bare = name.replace(/^directorate-general (?:for )?/i, "");
  return bare !== name ? `DG ${bare}` : namesItself.test(name) || /^DG /.test(name) ? name : `DG ${name}`;
}

const politicalTitle = /^(?:executive vice-president|vice-president|president|commissioner|high representative.*)$/i;
const headsDepartment = /^(?:acting )?(?:director-general|secretary-general)$/i;

/** Commissioners of every rank. */
export const isPoliticalTitle = (title: string): boolean => politicalTitle.test(title.trim());

/** Members, Commissioners, Directors-General and the Secretary-General have pages; staff below them have none. */
export const isDecisionMaker = (title: string): boolean => isPoliticalTitle(title) || headsDepartment.test(title.trim());

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The role of that day, in the words shown: "Acting Head of Unit, DG Taxation and Customs Union". */
export function describeRole(role: { institution: "parliament" | "commission"; title?: string | undefined; body?: PublishedBody | undefined }): string {
  const title = foldSpace(role.title ?? "").replace(/^the /i, "");
  if (role.institution === "parliament") return !title || /^member$/i.test(title) ? "Member of the European Parliament" : `Member of the European Parliament, ${title}`;
  const { body } = role;
  if (isPoliticalTitle(title)) return title;
  if (body?.kind === "cabinet") return bodyName(body);
  if (!title || title === "null") return "role not stated";
  return body ? `${capitalise(title)}, ${bodyName(body)}` : capitalise(title);
}
