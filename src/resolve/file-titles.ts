/** Official titles of legislative files as names: which of them tell a file by themselves, and in which years. */
import { foldName } from "../normalise/fold.js";
import { readSubject } from "./subject-words.js";

export interface TitleName {
  reference: string;
  folds: string[];
  from: string;
  to: string;
  /** Enough words, or a word for a law: else it may be the name of any topic. */
  tells: boolean;
}

export interface KnownFile {
  reference: string;
  titles: Readonly<Record<string, string>>;
  /** Days of its steps. */
  days: readonly string[];
}

const smallWords = new Set(
  "a an and as at by for from in into laying of on or regards the to towards with within de des du la le les et sur der die das und von zur zum des den del el los las y en di il lo i e een het van voor och av for om till".split(
    " ",
  ),
);
/** Words for a law or a body that it founds. */
const lawWords = new Set("act regulation directive law mechanism facility programme regime instrument fund authority agency code framework".split(" "));
/** Kinds of procedure that make law. */
const makesLaw = /\((?:COD|CNS|APP|NLE|INL)\)$/;

const yearsOpen: Record<string, number> = { COD: 6, CNS: 6, APP: 6, NLE: 4, INL: 3, INI: 2, BUD: 1, BUI: 1, DEC: 2, RSP: 1 };

/** A title, and what of it people write: without its brackets and tail, and what stands in brackets. */
function variantsOf(title: string): string[] {
  const base = title.replace(/\s*\([^()]*\)\s*/g, " ").replace(/,?\s+(?:amending|repealing|and amending|and repealing|replacing)\b.*$/is, "");
  const brackets = [...title.matchAll(/\(([^()]{6,80})\)/g)]
    .map((match) => match[1] as string)
    .filter(
      (inside) =>
        foldName(inside)
          .split(" ")
          .some((word) => lawWords.has(word)) && !/\d{4}\/\d/.test(inside),
    );
  return [...new Set([title, base.trim(), ...brackets])].filter((one) => one && !/^(?:amending|repealing|establishing a framework$)/i.test(one));
}

/** Words of a name that carry meaning. */
export const contentWords = (folds: readonly string[]): string[] => folds.filter((fold) => !smallWords.has(fold));

/** Names that a file has by its titles. */
export function titleNames(file: KnownFile): TitleName[] {
  const { reference, titles, days } = file;
  const year = Number(reference.slice(0, 4));
  const type = reference.slice(-4, -1);
  const sorted = [...days].sort();
  const from = sorted[0] && sorted[0] < `${year}-12-31` ? sorted[0] : `${year}-01-01`;
  const last = `${year + (yearsOpen[type] ?? 2)}-12-31`;
  const to = sorted.length && (sorted.at(-1) as string) > last ? (sorted.at(-1) as string) : last;
  return Object.values(titles)
    .flatMap(variantsOf)
    .flatMap((title) => {
      const folds = readSubject(title).map(({ fold }) => fold);
      const content = contentWords(folds);
      if (!content.length || folds.join(" ").length < 8 || readsAsReference(title)) return [];
      const lawful = makesLaw.test(reference);
      const tells = content.length >= 4 || (lawful && content.length >= 2 && content.some((word) => lawWords.has(word)));
      return [{ reference, folds, from, to, tells }];
    });
}

/** "1987/1140(CNS)" stands in the place of a title that nobody entered. */
const readsAsReference = (title: string): boolean => /^\d{4}\/\d{4}/.test(title);
