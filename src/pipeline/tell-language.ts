/** Tells the language of a short text. */

/** Languages in which organisations write in the register; anything else that a detector finds in one sentence is a mistake of it. */
const writtenLanguages = new Set("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv no is ca gl lb tr uk ru sr mk sq".split(" "));
const surest = 0.8;

/** ISO 639-1 of a short text when the detector is sure of it, else `undefined`. */
export async function openLanguageDetector(): Promise<(text: string) => string | undefined> {
  const { loadModule } = await import("cld3-asm");
  // Three seconds, as it would wait by itself, are not enough on a busy machine.
  const { create } = await loadModule({ timeout: 600_000 });
  const identifier = create(20, 700);
  return (text) => {
    const found = identifier.findLanguage(text);
    return found.is_reliable && found.probability >= surest && writtenLanguages.has(found.language) ? found.language : undefined;
  };
}
