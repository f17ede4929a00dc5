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
import { foldOnce, formOf, type WordForm } from "./words.js";

const stemmers: Readonly<Record<string, (word: string) => string>> = { da, de, el, en, es, fi, fr, hu, it, nl, pt, ro, sv };

/** Languages with a stemmer, by ISO 639-1. */
export const stemmedLanguages: readonly string[] = Object.keys(stemmers);

/** Shorter words have no ending that could be taken off. */
const shortest = 3;

function makeStem({ written, word }: WordForm, language: string): string {
  const stemmer = stemmers[language];
  return (stemmer && word.length >= shortest && !/\d/.test(word) && foldOnce(stemmer(written.toLowerCase()))) || word;
}

/** The stem of a word as it is written, accents and all, under the fold; the word itself where the language has no stemmer. */
export function stemOf(form: WordForm, language: string): string {
  const { stems } = form;
  for (let i = 0; i < stems.length; i += 2) if (stems[i] === language) return stems[i + 1] as string;
  const stem = makeStem(form, language);
  form.stems = [...stems, language, stem];
  return stem;
}

export const stemWord = (written: string, language: string): string => stemOf(formOf(written), language);
