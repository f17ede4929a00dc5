/** What in a record is a name and what is running text: learnt from and put into other words alike. */
import type { SourceRecord } from "../src/model/index.js";
import { countryOfAlpha3, readCountry } from "../src/normalise/countries.js";
import { splitListCell } from "../src/normalise/list-cell.js";
import type { Vocabulary } from "./vocabulary.js";

/** Languages of names by the country of the head office, where a country has one that stands out. */
const languageOf: Record<string, string> = {
  ...{ AT: "de", BG: "bg", CZ: "cs", DE: "de", DK: "da", EE: "et", ES: "es", FI: "fi", FR: "fr", GB: "en", GR: "el", HR: "hr", HU: "hu", IE: "en", IT: "it" },
  ...{ LT: "lt", LV: "lv", NL: "nl", PL: "pl", PT: "pt", RO: "ro", SE: "sv", SI: "sl", SK: "sk", US: "en" },
};

/** Elements of a register entry that hold names of organisations, by path within the entry. */
export const registerNames: ReadonlySet<string> = new Set([
  "name/originalName",
  "name/nameInLatinAlphabet",
  "acronym",
  "financialData/closedYear/clients/client/name",
  "financialData/currentYear/clients/client/name",
  "financialData/closedYear/intermediaries/intermediary/name",
  "financialData/currentYear/intermediaries/intermediary/name",
  "financialData/closedYear/contributions/contributor/name",
]);
/** Elements that hold what registrants wrote; categories, interests and places stay as they are. */
export const registerTexts: ReadonlySet<string> = new Set([
  "webSiteURL",
  "goals",
  "EULegislativeProposals",
  "EUSupportedForumsAndPlatforms",
  "communicationActivities",
  "interOrUnofficalGroupings",
  "members/infoMembers",
  "structure/isMemberOf",
  "structure/organisationMembers",
  "financialData/closedYear/clients/client/proposal",
  "financialData/currentYear/clients/client/proposal",
  "financialData/closedYear/grants/grant/source",
  "financialData/closedYear/otherSourceInfo",
  "financialData/complementaryInformation",
]);

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Path within the entry → text, lists within it walked. */
function* walk(values: Record<string, unknown>, prefix = ""): Generator<[string, string]> {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string") yield [prefix + name, value];
    else if (Array.isArray(value)) for (const one of value) yield* walk(one as Record<string, unknown>, `${prefix}${name}/`);
  }
}

function learnEntry(fields: Record<string, unknown>, vocabulary: Vocabulary): void {
  const language = languageOf[readCountry(text(fields["headOffice/country"])) ?? ""];
  for (const [path, value] of walk(fields)) {
    if (path === "name/originalName") vocabulary.noteRegisteredName(value, language);
    else if (registerNames.has(path)) vocabulary.noteName(value, language);
    else if (registerTexts.has(path)) vocabulary.noteText(value);
  }
}

function learnFeedback(fields: Record<string, unknown>, vocabulary: Vocabulary): void {
  const country = countryOfAlpha3(text(fields.country));
  for (const name of ["organization", "firstName", "surname"]) vocabulary.noteName(text(fields[name]), languageOf[country ?? ""]);
  for (const name of ["feedback", "feedbackTextUserLanguage"]) if (fields[name]) vocabulary.noteText(text(fields[name]));
  for (const attachment of Array.isArray(fields.attachments) ? (fields.attachments as { fileName?: unknown }[]) : []) vocabulary.noteText(text(attachment.fileName));
}

/** Teaches `vocabulary` the words of one record. */
export function learnRecord(source: string, { fields }: SourceRecord, vocabulary: Vocabulary): void {
  if (source === "transparency-register") learnEntry(fields, vocabulary);
  else if (source === "parliament-meetings") {
    for (const segment of text(fields.attendees).split("|")) vocabulary.noteName(segment);
    vocabulary.noteText(text(fields.title));
  } else if (source === "commission-meetings") {
    for (const name of splitListCell(text(fields["Name of interest representative"]))) vocabulary.noteName(name);
    vocabulary.noteText(text(fields["Subject of the meeting"]));
  } else if (source === "have-your-say") learnFeedback(fields, vocabulary);
}
