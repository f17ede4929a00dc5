/** Which legislative files a meeting's subject is about: by number, title, established name; and those only proposed. */

import type { FileLists, FileName } from "../curation/file-lists.js";
import { decide, type Judgements } from "../curation/judgements.js";
import type { FileLinkMethod, LinkKind } from "../model/index.js";
import { readComNumber } from "../normalise/com-number.js";
import { fileIdOf } from "../normalise/file-reference.js";
import { foldName } from "../normalise/fold.js";
import { contentWords, type KnownFile, titleNames } from "./file-titles.js";
import { readSubject, type SubjectWord, WordTree } from "./subject-words.js";

export interface FoundFile {
  reference: string;
  link: Exclude<LinkKind, "matched">;
  method: FileLinkMethod;
}

/** A file as records tell it. */
export interface FileRecord extends KnownFile {
  /** Members with a role on it, from the day on which they have it. */
  roles: readonly { mepId: string; date?: string }[];
  /** Number of the Commission's proposal. */
  comReference?: string;
}

export interface SubjectQuestion {
  subject: string;
  /** Day of the meeting. */
  date: string;
  source: string;
  /** Members who host it. */
  mepIds: readonly string[];
}

interface Name extends Omit<FileName, "language" | "name" | "kind"> {
  kind: FileName["kind"] | "title" | "topic";
  /** For acronyms: the words in the capitals of the list. */
  raws: readonly string[];
  /** From this day on the name is heard, and may be proposed. */
  heardFrom: string;
}

/** So long before its proposal a name is heard already: the file is proposed only. */
const heardBefore = 400;
const dayLength = 86_400_000;
const daysBefore = (date: string, days: number): string => new Date(Date.parse(date) - days * dayLength).toISOString().slice(0, 10);

/** Words around an acronym or name that make it the whole subject all the same. */
const fillers = new Set(
  "meeting on about the discussion discussions exchange of views exchanges view with regarding re concerning topic update apa apas staff level stafflevel by assistant assistants taken held mep meps office team debate dialogue policy proposal austausch zu zur zum zum uber gesprach echange echanges de vues sur reunion presentation file files position and to discuss staff only level parliamentary".split(
    " ",
  ),
);
/** A number behind a name that is not part of it: another law, or the next of its kind. */
const successors = new Set(["2", "20", "3", "ii", "iii", "iv", "2 0"]);
const otherJurisdictions = new Set(["us", "usa", "uk", "american", "british", "swiss", "german", "chinese", "japanese", "non"]);

const references = /\b((?:19|20)\d{2})\s*[/-]\s*(\d{4})\s*([A-Z])?\s*\(?\s*(COD|CNS|APP|NLE|INI|INL|BUD|DEC|RSP|BUI|AVC|SYN|DCE|ACI|REG|IMM)\b/gi;

const strength = { declared: 3, exact: 2, suggested: 1 } as const;

export class FileFinder {
  private readonly names = new WordTree<Name>();
  private readonly byCom = new Map<string, string>();
  private readonly byId = new Map<string, string>();
  private readonly roles = new Map<string, FileRecord["roles"]>();
  private readonly byWord = new Map<string, { reference: string; content: readonly string[]; from: string; to: string }[]>();

  constructor(
    files: Iterable<FileRecord>,
    private readonly lists: FileLists,
    private readonly judgements: Judgements,
  ) {
    const known = [...files].sort((a, b) => (a.reference < b.reference ? -1 : 1));
    for (const file of known) this.addRecord(file);
    for (const one of lists.names) {
      const words = readSubject(one.name);
      this.byId.set(fileIdOf(one.reference), one.reference);
      this.names.add(
        words.map(({ fold }) => fold),
        { reference: one.reference, kind: one.kind, from: one.from, ...(one.to && { to: one.to }), raws: words.map(({ raw }) => raw), heardFrom: daysBefore(one.from, heardBefore) },
      );
    }
  }

  private addRecord(file: FileRecord): void {
    const { reference } = file;
    this.byId.set(fileIdOf(reference), reference);
    this.roles.set(reference, file.roles);
    const com = file.comReference && readComNumber(file.comReference);
    if (com) this.byCom.set(com, reference);
    for (const title of titleNames(file)) {
      this.names.add(title.folds, { reference, kind: title.tells ? "title" : "topic", from: title.from, to: title.to, raws: [], heardFrom: daysBefore(title.from, heardBefore) });
      const content = [...new Set(contentWords(title.folds))];
      if (content.length >= 3) for (const word of content) this.byWord.set(word, [...(this.byWord.get(word) ?? []), { reference, content, from: title.from, to: title.to }]);
    }
  }

  /** Files of the edited lists, by reference. */
  listNamed(): string[] {
    return [...new Set([...this.lists.names.map(({ reference }) => reference), ...this.lists.initiatives.values()])].sort();
  }

  /** The file that an initiative led to: by the number of a proposal under it, else by the edited list. */
  findByInitiative(initiativeId: string, documents: readonly string[]): FoundFile | undefined {
    for (const document of documents) {
      const com = readComNumber(document);
      const reference = com && this.byCom.get(com);
      if (reference) return { reference, link: "exact", method: "file-com-number" };
    }
    const listed = this.lists.initiatives.get(initiativeId);
    return listed ? { reference: listed, link: "exact", method: "file-initiative-list" } : undefined;
  }

  /** Whether a host has a role on the file on the day. */
  private hasRole(reference: string, { mepIds, date }: SubjectQuestion): boolean {
    return (this.roles.get(reference) ?? []).some((role) => mepIds.includes(role.mepId) && (!role.date || role.date <= date));
  }

  /** Files that the subject names, by reference; what a person decided holds. */
  find(question: SubjectQuestion): FoundFile[] {
    const found = new Map<string, FoundFile>();
    const add = (reference: string, link: FoundFile["link"], method: FileLinkMethod) => {
      const before = found.get(reference);
      if (!before || strength[before.link] < strength[link]) found.set(reference, { reference, link, method });
    };
    for (const match of question.subject.matchAll(references))
      add(`${match[1]}/${match[2]}${(match[3] ?? "").toUpperCase()}(${(match[4] as string).toUpperCase()})`, "exact", "file-number-in-subject");
    const com = readComNumber(question.subject);
    const proposal = com && this.byCom.get(com);
    if (proposal) add(proposal, "exact", "file-com-number");
    const words = readSubject(question.subject);
    this.addNames(question, words, add);
    if (!found.size) this.addProposals(question, words, add);
    return this.obey(question, found);
  }

  private addNames(question: SubjectQuestion, words: readonly SubjectWord[], add: (reference: string, link: FoundFile["link"], method: FileLinkMethod) => void): void {
    const { date } = question;
    const shouting = words.length > 3 && words.every(({ raw }) => raw === raw.toUpperCase());
    const isAlone = (start: number, end: number) => words.every(({ fold }, i) => (i >= start && i < end) || fillers.has(fold));
    const accept = (name: Name, start: number, end: number): boolean => {
      if (date < name.heardFrom || (name.to !== undefined && date > name.to)) return false;
      if (successors.has(words[end]?.fold ?? "") || otherJurisdictions.has(words[start - 1]?.fold ?? "")) return false;
      if (name.kind === "acronym" || isCapitals(name.raws)) {
        const same = name.raws.every((raw, i) => words[start + i]?.raw === raw || words[start + i]?.raw === raw.toUpperCase());
        return isAlone(start, end) || (same && !shouting);
      }
      return true;
    };
    for (const { values, start } of this.names.find(words, accept)) {
      const inHeading = (words[start] as SubjectWord).inHeading;
      const certain = values.filter(({ kind }) => kind === "name" || kind === "package");
      const acronyms = values.filter(({ kind }) => kind === "acronym");
      const titles = values.filter(({ kind }) => kind === "title");
      // The list of names speaks first; a title that several files have, or an acronym of several, tells none of them.
      const telling = certain.length ? certain : acronyms.length ? acronyms : titles;
      const oneOfSeveral = certain.length === 0 && new Set(telling.map(({ reference }) => reference)).size > 1;
      for (const { reference, kind, from } of values) {
        const tells = telling.some((one) => one.reference === reference && one.kind === kind);
        const role = this.hasRole(reference, question);
        if (date < from || !inHeading) add(reference, "suggested", "file-words");
        else if (tells && !oneOfSeveral) add(reference, "exact", kind === "title" ? "file-title" : "file-name");
        // A role makes a proposed link exact and never a new one: a build finds the days that it touches by their links.
        else if (!certain.length || tells) add(reference, role && kind !== "topic" ? "exact" : "suggested", role && kind !== "topic" ? "file-name-and-role" : "file-words");
      }
    }
  }

  /** Files most of whose title's words stand in the subject, the rarest among them. */
  private addProposals({ date }: SubjectQuestion, words: readonly SubjectWord[], add: (reference: string, link: "suggested", method: FileLinkMethod) => void): void {
    const held = new Set(words.filter(({ inHeading }) => inHeading).map(({ fold }) => fold));
    for (const word of held) {
      const titles = this.byWord.get(word);
      if (!titles || titles.length > mostTitles) continue;
      for (const { reference, content, from, to } of titles) {
        if (date < from || date > to) continue;
        const common = content.filter((one) => held.has(one)).length;
        if (common >= 3 && common / content.length >= leastShare) add(reference, "suggested", "file-words");
      }
    }
  }

  /** What a person decided about the subject comes last, and holds. */
  private obey({ source, subject }: SubjectQuestion, found: Map<string, FoundFile>): FoundFile[] {
    const judged = this.judgements.forFile(source, foldName(subject));
    const { never } = decide(judged);
    for (const { target, verdict } of judged) {
      const reference = this.byId.get(target);
      if (!reference) continue;
      if (verdict === "same") found.set(reference, { reference, link: "exact", method: "file-decided-by-person" });
      else if (never.has(target)) found.delete(reference);
    }
    return [...found.values()].sort((a, b) => strength[b.link] - strength[a.link] || (a.reference < b.reference ? -1 : 1));
  }
}

/** A title's word in more titles than this leads to none of them. */
const mostTitles = 12;
const leastShare = 0.7;

/** "SEP", "RED II": a hint in capitals is one only in capitals. */
const isCapitals = (raws: readonly string[]): boolean => raws.length > 0 && raws.every((raw) => raw.length <= 6 && raw === raw.toUpperCase() && /[A-Z]/.test(raw));
