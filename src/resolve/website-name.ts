/** What a website calls an organisation: "hydro.com" of "Norsk Hydro", "kth.se" of "Kungliga Tekniska högskolan". */
import { squashName } from "../normalise/fold.js";
import { hostOf, labelOf } from "./join-registrations.js";
import { isContent, readWords } from "./name-words.js";
import { familyOfWord, tellsBranch } from "./word-families.js";

const shortest = 3;
const shortestWord = 4;
/** Words run together that are this long stand for the name, whatever they are: "transportenvironment". */
const longStretch = 10;

const saysWho = (fold: string): boolean => isContent(fold) && familyOfWord(fold) === fold;

/** Where the words of a name run together to the label: `undefined` where they do not. */
function findStretch(label: string, folds: readonly string[]): [from: number, to: number] | undefined {
  for (let from = 0; from < folds.length; from += 1) {
    let joined = "";
    for (let to = from; to < folds.length && joined.length < label.length; to += 1) {
      joined += folds[to];
      if (joined === label) return [from, to + 1];
    }
  }
  return undefined;
}

/** Words of a name in a row that the label is made of: one must say who it is, and what is left must tell no branch of it ("Christian Aid Ireland"). */
function isStretch(label: string, folds: readonly string[], isCompany: boolean): boolean {
  const [from, to] = findStretch(label, folds) ?? [0, 0];
  const named = folds.slice(from, to);
  if (!named.some(saysWho) && !(named.length > 1 && label.length >= longStretch)) return false;
  return isCompany || [...folds.slice(0, from), ...folds.slice(to)].every((fold) => !tellsBranch(fold));
}

/** Bodies that are named after their place: "leeds.ac.uk" is the university, "Leeds" is the city. */
const placed = new Set(["~university", "~city", "~regional", "~chamber", "~church", "~hospital", "~county", "~ports", "~airports"]);

/** The label of a website's address where it stands for the name: words of it, or its initials; else `undefined`. */
export function websiteName(website: string | undefined, names: readonly string[], isCompany = false): string | undefined {
  const host = hostOf(website);
  const label = host && squashName(labelOf(host));
  if (!label || label.length < shortest) return undefined;
  for (const name of names) {
    const folds = readWords(name).map(({ fold }) => fold);
    const isPlaced = folds.some((fold) => placed.has(familyOfWord(fold)));
    if (label.length >= shortestWord && !(isPlaced && folds.includes(label)) && (isStretch(label, folds, isCompany) || isStretch(label, folds.filter(isContent), isCompany))) return label;
    const initials = (words: readonly string[]) => words.map((word) => word[0]).join("");
    if (folds.length >= 3 && (initials(folds) === label || initials(folds.filter(isContent)) === label)) return label;
  }
  return undefined;
}
