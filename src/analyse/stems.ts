/** Stems of words, in the languages for which there is a stemmer, under the fold: "Verordnungen" → "verordn". */
import { stemmer as da } from "@orama/stemmers/danish";
import { stemmer as nl } from "@orama/stemmers/dutch";
import { stemmer as en } from "@orama/stemmers/english";
import { stemmer as fi } from "@orama/stemmers/finnish";
import { stemmer as fr } from "@orama/stemmers/french";
import { stemmer as de } from "@orama/stemmers/german";
import { stemmer as el } from "@orama/stemmers/greek";
import { stemmer as hu } from "@orama/stemmers/hungarian";
import { stemmer as it } from "@orama/stemmers/italian";
import { stemmer as pt } from "@orama/stemmers/portuguese";
import { stemmer as ro } from "@orama/stemmers/romanian";
import { stemmer as es } from "@orama/stemmers/spanish";
import { stemmer as sv } from "@orama/stemmers/swedish";
import { foldWord } from "./words.js";

const stemmers: Readonly<Record<string, (word: string) => string>> = { da, de, el, en, es, fi, fr, hu, it, nl, pt, ro, sv };

/** Languages with a stemmer, by ISO 639-1. */
export const stemmedLanguages: readonly string[] = Object.keys(stemmers);

const known = new Map<string, Map<string, string>>();
const mostKept = 300_000;
/** Shorter words have no ending that could be taken off. */
const shortest = 3;

function memoryOf(language: string): Map<string, string> {
  const memory = known.get(language) ?? new Map<string, string>();
  if (memory.size >= mostKept) memory.clear();
  known.set(language, memory);
  return memory;
}

/** The stem of a word as it is written, accents and all, under the fold; the word itself where the language has no stemmer. */
export function stemWord(written: string, language: string): string {
  const stemmer = stemmers[language];
  const word = foldWord(written);
  if (!stemmer || word.length < shortest || /\d/.test(word)) return word;
  const memory = memoryOf(language);
  const before = memory.get(written);
  if (before !== undefined) return before;
  const stem = foldWord(stemmer(written.toLowerCase())) || word;
  memory.set(written, stem);
  return stem;
}
