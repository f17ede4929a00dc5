/**
 * What the index of names knows, in typed arrays: made once for a register, and kept with an edition, so that the next build need not make it
 * again. Nothing here depends on how many organisations there are: weights go by bands, so that a new register snapshot changes the answers
 * only for names that share a word with what changed in it.
 */
import { squashName } from "../normalise/fold.js";
import { JoinedWords } from "./joined-words.js";
import { partsOf } from "./name-parts.js";
import { ContentReader, readWords } from "./name-words.js";
import type { RegistrantKind } from "./registrants.js";
import { emptyWords, legalForms, tellsBranch } from "./word-families.js";

/** What the index is told about one organisation. */
export interface NamedOrganisation {
  id: string;
  names: readonly string[];
  former: readonly string[];
  acronyms: readonly string[];
  country?: string | undefined;
  kind?: RegistrantKind | undefined;
  /** What the website is called, squashed: "e3g" of e3g.org. */
  site?: string | undefined;
  /** Most passes to Parliament that an export shows. */
  passes?: number | undefined;
}

export type VariantKind = "name" | "former" | "part" | "acronym";
export const variantKinds: readonly VariantKind[] = ["name", "former", "part", "acronym"];

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
const mostFamilyWeight = 2.2;
const countryWeight = 1.3;
/** How many of a name's rarest words lead to it. */
const leading = 3;
/** "transportenvironment": words run together stand for a name as an acronym does. */
export const longestAcronym = 24;

function weightFor(word: string, holders: number): number {
  if (word.startsWith("@")) return countryWeight;
  const weight = bandWeight(holders);
  return word.startsWith("~") ? Math.min(weight, mostFamilyWeight) : weight;
}

/** Words of names, joined by spaces, as they stand. */
class KnownNames {
  readonly kinds = new Map<string, "name" | "acronym">();
  /** The most words of a name that begins with a word. */
  private readonly longest = new Map<string, number>();

  /** "acronym" when the words are a name only as an acronym. */
  note(folds: readonly string[], kind: "name" | "acronym"): void {
    const joined = folds.join(" ");
    if (!joined || this.kinds.get(joined) === "name") return;
    this.kinds.set(joined, kind);
    const first = folds[0] as string;
    if ((this.longest.get(first) ?? 0) < folds.length) this.longest.set(first, folds.length);
  }

  /** A name as it stands, and without the legal form at its end. */
  add(name: string): void {
    const folds = readWords(name).map(({ fold }) => fold);
    this.note(folds, folds.length === 1 && /^[\p{Lu}\p{N}&]{2,6}$/u.test(name) ? "acronym" : "name");
    let size = folds.length;
    while (size > 1 && legalForms.has(folds[size - 1] as string)) size -= 1;
    if (size < folds.length) this.note(folds.slice(0, size), "name");
    let start = 0;
    while (start < size - 1 && emptyWords.has(folds[start] as string)) start += 1;
    if (start > 0 && size - start > 1) this.note(folds.slice(start, size), "name");
  }

  longestFrom(fold: string): number {
    return this.longest.get(fold) ?? 0;
  }

  toJson(): string[][] {
    return (["name", "acronym"] as const).map((wanted) => [...this.kinds].flatMap(([folds, kind]) => (kind === wanted ? [folds] : [])));
  }

  static ofJson(lists: readonly (readonly string[])[]): KnownNames {
    const known = new KnownNames();
    lists.forEach((list, i) => {
      for (const folds of list) known.note(folds.split(" "), i === 0 ? "name" : "acronym");
    });
    return known;
  }
}

interface Arrays {
  ids: readonly string[];
  countries: readonly (string | null)[];
  passes: readonly number[];
  sites: readonly (string | null)[];
  /** In the order of the alphabet. */
  words: readonly string[];
  weights: Float32Array;
  /** Variant → its words [start, end) in `variantWords`. */
  variantStart: Uint32Array;
  variantWords: Uint32Array;
  variantKind: Uint8Array;
  /** Organisation → its variants [start, end). */
  firstVariant: Uint32Array;
  /** Word → organisations that it leads to [start, end) in `led`, in their order. */
  ledStart: Uint32Array;
  led: Uint32Array;
  /** Squashed acronym → organisations, in their order. */
  acronyms: Map<string, number[]>;
  known: KnownNames;
  joined: JoinedWords;
}

export interface MatchTables extends Readonly<Arrays> {}

/** The rarest words of a variant, through which it is found. */
export function leadingWords({ variantWords, variantStart, weights }: Pick<MatchTables, "variantWords" | "variantStart" | "weights">, variant: number): number[] {
  const words = [...variantWords.subarray(variantStart[variant], variantStart[variant + 1])];
  return words.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b).slice(0, leading);
}

/** For every word the organisations that it leads to, one list behind the other. */
function listLed(tables: Omit<MatchTables, "ledStart" | "led">): [starts: Uint32Array, led: Uint32Array] {
  const { ids, words, firstVariant } = tables;
  const pairs: [words: number[], organisations: number[]] = [[], []];
  const starts = new Uint32Array(words.length + 1);
  const last = new Int32Array(words.length).fill(-1);
  for (let organisation = 0; organisation < ids.length; organisation += 1) {
    for (let variant = firstVariant[organisation] as number; variant < (firstVariant[organisation + 1] as number); variant += 1) {
      for (const word of leadingWords(tables, variant)) {
        if (last[word] === organisation) continue;
        last[word] = organisation;
        pairs[0].push(word);
        pairs[1].push(organisation);
        (starts[word + 1] as number) += 1;
      }
    }
  }
  for (let word = 0; word < words.length; word += 1) (starts[word + 1] as number) += starts[word] as number;
  const next = starts.slice();
  const led = new Uint32Array(pairs[0].length);
  pairs[0].forEach((word, i) => {
    led[next[word] as number] = pairs[1][i] as number;
    (next[word] as number) += 1;
  });
  return [starts, led];
}

/** Everything from the names of organisations. */
export function makeMatchTables(organisations: readonly NamedOrganisation[]): MatchTables {
  const joined = new JoinedWords();
  for (const { names, former } of organisations) for (const name of [...names, ...former]) joined.add(readWords(name));
  joined.finish();
  const reader = new ContentReader((fold) => joined.split(fold));
  const known = new KnownNames();
  const acronyms = new Map<string, number[]>();
  // Words are numbered as they come, and renumbered in the order of the alphabet once all are known.
  const coming = new Map<string, number>();
  const holders: number[] = [];
  const lastHolder: number[] = [];
  const variantWords: number[] = [];
  const variantStart: number[] = [0];
  const variantKind: number[] = [];
  const firstVariant: number[] = [];
  organisations.forEach((one, organisation) => {
    firstVariant.push(variantKind.length);
    const seen = new Set<string>();
    const add = (text: string, kind: VariantKind) => {
      const words = reader.read(readWords(text));
      const key = words.join(" ");
      if (!words.length || seen.has(key)) return;
      seen.add(key);
      for (const word of words) {
        let number = coming.get(word);
        if (number === undefined) {
          number = coming.size;
          coming.set(word, number);
          holders.push(0);
          lastHolder.push(-1);
        }
        variantWords.push(number);
        if (lastHolder[number] === organisation) continue;
        lastHolder[number] = organisation;
        (holders[number] as number) += 1;
      }
      variantStart.push(variantWords.length);
      variantKind.push(variantKinds.indexOf(kind));
    };
    const addAcronym = (text: string) => {
      const squashed = squashName(text);
      if (squashed.length < 2) return;
      const list = acronyms.get(squashed);
      if (!list) acronyms.set(squashed, [organisation]);
      else if (list.at(-1) !== organisation) list.push(organisation);
      const folds = readWords(text).map(({ fold }) => fold);
      if (folds.length <= 3) known.note(folds, "acronym");
      seen.add(squashed);
    };
    for (const name of [...one.names, ...one.former]) known.add(name);
    for (const name of one.names) add(name, "name");
    for (const name of one.former) add(name, "former");
    for (const name of [...one.names, ...one.former]) {
      const pieces = partsOf(name);
      for (const part of pieces.parts) {
        // "DLA Piper - Belgium": what tells a branch alone is nobody's name.
        if (reader.read(readWords(part)).every((word) => tellsBranch(word.replace(/^~/, "")))) continue;
        add(part, "part");
        if (part.includes(" ")) known.add(part);
      }
      for (const acronym of pieces.acronyms) addAcronym(acronym);
    }
    for (const acronym of one.acronyms) {
      for (const piece of [acronym, ...acronym.split(/\s*[|/,;()]\s*|\s[-–]\s/)]) {
        if (/\s/.test(piece.trim()) || piece.length > 12) add(piece, "part");
        if (piece.trim().length <= (/\s/.test(piece.trim()) ? 16 : longestAcronym)) addAcronym(piece.trim());
      }
    }
  });
  firstVariant.push(variantKind.length);
  const words = [...coming.keys()].sort();
  const renumbered = new Uint32Array(words.length);
  words.forEach((word, number) => {
    renumbered[coming.get(word) as number] = number;
  });
  const tables = {
    ids: organisations.map((one) => one.id),
    countries: organisations.map((one) => one.country ?? null),
    passes: organisations.map((one) => one.passes ?? 0),
    sites: organisations.map((one) => one.site ?? null),
    words,
    weights: Float32Array.from(words, (word) => weightFor(word, holders[coming.get(word) as number] as number)),
    variantStart: Uint32Array.from(variantStart),
    variantWords: Uint32Array.from(variantWords, (number) => renumbered[number] as number),
    variantKind: Uint8Array.from(variantKind),
    firstVariant: Uint32Array.from(firstVariant),
    acronyms,
    known,
    joined,
  };
  const [ledStart, led] = listLed(tables);
  return { ...tables, ledStart, led };
}

/** How the parts of tables become JSON, in the order of their lines, and how they come back. */
const asList = { write: (value: Iterable<unknown>) => [...value], read: (json: never) => json };
const as = <T>(Type: { from(list: ArrayLike<number>): T }) => ({ write: (value: Iterable<number>) => [...value], read: (json: number[]) => Type.from(json) });
const forms = {
  ids: asList,
  countries: asList,
  passes: asList,
  sites: asList,
  words: asList,
  // Weights have one decimal, which single precision hides.
  weights: { write: (value: Float32Array) => Array.from(value, (weight) => Math.round(10 * weight)), read: (json: number[]) => Float32Array.from(json, (tenths) => tenths / 10) },
  variantStart: as(Uint32Array),
  variantWords: as(Uint32Array),
  variantKind: as(Uint8Array),
  firstVariant: as(Uint32Array),
  ledStart: as(Uint32Array),
  led: as(Uint32Array),
  acronyms: { write: (value: Map<string, number[]>) => [...value], read: (json: [string, number[]][]) => new Map(json) },
  known: { write: (value: KnownNames) => value.toJson(), read: (json: string[][]) => KnownNames.ofJson(json) },
  joined: { write: (value: JoinedWords) => value.toJson(), read: (json: [string[], number[]]) => JoinedWords.ofJson(json) },
} satisfies Record<keyof Arrays, unknown>;
const parts = Object.keys(forms) as (keyof Arrays)[];

/** How many lines the tables are. */
export const matchLineCount = parts.length;

/** One JSON text a line. */
export function* matchTablesToLines(tables: MatchTables): Generator<string> {
  for (const part of parts) yield JSON.stringify(forms[part].write(tables[part] as never));
}

export const matchTablesOfLines = (lines: readonly string[]): MatchTables =>
  Object.fromEntries(parts.map((part, i) => [part, forms[part].read(JSON.parse(lines[i] as string) as never)])) as unknown as MatchTables;
