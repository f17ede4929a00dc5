/** Puts the lines of a paper together to paragraphs, and words that were parted at a line's end together again. */

/** "Energie- und Klimapolitik": the hyphen stands for the rest of a compound. */
const ellipticWord = /^(?:und|oder|sowie|bzw|bis|wie|en|of|och|eller|og|et|and|or|to|i|y|e|ou|ja|tai)\b/iu;

export class LineJoiner {
  private readonly words = new Set<string>();

  /** Notes the words of a line, the last one excepted: they tell how the paper writes a compound. */
  learn(line: string): void {
    const found = line.toLowerCase().match(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu) ?? [];
    for (const word of found.slice(0, -1)) if (word.length < 60) this.words.add(word.replace(/‐/g, "-"));
  }

  /** `before` without a hyphen that belongs to the line, and what stands between it and `after`. */
  join(before: string, after: string): { before: string; between: string } {
    if (/\u00ad$/.test(before)) return { before: before.replace(/\u00ad+$/, ""), between: "" };
    const first = /([\p{L}\p{N}]+)[-‐‑]$/u.exec(before)?.[1];
    if (!first) return { before, between: /[\p{L}\p{N}]\/$/u.test(before) || !before ? "" : " " };
    if (ellipticWord.test(after)) return { before, between: " " };
    const second = /^\p{Ll}[\p{L}\p{N}]*/u.exec(after)?.[0];
    // "EU-Bürger", "COVID-19": the hyphen is the word's own.
    if (!second || !/^\p{L}+$/u.test(first)) return { before, between: "" };
    // "lab-to-fab": a compound of three keeps its second hyphen as it keeps its first.
    const inCompound = /[\p{L}\p{N}][-‐][\p{L}\p{N}]+[-‐‑]$/u.test(before);
    const kept = inCompound || (this.words.has(`${first}-${second}`.toLowerCase()) && !this.words.has(`${first}${second}`.toLowerCase()));
    return { before: kept ? before : before.slice(0, -1), between: "" };
  }
}
