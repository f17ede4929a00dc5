/** The linker's own candidates, each with its score and what it rests on: what a person is shown first. */
import type { CandidateFinder, Candidate as Proposal } from "./candidate-finder.js";
import type { Candidate, MatchIndex } from "./match-index.js";
import type { NameIndex } from "./name-index.js";
import { featuresOf, logistic } from "./score.js";

/** "~farmers", "@de" → "farmers", "de". */
const plain = (word: string): string => word.replace(/^[~@]/, "");

/** In words: "score 0.76: its acronym", "score 0.55: in common bertelsmann; only here foundation". */
function describe(mention: string, { organisation, kind, likened }: Candidate, score: number, index: MatchIndex): string {
  const words = index.wordsOf(mention);
  const shared = words.filter((word) => index.hasWord(organisation, word)).map(plain);
  const left = words.filter((word) => !index.hasWord(organisation, word)).map(plain);
  const because = [
    kind === "acronym" ? "its acronym" : kind === "former" ? "a former name" : "",
    shared.length ? `in common ${shared.join(" ")}` : "",
    kind !== "acronym" && left.length ? `only here ${left.join(" ")}` : "",
    likened ? "spelt a little otherwise" : "",
  ];
  return `score ${score.toFixed(2)}: ${because.filter(Boolean).join("; ")}`;
}

/** Candidates of the linker by their score, then those of another finder that it does not know. */
export class ScoredFinder implements CandidateFinder {
  constructor(
    private readonly names: NameIndex,
    private readonly others: CandidateFinder,
  ) {}

  find(mention: string, limit: number): Proposal[] {
    const { candidates: index } = this.names;
    const found = index.findCandidates(mention, limit);
    const scored = found.map((candidate, i): Proposal => {
      const rival = found[i === 0 ? 1 : 0];
      const score = logistic(featuresOf(mention, rival ? [candidate, rival] : [candidate], index));
      const organisationId = index.ids[candidate.organisation] as string;
      return { organisationId, names: this.names.namesOf(organisationId), score, why: describe(mention, candidate, score, index) };
    });
    scored.sort((a, b) => b.score - a.score || (a.organisationId < b.organisationId ? -1 : 1));
    const known = new Set(scored.map((one) => one.organisationId));
    return [...scored, ...this.others.find(mention, limit).filter((one) => !known.has(one.organisationId))].slice(0, limit);
  }
}
