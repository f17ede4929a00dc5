/** Small PDFs made by hand: what a paper looks like inside, and what a hostile one may hold. */
import { deflateSync } from "node:zlib";

/** A line of text at a place, in points from the lower left corner; Helvetica. */
export interface PlacedLine {
  x: number;
  y: number;
  text: string;
  size?: number;
  /** White on white: a reader does not see it, a program does. */
  white?: boolean;
}

const escapeText = (text: string): string => text.replace(/[\\()]/g, "\\$&");
const contentOf = (lines: readonly PlacedLine[]): string =>
  lines.map(({ x, y, text, size = 11, white }) => `${white ? "1 1 1" : "0 0 0"} rg BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escapeText(text)}) Tj ET`).join("\n");

/** Numbered objects with their table; `trailer` is added to the trailer's dictionary. */
export function assemblePdf(objects: readonly (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const add = (piece: string | Buffer) => {
    const bytes = Buffer.isBuffer(piece) ? piece : Buffer.from(piece, "latin1");
    parts.push(bytes);
    at += bytes.length;
  };
  objects.forEach((object, i) => {
    offsets.push(at);
    add(`${i + 1} 0 obj\n`);
    add(object);
    add("\nendobj\n");
  });
  const table = at;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const streamOf = (content: string, dictionary = ""): string => `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`;

/** A PDF with one page for each list of lines. */
export function makePdf(pages: readonly (readonly PlacedLine[])[], trailer = "", more: readonly string[] = []): Buffer {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
  return assemblePdf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      ...pages.flatMap((lines, i) => [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`, streamOf(contentOf(lines))]),
      ...more,
    ],
    trailer,
  );
}

/** One page whose content unpacks to `length` bytes of the same operator. */
export function makeBombPdf(length: number): Buffer {
  const piece = "BT /F1 9 Tf 1 0 0 1 50 50 Tm (all and everything) Tj ET\n";
  const packed = deflateSync(Buffer.alloc(length, piece));
  const stream = Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from("\nendstream")]);
  return assemblePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
    stream,
  ]);
}

/** A page that holds a picture and no letter. */
export function makeScanPdf(): Buffer {
  return assemblePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>",
    streamOf("q 595 0 0 842 0 0 cm /I Do Q"),
    streamOf("\u00ff", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"),
  ]);
}
