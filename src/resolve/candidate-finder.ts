/** Which organisations a name may be: what a person is shown to decide. Nothing is linked by it. */
import { foldName, squashName } from "../normalise/fold.js";
import type { NameTables } from "./name-index.js";

export interface Candidate {
  organisationId: string;
  /** Names known for it, the current one first. */
  names: readonly string[];
  /** From 0 to 1: orders candidates, and says nothing else. */
  score: number;
  /** In words: what speaks for it. */
  why: string;
}

export interface CandidateFinder {
  /** At most `limit` organisations, the likeliest first. */
  find(mention: string, limit: number): Candidate[];
}

/** A word that more organisations than this have in their names leads to none of them alone. */
const mostHolders = 400;
const least = 0.2;

/** Names that share rare words with the mention, or whose acronym it is. */
export class RareWordFinder implements CandidateFinder {
  private readonly holders = new Map<string, string[]>();

  constructor(private readonly tables: NameTables) {
    for (const [id, names] of tables.names) {
      for (const word of new Set(names.flatMap((name) => foldName(name).split(" ")))) {
        const known = this.holders.get(word);
        if (known) known.push(id);
        else this.holders.set(word, [id]);
      }
    }
  }

  /** The rarer, the more a word tells. */
  private weight(word: string): number {
    return Math.log((this.tables.names.size + 1) / (this.holders.get(word)?.length ?? 0.5));
  }

  private similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    let [common, all] = [0, 0];
    for (const word of new Set([...a, ...b])) {
      const weight = this.weight(word);
      all += weight;
      if (a.has(word) && b.has(word)) common += weight;
    }
    return all ? common / all : 0;
  }

  find(mention: string, limit: number): Candidate[] {
    const found = new Map<string, Candidate>();
    const add = (organisationId: string, score: number, why: string) => {
      const known = found.get(organisationId);
      if (!known || known.score < score) found.set(organisationId, { organisationId, names: this.tables.names.get(organisationId) ?? [], score, why });
    };
    const squashed = squashName(mention);
    for (const map of [this.tables.squashed, this.tables.current, this.tables.former])
      for (const id of (map.get(squashed) ?? map.get(foldName(mention)))?.split(" ") ?? []) add(id, 1, "the same name");
    for (const id of this.tables.acronyms.get(squashed)?.split(" ") ?? []) add(id, 0.9, "the same acronym");
    const words = new Set(foldName(mention).split(" ").filter(Boolean));
    for (const word of words) {
      const holders = this.holders.get(word);
      if (word.length < 3 || !holders || holders.length > mostHolders) continue;
      for (const id of holders) {
        if (found.has(id)) continue;
        const names = this.tables.names.get(id) ?? [];
        const score = Math.max(...names.map((name) => this.similarity(words, new Set(foldName(name).split(" ")))));
        if (score >= least) add(id, score, `shares the word "${word}"`);
      }
    }
    return [...found.values()].sort((a, b) => b.score - a.score || (a.organisationId < b.organisationId ? -1 : 1)).slice(0, limit);
  }
}
