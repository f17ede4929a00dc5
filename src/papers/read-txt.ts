/** Plain text in any of the encodings that an office computer of the Union may have written. */

import type { DetectLanguage } from "./detect-language.js";
import type { RawText } from "./read-pdf.js";
import { ReadingFailed } from "./reading-failed.js";

/** Older encodings, and the languages that were written in them. The first that fits best is taken. */
const codePages: readonly { name: string; languages: readonly string[] }[] = [
  { name: "windows-1252", languages: "en de fr es it nl pt sv da fi ga is no ca".split(" ") },
  { name: "windows-1250", languages: "pl cs sk hu sl hr ro sq".split(" ") },
  { name: "windows-1257", languages: "lt lv et".split(" ") },
  { name: "windows-1251", languages: "bg ru uk sr mk".split(" ") },
  { name: "windows-1253", languages: ["el"] },
];

/** What Windows-1252 has at 0x80 to 0x9f; some versions of Node read these bytes as Latin-1. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeOneByte(bytes: Uint8Array, name: string): string {
  if (name !== "windows-1252") return new TextDecoder(name).decode(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] as string);
}

/** Marks that no text uses inside a word: signs that a wrong encoding makes of letters. */
const wrongInWord = /\p{L}[¡-©«-´¶-¹»-¿×÷†‡‰‹›¤¦§¨¬¯°±²³¼½¾]\p{L}/gu;
const upperInWord = /\p{Ll}\p{Lu}/gu;

/** UTF-16 without a mark shows in the zero bytes beside Latin letters. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4_000) & ~1;
  for (let i = 0; i < length; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 8 && even < length / 50) return "utf-16le";
  if (even > length / 8 && odd < length / 50) return "utf-16be";
  return undefined;
}

function judge(text: string, languages: readonly string[], detect: DetectLanguage): number {
  const found = detect(text);
  const odd = (text.match(wrongInWord)?.length ?? 0) + (text.match(upperInWord)?.length ?? 0) + (text.match(/[^\P{Cc}\t\n\r]|\ufffd/gu)?.length ?? 0) * 3;
  return (found && languages.includes(found.language) ? found.probability : 0) - odd / Math.max(20, text.length / 40);
}

function decode(bytes: Uint8Array, detect: DetectLanguage): { text: string; encoding: string } {
  const starts = (...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return { text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8" };
  if (starts(0xff, 0xfe)) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le" };
  if (starts(0xfe, 0xff)) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16be" };
  const wide = guessUtf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  if (bytes.includes(0)) throw new ReadingFailed("is neither PDF, DOCX, ODT nor text");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  let best: { text: string; encoding: string; score: number } | undefined;
  for (const { name, languages } of codePages) {
    const text = decodeOneByte(bytes, name);
    const score = judge(text, languages, detect);
    if (!best || score > best.score + 0.01) best = { text, encoding: name, score };
  }
  return best as { text: string; encoding: string };
}

/** A text has no pages: all of it is page 1. */
export function readTxt(bytes: Uint8Array, detect: DetectLanguage): RawText & { encoding: string } {
  const { text: raw, encoding } = decode(bytes, detect);
  const text = raw
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim();
  return { text, pages: [{ number: 1, start: 0, end: text.length }], encoding };
}
