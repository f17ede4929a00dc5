/** Verbs of support and opposition, words of asking, and pairs of opposites: compared where a paper is quoted in English. */
import { stemWord } from "./word-forms.js";

const support =
  /\b(?:support|supports|supported|supporting|supportive|welcom\w*|endors\w*|favou?rs?|favou?red|favou?ring|in favou?r of|approv\w*|applaud\w*|backs|backed|agree[sd]?|agreeing|embrac\w*|advocat\w*|prais\w*|commend\w*)\b/gi;
const oppose =
  /\b(?:oppos(?:e|es|ed|ing|ition)|reject\w*|object(?:s|ed|ing|ion|ions)?\s+(?:to|against)|objections?|disagree\w*|disapprov\w*|criticis\w*|criticiz\w*|condemn\w*|contest(?:s|ed|ing)?|refus\w*|deplor\w*|regrets?|regretted|warns? against|resists?|resisted|resisting|(?:is|are|am|be|being|stands?|speaks?|argues?|argued|come|comes|strongly|firmly|clearly) against)\b/gi;
const ask =
  /\b(?:ask\w*|call(?:s|ed|ing)? (?:for|on|upon)|request\w*|urg(?:e|es|ed|ing)|demand\w*|recommend\w*|propos\w*|suggest\w*|want\w*|wish\w*|need\w*|should|must|has to|have to|essential|necessary|crucial|important|encourag\w*|invit\w*|plead\w*|pledg\w*|would like|seek\w*|believ\w*|consider\w*|appreciat\w*)\b/gi;

/** "The fight against", "the opposition" in a parliament and the like are no stance; good enough to hold back too much. */
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Why the sentence's stance is not the quotes', or `undefined`. Both in English. */
export function compareStance(sentence: string, quotes: string): string | undefined {
  const [says, quoted] = [sentence, quotes].map((text) => ({ support: count(text, support) > 0, oppose: count(text, oppose) > 0, ask: count(text, ask) > 0 })) as [
    Record<"support" | "oppose" | "ask", boolean>,
    Record<"support" | "oppose" | "ask", boolean>,
  ];
  if (says.oppose && !quoted.oppose) return "opposition in the sentence alone";
  if (quoted.oppose && !says.oppose) return "opposition in the quotes alone";
  if (says.support && !quoted.support && !quoted.ask) return "support in the sentence alone";
  if (says.support && quoted.support === false && quoted.oppose) return "support against opposition";
  return undefined;
}

/** Each line: one side | the other. Forms are found by their stem. */
const pairs: readonly [string, string][] = [
  ["allow allows allowed permit permits authorise authorize legalise enable enables", "ban bans banned banning prohibit prohibits forbid forbids outlaw prevent prevents block blocks disallow"],
  [
    "increase increases raise raises higher rise grow growth expand expands expansion enlarge boost boosts",
    "decrease decreases reduce reduces reduction lower lowers cut cuts fall decline shrink diminish",
  ],
  ["strengthen stronger strong strict stricter tighten tighter reinforce", "weaken weaker weak loosen looser relax relaxed soften dilute lenient"],
  ["include includes inclusion inclusive", "exclude excludes exclusion exempt exempts exemption exempting"],
  ["keep maintain maintains retain preserve", "abolish abolishes remove removes removal delete deletes deletion scrap repeal repeals abandon withdraw withdrawal"],
  ["extend extends extension longer lengthen prolong", "shorten shorter shorten"],
  ["wide wider widen broad broader broaden", "narrow narrower restrict restricts restriction limit limits"],
  ["accelerate faster speed quicker quick", "delay delays slow slower postpone postpones slowdown"],
  ["benefit benefits gain gains advantage advantages", "harm harms damage damages hurt hurts lose loses loss disadvantage disadvantages"],
  ["easier easy ease facilitate facilitates simplify simpler", "harder hard hinder hinders difficult complicate complicates burden burdens"],
  ["mandatory compulsory obligatory oblige binding", "voluntary optional"],
  ["more", "less fewer"],
  ["before", "after"],
  ["minimum", "maximum"],
  ["above", "below"],
  ["succeed success successful", "fail fails failure"],
  ["accept accepts adopt adopts", "reject rejects refuse refuses"],
  ["open", "close closed"],
  ["safe safer safety", "unsafe dangerous danger"],
  ["cheap cheaper affordable", "expensive costly"],
  ["import imports", "export exports"],
  ["buyer buyers", "seller sellers"],
  ["employer employers", "employee employees worker workers"],
  ["start begin introduce introduces introduction", "end stop halt terminate cease"],
  ["all", "none some"],
  ["possible", "impossible"],
  ["necessary", "unnecessary needless"],
  ["sufficient", "insufficient"],
  ["fair", "unfair"],
  ["clear clearer", "unclear"],
  ["sustainable", "unsustainable"],
];

const stemSet = (list: string): Set<string> => new Set(list.split(" ").map(stemWord));
const opposites = pairs.map(([one, other]) => [stemSet(one), stemSet(other)] as const);
const stemsOf = (text: string): Set<string> => new Set((text.match(/[\p{L}]+/gu) ?? []).map(stemWord));

/** A word of the sentence whose opposite alone stands in the quotes, or `undefined`. Both in English. */
export function findOpposite(sentence: string, quotes: string): string | undefined {
  const [said, quoted] = [stemsOf(sentence), stemsOf(quotes)];
  const hits = (side: ReadonlySet<string>, stems: ReadonlySet<string>) => [...side].find((stem) => stems.has(stem));
  for (const [one, other] of opposites) {
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const word = hits(here, said);
      if (word && !hits(there, said) && hits(there, quoted) && !hits(here, quoted)) return word;
    }
  }
  return undefined;
}

/** Words before a quote, within its sentence, that take it back; and words behind it that bind it to a condition. */
const doubtBefore =
  /\b(?:wrong|false|myth|incorrect|untrue|mistaken|misleading|some (?:argue|claim|say|believe)|critics|opponents|claims? that|claimed that|it is (?:often|sometimes) (?:said|argued|claimed)|allegation|instead of|rather than|contrary to|if|unless)\b/i;
const conditionAfter =
  /^[\s,;–—(]*(?:but only|provided|unless|except|only if|on condition|as long as|if|is (?:wrong|false|incorrect|a myth)|would be (?:wrong|a mistake)|as (?:some|critics|opponents))\b/i;
const ownCondition = /\b(?:if|unless|except|provided|condition|only|instead|rather|as long as)\b/i;

/** What stands around the quote and turns or binds it, when neither quote nor sentence says so. In English. */
export function findCutCondition(sentence: string, quote: string, before: string, after: string): string | undefined {
  if (ownCondition.test(sentence) || ownCondition.test(quote)) return undefined;
  return doubtBefore.exec(before)?.[0] ?? conditionAfter.exec(after)?.[0].trim();
}
