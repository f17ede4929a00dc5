/** Says one Member, or one committee or group, in our words. */
import type { ContentOf, Normalised, Report, SourceRecord } from "../../model/index.js";
import { countryOfAlpha3, readCountry } from "../../normalise/countries.js";
import { readDate } from "../../normalise/dates.js";
import { foldName, foldSpace } from "../../normalise/fold.js";
import { asArray, asText, isObject, type JsonObject, lastSegment } from "../../normalise/json-ld.js";
import { recaseFamilyName, recaseFullName } from "../../normalise/person-name.js";
import { setField } from "./parse.js";

type Membership = ContentOf<"mandate">["memberships"][number];
type Warn = (reason: string, message: string) => void;

const source = "parliament-members";
const skip = (reason: string, message: string): Normalised => ({ skip: { reason, message } });
const isMemberNumber = (text: string | undefined): text is string => text !== undefined && /^\d{1,9}$/.test(text);
const full = (...parts: (string | undefined)[]): string => foldSpace(parts.filter(Boolean).join(" "));

/** The directory writes a group by its English name; everything else by its code. */
const groupCodes = new Map(
  [
    ["PPE", "Group of the European People's Party (Christian Democrats)"],
    ["S&D", "Group of the Progressive Alliance of Socialists and Democrats in the European Parliament"],
    ["PfE", "Patriots for Europe Group"],
    ["ECR", "European Conservatives and Reformists Group"],
    ["Renew", "Renew Europe Group"],
    ["Verts/ALE", "Group of the Greens/European Free Alliance"],
    ["The Left", "The Left group in the European Parliament - GUE/NGL"],
    ["ESN", "Europe of Sovereign Nations Group"],
    ["NI", "Non-attached Members"],
    ["ID", "Identity and Democracy Group"],
    ["ALDE", "Group of the Alliance of Liberals and Democrats for Europe"],
    ["GUE/NGL", "Confederal Group of the European United Left - Nordic Green Left"],
    ["EFDD", "Europe of Freedom and Direct Democracy Group"],
    ["ENF", "Europe of Nations and Freedom Group"],
  ].map(([code, name]) => [foldName(name as string), code as string]),
);

function readMembership(membership: JsonObject, warn: Warn): Membership | undefined {
  const code = lastSegment(membership.organization);
  // A seat in Parliament is a membership of "org/ep-10", sometimes without its class.
  const kind = lastSegment(membership.membershipClassification) ?? (/^ep-\d+$/.test(code ?? "") ? "EU_INSTITUTION" : undefined);
  if (!code || !kind) {
    warn("incomplete membership", `a membership names ${code ? `the body "${code.slice(0, 40)}" and no class` : "no body"}. Expected organization and membershipClassification. It is not used.`);
    return undefined;
  }
  const role = lastSegment(membership.role);
  const [during] = asArray(membership.memberDuring).filter(isObject);
  const from = readDate(asText(during?.startDate) ?? "");
  const to = readDate(asText(during?.endDate) ?? "");
  return { code, kind, ...(role && { role }), ...(from && { from }), ...(to && { to }) };
}

/** By class, body and time: the API lists them in no order. */
const orderOf = ({ kind, code, from = "", role = "" }: Membership): string => [kind, code, from, role].join(" ");

/** Country of the newest seat: one person's own record names it there, not in a field of its own. */
function countryOfSeat(memberships: JsonObject[]): string | undefined {
  const startOf = (membership: JsonObject): string => asText(asArray(membership.memberDuring).filter(isObject)[0]?.startDate) ?? "";
  const seats = memberships.filter((membership) => /^ep-\d+$/.test(lastSegment(membership.organization) ?? "") && membership.represents !== undefined);
  const newest = seats.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1)).at(-1);
  return newest && countryOfAlpha3(lastSegment(newest.represents) ?? "");
}

function normalisePerson(record: SourceRecord, set: string, warn: Warn): Normalised {
  const { fields, position } = record;
  const mepId = asText(fields.identifier);
  if (!isMemberNumber(mepId)) return skip("no member number", `${position}: identifier "${(mepId ?? "").slice(0, 40)}" is not a number. Person skipped: a Member is known by it.`);
  const givenName = asText(fields.givenName);
  // Published as "Di Rupo", but for a few who sat for weeks only: "OVELGÖNNE".
  const publishedFamily = asText(fields.familyName);
  const inCapitals = publishedFamily !== undefined && !/\p{Ll}/u.test(publishedFamily);
  const familyName = inCapitals ? recaseFamilyName(publishedFamily) : publishedFamily;
  const fullName = givenName && publishedFamily && !inCapitals ? full(givenName, familyName) : recaseFullName(asText(fields.label) ?? full(givenName, publishedFamily));
  if (!fullName) return skip("no name", `${position} (${mepId}): has no name. Person skipped: expected givenName and familyName, or label.`);
  const officialName = full(asText(fields.officialGivenName), asText(fields.officialFamilyName));
  const memberships = asArray(fields.hasMembership).filter(isObject);
  const country = asText(fields["api:country-of-representation"]) ?? countryOfSeat(memberships);
  const group = asText(fields["api:political-group"]);
  return {
    disclosure: {
      source,
      kind: "mandate",
      key: `api-${mepId}`,
      set,
      content: {
        mepId,
        layout: "api",
        fullName,
        ...(familyName && { familyName }),
        ...(givenName && { givenName }),
        ...(officialName && { officialName }),
        ...(country && { country }),
        ...(group && { group }),
        current: set === "current",
        memberships: memberships.flatMap((membership) => readMembership(membership, warn) ?? []).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
      },
    },
  };
}

function normaliseDirectoryMember(record: SourceRecord, set: string, warn: Warn): Normalised {
  const { fields, position } = record;
  const mepId = asText(fields.id);
  if (!isMemberNumber(mepId)) return skip("no member number", `${position}: id "${(mepId ?? "").slice(0, 40)}" is not a number. Person skipped: a Member is known by it.`);
  const fullName = recaseFullName(asText(fields.fullName) ?? "");
  if (!fullName) return skip("no name", `${position} (${mepId}): fullName is empty. Person skipped.`);
  const publishedCountry = asText(fields.country);
  const country = publishedCountry && (readCountry(publishedCountry) ?? publishedCountry);
  if (publishedCountry && country === publishedCountry)
    warn("unknown country", `country "${publishedCountry.slice(0, 60)}" is not in the list. Add it to src/normalise/countries.ts or record a correction.`);
  const publishedGroup = asText(fields.politicalGroup);
  const group = publishedGroup && groupCodes.get(foldName(publishedGroup));
  if (publishedGroup && !group) warn("unknown group", `politicalGroup "${publishedGroup.slice(0, 80)}" is not in the list. Add it to src/sources/parliament-members/normalise.ts. It is not used.`);
  const term = Number(set.slice("directory-".length));
  return {
    disclosure: {
      source,
      kind: "mandate",
      key: `${set}-${mepId}`,
      set,
      content: {
        mepId,
        layout: "directory",
        fullName,
        ...(country && { country }),
        ...(group && { group }),
        ...(term > 0 && { term }),
        current: false,
        memberships: [],
      },
    },
  };
}

/** "-" is what the API writes where it has no name. */
const nameIn = (label: unknown): string | undefined => {
  const name = asText(isObject(label) ? label.en : label);
  return name === "-" ? undefined : name && foldSpace(name);
};

function normaliseBody(record: SourceRecord, set: string): Normalised {
  const { fields, position } = record;
  // The number of a body changes from term to term while its label stays, so the key is its id: "org/6562" labelled "AFET".
  const id = lastSegment(fields.id) ?? asText(fields.label);
  const code = nameIn(fields.label) ?? lastSegment(fields.id);
  if (!id || !code) return skip("no code", `${position}: has no id and no label. Body skipped: a body is known by them.`);
  const name = nameIn(fields.prefLabel) ?? nameIn(fields.altLabel);
  return { disclosure: { source, kind: "body", key: `body-${id}`, set, content: { code, ...(name && { name }) } } };
}

export function normaliseMember(record: SourceRecord, report: Report): Normalised {
  const set = String(record.fields[setField] ?? "");
  const warn: Warn = (reason, message) => report({ level: "warning", reason, message: `${source}: ${record.position}: ${message}` });
  if (record.layout === "bodies") return normaliseBody(record, set);
  return record.layout === "directory" ? normaliseDirectoryMember(record, set, warn) : normalisePerson(record, set, warn);
}
