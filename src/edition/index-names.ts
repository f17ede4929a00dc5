/** The names of an entity as search keeps them. */
import { guessLanguages } from "../analyse/guess-language.js";
import { stemOf } from "../analyse/stems.js";
import { readWords, squashWords } from "../analyse/words.js";
import type { SearchedNames } from "./tables.js";

export interface IndexedNames {
  main: string;
  other: string;
  stems: string;
  /** Whole names as one word; 1 for those that others use. */
  keys: [key: string, other: 0 | 1][];
}

/** As much of a name as anybody types. */
const longestKey = 60;
/** Nobody types a longer name as one word. */
const longestSquashed = 40;

/** Languages in which an organisation of a country is likely to have its name. */
const languagesOfCountry: Readonly<Record<string, string>> = {
  ...{
    AT: "de",
    DE: "de",
    CH: "de",
    LI: "de",
    LU: "fr",
    FR: "fr",
    MC: "fr",
    IT: "it",
    ES: "es",
    PT: "pt",
    BR: "pt",
    NL: "nl",
    SE: "sv",
    DK: "da",
    FI: "fi",
    RO: "ro",
    MD: "ro",
    HU: "hu",
    GR: "el",
    CY: "el",
  },
};

/** The key under which a whole name is found. */
export const nameKeyOf = (name: string): string => squashWords(name).slice(0, longestKey);

export function indexNames({ names, otherNames, country }: SearchedNames): IndexedNames {
  const stems = new Set<string>();
  const own = languagesOfCountry[country ?? ""];
  const keys = new Map<string, 0 | 1>();
  const read = (list: readonly string[], other: 0 | 1): string => {
    const texts = new Set<string>();
    for (const name of list) {
      const read = readWords(name);
      const words = read.map(({ word }) => word);
      if (!words.length) continue;
      texts.add(words.join(" "));
      const squashed = words.join("");
      if (words.length > 1 && squashed.length <= longestSquashed) texts.add(squashed);
      const key = squashed.slice(0, longestKey);
      if (!keys.has(key)) keys.set(key, other);
      for (const language of new Set([...guessLanguages(name, read), ...(own ? [own] : [])])) for (const { form } of read) stems.add(stemOf(form, language));
    }
    return [...texts].join(" ");
  };
  const main = read(names, 0);
  const other = read(otherNames, 1);
  return { main, other, stems: [...stems].join(" "), keys: [...keys] };
}
