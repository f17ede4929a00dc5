/** Register numbers typed within a cell, with the words that announce them: "(EU Transparency Register ID: 58744833263-19)". */
import { findRegisterNumbers } from "../normalise/register-number.js";

export interface TypedNumber {
  number: string;
  /** `[start, end)` of the number with its announcement, in UTF-16 units. */
  start: number;
  end: number;
}

/** A word that announces a number, or what parts such words, at the end of a text. One at a time: in a row they could be told apart in more ways than can be tried. */
const announcing =
  /(?:[([\s,;:–.#°=-]+|(?<![\p{L}])(?:eu[- ]?)?(?:transparen(?:cy|z)[- ]?)?regist(?:er|ry|re|rierungs?|rierung|ration|o)?(?:nummer|number|nr|no)?|(?<![\p{L}])(?:eu[- ]?|ec[- ]?)?transparen(?:cy|z|ce|za)(?:[- ]?register(?:nummer)?)?|(?<![\p{L}])(?:interest representatives|for|in the|in|identification|reg|tr|etr|eutr|id|i\.d|number|num|nummer|no|nr|n|code|ident(?:ifikations)?(?:nummer)?|registriernummer|registernummer|rekisterinumero|avoimuusrekisteri|reg\.nr|registration|its|eu|of|the))$/iu;
/** No word of those, with the sign before it, is longer. */
const longestWord = 64;
const parting = /(?<![([\s,;:–-])[([\s,;:–-]+$/;

/** Everything before a number that only announces it: "(EU Transparency Register ID: ". */
function readAnnouncement(text: string, end: number): string {
  let from = end;
  for (;;) {
    const word = announcing.exec(text.slice(Math.max(0, from - longestWord), from))?.[0];
    if (!word) return text.slice(from, end);
    from -= word.length;
  }
}

const needsWord = /regist|transparen|identif|\bid\b|\btr\b|\betr\b|number|nummer|\bnr\b|\bno\b|\breg\b/i;

/** Every number of a text, its announcement included; brackets that hold nothing else go with it. */
export function readTypedNumbers(text: string): TypedNumber[] {
  return findRegisterNumbers(text).map(({ number, start, end }) => {
    const announced = readAnnouncement(text, start);
    // Words like "of the" announce nothing by themselves.
    const word = needsWord.test(announced) ? announced : (parting.exec(announced)?.[0] ?? "");
    let from = start - word.length;
    // A bar before the announcement stays a bar, and the point of "Inc." its own.
    while (from < start && /[\s.]/.test(text[from] as string)) from += 1;
    let to = end;
    const closing = /^\s*[)\]]/.exec(text.slice(end));
    if (closing && /[([]/.test(word)) to = end + closing[0].length;
    return { number, start: from, end: to };
  });
}

/** Words that announce a register number where none follows, and addresses on the web: no part of any name. White space is counted, so that a run of it is not read once for each of its signs. */
const leftover =
  /[([]\s{0,11}(?:(?:eu\s+)?tr|etr|id)\s{0,11}[:.]?\s{0,11}[)\]]|[([]?\s{0,11}(?:,\s{0,11})?(?:(?:eu|ec|european)[- ]?)?(?:transparen(?:cy|z|ce|za)|interest representatives)[- ]?regist(?:er|ry|re|ro)(?:[- ]?(?:identification|number|nummer|no|nr|id))*\s{0,11}(?:of\b)?\s{0,11}[.:#]?\s{0,11}[)\]]?|[([]?\s{0,11}(?:eu transparency|ec)[- ]?(?:register|registry|id|number|register for interest representatives)\b\s{0,11}(?:number|no|id)?\s{0,11}[.:#]?\s{0,11}[)\]]?|[([]?\s{0,11}\b(?:registriernummer|registernummer|transparenzregister(?:nummer)?|identification number(?: in the register)?|register(?:ed)? number|eu trn|tr[- ]?number)\b\s{0,11}[.:#]?\s{0,11}[)\]]?|\b(?:https?:\/\/|www\.)[^\s|,;)]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+/giu;

/** Stretches of a text that name nobody: `[start, end)`. */
export function readLeftovers(text: string): { start: number; end: number }[] {
  return [...text.matchAll(leftover)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
