/** Puts the disclosures of one encounter or one response together: hosts who share a block, versions, tags, links. */
import type { Judgements } from "../curation/judgements.js";
import type {
  ActivityFile,
  Declaration,
  FeedbackContent,
  MeetingActivity,
  MeetingContent,
  MentionedOrganisation,
  Party,
  PositionActivity,
  PublishedPaper,
  ResponseActivity,
  Tag,
} from "../model/index.js";
import { foldName, foldSpace } from "../normalise/fold.js";
import { isSameText } from "../normalise/same-text.js";
import { type LinkedParty, linkMeeting, linkRespondent } from "../resolve/link-parties.js";
import type { NameIndex } from "../resolve/name-index.js";
import { isPublicBodyName } from "../resolve/public-bodies.js";
import { isStateBodyName } from "../resolve/state-bodies.js";
import type { DayHistory, History, StoreReader } from "../store/read-histories.js";
import type { HoldsRole } from "./declared-rows.js";
import type { Consultations, Files } from "./files-and-consultations.js";
import type { Papers } from "./papers.js";
import type { PeopleAndBodies } from "./people-and-bodies.js";
import type { Positions } from "./positions.js";
import { readTags } from "./tags.js";

/** What the other rooms of publish know of organisations. */
export interface OrganisationRefs {
  refOf(organisationId: string): { id: string; slug: string; name: string };
  /** The organisation whose number it is. */
  refOfNumber(registerNumber: string): { id: string; slug: string; name: string } | undefined;
}

export interface Sources {
  reader: StoreReader;
  index: NameIndex;
  judgements: Judgements;
  organisations: OrganisationRefs;
  people: PeopleAndBodies;
  files: Files;
  consultations: Consultations;
  /** Papers whose bytes are held, by the portal's document id or `F{feedbackId}`. */
  heldPapers: ReadonlySet<string>;
  /** Checked positions on the papers of responses. */
  positions: Positions;
  papers: Papers;
  attachmentAddress: (documentId: string) => string;
}

/** Hosts that share a subject like these need not have met together. */
const genericSubjects = new Set(
  "meeting|introductory meeting|introduction|exchange of views|general exchange of views|courtesy visit|courtesy meeting|introductory call|exchange|general exchange|presentation|discussion|catch up|update|various|miscellaneous|conference|event|lunch|dinner|breakfast|visit|videoconference|bilateral meeting|kennenlernen|austausch|allgemeiner austausch|gesprach|rencontre|echange de vues|reunion|incontro|not stated|insert a brief description of the topic s discussed|n a|".split(
    "|",
  ),
);
/** Of a subject under the fold. */
const isSpecific = (folded: string): boolean => !genericSubjects.has(folded) && folded.length >= 6;

/** The portal's own ids of papers; anything else has no address there. */
const portalDocumentId = /^[0-9a-f]{16}$/;

const idOfMeeting = (institution: MeetingContent["institution"], key: string): string => `${institution === "parliament" ? "ep" : "ec"}-${key}`;

/** Fields that a reader can compare, in the publisher's words. */
function readFields(content: MeetingContent): Record<string, string> {
  return {
    subject: content.subject,
    place: content.place ?? "",
    body: content.body?.name ?? "",
    hosts: content.hosts
      .map((host) => (host.title ? `${host.name} (${host.title})` : host.name))
      .sort()
      .join("; "),
    participants: [...new Set(content.participantNames ?? [foldSpace(content.participantsCell)])].sort().join("; "),
    "register numbers": [...new Set(content.registerNumbers)].sort().join(", "),
    file: content.fileReference ?? "",
  };
}

function compareVersions(reader: StoreReader, history: History): Declaration["earlier"] {
  const earlier: Declaration["earlier"] = [];
  for (let i = 1; i < history.versions.length; i += 1) {
    const [before, after] = [history.versions[i - 1], history.versions[i]] as [History["versions"][0], History["versions"][0]];
    const [was, is] =
      history.kind === "meeting"
        ? [readFields(reader.readContent("meeting", before.versionNo)), readFields(reader.readContent("meeting", after.versionNo))]
        : [{ text: reader.readContent("feedback", before.versionNo).text }, { text: reader.readContent("feedback", after.versionNo).text }];
    const changes = Object.keys(was).flatMap((field) => {
      const [left, right] = [(was as Record<string, string>)[field] ?? "", (is as Record<string, string>)[field] ?? ""];
      return isSameText(left, right) ? [] : [{ field, before: left, after: right }];
    });
    if (changes.length) earlier.push({ until: after.first.day, document: before.last.checksum, position: reader.readPlace(before.last.documentNo, before.versionNo).position, changes });
  }
  return earlier;
}

/** Each file once, with its surest link: what the source gives, then what the words tell, then what is only proposed. */
function listFiles(links: readonly Pick<ActivityFile, "reference" | "link" | "method">[], files: Files): ActivityFile[] {
  const surest = new Map<string, (typeof links)[0]>();
  for (const link of [...links].sort((a, b) => surenessOf(a) - surenessOf(b) || (a.reference < b.reference ? -1 : 1))) if (!surest.has(link.reference)) surest.set(link.reference, link);
  return [...surest.values()].map(({ reference, link, method }) => {
    const { id, slug, name } = files.refOf(reference);
    return { id, slug, reference, title: name, link, method };
  });
}

const surenessOf = ({ link }: Pick<ActivityFile, "link">): number => ["declared", "exact", "matched", "suggested"].indexOf(link);

const tellsPublicBodyAlone = (name: string): boolean => isPublicBodyName(name) || isStateBodyName(name);

export class ActivityMaker {
  constructor(private readonly sources: Sources) {}

  private party(linked: LinkedParty): Party {
    const { organisations } = this.sources;
    const ref = linked.organisationId ? organisations.refOf(linked.organisationId) : undefined;
    const { contradiction } = linked;
    const owner = contradiction && organisations.refOfNumber(contradiction.registerNumber);
    return {
      text: linked.text,
      ...(linked.mention && { mention: linked.mention }),
      name: ref?.name ?? linked.text,
      ...(ref && { entityId: ref.id, slug: ref.slug }),
      ...(ref && linked.link && { link: linked.link }),
      ...(ref && linked.method && { method: linked.method }),
      ...(ref && linked.score !== undefined && { score: linked.score }),
      ...(contradiction && { contradiction: { registerNumber: contradiction.registerNumber, ...(owner && { numberName: owner.name, numberId: owner.id }) } }),
      ...(ref && linked.registerNumber && { registerNumber: linked.registerNumber }),
      ...((!ref || linked.link === "suggested") && tellsPublicBodyAlone(linked.mention ?? linked.text) && { publicBody: true }),
    };
  }

  private declare(id: string, history: DayHistory, rest: Pick<Declaration, "hosts" | "parties" | "subject"> & Partial<Pick<Declaration, "place" | "fileReference" | "hostWithoutRole">>): Declaration {
    const [first, last] = [history.versions[0], history.versions.at(-1)] as [History["versions"][0], History["versions"][0]];
    const { reader } = this.sources;
    const { position, repeats } = history;
    const firstPosition = first === last && first.first === first.last ? position : reader.readPlace(first.first.documentNo, first.versionNo).position;
    return {
      id,
      source: history.source,
      ...rest,
      firstSeen: { document: first.first.checksum, position: firstPosition },
      lastSeen: { document: last.last.checksum, position },
      ...(repeats > 1 && { repeats }),
      ...(history.goneSince && { goneSince: history.goneSince }),
      earlier: history.versions.length > 1 ? compareVersions(reader, history) : [],
    };
  }

  /** Organisations that the subject names and no declaration, linked or as text. */
  private listMentioned(subject: string, source: string, declarations: readonly Declaration[]): MentionedOrganisation[] {
    const { index, organisations } = this.sources;
    const named = index.listNamed(subject, source);
    if (!named.length) return [];
    const parties = declarations.flatMap((declaration) => declaration.parties);
    const ids = new Set(parties.flatMap(({ entityId, contradiction }) => [entityId, contradiction?.numberId]));
    const texts = parties.map(({ text }) => foldName(text));
    return named
      .filter(({ organisationId, text }) => !ids.has(organisations.refOf(organisationId).id) && !texts.some((party) => party.includes(foldName(text))))
      .map(({ organisationId, text }) => ({ ...organisations.refOf(organisationId), text }));
  }

  /** Of the records of files. */
  get holdsRole(): HoldsRole {
    return (...asked) => this.sources.files.holdsRole(...asked);
  }

  /** All meetings of one day, grouped: each with its activity and every id that leads to it. */
  makeMeetings(date: string, histories: readonly DayHistory[]): { activity: MeetingActivity; ids: string[] }[] {
    const { index, judgements, people, files } = this.sources;
    const rows = histories.map((history) => {
      const newest = history.versions.at(-1) as History["versions"][0];
      const content = JSON.parse(history.content) as MeetingContent;
      const linked = linkMeeting(content, index, history.source, judgements);
      const declaration = this.declare(idOfMeeting(content.institution, history.key), history, {
        hosts: people.describeHosts(content),
        parties: linked.map((one) => this.party(one)),
        subject: content.subject,
        ...(content.place && { place: content.place }),
        ...(content.fileReference && { fileReference: content.fileReference }),
        ...(content.fileReference && files.isWithoutRole(content.fileReference, content.hosts, date) && { hostWithoutRole: true as const }),
      });
      // Where the host gives the file, nothing is proposed beside it.
      const found = files.finder
        .find({ subject: content.subject, date, source: history.source, mepIds: content.hosts.flatMap(({ mepId }) => mepId ?? []) })
        .filter(({ link }) => link === "exact" || !content.fileReference);
      const who = linked
        .map((one) => (one.link === "suggested" ? undefined : one.organisationId) ?? one.registerNumber ?? foldName(one.text))
        .sort()
        .join("|");
      const subject = foldName(content.subject);
      // A short subject may be a file's title that two Members discussed apart; the Commission's hosts share a day and a list of numbers too.
      const alone = content.institution === "parliament" && subject.split(" ").length < 4 ? (content.hosts[0]?.mepId ?? "") : "";
      const group = who && isSpecific(subject) ? `${content.institution}\u001f${alone}\u001f${who}\u001f${subject}` : declaration.id;
      return { history, content, declaration, found, group, firstOrder: history.versions[0]?.first.order ?? 0, lastDay: newest.last.day };
    });
    const groups = new Map<string, typeof rows>();
    for (const row of rows) {
      const group = groups.get(row.group);
      if (group) group.push(row);
      else groups.set(row.group, [row]);
    }
    return [...groups.values()].map((group) => {
      group.sort((a, b) => a.firstOrder - b.firstOrder || (a.declaration.id < b.declaration.id ? -1 : 1));
      const first = group[0] as (typeof rows)[0];
      // The id is that of the disclosure that was published first; headlines stand in a steady order of their own.
      const declarations = group.map((row) => row.declaration);
      const tags = new Set<Tag>(group.flatMap((row) => readTags(row.content.subject)));
      if (group.every((row) => date > row.lastDay)) tags.add("in the future");
      if (group.some((row) => row.declaration.parties.length > 10)) tags.add("event");
      if (declarations.every((one) => one.goneSince)) tags.add("no longer in the source");
      if (declarations.some((one) => one.earlier.length)) tags.add("edited");
      const mentioned = this.listMentioned(first.content.subject, first.history.source, declarations);
      const activity: MeetingActivity = {
        kind: "meeting",
        id: first.declaration.id,
        date,
        institution: first.content.institution,
        subject: first.content.subject,
        ...(first.content.place && { place: first.content.place }),
        tags: [...tags],
        counted: !tags.has("cancelled") && !tags.has("postponed") && !tags.has("in the future"),
        files: listFiles(
          group.flatMap(({ content: { fileReference }, found }) => [...(fileReference ? [{ reference: fileReference, link: "declared" as const, method: "file-given" as const }] : []), ...found]),
          files,
        ),
        declarations,
        ...(mentioned.length && { mentioned }),
        joined: group.length === 1 ? "single" : first.content.institution === "commission" ? "same" : "probably",
      };
      const ids = group.flatMap((row) => [row.declaration.id, ...row.history.laterKeys.map((key) => idOfMeeting(row.content.institution, key))]);
      return { activity, ids };
    });
  }

  /** Official address of a paper, where the portal has one. */
  private paperAddress(documentId: string | undefined): string | undefined {
    return documentId && portalDocumentId.test(documentId) ? this.sources.attachmentAddress(documentId) : undefined;
  }

  makeResponse(history: DayHistory): { activity: ResponseActivity; ids: string[]; papers: PublishedPaper[] } {
    const { index, judgements, consultations, files, heldPapers } = this.sources;
    const published = JSON.parse(history.content) as FeedbackContent;
    // Withdrawn feedback keeps its date and id but loses text and names.
    const content: FeedbackContent = history.goneSince ? { ...published, text: "", attachments: [], organisation: undefined, registerNumber: undefined, translation: undefined } : published;
    const consultation = consultations.refOf(content.publicationId);
    const linked = linkRespondent(content, index, history.source, judgements);
    const respondent: Party = linked ? this.party(linked) : { text: "", name: history.goneSince ? "Withdrawn by the respondent" : "Organisation not published" };
    const id = `hys-${history.key.toLowerCase()}`;
    const declaration = { ...this.declare(id, history, { hosts: [], parties: [respondent], subject: consultation.name }), ...(history.goneSince && { earlier: [] }) };
    const { id: initiative, documents } = consultations.documentsOf(content.publicationId);
    const led = files.finder.findByInitiative(initiative, content.reference ? [content.reference, ...documents] : documents);
    const tags: Tag[] = [];
    if (history.goneSince) tags.push("no longer in the source");
    if (declaration.earlier.length) tags.push("edited");
    const papers = this.sources.papers.of(content, id, consultation.name, (documentId) => this.paperAddress(documentId));
    const activity: ResponseActivity = {
      kind: "response",
      id,
      date: history.date ?? "",
      institution: "commission",
      tags,
      counted: true,
      files: led ? listFiles([led], files) : [],
      consultation: { id: consultation.id, slug: consultation.slug, name: consultation.name },
      declarations: [declaration],
      respondent,
      respondentType: content.respondentType,
      ...(content.country && { country: content.country }),
      feedbackId: content.feedbackId,
      publicationId: content.publicationId,
      title: consultation.name,
      ...(content.language && { language: content.language }),
      text: content.text,
      textLength: content.text.length,
      ...(content.translation && { translation: content.translation }),
      attachments: content.attachments.map((attachment, place) => {
        const address = this.paperAddress(attachment.documentId);
        const paper = papers.get(place);
        return {
          ...(attachment.documentId && { documentId: attachment.documentId }),
          fileName: attachment.fileName,
          ...(attachment.pages !== undefined && { pages: attachment.pages }),
          ...(address && { address }),
          held: heldPapers.has(attachment.documentId ?? "") || heldPapers.has(`F${content.feedbackId}`),
          ...(paper && { paperId: paper.id }),
        };
      }),
    };
    return { activity, ids: [id], papers: [...papers.values()] };
  }

  /** Positions on the papers of a response that stands, in the order of its attachments. */
  makePositions({ activity: response, papers }: { activity: ResponseActivity; papers: readonly PublishedPaper[] }): PositionActivity[] {
    if (!response.respondent.text) return [];
    return papers.flatMap(({ id, checksum, fileName, language, pages, address, positionId }) => {
      const row = this.sources.positions.find(response.feedbackId, checksum);
      if (!row?.position || !positionId) return [];
      return {
        kind: "position",
        id: positionId,
        date: response.date,
        institution: "commission",
        tags: [],
        counted: false,
        files: [],
        ...(response.consultation && { consultation: response.consultation }),
        declarations: [],
        ...row.position,
        respondent: response.respondent,
        responseId: response.id,
        feedbackId: response.feedbackId,
        title: response.title,
        generated: true,
        model: row.model,
        madeDate: row.askedAt.slice(0, 10),
        method: `one paper, quoted in ${language === "en" ? "English" : `its own language (${language})`}, ${row.checkedBy}`,
        paper: { id, checksum, fileName, language, pages, ...(address && { address }) },
      };
    });
  }
}
