/** What a later document of a source changed, dated by that document: the news of Changes. */
import type { ChangeRow } from "../edition/write-edition.js";
import type { StoredDocument } from "../store/read-histories.js";

export interface ChangeDraft {
  date: string;
  kind: "registered" | "renamed" | "changed" | "ended" | "returned" | "new" | "edited" | "gone";
  path: string;
  title: string;
  detail: string;
}

/**
 * Day of the first document of every source and set: what it holds is where the record begins, not news. A set without a document
 * of its own begins with the first of its source.
 */
export class FirstDays {
  private readonly days = new Map<string, string>();

  constructor(documents: Iterable<StoredDocument>) {
    for (const { source, setName, day } of documents) {
      for (const key of [`${source}\u001f${setName}`, source]) {
        const known = this.days.get(key);
        if (known === undefined || day < known) this.days.set(key, day);
      }
    }
  }

  of(source: string, setName: string): string {
    return this.days.get(`${source}\u001f${setName}`) ?? this.days.get(source) ?? "9999";
  }

  /** All of them, to be compared. */
  toText(): string {
    return JSON.stringify([...this.days].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** As a row of Changes: newest first, within a day by kind and address. */
export const changeRow = (change: ChangeDraft): ChangeRow => ({ date: change.date, place: `${change.kind} ${change.path} ${change.detail}`, kind: change.kind, doc: change });
