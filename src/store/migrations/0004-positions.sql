-- What a language model answered, each a document of the archive too, and what the check made of it. Both can be made again from the archive.
CREATE TABLE modelReplies (
  inputHash TEXT PRIMARY KEY,   -- SHA-256 over model, prompt and paper
  checksum TEXT NOT NULL,       -- of the archived document
  doc TEXT NOT NULL             -- JSON, see model/model-reply.ts
) STRICT, WITHOUT ROWID;

CREATE TABLE positions (
  feedbackId INTEGER NOT NULL,
  paper TEXT NOT NULL,          -- checksum of the paper's bytes
  askedAt TEXT NOT NULL,
  reply TEXT NOT NULL,          -- checksum of the reply's document
  checkedBy TEXT NOT NULL,      -- versions of the check and of the way of reading papers
  doc TEXT NOT NULL,            -- JSON, see model/position.ts: StoredPosition
  PRIMARY KEY (feedbackId, paper)
) STRICT, WITHOUT ROWID;

CREATE TABLE descriptions (
  registerNumber TEXT PRIMARY KEY,
  askedAt TEXT NOT NULL,
  reply TEXT NOT NULL,
  checkedBy TEXT NOT NULL,      -- versions of the check and of the way of reading papers
  doc TEXT NOT NULL             -- JSON, see model/position.ts: StoredDescription
) STRICT, WITHOUT ROWID;
