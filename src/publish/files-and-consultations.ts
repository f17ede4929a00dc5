/** Legislative files and consultations: what meetings and responses are about. */
import { FileLists } from "../curation/file-lists.js";
import { Judgements } from "../curation/judgements.js";
import type { Consultation, FileContent, Host, InitiativeContent, LegislativeFile, MeetingContent } from "../model/index.js";
import { fileIdOf, referenceOfFile } from "../normalise/file-reference.js";
import { slugOf } from "../normalise/fold.js";
import { sha256, shortHash } from "../normalise/hash.js";
import { titleNames } from "../resolve/file-titles.js";
import { FileFinder, type FileRecord } from "../resolve/find-files.js";
import type { StoreReader } from "../store/read-histories.js";
import type { Counted } from "./counted.js";
import { committeeName, groupName } from "./parliament-bodies.js";
import type { PeopleAndBodies } from "./people-and-bodies.js";

export interface Ref {
  id: string;
  slug: string;
  name: string;
}

const newestVersion = (history: { versions: { versionNo: number }[] }): number => (history.versions.at(-1) as { versionNo: number }).versionNo;

/** English title, else the first language by code, else the reference. */
const titleOf = (file: FileContent): string => file.titles.en ?? file.titles[Object.keys(file.titles).sort()[0] ?? ""] ?? file.reference;

/** Capacity in which a host says to meet → the roles that records would hold for it. */
const rolesOfCapacity: Record<string, readonly string[]> = {
  Rapporteur: ["RAPPORTEUR"],
  "Shadow rapporteur": ["RAPPORTEUR_SHADOW"],
  "Rapporteur for opinion": ["RAPPORTEUR_OPINION"],
  "Shadow rapporteur for opinion": ["RAPPORTEUR_SHADOW_OPINION"],
};

const recordOf = ({ reference, titles, events, roles, comReference }: FileContent): FileRecord => ({
  reference,
  titles,
  days: events.map(({ date }) => date),
  roles: roles.flatMap(({ mepId, date }) => (mepId ? [{ mepId, ...(date && { date }) }] : [])),
  ...(comReference && { comReference }),
});

export class Files {
  private byId: Map<string, string> | undefined;
  private readonly files = new Map<string, FileContent | undefined>();
  /** Leads from subjects and consultations to files. */
  readonly finder: FileFinder;

  constructor(
    reader: StoreReader,
    private readonly lists = FileLists.none,
    judgements = Judgements.none,
  ) {
    for (const history of reader.listHistories("file")) {
      const content = reader.readContent("file", newestVersion(history));
      this.files.set(content.reference, content);
    }
    this.finder = new FileFinder(
      [...this.files.values()].flatMap((content) => (content ? [recordOf(content)] : [])),
      lists,
      judgements,
    );
  }

  /** What of the records decides which subjects lead to which file, roles aside: another one, and every day may say something else. A new step is none. */
  fingerprint(): string {
    const lines = [...this.files.values()].flatMap((content) => (content ? [JSON.stringify([content.reference, content.comReference ?? "", titleNames(recordOf(content))])] : []));
    return sha256(lines.sort().join("\n"));
  }

  /** File id → its roles in one text, for files that have some. */
  fingerprintRoles(): Map<string, string> {
    return new Map([...this.files].flatMap(([reference, content]) => (content?.roles.length ? [[fileIdOf(reference), shortHash([JSON.stringify(content.roles)], 16)] as const] : [])));
  }

  /** Whether the hosts say to act with a role on the file, the records hold such roles on that day, and none of the hosts has one. */
  isWithoutRole(reference: string, hosts: MeetingContent["hosts"], date: string): boolean {
    const wanted = new Set(hosts.flatMap(({ title }) => rolesOfCapacity[title ?? ""] ?? []));
    const held = (this.files.get(reference)?.roles ?? []).filter((role) => role.mepId && (!role.date || role.date <= date));
    if (!wanted.size || ![...wanted].every((role) => held.some((one) => one.role === role))) return false;
    return !hosts.some(({ mepId }) => held.some((one) => one.mepId === mepId));
  }

  /** Whether records show one of the hosts, on that day, in the role on the file in which it declared to meet. */
  holdsRole(reference: string, hosts: readonly Host[], date: string): boolean {
    const held = this.files.get(reference)?.roles ?? [];
    return hosts.some(({ personId, role }) => {
      const wanted = rolesOfCapacity[role.split(", ").at(-1) ?? ""] ?? [];
      return held.some((one) => wanted.includes(one.role) && one.mepId && `mep-${one.mepId}` === personId && (!one.date || one.date <= date));
    });
  }

  /** A reference that a meeting declares: a file without a record is known by its number alone. */
  note(reference: string): void {
    if (!this.files.has(reference)) this.files.set(reference, undefined);
  }

  findById(id: string): Ref | undefined {
    const reference = this.references().get(id);
    return reference === undefined ? undefined : this.refOf(reference);
  }

  private references(): ReadonlyMap<string, string> {
    this.byId ??= new Map([...this.files.keys(), ...this.finder.listNamed()].map((reference) => [fileIdOf(reference), reference]));
    return this.byId;
  }

  refOf(reference: string): Ref & { reference: string } {
    const content = this.files.get(reference);
    const name = content ? titleOf(content) : reference;
    return { id: fileIdOf(reference), slug: slugOf(name), name, reference };
  }

  /** Files with a record, files that a source gives, and those that a subject or consultation leads to. */
  *listFiles(stats: Counted, people: PeopleAndBodies): Generator<LegislativeFile> {
    const spoken = new Map<string, LegislativeFile["spokenNames"]>();
    for (const { reference, kind, name, language } of this.lists.names) if (kind === "name" || kind === "acronym") spoken.set(reference, [...(spoken.get(reference) ?? []), { name, language }]);
    const all = [...new Set([...this.files.keys(), ...stats.listLinkedFiles().map(referenceOfFile)])];
    for (const reference of all.sort()) {
      const content = this.files.get(reference);
      const { id, slug, name } = this.refOf(reference);
      yield {
        kind: "file",
        id,
        slug,
        reference,
        name,
        titles: content?.titles ?? {},
        spokenNames: spoken.get(reference) ?? [],
        ...(content?.type && { procedureType: content.type }),
        ...(content?.stage && { stage: content.stage }),
        events: content?.events ?? [],
        roles: (content?.roles ?? []).map((role) => {
          const person = role.mepId ? people.personRef(`mep-${role.mepId}`) : undefined;
          const named = person?.name ?? (role.body ? committeeName(role.body) : (role.mepId && `Member ${role.mepId}`) || "not stated");
          return {
            role: role.role,
            ...(person && { personId: person.id, slug: person.slug }),
            name: named,
            ...(role.date && { date: role.date }),
            ...(role.committee && { committee: committeeName(role.committee) }),
            ...(role.group && { group: groupName(role.group) }),
          };
        }),
        ...(content?.comReference && { comReference: content.comReference }),
        numberOnly: !content,
        ...stats.of("file", id),
      };
    }
  }
}

interface ConsultationDraft {
  ref: Ref;
  content: InitiativeContent | undefined;
  published: Map<number, number>;
}

export class Consultations {
  private readonly byPublication = new Map<number, ConsultationDraft>();
  private readonly drafts = new Map<string, ConsultationDraft>();

  constructor(reader: StoreReader) {
    const initiatives = reader.listHistories("initiative").map((history) => reader.readContent("initiative", newestVersion(history)));
    // A publication can stand under two initiatives; it is shown under the one with the lower number.
    initiatives.sort((a, b) => (a.initiativeId ?? Number.MAX_SAFE_INTEGER) - (b.initiativeId ?? Number.MAX_SAFE_INTEGER));
    for (const content of initiatives) {
      const first = content.publications[0];
      const id = content.initiativeId !== undefined ? String(content.initiativeId) : first ? `p${first.publicationId}` : undefined;
      if (!id) continue;
      const name = content.title ?? `Consultation ${content.reference ?? first?.reference ?? id}`;
      const draft: ConsultationDraft = { ref: { id, slug: slugOf(name), name }, content, published: new Map() };
      this.drafts.set(id, draft);
      for (const { publicationId } of content.publications) if (!this.byPublication.has(publicationId)) this.byPublication.set(publicationId, draft);
    }
  }

  /** `count` responses to a publication; without a record of its initiative a consultation is known by its publication alone. */
  note(publicationId: number, reference: string | undefined, count: number): void {
    let draft = this.byPublication.get(publicationId);
    if (!draft) {
      const id = `p${publicationId}`;
      const name = reference ? `Consultation ${reference}` : `Consultation ${id}`;
      draft = { ref: { id, slug: slugOf(name), name }, content: undefined, published: new Map() };
      this.byPublication.set(publicationId, draft);
      this.drafts.set(id, draft);
    }
    draft.published.set(publicationId, (draft.published.get(publicationId) ?? 0) + count);
  }

  /** Numbers of documents that stand with a consultation, and its id. */
  documentsOf(publicationId: number): { id: string; documents: string[] } {
    const { ref, content } = this.byPublication.get(publicationId) as ConsultationDraft;
    return { id: ref.id, documents: [content?.reference, ...(content?.publications ?? []).map((one) => one.reference)].filter((one) => one !== undefined) };
  }

  /** The consultation of a response that was noted. */
  refOf(publicationId: number): Ref {
    return (this.byPublication.get(publicationId) as ConsultationDraft).ref;
  }

  findById(id: string): Ref | undefined {
    return this.drafts.get(id)?.ref;
  }

  *listConsultations(stats: Counted): Generator<Consultation> {
    for (const [id, draft] of [...this.drafts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const known = draft.content?.publications ?? [];
      const others = [...draft.published.keys()].filter((publicationId) => !known.some((one) => one.publicationId === publicationId)).map((publicationId) => ({ publicationId }));
      yield {
        kind: "consultation",
        id,
        slug: draft.ref.slug,
        name: draft.ref.name,
        ...(draft.content?.initiativeId !== undefined && { initiativeId: draft.content.initiativeId }),
        publications: [...known, ...others].map((one) => ({ ...one, published: draft.published.get(one.publicationId) ?? 0 })),
        topics: draft.content?.topics ?? [],
        ...stats.of("consultation", id),
      };
    }
  }
}
