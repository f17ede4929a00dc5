/** The bytes of a paper to its text: what a file is, its bytes say, not its name. Runs in the process of its own that `read-paper.ts` keeps. */
import type { PaperText } from "../model/index.js";
import type { DetectLanguage } from "./detect-language.js";
import { judgeQuality } from "./judge-quality.js";
import { limits } from "./limits.js";
import { maskLines } from "./mask-lines.js";
import { methodVersion } from "./method.js";
import { readDocx } from "./read-docx.js";
import { type RawText, readPdf } from "./read-pdf.js";
import { readTxt } from "./read-txt.js";
import { ReadingFailed } from "./reading-failed.js";

const methodOf = (format: string): string => `${format}, ${methodVersion}`;

/** What a file is that no reader takes, by its first bytes. */
function nameOther(bytes: Uint8Array): ReadingFailed | undefined {
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return new ReadingFailed("is a document of Word before 2007, which is not read");
  if (/^\{\\rtf/.test(head)) return new ReadingFailed("is a document in RTF, which is not read");
  if (["\u00ff\u00d8\u00ff", "\u0089PNG", "GIF8", "II*\0", "MM\0*"].some((mark) => head.startsWith(mark))) return new ReadingFailed("is a picture", "scan");
  if (/^\s*<(?:!doctype html|html)/i.test(head)) return new ReadingFailed("is a web page, not a paper: the download went wrong");
  return undefined;
}

async function readRaw(bytes: Uint8Array, fileName: string, detect: DetectLanguage): Promise<RawText & { format: string }> {
  if (!bytes.length) throw new ReadingFailed("is empty");
  if (bytes.length > limits.bytes) throw new ReadingFailed(`has ${bytes.length} bytes, more than the ${limits.bytes} that are read`);
  const other = nameOther(bytes);
  if (other) throw other;
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  // Some programs write a line or two before a PDF's own mark.
  if (head.includes("%PDF-")) return { ...(await readPdf(bytes)), format: "pdf" };
  if (head.startsWith("PK")) return readDocx(bytes, fileName);
  const { encoding, ...raw } = readTxt(bytes, detect);
  return { ...raw, format: `text in ${encoding}` };
}

/** Never throws: what cannot be read comes back as "unreadable", with the reason. */
export async function readBytes(bytes: Uint8Array, fileName: string, detect: DetectLanguage): Promise<PaperText> {
  try {
    const { format, ...raw } = await readRaw(bytes, fileName, detect);
    return { text: maskLines(raw.text), pages: raw.pages, ...judgeQuality(raw, detect), method: methodOf(format) };
  } catch (error) {
    const failed = error instanceof ReadingFailed ? error : new ReadingFailed(`cannot be read (${String((error as Error)?.message ?? error).slice(0, 120)})`);
    return { text: "", pages: [], language: "und", quality: failed.quality, reason: failed.message, method: methodOf("none") };
  }
}
