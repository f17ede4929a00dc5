/** What one day tells beyond itself: hosts and bodies, register numbers, files and consultations that it names. Kept with an edition, so that a build need not read every day again. */
import type { FeedbackContent, MeetingContent } from "../model/index.js";
import { findRegisterNumbers } from "../normalise/register-number.js";
import type { DayHistory } from "../store/read-histories.js";

export interface DayNotes {
  /** Hosts and body of the rows, with how many rows have just these. */
  hosts: [hosts: Pick<MeetingContent, "institution" | "hosts" | "body">, count: number][];
  /** Register numbers that the source gives for a row, with the name that it gives for the number. */
  numbers: [registerNumber: string, name: string | null, count: number][];
  /** Register numbers typed within a text. */
  typed: string[];
  /** References of files. */
  files: string[];
  publications: [publicationId: number, reference: string | null, count: number][];
}

const dashed = /\d\s*[-‐-―−]\s*\d/;

class Tally<T> {
  private readonly counted = new Map<string, [T, number]>();

  add(value: T): void {
    const key = JSON.stringify(value);
    const known = this.counted.get(key);
    if (known) known[1] += 1;
    else this.counted.set(key, [value, 1]);
  }

  list(): [T, number][] {
    return [...this.counted.values()];
  }
}

/** Notes of one day, from its histories in their order. `tellCell` is told every cell that is going to be cut into names. */
export function noteDay(histories: readonly DayHistory[], tellCell?: (cell: string) => void): DayNotes {
  const hosts = new Tally<DayNotes["hosts"][0][0]>();
  const numbers = new Tally<[string, string | null]>();
  const publications = new Tally<[number, string | null]>();
  const typed = new Set<string>();
  const files = new Set<string>();
  const noteTyped = (text: string | undefined) => {
    // Most texts have no dash between digits, which every register number has.
    if (text && dashed.test(text)) for (const { number } of findRegisterNumbers(text)) typed.add(number);
  };
  for (const history of histories) {
    if (history.kind === "feedback") {
      const content = JSON.parse(history.content) as FeedbackContent;
      publications.add([content.publicationId, content.reference ?? null]);
      if (content.registerNumber) typed.add(content.registerNumber);
      noteTyped(content.organisation);
      continue;
    }
    const content = JSON.parse(history.content) as MeetingContent;
    const named = content.hosts.map(({ name, title, mepId }) => ({ name, originalName: name, ...(title && { title }), ...(mepId && { mepId }) }));
    hosts.add({ institution: content.institution, hosts: named, ...(content.body && { body: content.body }) });
    const names = content.participantNames ?? (content.registerNumbers.length === 1 ? [content.participantsCell.replace(/\s+/g, " ").trim()] : undefined);
    content.registerNumbers.forEach((registerNumber, i) => {
      numbers.add([registerNumber, names?.[i] || null]);
    });
    noteTyped(content.participantsCell);
    if (content.institution === "parliament") tellCell?.(content.participantsCell);
    if (content.fileReference) files.add(content.fileReference);
  }
  return {
    hosts: hosts.list(),
    numbers: numbers.list().map(([[registerNumber, name], count]) => [registerNumber, name, count]),
    typed: [...typed].sort(),
    files: [...files].sort(),
    publications: publications.list().map(([[publicationId, reference], count]) => [publicationId, reference, count]),
  };
}
