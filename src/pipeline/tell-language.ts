/** Tells the language of a short text. */
import { once } from "node:events";
import { startThread } from "../sqlite/start-thread.js";

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

/** Fewer texts are told sooner than a thread begins. */
const worthAThread = 2_000;

const pair = (texts: readonly string[], languages: readonly (string | undefined)[]): ReadonlyMap<string, string> =>
  new Map(texts.flatMap((text, i) => (languages[i] === undefined ? [] : [[text, languages[i]]])));

/** The languages of texts, where the detector is sure; of many in a thread of its own, so that this one goes on meanwhile. */
export async function tellLanguages(texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!texts.length) return new Map();
  if (texts.length < worthAThread) return pair(texts, texts.map(await openLanguageDetector()));
  const thread = startThread(import.meta.url, "tell-language-thread", { workerData: texts });
  try {
    const [languages] = (await once(thread, "message")) as [(string | undefined)[]];
    return pair(texts, languages);
  } finally {
    await thread.terminate();
  }
}
