/** Says one procedure in our words. */
import type { ContentOf, Normalised, SourceRecord } from "../../model/index.js";
import { readDate } from "../../normalise/dates.js";
import { readFileReference } from "../../normalise/file-reference.js";
import { foldSpace } from "../../normalise/fold.js";
import { asArray, asText, isObject, type JsonObject, lastSegment } from "../../normalise/json-ld.js";

type File = ContentOf<"file">;
type FileEvent = File["events"][number];
type Role = File["roles"][number];

const segments = (value: unknown): string[] => asArray(value).flatMap((iri) => lastSegment(iri) ?? []);

/** Each once and in one order: the API lists them in no order, and another one must not look like a change. */
function sortedOnce<T>(items: T[], orderOf: (item: T) => string): T[] {
  const byOrder = new Map(items.map((item) => [orderOf(item), item]));
  return [...byOrder].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** ISO 639-1, as the publisher's keys are. */
const isLanguage = /^[a-z]{2}$/;

function readTitles(title: unknown): Record<string, string> {
  if (!isObject(title)) return {};
  return Object.fromEntries(Object.entries(title).flatMap(([language, text]) => (isLanguage.test(language) && asText(text) ? [[language, foldSpace(asText(text) ?? "")]] : [])));
}

/** Steps with a type and a date. Some are given by their number alone, some decisions without a type: nothing to show. */
function readEvents(events: JsonObject[]): FileEvent[] {
  const read = events.flatMap((event): FileEvent[] => {
    const type = lastSegment(event.had_activity_type);
    const date = readDate(asText(event.activity_date) ?? "");
    return type && date ? [{ type, date }] : [];
  });
  return sortedOnce(read, ({ date, type }) => `${date} ${type}`);
}

/** One role for each person or body named; a participation without a role says nothing. */
function readRoles(participations: JsonObject[]): Role[] {
  const read = participations.flatMap((participation): Role[] => {
    const role = lastSegment(participation.participation_role);
    if (!role) return [];
    const group = lastSegment(participation.politicalGroup);
    const date = readDate(asText(participation.activity_date) ?? "");
    const committee = lastSegment(participation.participation_in_name_of);
    const rest = { ...(group && { group }), ...(date && { date }), ...(committee && { committee }) };
    return [
      ...segments(participation.had_participant_person).map((mepId) => ({ role, mepId, ...rest })),
      ...segments(participation.had_participant_organization).map((body) => ({ role, body, ...rest })),
    ];
  });
  return sortedOnce(read, ({ role, date = "", committee = "", mepId = "", body = "", group = "" }) => [role, date, committee, body, mepId.padStart(9, "0"), group].join(" "));
}

/** "COM-2023-0155" → "COM(2023)155", where the procedure names one such document: a vote on several files names those of all. */
function readComReference(documents: string[]): string | undefined {
  const found = new Set(documents.flatMap((document) => /^COM-(\d{4})-0*(\d+)/.exec(document)?.slice(1, 3).join(")") ?? []));
  const [only] = found;
  return found.size === 1 ? `COM(${only}` : undefined;
}

export function normaliseProcedure({ fields, position }: SourceRecord): Normalised {
  const label = asText(fields.label) ?? "";
  const processId = asText(fields.process_id) ?? "";
  const processType = lastSegment(fields.process_type);
  const reference = readFileReference(label) ?? readFileReference(`${processId}(${processType ?? ""})`);
  if (!reference)
    return {
      skip: {
        reason: "no reference",
        message: `${position}: label "${label.slice(0, 40)}" and process_id "${processId.slice(0, 40)}" give no reference (expected 2021/0106(COD)). Procedure skipped.`,
      },
    };
  const type = processType ?? /\(([A-Z]{3})\)$/.exec(reference)?.[1];
  const stage = lastSegment(fields.current_stage);
  const events = asArray(fields.consists_of).filter(isObject);
  const documents = segments(fields.created_a_realization_of);
  const comReference = readComReference([...documents, ...segments(fields.based_on_a_realization_of)]) ?? readComReference(events.flatMap((event) => segments(event.based_on_a_realization_of)));
  return {
    disclosure: {
      source: "legislative-files",
      kind: "file",
      key: reference,
      set: "",
      content: {
        reference,
        ...(type && { type }),
        titles: readTitles(fields.process_title),
        ...(stage && { stage }),
        documents: sortedOnce(documents, (document) => document),
        ...(comReference && { comReference }),
        events: readEvents(events),
        roles: readRoles(asArray(fields.had_participation).filter(isObject)),
      },
    },
  };
}
