/** PDF to text, by the places of its letters. Nothing in the file is run: no scripts, no fonts made into code, no pictures decoded. */
import { getDocumentProxy } from "unpdf";
import type { PaperText } from "../model/index.js";
import { composeText } from "./compose-text.js";
import { limits } from "./limits.js";
import { readPageItems } from "./page-items.js";
import { ReadingFailed } from "./reading-failed.js";
import type { PageSegments } from "./running-lines.js";
import { makeSegments } from "./segments.js";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, stopAtErrors: false, verbosity: 0, enableXfa: false });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "PasswordException") throw new ReadingFailed("is locked with a password");
    throw new ReadingFailed(`is no PDF that can be opened (${message.replace(/\s+/g, " ").slice(0, 120)})`);
  }
}

async function readPage(document: PdfDocument, number: number): Promise<PageSegments> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  const placed = readPageItems(items, transform, width, height);
  return { width: placed.width, height: placed.height, segments: makeSegments(placed.items) };
}

/** A picture is an object of its own, whose description stands in the file unpacked. */
const holdsPictures = (bytes: Uint8Array): boolean => /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));

export interface RawText {
  text: string;
  pages: PaperText["pages"];
  /** Pages of which no letter could be read; of formats that have pages. */
  emptyPages?: number;
  pictures?: boolean;
  /** Text of pages that are damaged is missing. */
  damagedPages?: number;
}

export async function readPdf(bytes: Uint8Array): Promise<RawText> {
  const pictures = holdsPictures(bytes);
  // The parser takes the bytes it is given for its own.
  const document = await openPdf(new Uint8Array(bytes));
  try {
    if (document.numPages > limits.pages) throw new ReadingFailed(`has ${document.numPages} pages, more than the ${limits.pages} that are read`);
    const pages: PageSegments[] = [];
    let damagedPages = 0;
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(document, number).catch((error: unknown): PageSegments => {
        if (error instanceof ReadingFailed) throw error;
        damagedPages += 1;
        return { width: 1, height: 1, segments: [] };
      });
      characters += page.segments.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > limits.characters) throw new ReadingFailed(`holds more than ${limits.characters} characters`);
      pages.push(page);
    }
    if (damagedPages === document.numPages) throw new ReadingFailed("has no page that can be read");
    return { ...composeText(pages), emptyPages: pages.filter(({ segments }) => !segments.length).length, pictures, damagedPages };
  } finally {
    await document.destroy().catch(() => undefined);
  }
}
