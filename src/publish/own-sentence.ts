/** One sentence on an organisation, chosen from its own register text and quoted as it stands. */

const abbreviations =
  /(?:\b(?:e\.g|i\.e|etc|approx|Nr|No|St|Dr|Prof|z\.B|bzw|ca|vs|incl|inkl|U\.S|S\.A|N\.V|B\.V|e\.V|p\.ej|par ex|art|Art|Inc|Ltd|Co|Corp|c\.à\.d|d\.h|u\.a|iur|phil|jur|mil|tys)|(?<![\p{L}])\p{L})\.$/u;

export const endsInAbbreviation = (text: string): boolean => abbreviations.test(text);

/** Lines that a form cut in the middle of a sentence are one again: the next goes on in small letters, or the line is a full one without an end. */
function joinLines(text: string): string[] {
  const lines: string[] = [];
  for (const raw of text.replace(/\ufeff/g, "").split(/\n/)) {
    const line = raw.trim();
    const before = lines.at(-1);
    if (before && line && !/[.!?:;]["”»’)]*$/.test(before) && (/^\p{Ll}/u.test(line) || (before.length >= 50 && /^[\p{L}(]/u.test(line)))) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines;
}

/** Sentences of a text, verbatim but for white space, in order, the first `most`. A line that ends without a full stop is a sentence of its own. */
export function splitSentences(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const sentences: string[] = [];
  for (const line of joinLines(text)) {
    let start = 0;
    for (const match of line.matchAll(/[.!?]["”»’)]*(?=\s+[\p{Lu}\d"“«„(])|$/gu)) {
      const end = match.index + match[0].length;
      const piece = line.slice(start, end);
      if (match[0] && endsInAbbreviation(piece)) continue;
      if (piece.trim()) sentences.push(piece.trim());
      if (sentences.length >= most) return sentences;
      start = end;
    }
  }
  return sentences;
}

/** List items, fragments and sentences that lean on the one before. */
const listMark = /^(?:[-–•*·▪\d(]|\p{Ll}|[ivx]+\.|[A-Za-z]\))/u;
const leansOnContext =
  /^(?:this|these|those|to this end|thus|therefore|in addition|additionally|moreover|furthermore|also|however|it also|they|such|as such|zugleich|darüber hinaus|außerdem|dabei|dazu|dies|diese[rs]?|hierzu|so|ainsi|de plus|en outre|cela|ces|cette|par ailleurs|a cet effet|à cet effet|inoltre|questo|questa|además|asimismo|esto|estos|daarnaast|hierbij)\b/iu;
/** Verbs and nouns with which organisations say what they are, in the languages that the register shows most. */
const saysWhatItIs =
  /\b(?:is|are|represents?|was founded|founded|brings together|promotes?|works?|provides?|develops?|runs|est|sont|représente|regroupe|rassemble|fédère|ist|sind|vertritt|vereint|setzt sich|è|rappresenta|riunisce|es|representa|agrupa|reúne|é|is een|vertegenwoordigt|är|företräder|repræsenterer|er|edustaa|on|jest|reprezentuje|zrzesza|je|zastupuje|sdružuje|a|az|este|reprezintă|είναι|εκπροσωπεί)\b/iu;

/**
 * The sentence that says best what the organisation is, or `undefined` when none is fit to stand alone.
 * Early ones, whole ones, those that name it and say what it is are preferred; headings, list items and addresses are not.
 */
export function chooseOwnSentence(goals: string | undefined, names: readonly string[]): string | undefined {
  if (!goals) return undefined;
  let best: { text: string; score: number } | undefined;
  for (const [place, sentence] of splitSentences(goals, 8).entries()) {
    const text = sentence.replace(/\s+/g, " ");
    const count = text.split(" ").length;
    if (
      text.length < 30 ||
      text.length > 320 ||
      count < 5 ||
      listMark.test(text) ||
      leansOnContext.test(text) ||
      /[;,]$/.test(text) ||
      /https?:|www\.|@|\[(?:e-mail|phone)/i.test(text) ||
      /:$/.test(text)
    )
      continue;
    let score = 4 - place;
    if (/[.!?]["”»’)]*$/.test(text)) score += 2;
    if (saysWhatItIs.test(text)) score += 3;
    if (names.some((name) => name.length >= 2 && text.toLowerCase().includes(name.toLowerCase()))) score += 3;
    if (text.length > 240) score -= 2;
    if (text === text.toUpperCase()) score -= 4;
    if (!best || score > best.score) best = { text, score };
  }
  return best && best.score >= 3 ? best.text : undefined;
}
