/** From the store to an edition: entities, activities, texts, links, changes. Days on which nothing changed are taken over from the edition before. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { SharedTexts } from "../analyse/shared-texts.js";
import { FileLists } from "../curation/file-lists.js";
import { Judgements } from "../curation/judgements.js";
import type { OtherNames } from "../curation/other-names.js";
import { buildFile, type EditionManifest, editionLayout, namesFile } from "../edition/tables.js";
import { EditionWriter, rowMakers } from "../edition/write-edition.js";
import type { Entity, SourceDescription } from "../model/index.js";
import { rarerGivenNames } from "../normalise/given-names.js";
import { sha256, shortHash } from "../normalise/hash.js";
import { keepLinks, takeOverLinks, takeOverUnchanged } from "../resolve/kept-links.js";
import { type Link, NameIndex, NameTables } from "../resolve/name-index.js";
import type { Database } from "../sqlite/database.js";
import { WritingThread } from "../sqlite/writing-thread.js";
import { listDescriptions, listPositions } from "../store/position-tables.js";
import { StoreReader } from "../store/read-histories.js";
import { ActivityMaker, type OrganisationRefs } from "./activities.js";
import { AllNotes } from "./all-notes.js";
import { listChangedDays } from "./changed-days.js";
import { changeRow, FirstDays } from "./changes.js";
import { fingerprintCode } from "./code-fingerprint.js";
import { CutAhead } from "./cut-ahead.js";
import { type DayNotes, noteDay } from "./day-notes.js";
import { detailOf, listSpokenNames, type Naming } from "./entity-detail.js";
import { listNicknames } from "./file-nicknames.js";
import { Consultations, Files } from "./files-and-consultations.js";
import { KnownOrganisations } from "./known-organisations.js";
import { makeDay } from "./make-day.js";
import { organisationChanges } from "./organisation-changes.js";
import { addActivity, Organisations } from "./organisations.js";
import { Papers, type PaperTexts } from "./papers.js";
import { PeopleAndBodies } from "./people-and-bodies.js";
import { Descriptions, Positions } from "./positions.js";
import { looksLikePerson } from "./private-person.js";
import { readRegister } from "./register.js";
import { writeDocuments, writeSources } from "./sources-and-documents.js";

export interface PublishOptions {
  editions: string;
  sources: readonly SourceDescription[];
  attachmentAddress: (documentId: string) => string;
  /** Of the check that positions must have passed; those of an older one are left out. */
  checkedBy: string;
  /** Texts of archived papers. */
  paperTexts: PaperTexts;
  /** Settles when every text is there that can be: they may be read while the register is. */
  papersRead?: Promise<void>;
  /** Tells the languages (ISO 639-1) of texts, those of which it is sure; asked only when register entries are read, and best while this thread goes on. */
  tellLanguages: (texts: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  madeBy: string;
  /** What people decided; none when absent. */
  judgements?: Judgements;
  /** Names of legislative files; none when absent. */
  fileLists?: FileLists;
  /** Former and short names of organisations that people listed. */
  otherNames?: OtherNames;
  current: EditionManifest | undefined;
  /** Start from nothing even where the current edition could be changed. */
  full?: boolean;
  progress?: (line: string) => void;
}

export interface Published {
  manifest: EditionManifest;
  isNew: boolean;
  /** Days made again; all of them in a build from nothing. */
  days: number;
  /** Why the build started from nothing; absent when it changed the current edition. */
  fromNothing?: string;
}

/** Disclosures of these kinds reach into every day: one change, and the edition is made from nothing. */
const farReaching = new Set(["registerEntry", "mandate", "body", "initiative", "attachment"]);

/** Papers whose bytes are held, by the portal's document id and as `F{feedbackId}`. */
function listHeldPapers(reader: StoreReader): Set<string> {
  const held = new Set([...reader.documents.values()].map((document) => document.checksum));
  const papers = new Set<string>();
  for (const history of reader.listHistories("attachment")) {
    const content = reader.readContent("attachment", (history.versions.at(-1) as { versionNo: number }).versionNo);
    if (!content.checksum || !held.has(content.checksum)) continue;
    if (content.documentId) papers.add(content.documentId);
    if (content.feedbackId) papers.add(`F${content.feedbackId}`);
  }
  return papers;
}

/** A build over the current edition finds that it reaches further than it can follow. */
class NotByDays extends Error {}

class Publisher {
  private readonly reader: StoreReader;
  private readonly writer: EditionWriter;
  private readonly people: PeopleAndBodies;
  private readonly files: Files;
  private readonly consultations: Consultations;
  private readonly firstDays: FirstDays;
  private readonly heldPapers: Set<string>;
  private readonly positions: Positions;
  private readonly descriptions: Descriptions;
  private readonly papers: Papers;
  private readonly judgements: Judgements;
  /** Days to be made again, and where declarations of other days were seen last. */
  private readonly days = new Set<string>();

  constructor(
    database: Database,
    private readonly options: PublishOptions,
    private readonly base: EditionManifest | undefined,
    private readonly code: string,
    thread?: WritingThread,
  ) {
    this.reader = new StoreReader(database);
    this.writer = new EditionWriter(options.editions, base, thread);
    this.people = new PeopleAndBodies(this.reader, options.judgements);
    this.judgements = options.judgements ?? Judgements.none;
    this.files = new Files(this.reader, options.fileLists ?? FileLists.none, this.judgements);
    this.consultations = new Consultations(this.reader);
    this.firstDays = new FirstDays(this.reader.documents.values());
    this.heldPapers = listHeldPapers(this.reader);
    this.positions = new Positions(listPositions(database).filter((row) => row.checkedBy === options.checkedBy));
    this.descriptions = new Descriptions(listDescriptions(database).filter((row) => row.checkedBy === options.checkedBy));
    this.papers = new Papers(this.reader, options.paperTexts, (feedbackId, checksum) => this.positions.listSpans(feedbackId, checksum));
  }

  private progress(line: string): void {
    this.options.progress?.(line);
  }

  /** A fact that reaches into every day must be what it was. */
  private expectSame(name: string, value: string): void {
    if (this.base && this.writer.state.readMeta(name) !== value) throw new NotByDays(`${name} changed`);
    this.writer.state.writeMeta(name, value);
  }

  /** A document that turns out to have been fetched earlier moves the moment at which everything appeared that it was the first to show. */
  private expectSameMoments(): void {
    const { reader, writer } = this;
    const before = JSON.parse(writer.state.readMeta("fetched") ?? "{}") as Record<string, string>;
    const now = Object.fromEntries([...reader.documents.values()].map(({ checksum, retrievedAt }) => [checksum, retrievedAt]));
    writer.state.writeMeta("fetched", JSON.stringify(now));
    if (this.base) for (const [checksum, moment] of Object.entries(before)) if (now[checksum] !== moment) throw new NotByDays("a document was fetched earlier than it was known");
  }

  async publish(): Promise<Published> {
    const { reader, writer } = this;
    try {
      this.expectSame("code", this.code);
      this.expectSame("storeId", reader.storeId);
      this.expectSame("first days", this.firstDays.toText());
      this.expectSame("judgements", this.judgements.checksum);
      this.expectSame("lists of files", this.options.fileLists?.checksum ?? "");
      this.expectSame("list of other names", this.options.otherNames?.checksum ?? "");
      this.expectSame("titles of files", this.files.fingerprint());
      this.expectSame("papers held", [...this.heldPapers].sort().join(" "));
      this.expectSame("positions", this.positions.toText());
      this.expectSame("sentences on organisations", this.descriptions.toText());
      this.expectSame("texts of papers", this.papers.toText());
      this.expectSameMoments();
      if (this.base) await this.options.papersRead;
      const made = this.base ? this.changeEdition() : await this.makeEdition();
      writer.state.writeMeta("revision", String(reader.revision));
      writeDocuments(writer, reader);
      writeSources(writer, reader, this.options.sources);
      const newest = [...reader.documents.values()].reduce((latest, { day }) => (day > latest ? day : latest), "0000-00-00");
      return { ...writer.finish({ date: newest, madeBy: this.options.madeBy, current: this.options.current }), days: made };
    } catch (error) {
      writer.abandon();
      throw error;
    }
  }

  /** Everything from the store. */
  private async makeEdition(): Promise<number> {
    const { reader, writer, people, files, consultations } = this;
    const givenNames = people.givenNames();
    this.progress("register entries");
    const register = readRegister(reader, givenNames);
    const languages = this.options.tellLanguages([...new Set(register.entries.flatMap(({ sentence }) => sentence ?? []))]);
    // Asked for much later: until then nobody looks at it.
    languages.catch(() => undefined);
    const known = new Set(register.entries.map((entry) => entry.registerNumber));
    const notes = new AllNotes(
      people,
      files,
      consultations,
      (registerNumber) => known.has(registerNumber) || register.privateNumbers.has(registerNumber),
      (name) => looksLikePerson(name, givenNames),
    );
    /** Every cell that is going to be cut, with the place of its first day. */
    const cells = new Map<string, number>();
    for (const date of reader.listDays()) {
      const histories = reader.listDay(date);
      if (!histories.length) continue;
      this.days.add(date);
      const noted = noteDay(histories, (cell) => cells.has(cell) || cells.set(cell, this.days.size - 1));
      writer.state.writeNotes(date, JSON.stringify(noted));
      notes.add(date, noted);
    }
    people.joinInstitutions();
    const organisations = new Organisations(reader, register.entries, notes.unlisted, this.judgements);
    const tables = NameTables.of(organisations.joined, this.options.otherNames?.names);
    writer.state.writeMeta("known numbers", JSON.stringify([...register.privateNumbers].sort()));
    writer.state.writeMeta("given names", [...givenNames].sort().join(" "));
    const index = this.indexNames(tables, notes, givenNames);
    const fingerprint = shortHash([this.code, ...[...givenNames].sort()], 20);
    const links = this.takeOverLinks(index, fingerprint);
    this.progress("activities");
    const ahead = CutAhead.isWorthIt(cells.size, tables.names.size)
      ? CutAhead.start({ lines: [...tables.toLines()], declaredRows: notes.declaredRows, givenNames, links, cells: [...cells] })
      : undefined;
    cells.clear();
    const naming = this.nameThings(tables, givenNames);
    try {
      await this.options.papersRead;
      this.makeDays(index, organisations, ahead);
    } finally {
      await ahead?.end();
    }
    this.progress("organisations, people, bodies, files");
    const exportDays = register.entries.map((entry) => entry.history.versions[0]?.first.day ?? "").sort();
    for (const organisation of organisations.listOrganisations(index, exportDays[0] ?? "", await languages, this.descriptions)) {
      const entity = addActivity(organisation, writer, writer);
      writer.writeEntity(entity, detailOf(entity, naming));
      writer.writeChanges(organisationChanges(entity).map(changeRow));
    }
    this.writeOthers(naming);
    writer.writeNames([...tables.toLines(), keepLinks(fingerprint, index.scored)]);
    for (const { from, to } of organisations.listMoved()) writer.writeMoved("organisation", from, to);
    for (const [nickname, id] of listNicknames(this.options.fileLists ?? FileLists.none)) writer.writeMoved("file", nickname, id);
    for (const [from, to] of [...people.moved].sort(([a], [b]) => (a < b ? -1 : 1))) writer.writeMoved("person", from, to);
    return this.days.size;
  }

  /** The current edition, with the days that changed since made again. */
  private changeEdition(): number {
    const { reader, writer, people, files, consultations, days } = this;
    const { state } = writer;
    const { said, seen, kinds } = listChangedDays(reader, writer, Number(state.readMeta("revision") ?? 0));
    const far = [...kinds].find((kind) => farReaching.has(kind));
    if (far) throw new NotByDays(`a ${far} changed`);
    for (const date of said) days.add(date);
    for (const date of days) {
      const histories = reader.listDay(date);
      if (histories.length) state.writeNotes(date, JSON.stringify(noteDay(histories)));
      else state.removeNotes(date);
    }
    const nameLines = writer.readNames();
    const tables = NameTables.ofLines(nameLines);
    const privateNumbers = new Set(JSON.parse(state.readMeta("known numbers") ?? "[]") as string[]);
    const givenNames = new Set((state.readMeta("given names") ?? "").split(" "));
    const notes = new AllNotes(
      people,
      files,
      consultations,
      (registerNumber) => tables.byNumber.has(registerNumber) || privateNumbers.has(registerNumber),
      (name) => looksLikePerson(name, givenNames),
    );
    for (const { date, doc } of state.listNotes()) notes.add(date, JSON.parse(doc) as DayNotes);
    people.joinInstitutions();
    const before = new Map(JSON.parse(state.readMeta("unlisted") ?? "[]") as [string, string][]);
    const renumbered = [...new Set([...before.keys(), ...notes.unlisted.keys()])].filter((registerNumber) => before.get(registerNumber) !== notes.unlisted.get(registerNumber)?.name);
    if (renumbered.length) for (const { date, doc } of state.listNotes()) if (renumbered.some((registerNumber) => doc.includes(`"${registerNumber}"`))) days.add(date);
    this.addRenamed();
    this.addOtherRoles();
    const index = this.indexNames(tables, notes, givenNames);
    const organisations = new KnownOrganisations(writer, tables, notes.unlisted);
    index.keep(takeOverUnchanged(nameLines));
    this.progress(`${days.size} days`);
    const naming = this.nameThings(tables, givenNames);
    this.makeDays(index, organisations);
    for (const [date, rows] of seen) if (!days.has(date)) writer.replaceSeen(date, rows);
    for (const id of new Set([...writer.listAffected("organisation"), ...renumbered])) {
      const organisation = organisations.describe(id);
      if (!organisation) {
        writer.removeEntity("organisation", id);
        continue;
      }
      const entity = addActivity(organisation, writer, writer);
      writer.writeEntity(entity, detailOf(entity, naming));
    }
    this.writeOthers(naming);
    return days.size;
  }

  /** Days that name a person, body, file or consultation by a name that is another one now. */
  private addRenamed(): void {
    const { writer, people, files, consultations, days } = this;
    const now = {
      person: (id: string) => people.personRef(id),
      body: (id: string) => (people.hasBody(id) ? people.bodyRef(id) : undefined),
      file: (id: string) => files.findById(id),
      consultation: (id: string) => consultations.findById(id),
    };
    for (const kind of ["person", "body", "file", "consultation"] as const) {
      for (const old of writer.listEntities(kind)) {
        const ref = now[kind](old.id);
        if (ref?.name !== old.name || ref.slug !== old.slug) for (const date of writer.listDaysOf(kind, old.id)) days.add(date);
      }
    }
  }

  /** Days that name a file on which someone else has a role now: roles decide between exact and suggested, and whether a host has none. */
  private addOtherRoles(): void {
    const { writer, files, days } = this;
    const before = new Map(JSON.parse(writer.state.readMeta("roles on files") ?? "[]") as [string, string][]);
    const now = files.fingerprintRoles();
    for (const id of new Set([...before.keys(), ...now.keys()])) if (before.get(id) !== now.get(id)) for (const date of writer.listDaysOf("file", id)) days.add(date);
  }

  /** Links of the edition before that a new register leaves as they are. `build --full` links everything anew. */
  private takeOverLinks(index: NameIndex, fingerprint: string): ReadonlyMap<string, Link | undefined> {
    const { current, editions, full } = this.options;
    const file = current && path.join(editions, current.name, namesFile);
    if (full || !file || !existsSync(file)) return new Map();
    try {
      const { links, touched, changed } = takeOverLinks(readFileSync(file, "utf8").split("\n"), fingerprint, index.candidates);
      index.keep(links);
      if (links.size || touched) this.progress(`${changed} organisations of the register changed: ${touched} names linked anew, ${links.size} as before`);
      return links;
    } catch (error) {
      // A file that cannot be read costs time, nothing else.
      this.progress(`links of the edition before cannot be taken over (${(error as Error).message}); every name is linked anew`);
      return new Map();
    }
  }

  private indexNames(tables: NameTables, notes: AllNotes, givenNames: ReadonlySet<string>): NameIndex {
    const index = new NameIndex(tables, notes.unlisted.values(), notes.declaredRows, this.judgements, givenNames);
    this.expectSame("contested acronyms", index.listContested());
    // A decided organisation that no document knew, and one now does.
    this.expectSame("judged organisations", JSON.stringify(this.judgements.listTargets("name").map((id) => [id, index.organisationOf(id) ?? ""])));
    this.expectSame("persons of two institutions", JSON.stringify([...this.people.moved].sort(([a], [b]) => (a < b ? -1 : 1))));
    this.writer.state.writeMeta("unlisted", JSON.stringify([...notes.unlisted.values()].map(({ registerNumber, name }) => [registerNumber, name])));
    return index;
  }

  /** What tells a private person's name from that of a decision-maker or an organisation, and how files are spoken of. */
  private nameThings(tables: NameTables, givenNames: ReadonlySet<string>): Naming {
    const people = this.people.listPublicNames();
    // Another one, and any subject may name it.
    this.expectSame("names in public office", sha256([...people].sort().join("\n")));
    const lists = [people, tables.current, tables.former, tables.latin, tables.withoutAcronym];
    const known = { givenNames: new Set([...givenNames, ...rarerGivenNames]), isKnown: (key: string): boolean => lists.some((list) => list.has(key)) };
    this.writer.know(known, () => SharedTexts.of(lists));
    return { known, fileNames: listSpokenNames(this.options.fileLists ?? FileLists.none) };
  }

  private makeDays(index: NameIndex, organisations: OrganisationRefs, ahead?: CutAhead): void {
    const { reader, writer, people, files, consultations, heldPapers, papers, positions, judgements } = this;
    const fetched = new Map([...reader.documents.values()].map(({ checksum, retrievedAt }) => [checksum, retrievedAt]));
    this.writer.state.writeMeta("roles on files", JSON.stringify([...files.fingerprintRoles()].sort()));
    const maker = new ActivityMaker({ reader, index, judgements, organisations, people, files, consultations, heldPapers, papers, positions, attachmentAddress: this.options.attachmentAddress });
    for (const [place, date] of [...this.days].sort().entries()) {
      ahead?.reach(place, index);
      const { made, linkCounts, typed, changes, sources } = makeDay(date, reader.listDay(date), maker, this.firstDays, (checksum) => fetched.get(checksum) ?? "");
      writer.replaceDay(date, made, { linkCounts, typed }, changes, sources);
    }
    writer.finishDays();
  }

  /** People, bodies, files and consultations are few: all are described again, and written where they differ. */
  private writeOthers(naming: Naming): void {
    const { writer, people, files, consultations } = this;
    const write = (kind: Entity["kind"], entities: Iterable<Entity>) => {
      const gone = new Set(writer.listEntities(kind).map(({ id }) => id));
      for (const entity of entities) {
        gone.delete(entity.id);
        writer.writeEntity(entity, detailOf(entity, naming));
      }
      for (const id of gone) writer.removeEntity(kind, id);
    };
    write("person", people.listPeople(writer));
    write("body", people.listBodies(writer));
    write("file", files.listFiles(writer, people));
    write("consultation", consultations.listConsultations(writer));
  }
}

/** Whether the current edition is there to be changed. */
function canChange({ editions, current, full }: PublishOptions): boolean {
  if (full || !current || current.layout !== editionLayout) return false;
  return [buildFile, namesFile].every((name) => existsSync(path.join(editions, current.name, name)));
}

/**
 * Builds the edition of what the store holds. The same store gives the same checksum, whether the edition is made from nothing or the
 * current one is changed; when nothing changed, the current edition stands.
 */
export async function publishEdition(database: Database, options: PublishOptions): Promise<Published> {
  const code = fingerprintCode();
  let reason = options.full ? "asked for" : "no edition to change";
  if (canChange(options)) {
    try {
      return await new Publisher(database, options, options.current, code).publish();
    } catch (error) {
      if (!(error instanceof NotByDays)) throw error;
      reason = error.message;
    }
  }
  options.progress?.(`from nothing: ${reason}`);
  // A build by days writes too little for a second thread.
  const thread = await WritingThread.startWhereUseful(rowMakers);
  try {
    return { ...(await new Publisher(database, options, undefined, code, thread).publish()), fromNothing: reason };
  } finally {
    await thread?.end();
  }
}
