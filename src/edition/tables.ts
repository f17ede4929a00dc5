/**
 * An edition's tables: a head for entities, links and changes; the register entries apart, as they change with the register alone; one
 * shard a year for activities and their words; and what the next build needs, which no reader opens.
 */

/** Layout of the tables; an edition of another layout is built again, not read. */
export const editionLayout = 17;

export const headTables = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entity (
  entityNo INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, id TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL,
  sortName TEXT NOT NULL, letter TEXT NOT NULL, detail TEXT NOT NULL, bodyKind TEXT,
  country TEXT, category TEXT,    -- of organisations and people, for filters
  declarations INTEGER NOT NULL, newest INTEGER NOT NULL,
  doc TEXT NOT NULL
) STRICT;
CREATE TABLE moved (kind TEXT NOT NULL, id TEXT NOT NULL, toId TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
CREATE TABLE activityId (id TEXT PRIMARY KEY, activityNo INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE link (
  entityNo INTEGER NOT NULL,      -- 0 for those on the other side who are linked to nobody
  activityNo INTEGER NOT NULL,
  kind INTEGER NOT NULL,          -- 0 meeting, 1 response, 2 position: see kindCode
  institution INTEGER NOT NULL,   -- 0 parliament, 1 commission
  declarations INTEGER NOT NULL,  -- rows of the activity in which the entity takes part; 0 when not counted
  rows INTEGER NOT NULL,          -- which rows these are, counted or not: see edition/link-arrays.ts
  small INTEGER NOT NULL,         -- 1 when at most ten parties
  party INTEGER NOT NULL,         -- 1 for the other side, 0 for hosts, bodies, files, consultations
  PRIMARY KEY (entityNo, activityNo)
) STRICT, WITHOUT ROWID;
-- Files that are only proposed for an activity: shown apart, in no count and no feed.
CREATE TABLE suggestion (entityNo INTEGER NOT NULL, activityNo INTEGER NOT NULL, PRIMARY KEY (entityNo, activityNo)) STRICT, WITHOUT ROWID;
-- Of files and consultations, for each activity the declarations that belong to them, in short.
CREATE TABLE declared (entityNo INTEGER NOT NULL, activityNo INTEGER NOT NULL, doc TEXT NOT NULL, PRIMARY KEY (entityNo, activityNo)) STRICT, WITHOUT ROWID;
-- The same of one file or consultation as arrays (edition/declared-arrays.ts), read in one piece: what its lanes, facets and balances are counted from.
CREATE TABLE declaredArrays (entityNo INTEGER PRIMARY KEY, arrays BLOB NOT NULL) STRICT;
-- When there was last something new to tell of an activity: it was first read, edited, or found gone. A day or an instant.
CREATE TABLE appeared (activityNo INTEGER PRIMARY KEY, at TEXT NOT NULL) STRICT;
-- Declarations of a day that count, over all entities. The day is activityNo / 100000, as in 20251120.
CREATE TABLE dayCount (day INTEGER PRIMARY KEY, parliament INTEGER NOT NULL, commission INTEGER NOT NULL, responses INTEGER NOT NULL) STRICT;
-- The links of a year as arrays (edition/link-arrays.ts), read in one piece.
CREATE TABLE linkYear (year INTEGER PRIMARY KEY, links BLOB NOT NULL) STRICT;
-- Names under which an organisation stands in an activity beside its own: see mentionState.
CREATE TABLE mention (
  entityNo INTEGER NOT NULL, state INTEGER NOT NULL, name TEXT NOT NULL, activityNo INTEGER NOT NULL,
  rows INTEGER NOT NULL,          -- rows that say so: see edition/link-arrays.ts
  PRIMARY KEY (entityNo, state, name, activityNo)
) STRICT, WITHOUT ROWID;
-- rowid: entityNo. What it is called, what others call or called it, and the stems of both.
CREATE VIRTUAL TABLE name USING fts5(main, other, stems, tokenize = 'ascii', prefix = '2 3');
-- Whole names as one word ("backmarket"), for what is typed exactly or from its beginning; "other" is 1 for the names of others.
CREATE TABLE nameKey (key TEXT NOT NULL, entityNo INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (key, entityNo)) STRICT, WITHOUT ROWID;
CREATE TABLE vocabulary (words TEXT NOT NULL) STRICT;
-- What search filters and counts by: see search-day.ts.
CREATE TABLE searchDay (day INTEGER PRIMARY KEY, doc BLOB NOT NULL) STRICT;
CREATE TABLE change (date TEXT NOT NULL, place TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL, doc TEXT NOT NULL, PRIMARY KEY (date DESC, place)) STRICT, WITHOUT ROWID;
CREATE TABLE document (documentNo INTEGER PRIMARY KEY, checksum TEXT NOT NULL UNIQUE, doc TEXT NOT NULL) STRICT;
-- For each declaration of an activity, in order: [id, documentNo of the newest document that holds it, position, identical rows there].
-- Apart from the activity, as a new export moves every row and changes nothing else.
CREATE TABLE seen (activityNo INTEGER PRIMARY KEY, doc TEXT NOT NULL) STRICT;
-- What is told and quoted of attached papers, with the response that each belongs to.
CREATE TABLE paper (id TEXT NOT NULL, activityNo INTEGER NOT NULL, searchNo INTEGER, doc TEXT NOT NULL, PRIMARY KEY (id, activityNo)) STRICT, WITHOUT ROWID;
CREATE TABLE source (place INTEGER PRIMARY KEY, doc TEXT NOT NULL) STRICT;
CREATE TABLE linkCount (source TEXT NOT NULL, link TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (source, link)) STRICT, WITHOUT ROWID;
`;

export const headIndexes = `
CREATE UNIQUE INDEX entityById ON entity(kind, id);
CREATE INDEX entityByName ON entity(kind, letter, sortName, id);
CREATE INDEX entityByNewest ON entity(kind, newest DESC, id DESC);
CREATE INDEX entityByDeclarations ON entity(declarations DESC, sortName, id);
CREATE INDEX linkByActivity ON link(activityNo);
CREATE INDEX appearedNewest ON appeared(at DESC, activityNo DESC);
CREATE INDEX positionLinks ON link(activityNo) WHERE kind = 2;
CREATE INDEX paperByActivity ON paper(activityNo);
CREATE INDEX declaredByActivity ON declared(activityNo);
CREATE INDEX suggestionByActivity ON suggestion(activityNo);
CREATE INDEX mentionByActivity ON mention(activityNo);
CREATE INDEX nameKeyByEntity ON nameKey(entityNo);
CREATE INDEX paperBySearch ON paper(searchNo);
CREATE INDEX changeByKind ON change(kind, date DESC, place);
`;

export const shardTables = `
CREATE TABLE activity (activityNo INTEGER PRIMARY KEY, doc TEXT NOT NULL) STRICT;
CREATE TABLE text (activityNo INTEGER PRIMARY KEY, doc TEXT NOT NULL) STRICT;
-- Words under the fold, as src/analyse makes them. rowid: activityNo, and for a paper the next numbers of its day.
CREATE VIRTUAL TABLE words USING fts5(title, names, body, stems, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE TABLE vocabulary (words TEXT NOT NULL) STRICT;
`;

export const registerTables = "CREATE TABLE entry (id TEXT PRIMARY KEY, doc TEXT NOT NULL) STRICT;";

/** What the next build takes over instead of reading the world again. */
export const buildTables = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE notes (date TEXT PRIMARY KEY, doc TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE day (
  date TEXT PRIMARY KEY,
  hash TEXT NOT NULL, seenHash TEXT NOT NULL,   -- of its activities, and of where each was seen last
  sources TEXT NOT NULL,                        -- sources with a disclosure on that day, between spaces
  facts TEXT NOT NULL                           -- JSON, what it adds to the counts: see publish/
) STRICT, WITHOUT ROWID;
CREATE TABLE typed (organisationId TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (organisationId, name)) STRICT, WITHOUT ROWID;
CREATE TABLE entityHash (kind TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
`;

/** Words of so many bytes are gathered in memory before they are sorted into an index: fewer pieces to put together later. */
export const gatherWords = (table: string): string => `INSERT INTO ${table}(${table}, rank) VALUES ('hashsize', 33554432);`;

/** What search is to find one thing by, as it is written. What it keeps of that, words under the fold and stems: see made-rows.ts. */
export interface SearchedTexts {
  /** What it is about. */
  title: SearchedText[];
  /** Who takes part, where, on which file. */
  names: string[];
  body: SearchedText[];
}

/** With its language (ISO 639-1) where it is told. */
export type SearchedText = [text: string, language?: string];

/** Everything that search finds on one day, under the numbers by which it is found. */
export type SearchedDay = [searchNo: number, texts: SearchedTexts][];

/** The names of an entity, of the country in whose language they may be. */
export interface SearchedNames {
  names: readonly string[];
  otherNames: readonly string[];
  country?: string;
}

/** Activities are numbered by day, so that a range of days is a range of numbers and newest first is highest first. */
const perDay = 100_000;
export const firstNoOf = (date: string): number => Number(date.replaceAll("-", "")) * perDay;
export const dayOf = (date: string): number => Number(date.replaceAll("-", ""));
export const lastNoOf = (date: string): number => firstNoOf(date) + perDay - 1;
/** The same of an activity's number. */
export const dayNoOf = (activityNo: number): number => Math.floor(activityNo / perDay);
/** The day that an activity's number begins with: 2025112000003 → "2025-11-20". */
export const dayOfNo = (activityNo: number): string => writeDay(dayNoOf(activityNo));
/** A day that is told as a number: 20251120 → "2025-11-20". */
export function writeDay(day: number): string {
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
export const yearOfNo = (activityNo: number): number => Math.floor(activityNo / perDay / 10_000);

/** First and last number of a year. */
export const numbersOf = (year: number): [first: number, last: number] => [year * 10_000 * perDay, (year + 1) * 10_000 * perDay - 1];

/** Stands in links for those on the other side who are linked to no organisation. */
export const nobody = 0;

/** Kinds of activities as links name them. */
export const kindCode = { meeting: 0, response: 1, position: 2 } as const;

/** How a name stands for an organisation: linked, only suggested, by the organisation's number typed beside a name that contradicts it, or named in the subject alone. */
export const mentionState = { typed: 0, suggested: 1, contradicting: 2, named: 3 } as const;

export const registerShard = "register.db";
export const buildFile = "build.db";
export const namesFile = "names.jsonl";
export const shardName = (year: number): string => `year-${year}.db`;

/** What `edition.json` in the folder says. */
export interface EditionManifest {
  layout: number;
  name: string;
  date: string;
  checksum: string;
  shards: Record<string, string>;
  counts: { organisations: number; people: number; bodies: number; files: number; consultations: number; declarations: number; responses: number };
  madeBy: string;
}
