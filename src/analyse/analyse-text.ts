/** What search keeps of a text: its words in their order, and the stems of those that carry meaning. Names of private people are left out of both. */
import { isFunctionWord } from "./function-words.js";
import { guessLanguages } from "./guess-language.js";
import { findPeople, type KnownNames } from "./mask-people.js";
import { stemWord } from "./stems.js";
import { readWords } from "./words.js";

export interface AnalysedText {
  /** Words under the fold, between spaces. */
  words: string;
  /** Stems, each once; compounds with a hyphen as one word: "e-commerce" → "ecommerce". */
  stems: readonly string[];
}

const hyphen = /^[-‐‑]$/;

/** `language` where it is told (ISO 639-1), else it is guessed. */
export function analyseText(text: string, known: KnownNames, language?: string): AnalysedText {
  const all = readWords(text);
  const hidden = findPeople(text, all, known);
  const words = hidden.size ? all.filter((_, i) => !hidden.has(i)) : all;
  const folded = words.map(({ word }) => word);
  const languages = language ? [language] : guessLanguages(text, folded);
  const stems = new Set<string>();
  words.forEach(({ word, start, end }, i) => {
    if (word.length > 2 && !isFunctionWord(word)) for (const one of languages) stems.add(stemWord(text.slice(start, end), one));
    const next = words[i + 1];
    if (next && end + 1 === next.start && hyphen.test(text.slice(end, next.start))) stems.add(word + next.word);
  });
  return { words: folded.join(" "), stems: [...stems] };
}
