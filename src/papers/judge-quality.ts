/** Whether a text is fit to be quoted: scans without letters, garbled encodings and near-empty papers are named as such. */
import type { PaperText } from "../model/index.js";
import type { DetectLanguage } from "./detect-language.js";
import type { RawText } from "./read-pdf.js";

type Judgement = Pick<PaperText, "language" | "quality" | "reason">;

/** Shorter papers are covering notes or empty pages. */
const fewestLetters = 250;
const scanLetters = 60;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A share of signs that stand for no letter, or of words that no language has. */
function findGarbling(text: string, letters: number, language: ReturnType<DetectLanguage>): string | undefined {
  const visible = count(text, /\S/gu);
  const strange = count(text, /\ufffd|\p{Co}|\p{Cn}|[^\P{Cc}\s]/gu);
  if (strange > 0.02 * visible) return `${Math.round((100 * strange) / visible)} % of its signs stand for no letter`;
  if (letters < 0.5 * visible) return `only ${Math.round((100 * letters) / visible)} % of its signs are letters`;
  const words = text.match(/\p{L}+/gu) ?? [];
  const mixed = words.filter((word) => /\p{Ll}\p{Lu}\p{Ll}*\p{Lu}/u.test(word) || /(\p{L})\1{3}/iu.test(word)).length;
  const latin = words.filter((word) => /^[a-z]{4,}$/i.test(word));
  if (latin.length > 20 && latin.filter((word) => !/[aeiouy]/i.test(word)).length > 0.3 * latin.length) return "most of its words are no words";
  if (mixed > 0.2 * words.length) return "most of its words are no words";
  if (!language || language.probability < 0.5) return "its words belong to no language that can be told";
  return undefined;
}

export function judgeQuality({ text, emptyPages = 0, pictures, damagedPages = 0, pages }: RawText, detect: DetectLanguage): Judgement {
  const letters = count(text, /\p{L}/gu);
  const language = detect(text);
  const told = { language: language?.language ?? "und" };
  if (letters < scanLetters && pictures) return { language: "und", quality: "scan", reason: "its pages are pictures without text" };
  if (letters < fewestLetters) return { ...told, quality: "nearEmpty", reason: `holds ${letters} letters` };
  const garbling = findGarbling(text, letters, language);
  if (garbling) return { language: "und", quality: "garbled", reason: garbling };
  const total = new Set(pages.map(({ number }) => number)).size;
  if (emptyPages > 0.5 * total && pictures) return { ...told, quality: "scan", reason: `${emptyPages} of its ${total} pages are pictures without text` };
  if (damagedPages) return { ...told, quality: "good", reason: `${damagedPages} of its ${total} pages cannot be read` };
  return { ...told, quality: "good", ...(emptyPages > 0 && pictures && { reason: `${emptyPages} of its ${total} pages hold no text` }) };
}
