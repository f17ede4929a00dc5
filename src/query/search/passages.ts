/** The words around what was found, the found ones marked. */
import { readWords, type Word } from "../../analyse/words.js";
import type { Passage } from "./question.js";

const passageLength = 260;
/** Words before the first hit that make it readable, in characters. */
const lead = 70;

interface Cut {
  passage: Passage[];
  /** Where the passage begins in the text. */
  start: number;
  hits: number;
}

/** As many hits of different words as fit within one passage: the best place to begin. */
function bestStart(hits: readonly Word[]): number {
  let [best, bestKinds] = [0, 0];
  for (let first = 0; first < hits.length; first += 1) {
    const from = (hits[first] as Word).start;
    const kinds = new Set<string>();
    for (let i = first; i < hits.length && (hits[i] as Word).end - from < passageLength - lead; i += 1) kinds.add((hits[i] as Word).word);
    if (kinds.size > bestKinds) [best, bestKinds] = [first, kinds.size];
    if (first > 400) break;
  }
  return (hits[best] as Word | undefined)?.start ?? 0;
}

/** A passage of `text`; of a short text the whole. `isHit` tells a word that was asked for. */
export function cutPassage(text: string, isHit: (written: string, word: string) => boolean): Cut {
  const hits = readWords(text).filter(({ word, start, end }) => isHit(text.slice(start, end), word));
  const anchor = bestStart(hits);
  let start = 0;
  if (text.length > passageLength && anchor > lead) {
    const space = text.indexOf(" ", Math.max(0, anchor - lead));
    start = space >= 0 && space < anchor ? space + 1 : anchor;
  }
  let end = text.length;
  if (end - start > passageLength) {
    const space = text.lastIndexOf(" ", start + passageLength);
    end = space > start ? space : start + passageLength;
  }
  const passage: Passage[] = start > 0 ? [{ text: "… ", marked: false }] : [];
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    if (hit.start > at) passage.push({ text: text.slice(at, hit.start), marked: false });
    passage.push({ text: text.slice(hit.start, hit.end), marked: true });
    at = hit.end;
  }
  if (at < end) passage.push({ text: text.slice(at, end), marked: false });
  if (end < text.length) passage.push({ text: " …", marked: false });
  return { passage, start, hits: hits.length };
}
