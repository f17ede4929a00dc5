/**
 * How likely it is that the first candidate is the organisation meant: a logistic regression over a few features of the comparison.
 * The weights are learned by `npm run quality -- --learn` from the half of the labelled names that is for learning, parted by organisation.
 */
import { meansAnother } from "./left-over.js";
import type { Candidate, MatchIndex } from "./match-index.js";
import { readWords } from "./name-words.js";

export const featureNames = [
  "constant",
  "coveredMention",
  "coveredName",
  "same words in order",
  "part of a name",
  "former name",
  "acronym alone",
  "acronym beside the name",
  "another's acronym",
  "weight in common",
  "left over in the mention",
  "left over in the name",
  "misspelt",
  "margin",
  "no margin",
  "another country",
  "has passes",
  "one word",
  "short acronym",
  "acronym of several",
  "alone with these words",
  "acronym explained",
  "left over is generic",
] as const;

/** Learned; see the head of this file. */
export const weights: readonly number[] = [-8.58, 4.43, 3.75, 1.13, -0.69, 0, 0.32, 0.64, -0.77, -0.1, -0.15, -0.74, -0.52, 2.65, 0.28, -2.97, 1.75, -0.82, -2.34, -1.07, 1.8, 0.42, -0.91];

/** A link is *matched* from here on. */
export const matchedFrom = 0.8;
/** A link is *suggested* from here on. */
export const suggestedFrom = 0.5;

/** What an acronym counts that the words beside it explain (`acronym-with-words.ts`). */
export const explainedScore = 0.9;

/** How much it tells that an acronym, no one else's, is made of the first letters of its owner's name. */
export const initialsEvidence = 0.5;
/** How much it tells that it is what its owner's website is called. */
export const websiteEvidence = 0.5;

/**
 * How much it tells that a respondent has the country of the entry's head office: of the labelled respondents of the learning half 95 in 100 have.
 * Of wrong candidates one in ten has it by chance, and one in three in Belgium, where the Union's associations sit.
 */
export const homeEvidence = (country: string): number => (country === "BE" ? 1 : 2);

/** What a name counts of which one piece is an organisation's own name: so many of them are right in the learning half. */
export const pieceScore = 0.95;

/**
 * Whether something forbids more than a suggestion, whatever the score: another country in the name, words of somebody else, or an acronym that
 * others (of the country `among`, where given) may bear as well.
 */
export function isDoubtful(name: string, [first]: readonly Candidate[], index: MatchIndex, among?: string): boolean {
  if (!first) return true;
  const words = index.wordsOf(name);
  const country = index.countries[first.organisation];
  if (first.overMention > 0 && words.some((word) => /^@(?!eu)/.test(word) && word !== `@${country?.toLowerCase()}` && !index.hasWord(first.organisation, word))) return true;
  if (meansAnother(name, first, index)) return true;
  const [only, ...others] = index.read(name).plain;
  return words.length === 1 && only !== undefined && !others.length && index.passesOfOthers(only.fold, first.organisation, among) >= (index.passes[first.organisation] ?? 0);
}

/** The features of the first of `candidates` for a name, in the order of `featureNames`. `among`: the country that all candidates are of. */
export function featuresOf(name: string, candidates: readonly Candidate[], index: MatchIndex, among?: string): number[] {
  const [first, second] = candidates as [Candidate, Candidate | undefined];
  const words = index.wordsOf(name);
  const passes = index.passes[first.organisation] ?? 0;
  const country = index.countries[first.organisation];
  const countries = words.filter((word) => word.startsWith("@") && word !== "@eu");
  const otherCountry = countries.some((word) => word !== `@${country?.toLowerCase()}`) && first.overMention > 0;
  const acronyms = index.acronymsIn(name);
  const others = acronyms.filter((acronym) => !index.hasAcronym(first.organisation, acronym) && !index.hasWord(first.organisation, acronym));
  const own = acronyms.filter((acronym) => index.hasAcronym(first.organisation, acronym));
  const margin = Math.min(0.5, first.rank - (second?.rank ?? 0.3));
  const single = index.read(name).plain.length === 1;
  return [
    1,
    first.coveredMention,
    first.coveredName,
    first.same ? 1 : 0,
    first.kind === "part" ? 1 : 0,
    first.kind === "former" ? 1 : 0,
    first.kind === "acronym" ? 1 : 0,
    own.length && first.kind !== "acronym" ? 1 : 0,
    others.length ? 1 : 0,
    Math.min(first.shared, 18) / 18,
    first.overMention / 6,
    first.overName / 6,
    first.likened ? 1 : 0,
    margin * 2,
    margin < 0.03 ? 1 : 0,
    otherCountry ? 1 : 0,
    passes > 0 ? 1 : 0,
    single ? 1 : 0,
    first.kind === "acronym" && Math.min(...own.map((acronym) => acronym.length), 9) < 4 ? 1 : 0,
    first.kind === "acronym" && own.some((acronym) => index.passesOfOthers(acronym, first.organisation, among) >= Math.max(0, (passes - 1) / 3)) ? 1 : 0,
    index.countHolders(words) <= 1 ? 1 : 0,
    own.some((acronym) => acronym.length >= 4 && (index.acronyms.get(acronym)?.length ?? 0) === 1 && explains(name, acronym)) ? 1 : 0,
    first.coveredMention > 0.99 && first.overName > 0 && first.overName <= 1.6 ? 1 : 0,
  ];
}

/** "ETNO (European Telecommunications Network Operators' Association)": the other words of the name begin with the letters of the acronym. */
function explains(name: string, acronym: string): boolean {
  const initials = readWords(name)
    .map(({ fold }) => fold)
    .filter((fold) => fold !== acronym)
    .map((fold) => fold[0])
    .join("");
  let at = 0;
  for (const letter of initials) if (letter === acronym[at]) at += 1;
  return at === acronym.length;
}

export function sumOf(features: readonly number[], by: readonly number[] = weights): number {
  let sum = 0;
  for (let i = 0; i < features.length; i += 1) sum += (features[i] as number) * (by[i] as number);
  return sum;
}

export const logisticOf = (sum: number): number => 1 / (1 + Math.exp(-sum));

export const logistic = (features: readonly number[], by: readonly number[] = weights): number => logisticOf(sumOf(features, by));
