/** The sentences of a paper with their places in its text. */
import type { PaperText } from "../model/index.js";
import { endOfBody } from "../normalise/paper-body.js";
import { endsInAbbreviation } from "./own-sentence.js";

export interface PaperSentence {
  text: string;
  start: number;
  end: number;
  /** The heading or line above its paragraph that ends without a full stop. */
  heading: string;
  /** Marked as an item of a list, or set as a line without an end. */
  item: boolean;
  /** Nothing goes on behind it: the next line begins anew. */
  closed: boolean;
}

const listMark = /^(?:[•▪●◦‣■□➢➤✓·*\uf0a7\uf0b7–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s*/iu;

/** Sentences of the body, in order. */
export function listSentences(paper: PaperText): PaperSentence[] {
  const sentences: PaperSentence[] = [];
  let heading = "";
  let at = 0;
  const lines = paper.text.slice(0, endOfBody(paper)).split("\n");
  lines.forEach((line, number) => {
    const mark = listMark.exec(line)?.[0].length ?? 0;
    const body = line.slice(mark);
    if (body.length < 80 && !/[.!?;,]$/.test(body) && /\p{L}/u.test(body)) heading = body;
    const closed = !/^[\p{Ll}\d(]/u.test(lines[number + 1] ?? "");
    let start = 0;
    for (const found of body.matchAll(/[.!?][⁰¹²³⁴⁵⁶⁷⁸⁹]*["”»’)]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*(?=\s+[\p{Lu}\d"“«„(•])|$/gu)) {
      const end = found.index + found[0].length;
      const piece = body.slice(start, end);
      if (found[0] && endsInAbbreviation(piece)) continue;
      const lead = piece.length - piece.trimStart().length;
      const text = piece.trim();
      if (text) sentences.push({ closed, text, start: at + mark + start + lead, end: at + mark + start + lead + text.length, heading, item: mark > 0 && start === 0 });
      start = end;
    }
    at += line.length + 1;
  });
  return sentences;
}
