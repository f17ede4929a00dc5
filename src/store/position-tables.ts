/** What models answered and what the check made of it. */
import type { ModelReply, StoredDescription, StoredPosition } from "../model/index.js";
import type { Database } from "../sqlite/database.js";

export interface PositionRow extends StoredPosition {
  feedbackId: number;
  /** SHA-256 (hex) of the paper's bytes. */
  paper: string;
  askedAt: string;
  /** Checksum of the archived reply. */
  reply: string;
  checkedBy: string;
}

export interface DescriptionRow extends StoredDescription {
  registerNumber: string;
  askedAt: string;
  reply: string;
  checkedBy: string;
}

/** The answer to a question that was asked before. */
export function findModelReply(database: Database, inputHash: string): { checksum: string; reply: ModelReply } | undefined {
  const row = database.prepare("SELECT checksum, doc FROM modelReplies WHERE inputHash = ?").get<{ checksum: string; doc: string }>(inputHash);
  return row && { checksum: row.checksum, reply: JSON.parse(row.doc) as ModelReply };
}

/** Every answer, in an order that no import decides. */
export function listModelReplies(database: Database): { checksum: string; reply: ModelReply }[] {
  return database
    .prepare("SELECT checksum, doc FROM modelReplies ORDER BY inputHash")
    .all<{ checksum: string; doc: string }>()
    .map(({ checksum, doc }) => ({ checksum, reply: JSON.parse(doc) as ModelReply }));
}

/** Two answers to one question: the earlier stands, of one instant the one with the smaller checksum. */
export function writeModelReply(database: Database, checksum: string, reply: ModelReply): void {
  const known = findModelReply(database, reply.inputHash);
  if (known && (known.reply.askedAt < reply.askedAt || (known.reply.askedAt === reply.askedAt && known.checksum <= checksum))) return;
  database.prepare("INSERT OR REPLACE INTO modelReplies VALUES (?, ?, ?)").run(reply.inputHash, checksum, JSON.stringify(reply));
}

const isOlder = (known: { askedAt: string; reply: string } | undefined, row: { askedAt: string; reply: string }): boolean =>
  known !== undefined && (known.askedAt > row.askedAt || (known.askedAt === row.askedAt && known.reply > row.reply));

/** The newest reply on a paper of a response stands; ties go by checksum. */
export function writePosition(database: Database, { feedbackId, paper, askedAt, reply, checkedBy, ...doc }: PositionRow): void {
  const known = database.prepare("SELECT askedAt, reply FROM positions WHERE feedbackId = ? AND paper = ?").get<{ askedAt: string; reply: string }>(feedbackId, paper);
  if (isOlder(known, { askedAt, reply })) return;
  database.prepare("INSERT OR REPLACE INTO positions VALUES (?, ?, ?, ?, ?, ?)").run(feedbackId, paper, askedAt, reply, checkedBy, JSON.stringify(doc));
}

export function listPositions(database: Database): PositionRow[] {
  return database
    .prepare("SELECT * FROM positions ORDER BY feedbackId, paper")
    .all<{ feedbackId: number; paper: string; askedAt: string; reply: string; checkedBy: string; doc: string }>()
    .map(({ doc, ...row }) => ({ ...row, ...(JSON.parse(doc) as StoredPosition) }));
}

export function writeDescription(database: Database, { registerNumber, askedAt, reply, checkedBy, ...doc }: DescriptionRow): void {
  const known = database.prepare("SELECT askedAt, reply FROM descriptions WHERE registerNumber = ?").get<{ askedAt: string; reply: string }>(registerNumber);
  if (isOlder(known, { askedAt, reply })) return;
  database.prepare("INSERT OR REPLACE INTO descriptions VALUES (?, ?, ?, ?, ?)").run(registerNumber, askedAt, reply, checkedBy, JSON.stringify(doc));
}

export function listDescriptions(database: Database): DescriptionRow[] {
  return database
    .prepare("SELECT * FROM descriptions ORDER BY registerNumber")
    .all<{ registerNumber: string; askedAt: string; reply: string; checkedBy: string; doc: string }>()
    .map(({ doc, ...row }) => ({ ...row, ...(JSON.parse(doc) as StoredDescription) }));
}

/** Whether a reply stands in the store that this check has not seen. */
export function hasUnchecked(database: Database, checkedBy: string): boolean {
  return (
    database
      .prepare(
        `SELECT 1 AS yes FROM modelReplies r WHERE json_extract(r.doc, '$.purpose') <> 'part'
         AND NOT EXISTS (SELECT 1 FROM positions p WHERE p.reply = r.checksum AND p.checkedBy = ?1)
         AND NOT EXISTS (SELECT 1 FROM descriptions d WHERE d.reply = r.checksum AND d.checkedBy = ?1) LIMIT 1`,
      )
      .get<{ yes: number }>(checkedBy) !== undefined
  );
}
