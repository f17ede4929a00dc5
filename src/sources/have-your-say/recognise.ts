/** Tells the portal's files from others, by content first and name second. */
import { headText } from "../../fetch/input-file.js";
import type { InputFile } from "../../model/index.js";
import { manifestColumns } from "./parse-attachments.js";

export type Layout = "feedback" | "feedback-list" | "initiative" | "attachment-manifest" | "attachment";

/** Where responses lack the one key of their own, enough of these to know them by; what is missing is told when they are read. */
const feedbackKeys = ["publicationId", "userType", "feedback", "surname", "trNumber"] as const;
const enoughKeys = 3;
/** Enough of the columns to know a manifest by. */
const enoughColumns = 3;

function recogniseJson(text: string, name: string): Layout | undefined {
  const isList = text.startsWith("[");
  if (/"dateFeedback"\s*:/.test(text) || feedbackKeys.filter((key) => text.includes(`"${key}"`)).length >= enoughKeys) return isList ? "feedback-list" : "feedback";
  if (isList) return undefined;
  if (/"(?:initiativeResultDtoes|initiativeResultDtoPage|receivingFeedbackStatus|foreseenActType)"\s*:/.test(text)) return "initiative";
  if (/"shortTitle"\s*:/.test(text) && /"publications"\s*:/.test(text)) return "initiative";
  // An empty page and an error body have nothing of their own: the name tells what was asked for.
  if (/allFeedback|feedbackById/i.test(name)) return "feedback";
  return /groupInitiatives|searchInitiatives/i.test(name) ? "initiative" : undefined;
}

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);
const isPdf = (head: Uint8Array): boolean => startsWith(head, [0x25, 0x50, 0x44, 0x46]);
const isZip = (head: Uint8Array): boolean => startsWith(head, [0x50, 0x4b]);
/** Word before 2007. */
const isOldOffice = (head: Uint8Array): boolean => startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]);

/** The portal serves papers as PDF by name whatever was uploaded, so the name may end in .pdf and the bytes be a DOCX. */
function isPaper({ name, head }: InputFile): boolean {
  const [, base = "", extension = ""] = /^(.+)\.(pdf|docx?|odt|rtf|txt)$/i.exec(name) ?? [];
  if (!base) return false;
  const isNumbered = /^F\d{3,12}(?:[_-]|$)/i.test(base) || /(?<![0-9a-z])[0-9a-f]{16}(?![0-9a-z])/i.test(base);
  // A bare word of some length may be the paper's number; "my notes" and "README" are none.
  if (!isNumbered && !/^[A-Za-z0-9_-]{8,}$/.test(base)) return false;
  if (isPdf(head) || isOldOffice(head)) return true;
  if (isZip(head)) return isNumbered || /^(?:docx|odt)$/i.test(extension);
  // Any file of words begins like a text: only the portal's own names will do.
  return /^(?:txt|rtf)$/i.test(extension) && /^(?:F\d{3,12}(?:[_-].*)?|[0-9a-f]{16})$/i.test(base) && !head.includes(0);
}

export function recognise(file: InputFile): Layout | undefined {
  const text = headText(file).trimStart();
  if (/^[[{]/.test(text)) return recogniseJson(text, file.name);
  const [header = ""] = text.split(/\r?\n/, 1);
  const cells = header.split(/[,;\t]/).map((cell) => cell.replace(/"/g, "").trim());
  if (manifestColumns.filter((column) => cells.includes(column)).length >= enoughColumns) return "attachment-manifest";
  return isPaper(file) ? "attachment" : undefined;
}
