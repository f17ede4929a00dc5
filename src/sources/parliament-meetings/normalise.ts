/** Says one row of Parliament's export in our words. */
import type { Normalised, Report, SourceRecord } from "../../model/index.js";
import { skipOfBrokenRow } from "../../normalise/broken-row.js";
import { readActivityDate } from "../../normalise/dates.js";
import { readFileReference } from "../../normalise/file-reference.js";
import { foldSpace } from "../../normalise/fold.js";
import { shortHash } from "../../normalise/hash.js";
import { readMemberName } from "../../normalise/person-name.js";
import { findRegisterNumbers, findUnreadableNumbers, registerNumberForm } from "../../normalise/register-number.js";
import { unscramble } from "../../normalise/scrambled.js";

const skip = (reason: string, message: string): Normalised => ({ skip: { reason, message } });
const text = (record: SourceRecord, name: string): string => String(record.fields[name] ?? "");

/** Names and numbers of a cell as a set: the publisher lists them in another order from export to export. */
const asSet = (cell: string, separator: RegExp): string[] => [...new Set(cell.split(separator).map(foldSpace).filter(Boolean))].sort();

export function normaliseMeeting(record: SourceRecord, report: Report): Normalised {
  const broken = skipOfBrokenRow(record);
  if (broken) return broken;
  const originalDate = text(record, "meeting_date");
  const day = readActivityDate(originalDate);
  if (day.date === undefined) return skip(day.reason, `${record.position}: meeting_date "${originalDate.slice(0, 40)}" ${day.expected}. Row skipped.`);
  const { date } = day;
  const mepId = text(record, "member_id").trim();
  if (!/^\d{1,9}$/.test(mepId)) return skip("no member", `${record.position}: member_id "${mepId.slice(0, 40)}" is not a number. Row skipped: a meeting needs its host.`);
  const originalName = foldSpace(text(record, "member_name"));
  const subject = foldSpace(text(record, "title"));
  const capacity = foldSpace(text(record, "member_capacity"));
  const cell = text(record, "attendees").trim();
  const typedNumbers = text(record, "lobbyist_id");
  const numbers = findRegisterNumbers(typedNumbers).map((found) => found.number);
  for (const typed of findUnreadableNumbers(typedNumbers))
    report({
      level: "warning",
      reason: "unreadable register number",
      message: `${record.position}: lobbyist_id "${typed.slice(0, 40)}" is not a register number (expected ${registerNumberForm}). The names are kept without it.`,
    });
  for (const name of ["title", "attendees"]) {
    const meant = unscramble(text(record, name));
    if (meant !== undefined)
      report({
        level: "note",
        reason: "scrambled letters",
        message: `${record.position}: ${name} is UTF-8 that was read as Latin-1 before it was published (it says "${foldSpace(meant).slice(0, 80)}"). Kept as published.`,
      });
  }
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
