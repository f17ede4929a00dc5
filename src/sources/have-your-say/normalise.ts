/** Says one response, initiative or paper in our words. */
import type { ContentOf, FeedbackContent, InitiativeContent, Normalised, Report, SourceRecord } from "../../model/index.js";
import { skipOfBrokenRow } from "../../normalise/broken-row.js";
import { dropControlCharacters, hasControlCharacters } from "../../normalise/control-characters.js";
import { readActivityDate, readDate } from "../../normalise/dates.js";
import { foldSpace } from "../../normalise/fold.js";
import { asArray, asText, isObject, type JsonObject } from "../../normalise/json-ld.js";
import { maskContacts } from "../../normalise/mask-contacts.js";
import { readRegisterNumber } from "../../normalise/register-number.js";
import { initiativeKey } from "./parse-initiatives.js";
import { organisationTypes, reasonToDrop } from "./respondent.js";

const source = "have-your-say";
const skip = (reason: string, message: string): Normalised => ({ skip: { reason, message } });

const integer = (value: unknown): number | undefined => (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined);

/** Long texts are shown word for word: white space is folded, nothing else is touched but addresses and phone numbers. */
const readWords = (value: unknown): string => (typeof value === "string" ? maskContacts(dropControlCharacters(value).replace(/\s+/g, " ").trim()) : "");

/** Fields of a response that hold text, and decide what it is or are shown. */
const textFields = ["userType", "organization", "dateFeedback", "trNumber", "feedback", "feedbackTextUserLanguage", "country"] as const;
/** The form takes 4,000 characters. */
const longestText = 1_000_000;

const kindOf = (value: unknown): string => (Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : `a ${typeof value}`);

/** A response that is none, or holds something else where text is due: what it says cannot be known. Values are not repeated: they may be a citizen's. */
function findFault(fields: Record<string, unknown>): { reason: string; found: string } | undefined {
  if (!Object.keys(fields).length) return { reason: "no object", found: "is no object with fields" };
  for (const name of textFields) {
    const value = fields[name];
    if (value === undefined || value === null || typeof value === "number") continue;
    if (typeof value !== "string") return { reason: "unexpected value", found: `has ${kindOf(value)} as "${name}" (expected text)` };
    if (value.length > longestText) return { reason: "too long", found: `has ${value.length} characters in "${name}" (expected ${longestText} at most)` };
  }
  return undefined;
}

const knownTypes: ReadonlySet<string> = new Set([...organisationTypes, "OTHER"]);
/** Anonymised: the respondent had their person taken away; the organisation is published all the same. */
const knownStatuses: ReadonlySet<string> = new Set(["PUBLISHED", "ANONYMISED_BY_USER"]);

function readAttachments(value: unknown, where: string, report: Report): FeedbackContent["attachments"] {
  return asArray(value)
    .filter(isObject)
    .flatMap((attachment) => {
      const documentId = asText(attachment.documentId);
      // Where a collector kept no file name, the paper's number stands for it.
      const fileName = asText(attachment.fileName) ?? asText(attachment.ersFileName) ?? documentId;
      const pages = integer(attachment.pages);
      if (fileName) return [{ ...(documentId && { documentId }), fileName: foldSpace(fileName), ...(pages !== undefined && { pages }) }];
      report({ level: "warning", reason: "nameless attachment", message: `${where}: an attachment has neither number nor file name. It is left out: nothing could be linked to it.` });
      return [];
    });
}

/** What was typed as register number: a number, or the words as they stand. */
function readTypedNumber(typed: string): Pick<FeedbackContent, "registerNumber" | "originalRegisterNumber"> {
  const registerNumber = readRegisterNumber(typed);
  if (registerNumber) return { registerNumber };
  return typed ? { originalRegisterNumber: typed } : {};
}

function normaliseFeedback(record: SourceRecord, report: Report): Normalised {
  const { fields, position } = record;
  const fault = findFault(fields);
  if (fault) return skip(fault.reason, `${position}: ${fault.found}. Response skipped.`);
  const dropped = reasonToDrop(fields);
  if (dropped) return skip(dropped.reason, `${position}: ${dropped.why}. Not kept.`);
  const feedbackId = integer(fields.id);
  if (feedbackId === undefined) return skip("no id", `${position}: has no number. Response skipped.`);
  const publicationId = integer(fields.publicationId);
  if (publicationId === undefined) return skip("no publication", `${position}: has no publicationId. Response skipped: it is not known what it answers.`);
  const published = asText(fields.dateFeedback) ?? "";
  const day = readActivityDate(published);
  if (day.date === undefined) return skip(day.reason, `${position}: dateFeedback "${published.slice(0, 40)}" ${day.expected}. Response skipped.`);
  const { date } = day;
  for (const name of textFields)
    if (typeof fields[name] === "string" && hasControlCharacters(fields[name]))
      report({ level: "warning", reason: "control characters", message: `${position}: "${name}" holds control characters, which cannot be shown. They are left out.` });

  const respondentType = asText(fields.userType) ?? "";
  if (!knownTypes.has(respondentType))
    report({
      level: "warning",
      reason: "unknown value",
      message: `${position}: userType "${respondentType.slice(0, 40)}" is not known. Kept as published: say in respondent.ts whether it is an organisation's.`,
    });
  const status = asText(fields.status);
  if (status && !knownStatuses.has(status))
    report({ level: "warning", reason: "unknown value", message: `${position}: status "${status.slice(0, 40)}" is not known. The response is kept: say in normalise.ts what it means.` });

  const text = readWords(fields.feedback);
  const translation = readWords(fields.feedbackTextUserLanguage);
  const optional = (key: string, name = key): Record<string, string> => {
    const value = foldSpace(asText(fields[key]) ?? "");
    return value ? { [name]: value } : {};
  };
  const language = asText(fields.language)?.toLowerCase();
  return {
    disclosure: {
      source,
      kind: "feedback",
      key: `F${feedbackId}`,
      set: String(publicationId),
      date,
      content: {
        feedbackId,
        publicationId,
        ...optional("referenceInitiative", "reference"),
        ...optional("organization", "organisation"),
        ...readTypedNumber(foldSpace(asText(fields.trNumber) ?? "")),
        respondentType,
        ...optional("country"),
        ...optional("companySize"),
        ...optional("scope"),
        ...optional("governanceLevel"),
        ...(language && { language }),
        text,
        ...(translation && translation !== text && { translation }),
        anonymous: fields.publication === "ANONYMOUS",
        attachments: readAttachments(fields.attachments, position, report),
      },
    },
  };
}

function readPublication(publication: JsonObject): InitiativeContent["publications"] {
  const publicationId = integer(publication.id);
  if (publicationId === undefined) return [];
  const type = asText(publication.type);
  const reference = asText(publication.reference);
  const publishedDate = readDate(asText(publication.publishedDate) ?? "");
  const endDate = readDate(asText(publication.endDate) ?? "");
  const status = asText(publication.receivingFeedbackStatus);
  const totalFeedback = integer(publication.totalFeedback);
  return [
    {
      publicationId,
      ...(type && { type }),
      ...(reference && { reference }),
      ...(publishedDate && { publishedDate }),
      ...(endDate && { endDate }),
      ...(status && { status }),
      ...(totalFeedback !== undefined && { totalFeedback }),
    },
  ];
}

function normaliseInitiative({ fields, position }: SourceRecord): Normalised {
  const key = initiativeKey(fields);
  if (!key) return skip("no id", `${position}: has no number and no publication. Initiative skipped.`);
  const initiativeId = integer(fields.id);
  const [title, reference, actType, directorateGeneral, stage] = ["shortTitle", "reference", "foreseenActType", "dg", "stage"].map((name) => foldSpace(asText(fields[name]) ?? ""));
  const content: InitiativeContent = {
    ...(initiativeId !== undefined && { initiativeId }),
    ...(title && { title }),
    ...(reference && { reference }),
    ...(actType && { actType }),
    ...(directorateGeneral && { directorateGeneral }),
    ...(stage && { stage }),
    topics: asArray(fields.topics).flatMap((topic) => (isObject(topic) ? (asText(topic.label) ?? asText(topic.code)) : asText(topic)) ?? []),
    publications: asArray(fields.publications).filter(isObject).flatMap(readPublication),
  };
  return { disclosure: { source, kind: "initiative", key, set: key, content } };
}

function normaliseAttachment(record: SourceRecord): Normalised {
  const { fields, position } = record;
  const broken = skipOfBrokenRow(record);
  if (broken) return broken;
  const text = (name: string): string => (typeof fields[name] === "string" ? fields[name].trim() : "");
  const documentId = text("documentId");
  const fileName = text("fileName") || documentId;
  const feedbackId = /^F?\d{1,12}$/.test(text("feedbackId")) ? Number(text("feedbackId").replace("F", "")) : undefined;
  if (!fileName) return skip("no file name", `${position}: has neither fileName nor documentId. Paper skipped.`);
  if (!documentId && feedbackId === undefined)
    return skip("no id", `${position}: "${fileName.slice(0, 80)}" has neither documentId nor feedbackId. Paper skipped: it is not known to whom it belongs.`);
  const checksum = /^[0-9a-f]{64}$/i.test(text("sha256")) ? text("sha256").toLowerCase() : undefined;
  const content: ContentOf<"attachment"> = { ...(documentId && { documentId }), ...(feedbackId !== undefined && { feedbackId }), fileName, ...(checksum && { checksum }) };
  return { disclosure: { source, kind: "attachment", key: documentId || `F${feedbackId}/${fileName}`, set: "papers", content } };
}

export function normaliseRecord(record: SourceRecord, report: Report): Normalised {
  if (record.layout === "initiative") return normaliseInitiative(record);
  if (record.layout === "attachment" || record.layout === "attachment-manifest") return normaliseAttachment(record);
  return normaliseFeedback(record, report);
}
