/** Says one entry of the register in our words. */
import { decodeHTMLStrict } from "entities";
import type { Amount, ContentOf, Normalised, Report, SourceRecord } from "../../model/index.js";
import { readCountry } from "../../normalise/countries.js";
import { readDate } from "../../normalise/dates.js";
import { foldSpace } from "../../normalise/fold.js";
import { maskContacts } from "../../normalise/mask-contacts.js";
import { isRegisterNumber } from "../../normalise/register-number.js";

type Fields = Record<string, unknown>;
type Entry = ContentOf<"registerEntry">;
type Warn = (reason: string, message: string) => void;

const skip = (reason: string, message: string): Normalised => ({ skip: { reason, message } });
const text = (fields: Fields, path: string): string => {
  const written = fields[path];
  return typeof written === "string" ? written.trim() : "";
};
const list = (fields: Fields, path: string): Fields[] => (fields[path] as Fields[] | undefined) ?? [];

/** `{ [key]: value }`, or nothing where the entry says nothing. */
const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } => (value === undefined || value === "" ? {} : ({ [key]: value } as { [P in K]?: V }));

/** Control characters but for white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Names are published with their entities encoded once too often: "M&eacute;dia" is what stands in the element. */
const name = (fields: Fields, path: string): string => foldSpace(decodeHTMLStrict(text(fields, path)).replace(controls, ""));

/** What people wrote, as they wrote it, but for e-mail addresses and phone numbers. */
const freeText = (fields: Fields, path: string): string => maskContacts(text(fields, path));

/** Choices from a list come in another order from export to export. */
const choices = (elements: Fields[], path: string): string[] => [...new Set(elements.map((element) => name(element, path)).filter(Boolean))].sort();

function readNumber(fields: Fields, path: string, warn: Warn): number | undefined {
  const written = text(fields, path);
  if (/^\d+(\.\d+)?$/.test(written)) return Number(written);
  if (written) warn("impossible number", `${path} "${written.slice(0, 40)}" is not a number. Expected digits, with a point before decimals. The value is not used.`);
  return undefined;
}

/** The three elements of an amount. Written out once: names that are put together anew for each entry have to be looked up anew. */
const amountAt = (path: string) => ({ min: `${path}/range/min`, max: `${path}/range/max`, exact: `${path}/absoluteCost` });
const amounts = {
  costs: amountAt("financialData/closedYear/costs"),
  totalBudget: amountAt("financialData/closedYear/totalBudget"),
  revenue: amountAt("financialData/closedYear/totalAnnualRevenue"),
  ofClient: amountAt("revenue"),
  ofIntermediary: amountAt("representationCosts"),
  ofGift: amountAt("amount"),
};

/** An open range keeps the one end that it has: only `max` is "below", only `min` is "at least". An empty range says nothing. */
function readAmount(fields: Fields, paths: ReturnType<typeof amountAt>, warn: Warn): Amount | undefined {
  const min = readNumber(fields, paths.min, warn);
  const max = readNumber(fields, paths.max, warn);
  const exact = readNumber(fields, paths.exact, warn);
  if (min === undefined && max === undefined && exact === undefined) return undefined;
  return { ...optional("min", min), ...optional("max", max), ...optional("exact", exact) };
}

function readCountryOf(fields: Fields, path: string, warn: Warn): string {
  const published = foldSpace(text(fields, path));
  const country = readCountry(published);
  if (published && !country) warn("unknown country", `country "${published.slice(0, 60)}" is not in the list. Add it to src/normalise/countries.ts or record a correction.`);
  return country ?? published;
}

function readDay(fields: Fields, path: string, warn: Warn): string | undefined {
  const written = text(fields, path);
  const date = readDate(written);
  if (written && !date) warn("impossible date", `${path} "${written.slice(0, 40)}" is not a calendar date. The value is not used.`);
  return date;
}

const sharePaths = ["100", "75", "50", "25", "10"].map((share) => [share, `members/members${share}Percent`] as const);

function readPeopleShares(fields: Fields, warn: Warn): Record<string, number> | undefined {
  const shares: Record<string, number> = {};
  for (const [share, path] of sharePaths) {
    const people = readNumber(fields, path, warn);
    if (people !== undefined) shares[share] = people;
  }
  return Object.keys(shares).length ? shares : undefined;
}

function readClients(fields: Fields, warn: Warn): Entry["clients"] {
  const clientsOf = (year: string, current: boolean): Entry["clients"] =>
    list(fields, `financialData/${year}/clients/client`).map((client) => ({
      name: name(client, "name"),
      ...optional("revenue", readAmount(client, amounts.ofClient, warn)),
      ...optional("proposal", freeText(client, "proposal")),
      ...(current && { current }),
    }));
  return [...clientsOf("closedYear", false), ...clientsOf("currentYear", true)].filter((client) => client.name);
}

/** Those of the closed year with their costs, then those that only the running year names. */
function readIntermediaries(fields: Fields, warn: Warn): Entry["intermediaries"] {
  const closed = list(fields, "financialData/closedYear/intermediaries/intermediary").map((intermediary) => ({
    name: name(intermediary, "name"),
    ...optional("cost", readAmount(intermediary, amounts.ofIntermediary, warn)),
  }));
  const known = new Set(closed.map((intermediary) => intermediary.name));
  const current = choices(list(fields, "financialData/currentYear/intermediaries/intermediary"), "name").filter((intermediary) => !known.has(intermediary));
  return [...closed, ...current.map((intermediary) => ({ name: intermediary }))].filter((intermediary) => intermediary.name);
}

function readContent(fields: Fields, registerNumber: string, registeredName: string, warn: Warn): Entry {
  const newOrganisation = text(fields, "financialData/newOrganisation");
  return {
    registerNumber,
    name: registeredName,
    ...optional("latinName", name(fields, "name/nameInLatinAlphabet")),
    ...optional("acronym", name(fields, "acronym")),
    ...optional("legalForm", name(fields, "entityForm")),
    ...optional("website", text(fields, "webSiteURL")),
    ...optional("category", text(fields, "registrationCategory")),
    ...optional("registeredDate", readDay(fields, "registrationDate", warn)),
    ...optional("updatedDate", readDay(fields, "lastUpdateDate", warn)),
    ...optional("city", foldSpace(text(fields, "headOffice/city"))),
    ...optional("country", readCountryOf(fields, "headOffice/country", warn)),
    ...optional("euOfficeCountry", readCountryOf(fields, "EUOffice/country", warn)),
    ...optional("goals", freeText(fields, "goals")),
    levelsOfInterest: choices(list(fields, "levelsOfInterest/levelOfInterest"), "levelOfInterest"),
    ...optional("proposals", freeText(fields, "EULegislativeProposals")),
    ...optional("communication", freeText(fields, "communicationActivities")),
    ...optional("groupings", freeText(fields, "interOrUnofficalGroupings")),
    ...optional("forums", freeText(fields, "EUSupportedForumsAndPlatforms")),
    ...optional("people", readNumber(fields, "members/members", warn)),
    ...optional("peopleFte", readNumber(fields, "members/membersFTE", warn)),
    ...optional("peopleShares", readPeopleShares(fields, warn)),
    ...optional("peopleNote", freeText(fields, "members/infoMembers")),
    ...optional("passes", readNumber(fields, "EPAccreditedNumber", warn)),
    interests: choices(list(fields, "interests/interest"), "name"),
    ...optional("interestRepresented", text(fields, "interestRepresented")),
    // The publisher writes the two crosswise: isMemberOf holds who its members are, organisationMembers what it belongs to.
    ...optional("members", freeText(fields, "structure/isMemberOf")),
    ...optional("memberships", freeText(fields, "structure/organisationMembers")),
    ...((newOrganisation === "true" || newOrganisation === "false") && { newOrganisation: newOrganisation === "true" }),
    ...optional("yearStart", readDay(fields, "financialData/closedYear/startDate", warn)),
    ...optional("yearEnd", readDay(fields, "financialData/closedYear/endDate", warn)),
    ...optional("costs", readAmount(fields, amounts.costs, warn)),
    ...optional("totalBudget", readAmount(fields, amounts.totalBudget, warn)),
    ...optional("revenue", readAmount(fields, amounts.revenue, warn)),
    clients: readClients(fields, warn),
    intermediaries: readIntermediaries(fields, warn),
    grants: list(fields, "financialData/closedYear/grants/grant").map((grant) => ({ ...optional("source", name(grant, "source")), ...optional("amount", readAmount(grant, amounts.ofGift, warn)) })),
    fundingSources: choices(list(fields, "financialData/closedYear/fundingSources/fundingSource"), "source"),
    contributions: list(fields, "financialData/closedYear/contributions/contributor").map((contributor) => ({
      ...optional("name", name(contributor, "name")),
      ...optional("amount", readAmount(contributor, amounts.ofGift, warn)),
    })),
    // What the entry says on its other sources of funding is a note like the general one.
    ...optional("financialNote", [freeText(fields, "financialData/complementaryInformation"), freeText(fields, "financialData/closedYear/otherSourceInfo")].filter(Boolean).join("\n\n")),
  };
}

export function normaliseEntry(record: SourceRecord, report: Report): Normalised {
  const { fields, position } = record;
  const registerNumber = text(fields, "identificationCode");
  if (!isRegisterNumber(registerNumber))
    return skip(
      "impossible register number",
      `${position}: identificationCode "${registerNumber.slice(0, 40)}" is not a register number (expected 5 to 15 digits, a dash and 2 digits). Entry skipped.`,
    );
  const registeredName = name(fields, "name/originalName");
  if (!registeredName) return skip("no name", `${position} (${registerNumber}): name/originalName is empty. Entry skipped: an organisation needs a name.`);
  const warn: Warn = (reason, message) => report({ level: "warning", reason, message: `transparency-register: ${position} (${registerNumber}): ${message}` });
  return {
    disclosure: { source: "transparency-register", kind: "registerEntry", key: registerNumber, set: "", content: readContent(fields, registerNumber, registeredName, warn) },
  };
}
