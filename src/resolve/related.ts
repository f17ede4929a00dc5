/** Organisations that belong together and stay apart: branches, parents and subsidiaries, national sections. */
import { hostOf, labelOf } from "./join-registrations.js";
import { isContent, readWords } from "./name-words.js";
import type { RegisteredOrganisation } from "./registrants.js";
import { familyOfWord } from "./word-families.js";

/** Names that more organisations share say nothing of a group. */
const mostMembers = 60;
const mostShown = 24;

interface Member {
  id: string;
  words: ReadonlySet<string>;
  first: string | undefined;
  labels: ReadonlySet<string>;
}

const isBrand = (word: string): boolean => word.length >= 3 && isContent(word) && familyOfWord(word) === word;

function readMember({ id, registrants }: RegisteredOrganisation): Member {
  const names = registrants.map((one) => one.names[0]?.name ?? "");
  const words = names.map((name) => readWords(name).map(({ fold }) => fold));
  return {
    id,
    words: new Set(words.flat().filter(isBrand)),
    first: words[0]?.find(isContent),
    labels: new Set(
      registrants.flatMap((one) => {
        const host = hostOf(one.website);
        return host ? [labelOf(host)] : [];
      }),
    ),
  };
}

/**
 * For every organisation the others of its group, by id: those with a website of the same label and a word of the name in common, and those
 * whose name begins with the same rare word.
 */
export function findRelated(organisations: readonly RegisteredOrganisation[]): Map<string, string[]> {
  const members = organisations.map(readMember);
  const holders = new Map<string, number>();
  for (const { words } of members) for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1);
  const groups = new Map<string, Member[]>();
  const add = (key: string, member: Member) => {
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  };
  for (const member of members) {
    for (const label of member.labels) add(`website ${label}`, member);
    const { first } = member;
    if (first && isBrand(first) && (holders.get(first) ?? 0) <= mostMembers) add(`name ${first}`, member);
  }
  const related = new Map<string, Set<string>>();
  for (const [key, group] of groups) {
    if (group.length < 2 || group.length > mostMembers) continue;
    for (const one of group) {
      for (const other of group) {
        if (one === other) continue;
        const rare = [...one.words].some((word) => other.words.has(word) && (holders.get(word) ?? 0) <= mostMembers);
        const listed = key.startsWith("website ") ? rare || one.labels.size + other.labels.size === 2 : one.labels.size > 0 && [...one.labels].some((label) => [...other.words].includes(label));
        if (!listed && !(key.startsWith("name ") && (one.words.size <= 2 || other.words.size <= 2) && key.length >= 11 && (holders.get(key.slice(5)) ?? 0) <= 20)) continue;
        const set = related.get(one.id) ?? new Set();
        related.set(one.id, set.add(other.id));
      }
    }
  }
  return new Map([...related].map(([id, set]) => [id, [...set].sort().slice(0, mostShown)]));
}
