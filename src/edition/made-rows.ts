/**
 * Rows that are made where they are written: what search keeps of texts and names takes longer to find than to write, and the thread that
 * writes has the time. Loaded there by its address, and called here where there is no such thread.
 */
import { createHash } from "node:crypto";
import { analyseText } from "../analyse/analyse-text.js";
import type { KnownNames } from "../analyse/mask-people.js";
import { SharedTexts } from "../analyse/shared-texts.js";
import type { Value } from "../sqlite/database.js";
import type { RowMakers } from "../sqlite/writing-orders.js";
import { type IndexedNames, indexNames } from "./index-names.js";
import type { SearchedDay, SearchedNames, SearchedTexts } from "./tables.js";

/** What tells a private person's name from others, as it is sent to a thread. */
export interface SentNames {
  /** Between spaces. */
  givenNames: string;
  /** Table of `SharedTexts`. */
  known: Uint32Array;
}

/** searchNo, title, names, body, and the stems of title and body: words under the fold, between spaces. */
type WordsRow = [searchNo: number, title: string, names: string, body: string, stems: string];

function readTexts({ title, names, body }: SearchedTexts, known: KnownNames): [title: string, names: string, body: string, stems: string] {
  const stems = new Set<string>();
  const read = (texts: SearchedTexts["title"]): string =>
    texts
      .map(([text, language]) => {
        const analysed = analyseText(text, known, language);
        for (const stem of analysed.stems) stems.add(stem);
        return analysed.words;
      })
      .filter(Boolean)
      .join(" ");
  const [titleWords, bodyWords] = [read(title), read(body)];
  // Names are found as they are written: they have no stems that mean anything.
  const nameWords = names.map((name) => analyseText(name, known, "").words).filter(Boolean);
  return [titleWords, nameWords.join(" "), bodyWords, [...stems].join(" ")];
}

/** Makes something of a text, and remembers it until another one comes: several rows are made of the same, one behind the other. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  let last: { text: string; made: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}

const sha256 = (...parts: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\n");
  return hash.digest("hex");
};

/**
 * Makers for one edition. Of the texts of a day (`SearchedDay`): `words`, and `day` with a hash over them and what else the day holds. Of the
 * names of an entity (`SearchedNames`): `name`, `nameKey`, and `entityHash` likewise.
 */
export function makeRows(known: KnownNames): RowMakers {
  const wordsOf = remembering((day) => (JSON.parse(day) as SearchedDay).map(([searchNo, texts]): WordsRow => [searchNo, ...readTexts(texts, known)]));
  const namesOf = remembering((names): IndexedNames => indexNames(JSON.parse(names) as SearchedNames));
  const text = (value: Value | undefined): string => String(value);
  return {
    words: (day) => wordsOf(text(day)),
    day: (date, docHash, seenHash, sources, facts, day) => [[text(date), sha256(text(docHash), JSON.stringify(wordsOf(text(day)))), text(seenHash), text(sources), text(facts)]],
    name(entityNo, names) {
      const { main, other, stems } = namesOf(text(names));
      return [[entityNo ?? null, main, other, stems]];
    },
    nameKey: (entityNo, names) => namesOf(text(names)).keys.map(([key, other]) => [key, entityNo ?? null, other]),
    entityHash: (kind, id, docHash, names) => [[text(kind), text(id), sha256(text(docHash), JSON.stringify(namesOf(text(names)))).slice(0, 32)]],
  };
}

/** For the thread: the makers, from what was sent to it. */
export function openMakers({ givenNames, known }: SentNames): RowMakers {
  const names = new SharedTexts(known);
  return makeRows({ givenNames: new Set(givenNames.split(" ")), isKnown: (key) => names.has(key) });
}
