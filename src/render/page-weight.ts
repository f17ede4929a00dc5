/**
 * What a page with a feed may weigh. Phone first: a server may send some 14 kB before it waits for the reader's phone to answer, so a
 * page of 12 kB compressed is there at once, where one of 28 kB takes two more journeys. A feed therefore ends earlier where its
 * items name very many parties, and goes on behind "Older". Nothing is taken out of an item instead: names are what readers search
 * a page for, and a list that is complete only elsewhere is no list of who was there.
 */
import { gzipSync } from "node:zlib";
import { plainLanguage, spokenLanguage } from "./language.js";
import { leadLinks } from "./local-address.js";

/** HTML of the whole page, and the same as gzip packs it by default, in bytes. */
const mostBytes = 59_900;
const mostPacked = 11_950;

/** Masthead, foot, and what leads to other pages of the feed: without addresses and names, which stand in it several times. */
const frameBytes = 3_300;
const framePacked = { plain: 1_200, other: 1_370 };
const addressesInFrame = 9;
const namesInFrame = 5;

/** So few items are no page: one that is heavy once packed is taken in then, as long as its HTML has room. */
const fewItems = 5;

/** Lists of links pack to less than this share of their bytes, running text to less than that: below, packing need not be tried. */
const packedShare = 0.27;
const packedShareOfText = 0.5;

/** What a page consists of beside its items. */
export interface Frame {
  path: string;
  title: string;
  /** HTML beside and above the feed. */
  around: readonly string[];
}

/** Words of other languages are longer, and so are their links. */
const packedFrame = (): number => (spokenLanguage() === plainLanguage ? framePacked.plain : framePacked.other);

const frameOf = ({ path, title }: Frame): number => frameBytes + addressesInFrame * path.length + namesInFrame * Buffer.byteLength(title);

/** Bytes of HTML that a page has left for lists. */
export const roomFor = (frame: Frame): number => mostBytes - frameOf(frame) - Buffer.byteLength(leadLinks(frame.around.join("")));

interface FeedParts {
  frame: Frame;
  /** HTML of each item, in order. */
  items: readonly string[];
  /** Characters of running text in each: it packs badly. */
  text: readonly number[];
  /** HTML below the first items that goes with them: the documents that they cite. */
  below?: (items: number) => string;
}

interface Weighed {
  /** Bytes of everything around the items, then of so many items more: one number more than there are items that there is room for. */
  bytes: number[];
  /** Bytes that so many pack to, with everything around them; absent where it need not be tried. */
  pack?: (count: number) => number;
}

function weigh({ frame, items, text, below = () => "" }: FeedParts): Weighed {
  const around = leadLinks(frame.around.join(""));
  const led = items.map(leadLinks);
  const bytes = [frameOf(frame) + Buffer.byteLength(around)];
  let taken = bytes[0] as number;
  let characters = 0;
  for (const [index, item] of led.entries()) {
    const more = taken + Buffer.byteLength(item);
    if (index > 0 && more + belowBytes(below, index + 1, more) > mostBytes) break;
    taken = more;
    bytes.push(taken);
    characters += text[index] as number;
  }
  if (taken * packedShare + characters * (packedShareOfText - packedShare) < mostPacked) return { bytes };
  return { bytes, pack: (count) => packedFrame() + gzipSync(around + led.slice(0, count).join("") + leadLinks(below(count))).length };
}

/** What stands below is small, and is written for its weight only where that decides. */
const mostBelow = 6_000;
const belowBytes = (below: (items: number) => string, count: number, bytes: number): number => (bytes + mostBelow > mostBytes ? Buffer.byteLength(leadLinks(below(count))) : 0);

/** True where a page has room for all of the items. */
export function fitsAll(parts: FeedParts): boolean {
  const { bytes, pack } = weigh(parts);
  const count = bytes.length - 1;
  return count === parts.items.length && (!pack || pack(count) <= mostPacked);
}

/** How many of the items a page has room for. The first one always fits: no item is cut. */
export function countFitting(parts: FeedParts): number {
  const { bytes, pack } = weigh(parts);
  const inPlain = bytes.length - 1;
  return pack ? Math.max(Math.min(inPlain, fewItems), mostWithin(bytes, pack)) : inPlain;
}

/** Packing a page takes as long as writing it: so often at most. */
const mostTries = 3;
/** So little room would hold an item or two at most. */
const leftOver = 300;
/** What a byte of a usual heavy page packs to, where nothing was tried yet. */
const usualShare = 0.225;

/** The most items that pack to within the bound: each try tells how a page packs, and so how many the next one takes. */
function mostWithin(bytes: readonly number[], pack: (count: number) => number): number {
  const upTo = (wanted: number): number => bytes.findLastIndex((sum) => sum <= wanted);
  let fits = 0;
  let over = bytes.length;
  let guess = Math.max(1, upTo(mostPacked / usualShare));
  for (let tries = 0; over - fits > 1 && (tries < mostTries || fits === 0); tries += 1) {
    const weight = pack(guess);
    if (weight <= mostPacked) {
      fits = guess;
      if (mostPacked - weight < leftOver) break;
    } else over = guess;
    const taken = bytes[guess] as number;
    guess = Math.min(over - 1, Math.max(fits + 1, upTo(taken + ((mostPacked - weight) * taken) / weight)));
  }
  return fits;
}
