/** What search keeps of a text: its words in their order, and the stems of those that carry meaning. Names of private people are left out of both. */
import { guessLanguages, hintOf } from "./guess-language.js";
import { findPeople, type KnownNames } from "./mask-people.js";
import { stemOf } from "./stems.js";
import { readWords } from "./words.js";

export interface AnalysedText {
  /** Words under the fold, between spaces. */
  words: string;
  /** Stems, each once; compounds with a hyphen as one word: "e-commerce" → "ecommerce". */
  stems: readonly string[];
}

/** "-", and the hyphens that are written for it. */
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

/** `language` where it is told (ISO 639-1), else it is guessed. */
export function analyseText(text: string, known: KnownNames, language?: string): AnalysedText {
  const all = readWords(text);
  const hidden = findPeople(text, all, known);
  const words = hidden.size ? all.filter((_, i) => !hidden.has(i)) : all;
  const languages = language === undefined || language === "" ? guessLanguages(text, words) : [language];
  const stems = new Set<string>();
  let folded = "";
  words.forEach(({ word, end, form }, i) => {
    folded += i ? ` ${word}` : word;
    if (word.length > 2 && !hintOf(form).isFunctionWord) for (const one of languages) stems.add(stemOf(form, one));
    const next = words[i + 1];
    if (next && end + 1 === next.start && isHyphen(text.charCodeAt(end))) stems.add(word + next.word);
  });
  return { words: folded, stems: [...stems] };
}
