/**
 * All names of all organisations, in typed arrays: which organisations share a rare word with some words, and how well each of their names
 * covers them. Nothing here depends on how many organisations there are: weights go by bands, so that a new register snapshot changes the
 * answers only for names that share a word with what changed in it.
 */
import { squashName } from "../normalise/fold.js";
import { contentWords, isContent, readWords } from "./name-words.js";
import { emptyWords, familyOfWord, legalForms } from "./word-families.js";

/** What the index is told about one organisation. */
export interface NamedOrganisation {
  id: string;
  names: readonly string[];
  former: readonly string[];
  acronyms: readonly string[];
  country?: string | undefined;
  /** Most passes to Parliament that an export shows. */
  passes?: number | undefined;
}

export type VariantKind = "name" | "former" | "part" | "acronym";
const kinds: readonly VariantKind[] = ["name", "former", "part", "acronym"];

/** Weight of a word by the number of organisations that have it. */
const bands: readonly (readonly [most: number, weight: number])[] = [
  [2, 6],
  [5, 5.2],
  [12, 4.5],
  [30, 3.7],
  [80, 2.9],
  [200, 2.2],
  [600, 1.5],
  [Number.POSITIVE_INFINITY, 0.9],
];
const bandWeight = (holders: number): number => (bands.find(([most]) => holders <= most) as readonly [number, number])[1];
const mostFamilyWeight = 1.6;
const countryWeight = 1.3;
/** A word that no organisation has says as much as a rare one. */
const unknownWeight = 6;
/** How many of a name's rarest words lead to it. */
const leading = 3;
/** How many organisations are compared word by word. */
const mostCompared = 40;

const bracketed = /[([]([^()[\]]*)[)\]]/g;
const parting = /\s[|/–—-]\s|\s[|–—]|[|–—]\s|\s-(?=\p{Lu})|:\s/u;
const looksLikeAcronym = (text: string): boolean => /^[\p{L}\p{N}&.+°-]{2,12}$/u.test(text) && /\p{Lu}.*\p{Lu}|\p{Lu}\d|\d\p{Lu}/u.test(text);

/** The pieces of a name that may stand for it: without its brackets, what stands in them, what stands between dashes and bars. */
export function partsOf(name: string): { parts: string[]; acronyms: string[] } {
  const parts = new Set<string>();
  const acronyms = new Set<string>();
  const add = (piece: string) => {
    const text = piece.replace(/\s+/g, " ").replace(/^[\s,;:.–-]+|[\s,;:–-]+$/g, "");
    if (!text || text === name) return;
    if (looksLikeAcronym(text)) acronyms.add(text);
    else parts.add(text);
  };
  const base = name.replace(bracketed, " ");
  add(base);
  for (const match of name.matchAll(bracketed)) add(match[1] as string);
  const pieces = base.split(parting).filter(Boolean);
  if (pieces.length > 1) for (const piece of pieces) add(piece);
  return { parts: [...parts], acronyms: [...acronyms] };
}

/** Words joined in one that other names write apart: "cybersecurity" is "cyber security". */
function listSplits(organisations: readonly NamedOrganisation[]): Map<string, readonly [string, string]> {
  const splits = new Map<string, readonly [string, string]>();
  for (const { names, former } of organisations) {
    for (const name of [...names, ...former]) {
      const words = readWords(name).map((word) => word.fold);
      for (let i = 1; i < words.length; i += 1) {
        const [a, b] = [words[i - 1] as string, words[i] as string];
        if (a.length < 3 || b.length < 3 || !isContent(a) || !isContent(b) || /\d/.test(a + b)) continue;
        const joined = a + b;
        if (joined.length < 8) continue;
        const known = splits.get(joined);
        if (!known || a < known[0]) splits.set(joined, [a, b]);
      }
    }
  }
  return splits;
}

/** One organisation as it answers to some words. */
export interface Candidate {
  organisation: number;
  /** Share of the mention's weight that the organisation's names cover, and of the best name's weight that the mention covers. */
  coveredMention: number;
  coveredName: number;
  kind: VariantKind;
  /** The same words in the same order, nothing over on either side. */
  same: boolean;
  /** Weight in common. */
  shared: number;
  /** The weightiest word left over on either side. */
  overMention: number;
  overName: number;
  /** Words of the mention that stand for words of the name by their likeness only. */
  likened: boolean;
  acronym: boolean;
  rank: number;
}

interface Vocabulary {
  readonly numbers: Map<string, number>;
  readonly weights: Float32Array;
}

export class MatchIndex {
  readonly ids: string[] = [];
  readonly countries: (string | undefined)[] = [];
  readonly passes: number[] = [];
  private readonly splits: Map<string, readonly [string, string]>;
  private readonly vocabulary: Vocabulary;
  private readonly words: string[] = [];
  /** Variant → its words [start, end) in `variantWords`, its organisation and kind. */
  private readonly variantStart: Uint32Array;
  private readonly variantWords: Uint32Array;
  private readonly variantOf: Uint32Array;
  private readonly variantKind: Uint8Array;
  private readonly variantWeight: Float32Array;
  /** Organisation → its variants [start, end). */
  private readonly firstVariant: Uint32Array;
  /** Word → organisations that it leads to [start, end) in `led`. */
  private readonly ledStart: Uint32Array;
  private readonly led: Uint32Array;
  /** Squashed acronym → organisations. */
  readonly acronyms = new Map<string, number[]>();
  /** Squashed acronym as an organisation writes it. */
  readonly acronymSpellings = new Map<string, Set<string>>();
  /** Words of names, joined by spaces, as they stand; "acronym" when they are a name only as an acronym. */
  private readonly known = new Map<string, "name" | "acronym">();
  private readonly longest = new Map<string, number>();
  private readonly likeness = new Map<string, number[]>();
  private readonly byBeginning = new Map<string, number[]>();
  private readonly stamp: Uint32Array;
  /** Weight of the leading words in common, in the search under way. */
  private readonly gathered: Float32Array;
  private stampNow = 0;

  constructor(organisations: readonly NamedOrganisation[]) {
    this.splits = listSplits(organisations);
    const variants: { words: string[]; organisation: number; kind: number }[] = [];
    const firstVariant: number[] = [];
    const holders = new Map<string, number>();
    organisations.forEach((one, organisation) => {
      this.ids.push(one.id);
      this.countries.push(one.country);
      this.passes.push(one.passes ?? 0);
      firstVariant.push(variants.length);
      const seen = new Set<string>();
      const add = (text: string, kind: VariantKind) => {
        const words = this.wordsOf(text);
        const key = words.join(" ");
        if (!words.length || seen.has(key)) return;
        seen.add(key);
        variants.push({ words, organisation, kind: kinds.indexOf(kind) });
      };
      const addAcronym = (text: string) => {
        const squashed = squashName(text);
        if (squashed.length < 2) return;
        const list = this.acronyms.get(squashed);
        if (!list) this.acronyms.set(squashed, [organisation]);
        else if (list.at(-1) !== organisation) list.push(organisation);
        const spelt = this.acronymSpellings.get(squashed) ?? new Set();
        this.acronymSpellings.set(squashed, spelt.add(text));
        const folds = readWords(text).map(({ fold }) => fold);
        if (folds.length <= 3) this.note(folds.join(" "), folds.length, "acronym");
        seen.add(squashed);
      };
      for (const name of [...one.names, ...one.former]) this.addKnown(name);
      for (const name of one.names) add(name, "name");
      for (const name of one.former) add(name, "former");
      for (const name of [...one.names, ...one.former]) {
        const { parts, acronyms } = partsOf(name);
        for (const part of parts) {
          add(part, "part");
          if (part.includes(" ")) this.addKnown(part);
        }
        for (const acronym of acronyms) addAcronym(acronym);
      }
      for (const acronym of one.acronyms) {
        for (const piece of [acronym, ...acronym.split(/\s*[|/,;()]\s*|\s[-–]\s/)]) {
          if (/\s/.test(piece.trim()) || piece.length > 12) add(piece, "part");
          if (piece.trim().length <= 16) addAcronym(piece.trim());
        }
      }
      const own = new Set<string>();
      for (let i = firstVariant[organisation] as number; i < variants.length; i += 1) for (const word of (variants[i] as { words: string[] }).words) own.add(word);
      for (const word of own) holders.set(word, (holders.get(word) ?? 0) + 1);
    });
    firstVariant.push(variants.length);
    const numbers = new Map<string, number>();
    for (const word of [...holders.keys()].sort()) {
      numbers.set(word, this.words.length);
      this.words.push(word);
    }
    this.vocabulary = { numbers, weights: Float32Array.from(this.words, (word) => this.weightFor(word, holders.get(word) as number)) };
    this.firstVariant = Uint32Array.from(firstVariant);
    this.variantOf = Uint32Array.from(variants, (one) => one.organisation);
    this.variantKind = Uint8Array.from(variants, (one) => one.kind);
    const starts = [0];
    for (const { words } of variants) starts.push((starts.at(-1) as number) + words.length);
    this.variantStart = Uint32Array.from(starts);
    this.variantWords = new Uint32Array(starts.at(-1) as number);
    variants.forEach(({ words }, i) => {
      this.variantWords.set(
        words.map((word) => numbers.get(word) as number),
        starts[i] as number,
      );
    });
    this.variantWeight = Float32Array.from(variants, (_, i) => this.weighVariant(i));
    const led: Set<number>[] = this.words.map(() => new Set());
    variants.forEach((_, i) => {
      for (const word of this.leadingWords(i)) (led[word] as Set<number>).add(this.variantOf[i] as number);
    });
    const ledStarts = [0];
    for (const list of led) ledStarts.push((ledStarts.at(-1) as number) + list.size);
    this.ledStart = Uint32Array.from(ledStarts);
    this.led = Uint32Array.from(led.flatMap((list) => [...list]));
    this.stamp = new Uint32Array(this.ids.length);
    this.gathered = new Float32Array(this.ids.length);
    this.words.forEach((word, i) => {
      if (word.length < 5 || /^[~@]/.test(word)) return;
      const key = word.slice(0, 2);
      const list = this.byBeginning.get(key);
      if (list) list.push(i);
      else this.byBeginning.set(key, [i]);
    });
  }

  private note(folds: string, size: number, kind: "name" | "acronym"): void {
    if (!size || this.known.get(folds) === "name") return;
    this.known.set(folds, kind);
    const first = folds.split(" ", 1)[0] as string;
    if ((this.longest.get(first) ?? 0) < size) this.longest.set(first, size);
  }

  /** A name as it stands, and without the legal form at its end. */
  private addKnown(name: string): void {
    const folds = readWords(name).map(({ fold }) => fold);
    const kind = folds.length === 1 && /^[\p{Lu}\p{N}&]{2,6}$/u.test(name) ? "acronym" : "name";
    this.note(folds.join(" "), folds.length, kind);
    let size = folds.length;
    while (size > 1 && legalForms.has(folds[size - 1] as string)) size -= 1;
    if (size < folds.length) this.note(folds.slice(0, size).join(" "), size, "name");
    let start = 0;
    while (start < size - 1 && emptyWords.has(folds[start] as string)) start += 1;
    if (start > 0 && size - start > 1) this.note(folds.slice(start, size).join(" "), size - start, "name");
  }

  isName(folds: string): "name" | "acronym" | undefined {
    return this.known.get(folds);
  }

  /** Whether a word stands in the name of three organisations or more, or means something in a name whatever the language. */
  isWord(fold: string): boolean {
    const family = familyOfWord(fold);
    if (family !== fold) return true;
    const number = this.vocabulary.numbers.get(fold);
    return number !== undefined && (this.vocabulary.weights[number] as number) < 6;
  }

  longestFrom(fold: string): number {
    return this.longest.get(fold) ?? 0;
  }

  private weightFor(word: string, holders: number): number {
    if (word.startsWith("@")) return countryWeight;
    const weight = bandWeight(holders);
    return word.startsWith("~") ? Math.min(weight, mostFamilyWeight) : weight;
  }

  /** The words of a name under this index: words joined in one are split as other names split them. */
  wordsOf(text: string): string[] {
    return contentWords(text, (fold) => this.splits.get(fold));
  }

  weightOf(word: string): number {
    const number = this.vocabulary.numbers.get(word);
    return number === undefined ? unknownWeight : (this.vocabulary.weights[number] as number);
  }

  private weighVariant(variant: number): number {
    let sum = 0;
    for (let i = this.variantStart[variant] as number; i < (this.variantStart[variant + 1] as number); i += 1) sum += this.vocabulary.weights[this.variantWords[i] as number] as number;
    return sum;
  }

  /** The rarest words of a variant, through which it is found. */
  private leadingWords(variant: number): number[] {
    const words = [...this.variantWords.subarray(this.variantStart[variant], this.variantStart[variant + 1])];
    const { weights } = this.vocabulary;
    return words.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b).slice(0, leading);
  }

  /** Words of the vocabulary that a word may be a misspelling of. */
  private likeWords(word: string): number[] {
    const known = this.likeness.get(word);
    if (known) return known;
    const found: number[] = [];
    if (word.length >= 6 && !/\d/.test(word)) {
      const most = word.length >= 9 ? 2 : 1;
      for (const number of this.byBeginning.get(word.slice(0, 2)) ?? []) {
        const other = this.words[number] as string;
        if (Math.abs(other.length - word.length) <= most && within(word, other, most)) found.push(number);
      }
    }
    this.likeness.set(word, found);
    return found;
  }

  /** The words under which a text is looked up: its own, words that they may be misspelt for, and its acronyms. */
  private numbersOf(words: readonly string[]): Map<number, boolean> {
    const numbers = new Map<number, boolean>();
    for (const word of words) {
      const number = this.vocabulary.numbers.get(word);
      if (number !== undefined) numbers.set(number, false);
      if (number === undefined || (this.vocabulary.weights[number] as number) >= 6) for (const like of this.likeWords(word)) if (!numbers.has(like)) numbers.set(like, true);
    }
    return numbers;
  }

  /** Organisations that share a leading word or an acronym with a name, the likeliest first. */
  findCandidates(name: string, most = 8): Candidate[] {
    const words = this.wordsOf(name);
    if (!words.length) return [];
    const numbers = this.numbersOf(words);
    this.stampNow += 1;
    const found: number[] = [];
    const see = (organisation: number) => {
      if (this.stamp[organisation] === this.stampNow) return;
      this.stamp[organisation] = this.stampNow;
      found.push(organisation);
    };
    for (const [number, liked] of numbers) {
      const [from, to] = [this.ledStart[number] as number, this.ledStart[number + 1] as number];
      // Words as common as these lead to nothing by themselves, unless nothing else is said.
      if (to - from > 400 && words.length > 2) continue;
      const weight = (this.vocabulary.weights[number] as number) * (liked ? 0.8 : 1);
      for (let i = from; i < to; i += 1) {
        const organisation = this.led[i] as number;
        if (this.stamp[organisation] !== this.stampNow) this.gathered[organisation] = 0;
        this.gathered[organisation] = (this.gathered[organisation] as number) + weight;
        see(organisation);
      }
    }
    if (found.length > mostCompared) {
      found.sort((a, b) => (this.gathered[b] as number) - (this.gathered[a] as number) || a - b);
      found.length = mostCompared;
    }
    const acronyms = this.acronymsIn(name);
    for (const acronym of acronyms) for (const organisation of this.acronyms.get(acronym) ?? []) see(organisation);
    const candidates: Candidate[] = [];
    const weights = words.map((word) => this.weightOf(word));
    for (const organisation of found) {
      const candidate = this.compare(organisation, words, weights, acronyms);
      if (candidate && candidate.rank > 0.3) candidates.push(candidate);
    }
    return candidates.sort((a, b) => b.rank - a.rank || a.organisation - b.organisation).slice(0, most);
  }

  /** Acronyms of the index that stand in a name as words. */
  acronymsIn(name: string): string[] {
    const found = new Set<string>();
    const whole = squashName(name);
    if (whole.length >= 2 && whole.length <= 16 && this.acronyms.has(whole)) found.add(whole);
    for (const { fold, start, end } of readWords(name)) {
      if (fold.length < 2 || !this.acronyms.has(fold)) continue;
      const raw = name.slice(start, end);
      if (/\p{Lu}.*\p{Lu}|\p{Lu}\d|\d\p{Lu}/u.test(raw)) found.add(fold);
    }
    for (const match of name.matchAll(bracketed)) {
      const inside = squashName(match[1] as string);
      if (inside.length >= 2 && inside.length <= 16 && this.acronyms.has(inside)) found.add(inside);
    }
    return [...found];
  }

  hasAcronym(organisation: number, squashed: string): boolean {
    return this.acronyms.get(squashed)?.includes(organisation) ?? false;
  }

  /** Most passes that another owner of an acronym has; -1 when there is none. */
  passesOfOthers(squashed: string, organisation: number): number {
    let most = -1;
    for (const owner of this.acronyms.get(squashed) ?? []) if (owner !== organisation) most = Math.max(most, this.passes[owner] as number);
    return most;
  }

  /** Every word with its weight. */
  listWeights(): Map<string, number> {
    return new Map(this.words.map((word, number) => [word, this.vocabulary.weights[number] as number]));
  }

  /** Everything of each organisation that an answer can depend on, as a text to be compared, and the words that lead to it. */
  describeAll(): Map<string, { text: string; words: string[] }> {
    const acronyms = new Map<number, string[]>();
    for (const [acronym, owners] of this.acronyms) for (const owner of owners) acronyms.set(owner, [...(acronyms.get(owner) ?? []), acronym]);
    const described = new Map<string, { text: string; words: string[] }>();
    this.ids.forEach((id, organisation) => {
      const words = new Set<string>();
      let text = `${this.countries[organisation] ?? ""} ${this.passes[organisation]}`;
      for (let variant = this.firstVariant[organisation] as number; variant < (this.firstVariant[organisation + 1] as number); variant += 1) {
        text += `|${this.variantKind[variant]}`;
        for (const number of this.leadingWords(variant)) words.add(this.words[number] as string);
        for (let i = this.variantStart[variant] as number; i < (this.variantStart[variant + 1] as number); i += 1) {
          const number = this.variantWords[i] as number;
          text += ` ${this.words[number]}:${this.vocabulary.weights[number]}`;
        }
      }
      const own = (acronyms.get(organisation) ?? []).sort();
      described.set(id, { text: `${text}|${own.join(" ")}`, words: [...words, ...own] });
    });
    return described;
  }

  /** Whether a word stands in a name of the organisation. */
  hasWord(organisation: number, word: string): boolean {
    const number = this.vocabulary.numbers.get(word);
    if (number === undefined) return false;
    const [from, to] = [this.variantStart[this.firstVariant[organisation] as number] as number, this.variantStart[this.firstVariant[organisation + 1] as number] as number];
    for (let i = from; i < to; i += 1) if (this.variantWords[i] === number) return true;
    return false;
  }

  /** How many organisations have all the weighty ones of these words, as far as their leading words tell; 9 stands for many. */
  countHolders(words: readonly string[]): number {
    const weighty = words.map((word) => this.vocabulary.numbers.get(word)).filter((number): number is number => number !== undefined && (this.vocabulary.weights[number] as number) >= 2);
    if (!weighty.length) return 9;
    const [rarest] = [...weighty].sort((a, b) => (this.vocabulary.weights[b] as number) - (this.vocabulary.weights[a] as number) || a - b);
    const [from, to] = [this.ledStart[rarest as number] as number, this.ledStart[(rarest as number) + 1] as number];
    if (to - from > 200) return 9;
    let count = 0;
    for (let i = from; i < to && count < 9; i += 1) {
      const organisation = this.led[i] as number;
      if (weighty.every((number) => this.hasWord(organisation, this.words[number] as string))) count += 1;
    }
    return count;
  }

  private compare(organisation: number, words: readonly string[], weights: readonly number[], acronyms: readonly string[]): Candidate | undefined {
    const own = acronyms.filter((acronym) => this.hasAcronym(organisation, acronym));
    const isOwnAcronym = words.map((word) => own.includes(word));
    const numbers = words.map((word) => this.vocabulary.numbers.get(word) ?? -1);
    const likes = words.map((word, i) => ((weights[i] as number) >= 6 ? this.likeWords(word) : []));
    const country = this.countries[organisation];
    const ownCountry = country ? `@${country.toLowerCase()}` : "";
    const held = new Float32Array(words.length);
    let best: { covered: number; shared: number; kind: number; over: number; size: number; likened: boolean; same: boolean } | undefined;
    let bestScore = -1;
    let mentionWeight = 0;
    for (let i = 0; i < words.length; i += 1) mentionWeight += weights[i] as number;
    for (let variant = this.firstVariant[organisation] as number; variant < (this.firstVariant[organisation + 1] as number); variant += 1) {
      let shared = 0;
      let over = 0;
      let likened = false;
      const [from, to] = [this.variantStart[variant] as number, this.variantStart[variant + 1] as number];
      let inOrder = to - from === words.length;
      for (let at = from; at < to; at += 1) {
        const number = this.variantWords[at] as number;
        const weight = this.vocabulary.weights[number] as number;
        let got = 0;
        for (let i = 0; i < words.length; i += 1) {
          if (numbers[i] === number) {
            got = 1;
            if (i !== at - from) inOrder = false;
            held[i] = 1;
          } else if (got < 0.85 && (likes[i] as number[]).includes(number)) {
            got = 0.85;
            likened = true;
            held[i] = Math.max(held[i] as number, 0.85);
            inOrder = false;
          }
        }
        shared += got * weight;
        if (got === 0) {
          const word = this.words[number] as string;
          const neutral = word === ownCountry || word === "@eu";
          if (!neutral || weight * 0.5 > over) over = Math.max(over, neutral ? weight * 0.5 : weight);
          inOrder = false;
        }
      }
      const total = this.variantWeight[variant] as number;
      const covered = total ? shared / total : 0;
      const score = (2 * shared) / (total + mentionWeight);
      if (score > bestScore) {
        bestScore = score;
        best = { covered, shared, kind: this.variantKind[variant] as number, over, size: to - from, likened, same: inOrder };
      }
    }
    if (!best) return undefined;
    let coveredWeight = 0;
    let countedWeight = 0;
    let overMention = 0;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] as string;
      const weight = weights[i] as number;
      // The organisation's own acronym, country or the Union beside its name adds nothing and takes nothing away.
      const neutral = isOwnAcronym[i] || word === ownCountry;
      const part = neutral && !(held[i] as number) ? 1 : (held[i] as number);
      countedWeight += weight;
      coveredWeight += part * weight;
      if (part === 0) overMention = Math.max(overMention, word === "@eu" ? weight * 0.5 : weight);
    }
    const coveredMention = countedWeight ? coveredWeight / countedWeight : 0;
    const alone = own.length > 0 && (words.every((_, i) => isOwnAcronym[i]) || own.includes(words.join("")));
    const coveredName = alone ? Math.max(best.covered, 0) : best.covered;
    const isAlone = alone && best.covered < 0.999;
    const f = coveredMention + coveredName > 0 ? (2 * coveredMention * coveredName) / (coveredMention + coveredName) : 0;
    const rank = (isAlone ? Math.max(f, 0.8 + Math.min(this.passes[organisation] as number, 10) / 100) : Math.min(1, f + (own.length ? 0.15 : 0))) + (best.same && !isAlone ? 0.05 : 0);
    return {
      organisation,
      coveredMention: isAlone ? 1 : coveredMention,
      coveredName: isAlone ? 1 : coveredName,
      kind: isAlone ? "acronym" : (kinds[best.kind] as VariantKind),
      same: best.same,
      shared: best.shared,
      overMention: isAlone ? 0 : overMention,
      overName: isAlone ? 0 : best.over,
      likened: best.likened,
      acronym: own.length > 0,
      rank,
    };
  }
}

/** Whether two words differ by at most `most` letters put in, left out, changed, or by two neighbours swapped. */
export function within(a: string, b: string, most: number): boolean {
  let before = new Uint8Array(b.length + 1);
  let beforeThat = new Uint8Array(b.length + 1);
  let row = new Uint8Array(b.length + 1);
  for (let j = 0; j <= b.length; j += 1) before[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((before[j] as number) + 1, (row[j - 1] as number) + 1, (before[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeThat[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return false;
    [beforeThat, before, row] = [before, row, beforeThat];
  }
  return (before[b.length] as number) <= most;
}
