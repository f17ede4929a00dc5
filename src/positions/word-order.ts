/** Who does what to whom: whether the words around a verb have changed sides. */

/** A sentence's words, each with the places at which it stands in a quote. */
export interface Placed {
  word: string;
  /** Places in the quote, in words. */
  at: readonly number[];
}

/** The word after one of these is a verb that tells who acts on whom; in the languages that put subject, verb and object in this order. */
export const auxiliaries: ReadonlySet<string> = new Set(
  "should must would will can could may might shall to not devrait devraient doit doivent peut peuvent deberia deberian debe deben puede pueden dovrebbe dovrebbero deve devono puo possono deveria deveriam devem pode podem bor maste ska kan skal".split(
    " ",
  ),
);
/** "X longer than Y", "prefer X over Y". */
const comparisons = new Set(["than", "over"]);
/** What may stand between an auxiliary and its verb. */
const between = /^(?:not|be|been|have|also|only|all|therefore|etre|ser|essere|\p{L}+ly)$/u;

function followsAuxiliary(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && between.test(words[before] as string)) before -= 1;
  return auxiliaries.has(words[before] ?? "");
}

/** With these a sentence of German or Dutch may begin with what something is done to. */
const passiveWords = new Set("werden wird wurde wurden worden wordt werd".split(" "));

/** How a language sets its sentences: as English does, subject before object only, and whether "by" can be read in it. */
export interface Order {
  subjectVerbObject: boolean;
  english: boolean;
}

/**
 * The verb whose sides have changed, or `undefined`: the nearest word before it in the sentence stands behind it in the quote, and the
 * other way round. Where the verb stands last, subject and object alone are compared. "By" on one side turns an English sentence round
 * without changing what it says; what is in the passive is not compared with other languages.
 */
export function findTurned(sentence: readonly Placed[], quote: readonly string[], { subjectVerbObject, english }: Order): string | undefined {
  const words = sentence.map(({ word }) => word);
  if (!english && words.includes("by")) return undefined;
  const passive = english && words.includes("by") !== quote.includes("by");
  for (const [index, verb] of sentence.entries()) {
    const pivots = subjectVerbObject ? verb.at : [-1];
    if (!pivots.length || auxiliaries.has(verb.word) || between.test(verb.word)) continue;
    const before = sentence.slice(0, index).findLast(({ at, word }) => at.length && !comparisons.has(word))?.at ?? [];
    const after = sentence.slice(index + 1).find(({ at, word }) => at.length && !comparisons.has(word))?.at ?? [];
    if (!before.length || !after.length) continue;
    // "Replacement takes longer than repair": any word of one side on the other.
    if (comparisons.has(verb.word) && verb.at.length) {
      const crosses = (side: readonly Placed[], isThere: (at: number, pivot: number) => boolean) =>
        side.some(({ at }) => at.length > 0 && verb.at.every((pivot) => at.every((one) => isThere(one, pivot))));
      if (crosses(sentence.slice(0, index), (at, pivot) => at > pivot) && crosses(sentence.slice(index + 1), (at, pivot) => at < pivot)) return verb.word;
    }
    for (const pivot of pivots) {
      if (!comparisons.has(verb.word) && !followsAuxiliary(words, index) && !(pivot >= 0 && followsAuxiliary(quote, pivot))) continue;
      if (!subjectVerbObject) {
        const inPassive = /^(?:be|been|being|is|are)$/.test(words[index - 1] ?? "") || quote.some((word) => passiveWords.has(word));
        if (!inPassive && !comparisons.has(verb.word) && Math.min(...before) > Math.max(...after)) return verb.word;
        continue;
      }
      const turned = before.every((at) => at > pivot) && sentence.slice(index + 1).some(({ at }) => at.length > 0 && at.every((one) => one < pivot));
      const kept = before.every((at) => at < pivot) && after.every((at) => at > pivot);
      if (passive ? kept && isPassive(words, index) !== isPassive(quote, pivot) : turned) return verb.word;
    }
  }
  return undefined;
}

/** "… be paid by …": the verb itself is in the passive. */
const isPassive = (words: readonly string[], at: number): boolean =>
  words.slice(Math.max(0, at - 2), at).some((word) => /^(?:be|been|being|is|are)$/.test(word)) && words.slice(at + 1, at + 3).includes("by");
