/**
 * What search filters and counts by, of the whole edition, in typed arrays that threads share: everything that can be found has a place,
 * in the order of its day; entities have theirs by number.
 */
import { countSearchDay, unpackSearchDay } from "../../edition/search-day.js";
import type { EntityKind } from "../../model/index.js";
import type { Statement } from "../../sqlite/database.js";
import { readEntityTraits } from "../entity-traits.js";
import { sharedBytes as bytes, sharedShorts as shorts, sharedWords as words } from "../shared-memory.js";

/** As threads hand it on. Dictionaries begin with "", for what is not told. */
export interface ColumnData {
  /** Days as 20251120, oldest first, and the first place of each; one more at the end. */
  days: Uint32Array;
  starts: Uint32Array;
  dayAt: Uint16Array;
  kind: Uint8Array;
  institution: Uint8Array;
  language: Uint8Array;
  /** Bits of categories, by their place in the dictionary. */
  categories: Uint32Array;
  countryStarts: Uint32Array;
  countries: Uint8Array;
  fileStarts: Uint32Array;
  files: Uint32Array;
  entityKind: Uint8Array;
  entityCountry: Uint8Array;
  entityCategory: Uint8Array;
  entityDeclarations: Uint32Array;
  languageNames: string[];
  countryNames: string[];
  categoryNames: string[];
}

export const entityKinds: readonly EntityKind[] = ["organisation", "person", "body", "file", "consultation"];

/** Code of a word, given in the order in which words come; at most `most` of them, the rest is not told. */
class Dictionary {
  readonly names = [""];
  private readonly codes = new Map([["", 0]]);

  constructor(private readonly most: number) {}

  codeOf(name: string): number {
    const known = this.codes.get(name);
    if (known !== undefined) return known;
    if (this.names.length > this.most) return 0;
    this.names.push(name);
    this.codes.set(name, this.names.length - 1);
    return this.names.length - 1;
  }
}

/** An array that grows and ends in memory that threads share. */
class Growing<T extends Uint8Array | Uint32Array> {
  length = 0;
  private array: T;

  constructor(private readonly make: (length: number) => T) {
    this.array = make(1024);
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = this.make(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length] = value;
    this.length += 1;
  }

  finish(): T {
    const exact = this.make(this.length);
    exact.set(this.array.subarray(0, this.length));
    return exact;
  }
}

/** Categories are the bits of one number. */
const mostCategories = 31;

/** `sql` gives a prepared statement over the head. */
export function loadColumns(sql: (text: string) => Statement): ColumnData {
  const [languages, countries, categories] = [new Dictionary(255), new Dictionary(255), new Dictionary(mostCategories)];
  const entities = readEntityTraits(sql);
  const most = entities.reduce((so, [entityNo]) => Math.max(so, entityNo), 0) + 1;
  const [entityKind, entityCountry, entityCategory, entityDeclarations] = [bytes(most), bytes(most), bytes(most), words(most)];
  for (const [entityNo, kind, country, category, declarations] of entities) {
    entityKind[entityNo] = entityKinds.indexOf(kind) + 1;
    entityCountry[entityNo] = countries.codeOf(country ?? "");
    entityCategory[entityNo] = categories.codeOf(category ?? "");
    entityDeclarations[entityNo] = declarations;
  }
  const rows = sql("SELECT day, doc FROM searchDay ORDER BY day").all<{ day: number; doc: Uint8Array }>();
  const total = rows.reduce((sum, { doc }) => sum + countSearchDay(doc), 0);
  const data = { kind: bytes(total), institution: bytes(total), language: bytes(total), dayAt: shorts(total), categories: words(total), countryStarts: words(total + 1), fileStarts: words(total + 1) };
  const [days, starts] = [words(rows.length), words(rows.length + 1)];
  const [countryList, fileList] = [new Growing(bytes), new Growing(words)];
  let at = 0;
  rows.forEach(({ day, doc }, dayAt) => {
    days[dayAt] = day;
    starts[dayAt] = at;
    unpackSearchDay(doc, (kind, institution, language, country, organisations, files) => {
      data.kind[at] = kind;
      data.institution[at] = institution;
      data.language[at] = languages.codeOf(language);
      data.dayAt[at] = dayAt;
      const from = countryList.length;
      const seen = new Set<number>(country ? [countries.codeOf(country)] : []);
      let bits = 0;
      for (const entityNo of organisations) {
        const [where, what] = [entityCountry[entityNo], entityCategory[entityNo]];
        if (where) seen.add(where);
        if (what) bits |= 1 << what;
      }
      for (const code of seen) if (code) countryList.push(code);
      for (const entityNo of files) fileList.push(entityNo);
      data.countryStarts[at] = from;
      data.fileStarts[at + 1] = fileList.length;
      data.categories[at] = bits >>> 0;
      at += 1;
      data.countryStarts[at] = countryList.length;
    });
  });
  starts[rows.length] = at;
  return {
    ...data,
    ...{ days, starts, countries: countryList.finish(), files: fileList.finish(), entityKind, entityCountry, entityCategory, entityDeclarations },
    ...{ languageNames: languages.names, countryNames: countries.names, categoryNames: categories.names },
  };
}

/** Days and numbers of places. */
export class Places {
  /** Year → first place of each of its days, by month and day; -1 where there is none. */
  private readonly byYear = new Map<number, Int32Array>();
  readonly length: number;

  constructor(readonly data: ColumnData) {
    this.length = data.starts[data.days.length] ?? 0;
    data.days.forEach((day, i) => {
      const year = Math.floor(day / 10_000);
      const starts = this.byYear.get(year) ?? new Int32Array(1_300).fill(-1);
      this.byYear.set(year, starts);
      starts[day % 10_000] = data.starts[i] as number;
    });
  }

  /** First places of the days of a year, by month and day. */
  startsOf(year: number): Int32Array | undefined {
    return this.byYear.get(year);
  }

  /** The number of an activity or a paper at a place. */
  numberAt(place: number): number {
    const dayAt = this.data.dayAt[place] as number;
    return (this.data.days[dayAt] as number) * 100_000 + place - (this.data.starts[dayAt] as number);
  }

  /** The place of a number; `undefined` where nothing stands there. */
  placeOf(no: number): number | undefined {
    const day = Math.floor(no / 100_000);
    const start = this.byYear.get(Math.floor(day / 10_000))?.[day % 10_000];
    return start === undefined || start < 0 ? undefined : start + (no % 100_000);
  }

  /** First place on or after a day, as 20251120. */
  firstFrom(day: number): number {
    const { days, starts } = this.data;
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] as number) < day) low = middle + 1;
      else high = middle;
    }
    return starts[low] as number;
  }
}
