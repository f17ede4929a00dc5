/**
 * Organisations that a meeting's subject names by an unmistakable name. They are mentioned: nothing says that they took part. The name has to
 * stand there whole, in the register's words or those of the list, written as a name is; it must be nobody else's, and no phrase of common words.
 */
import { foldName } from "../normalise/fold.js";
import { commonGivenNames } from "../normalise/given-names.js";
import { Memo } from "../normalise/memo.js";
import { showsOrganisation } from "../normalise/organisation-words.js";
import { addId, type Ids, type KnownKeys, ordinaryWords } from "./name-keys.js";
import { countryOfWord, emptyWords, familyOfWord, legalForms } from "./word-families.js";

export interface NamedInSubject {
  organisationId: string;
  /** As the subject has it. */
  text: string;
}

interface Word {
  raw: string;
  fold: string;
  start: number;
  end: number;
}

/** A rare word stands in the names of so many organisations at most, and has so many letters at least. */
const mostHolders = 8;
const shortestRare = 4;
/** Without a rare word a name is told by its length, with a word of organisations in it. */
const fewestWords = 4;
/** What is left of a name without its legal form has so many words: "Carbon Capture" is no company, "Aurora Energy Research" is. */
const fewestWithoutForm = 3;
/** A name of a single word is long, and has a capital within: "AstraZeneca". */
const shortestSingle = 7;
const innerCapital = /\p{Ll}\p{Lu}/u;

const wordPattern = /&|[\p{L}\p{M}\p{N}'’`]+/gu;
/** What may stand between two words of a name: no end of a sentence, no item of a list. */
const withinName = /^(?:[ \u00a0]|, |[-–/.]|\. ?|['’"“”()]{1,2}| [("“]|[)"”] | ?& ?)?$/u;
const capital = /^['’`]?[\p{Lu}\p{N}]/u;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(wordPattern)].flatMap((match) => {
    const fold = foldName(match[0]);
    return fold ? [{ raw: match[0], fold, start: match.index, end: match.index + match[0].length }] : [];
  });

/** The words as they stand, with capitals and accents: "e.V." and "e. V." are alike. */
const spelt = (words: readonly Word[]): string => ` ${words.map(({ raw }) => raw).join(" ")} `;

/** A stretch with the bracket that closes after it: "Energy Efficient Economy (ECEEE)". */
function withBracket(text: string, start: number, end: number): string {
  const stretch = text.slice(start, end);
  return stretch.lastIndexOf("(") > stretch.lastIndexOf(")") && text[end] === ")" ? `${stretch})` : stretch;
}

/** Words that bind: they may be written small. */
const isEmpty = (fold: string): boolean => emptyWords.has(fold) || legalForms.has(fold);
/** Words that every second name has in some language, given names and numbers: they tell no organisation. */
const isDescribing = (fold: string): boolean => isEmpty(fold) || countryOfWord(fold) !== undefined || familyOfWord(fold) !== fold || commonGivenNames.has(fold) || /^\d+$/.test(fold);

/** "aurora energy research gmbh" → "aurora energy research"; `undefined` where no form stands at the end or too little is left. */
function withoutForm(key: string): string | undefined {
  const words = key.split(" ");
  const count = words.length;
  while (legalForms.has(words.at(-1) as string)) words.pop();
  return words.length < count && words.length >= fewestWithoutForm ? words.join(" ") : undefined;
}

export class NamedInSubjects {
  /** The first two words of names → the most words of such a name. */
  private readonly longest = new Map<string, number>();
  /** Names without their legal form. */
  private readonly shortened: Ids = new Map();
  private readonly owners = new Memo<string>(20_000);
  /** Every second subject stands on several rows. */
  private readonly found = new Memo<readonly NamedInSubject[]>(20_000);
  private knownOrdinary: ReadonlySet<string> | undefined;

  constructor(
    private readonly tables: KnownKeys,
    private readonly isPerson: (name: string) => boolean,
  ) {
    for (const map of this.listMaps()) {
      for (const [key, ids] of map) {
        this.note(key);
        const short = legalForms.has(key.slice(key.lastIndexOf(" ") + 1)) ? withoutForm(key) : undefined;
        if (short === undefined) continue;
        this.note(short);
        for (const id of ids.split(" ")) addId(this.shortened, short, id);
      }
    }
  }

  private listMaps(): readonly Ids[] {
    const { current, former, latin, listed, withoutAcronym } = this.tables;
    return [current, former, latin, listed, withoutAcronym];
  }

  private note(key: string): void {
    const words = key.split(" ");
    const first = words.length < 2 ? key : `${words[0]} ${words[1]}`;
    if ((this.longest.get(first) ?? 0) < words.length) this.longest.set(first, words.length);
  }

  /** Words that the register's names have in small letters: words of a language, whatever else they are. */
  private get ordinary(): ReadonlySet<string> {
    if (!this.knownOrdinary) {
      const found = new Set<string>();
      for (const names of this.tables.names.values()) for (const name of names) for (const [word] of name.matchAll(/(?<![\p{L}\p{M}\p{N}'’])\p{Ll}{4}[\p{L}\p{M}'’]*/gu)) found.add(foldName(word));
      this.knownOrdinary = found;
    }
    return this.knownOrdinary;
  }

  private isRare(word: string): boolean {
    return word.length >= shortestRare && (this.tables.holders.get(word) ?? 0) <= mostHolders && !isDescribing(word) && !this.ordinary.has(word);
  }

  private isUnmistakable(name: string): boolean {
    if (ordinaryWords.has(name)) return false;
    const words = name.split(" ");
    if (words.length === 1) return name.length >= shortestSingle && this.isRare(name);
    return words.some((word) => this.isRare(word)) || (words.length >= fewestWords && showsOrganisation(name));
  }

  /** The only organisation with an unmistakable name, "" for none. */
  private ownerOf(name: string): string {
    return this.owners.of(name, () => {
      const ids = new Set([...this.listMaps(), this.shortened].flatMap((map) => map.get(name)?.split(" ") ?? []));
      const [id] = ids;
      return id !== undefined && ids.size === 1 && this.isUnmistakable(name) ? id : "";
    });
  }

  /** Every organisation once, in the order of the subject. */
  find(subject: string): readonly NamedInSubject[] {
    return this.found.of(subject, () => this.look(subject));
  }

  private look(subject: string): NamedInSubject[] {
    const words = wordsOf(subject);
    const found = new Map<string, NamedInSubject>();
    for (let at = 0; at < words.length; ) {
      const hit = this.longestFrom(subject, words, at);
      if (hit && !found.has(hit.organisationId)) found.set(hit.organisationId, { organisationId: hit.organisationId, text: hit.text });
      at += hit?.words ?? 1;
    }
    return [...found.values()];
  }

  private longestFrom(subject: string, words: readonly Word[], at: number): (NamedInSubject & { words: number }) | undefined {
    const first = words[at] as Word;
    if (!capital.test(first.raw)) return undefined;
    const second = words[at + 1];
    const most = Math.max((second && this.longest.get(`${first.fold} ${second.fold}`)) ?? 0, this.longest.get(first.fold) ?? 0);
    for (let length = Math.min(most, words.length - at); length > 0; length -= 1) {
      const stretch = words.slice(at, at + length);
      const organisationId = this.ownerOf(stretch.map(({ fold }) => fold).join(" "));
      if (!organisationId) continue;
      const last = stretch.at(-1) as Word;
      const text = withBracket(subject, first.start, last.end);
      if (this.isWrittenAsName(subject, words, at, length, text, organisationId) && !this.isPerson(text)) return { organisationId, text, words: length };
    }
    return undefined;
  }

  /** In capitals or just as the register writes it, of one piece, and no part of a longer name. */
  private isWrittenAsName(subject: string, words: readonly Word[], at: number, length: number, text: string, organisationId: string): boolean {
    const stretch = words.slice(at, at + length);
    if (stretch.some(({ start }, i) => i > 0 && !withinName.test(subject.slice((stretch[i - 1] as Word).end, start)))) return false;
    const written = spelt(stretch);
    const isRegisters = (this.tables.names.get(organisationId) ?? []).some((name) => spelt(wordsOf(name)).includes(written));
    if (length === 1 ? !isRegisters || !innerCapital.test(text) : !isRegisters && !stretch.every(({ raw, fold }) => capital.test(raw) || isEmpty(fold))) return false;
    return !this.goesOn(subject, words[at - 1], words[at] as Word, at === 1) && !this.goesOn(subject, stretch.at(-1) as Word, words[at + length], false);
  }

  /** Whether two words, of which one is at the border of a name, belong to one name: "Climate Action Network | Europe", "Anti-|Bruegel". */
  private goesOn(subject: string, left: Word | undefined, right: Word | undefined, opensSubject: boolean): boolean {
    if (!left || !right) return false;
    const between = subject.slice(left.end, right.start);
    if (/^[-–/&.@]$/.test(between)) return true;
    const neighbour = opensSubject ? undefined : left;
    return between === " " && [neighbour, right].every((word) => word !== undefined && capital.test(word.raw) && !isEmpty(word.fold));
  }
}
