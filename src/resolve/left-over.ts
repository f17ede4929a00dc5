/**
 * What two names do not have in common: a mention that says something of its own ("Heidelberg University", "European Space Agency") means
 * somebody else than the organisation whose name its other words are.
 */
import { readCountry } from "../normalise/countries.js";
import { isRole } from "./cell-words.js";
import { isLike, within } from "./like-words.js";
import type { Candidate, MatchIndex } from "./match-index.js";
import { readWords } from "./name-words.js";
import { tellsPublicBody } from "./public-bodies.js";
import { isPlace } from "./word-families.js";

/** From here on few organisations have a word: it is a name of its own, where commoner ones only say what somebody does. */
const properFrom = 4.5;
/** Words that are looked at when they are only like another one: shorter ones are too often words of their own ("Equinox", "Equinor"). */
const shortestLikened = 8;
/** A common word is nobody's name: "Hydrogen" and "Nel Hydrogen", "Bahn" and "IRG-Rail". */
const leastCommon = 2.5;
/** So many of them are: "Carbon Market Watch". */
const enoughCommon = 8;

/** What nearly every organisation may put before or behind its name. */
const addsNothing = new Set([
  "~association",
  "~group",
  "~office",
  "~federal",
  "~national",
  "~business",
  "~industry",
  "~manufacturers",
  "~company",
  "eu",
  "s",
  "a",
  "int",
  "affairs",
  "policy",
  "cabinet",
]);
/** Kinds of body, which writers take for one another. */
const kinds = new Set([
  ...[
    "~network",
    "~alliance",
    "~coalition",
    "~forum",
    "~council",
    "~initiative",
    "~movement",
    "~sociedade",
    "~foundation",
    "~center",
    "~professional",
    "~services",
    "~community",
    "~private",
    "~public",
  ],
  ...["~institute", "~laboratory", "~research", "~chamber", "~international", "~technology", "~consultants"],
]);

/** Somebody of or about an organisation, and not the organisation. */
const besides = new Set(["whistleblower", "betriebsrat", "konzernbetriebsrat", "gesamtbetriebsrat"]);

const isProper = (word: string, index: MatchIndex): boolean => !/^[~@]/.test(word) && index.weightOf(word) >= properFrom;
/** "Region Skåne", "Stockholms stad": the place's own authority. */
const isAuthority = (word: string): boolean => /^~(?:regional|city|county)$/.test(word);
const isCountry = (word: string): boolean => /^@(?!eu)/.test(word);
const saysNothing = (word: string): boolean => addsNothing.has(word) || isPlace(word) || isRole(word);
/** Whether a word, or its family, tells one organisation from another: "~space", not "~association", "@fr" or "director". */
export const tellsWho = (word: string): boolean => !saysNothing(word) && !kinds.has(word);

/** What is left of a longer phrase: "in Psychology", "and Industry Relations at Ericsson Group". */
const fragment = /^(?:in|of|on|and|to|at)\s/;

/** "CDU": two to five letters, written as an acronym is. */
const inCapitals = /^[\p{Lu}\d]{2,5}$/u;

/** Words that are as good as one another: a plural, a letter or two put in or left out. */
const isAlike = (word: string, known: string): boolean => isLike(word, known) || isLike(known, word);

/** Whether a name of one word, at `at`, stands behind a sign that sets it off from what is before it: "Association of Retailers (EuroCommerce)". */
function isSetOff(name: string, word: string): boolean {
  const { start } = readWords(name).find(({ fold }) => fold === word) ?? { start: 0 };
  return /[^\p{L}\p{N}\s'’]\s*$/u.test(name.slice(0, start));
}

/** What a mention and the candidate's best name say each on its own, and what they say both. */
interface Compared {
  left: readonly string[];
  over: readonly string[];
  shared: readonly string[];
  /** Words of the mention that are only like one of the organisation's. */
  alike: readonly string[];
  /** The best name, as families. */
  best: readonly string[];
  /** Acronyms of the organisation in the mention. */
  acronyms: readonly string[];
}

function compareWords(name: string, { organisation, variant, acronym }: Candidate, index: MatchIndex): Compared {
  const words = index.wordsOf(name);
  const own = [...index.wordsOfOrganisation(organisation)];
  const best = index.wordsOfVariant(variant);
  const isHeld = (word: string): boolean => own.includes(word) || index.hasAcronym(organisation, word);
  const shared = words.filter(isHeld);
  const alike = words.filter((word) => !isHeld(word) && own.some((known) => isAlike(word, known)));
  return {
    left: words.filter((word) => !isHeld(word) && !alike.includes(word)),
    over: best.filter((word) => !words.includes(word) && !words.some((one) => isAlike(one, word))),
    shared,
    alike,
    best,
    acronyms: acronym ? index.acronymsIn(name).filter((one) => index.hasAcronym(organisation, one)) : [],
  };
}

/** Whether nothing but common words is shared, and not all that the mention says. */
function isOnlyCommon({ left, shared, alike, acronyms, over }: Compared, { organisation, kind }: Candidate, index: MatchIndex): boolean {
  if (acronyms.length || shared.some((word) => isProper(word, index))) return false;
  if (alike.length) {
    const own = [...index.wordsOfOrganisation(organisation)];
    const isClose = (word: string): boolean => word.length >= shortestLikened && own.some((known) => isAlike(word, known) && within(word, known, word.length >= 12 ? 2 : 1));
    return !shared.some((word) => !saysNothing(word)) && !alike.some(isClose);
  }
  const weight = shared.reduce((sum, word) => sum + index.weightOf(word), 0);
  // "Industriellen Vereinigung" and "Teollisuusliitto"; "Danish Industry" has its country too.
  if (!shared.some(tellsWho) && !shared.some(isCountry)) return true;
  if (weight < leastCommon && (over.some((word) => isProper(word, index)) || kind === "part")) return true;
  // "European Space Agency" and "European Agency": common words say who is meant only when all of them are there.
  return left.some((word) => !saysNothing(word)) && (over.length > 0 || weight < enoughCommon);
}

/** Whether what the mention says beside its words in common with the candidate means somebody else. */
export function meansAnother(name: string, candidate: Candidate, index: MatchIndex): boolean {
  if (candidate.kind === "acronym") return false;
  if (fragment.test(name)) return true;
  const { organisation } = candidate;
  const words = index.wordsOf(name);
  const compared = compareWords(name, candidate, index);
  const { left, over, shared, best, acronyms } = compared;
  // "Northern Ireland": a place is nobody; "Region Skåne" and "LO Norge" are.
  const hasAcronym = index.read(name).plain.some(({ fold }) => acronyms.includes(fold));
  if (!hasAcronym && words.every(isPlace) && (over.some(tellsWho) || !words.some(isAuthority))) return true;
  if (left.some((word) => besides.has(word))) return true;
  if (isOnlyCommon(compared, candidate, index)) return true;
  // "CDU" and "Wirtschaftsrat der CDU": letters that are not the organisation's acronym, and stand behind a word of its own.
  if (inCapitals.test(name.trim()) && !index.hasAcronym(organisation, words[0] ?? "") && best.indexOf(words[0] ?? "") > 0 && over.some((word) => isProper(word, index))) return true;
  // "European Greens" and "Federation of Young European Greens".
  if (over.includes("~youth")) return true;
  // "UN Global Compact" and "UN Global Compact Network Georgia".
  if (over.some((word) => isCountry(word) || readCountry(word) !== undefined) && tellsPublicBody(name, [])) return true;
  if (candidate.kind === "part") {
    // "Internationaler Wirtschaftsrat" and "Wirtschaftsrat" of somebody.
    if (left.includes("~international")) return true;
    // "ECI Housing for All" and "ECI e.V.": a short word, and more of its own than that.
    if (best.length === 1 && (best[0] as string).length < 4 && left.filter(tellsWho).length > 1) return true;
  }
  // "AWO Agency" and "AWO Bundesverband": a short acronym that several have, and a word that this one has not.
  const [acronym, ...others] = shared;
  if (acronym !== undefined && !others.length && acronym.length < 4 && acronyms.includes(acronym) && left.some(tellsWho) && index.countHolders(shared) > 1) return true;
  // "JRS Europe" and "JRS Malta", "Long Covid Europe" and "Rete Long Covid Italia".
  if (left.includes("@eu") && over.some(isCountry)) return true;
  // "Collectif contre l'Islamophobie en Belgique" and "… en Europe".
  if (left.some(isCountry) && over.includes("@eu") && !acronyms.length) return true;
  // "Clean Sky" and "Sky Group": a name of one word, behind another one.
  const [only, ...more] = best.filter(tellsWho);
  const at = only && !more.length ? words.indexOf(only) : -1;
  if (at > 0 && words.slice(0, at).some((word) => tellsWho(word) && left.includes(word)) && !isSetOff(name, only as string)) return true;
  // An acronym of four letters and more says who is meant, whatever stands beside it.
  if (acronyms.some((one) => one.length >= 4)) return false;
  const country = `@${index.countries[organisation]?.toLowerCase()}`;
  const isElsewhere = (word: string): boolean => word === "~international" || (isCountry(word) && word !== country);
  // "Apothekerverband Westfalen-Lippe" and "Steuerberaterverband Westfalen-Lippe", "Survival International" and "Cultural Survival".
  if (over.some(tellsWho) && left.some((word) => tellsWho(word) || isElsewhere(word) || (word === "~industry" && !acronyms.length))) return true;
  // "Chambre Nationale des Huissiers de Justice" and "Union Européenne des Huissiers de Justice".
  return left.some((word) => word === "~international" || word === "~national") && over.some((word) => word === "@eu" || word === "~international");
}
