/** Asks the tables of names: which organisations share a rare word with some words, and how well each of their names covers them. */
import { squashName } from "../normalise/fold.js";
import { Memo } from "../normalise/memo.js";
import { LikeWords } from "./like-words.js";
import { leadingWords, longestAcronym, type MatchTables, type VariantKind, variantKinds } from "./match-tables.js";
import { bracketed } from "./name-parts.js";
import { ContentReader, readWords, type TextWord } from "./name-words.js";
import { familyOfWord } from "./word-families.js";

/** Weight of a word that more than twelve organisations have. */
const weightOfMany = 3.7;
/** A word that no organisation has says as much as a rare one. */
const unknownWeight = 6;
/** How many organisations are compared word by word. */
const mostCompared = 40;
/** A word that leads to more organisations leads to none by itself, unless little else is said. */
const mostLed = 400;
/** A name of so many words says little. */
const mostTold = 2;
/** What a word counts that only looks like one of the name. */
const likeness = 0.85;
/** A candidate of a lower rank is none. */
const leastRank = 0.3;
/** More than there are organisations. */
const placesInKey = 2 ** 31;
const mostLikesKept = 100_000;
const none: readonly never[] = [];
const inCapitals = /\p{Lu}.*\p{Lu}|\p{Lu}\d|\d\p{Lu}/u;
const opening = /[([]/;

/** One organisation as it answers to some words. */
export interface Candidate {
  organisation: number;
  /** Share of the mention's weight that the organisation's names cover, and of the best name's weight that the mention covers. */
  coveredMention: number;
  coveredName: number;
  kind: VariantKind;
  /** The name that answers best. */
  variant: number;
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

/** A name as the index reads it. */
export interface ReadName {
  readonly text: string;
  /** All its words. */
  readonly plain: readonly TextWord[];
  /** Those that say which organisation it is, as families. */
  readonly words: readonly string[];
  /** Acronyms of the index that stand in it as words. */
  readonly acronyms: readonly string[];
}

/** The words of a mention with their weights, and how much of each the organisation under comparison holds. */
interface Mention {
  readonly words: readonly string[];
  readonly weights: readonly number[];
  readonly held: Float32Array;
  /** The name squashed, as acronyms are kept. */
  readonly whole: string;
}

/** The words of a name under which candidates are found, while one search goes on: for each, the places of the mention that it answers to. */
class Wanted {
  /** Word → place in the lists below, from 1 up. */
  private readonly slot: Uint32Array;
  readonly numbers: number[] = [];
  /** Whether a word of the mention is this very word, not only like it. */
  readonly exact: boolean[] = [];
  /** For each word the places in the mention, in their order; those that are only like it as -1 - place. */
  readonly places: number[][] = [];

  constructor(words: number) {
    this.slot = new Uint32Array(words);
  }

  add(number: number, place: number, exact: boolean): void {
    let at = this.slot[number] as number;
    if (at === 0) {
      this.numbers.push(number);
      this.exact.push(false);
      this.places.push([]);
      at = this.numbers.length;
      this.slot[number] = at;
    }
    if (exact) this.exact[at - 1] = true;
    (this.places[at - 1] as number[]).push(exact ? place : -1 - place);
  }

  placesOf(number: number): readonly number[] | undefined {
    const at = this.slot[number] as number;
    return at === 0 ? undefined : this.places[at - 1];
  }

  clear(): void {
    for (const number of this.numbers) this.slot[number] = 0;
    this.numbers.length = 0;
    this.exact.length = 0;
    this.places.length = 0;
  }
}

export class MatchIndex {
  readonly ids: readonly string[];
  readonly countries: readonly (string | null)[];
  readonly passes: readonly number[];
  readonly sites: readonly (string | null)[];
  readonly acronyms: ReadonlyMap<string, readonly number[]>;
  private readonly reader: ContentReader;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly variantWeight: Float32Array;
  private readonly likeWords: LikeWords;
  private readonly likes = new Memo<readonly number[]>(mostLikesKept);
  /** Country of an organisation as a word, "" for none. */
  private readonly ownCountry: string[];
  private readonly ownCountryNumber: Int32Array;
  private readonly union: number;
  private places: Map<string, number> | undefined;

  // What one search writes on.
  private readonly wanted: Wanted;
  /** Hundredths of the weight of the leading words in common. */
  private readonly gathered: Uint32Array;
  private readonly stamp: Uint32Array;
  private stampNow = 0;
  private lastRead: ReadName = { text: "", plain: [], words: [], acronyms: [] };

  constructor(readonly tables: MatchTables) {
    this.ids = tables.ids;
    this.countries = tables.countries;
    this.passes = tables.passes;
    this.sites = tables.sites;
    this.acronyms = tables.acronyms;
    this.reader = new ContentReader((fold) => tables.joined.split(fold));
    this.numbers = new Map(tables.words.map((word, number) => [word, number]));
    this.variantWeight = Float32Array.from(tables.variantKind, (_, variant) => this.weighVariant(variant));
    this.likeWords = new LikeWords(tables.words);
    this.ownCountry = this.countries.map((country) => (country ? `@${country.toLowerCase()}` : ""));
    this.ownCountryNumber = Int32Array.from(this.ownCountry, (word) => this.numbers.get(word) ?? -1);
    this.union = this.numbers.get("@eu") ?? -1;
    this.wanted = new Wanted(tables.words.length);
    this.gathered = new Uint32Array(this.ids.length);
    this.stamp = new Uint32Array(this.ids.length);
  }

  isName(folds: string): "name" | "acronym" | undefined {
    return this.tables.known.kinds.get(folds);
  }

  /** Whether a word means something in a name whatever the language, or stands in the names of many: a family name may stand in those of several companies. */
  isWord(fold: string): boolean {
    if (familyOfWord(fold) !== fold) return true;
    const number = this.numbers.get(fold);
    return number !== undefined && (this.tables.weights[number] as number) <= weightOfMany;
  }

  longestFrom(fold: string): number {
    return this.tables.known.longestFrom(fold);
  }

  /** A name as words; remembered until another one is read. */
  read(name: string): ReadName {
    if (this.lastRead.text === name) return this.lastRead;
    const plain = readWords(name);
    this.lastRead = { text: name, plain, words: this.reader.read(plain), acronyms: this.listAcronyms(name, plain) };
    return this.lastRead;
  }

  /** The words of a name under this index: words joined in one are split as other names split them. */
  wordsOf(text: string): readonly string[] {
    return this.read(text).words;
  }

  /** Whether a word leads to so many organisations that longer names are not looked up by it. */
  leadsToMany(word: string): boolean {
    const number = this.numbers.get(word);
    return number !== undefined && (this.tables.ledStart[number + 1] as number) - (this.tables.ledStart[number] as number) > mostLed;
  }

  /** Whether a name is looked up by its words that lead to many, too. */
  isShort(name: string): boolean {
    return this.wordsOf(name).length <= mostTold;
  }

  weightOf(word: string): number {
    const number = this.numbers.get(word);
    return number === undefined ? unknownWeight : (this.tables.weights[number] as number);
  }

  /** Where an organisation stands in the lists of this index; -1 when it does not. */
  placeOf(id: string): number {
    this.places ??= new Map(this.ids.map((one, place) => [one, place]));
    return this.places.get(id) ?? -1;
  }

  private weighVariant(variant: number): number {
    let sum = 0;
    for (let i = this.tables.variantStart[variant] as number; i < (this.tables.variantStart[variant + 1] as number); i += 1)
      sum += this.tables.weights[this.tables.variantWords[i] as number] as number;
    return sum;
  }

  /** Words of the vocabulary that a word may be a misspelling of. */
  private likesOf(word: string): readonly number[] {
    return this.likes.of(word, () => this.likeWords.find(word));
  }

  /** The words under which a name is looked up: its own, and words that they may be misspelt for. */
  private want(words: readonly string[]): void {
    words.forEach((word, place) => {
      const number = this.numbers.get(word);
      if (number !== undefined) this.wanted.add(number, place, true);
      if (number === undefined || (this.tables.weights[number] as number) >= 6) for (const like of this.likesOf(word)) if (like !== number) this.wanted.add(like, place, false);
    });
  }

  /** Organisations that share a leading word or an acronym with a name, the likeliest first. */
  findCandidates(name: string, most = 8): Candidate[] {
    const { words, acronyms } = this.read(name);
    if (!words.length) return [];
    this.want(words);
    const mention = { words, weights: words.map((word) => this.weightOf(word)), held: new Float32Array(words.length), whole: squashName(name) };
    const found = this.gather(words.length);
    const owned = this.addOwners(acronyms, found);
    const candidates: Candidate[] = [];
    for (const organisation of found) {
      const candidate = this.compare(organisation, mention, owned.get(organisation) ?? none);
      if (candidate) candidates.push(candidate);
    }
    this.wanted.clear();
    return candidates.sort((a, b) => b.rank - a.rank || a.organisation - b.organisation).slice(0, most);
  }

  /** The organisations to which the words lead; only those with most in common when they are more than can be compared. */
  private gather(size: number): number[] {
    const { gathered, stamp } = this;
    const { ledStart, led } = this.tables;
    const { numbers, exact } = this.wanted;
    this.stampNow += 1;
    const found: number[] = [];
    for (let i = 0; i < numbers.length; i += 1) {
      const number = numbers[i] as number;
      const [from, to] = [ledStart[number] as number, ledStart[number + 1] as number];
      if (to - from > mostLed && size > mostTold) continue;
      const weight = Math.round((this.tables.weights[number] as number) * (exact[i] ? 100 : 80));
      for (let at = from; at < to; at += 1) {
        const organisation = led[at] as number;
        if (stamp[organisation] === this.stampNow) (gathered[organisation] as number) += weight;
        else {
          stamp[organisation] = this.stampNow;
          gathered[organisation] = weight;
          found.push(organisation);
        }
      }
    }
    return found.length > mostCompared ? this.chooseGathered(found) : found;
  }

  /** Those with most weight in common, the first ones where several have as much. */
  private chooseGathered(found: readonly number[]): number[] {
    const { gathered } = this;
    // Weight and place in one number, so that larger is better.
    const keys = new Float64Array(mostCompared).fill(-1);
    const last = mostCompared - 1;
    for (const organisation of found) {
      const key = (gathered[organisation] as number) * placesInKey + (placesInKey - 1 - organisation);
      if (key < (keys[last] as number)) continue;
      let at = last;
      for (; at > 0 && (keys[at - 1] as number) < key; at -= 1) keys[at] = keys[at - 1] as number;
      keys[at] = key;
    }
    return Array.from(keys, (key) => placesInKey - 1 - (key % placesInKey));
  }

  /** Puts the owners of acronyms behind what was found, and tells which acronyms each of them owns. */
  private addOwners(acronyms: readonly string[], found: number[]): Map<number, string[]> {
    const owned = new Map<number, string[]>();
    for (const acronym of acronyms) {
      for (const owner of this.acronyms.get(acronym) ?? none) {
        const list = owned.get(owner);
        if (list) list.push(acronym);
        else owned.set(owner, [acronym]);
        if (this.stamp[owner] === this.stampNow) continue;
        this.stamp[owner] = this.stampNow;
        found.push(owner);
      }
    }
    return owned;
  }

  /** Acronyms of the index that stand in a name as words. */
  private listAcronyms(name: string, words: readonly TextWord[]): string[] {
    const found = new Set<string>();
    const whole = squashName(name);
    if (whole.length >= 2 && whole.length <= longestAcronym && this.acronyms.has(whole)) found.add(whole);
    for (const { fold, start, end } of words) {
      if (fold.length < 2 || !this.acronyms.has(fold)) continue;
      if (inCapitals.test(name.slice(start, end))) found.add(fold);
    }
    if (opening.test(name)) {
      for (const match of name.matchAll(bracketed)) {
        const inside = squashName(match[1] as string);
        if (inside.length >= 2 && inside.length <= 16 && this.acronyms.has(inside)) found.add(inside);
      }
    }
    return [...found];
  }

  acronymsIn(name: string): readonly string[] {
    return this.read(name).acronyms;
  }

  hasAcronym(organisation: number, squashed: string): boolean {
    return this.acronyms.get(squashed)?.includes(organisation) ?? false;
  }

  /** Most passes that another owner of an acronym has, of one country where that is given; -1 when there is none. */
  passesOfOthers(squashed: string, organisation: number, country?: string): number {
    let most = -1;
    for (const owner of this.acronyms.get(squashed) ?? none) if (owner !== organisation && (!country || this.countries[owner] === country)) most = Math.max(most, this.passes[owner] as number);
    return most;
  }

  /** Every word with its weight. */
  listWeights(): Map<string, number> {
    return new Map(this.tables.words.map((word, number) => [word, this.tables.weights[number] as number]));
  }

  /** Everything of each organisation that an answer can depend on, as a text to be compared, and the words and acronyms that lead to it. */
  describeAll(): Map<string, { text: string; words: string[]; acronyms: string[] }> {
    const acronyms = new Map<number, string[]>();
    for (const [acronym, owners] of this.acronyms) {
      for (const owner of owners) {
        const list = acronyms.get(owner);
        if (list) list.push(acronym);
        else acronyms.set(owner, [acronym]);
      }
    }
    const described = new Map<string, { text: string; words: string[]; acronyms: string[] }>();
    this.ids.forEach((id, organisation) => {
      const words = new Set<string>();
      let text = `${this.countries[organisation] ?? ""} ${this.passes[organisation]} ${this.sites[organisation] ?? ""}`;
      for (let variant = this.tables.firstVariant[organisation] as number; variant < (this.tables.firstVariant[organisation + 1] as number); variant += 1) {
        text += `|${this.tables.variantKind[variant]}`;
        for (const number of leadingWords(this.tables, variant)) words.add(this.tables.words[number] as string);
        for (let i = this.tables.variantStart[variant] as number; i < (this.tables.variantStart[variant + 1] as number); i += 1) {
          const number = this.tables.variantWords[i] as number;
          text += ` ${this.tables.words[number]}:${this.tables.weights[number]}`;
        }
      }
      const own = (acronyms.get(organisation) ?? []).sort();
      described.set(id, { text: `${text}|${own.join(" ")}`, words: [...words], acronyms: own });
    });
    return described;
  }

  private hasNumber(organisation: number, number: number): boolean {
    const [from, to] = [this.tables.variantStart[this.tables.firstVariant[organisation] as number] as number, this.tables.variantStart[this.tables.firstVariant[organisation + 1] as number] as number];
    for (let i = from; i < to; i += 1) if (this.tables.variantWords[i] === number) return true;
    return false;
  }

  /** Whether a word stands in a name of the organisation. */
  hasWord(organisation: number, word: string): boolean {
    const number = this.numbers.get(word);
    return number !== undefined && this.hasNumber(organisation, number);
  }

  /** The words of one name, as families. */
  wordsOfVariant(variant: number): string[] {
    return [...this.tables.variantWords.subarray(this.tables.variantStart[variant], this.tables.variantStart[variant + 1])].map((number) => this.tables.words[number] as string);
  }

  /** The words of all names of an organisation, as families. */
  wordsOfOrganisation(organisation: number): ReadonlySet<string> {
    const [from, to] = [this.tables.variantStart[this.tables.firstVariant[organisation] as number], this.tables.variantStart[this.tables.firstVariant[organisation + 1] as number]];
    return new Set(Array.from(this.tables.variantWords.subarray(from, to), (number) => this.tables.words[number] as string));
  }

  /** How many organisations have all the weighty ones of these words, as far as their leading words tell; 9 stands for many. */
  countHolders(words: readonly string[]): number {
    const weighty = words.map((word) => this.numbers.get(word)).filter((number): number is number => number !== undefined && (this.tables.weights[number] as number) >= 2);
    if (!weighty.length) return 9;
    const [rarest] = [...weighty].sort((a, b) => (this.tables.weights[b] as number) - (this.tables.weights[a] as number) || a - b);
    const [from, to] = [this.tables.ledStart[rarest as number] as number, this.tables.ledStart[(rarest as number) + 1] as number];
    if (to - from > 200) return 9;
    let count = 0;
    for (let i = from; i < to && count < 9; i += 1) {
      const organisation = this.tables.led[i] as number;
      if (weighty.every((number) => this.hasNumber(organisation, number))) count += 1;
    }
    return count;
  }

  /** How an organisation answers to the words that are wanted; `own` are the acronyms of the mention that are its own. */
  private compare(organisation: number, { words, weights, held, whole }: Mention, own: readonly string[]): Candidate | undefined {
    const ownCountry = this.ownCountry[organisation] as string;
    const countryNumber = this.ownCountryNumber[organisation] as number;
    held.fill(0);
    let mentionWeight = 0;
    for (let i = 0; i < words.length; i += 1) mentionWeight += weights[i] as number;
    let [bestScore, covered, bestShared, bestOver, best] = [-1, 0, 0, 0, 0];
    let [bestLikened, same] = [false, false];
    for (let variant = this.tables.firstVariant[organisation] as number; variant < (this.tables.firstVariant[organisation + 1] as number); variant += 1) {
      const [from, to] = [this.tables.variantStart[variant] as number, this.tables.variantStart[variant + 1] as number];
      let [shared, over] = [0, 0];
      let [likened, inOrder] = [false, to - from === words.length];
      for (let at = from; at < to; at += 1) {
        const number = this.tables.variantWords[at] as number;
        const weight = this.tables.weights[number] as number;
        const places = this.wanted.placesOf(number);
        if (!places) {
          // Its country and the Union are often left out.
          over = Math.max(over, number === countryNumber || number === this.union ? weight * 0.5 : weight);
          inOrder = false;
          continue;
        }
        let got = 0;
        for (const place of places) {
          if (place >= 0) {
            got = 1;
            held[place] = 1;
            if (place !== at - from) inOrder = false;
          } else if (got < likeness) {
            got = likeness;
            likened = true;
            held[-1 - place] = Math.max(held[-1 - place] as number, likeness);
            inOrder = false;
          }
        }
        shared += got * weight;
      }
      const total = this.variantWeight[variant] as number;
      const score = (2 * shared) / (total + mentionWeight);
      if (score <= bestScore) continue;
      [bestScore, covered, bestShared, bestOver, best, bestLikened, same] = [score, total ? shared / total : 0, shared, over, variant, likened, inOrder];
    }
    if (bestScore < 0) return undefined;
    let [coveredWeight, overMention] = [0, 0];
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] as string;
      const weight = weights[i] as number;
      // The organisation's own acronym, country or the Union beside its name adds nothing and takes nothing away.
      const part = !held[i] && (word === ownCountry || own.includes(word)) ? 1 : (held[i] as number);
      coveredWeight += part * weight;
      if (part === 0) overMention = Math.max(overMention, word === "@eu" ? weight * 0.5 : weight);
    }
    const coveredMention = mentionWeight ? coveredWeight / mentionWeight : 0;
    const alone = own.length > 0 && covered < 0.999 && (words.every((word) => own.includes(word)) || own.includes(whole));
    const f = coveredMention + covered > 0 ? (2 * coveredMention * covered) / (coveredMention + covered) : 0;
    const rank = (alone ? Math.max(f, 0.8 + Math.min(this.passes[organisation] as number, 10) / 100) : Math.min(1, f + (own.length ? 0.15 : 0))) + (same && !alone ? 0.05 : 0);
    if (rank <= leastRank) return undefined;
    return {
      organisation,
      coveredMention: alone ? 1 : coveredMention,
      coveredName: alone ? 1 : covered,
      kind: alone ? "acronym" : (variantKinds[this.tables.variantKind[best] as number] as VariantKind),
      variant: best,
      same,
      shared: bestShared,
      overMention: alone ? 0 : overMention,
      overName: alone ? 0 : bestOver,
      likened: bestLikened,
      acronym: own.length > 0,
      rank,
    };
  }
}
