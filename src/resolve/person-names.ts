/** Names of people in any order and spelling: who may be meant. Whether two are one person takes more than this. */
import { foldName } from "../normalise/fold.js";

const wordsOf = (name: string): string[] => foldName(name).split(" ").filter(Boolean);

/** "BATTU-HENRIKSSON Virginie", "Virginie Battu-henriksson" → one key: the folded words in the order of the alphabet. */
export const personKey = (name: string): string => wordsOf(name).sort().join(" ");

/** Words shorter than this differ by a letter from too many others. */
const shortestMisspelt = 6;

/** One letter more, less or other, or two in each other's place. */
function differByOneLetter(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < shortestMisspelt) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (inA.length <= 1 && inB.length <= 1) || (inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0]);
}

/** Whether two names are the same words in another order, or but for one letter in one long word. */
export function isRespelt(a: string, b: string): boolean {
  const [wordsA, wordsB] = [wordsOf(a).sort(), wordsOf(b).sort()];
  if (wordsA.length !== wordsB.length || wordsA.length < 2) return false;
  const leftA = wordsA.filter((word) => !wordsB.includes(word));
  const leftB = wordsB.filter((word) => !wordsA.includes(word));
  if (!leftA.length && !leftB.length) return wordsA.join(" ") === wordsB.join(" ");
  return leftA.length === 1 && leftB.length === 1 && differByOneLetter(leftA[0] as string, leftB[0] as string);
}

export class PersonNames {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly byWord = new Map<string, Map<string, string[]>>();

  add(id: string, name: string): void {
    const key = personKey(name);
    const ids = this.byKey.get(key) ?? new Set<string>();
    this.byKey.set(key, ids.add(id));
    const words = key.split(" ");
    for (const word of words) {
      const names = this.byWord.get(word) ?? new Map<string, string[]>();
      this.byWord.set(word, names.set(`${id} ${key}`, words));
    }
  }

  /** Ids of those who bear just these words, in any order. */
  listBearers(name: string): string[] {
    return [...(this.byKey.get(personKey(name)) ?? [])].sort();
  }

  /** Ids of those who may be meant: who bear the name, else those whose name has all its words, or whose words it has all. */
  find(name: string): string[] {
    const same = this.listBearers(name);
    if (same.length) return same;
    const words = wordsOf(name);
    if (words.length < 2) return [];
    const found = new Set<string>();
    for (const word of words) {
      for (const [bearer, known] of this.byWord.get(word) ?? []) {
        const [shorter, longer] = known.length < words.length ? [known, words] : [words, known];
        // A given and a family name at least; initials count for none.
        if (shorter.filter((one) => one.length > 1).length >= 2 && shorter.every((one) => longer.includes(one))) found.add(bearer.slice(0, bearer.indexOf(" ")));
      }
    }
    return [...found].sort();
  }
}
