/** An edition's tables: a head for entities, links and changes, and one shard a year for activities and their words. */

/** Layout of the tables; an edition of another layout is built again, not read. */
export const editionLayout = 1;

export const headTables = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entity (
  entityNo INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, id TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL,
  sortName TEXT NOT NULL, letter TEXT NOT NULL, detail TEXT NOT NULL, bodyKind TEXT,
  declarations INTEGER NOT NULL, newest INTEGER NOT NULL,
  doc TEXT NOT NULL
) STRICT;
CREATE TABLE moved (kind TEXT NOT NULL, id TEXT NOT NULL, toId TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
CREATE TABLE activityId (id TEXT PRIMARY KEY, activityNo INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE link (
  entityNo INTEGER NOT NULL, activityNo INTEGER NOT NULL,
  kind INTEGER NOT NULL,          -- 0 meeting, 1 response
  institution INTEGER NOT NULL,   -- 0 parliament, 1 commission
  declarations INTEGER NOT NULL,  -- rows of the activity in which the entity takes part; 0 when not counted
  small INTEGER NOT NULL,         -- 1 when at most ten parties
  party INTEGER NOT NULL,         -- 1 for the other side, 0 for hosts, bodies, files, consultations
  PRIMARY KEY (entityNo, activityNo)
) STRICT, WITHOUT ROWID;
CREATE TABLE neighbour (entityNo INTEGER NOT NULL, place INTEGER NOT NULL, otherNo INTEGER NOT NULL, declarations INTEGER NOT NULL, PRIMARY KEY (entityNo, place)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE name USING fts5(words, entityNo UNINDEXED, tokenize = 'ascii', prefix = '2 3');
CREATE TABLE change (changeNo INTEGER PRIMARY KEY, kind TEXT NOT NULL, doc TEXT NOT NULL) STRICT;
CREATE TABLE document (checksum TEXT PRIMARY KEY, doc TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE source (place INTEGER PRIMARY KEY, doc TEXT NOT NULL) STRICT;
CREATE TABLE linkCount (source TEXT NOT NULL, link TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (source, link)) STRICT, WITHOUT ROWID;
`;

export const headIndexes = `
CREATE UNIQUE INDEX entityById ON entity(kind, id);
CREATE INDEX entityByName ON entity(kind, letter, sortName, id);
CREATE INDEX entityByNewest ON entity(kind, newest DESC, id DESC);
CREATE INDEX linkByActivity ON link(activityNo);
`;

/** For every entity, the twelve organisations that share most meetings of up to ten parties with it. */
export const neighbourRows = `
INSERT INTO neighbour (entityNo, place, otherNo, declarations)
SELECT entityNo, place, otherNo, declarations FROM (
  SELECT a.entityNo, b.entityNo AS otherNo, sum(min(a.declarations, b.declarations)) AS declarations,
         row_number() OVER (PARTITION BY a.entityNo ORDER BY sum(min(a.declarations, b.declarations)) DESC, b.entityNo) AS place
  FROM link a JOIN link b ON b.activityNo = a.activityNo AND b.entityNo <> a.entityNo AND b.party = 1
  WHERE a.small = 1 AND a.kind = 0 AND a.declarations > 0 AND b.declarations > 0
  GROUP BY a.entityNo, b.entityNo
) WHERE place <= 12;
`;

export const shardTables = `
CREATE TABLE activity (activityNo INTEGER PRIMARY KEY, doc TEXT NOT NULL) STRICT;
CREATE TABLE text (activityNo INTEGER PRIMARY KEY, doc TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE words USING fts5(body, content = '', tokenize = 'ascii');
`;

/** Activities are numbered by day, so that a range of days is a range of numbers and newest first is highest first. */
const perDay = 100_000;
export const firstNoOf = (date: string): number => Number(date.replaceAll("-", "")) * perDay;
export const lastNoOf = (date: string): number => firstNoOf(date) + perDay - 1;
export const yearOfNo = (activityNo: number): number => Math.floor(activityNo / perDay / 10_000);

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
