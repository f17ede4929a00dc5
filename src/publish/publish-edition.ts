/** From the store to an edition: entities, activities, texts, links, changes, in one ordered stream. */

import type { EditionManifest } from "../edition/tables.js";
import { type ActivityLink, EditionWriter } from "../edition/write-edition.js";
import { type Activity, type Entity, listTakingPart, type SourceDescription } from "../model/index.js";
import { countryName } from "../normalise/countries.js";
import { NameIndex } from "../resolve/name-index.js";
import type { Database } from "../sqlite/database.js";
import { type History, type StoredDocument, StoreReader } from "../store/read-histories.js";
import { ActivityMaker, searchWords } from "./activities.js";
import { type ChangeDraft, FirstDays, sortChanges } from "./changes.js";
import { Consultations, Files } from "./files-and-consultations.js";
import { Organisations, type UnlistedOrganisation } from "./organisations.js";
import { PeopleAndBodies } from "./people-and-bodies.js";
import { looksLikePerson } from "./private-person.js";
import { readRegister } from "./register.js";
import { Stats } from "./stats.js";

export interface PublishOptions {
  editions: string;
  sources: readonly SourceDescription[];
  attachmentAddress: (documentId: string) => string;
  detectLanguage: (text: string) => string | undefined;
  madeBy: string;
  current: EditionManifest | undefined;
  progress?: (line: string) => void;
}

/** What one pass over the meetings tells before any activity is written: hosts, bodies, and numbers that no register export holds. */
function notePeopleAndNumbers(
  reader: StoreReader,
  meetings: readonly History[],
  people: PeopleAndBodies,
  known: ReadonlySet<string>,
  privateNumbers: ReadonlySet<string>,
  givenNames: ReadonlySet<string>,
): { unlisted: Map<string, UnlistedOrganisation>; declaredRows: Map<string, number> } {
  const unlisted = new Map<string, UnlistedOrganisation>();
  const declaredRows = new Map<string, number>();
  for (const history of meetings) {
    const content = reader.readContent("meeting", (history.versions.at(-1) as { versionNo: number }).versionNo);
    const date = history.date ?? "";
    people.noteMeeting(content, date);
    const names = content.participantNames ?? (content.registerNumbers.length === 1 ? [content.participantsCell.replace(/\s+/g, " ").trim()] : undefined);
    content.registerNumbers.forEach((registerNumber, i) => {
      declaredRows.set(registerNumber, (declaredRows.get(registerNumber) ?? 0) + 1);
      const name = names?.[i];
      if (known.has(registerNumber) || privateNumbers.has(registerNumber) || !name || looksLikePerson(name, givenNames)) return;
      const before = unlisted.get(registerNumber);
      if (!before || before.date < date || (before.date === date && name < before.name)) unlisted.set(registerNumber, { registerNumber, name, date });
    });
  }
  return { unlisted, declaredRows };
}

/** Every entity in an activity, with how many of its declarations name it. */
function linksOf(activity: Activity): ActivityLink[] {
  const links = new Map<string, ActivityLink>();
  for (const declaration of activity.declarations) {
    for (const one of listTakingPart(declaration, activity)) {
      const known = links.get(one.id);
      if (known) known.declarations += 1;
      else links.set(one.id, { ...one, declarations: 1 });
    }
  }
  return [...links.values()];
}

function detailOf(entity: Entity): { detail: string; names: string[]; bodyKind?: string } {
  switch (entity.kind) {
    case "organisation":
      return {
        detail: [entity.category, entity.country && countryName(entity.country)].filter(Boolean).join(" · "),
        names: [entity.name, ...entity.names.map((one) => one.name), ...entity.registerNumbers],
      };
    case "person":
      return {
        detail: [entity.mandates[0]?.title, entity.group?.name, entity.country && countryName(entity.country)].filter(Boolean).join(" · "),
        names: [entity.name, ...(entity.officialName ? [entity.officialName] : []), ...entity.otherNames],
      };
    case "body":
      return {
        detail: [entity.bodyKind, entity.acronym].filter(Boolean).join(" · "),
        names: [entity.name, ...(entity.acronym ? [entity.acronym] : []), ...entity.otherNames],
        bodyKind: entity.bodyKind,
      };
    case "file":
      return { detail: entity.reference, names: [entity.reference, entity.name, ...Object.values(entity.titles)] };
    case "consultation":
      return {
        detail: entity.publications
          .map((one) => one.reference)
          .filter(Boolean)
          .join(", "),
        names: [entity.name, ...entity.publications.flatMap((one) => (one.reference ? [one.reference] : []))],
      };
  }
}

class LinkCounts {
  private readonly counts = new Map<string, number>();

  note(activity: Activity): void {
    for (const declaration of activity.declarations) {
      for (const party of declaration.parties) {
        if (!party.text) continue;
        const link = party.contradiction ? "contradiction" : party.entityId ? (party.link ?? "text") : "text";
        const key = `${declaration.source} ${link}`;
        this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
      }
    }
  }

  write(writer: EditionWriter): void {
    for (const [key, count] of [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [source, link] = key.split(" ") as [string, string];
      writer.writeLinkCount(source, link, count);
    }
  }
}

/** What became of meetings and responses after the first document that could hold them. */
function activityChanges(activity: Activity, histories: ReadonlyMap<string, History>, firstDays: FirstDays): ChangeDraft[] {
  const title =
    activity.kind === "response" ? `${activity.respondent.name}: response to ${activity.title}` : `${activity.declarations[0]?.hosts.map((host) => host.name).join(", ")}: ${activity.subject}`;
  const path = `/activities/${activity.id}`;
  const changes: ChangeDraft[] = [];
  for (const declaration of activity.declarations) {
    const history = histories.get(declaration.id);
    const first = history?.versions[0]?.first;
    if (history && first && first.day > firstDays.of(history.source, history.setName)) changes.push({ date: first.day, kind: "new", path, title, detail: activity.date });
    for (const earlier of declaration.earlier) changes.push({ date: earlier.until, kind: "edited", path, title, detail: earlier.changes.map((one) => one.field).join(", ") });
    if (declaration.goneSince) changes.push({ date: declaration.goneSince, kind: "gone", path, title, detail: activity.date });
  }
  return changes;
}

function organisationChanges(entity: Entity): ChangeDraft[] {
  if (entity.kind !== "organisation") return [];
  const path = `/organisations/${entity.id}/${entity.slug}`;
  const byDay = new Map<string, string[]>();
  const changes: ChangeDraft[] = [];
  for (const change of entity.history) {
    if (change.kind !== "changed") changes.push({ date: change.date, kind: change.kind, path, title: entity.name, detail: entity.category ?? "" });
    else if (change.field === "name") changes.push({ date: change.date, kind: "renamed", path, title: entity.name, detail: `“${change.before}” became “${change.after}”` });
    else byDay.set(change.date, [...(byDay.get(change.date) ?? []), change.field ?? ""]);
  }
  for (const [date, fields] of byDay) changes.push({ date, kind: "changed", path, title: entity.name, detail: fields.join(", ") });
  return changes;
}

function writeDocuments(writer: EditionWriter, reader: StoreReader): void {
  const documents = [...reader.documents.values()].sort((a, b) => (a.checksum < b.checksum ? -1 : 1));
  for (const document of documents) {
    const identity = { checksum: document.checksum, originalChecksum: document.originalChecksum, source: document.source, publishedAt: document.publishedAt, records: document.recordCount };
    const facts = {
      fileName: document.fileName,
      ...(document.address && { address: document.address }),
      retrievedAt: document.retrievedAt,
      ...(document.publishedAt && { publishedAt: document.publishedAt }),
    };
    writer.writeDocument(document.checksum, { ...identity, ...facts }, identity);
  }
}

function writeSources(writer: EditionWriter, reader: StoreReader, options: PublishOptions, periods: ReadonlyMap<string, { from: string; to: string }>): void {
  for (const source of options.sources) {
    const documents = [...reader.documents.values()].filter((document) => document.source === source.id);
    const period = periods.get(source.id);
    const newest = documents
      .map((document) => document.day)
      .sort()
      .at(-1);
    const { id, name, shortName, publisher, publicPage, address, licence, frequency, limits } = source;
    writer.writeSource({
      ...{ id, name, shortName, publisher, publicPage, address, licence, frequency, limits },
      documents: documents.length,
      records: documents.reduce((sum, document) => sum + document.recordCount, 0),
      disclosures: reader.countDisclosures(id),
      ...(newest && { newestDocument: newest }),
      ...(period?.from && { from: period.from, to: period.to }),
    });
  }
}

/** The histories of one day after another. */
function* byDay(histories: readonly History[]): Generator<[string, History[]]> {
  let day: History[] = [];
  for (const history of histories) {
    if (day.length && day[0]?.date !== history.date) {
      yield [day[0]?.date ?? "", day];
      day = [];
    }
    day.push(history);
  }
  if (day.length) yield [day[0]?.date ?? "", day];
}

/** Builds the edition of what the store holds. The same store gives the same checksum; when nothing changed, the current edition stands. */
export function publishEdition(database: Database, options: PublishOptions): { manifest: EditionManifest; isNew: boolean } {
  const progress = options.progress ?? (() => undefined);
  const reader = new StoreReader(database);
  const people = new PeopleAndBodies(reader);
  const givenNames = people.givenNames();
  progress("register entries");
  const register = readRegister(reader, givenNames);
  const meetings = reader.listHistories("meeting");
  const { unlisted, declaredRows } = notePeopleAndNumbers(reader, meetings, people, new Set(register.entries.map((entry) => entry.registerNumber)), register.privateNumbers, givenNames);
  people.joinInstitutions();
  const organisations = new Organisations(reader, register.entries, unlisted);
  const index = new NameIndex(organisations.joined, unlisted.values(), declaredRows);
  const files = new Files(reader);
  const consultations = new Consultations(reader);
  const held = new Set([...reader.documents.values()].map((document) => document.checksum));
  const heldPapers = new Set<string>();
  for (const history of reader.listHistories("attachment")) {
    const content = reader.readContent("attachment", (history.versions.at(-1) as { versionNo: number }).versionNo);
    if (!content.checksum || !held.has(content.checksum)) continue;
    if (content.documentId) heldPapers.add(content.documentId);
    if (content.feedbackId) heldPapers.add(`F${content.feedbackId}`);
  }
  const maker = new ActivityMaker({ reader, index, organisations, people, files, consultations, heldPapers, attachmentAddress: options.attachmentAddress });
  const feedback = reader.listHistories("feedback");
  const firstDays = new FirstDays();
  for (const history of [...meetings, ...feedback]) firstDays.note(history.source, history.setName, history.versions[0]?.first as StoredDocument);

  const writer = new EditionWriter(options.editions);
  try {
    progress("activities");
    const stats = new Stats();
    const linkCounts = new LinkCounts();
    const changes: ChangeDraft[] = [];
    const periods = new Map<string, { from: string; to: string }>();
    let declarations = 0;
    let responses = 0;
    const write = (activity: Activity, ids: readonly string[], histories: ReadonlyMap<string, History>) => {
      const links = linksOf(activity);
      for (const link of links) stats.add(link.kind, link.id, activity, link.declarations);
      for (const declaration of activity.declarations) for (const party of declaration.parties) organisations.noteTyped(party);
      linkCounts.note(activity);
      changes.push(...activityChanges(activity, histories, firstDays));
      if (activity.counted && activity.kind === "meeting") declarations += activity.declarations.length;
      if (activity.counted && activity.kind === "response") responses += 1;
      writer.writeActivity(activity, links, searchWords(activity), ids);
    };
    const days = byDay([...meetings, ...feedback].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : (a.date ?? "") > (b.date ?? "") ? 1 : 0)));
    for (const [date, histories] of days) {
      for (const history of histories) {
        const period = periods.get(history.source) ?? { from: date, to: date };
        period.to = date;
        periods.set(history.source, period);
      }
      // A feed is read from the end: responses stand lowest within a day, then Parliament, then the Commission on top.
      const made = histories.filter((history) => history.kind === "feedback").map((history) => ({ ...maker.makeResponse(history), history }));
      for (const { activity, ids, history } of made.sort((a, b) => (a.activity.id < b.activity.id ? 1 : -1))) write(activity, ids, new Map([[activity.id, history]]));
      const dayMeetings = histories.filter((history) => history.kind === "meeting");
      const byId = new Map(dayMeetings.flatMap((history) => [[`ep-${history.key}`, history] as const, [`ec-${history.key}`, history] as const]));
      const rank = (activity: Activity) => (activity.institution === "parliament" ? 0 : 1);
      const grouped = maker.makeMeetings(date, dayMeetings).sort((a, b) => rank(a.activity) - rank(b.activity) || (a.activity.id < b.activity.id ? 1 : -1));
      for (const { activity, ids } of grouped) write(activity, ids, byId);
    }
    progress("organisations, people, bodies, files");
    const counts: EditionManifest["counts"] = { organisations: 0, people: 0, bodies: 0, files: 0, consultations: 0, declarations, responses };
    const countNames = { organisation: "organisations", person: "people", body: "bodies", file: "files", consultation: "consultations" } as const;
    const writeEntity = (entity: Entity) => {
      counts[countNames[entity.kind]] += 1;
      writer.writeEntity(entity, detailOf(entity));
      changes.push(...organisationChanges(entity));
    };
    const exportDays = register.entries.map((entry) => entry.history.versions[0]?.first.day ?? "").sort();
    for (const entity of organisations.listOrganisations(index, stats, exportDays[0] ?? "", options.detectLanguage)) writeEntity(entity);
    for (const entity of people.listPeople(stats)) writeEntity(entity);
    for (const entity of people.listBodies(stats)) writeEntity(entity);
    for (const entity of files.listFiles(stats, people)) writeEntity(entity);
    for (const entity of consultations.listConsultations(stats)) writeEntity(entity);
    for (const { from, to } of organisations.listMoved()) writer.writeMoved("organisation", from, to);
    for (const [from, to] of [...people.moved].sort(([a], [b]) => (a < b ? -1 : 1))) writer.writeMoved("person", from, to);
    for (const change of sortChanges(changes)) writer.writeChange(change.kind, change);
    writeDocuments(writer, reader);
    writeSources(writer, reader, options, periods);
    linkCounts.write(writer);
    const date =
      [...reader.documents.values()]
        .map((document) => document.day)
        .sort()
        .at(-1) ?? "0000-00-00";
    return writer.finish({ date, counts, madeBy: options.madeBy, current: options.current });
  } catch (error) {
    writer.abandon();
    throw error;
  }
}
