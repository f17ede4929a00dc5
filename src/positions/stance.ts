/** Verbs of support and opposition and words of asking, in English. */
import type { QuoteInPlace } from "./claims.js";

const support =
  /\b(?:support|supports|supported|supporting|supportive|welcom\w*|endors\w*|favou?rs?|favou?red|favou?ring|in favou?r of|approv\w*|applaud\w*|backs|backed|agree[sd]?|agreeing|embrac\w*|advocat\w*|prais\w*|commend\w*)\b/gi;
const oppose =
  /\b(?:oppos(?:e|es|ed|ing|ition)|reject\w*|object(?:s|ed|ing|ion|ions)?\s+(?:to|against)|objections?|disagree\w*|disapprov\w*|criticis\w*|criticiz\w*|condemn\w*|contest(?:s|ed|ing)?|refus\w*|deplor\w*|regrets?|regretted|warns? against|resists?|resisted|resisting|(?:is|are|am|be|being|stands?|speaks?|argues?|argued|come|comes|strongly|firmly|clearly) against)\b/gi;
const ask =
  /\b(?:ask\w*|call(?:s|ed|ing)? (?:for|on|upon)|request\w*|urg(?:e|es|ed|ing)|demand\w*|recommend\w*|propos\w*|suggest\w*|want\w*|wish\w*|need\w*|should|must|has to|have to|essential|necessary|crucial|important|encourag\w*|invit\w*|plead\w*|pledg\w*|would like|seek\w*|believ\w*|consider\w*|appreciat\w*)\b/gi;

/** "The fight against", "the opposition" in a parliament and the like are no stance; good enough to hold back too much. */
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export interface Stance {
  support: boolean;
  oppose: boolean;
  ask: boolean;
}

/** What an English text is for or against. */
export const readStance = (text: string): Stance => ({ support: count(text, support) > 0, oppose: count(text, oppose) > 0, ask: count(text, ask) > 0 });

/** Why the sentence's stance is not the quotes', or `undefined`. "We oppose" left outside of a quote counts too. Both in English. */
export function compareStance(sentence: string, quotes: readonly QuoteInPlace[]): string | undefined {
  const says = readStance(sentence);
  const quoted = readStance(quotes.map(({ before, text, after }) => `${before} ${text} ${after}`).join(" \u2016 "));
  if (says.oppose && !quoted.oppose) return "opposition in the sentence alone";
  if (quoted.oppose && !says.oppose) return "opposition in the quotes alone";
  if (says.support && !quoted.support && !quoted.ask) return "support in the sentence alone";
  if (says.support && quoted.support === false && quoted.oppose) return "support against opposition";
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
