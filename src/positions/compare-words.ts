/** Whether the words of a sentence that carry meaning stand in its quotes, in their order, and beside the same numbers. */
import { listAmounts } from "./amounts.js";
import { listMeant, type Meant, meansTheSame, tellsDirection } from "./concepts.js";
import { isDenial } from "./negations.js";
import { isEmptyWord, sameStem, stemWord } from "./word-forms.js";
import { auxiliaries, findTurned, type Placed } from "./word-order.js";

export interface WordsOf {
  sentence: string;
  quotes: readonly string[];
  /** Language of the quotes, ISO 639-1. */
  language: string;
  /** Words that would fit any quote: of asking, of the organisation's name, of the public side. Folded. */
  isFree: (word: string) => boolean;
}

export type WordFault = { reason: "opposite words" | "other words than the quotes" | "in another order" | "number not in the quotes"; found: string };

/** Of the words that carry meaning, these shares stand in the quotes: of those that can be compared, and of all. */
const shareInEnglish = 5 / 6;
const shareOfCompared = 0.7;
const shareOfAll = 0.5;
const fewestWords = 2;
/** Languages that put the subject before the verb and the object behind it, as English does. */
const subjectFirst = new Set(["en", "fr", "es", "it", "pt", "sv", "da"]);
/** Words on either side of a number in a quote among which its object stands. */
const besideNumber = 9;
const objectWords = 2;

const isNumber = (word: string): boolean => /^\d/.test(word);

/** Same word: by stem in English, by what it means else. */
const agrees = (said: Meant, quoted: Meant, language: string): boolean => (language === "en" && sameStem(stemWord(said.word), stemWord(quoted.word))) || meansTheSame(said, quoted, language);

export function compareWords({ sentence, quotes, language, isFree }: WordsOf): WordFault | undefined {
  const said = listMeant(sentence, "en");
  const carries = ({ word }: Meant): boolean => word.length > 1 && !isNumber(word) && !isEmptyWord(word) && !isFree(word);
  const quoted = quotes.map((quote) => listMeant(quote, language));
  const all = quoted.flat();
  const content = said.filter(carries);
  const borne = content.filter((word) => all.some((other) => agrees(word, other, language)));
  const foreign = content.filter((word) => !borne.includes(word));
  const compared = language === "en" ? content : content.filter((word) => borne.includes(word) || word.concepts.length);
  const enough = language === "en" ? borne.length >= compared.length * shareInEnglish : borne.length >= compared.length * shareOfCompared && borne.length >= content.length * shareOfAll;
  if (!enough || borne.length < Math.min(fewestWords, Math.max(1, content.length)) || !content.length)
    return { reason: "other words than the quotes", found: foreign.map(({ word }) => word).join(" ") || "nothing of its own" };
  // Of whom or what a sentence tells first stands in the quotes: "developers" are no "deployers".
  const subject = content[0] as Meant;
  if (foreign.includes(subject) && (language === "en" || subject.concepts.length > 0)) return { reason: "other words than the quotes", found: subject.word };
  const bare = findWithoutNon(said, all, language);
  if (bare) return { reason: "opposite words", found: bare };
  // One quote carries the sentence: a word from here and a word from there make a third statement.
  const most = Math.max(...quoted.map((words) => borne.filter((word) => words.some((other) => agrees(word, other, language))).length));
  if (most < borne.length / 2 || (quoted.length > 1 && most < fewestWords)) return { reason: "other words than the quotes", found: "no quote alone carries it" };
  const parted = findPartedSubject(said, quoted, language, carries);
  if (parted) return { reason: "other words than the quotes", found: parted };
  const denied = findOtherDenied(said, quoted, language, carries);
  if (denied) return { reason: "opposite words", found: `not ${denied}` };
  const direction = foreign.find((word) => tellsDirection(word) || (language !== "en" && /^(?:un(?!der|ti|less|ion|it|iv|iq|if)|non)\p{L}{4}/u.test(word.word)));
  if (direction) return { reason: "opposite words", found: direction.word };
  for (const words of quoted) {
    const placed: Placed[] = said.map((word) => ({
      word: word.word,
      at: !isEmptyWord(word.word) || word.word === "than" || word.word === "over" ? words.flatMap((other, at) => (agrees(word, other, language) ? [at] : [])) : [],
    }));
    const turned = findTurned(
      placed,
      words.map(({ word }) => word),
      { subjectVerbObject: subjectFirst.has(language), english: language === "en" },
    );
    if (turned) return { reason: "in another order", found: turned };
  }
  return findForeignObject(sentence, quotes, language, carries);
}

/** "Exhaustive" for "non-exhaustive". */
function findWithoutNon(said: readonly Meant[], quoted: readonly Meant[], language: string): string | undefined {
  const denied = quoted.filter((_, at) => quoted[at - 1]?.word === "non" && language === "en");
  return said.find((word, at) => said[at - 1]?.word !== "non" && denied.some((other) => agrees(word, other, language)))?.word;
}

/** Subject and verb of a sentence stand in one quote together: "Producers" from here and "should receive" from there are nobody's words. */
function findPartedSubject(said: readonly Meant[], quoted: readonly (readonly Meant[])[], language: string, carries: (word: Meant) => boolean): string | undefined {
  if (quoted.length < 2) return undefined;
  const stands = (word: Meant, quote: readonly Meant[]) => quote.some((other) => agrees(word, other, language));
  const isBorne = (word: Meant) => carries(word) && quoted.some((quote) => stands(word, quote));
  for (const [index, { word }] of said.entries()) {
    if (!auxiliaries.has(word)) continue;
    const subject = said.slice(0, index).findLast(isBorne);
    const verb = said.slice(index + 1).find(isBorne);
    if (subject && verb && !quoted.some((quote) => stands(subject, quote) && stands(verb, quote))) return `${subject.word} and ${verb.word} in no quote together`;
  }
  return undefined;
}

/** "Should replace and must not complement" for the other way round: of two verbs, the one that is denied stands nearest to the denial in the quote too. */
function findOtherDenied(said: readonly Meant[], quoted: readonly (readonly Meant[])[], language: string, carries: (word: Meant) => boolean): string | undefined {
  const at = said.findIndex(({ word }) => isDenial(word, "en"));
  const denied = at < 0 ? undefined : said.slice(at + 1).find((word) => carries(word) && tellsDirection(word));
  if (!denied) return undefined;
  const others = said.filter((word) => word !== denied && carries(word) && tellsDirection(word) && !word.concepts.some((concept) => denied.concepts.includes(concept)));
  for (const quote of quoted) {
    const denials = quote.flatMap(({ word }, place) => (isDenial(word, language) ? [place] : []));
    const distance = (word: Meant) => Math.min(...quote.flatMap((other, place) => (agrees(word, other, language) ? denials.map((one) => Math.abs(one - place)) : [])));
    if (denials.length && others.some((other) => distance(other) < distance(denied))) return denied.word;
  }
  return undefined;
}

/** "9,000 apprentices" for "300 apprentices … 9,000 appliances": what a number counts stands beside it in a quote too. */
function findForeignObject(sentence: string, quotes: readonly string[], language: string, carries: (word: Meant) => boolean): WordFault | undefined {
  const amounts = listAmounts(sentence, "en");
  for (const amount of amounts) {
    const clause = sentence.slice(amount.end).split(/[,;:.]\s|\b(?:by|and|or|to|if|when|for|that|which|because|provided|in|until|before|after)\b|\d/i)[0] ?? "";
    const objects = listMeant(clause, "en").filter(carries).slice(0, objectWords);
    if (!objects.length) continue;
    const near = quotes.flatMap((quote) =>
      listAmounts(quote, language)
        .filter(({ number, unit }) => number === amount.number && unit === amount.unit)
        .map(({ at, end }) => ({
          before: listMeant(quote.slice(0, at), language).slice(-besideNumber),
          after: listMeant(quote.slice(end), language).slice(0, besideNumber),
        })),
    );
    if (!near.length) continue;
    const foreign = objects.find((word) => (language === "en" || word.concepts.length > 0) && !near.some(({ before, after }) => [...before, ...after].some((other) => agrees(word, other, language))));
    if (foreign) return { reason: "number not in the quotes", found: `${amount.shown} … ${foreign.word}` };
    // Where the same words stand beside two numbers, the nearer one is theirs.
    const first = objects[0] as Meant;
    const others = quotes.flatMap((quote) => listAmounts(quote, language).map((one) => ({ ...one, after: listMeant(quote.slice(one.end), language).slice(0, 3) })));
    const own = others.filter(({ number, unit }) => number === amount.number && unit === amount.unit);
    const rivals = others.filter(({ number, unit }) => number !== amount.number || unit !== amount.unit);
    const holds = (list: typeof others) => list.some(({ after }) => after.some((other) => agrees(first, other, language)));
    if (amounts.length > 1 && !holds(own) && holds(rivals)) return { reason: "number not in the quotes", found: `${amount.shown} … ${first.word}` };
  }
  return undefined;
}
