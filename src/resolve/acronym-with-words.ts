/**
 * An acronym with words that explain it, often in another language than the register: "CECIP - European weighing industry", "ACV-CSC Belgium",
 * "KTH Royal Institute of Technology". The acronym says who may be meant; the words beside it must speak for one of its owners.
 */
import { squashName } from "../normalise/fold.js";
import { tellsWho } from "./left-over.js";
import type { MatchIndex } from "./match-index.js";
import { isContent, readWords } from "./name-words.js";
import { isPublicAcronym } from "./public-bodies.js";
import { familyOfWord, isPlace, legalForms, splitCompound, tellsBranch } from "./word-families.js";

interface Explained {
  /** Squashed. */
  acronym: string;
  /** What stands beside it. */
  rest: string;
}

const looksLikeAcronym = /\p{Lu}.*\p{Lu}|\p{Lu}\d|\d\p{Lu}/u;
const token = /[\p{L}\p{N}&.+]+(?:[-/][\p{L}\p{N}&.+]+)*/gu;
const shortest = 3;
const longest = 12;

/** Acronyms in capitals at either end of a name, in brackets or beside a dash, each with the rest of the name. */
export function listExplained(name: string): Explained[] {
  const tokens = [...name.matchAll(token)];
  return tokens.flatMap((match, i) => {
    const raw = match[0];
    const acronym = squashName(raw);
    if (acronym.length < shortest || acronym.length > longest || legalForms.has(acronym) || isPlace(familyOfWord(acronym)) || !looksLikeAcronym.test(raw)) return [];
    const [before, after] = [name.slice(0, match.index).trimEnd(), name.slice(match.index + raw.length).trimStart()];
    const setOff = i === 0 || i === tokens.length - 1 || /[([/–—-]$/.test(before) || /^[)\]/–—-]/.test(after);
    const rest = `${before} ${after}`.replace(/[()[\]]/g, " ").trim();
    return setOff && readWords(rest).some(({ fold }) => isContent(fold)) ? [{ acronym, rest }] : [];
  });
}

/** First letters of the words that say something, German compounds taken apart. */
function initialsOf(text: string): string {
  return readWords(text)
    .flatMap(({ fold }) => splitCompound(fold) ?? [fold])
    .filter(isContent)
    .map((fold) => fold[0])
    .join("");
}

/** Share of the acronym's letters that begin words, in whatever order: languages order them otherwise ("OTAN" and "NATO"). */
export function shareOfInitials(acronym: string, text: string): number {
  const left = [...initialsOf(text)];
  let found = 0;
  for (const letter of acronym) {
    const at = left.indexOf(letter);
    if (at < 0) continue;
    left.splice(at, 1);
    found += 1;
  }
  return found / acronym.length;
}

/** Words for what a body is, which languages say otherwise: "KTH Royal Institute of Technology" is a "hoegskolan". */
const kindsOfBody = new Set(["~institute", "~university", "~foundation", "~international", "~group"]);

const byLength = (acronym: string): number => (acronym.length >= 5 ? 2 : acronym.length === 4 ? 1 : 0);

/** Shorter acronyms are many bodies'. */
const longEnough = 5;
/** So much of an acronym begins the words beside it that these are what it stands for. */
const mostlyExplained = 0.75;

/** How much speaks for one owner of the acronym; below 0 something speaks against it. */
function weigh({ acronym, rest }: Explained, owner: number, index: MatchIndex, country: string | undefined): number {
  const own = index.countries[owner];
  const ownWord = own ? `@${own.toLowerCase()}` : "";
  let weight = byLength(acronym) + (index.acronyms.get(acronym)?.length === 1 ? 1.5 : 0) + ((index.passes[owner] ?? 0) > 0 ? 0.5 : 0);
  if (country && own) weight += country === own ? 1.5 : -0.5;
  const words = new Set(index.wordsOf(rest));
  const initials = shareOfInitials(acronym, rest);
  // "European Aviation Safety Agency (EASA)" explains the acronym, and not as the European Advertising Standards Alliance would.
  if ((acronym.length < longEnough && initials >= mostlyExplained) || isPublicAcronym(acronym)) {
    const telling = [...words].filter(tellsWho);
    if (telling.length && !words.has(ownWord) && !telling.some((word) => index.hasWord(owner, word))) return Number.NEGATIVE_INFINITY;
  }
  for (const word of words) {
    if (index.hasWord(owner, word)) weight += Math.min(index.weightOf(word), 3) * 0.8;
    else if (word === ownWord) weight += 1;
    else if (/^@(?!eu)/.test(word)) weight -= 4;
    else if (word !== "@eu" && !kindsOfBody.has(word) && tellsBranch(word.replace(/^~/, ""))) weight -= 1.5;
  }
  // "EWI": three letters begin words by chance.
  if (acronym.length >= 4 && initials >= mostlyExplained) weight += initials === 1 ? 2 : 1;
  return weight;
}

/** What must speak for an owner, and by how much more than for the next one. */
const enough = 3.5;
const ahead = 1.5;

/**
 * The one owner of an acronym in the name whom the other words speak for; `undefined` when there is none, or two, or `isOthers` says that these
 * words are another's name.
 */
export function findExplained(name: string, index: MatchIndex, isOthers: (rest: string, owner: number) => boolean, country?: string): number | undefined {
  const weights = new Map<number, number>();
  for (const explained of listExplained(name))
    for (const owner of index.acronyms.get(explained.acronym) ?? []) weights.set(owner, Math.max(weights.get(owner) ?? Number.NEGATIVE_INFINITY, weigh(explained, owner, index, country)));
  const [first, second] = [...weights].sort(([a, x], [b, y]) => y - x || a - b);
  if (!first || first[1] < enough || (second && first[1] - second[1] < ahead)) return undefined;
  return listExplained(name).some(({ rest }) => isOthers(rest, first[0])) ? undefined : first[0];
}
