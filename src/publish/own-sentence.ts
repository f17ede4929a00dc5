/** One sentence on an organisation, chosen from its own register text and quoted as it stands. */

const abbreviations = /(?:\b(?:e\.g|i\.e|etc|approx|Nr|No|St|Dr|Prof|z\.B|bzw|ca|vs|incl|inkl|U\.S|S\.A|N\.V|B\.V|e\.V|p\.ej|par ex|art|Art|Inc|Ltd|Co|Corp|c\.à\.d|d\.h|u\.a)|\b\p{Lu})\.$/u;

/** Sentences of a text, verbatim, in order. A line that ends without a full stop is a sentence of its own. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.split(/\n+/)) {
    let start = 0;
    for (const match of line.matchAll(/[.!?]["”»’)]*(?=\s+[\p{Lu}\d"“«„(])|$/gu)) {
      const end = match.index + match[0].length;
      const piece = line.slice(start, end);
      if (match[0] && abbreviations.test(piece)) continue;
      if (piece.trim()) sentences.push(piece.trim());
      start = end;
    }
  }
  return sentences;
}

const listMark = /^[-–•*·▪\d(]/u;
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
  for (const [place, sentence] of splitSentences(goals).slice(0, 8).entries()) {
    const text = sentence.replace(/\s+/g, " ");
    const count = text.split(" ").length;
    if (text.length < 30 || text.length > 320 || count < 5 || listMark.test(text) || /https?:|www\.|@|\[(?:e-mail|phone)/i.test(text) || /:$/.test(text)) continue;
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
