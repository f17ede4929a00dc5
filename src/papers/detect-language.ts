/** Tells the language of a text, without a network and the same everywhere. */

export type DetectLanguage = (text: string) => { language: string; probability: number } | undefined;

const mostRead = 20_000;

/** cld3, which says "iw" for Hebrew and a script beside some languages. */
export async function openDetector(): Promise<DetectLanguage> {
  const { loadModule } = await import("cld3-asm");
  // Three seconds, as it would wait by itself, are not enough on a busy machine.
  const { create } = await loadModule({ timeout: 600_000 });
  const identifier = create(20, mostRead);
  return (text) => {
    const words = text
      .replace(/(?:https?:\/\/|www\.)\S+/g, " ")
      .replace(/\s+/g, " ")
      .slice(0, mostRead);
    if (words.length < 20) return undefined;
    const { language, probability, is_reliable } = identifier.findLanguage(words);
    return is_reliable ? { language: language.replace(/-.*$/, ""), probability } : undefined;
  };
}
