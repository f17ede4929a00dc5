/** Whether a sentence claims more, or something else, than its quotes: doubt, scope, duty, condition, and whose words they are, in every language with a list. */
import * as lists from "./claim-words.js";
import { compileWords, findWords, foldWords } from "./fold-words.js";

/** A quote with what stands before and after it in its own sentence. */
export interface QuoteInPlace {
  text: string;
  before: string;
  after: string;
}

export type ClaimFault = { reason: "condition or doubt left out" | "wider or stronger than the quotes" | "words of somebody else" | "another's deed"; found: string };

type ByLanguage = Readonly<Record<string, string>>;

/** The list of a language; nothing where it has none. */
const wordsIn = (list: ByLanguage, language: string): RegExp => compileWords(list[language] ?? "");

/** Languages whose small words are listed. */
export const knowsClaims = (language: string): boolean => language in lists.possibility;

const withoutWords = (folded: string, ...patterns: RegExp[]): string => patterns.reduce((text, pattern) => text.replace(pattern, "…"), folded);

const wordsBefore = 4;

/** "Each year" is a rate and no "every". */
const rates = compileWords("(?:each|every|per) (?:year|month|week|day|hour|quarter)|above all|at all|all over again|in all likelihood");

/** Doubt, scope and conditions of the quotes that the sentence lacks, and what the sentence adds of its own. */
export function compareClaims(sentence: string, quotes: readonly QuoteInPlace[], language: string): ClaimFault | undefined {
  const said = foldWords(sentence);
  const quoted = quotes.map(({ text }) => foldWords(text)).join(", ");
  const around = quotes.map(({ before, text, after }) => foldWords(`${before} ${text} ${after}`)).join(", ");
  const own = (list: ByLanguage) => wordsIn(list, language);
  const tells = (list: string) => findWords(said, compileWords(list));

  const wider = findWords(withoutWords(said, rates), wordsIn(lists.whole, "en"));
  if (wider && !findWords(quoted, own(lists.whole))) return { reason: "wider or stronger than the quotes", found: wider };
  const notOnly = compileWords(lists.notOnly);
  const only = findWords(withoutWords(said, notOnly), wordsIn(lists.onlyThis, "en"));
  // "Only" just outside of a quote binds what it begins with.
  const nearby = quotes.map(({ before, text }) => foldWords(`${before.split(/\s+/).slice(-wordsBefore).join(" ")} ${text}`)).join(", ");
  const onlyQuoted = findWords(withoutWords(nearby, notOnly), own(lists.onlyThis));
  if (only && !onlyQuoted) return { reason: "wider or stronger than the quotes", found: only };
  if (onlyQuoted && !tells(lists.tellsOnly)) return { reason: "condition or doubt left out", found: onlyQuoted };

  const must = findWords(withoutWords(said, compileWords(lists.noDuty)), wordsIn(lists.duty, "en"));
  if (must && !findWords(withoutWords(around, own(lists.wishedFor)), own(lists.duty))) return { reason: "wider or stronger than the quotes", found: must };
  const wouldQuoted = findWords(withoutWords(quoted, own(lists.shouldBe)), own(lists.wouldBe));
  if (wouldQuoted && !tells(lists.tellsWouldBe) && !asksFor.test(sentence)) return { reason: "condition or doubt left out", found: wouldQuoted };
  const perhaps = findWords(withoutWords(quoted, own(lists.shouldBe)), own(lists.possibility));
  if (perhaps && !tells(lists.tellsPossibility)) return { reason: "condition or doubt left out", found: perhaps };
  const partly = findWords(quoted, own(lists.part));
  if (partly && !tells(lists.tellsPart)) return { reason: "condition or doubt left out", found: partly };
  const bound = findWords(around, own(lists.condition));
  if (bound && !tells(lists.tellsCondition)) return { reason: "condition or doubt left out", found: bound };
  for (const { before } of quotes) {
    const words = foldWords(before).trimEnd();
    const last = findWords(` ${words.split(" ").slice(-2).join(" ")} `, own(lists.caseBefore));
    if (last && words.endsWith(last) && !tells(lists.tellsCondition)) return { reason: "condition or doubt left out", found: last };
  }
  return undefined;
}

/** Sentences that tell what is asked for or held, and none that tell a deed. */
const asksFor =
  /\b(?:asks?|calls? (?:for|on|upon)|wants?|requests?|urges?|demands?|recommends?|proposes?|suggests?|supports?|opposes?|welcomes?|rejects?|seeks?|wishes|would|should|believes?|considers?|thinks?|appeals?|advocates?|insists?|encourages?|invites?|favou?rs?|regrets?|criticis\w+|pleads?)\b/i;
const tellsOfItself =
  /^(?:it|they|the (?:group|organisation|organization|association|company|federation|paper))(?: (?:also|therefore|further|furthermore|strongly|explicitly|clearly|thus|and its members))* (\p{L}+)/iu;
const speaks = new RegExp(
  `${asksFor.source}|\\b(?:says?|states?|stresses|stressed|notes?|finds?|argues?|expects?|fears?|warns?|points|underlines?|emphasi[sz]es?|holds?|sees?|is (?:against|concerned|in favou?r|of the|convinced|afraid)|are|does not|do not|agrees?|disagrees?|shares?|objects?|hopes?|doubts?|explains?|estimates?|observes?|reports?|lists?|describes?|mentions?|adds?|also)\\b`,
  "i",
);

/**
 * "They have blocked …" where the paper tells that somebody else has: a sentence with the organisation as its subject that tells no wish
 * rests on words in which the paper speaks of itself. `names` are the organisation's, folded.
 */
export function findForeignDeed(sentence: string, quotes: readonly QuoteInPlace[], language: string, names: readonly string[]): ClaimFault | undefined {
  const lead = tellsOfItself.exec(sentence)?.[0];
  const named = names.find((name) => foldWords(sentence).startsWith(` ${name} `));
  const told =
    lead ??
    (named
      ? sentence
          .split(/\s+/)
          .slice(0, named.split(" ").length + 3)
          .join(" ")
      : undefined);
  if (told === undefined || speaks.test(told)) return undefined;
  const around = quotes.map(({ before, text, after }) => foldWords(`${before} ${text} ${after}`)).join(", ");
  if (findWords(around, wordsIn(lists.firstPerson, language)) || findWords(around, wordsIn(lists.firstPerson, "en"))) return undefined;
  if (names.some((name) => around.includes(` ${name} `))) return undefined;
  return { reason: "another's deed", found: told };
}

/** "Nach Auffassung des Verbandes": so many words behind, the paper's own name or voice takes the report back. */
const reach = 50;

/** Somebody else's words told as the paper's: "some argue that", "according to the Commission". `names` are the organisation's, folded. */
export function findReported(sentence: string, quotes: readonly QuoteInPlace[], language: string, names: readonly string[]): string | undefined {
  const said = foldWords(sentence);
  if (findWords(said, compileWords(lists.tellsReported))) return undefined;
  for (const { before, text } of quotes) {
    const place = foldWords(`${before} ${text}`);
    for (const one of new Set([language, "en"])) {
      for (const match of place.matchAll(wordsIn(lists.reported, one))) {
        const behind = ` ${place.slice(match.index + match[0].length, match.index + match[0].length + reach).trim()} `;
        const own = findWords(behind, wordsIn(lists.ownVoice, one)) ?? names.find((name) => behind.includes(` ${name} `) || behind.includes(` ${name.split(" ")[0]} `));
        if (!own) return match[0];
      }
    }
  }
  return undefined;
}

/** Why a sentence's support or opposition is not the quotes', in languages other than English, or `undefined`. */
export function compareStanceAcross(quotes: readonly QuoteInPlace[], language: string, says: { support: boolean; oppose: boolean }): string | undefined {
  const around = quotes.map(({ before, text, after }) => foldWords(`${before} ${text} ${after}`)).join(", ");
  const quoted = (list: ByLanguage) => findWords(around, wordsIn(list, language)) !== undefined;
  const oppose = quoted(lists.against);
  if (says.oppose && !oppose) return "opposition in the sentence alone";
  if (oppose && !says.oppose) return "opposition in the quotes alone";
  if (says.support && !quoted(lists.inFavour) && !quoted(lists.wishes)) return "support in the sentence alone";
  return undefined;
}
