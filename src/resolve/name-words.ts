/** A name as the linker reads it: words with where they stand, families in place of words of one meaning, empty words and legal forms aside. */
import { foldName } from "../normalise/fold.js";
import { emptyWords, familyOfWord, legalForms, splitCompound } from "./word-families.js";

/** One word of a text. `[start, end)` in UTF-16 units. */
export interface TextWord {
  /** Under the fold. */
  fold: string;
  start: number;
  end: number;
}

/** Letters and digits; "T&E", "AT&T" and "1&1" are one word; "l'exploitation" is two, of which the first is empty. */
const wordPattern = /[\p{L}\p{N}]{1,2}&[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’`´][\p{L}\p{N}\p{M}]+)*|°/gu;
const elision = /^(?:d|l|dell|all|nell|sull|dall|un|qu|s|n)['’`´](?=\p{L}{2})/iu;

/** Whether the word that begins at `start` goes on an abbreviation that ends at `end`: a letter after a letter and a point. */
const goesOn = (text: string, end: number, start: number): boolean =>
  text[end] === "." && /^\.\s?$/.test(text.slice(end, start)) && /(?:(?:^|[^\p{L}])\p{L}|\.\s?\p{L})$/u.test(text.slice(Math.max(0, end - 6), end));

function addWord(words: TextWord[], text: string, fold: string, start: number, end: number): void {
  if (!fold) return;
  const before = words.at(-1);
  if (before && end - start === 1 && goesOn(text, before.end, start)) {
    before.fold += fold;
    before.end = end;
  } else words.push({ fold, start, end });
}

/** Any text, by pattern. */
export function readByPattern(text: string): TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const elided = elision.exec(match[0])?.[0].length ?? 0;
    const raw = match[0].slice(elided);
    const start = match.index + elided;
    addWord(words, text, foldName(raw).replace(/ /g, ""), start, start + raw.length);
  }
  return words;
}

const isAsciiLetterOrDigit = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
const [ampersand, apostrophe, grave] = [38, 39, 96];

/** The same for a text of ASCII alone, letter by letter: most names are, and are read several times faster so. */
function readAscii(text: string): TextWord[] {
  const words: TextWord[] = [];
  const { length } = text;
  const endOfRun = (from: number): number => {
    let to = from;
    while (to < length && isAsciiLetterOrDigit(text.charCodeAt(to))) to += 1;
    return to;
  };
  for (let at = 0; at < length; ) {
    if (!isAsciiLetterOrDigit(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    let end = endOfRun(at);
    if (end - at <= 2 && text.charCodeAt(end) === ampersand) {
      const to = endOfRun(end + 1);
      if (to > end + 1 && to <= end + 3) {
        addWord(words, text, `${text.slice(at, end)}and${text.slice(end + 1, to)}`.toLowerCase(), at, to);
        at = to;
        continue;
      }
    }
    let joined = false;
    for (let code = text.charCodeAt(end); (code === apostrophe || code === grave) && isAsciiLetterOrDigit(text.charCodeAt(end + 1)); code = text.charCodeAt(end)) {
      end = endOfRun(end + 1);
      joined = true;
    }
    const raw = text.slice(at, end);
    const elided = (joined && elision.exec(raw)?.[0].length) || 0;
    addWord(words, text, (joined ? raw.slice(elided).replace(/['`]/g, "") : raw).toLowerCase(), at + elided, end);
    at = end;
  }
  return words;
}

const beyondAscii = /[\u0080-\uffff]/;

/** The words of a text in order. Single letters with points between them are one word: "e. V." → "ev". */
export const readWords = (text: string): TextWord[] => (beyondAscii.test(text) ? readByPattern(text) : readAscii(text));

/** Whether the word says something of which organisation it is. */
export const isContent = (fold: string): boolean => !emptyWords.has(fold) && !legalForms.has(fold);

/** What one word of a text becomes: itself, or its parts, each with the family that stands for it. */
interface Part {
  fold: string;
  family: string;
  content: boolean;
}

const partOf = (fold: string): Part => ({ fold, family: familyOfWord(fold), content: isContent(fold) });
/** "trade union" is one thing that other languages say in one word; AI stands for its words. */
const tradeUnion = partOf("tradeunion");
const artificialIntelligence = partOf("ai");
/** "Università degli Studi di Firenze" is "Università di Firenze". */
const isOfStudies = (fold: string, parts: readonly Part[]): boolean => fold === "studi" && parts.at(-1)?.fold === "degli" && (parts.at(-2)?.fold.startsWith("universit") ?? false);
const mostKept = 100_000;

/** Reads names, and remembers what each word becomes. */
export class ContentReader {
  private readonly known = new Map<string, readonly Part[]>();

  /** `split` gives words joined in one that other names write apart. */
  constructor(private readonly split: (fold: string) => readonly string[] | undefined = () => undefined) {}

  private partsOf(fold: string): readonly Part[] {
    const known = this.known.get(fold);
    if (known) return known;
    if (this.known.size >= mostKept) this.known.clear();
    const parts = (this.split(fold) ?? splitCompound(fold) ?? [fold]).map(partOf);
    this.known.set(fold, parts);
    return parts;
  }

  /** The words of a name that say which organisation it is, as families, each once; all its words when nothing else is left ("Of And", "SE"). */
  read(words: readonly TextWord[]): string[] {
    const parts: Part[] = [];
    let hasContent = false;
    for (const { fold } of words) {
      for (const part of this.partsOf(fold)) {
        const joined = (part.fold === "union" || part.fold === "unions") && parts.at(-1)?.fold === "trade";
        if (joined) parts[parts.length - 1] = tradeUnion;
        else if (part.fold === "intelligence" && parts.at(-1)?.fold === "artificial") parts[parts.length - 1] = artificialIntelligence;
        else if (!isOfStudies(part.fold, parts)) parts.push(part);
        hasContent ||= joined || part.content;
      }
    }
    const families: string[] = [];
    for (const part of parts) if ((part.content || !hasContent) && !families.includes(part.family)) families.push(part.family);
    return families;
  }
}

const reader = new ContentReader();
/** The words that say which organisation a name is, as families. */
export const contentWords = (text: string): string[] => reader.read(readWords(text));
