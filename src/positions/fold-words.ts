/** Words in ASCII for lists that are typed by hand, and the lists as patterns. */

const letters: Record<string, string> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", þ: "th", ð: "d" };

/** "Wir lehnen’s ab, möglichst" → " wir lehnen s ab , moglichst ": lower case without accents, a space around every word and comma. */
export function foldWords(text: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/[\p{M}\u00AD]/gu, "")
    .toLowerCase()
    .replace(/[ßøæœłđþð]/g, (letter) => letters[letter] as string)
    .replace(/(\p{L})[-\u2010]\s*\n\s*(?=\p{L})/gu, "$1")
    .replace(/[,;()\u2013\u2014]/g, " , ")
    .replace(/[^\p{L}\p{N},]+/gu, " ");
  return ` ${plain.trim()} `;
}

const compiled = new Map<string, RegExp>();

/**
 * A list of words and phrases parted by "|" as one pattern over folded words: "*" stands for the rest of a word, "_" for one word or none.
 * Nothing matches an empty list.
 */
export function compileWords(list: string): RegExp {
  const known = compiled.get(list);
  if (known) return known;
  const phrases = list
    .split("|")
    .map((phrase) => phrase.trim())
    .filter(Boolean)
    .map((phrase) => phrase.replace(/\*/g, "[\\p{L}\\p{N}]*").replace(/ _ /g, " (?:[\\p{L}\\p{N}]+ )?"));
  const made = phrases.length ? new RegExp(`(?<= )(?:${phrases.join("|")})(?= )`, "gu") : /(?!)/g;
  compiled.set(list, made);
  return made;
}

/** The first word or phrase of the list that stands in the folded text, or `undefined`. */
export const findWords = (folded: string, pattern: RegExp): string | undefined => folded.match(pattern)?.[0];
