-- What was disclosed. Numbers (`…No`) are local to this file and never leave it: ids are made from keys and checksums.
CREATE TABLE documents (
  documentNo INTEGER PRIMARY KEY,
  checksum TEXT NOT NULL UNIQUE,
  originalChecksum TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  layout TEXT NOT NULL,
  fileName TEXT NOT NULL,
  address TEXT,
  retrievedAt TEXT NOT NULL,
  publishedAt TEXT,
  scope TEXT NOT NULL,          -- JSON, see model/document.ts
  setName TEXT NOT NULL,
  recordCount INTEGER NOT NULL,
  byteLength INTEGER NOT NULL,
  tally TEXT NOT NULL           -- JSON: records that repeat or were skipped, by reason
) STRICT;
CREATE INDEX documentsBySet ON documents(source, setName);

CREATE TABLE disclosures (
  disclosureNo INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  setName TEXT NOT NULL,
  date TEXT,
  UNIQUE (source, key)
) STRICT;
CREATE INDEX disclosuresByDate ON disclosures(kind, date);

CREATE TABLE versions (
  versionNo INTEGER PRIMARY KEY,
  disclosureNo INTEGER NOT NULL REFERENCES disclosures,
  checksum TEXT NOT NULL,
  content TEXT NOT NULL,        -- JSON, see model/disclosure.ts
  facets TEXT,                  -- JSON; only where the publisher gives no id
  UNIQUE (disclosureNo, checksum)
) STRICT;

-- Which document says what: the facts from which all history is derived, whatever the order of imports.
CREATE TABLE sightings (
  documentNo INTEGER NOT NULL REFERENCES documents,
  versionNo INTEGER NOT NULL REFERENCES versions,
  disclosureNo INTEGER NOT NULL REFERENCES disclosures,
  position TEXT NOT NULL,
  repeats INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (documentNo, versionNo)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightingsByDisclosure ON sightings(disclosureNo);

-- Derived from the sightings of one set by store/settle.ts; may be made again at any time.
CREATE TABLE histories (
  disclosureNo INTEGER PRIMARY KEY REFERENCES disclosures,
  canonicalNo INTEGER NOT NULL,   -- the first disclosure of a chain of edits; itself when never edited
  spans TEXT NOT NULL,            -- JSON: [[versionNo, first documentNo, last documentNo], …] oldest first
  missingSince TEXT,
  goneSince TEXT
) STRICT;
CREATE INDEX historiesByCanonical ON histories(canonicalNo);

-- Sets whose sightings grew since their histories were derived: written with the document, taken away with the histories.
CREATE TABLE unsettled (
  source TEXT NOT NULL,
  setName TEXT NOT NULL,
  PRIMARY KEY (source, setName)
) STRICT, WITHOUT ROWID;
