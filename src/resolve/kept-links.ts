/**
 * Scored links of an edition, kept for the next one. When the register changed, only names that share a word, an acronym or a likeness with
 * an organisation that changed are linked anew: no other answer can be another one, since weights go by bands (see `match-index.ts`). A word
 * that leads to very many organisations leads a longer name to none, so that sharing it alone is no reason either.
 */
import { listExplained } from "./acronym-with-words.js";
import { isLike } from "./like-words.js";
import { MatchIndex } from "./match-index.js";
import { type Link, NameTables } from "./name-index.js";
import { partsOf } from "./name-parts.js";

interface Kept {
  /** Of the program and of what else the answers depend on. */
  fingerprint: string;
  links: [name: string, link: Link | null][];
}

export interface TakenOver {
  links: Map<string, Link | undefined>;
  /** Names whose kept link cannot stand. */
  touched: number;
  /** Organisations that came, went or are named otherwise. */
  changed: number;
}

/** One line for the file of names. */
export function keepLinks(fingerprint: string, links: ReadonlyMap<string, Link | undefined>): string {
  const kept: Kept = { fingerprint, links: [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, link]) => [name, link ?? null]) };
  return JSON.stringify(kept);
}

/** Words by their beginnings, to find what a word may be a misspelling of. */
function byBeginning(words: Iterable<string>): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 5) continue;
    const key = word.slice(0, 2);
    const list = map.get(key);
    if (list) list.push(word);
    else map.set(key, [word]);
  }
  return map;
}

/** All kept links, for a build under the same tables. */
export function takeOverUnchanged(lines: readonly string[]): Map<string, Link | undefined> {
  const line = lines[NameTables.lineCount];
  return new Map(line ? (JSON.parse(line) as Kept).links.map(([name, link]) => [name, link ?? undefined] as const) : []);
}

/** Words of organisations that changed, to be looked for in names. */
class TouchedWords {
  private readonly words = new Set<string>();
  private similar: ReadonlyMap<string, readonly string[]> | undefined;

  add(word: string): void {
    this.words.add(word);
    this.similar = undefined;
  }

  /** Whether it is one of them, or may be a misspelling of one. */
  has(word: string): boolean {
    this.similar ??= byBeginning(this.words);
    return this.words.has(word) || (this.similar.get(word.slice(0, 2)) ?? []).some((other) => isLike(word, other));
  }
}

/** A name that is looked up as one: pieces of a name may be shorter, and have other answers. */
const isOne = (name: string): boolean => !name.includes("/") && !partsOf(name).parts.length && !listExplained(name).length;

/** The kept links that still stand under other tables. `lines` are those of the file of names of the edition before. */
export function takeOverLinks(lines: readonly string[], fingerprint: string, now: MatchIndex): TakenOver {
  const none: TakenOver = { links: new Map(), touched: 0, changed: 0 };
  const line = lines[NameTables.lineCount];
  if (!line) return none;
  const kept = JSON.parse(line) as Kept;
  if (kept.fingerprint !== fingerprint) return none;
  const before = new MatchIndex(NameTables.ofLines(lines).matchTables);
  const [was, is] = [before.describeAll(), now.describeAll()];
  // All words that matter for some name, and those that matter for longer names too.
  const [touched, touchedLonger] = [new TouchedWords(), new TouchedWords()];
  const addForAll = (word: string) => {
    touched.add(word);
    touchedLonger.add(word);
  };
  let changed = 0;
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [old, fresh] = [was.get(id), is.get(id)];
    if (old?.text === fresh?.text) continue;
    changed += 1;
    for (const word of [...(old?.words ?? []), ...(fresh?.words ?? [])]) {
      if (before.leadsToMany(word) && now.leadsToMany(word)) touched.add(word);
      else addForAll(word);
    }
    for (const acronym of [...(old?.acronyms ?? []), ...(fresh?.acronyms ?? [])]) addForAll(acronym);
  }
  // Words that weigh more or less than before, or are new: names that have them are weighed anew.
  const [weighed, weighs] = [before.listWeights(), now.listWeights()];
  for (const word of new Set([...weighed.keys(), ...weighs.keys()])) if (weighed.get(word) !== weighs.get(word)) addForAll(word);
  const links = new Map(kept.links.map(([name, link]) => [name, link ?? undefined] as const));
  if (!changed) return { links, touched: 0, changed };
  let gone = 0;
  for (const [name] of kept.links) {
    const words = [...new Set([...before.wordsOf(name), ...now.wordsOf(name), ...before.acronymsIn(name), ...now.acronymsIn(name)])];
    const reasons = now.isShort(name) || !isOne(name) ? touched : touchedLonger;
    if (!words.some((word) => reasons.has(word)) && before.wordsOf(name).join(" ") === now.wordsOf(name).join(" ")) continue;
    links.delete(name);
    gone += 1;
  }
  return { links, touched: gone, changed };
}
