/** What a later document of a source changed, dated by that document: the news of Changes. */
import type { ChangeRow } from "../edition/write-edition.js";
import type { StoredDocument } from "../store/read-histories.js";

export interface ChangeDraft {
  date: string;
  kind: "registered" | "renamed" | "changed" | "ended" | "returned" | "new" | "edited" | "gone";
  path: string;
  title: string;
  detail: string;
  /** Id of the source that changed it. */
  source: string;
  /** What an edit changed, field by field; long texts from where they begin to differ. */
  fields?: ChangedField[];
}

export interface ChangedField {
  field: string;
  before: string;
  after: string;
}

const longestShown = 160;
const ledIn = 30;

/** Both wordings from shortly before they begin to differ, so that a list shows what became of a long text. */
export function shortenField({ field, before, after }: ChangedField): ChangedField {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const space = before.lastIndexOf(" ", same - ledIn);
  const from = Math.max(before.length, after.length) > longestShown && same > 2 * ledIn && space > 0 ? space + 1 : 0;
  const cut = (text: string): string => {
    const part = text.slice(from, from + longestShown).replace(/[\uD800-\uDBFF]$/, "");
    return `${from && part ? "… " : ""}${part.trimEnd()}${from + longestShown < text.length ? " …" : ""}`;
  };
  return { field, before: cut(before), after: cut(after) };
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
export const changeRow = (change: ChangeDraft): ChangeRow => ({ date: change.date, place: `${change.kind} ${change.path} ${change.detail}`, kind: change.kind, source: change.source, doc: change });
