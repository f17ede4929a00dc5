/**
 * The words of the real documents, and how a copy of a text is put into other words of the same kind: same language, about as long and about
 * as frequent, written the same way. One word becomes the same word wherever it stands in one copy, so a name that two sources share is shared
 * by them in every copy. Held in memory: one entry for each distinct word of the input, whatever the size of the output.
 */
import { readCountry } from "../src/normalise/countries.js";
import { foldName } from "../src/normalise/fold.js";
import { commonGivenNames } from "../src/normalise/given-names.js";
import { findRegisterNumbers } from "../src/normalise/register-number.js";
import { hashText, mix } from "./hash.js";
import { guessLanguage, isCommonest } from "./language.js";

/** Words that say what kind of organisation it is: a derived name keeps its legal form. */
const legalForms = new Set(
  (
    "aeie ag aisbl asbl asl aps bv bvba cooperativa cooperative corp corporation eeig ehf eingetragener eireli etaireia ev geie ggmbh gmbh group groupe gruppe holding holdings inc incorporated ivzw kft kg kgaa " +
    "limited limitada llc llp ltd ltda mbh nv ong onlus oy oyj plc pte pty sa sarl sas sasu sce scrl sl snc spa sprl spzoo srl sro stiftung verein vzw zrt " +
    "association associations associazione asociacion associacao federation federacion federazione federacao verband bundesverband confederation council committee company institute foundation fondation fundacion " +
    "fondazione vereniging stichting society union http https www com org net"
  ).split(" "),
);

/** Names written in more organisations than this are part of the common stock; a rarer word is somebody's own. */
const rarestShared = 3;
/** Shares of the vocabulary that are never replaced: words that carry a sentence or make a name a name. */
const keptOfTexts = { share: 0.02, most: 150 };
const keptOfNames = { share: 0.02, most: 60 };
/** A bucket of fewer words would give the same word to several copies. */
const smallestBucket = 24;

const token = /&#?\w+;|\p{L}[\p{L}\p{M}]*/gu;

interface Word {
  /** As written most often at its first sight. */
  surface: string;
  no: number;
  inTexts: number;
  inNames: number;
  language: string;
  lead: number;
  upper: number;
  seen: number;
  kind: "kept" | "acronym" | "shared" | "own";
  bucket: Bucket | undefined;
  place: number;
}

interface Bucket {
  words: Word[];
}

const vowels = "aeiou";
const consonants = "bcdfghjklmnpqrstvwxyz";
const isVowel = (letter: string): boolean => "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýαεηιουωάέήίόύώаеиоуюяъ".includes(letter);

function scriptOf(word: string): string {
  if (/\p{Script=Greek}/u.test(word)) return "greek";
  return /\p{Script=Cyrillic}/u.test(word) ? "cyrillic" : "latin";
}

/** Where a word can be cut so that its parts join with those of others: after a vowel, nearest to the middle. */
function cutOf(word: string): number {
  const middle = word.length / 2;
  let best = Math.ceil(middle);
  let distance = Number.POSITIVE_INFINITY;
  for (let i = 2; i < word.length - 1; i += 1) {
    if (!isVowel(word[i - 1] as string) || isVowel(word[i] as string) || Math.abs(i - middle) >= distance) continue;
    best = i;
    distance = Math.abs(i - middle);
  }
  return best;
}

/** `word` written as `like` is: "SIEMENS", "Siemens", "siemens". */
function writtenLike(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  const first = like[0] as string;
  return first === first.toLowerCase() ? word : word[0]?.toUpperCase() + word.slice(1);
}

/** How often, on a scale that a word in the same step shares. */
const stepOf = (count: number): number => Math.floor(Math.log2(count + 1));
const bandOf = (length: number): number => (length <= 5 ? 0 : length <= 8 ? 1 : length <= 12 ? 2 : 3);

export class Vocabulary {
  private readonly words = new Map<string, Word>();
  /** As written → word: found without folding again. */
  private readonly written = new Map<string, Word>();
  private readonly names = new Set<number>();
  /** Registered names that hold no word that could be replaced: "European Union". */
  private readonly bareNames = new Map<string, string>();
  private registered: string[] = [];
  private places: Word[] = [];

  constructor(private readonly seed: number) {}

  private wordOf(written: string): Word {
    const known = this.written.get(written);
    if (known) return known;
    const key = foldName(written) || written.toLowerCase();
    let word = this.words.get(key);
    if (!word) {
      word = { surface: written.toLowerCase(), no: this.words.size, inTexts: 0, inNames: 0, language: "?", lead: 0, upper: 0, seen: 0, kind: "kept", bucket: undefined, place: 0 };
      this.words.set(key, word);
    }
    this.written.set(written, word);
    return word;
  }

  private note(text: string, language: string, count: (word: Word) => void): void {
    for (const written of new Set(text.match(token) ?? [])) {
      if (written.startsWith("&")) continue;
      const word = this.wordOf(written);
      word.seen += 1;
      if (written.length > 1 && written === written.toUpperCase()) word.upper += 1;
      // The language of most of its texts, found in one pass (Boyer and Moore).
      if (word.language === language) word.lead += 1;
      else if (word.lead === 0) [word.language, word.lead] = [language, 1];
      else word.lead -= 1;
      count(word);
    }
  }

  /** Learns from running text: a subject, a goal, a response. */
  noteText(text: string, language = guessLanguage(text)): void {
    this.note(text, language, (word) => {
      word.inTexts += 1;
    });
  }

  /** Learns from a name; the same name again teaches nothing. */
  noteName(name: string, language = guessLanguage(name)): void {
    const hash = hashText(name);
    if (this.names.has(hash)) return;
    this.names.add(hash);
    this.note(name, language, (word) => {
      word.inNames += 1;
    });
  }

  /** Learns a name that stands in the register. */
  noteRegisteredName(name: string, language?: string): void {
    this.noteName(name, language);
    this.registered.push(name);
  }

  get size(): number {
    return this.words.size;
  }

  /** Sorts the words into kinds and buckets. Call once, when everything was learnt. */
  finish(): this {
    const all = [...this.words];
    const most = (count: (word: Word) => number, { share, most: limit }: { share: number; most: number }): Set<Word> =>
      new Set(
        all
          .map(([, word]) => word)
          .filter((word) => count(word) > 1)
          .sort((a, b) => count(b) - count(a) || a.no - b.no)
          .slice(0, Math.min(limit, Math.floor(all.length * share))),
      );
    const kept = new Set([...most((word) => word.inTexts, keptOfTexts), ...most((word) => word.inNames, keptOfNames)]);
    for (const [key, word] of all) {
      if (word.upper * 2 > word.seen && key.length >= 3 && key.length <= 6 && /^[a-z]+$/.test(key) && !legalForms.has(key)) word.kind = "acronym";
      else if (key.length > 3 && !kept.has(word) && !legalForms.has(key) && !isCommonest(word.surface) && readCountry(key) === undefined)
        word.kind = word.inNames > 0 && word.inNames <= rarestShared && !commonGivenNames.has(key) ? "own" : "shared";
    }
    this.fillBuckets(all.filter(([, word]) => word.kind === "shared" || word.kind === "own"));
    this.places = all.map(([, word]) => word).filter((word) => word.kind === "shared" && word.inNames > rarestShared);
    if (!this.places.length) this.places = all.map(([, word]) => word).filter((word) => word.kind !== "kept");
    for (const name of this.registered) if (this.replaceWords(name, 1) === name) this.bareNames.set(foldName(name), name);
    this.registered = [];
    return this;
  }

  /** From the narrowest bucket that holds enough words to the widest. */
  private fillBuckets(entries: readonly (readonly [string, Word])[]): void {
    const levels = ([key, word]: readonly [string, Word]): string[] => {
      const kind = `${scriptOf(word.surface)} ${commonGivenNames.has(key) ? "given name" : word.kind}`;
      const band = bandOf(word.surface.length);
      const step = word.kind === "own" ? 0 : stepOf(word.inTexts + word.inNames);
      return [`${kind} ${band} ${step} ${word.language}`, `${kind} ${band} ${word.language}`, `${kind} ${word.language}`, `${kind} ${band} ${step}`, `${kind} ${band}`, kind];
    };
    const counts = new Map<string, number>();
    for (const entry of entries) for (const level of levels(entry)) counts.set(level, (counts.get(level) ?? 0) + 1);
    const buckets = new Map<string, Bucket>();
    const order = new Map(entries.map(([key, word]) => [word, hashText(key, this.seed)] as const));
    for (const entry of [...entries].sort((a, b) => (order.get(a[1]) ?? 0) - (order.get(b[1]) ?? 0))) {
      const own = levels(entry);
      const level = own.find((one) => (counts.get(one) ?? 0) >= smallestBucket) ?? (own.at(-1) as string);
      const bucket = buckets.get(level) ?? { words: [] };
      buckets.set(level, bucket);
      entry[1].bucket = bucket;
      entry[1].place = bucket.words.push(entry[1]) - 1;
    }
  }

  /** "EFPIA" → "OGQOE": vowels stay vowels, and what stands for several words in one copy is the same letters everywhere in it. */
  private acronym(written: string, copy: number): string {
    const turn = (letters: string, letter: string): string => letters[(letters.indexOf(letter) + copy) % letters.length] as string;
    return writtenLike([...foldName(written)].map((letter) => (vowels.includes(letter) ? turn(vowels, letter) : turn(consonants, letter))).join(""), written);
  }

  private replacement(word: Word, written: string, copy: number): string {
    if (word.kind === "kept") return written;
    if (word.kind === "acronym") return this.acronym(written, copy);
    const { words } = word.bucket as Bucket;
    if (word.kind === "shared" && words.length > copy) return writtenLike((words[(word.place + copy) % words.length] as Word).surface, written);
    // Somebody's own word becomes one that nobody has: the beginning of one and the end of another.
    const head = (words[mix(this.seed, copy, word.no) % words.length] as Word).surface;
    const tail = (words[mix(this.seed + 1, copy, word.no) % words.length] as Word).surface;
    return writtenLike(head.slice(0, cutOf(head)) + tail.slice(cutOf(tail)), written);
  }

  private replaceWords(text: string, copy: number): string {
    return text.replace(token, (written) => {
      const word = written.startsWith("&") ? undefined : (this.written.get(written) ?? this.words.get(foldName(written)));
      return word ? this.replacement(word, written, copy) : written;
    });
  }

  /** The text in other words; register numbers in it become those of the copy. Copy 0 is the text itself. */
  derive(text: string, copy: number): string {
    if (copy === 0 || !text) return text;
    const numbers = /\d\s*[-‐-―−]\s*\d\d/.test(text) ? findRegisterNumbers(text) : [];
    if (!numbers.length) return this.replaceWords(text, copy);
    let out = "";
    let at = 0;
    for (const { start, end } of numbers) {
      out += this.replaceWords(text.slice(at, start), copy) + this.deriveNumber(text.slice(start, end), copy);
      at = end;
    }
    return out + this.replaceWords(text.slice(at), copy);
  }

  /** A name in other words; a registered one that holds none of its own gets a word after it. */
  deriveName(name: string, copy: number): string {
    const derived = this.derive(name, copy);
    if (derived !== name || copy === 0 || !this.bareNames.has(foldName(name))) return derived;
    return this.qualify(name, copy);
  }

  /** The text with one word after it: for what would otherwise be the same in every copy. */
  qualify(text: string, copy: number): string {
    if (!this.places.length) return `${text} ${copy}`.trim();
    const { surface } = this.places[(hashText(text, this.seed) + copy) % this.places.length] as Word;
    return `${text} ${writtenLike(surface, "Aa")}`.trim();
  }

  /** A register number of the copy, written as the given one is ("535 183 0264 - 31"): other digits, as many, no two numbers the same. */
  deriveNumber(written: string, copy: number): string {
    const digits = written.replace(/\D/g, "");
    if (copy === 0 || !digits) return written;
    const size = 10n ** BigInt(digits.length);
    const stride = (size * 618_033_988_749n) / 1_000_000_000_000n + BigInt(mix(this.seed, digits.length, 7)) + 1n;
    const moved = ((BigInt(digits) + BigInt(copy) * stride) % size).toString().padStart(digits.length, "0");
    let at = 0;
    return written.replace(/\d/g, () => moved[at++] as string);
  }
}
