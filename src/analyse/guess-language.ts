/**
 * The language of a subject, by its function words, its letters and the ends of its words. A detector that reads letters alone is better on
 * a page of text; on "Treffen mit dem BDI" it costs fifty times as much and knows no more.
 */
import { languagesOfWord } from "./function-words.js";
import type { LanguageHint, Word, WordForm } from "./words.js";

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

const languages = [...new Set(["en", ...letters.flatMap(([, some]) => some), ...ends.map(([, language]) => language), ...[...languagesOfWord.values()].flat()])];
const placeOf = (language: string): number => languages.indexOf(language);
const placesOfLetter = letters.map(([letter, some]): [RegExp, number[]] => [letter, some.map(placeOf)]);
const english = placeOf("en");

function makeHint(word: string): LanguageHint {
  const some = languagesOfWord.get(word);
  if (some) return { isFunctionWord: true, languages: some.map(placeOf), score: word.length > 1 ? 2 / some.length + 0.5 : 0.2 };
  return { isFunctionWord: false, languages: word.length > 4 ? ends.flatMap(([end, language]) => (end.test(word) ? [placeOf(language)] : [])) : [], score: 1 };
}

/** What a word says of the language of its text. */
export function hintOf(form: WordForm): LanguageHint {
  form.hint ??= makeHint(form.word);
  return form.hint;
}

/** Scores a language must reach to be named beside English, which half of all subjects are written in. */
const enough = 2;

/** Languages in which a text may be written, the likeliest first; English alone where nothing tells. `words` are its own. */
export function guessLanguages(text: string, words: readonly Word[]): string[] {
  const scores = new Float64Array(languages.length);
  // Half of all subjects are English: where another language is as likely, it is that.
  scores[english] = 0.4;
  const add = (places: readonly number[], score: number): void => {
    for (const place of places) scores[place] = (scores[place] as number) + score;
  };
  for (const { form } of words) {
    const hint = form.hint ?? hintOf(form);
    if (hint.languages.length) add(hint.languages, hint.score);
  }
  const lower = text.toLowerCase();
  if (/[^\x20-\x7e]/.test(lower)) for (const [letter, places] of placesOfLetter) if (letter.test(lower)) add(places, 1.5);
  const ranked: [language: string, score: number][] = [];
  for (let place = 0; place < languages.length; place += 1) if ((scores[place] as number) >= 1) ranked.push([languages[place] as string, scores[place] as number]);
  ranked.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [first, second] = ranked;
  if (!first) return ["en"];
  // Close to the first is as likely; so is English where the first is hardly borne out.
  const guessed = [first[0], ...(second && second[1] >= first[1] * 0.7 ? [second[0]] : [])];
  return first[1] >= enough || guessed.includes("en") ? guessed : [...guessed, "en"];
}
