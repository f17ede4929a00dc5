/** Register numbers typed within a cell, with the words that announce them: "(EU Transparency Register ID: 58744833263-19)". */
import { findRegisterNumbers } from "../normalise/register-number.js";

export interface TypedNumber {
  number: string;
  /** `[start, end)` of the number with its announcement, in UTF-16 units. */
  start: number;
  end: number;
}

const announcing =
  /(?:[([\s,;:–-]|(?<![\p{L}])(?:eu[- ]?)?(?:transparen(?:cy|z)[- ]?)?regist(?:er|ry|re|rierungs?|rierung|ration|o)?(?:nummer|number|nr|no)?(?![\p{L}])|(?<![\p{L}])(?:eu[- ]?|ec[- ]?)?transparen(?:cy|z|ce|za)(?:[- ]?register(?:nummer)?)?(?![\p{L}])|(?<![\p{L}])(?:interest representatives|for|in the|in|identification|reg|tr|etr|eutr|id|i\.d|number|num|nummer|no|nr|n|code|ident(?:ifikations)?(?:nummer)?|registriernummer|registernummer|rekisterinumero|avoimuusrekisteri|reg\.nr|registration|its|eu|of|the)(?![\p{L}])|[.#°:=])+$/iu;
const needsWord = /regist|transparen|identif|\bid\b|\btr\b|\betr\b|number|nummer|\bnr\b|\bno\b|\breg\b/i;

/** Every number of a text, its announcement included; brackets that hold nothing else go with it. */
export function readTypedNumbers(text: string): TypedNumber[] {
  return findRegisterNumbers(text).map(({ number, start, end }) => {
    const before = text.slice(0, start);
    const announced = announcing.exec(before)?.[0] ?? "";
    // Words like "of the" announce nothing by themselves.
    const word = needsWord.test(announced) ? announced : (/[([\s,;:–-]+$/.exec(before)?.[0] ?? "");
    let from = start - word.length;
    // A bar before the announcement stays a bar, and the point of "Inc." its own.
    while (from < start && /[\s.]/.test(text[from] as string)) from += 1;
    let to = end;
    const closing = /^\s*[)\]]/.exec(text.slice(end));
    if (closing && /[([]/.test(word)) to = end + closing[0].length;
    return { number, start: from, end: to };
  });
}

/** Words that announce a register number where none follows, and addresses on the web: no part of any name. */
const leftover =
  /[([]\s*(?:(?:eu\s+)?tr|etr|id)\s*[:.]?\s*[)\]]|[([]?\s*(?:,\s*)?(?:(?:eu|ec|european)[- ]?)?(?:transparen(?:cy|z|ce|za)|interest representatives)[- ]?regist(?:er|ry|re|ro)(?:[- ]?(?:identification|number|nummer|no|nr|id))*\s*(?:of\b)?\s*[.:#]?\s*[)\]]?|[([]?\s*(?:eu transparency|ec)[- ]?(?:register|registry|id|number|register for interest representatives)\b\s*(?:number|no|id)?\s*[.:#]?\s*[)\]]?|[([]?\s*\b(?:registriernummer|registernummer|transparenzregister(?:nummer)?|identification number(?: in the register)?|register(?:ed)? number|eu trn|tr[- ]?number)\b\s*[.:#]?\s*[)\]]?|\b(?:https?:\/\/|www\.)[^\s|,;)]+|[\w.+-]+@[\w-]+\.[\w.]+/giu;

/** Stretches of a text that name nobody: `[start, end)`. */
export function readLeftovers(text: string): { start: number; end: number }[] {
  return [...text.matchAll(leftover)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
