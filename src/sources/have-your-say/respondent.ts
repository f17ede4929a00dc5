/** Whose responses are kept: those of organisations. Used when a response is read and when a page is made smaller, so that both agree. */
import { foldName } from "../../normalise/fold.js";
import type { JsonObject } from "../../normalise/json-ld.js";
import { showsOrganisation } from "../../normalise/organisation-words.js";
import { readRegisterNumber } from "../../normalise/register-number.js";

/** Keys that name the person who filled in the form. */
export const personalKeys: ReadonlySet<string> = new Set(["firstName", "surname", "login"]);

/** The third T is the portal's. */
export const organisationTypes: ReadonlySet<string> = new Set([
  "ACADEMIC_RESEARCH_INSTITTUTION",
  "ACADEMIC_RESEARCH_INSTITUTION",
  "BUSINESS_ASSOCIATION",
  "COMPANY",
  "CONSUMER_ORGANISATION",
  "ENVIRONMENTAL_ORGANISATION",
  "NGO",
  "PUBLIC_AUTHORITY",
  "TRADE_UNION",
]);

/** Some write into the fields of the person what office they write from: "FEAD" "Secretariat", "Example" "Public Affairs". */
const officeWords: ReadonlySet<string> = new Set([
  "advocacy",
  "affairs",
  "brussels",
  "communications",
  "contact",
  "eu",
  "europe",
  "european",
  "info",
  "international",
  "policy",
  "public",
  "relations",
  "team",
]);

const text = (feedback: JsonObject, key: string): string => (typeof feedback[key] === "string" ? feedback[key].trim() : "");
const tokens = (name: string): string[] => foldName(name).split(" ").filter(Boolean);
const within = (some: readonly string[], all: readonly string[]): boolean => some.every((token) => all.includes(token));

/**
 * The organisation field holds the respondent's own name: "Adrien Cadiot EI", "IDEE ECONOMICHE di MARCO BAVA", or a part of it.
 * Not so where the fields of the person hold the organisation ("essenscia" "ESSENSCIA", "Egmont" "Institute"), or a register number is typed.
 */
function isOwnName(feedback: JsonObject): boolean {
  const person = [...new Set(tokens(`${text(feedback, "firstName")} ${text(feedback, "surname")}`))];
  const organisation = tokens(text(feedback, "organization"));
  if (person.length < 2 || readRegisterNumber(text(feedback, "trNumber"))) return false;
  if (person.some((token) => officeWords.has(token)) || showsOrganisation(`${text(feedback, "firstName")} ${text(feedback, "surname")}`)) return false;
  const surname = foldName(text(feedback, "surname"));
  return within(person, organisation) || (organisation.length > 1 && within(organisation, person)) || organisation.join(" ") === surname;
}

/** Why a response is not kept; `undefined` when it is one of an organisation. */
export function reasonToDrop(feedback: JsonObject): { reason: string; why: string } | undefined {
  const type = text(feedback, "userType");
  if (!type) return { reason: "no respondent type", why: "has no type of respondent, so it may be a citizen's" };
  if (/CITIZEN/.test(type)) return { reason: "citizen", why: "is a citizen's" };
  if (!text(feedback, "organization")) return organisationTypes.has(type) ? undefined : { reason: "no organisation", why: `is of type "${type.slice(0, 40)}" and names no organisation` };
  return isOwnName(feedback) ? { reason: "private person", why: "names the respondent as organisation" } : undefined;
}
