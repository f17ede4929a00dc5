/** From archived replies to positions in the store: the check runs again whenever it or a reply is new. */
import type { EntrySubject, ModelReply, PaperSubject, PaperText } from "../model/index.js";
import { sha256 } from "../normalise/hash.js";
import { methodVersion } from "../papers/method.js";
import { checkDescription, checkReply, checkVersion } from "../positions/check-reply.js";
import type { Database } from "../sqlite/database.js";
import { hasUnchecked, listDescriptions, listModelReplies, listPositions, type PositionRow, writeDescription, writePosition } from "../store/position-tables.js";
import { StoreReader } from "../store/read-histories.js";
import { readEntries } from "./find-papers.js";
import type { Home } from "./home.js";
import { openPaperTexts } from "./paper-texts.js";
import { openLanguageDetector } from "./tell-language.js";

/** What a stored position was checked by: where either changes, it is checked again, as offsets hold for one text alone. */
export const checkedBy = `check ${checkVersion}, ${methodVersion}`;

/** The text of a paper by the checksum of its bytes; `undefined` when it is not held. */
export type PaperTexts = (checksum: string) => Promise<PaperText | undefined> | PaperText | undefined;

const isPaper = (subject: ModelReply["subject"]): subject is PaperSubject => "paper" in subject;

/** A register text as the check reads it. */
export const entryText = (text: string, language: string): PaperText => ({ text, pages: [{ number: 1, start: 0, end: text.length }], language, quality: "good", method: "register" });

/** Checks one reply against its paper and stores what is left; gives the row, or `undefined` when the paper's text is not held. */
export function storePosition(database: Database, checksum: string, reply: ModelReply, paper: PaperText | undefined): PositionRow | undefined {
  const { subject } = reply;
  if (!isPaper(subject)) throw new Error(`reply ${checksum} is not on a paper`);
  if (!paper) return undefined;
  const checked = checkReply(reply.reply, paper, { organisation: subject.organisation, initiative: subject.initiative });
  const row: PositionRow = {
    ...checked,
    feedbackId: subject.feedbackId,
    paper: subject.paper,
    askedAt: reply.askedAt,
    reply: checksum,
    checkedBy,
    model: reply.model,
    language: paper.language,
    pages: Math.max(1, ...paper.pages.map(({ number }) => number)),
  };
  database.transaction(() => writePosition(database, row));
  return row;
}

/** The same for a sentence on an organisation. */
export function storeDescription(database: Database, checksum: string, reply: ModelReply, entry: PaperText): boolean {
  const subject = reply.subject as EntrySubject;
  const checked = checkDescription(reply.reply, entry, subject.organisation);
  const row = { ...checked, registerNumber: subject.registerNumber, askedAt: reply.askedAt, reply: checksum, checkedBy, model: reply.model, language: entry.language, text: subject.text };
  database.transaction(() => writeDescription(database, row));
  return checked.sentence !== undefined;
}

/** The newest of the replies on one paper of one response, or on one register entry; ties go by checksum. Replies on parts are none. */
function listNewest(database: Database): { checksum: string; reply: ModelReply }[] {
  const newest = new Map<string, { checksum: string; reply: ModelReply }>();
  for (const one of listModelReplies(database)) {
    const { reply, checksum } = one;
    if (reply.purpose === "part") continue;
    const key = isPaper(reply.subject) ? `${reply.subject.feedbackId} ${reply.subject.paper}` : reply.subject.registerNumber;
    const known = newest.get(key);
    if (!known || known.reply.askedAt < reply.askedAt || (known.reply.askedAt === reply.askedAt && known.checksum < checksum)) newest.set(key, one);
  }
  return [...newest.values()];
}

/**
 * Checks every stored reply that this program's check has not seen: after a restore, and after an update. Returns how many. A position
 * whose paper is not held any more cannot be checked again: `build` leaves it out.
 */
export async function checkStoredReplies(database: Database, readText: PaperTexts, entryOf: (registerNumber: string) => { text: string; language: string } | undefined): Promise<number> {
  const checkedBefore = new Set([...listPositions(database), ...listDescriptions(database)].filter((row) => row.checkedBy === checkedBy).map((row) => row.reply));
  let checked = 0;
  for (const { checksum, reply } of listNewest(database)) {
    if (checkedBefore.has(checksum)) continue;
    if (isPaper(reply.subject)) {
      if (storePosition(database, checksum, reply, await readText(reply.subject.paper))) checked += 1;
      continue;
    }
    const entry = entryOf(reply.subject.registerNumber);
    if (!entry || sha256(entry.text) !== reply.subject.text) continue;
    storeDescription(database, checksum, reply, entryText(entry.text, entry.language));
    checked += 1;
  }
  return checked;
}

/** What a register entry says of itself, with its language. */
export function describeEntry(goals: string | undefined, detectLanguage: (text: string) => string | undefined): { text: string; language: string } | undefined {
  return goals ? { text: goals, language: detectLanguage(goals.slice(0, 2_000)) ?? "und" } : undefined;
}

/** Checks what the store holds unchecked, with the texts that the archive holds. Does nothing, and waits for nothing, where no model was ever asked. */
export async function checkHeldReplies(home: Home, database: Database, papersRead?: Promise<void>): Promise<number> {
  if (!hasUnchecked(database, checkedBy)) return 0;
  await papersRead;
  const texts = openPaperTexts(home);
  try {
    const entries = readEntries(new StoreReader(database));
    const detectLanguage = await openLanguageDetector();
    return await checkStoredReplies(database, texts.read, (registerNumber) => describeEntry(entries.get(registerNumber)?.goals, detectLanguage));
  } finally {
    await texts.close();
  }
}
