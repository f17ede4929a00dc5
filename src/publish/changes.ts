/** What a later document of a source changed, dated by that document: the news of Changes. */
import type { StoredDocument } from "../store/read-histories.js";

export interface ChangeDraft {
  date: string;
  kind: "registered" | "renamed" | "changed" | "ended" | "returned" | "new" | "edited" | "gone";
  path: string;
  title: string;
  detail: string;
}

/** Day of the first document of every source and set: what it holds is where the record begins, not news. */
export class FirstDays {
  private readonly days = new Map<string, string>();

  note(source: string, setName: string, document: StoredDocument): void {
    const key = `${source} ${setName}`;
    const day = this.days.get(key);
    if (day === undefined || document.day < day) this.days.set(key, document.day);
  }

  of(source: string, setName: string): string {
    return this.days.get(`${source} ${setName}`) ?? "9999";
  }
}

/** Newest first; within a day by kind and address. */
export function sortChanges(changes: ChangeDraft[]): ChangeDraft[] {
  const key = (change: ChangeDraft) => `${change.kind} ${change.path} ${change.detail}`;
  return changes.sort((a, b) => (a.date !== b.date ? (a.date < b.date ? 1 : -1) : key(a) < key(b) ? -1 : 1));
}
