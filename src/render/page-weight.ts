/**
 * What a page with a feed may weigh. Phone first: a server may send some 14 kB before it waits for the reader's phone to answer, so a
 * page of 12 kB compressed is there at once, where one of 28 kB takes two more journeys. Where there is no room for all names of the
 * events in a feed, the longest of their lists lead to the event's own page, which names everybody; a page that is too heavy all the
 * same ends earlier, and goes on behind "Older".
 */
import { gzipSync } from "node:zlib";
import { plainLanguage, spokenLanguage } from "./language.js";
import { leadLinks } from "./local-address.js";

/** HTML of the whole page, and the same as gzip packs it by default, in bytes. */
const mostBytes = 59_900;
const mostPacked = 11_950;

/** Masthead, foot, and what leads to other pages of the feed: without addresses and names, which stand in it several times. */
const frameBytes = 3_360;
const framePacked = { plain: 1_240, other: 1_410 };
const addressesInFrame = 10;
const namesInFrame = 5;

/** So few items are no page: one that is heavy once packed is taken in then, as long as its HTML has room. */
const fewItems = 5;

/** Items pack to less than this share of their bytes, running text to less than that: below, packing need not be tried. */
const packedShare = 0.26;
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
  /** More than those items pack to, with everything around them. */
  packedAtMost: number;
  /** What so many items pack to, with everything around and below them. */
  pack: (count: number, level?: number) => number;
}

/** So gzip takes two thirds of the time; by default it packs to this share of that at most (real pages: 0.90 to 0.95). */
const quick = { level: 3, share: 0.955 };
/** Most pages pack to less: one piece of memory then, instead of several that are joined. */
const packedPiece = 32_768;

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
  return {
    bytes,
    packedAtMost: taken * packedShare + characters * (packedShareOfText - packedShare),
    pack: (count, level) => packedFrame() + gzipSync(around + led.slice(0, count).join("") + leadLinks(below(count)), { level, chunkSize: packedPiece }).length,
  };
}

/** What stands below is small, and is written for its weight only where that decides. */
const mostBelow = 6_000;
const belowBytes = (below: (items: number) => string, count: number, bytes: number): number => (bytes + mostBelow > mostBytes ? Buffer.byteLength(leadLinks(below(count))) : 0);

/** Bytes, plain and as gzip packs them. */
export interface Room {
  bytes: number;
  packed: number;
}

/** Room that a page has beside all of its items, at least; `undefined` where those alone are too much. It is measured no more closely than it has to be. */
export function findRoom(parts: FeedParts, wished: Room = { bytes: 0, packed: 0 }): Room | undefined {
  const { bytes, packedAtMost, pack } = weigh(parts);
  const count = parts.items.length;
  if (bytes.length - 1 < count) return undefined;
  const taken = bytes[count] as number;
  const plain = mostBytes - taken - belowBytes(parts.below ?? (() => ""), count, taken + wished.bytes);
  let packed = mostPacked - packedAtMost;
  if (packed < wished.packed) packed = mostPacked - pack(count, quick.level) * quick.share;
  if (packed < 0) packed = mostPacked - pack(count);
  return packed < 0 ? undefined : { bytes: plain, packed };
}

/** True where a page has room for all of the items. */
export const fitsAll = (parts: FeedParts): boolean => findRoom(parts) !== undefined;

/** How many of the items a page has room for. The first one always fits: no item is cut. */
export function countFitting(parts: FeedParts): number {
  const { bytes, packedAtMost, pack } = weigh(parts);
  const inPlain = bytes.length - 1;
  return packedAtMost < mostPacked ? inPlain : Math.max(Math.min(inPlain, fewItems), mostWithin(bytes, pack));
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
