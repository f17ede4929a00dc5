/**
 * What a page with a feed may weigh. Phone first: a server may send some 14 kB before it waits for the reader's phone to answer, so a
 * page of 12 kB compressed is there at once, where one of 28 kB takes two more journeys. A feed therefore ends earlier where its
 * items name very many parties, and goes on behind "Older". Nothing is taken out of an item instead: names are what readers search
 * a page for, and a list that is complete only elsewhere is no list of who was there.
 */
import { gzipSync } from "node:zlib";
import { type Activity, type PositionActivity, positionAnswers } from "../model/index.js";
import { leadLinks } from "./local-address.js";

/** HTML of the whole page, and the same compressed, in bytes. */
const mostBytes = 58_700;
const mostCompressed = 11_400;

/** Masthead, foot, filters, and what leads to other pages of the feed. */
const frameBytes = 4_800;

/** So few items are no page: one that is heavy once compressed is taken in then, as long as its HTML has room. */
const fewItems = 5;

/** A long register entry beside the feed leaves it at least this share. */
const leastShare = 0.25;

/**
 * Compressed bytes, estimated: what was said before on the page costs nearly nothing, what is new costs by its kind. Fitted to 800 pages
 * of real organisations, people, bodies, files and consultations; nine of ten are within 0.9 kB of the estimate, none is off by more than 1.9.
 */
const estimate = { perByteAround: 0.38, perByteOfNames: 0.22, perItem: 23, perNewName: 30, perCharacterOfSubject: 0.53, perCharacterOfText: 0.45 };

/** Characters of the three answers. */
const lengthOf = (position: PositionActivity): number => positionAnswers.reduce((sum, answer) => sum + position[answer].reduce((part, { text }) => part + text.length, 0), 0);

/** As it is sent: links of a page in German are longer. */
const bytesOf = (html: string): number => Buffer.byteLength(leadLinks(html));
const weigh = (around: readonly string[]): number => around.reduce((sum, html) => sum + bytesOf(html), 0);
/** Bytes that a list may take where nothing else has to fit beside what stands around it. */
export const roomForAll = (around: readonly string[]): number => mostBytes - frameBytes - weigh(around);
/** The same where a feed keeps its share. */
export const roomBeside = (around: readonly string[]): number => roomForAll(around) - mostBytes * leastShare;

export class FeedRoom {
  private bytes: number;
  private compressed: number;
  private readonly named = new Set<string>();
  private items = 0;

  /** `around` is the HTML that stands on the page beside the feed. */
  constructor(around: readonly string[]) {
    const taken = frameBytes + weigh(around);
    this.bytes = Math.max(mostBytes - taken, mostBytes * leastShare);
    // Compressed for good: tables of links pack twice as well as running text, and a page has more or less of either.
    const packed = frameBytes * estimate.perByteAround + gzipSync(around.join(""), { level: 4 }).length;
    this.compressed = Math.max(mostCompressed - packed, mostCompressed * leastShare);
  }

  /** Takes the room of what stands above the items and repeats names of theirs. */
  reserve(html: string): void {
    const size = bytesOf(html);
    this.bytes -= size;
    this.compressed -= size * estimate.perByteOfNames;
  }

  /** Takes the room of an item and its HTML; false when there is not enough left. The first item always fits: no item is cut. */
  take(activity: Activity, html: string): boolean {
    this.bytes -= bytesOf(html);
    this.compressed -= this.estimateCompressed(activity);
    this.items += 1;
    return this.items === 1 || (this.bytes >= 0 && (this.compressed >= 0 || this.items <= fewItems));
  }

  private estimateCompressed(activity: Activity): number {
    const namedBefore = this.named.size;
    for (const file of activity.files) if (file.link !== "suggested") this.named.add(file.id);
    let subjects = 0;
    for (const { subject, hosts, parties } of activity.declarations) {
      subjects += subject.length;
      for (const { personId, name, role } of hosts) this.named.add(personId ?? name).add(role);
      for (const { entityId, text } of parties) this.named.add(entityId ?? text);
    }
    const text = activity.kind === "response" ? activity.text.length : activity.kind === "position" ? lengthOf(activity) : 0;
    return estimate.perItem + estimate.perNewName * (this.named.size - namedBefore) + estimate.perCharacterOfSubject * subjects + estimate.perCharacterOfText * text;
  }
}
