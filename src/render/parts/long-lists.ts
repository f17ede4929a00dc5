/** The lists of events in a feed, which may stand on the events' own pages instead: what each of them weighs on the page. */
import type { Activity, Party } from "../../model/index.js";
import type { Room } from "../page-weight.js";
import { linkedParty, listNamedInShort, shownName, sidesOf } from "./headline.js";

/** Tags and address around a linked name; what is said beside a suggested one. */
const bytesAround = 52;
const bytesOfSuggestion = 110;

/**
 * What names add to a page as gzip packs it: their letters, and the number in a link, where they are new to the page, next to nothing
 * where they stood there before. On 700 pages of the real documents, and ten times as many, the sum was too low by `mostOff` at most.
 */
const packed = { linked: 16.5, text: 13, letter: 0.38, known: 4, suggestion: 12 };
const mostOff = 180;

/** A list of an item beyond the parties that its headline names. */
export interface LongList extends Room {
  /** Place of the item. */
  index: number;
}

const keyOf = (party: Party): string => (linkedParty(party) ? party.entityId : shownName(party));

function weighParty(party: Party, known: Set<string>): Room {
  const name = Buffer.byteLength(shownName(party));
  const suggested = party.link === "suggested";
  const bytes = bytesAround + name + (suggested ? bytesOfSuggestion + Buffer.byteLength(party.name) : 0);
  const key = keyOf(party);
  const isKnown = known.has(key);
  known.add(key);
  const fresh = (linkedParty(party) ? packed.linked : packed.text) + packed.letter * name;
  return { bytes, packed: (isKnown ? packed.known : fresh) + (suggested ? packed.suggestion + packed.letter * Buffer.byteLength(party.name) : 0) };
}

/** The shortest first. */
export function weighLongLists(items: readonly Activity[], viewpoint: string): LongList[] {
  const known = new Set<string>();
  const lists: { index: number; parties: Party[] }[] = [];
  for (const [index, activity] of items.entries()) {
    if (activity.kind !== "meeting") continue;
    const parties: Party[] = [];
    for (const declaration of activity.declarations) {
      const sides = sidesOf(declaration, viewpoint);
      const inShort = listNamedInShort(sides.parties);
      for (const party of inShort) known.add(keyOf(party));
      parties.push(...sides.parties.slice(inShort.length));
    }
    if (parties.length) lists.push({ index, parties });
  }
  return lists
    .sort((a, b) => a.parties.length - b.parties.length || a.index - b.index)
    .map(({ index, parties }) => {
      const weights = parties.map((party) => weighParty(party, known));
      return { index, bytes: weights.reduce((sum, one) => sum + one.bytes, 0), packed: weights.reduce((sum, one) => sum + one.packed, 0) };
    });
}

/** What all lists would need. */
export const roomForAll = (lists: readonly LongList[]): Room => ({
  bytes: lists.reduce((sum, one) => sum + one.bytes, 0),
  packed: lists.length && lists.reduce((sum, one) => sum + one.packed, mostOff),
});

/** Places of the items whose lists have room together, the shortest first: so most items are whole. */
export function chooseLists(lists: readonly LongList[], room: Room): ReadonlySet<number> {
  const chosen = new Set<number>();
  let { bytes, packed: packedLeft } = { ...room, packed: room.packed - mostOff };
  for (const list of lists) {
    bytes -= list.bytes;
    packedLeft -= list.packed;
    if (bytes < 0 || packedLeft < 0) break;
    chosen.add(list.index);
  }
  return chosen;
}
