/** What the cutting of cells knows of names: organisations from the index, people by their given names. */

import { foldName } from "../normalise/fold.js";
import { commonGivenNames } from "../normalise/given-names.js";
import { showsOrganisation } from "../normalise/organisation-words.js";
import { countryOfWord } from "./word-families.js";

/** What the cutting asks of the names that are known. */
export interface KnownNames {
  /** The most words that a known name beginning with this word has; 0 when none does. */
  longestFrom(fold: string): number;
  /** Whether these folded words are a name; "acronym" when they are one only in capitals. */
  isName(folds: string): "name" | "acronym" | undefined;
  /** How well the best organisation answers to a name, 0 to 1. */
  likeness(name: string): number;
  isPerson(name: string): boolean;
  /** Whether so many words in capitals that nobody knows may be somebody's name: no word of an organisation among them. */
  mayBePerson(name: string): boolean;
}

/** What answers: the index of names. */
interface Names {
  readonly candidates: Pick<KnownNames, "longestFrom" | "isName"> & { isWord(fold: string): boolean };
  findByName(name: string): object | undefined;
  findLikely(name: string): { score?: number } | undefined;
}

const namePart = /^\p{Lu}[\p{L}'’.-]*$/u;
const particle = /^(?:de|van|von|der|den|di|da|del|della|dos|la|le|zu|af|av|el|ter|ten|vom|dal|bin|al)$/i;

/** Two to five words, each like a part of a person's name, the first or the last a known given name, none that organisations use. */
function looksLikePerson(name: string, isGiven: (fold: string) => boolean): boolean {
  const words = name.split(/[\s,]+/).filter(Boolean);
  if (words.length < 2 || words.length > 5 || showsOrganisation(name)) return false;
  if (!words.every((word) => namePart.test(word) || particle.test(word))) return false;
  const folded = words.map((word) => foldName(word.split("-")[0] as string).replace(/ /g, ""));
  if (folded.some((word) => countryOfWord(word) !== undefined)) return false;
  const first = folded[0] as string;
  const last = folded.at(-1) as string;
  if (isGiven(first) && first.length > 1) return true;
  return words.length === 2 && isGiven(last) && last.length > 2;
}

/** Two or three words of which none stands in an organisation's name as we know them: rather somebody than something. */
function mayBePerson(name: string, isWord: (fold: string) => boolean): boolean {
  const words = name.split(/\s+/).filter(Boolean);
  if (words.length < 2 || words.length > 3 || showsOrganisation(name)) return false;
  return words.every((word) => /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(word) && !isWord(foldName(word).replace(/ /g, "")));
}

export function knownNamesOf(index: Names, givenNames: ReadonlySet<string> = commonGivenNames): KnownNames {
  const isGivenName = (fold: string) => givenNames.has(fold) || commonGivenNames.has(fold);
  return {
    longestFrom: (fold) => index.candidates.longestFrom(fold),
    isName: (folds) => index.candidates.isName(folds),
    likeness: (name) => (index.findByName(name) ? 1 : (index.findLikely(name)?.score ?? 0)),
    mayBePerson: (name) => mayBePerson(name, (fold) => index.candidates.isWord(fold)),
    isPerson: (name) => looksLikePerson(name, isGivenName),
  };
}
