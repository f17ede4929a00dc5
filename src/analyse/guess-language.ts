/**
 * The language of a subject, by its function words, its letters and the ends of its words. A detector that reads letters alone is better on
 * a page of text; on "Treffen mit dem BDI" it costs fifty times as much and knows no more.
 */
import { languagesOfWord } from "./function-words.js";

/** Letters that few languages have. */
const letters: readonly [RegExp, readonly string[]][] = [
  [/ß/u, ["de"]],
  [/[äöü]/u, ["de", "sv", "fi", "hu"]],
  [/å/u, ["sv", "da"]],
  [/[æø]/u, ["da"]],
  [/ñ|¿|¡|ción\b/u, ["es"]],
  [/ã|õ|ção\b|ções\b/u, ["pt"]],
  [/[éèêëàâûîïôçœ]/u, ["fr"]],
  [/[àèìòù]\b/u, ["it"]],
  [/[ăâîșț]/u, ["ro"]],
  [/[őű]/u, ["hu"]],
  [/[ąćęłńśźż]/u, ["pl"]],
  [/[ěřůčž]/u, ["cs"]],
  [/\p{Script=Greek}/u, ["el"]],
];

/** Ends of words, under the fold, that few languages have. */
const ends: readonly [RegExp, string][] = [
  [/(?:ung|ungen|keit|heit|lich|schaft|ische[nrs]?|richtlinie|verordnung|gesetz|politik)$/, "de"],
  [/(?:ningen|ningar|forordning|direktivet|lagen|politik|skydd|ighet|heter|ella|arna|orna)$/, "sv"],
  [/(?:inen|isten|istä|uksen|asetus|direktiivi|minen|misen|politiikka|politiikan|[aou]ssa)$/, "fi"],
  [/(?:zione|zioni|mento|menti|ita|ale|ali)$/, "it"],
  [/(?:cion|ciones|miento|dad|dades)$/, "es"],
  [/(?:cao|coes|mento|dade|dades)$/, "pt"],
  [/(?:tion|ement|ique|iques|eur|eurs|ite)$/, "fr"],
  [/(?:heid|ing|ingen|elijk|lijke|verordening|richtlijn|beleid)$/, "nl"],
  [/(?:tion|ing|ment|ity|ness|ly|ies)$/, "en"],
];

const languagesOfEnd = new Map<string, readonly string[]>();
const mostKept = 200_000;

/** Languages of the word's end, remembered: the same words come again and again. */
function findEnds(word: string): readonly string[] {
  const known = languagesOfEnd.get(word);
  if (known) return known;
  if (languagesOfEnd.size >= mostKept) languagesOfEnd.clear();
  const found = ends.flatMap(([end, language]) => (end.test(word) ? [language] : []));
  languagesOfEnd.set(word, found);
  return found;
}

/** Scores a language must reach to be named beside English, which half of all subjects are written in. */
const enough = 2;

/** Languages in which a text may be written, the likeliest first; English alone where nothing tells. `words` are its own under the fold. */
export function guessLanguages(text: string, words: readonly string[]): string[] {
  // Half of all subjects are English: where another language is as likely, it is that.
  const scores = new Map<string, number>([["en", 0.4]]);
  const add = (language: string, score: number) => scores.set(language, (scores.get(language) ?? 0) + score);
  for (const word of words) {
    const languages = languagesOfWord.get(word);
    if (languages) for (const language of languages) add(language, word.length > 1 ? 2 / languages.length + 0.5 : 0.2);
    else if (word.length > 4) for (const language of findEnds(word)) add(language, 1);
  }
  const lower = text.toLowerCase();
  if (/[^\x20-\x7e]/.test(lower)) for (const [letter, languages] of letters) if (letter.test(lower)) for (const language of languages) add(language, 1.5);
  const ranked = [...scores].filter(([, score]) => score >= 1).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [first, second] = ranked;
  if (!first) return ["en"];
  // Close to the first is as likely; so is English where the first is hardly borne out.
  const guessed = [first[0], ...(second && second[1] >= first[1] * 0.7 ? [second[0]] : [])];
  return first[1] >= enough || guessed.includes("en") ? guessed : [...guessed, "en"];
}
