/** From the segments of all pages to one text with the place of every page in it. Footnotes come after the body, page by page. */
import type { PaperText } from "../model/index.js";
import { LineJoiner } from "./join-lines.js";
import { bodySize, makeParagraphs, type Paragraph, partNotes } from "./paragraphs.js";
import { type Block, orderBlocks } from "./reading-order.js";
import { dropRunningLines, type PageSegments } from "./running-lines.js";

type Pages = PaperText["pages"];

/** A paragraph that the end of a column or page cut in two. */
function goesOn(before: Paragraph | undefined, after: Paragraph): boolean {
  const end = before?.lines.at(-1);
  const start = after.lines[0];
  if (!before || !end || !start || Math.abs(before.size - after.size) > 0.12 * after.size) return false;
  return !/[.!?:;]["”»’)⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u.test(end) && /^[\p{Ll}(„“"«]/u.test(start);
}

class TextMaker {
  private text = "";
  private readonly pages: { number: number; start?: number }[] = [];

  constructor(private readonly joiner: LineJoiner) {}

  private add(line: string, between: "\n" | "line"): void {
    if (!this.text) this.text = line;
    else if (between === "\n") this.text += `\n${line}`;
    else {
      const joined = this.joiner.join(this.text.slice(-80), line);
      this.text = this.text.slice(0, -80) + joined.before + joined.between + line;
    }
    const page = this.pages.at(-1);
    if (page) page.start ??= this.text.length - line.length;
  }

  addPage(number: number, blocks: readonly Block[], before: Paragraph | undefined): Paragraph | undefined {
    let last = before;
    this.pages.push({ number });
    for (const block of blocks) {
      makeParagraphs(block).forEach((paragraph, i) => {
        const continued = i === 0 && goesOn(last, paragraph);
        paragraph.lines.forEach((line, j) => {
          this.add(line, j > 0 || continued ? "line" : "\n");
        });
        last = paragraph;
      });
    }
    return last;
  }

  /** A page ends where the next begins; one without text begins and ends there too. */
  finish(): { text: string; pages: Pages } {
    let end = this.text.length;
    const pages = [...this.pages].reverse().map(({ number, start = end }) => {
      const page = { number, start, end };
      end = start;
      return page;
    });
    pages.reverse();
    if (pages[0]) pages[0].start = 0;
    return { text: this.text, pages };
  }
}

/** Every page has an entry in `pages`, in order; a page with footnotes has a second one, behind those of the body. */
export function composeText(raw: readonly PageSegments[]): { text: string; pages: Pages } {
  const pages = dropRunningLines(raw).map(({ segments }) => orderBlocks(segments));
  const body = bodySize(pages.flat());
  const parted = pages.map((blocks) => blocks.map((block) => partNotes(block, body)));
  const joiner = new LineJoiner();
  for (const { lines } of pages.flat()) for (const { text } of lines) joiner.learn(text);
  const maker = new TextMaker(joiner);
  let last: Paragraph | undefined;
  parted.forEach((blocks, i) => {
    last = maker.addPage(
      i + 1,
      blocks.map(({ text }) => text).filter(({ lines }) => lines.length),
      last,
    );
  });
  parted.forEach((blocks, i) => {
    const notes = blocks.map(({ notes }) => notes).filter(({ lines }) => lines.length);
    if (notes.length) maker.addPage(i + 1, notes, undefined);
  });
  return maker.finish();
}
