/** DOCX and ODT to text: paragraphs in their order, notes at the end. What was struck out, and fields' own words, are left out. */
import { listZipEntries, type ZipEntry } from "../fetch/zip-entries.js";
import { InputError } from "../model/index.js";
import { readXml, type XmlVisitor } from "../normalise/read-xml.js";
import { limits } from "./limits.js";
import type { RawText } from "./read-pdf.js";
import { ReadingFailed } from "./reading-failed.js";

/** Elements whose text is not the paper's: struck out or moved away, fields, second versions for older programs, comments. */
const passedOver = new Set(["w:del", "w:moveFrom", "w:instrText", "w:delText", "mc:Fallback", "w:pPr", "office:annotation", "text:tracked-changes", "text:note-citation"]);
const paragraphs = new Set(["w:p", "text:p", "text:h"]);

class TextCollector {
  text = "";
  /** Offsets at which a page begins, as the program that wrote the file last laid it out. */
  readonly pageStarts: number[] = [];
  private passing = 0;
  private note = 0;
  notes = "";

  add(text: string): void {
    if (this.passing) return;
    if (this.note) this.notes += text;
    else this.text += text;
    if (this.text.length + this.notes.length > limits.characters) throw new ReadingFailed(`holds more than ${limits.characters} characters`);
  }

  open(name: string, attributes: Record<string, string>): void {
    if (passedOver.has(name)) this.passing += 1;
    if (name === "text:note") this.note += 1;
    if (name === "w:tab" || name === "text:tab" || name === "text:s") this.add(" ");
    if (name === "w:noBreakHyphen") this.add("-");
    if ((name === "w:br" && attributes["w:type"] !== "page") || name === "text:line-break" || name === "w:cr") this.add("\n");
    if (!this.note && (name === "w:lastRenderedPageBreak" || name === "text:soft-page-break" || (name === "w:br" && attributes["w:type"] === "page"))) this.pageStarts.push(this.text.length);
  }

  close(name: string): void {
    if (passedOver.has(name)) this.passing -= 1;
    if (paragraphs.has(name)) this.add("\n");
    if (name === "text:note") this.note -= 1;
  }
}

/** In Word's format only `w:t` holds text; the rest is white space of the file's own. */
async function collect(entry: ZipEntry, path: string): Promise<TextCollector> {
  const collector = new TextCollector();
  const isWord = entry.name.startsWith("word/");
  let inRun = 0;
  const visitor: XmlVisitor = {
    open: (name, attributes) => {
      if (name === "w:t") inRun += 1;
      collector.open(name, attributes);
    },
    text: (text) => {
      if (!isWord || inRun) collector.add(isWord ? text : text.replace(/\s+/g, " "));
    },
    close: (name) => {
      if (name === "w:t") inRun -= 1;
      collector.close(name);
    },
  };
  for await (const _ of readXml({ path, name: entry.name, head: new Uint8Array(), open: entry.unpack, readAll: async () => new Uint8Array() }, visitor));
  return collector;
}

/** Lines trimmed, no empty ones; the starts of pages moved along. */
function tidy(raw: string, pageStarts: readonly number[]): { text: string; starts: number[] } {
  let text = "";
  let at = 0;
  const starts: number[] = [];
  let next = 0;
  for (const line of raw.split("\n")) {
    const tidied = line.replace(/[^\S\n]+/g, " ").trim();
    const begins = text.length + (text && tidied ? 1 : 0);
    while (next < pageStarts.length && (pageStarts[next] as number) <= at + line.length) {
      const within = line
        .slice(0, Math.max(0, (pageStarts[next] as number) - at))
        .replace(/[^\S\n]+/g, " ")
        .trimStart();
      starts.push(begins + Math.min(within.length, tidied.length));
      next += 1;
    }
    if (tidied) text += `${text ? "\n" : ""}${tidied}`;
    at += line.length + 1;
  }
  return { text, starts };
}

/** `bytes` of a zip file. */
export async function readDocx(bytes: Uint8Array, fileName: string): Promise<RawText & { format: "docx" | "odt" }> {
  try {
    const entries = listZipEntries(bytes, fileName, limits.part);
    const main = entries.find(({ name }) => name === "word/document.xml") ?? entries.find(({ name }) => name === "content.xml");
    if (!main) throw new ReadingFailed("is a zip file, and neither a DOCX nor an ODT");
    const body = await collect(main, fileName);
    let notes = body.notes;
    for (const name of ["word/footnotes.xml", "word/endnotes.xml"]) {
      const entry = entries.find((one) => one.name === name);
      if (entry) notes += (await collect(entry, fileName)).text;
    }
    const { text, starts } = tidy(body.text, body.pageStarts);
    const tidiedNotes = tidy(notes, []).text;
    const whole = tidiedNotes ? `${text}\n${tidiedNotes}` : text;
    const begins = [0, ...new Set(starts.filter((start) => start > 0 && start < text.length))];
    return {
      text: whole,
      pages: begins.map((start, i) => ({ number: i + 1, start, end: begins[i + 1] ?? whole.length })),
      format: main.name === "content.xml" ? "odt" : "docx",
    };
  } catch (error) {
    if (error instanceof InputError) throw new ReadingFailed(error.message.replace(`${fileName}: `, "").replace(/\. (?:Expected|File skipped).*$/s, ""));
    throw error;
  }
}
