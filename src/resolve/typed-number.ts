/**
 * Whether a name may be that of an organisation whose register number stands beside it: misspelt, an acronym that nobody registered, or run
 * together. Weak signs each; with the number they are enough.
 */
import { foldName, squashName } from "../normalise/fold.js";
import { within } from "./like-words.js";

const shortestWord = 6;
const longEnoughForTwo = 9;
const longestAcronym = 8;

/** "Sygenta" and "Syngenta", "Sinabio" and "Synabio": a letter or two. */
const isMisspelt = (word: string, known: string): boolean =>
  word.length >= shortestWord && known.length >= shortestWord && Math.abs(word.length - known.length) <= 2 && within(word, known, Math.min(word.length, known.length) >= longEnoughForTwo ? 2 : 1);

/** Words, and the parts of one in two capitals: "BirdLife" is "bird life". */
const partsOf = (name: string): string[] => foldName(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")).split(" ");

/** Whether beginnings of the words, in order, make the letters: "AFNUM" of the Alliance Française des Industries du Numérique, "GP" of GreenPeace. */
function isMadeOf(letters: string, words: readonly string[], at = 0): boolean {
  if (!letters) return true;
  for (let i = at; i < words.length; i += 1) {
    const word = words[i] as string;
    for (let size = Math.min(3, letters.length, word.length); size > 0; size -= 1) if (word.startsWith(letters.slice(0, size)) && isMadeOf(letters.slice(size), words, i + 1)) return true;
  }
  return false;
}

function mayMean(name: string, known: string): boolean {
  const [squashed, squashedKnown] = [squashName(name), squashName(known)];
  if (!squashed || !squashedKnown) return false;
  // "Europe's Media Lab" and "MEDIALAB"; "GP" and "GPEU".
  if (squashedKnown.length > shortestWord && squashed.includes(squashedKnown)) return true;
  const isAcronym = /^[\p{Lu}\p{N}&.-]+$/u.test(name) && squashed.length <= longestAcronym;
  if (isAcronym && squashed.length >= 2 && (squashedKnown.startsWith(squashed) || isMadeOf(squashed, partsOf(known)))) return true;
  const words = foldName(name).split(" ");
  const knownWords = foldName(known).split(" ");
  // "Protonmail" of Proton AG.
  return words.some((word) => knownWords.some((one) => isMisspelt(word, one) || (one.length >= shortestWord && word.startsWith(one))));
}

export const mayMeanOneOf = (name: string, known: readonly string[]): boolean => known.some((one) => mayMean(name, one));
