-- What changed since a build: every change of a history takes the next revision, so that a build need not read the world again.
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- `storeId` tells this store from one that was built again: their revisions have nothing to do with each other.
INSERT INTO facts VALUES ('storeId', lower(hex(randomblob(16)))), ('revision', '0');

DROP TABLE histories;
CREATE TABLE histories (
  disclosureNo INTEGER PRIMARY KEY REFERENCES disclosures,
  canonicalNo INTEGER NOT NULL,   -- the first disclosure of a chain of edits; itself when never edited
  chained INTEGER NOT NULL,       -- 1 when the chain has more than one link
  spans TEXT NOT NULL,            -- JSON: [[versionNo, first documentNo, last documentNo], …] oldest first
  lastDocumentNo INTEGER NOT NULL,
  lastVersionNo INTEGER NOT NULL,
  missingSince TEXT,
  goneSince TEXT,
  revision INTEGER NOT NULL,      -- when it last changed in what is said of it
  seenRevision INTEGER NOT NULL   -- when it last changed at all, were it only that a newer document holds it too
) STRICT;
CREATE INDEX historiesByCanonical ON histories(canonicalNo) WHERE chained = 1;
CREATE INDEX historiesByRevision ON histories(seenRevision);

-- Sets that a document's disclosures belong to; its own, and those of disclosures published in several.
CREATE TABLE documentSets (
  source TEXT NOT NULL,
  setName TEXT NOT NULL,
  documentNo INTEGER NOT NULL REFERENCES documents,
  PRIMARY KEY (source, setName, documentNo)
) STRICT, WITHOUT ROWID;
INSERT INTO documentSets SELECT source, setName, documentNo FROM documents;
INSERT OR IGNORE INTO documentSets SELECT DISTINCT d.source, d.setName, s.documentNo FROM sightings s JOIN disclosures d ON d.disclosureNo = s.disclosureNo;

-- Up to which document the histories of a set are derived, and how many disclosures it has, edits of one another taken as one.
CREATE TABLE settledSets (
  source TEXT NOT NULL,
  setName TEXT NOT NULL,
  documentNo INTEGER NOT NULL,
  disclosures INTEGER NOT NULL,
  PRIMARY KEY (source, setName)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO unsettled SELECT DISTINCT source, setName FROM documentSets;

-- Disclosures whose kept text or set changed without a change of their sightings; taken away when their set is settled.
CREATE TABLE reworded (disclosureNo INTEGER PRIMARY KEY REFERENCES disclosures) STRICT;
CREATE TRIGGER versionReworded AFTER UPDATE OF content ON versions WHEN OLD.content <> NEW.content BEGIN
  INSERT OR IGNORE INTO reworded VALUES (NEW.disclosureNo);
END;
-- A disclosure that moves to another set: both are derived from the beginning.
CREATE TRIGGER disclosureMoved AFTER UPDATE OF setName ON disclosures WHEN OLD.setName <> NEW.setName BEGIN
  INSERT OR IGNORE INTO reworded VALUES (NEW.disclosureNo);
  INSERT OR IGNORE INTO documentSets SELECT NEW.source, NEW.setName, documentNo FROM sightings WHERE disclosureNo = NEW.disclosureNo;
  DELETE FROM settledSets WHERE source = NEW.source AND setName IN (OLD.setName, NEW.setName);
END;
