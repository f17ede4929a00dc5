/** Words as search knows them: in Latin letters and digits, lower case, without accents, whatever script and case they are written in. */
import anyAscii from "any-ascii";

/** A word of a text under the fold, and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
  form: WordForm;
}

/**
 * A word as it is written, with what was found out about it: the same words come again and again, and looking one up costs as much as a
 * word's whole share of reading a text. Each field is filled by the file that asks for it.
 */
export class WordForm {
  /** Language, stem, language, stem …: see stems.ts. */
  stems: readonly string[] = [];
  /** Which languages it speaks for: see guess-language.ts. */
  hint: LanguageHint | undefined;
  /** Whether a person's name may begin with it, going by these given names: see mask-people.ts. */
  beginsName = false;
  givenNames: ReadonlySet<string> | undefined;

  constructor(
    readonly written: string,
    /** Under the fold. */
    readonly word: string,
  ) {}
}

/** What a word says of the language of its text. */
export interface LanguageHint {
  /** It holds sentences together in one language or another. */
  isFunctionWord: boolean;
  /** Places of the languages in the list of guess-language.ts. */
  languages: readonly number[];
  /** What each of them gains. */
  score: number;
}

const plain = /^[a-z0-9]+$/;
/** Longer runs of letters are no words anybody looks for. */
const longest = 40;

/** As `foldWord`, of what nobody asks for again. */
export function foldOnce(text: string): string {
  if (text === "&") return "and";
  const lower = text.toLowerCase();
  const folded = plain.test(lower)
    ? lower
    : anyAscii(lower.normalize("NFKC"))
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "");
  return folded.slice(0, longest);
}

const known = new Map<string, WordForm>();
const mostKept = 300_000;

/** What is known of a written word. */
export function formOf(written: string): WordForm {
  const before = known.get(written);
  if (before !== undefined) return before;
  // A full memory is emptied rather than managed.
  if (known.size >= mostKept) known.clear();
  const form = new WordForm(written, foldOnce(written));
  known.set(written, form);
  return form;
}

/** One written word under the fold: "Förpackningar" → "forpackningar"; "" where nothing of it can be written in Latin letters. */
export const foldWord = (text: string): string => formOf(text).word;

/** Letters and digits with their accents. */
const written = /^[\p{L}\p{N}\p{M}]$/u;
/** By code unit, once it was asked for: 1 for those of words, 2 for others. */
const kinds = new Uint8Array(0x10000);
const ofWords = 1;
const ofNone = 2;
const ampersand = 38;

const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;

/** How many code units of the letter or digit at `at` there are; 0 where none stands. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isSurrogate(code)) {
    const point = String.fromCodePoint(text.codePointAt(at) as number);
    return written.test(point) ? point.length : 0;
  }
  const kind = kinds[code] || (written.test(String.fromCharCode(code)) ? ofWords : ofNone);
  kinds[code] = kind;
  return kind === ofWords ? 1 : 0;
}

/** Every word of a text in its order: "l'Énergie (5G)" → l, energie, 5g; "&" stands for the word "and". */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    if (text.charCodeAt(start) === ampersand) end += 1;
    else for (let length = 1; end < text.length && length > 0; end += length) length = letterAt(text, end);
    if (end === start) {
      start += 1;
      continue;
    }
    const form = formOf(text.slice(start, end));
    if (form.word) words.push({ word: form.word, start, end, form });
    start = end;
  }
  return words;
}

/** The words of a text, with one space between them. */
export const foldWords = (text: string): string =>
  readWords(text)
    .map(({ word }) => word)
    .join(" ");

/** The words of a text as one: "Back Market", "back-market" → "backmarket". */
export const squashWords = (text: string): string =>
  readWords(text)
    .map(({ word }) => word)
    .join("");
