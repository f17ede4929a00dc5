/** Says one row of Parliament's export in our words. */
import type { Normalised, SourceRecord } from "../../model/index.js";
import { readDate } from "../../normalise/dates.js";
import { readFileReference } from "../../normalise/file-reference.js";
import { foldSpace } from "../../normalise/fold.js";
import { shortHash } from "../../normalise/hash.js";
import { readMemberName } from "../../normalise/person-name.js";
import { findRegisterNumbers } from "../../normalise/register-number.js";

const skip = (reason: string, message: string): Normalised => ({ skip: { reason, message } });
const text = (record: SourceRecord, name: string): string => String(record.fields[name] ?? "");

/** Names and numbers of a cell as a set: the publisher lists them in another order from export to export. */
const asSet = (cell: string, separator: RegExp): string[] => [...new Set(cell.split(separator).map(foldSpace).filter(Boolean))].sort();

export function normaliseMeeting(record: SourceRecord): Normalised {
  const originalDate = text(record, "meeting_date");
  const date = readDate(originalDate);
  if (!date) return skip("impossible date", `${record.position}: meeting_date "${originalDate.slice(0, 40)}" is not a calendar date (expected YYYY-MM-DD). Row skipped.`);
  const mepId = text(record, "member_id").trim();
  if (!/^\d{1,9}$/.test(mepId)) return skip("no member", `${record.position}: member_id "${mepId.slice(0, 40)}" is not a number. Row skipped: a meeting needs its host.`);
  const originalName = foldSpace(text(record, "member_name"));
  const subject = foldSpace(text(record, "title"));
  const capacity = foldSpace(text(record, "member_capacity"));
  const cell = text(record, "attendees").trim();
  const numbers = findRegisterNumbers(text(record, "lobbyist_id")).map((found) => found.number);
  const reference = foldSpace(text(record, "procedure_reference"));
  const fileReference = readFileReference(reference);
  // Parliament's rows have no number of their own: the key is what identifies the meeting, lists as sets.
  const participants = asSet(cell, /\|/);
  const key = shortHash([mepId, date, capacity, reference, subject, ...participants, "#", ...[...numbers].sort()]);
  return {
    disclosure: {
      source: "parliament-meetings",
      kind: "meeting",
      key,
      set: "",
      date,
      content: {
        institution: "parliament",
        hosts: [{ name: readMemberName(originalName).full, originalName, mepId, ...(capacity && { title: capacity }) }],
        subject,
        participantsCell: cell,
        registerNumbers: [...new Set(numbers)],
        ...(fileReference && { fileReference }),
      },
      facets: { host: mepId, date, capacity, file: reference, subject, participants: [...participants, ...[...numbers].sort()] },
    },
  };
}
