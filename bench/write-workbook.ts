/**
 * Writes an XLSX file as the Commission's are: shared texts, rows one after the other, no dates of its own, so that the same rows give the
 * same bytes. Rows are never held; distinct texts are, because their table stands after the sheets.
 */
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import type { Cell } from "../src/sources/commission-meetings/read-workbook.js";

export interface Sheet {
  name: string;
  rows: AsyncIterable<readonly (Cell | undefined)[]> | Iterable<readonly (Cell | undefined)[]>;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** 1 January 1980 at midnight, the first moment that a zip file knows. */
const noDate = 0x00210000;
const pieceLength = 256 * 1024;

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;")).replace(/[^\P{Cc}\t\n\r]/gu, "");

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** One part after another into a zip file, each packed on the way. */
class ZipWriter {
  private readonly out: WriteStream;
  private readonly directory: Buffer[] = [];
  private at = 0;

  constructor(file: string) {
    this.out = createWriteStream(file);
  }

  private async put(bytes: Buffer): Promise<void> {
    this.at += bytes.length;
    if (!this.out.write(bytes)) await once(this.out, "drain");
  }

  async add(name: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const start = this.at;
    const bytesOfName = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    // Lengths and checksum follow the part, the name is UTF-8.
    head.writeUInt16LE(0x0808, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(noDate, 10);
    head.writeUInt16LE(bytesOfName.length, 26);
    await this.put(Buffer.concat([head, bytesOfName]));
    let checksum = 0;
    let length = 0;
    const counted = async function* () {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece);
        checksum = crc32(bytes, checksum);
        length += bytes.length;
        yield bytes;
      }
    };
    const dataStart = this.at;
    for await (const packed of Readable.from(counted()).pipe(createDeflateRaw()) as AsyncIterable<Buffer>) await this.put(packed);
    const facts = Buffer.alloc(16);
    facts.writeUInt32LE(0x08074b50, 0);
    facts.writeUInt32LE(checksum, 4);
    facts.writeUInt32LE(this.at - dataStart, 8);
    facts.writeUInt32LE(length, 12);
    await this.put(facts);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 14);
    facts.copy(entry, 16, 4, 16);
    entry.writeUInt16LE(bytesOfName.length, 28);
    entry.writeUInt32LE(start, 42);
    this.directory.push(Buffer.concat([entry, bytesOfName]));
  }

  async close(): Promise<void> {
    const start = this.at;
    for (const entry of this.directory) await this.put(entry);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.directory.length, 8);
    end.writeUInt16LE(this.directory.length, 10);
    end.writeUInt32LE(this.at - start, 12);
    end.writeUInt32LE(start, 16);
    await this.put(end);
    this.out.end();
    await once(this.out, "close");
  }
}

/** Small strings joined to pieces worth packing. */
async function* inPieces(strings: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const one of strings) {
    held += one;
    if (held.length < pieceLength) continue;
    yield held;
    held = "";
  }
  if (held) yield held;
}

/** Writes `sheets` to `file`. Numbers stay numbers, everything else is shared text. */
export async function writeWorkbook(file: string, sheets: readonly Sheet[]): Promise<void> {
  const zip = new ZipWriter(file);
  const texts = new Map<string, number>();
  let uses = 0;
  const cellOf = (cell: Cell | undefined, reference: string): string => {
    if (cell === undefined || cell === "") return "";
    if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
    uses += 1;
    const no = texts.get(cell) ?? texts.size;
    if (no === texts.size) texts.set(cell, no);
    return `<c r="${reference}" t="s"><v>${no}</v></c>`;
  };
  const sheetOf = async function* (rows: Sheet["rows"]) {
    yield `${declaration}<worksheet xmlns="${main}"><sheetData>`;
    let no = 0;
    for await (const cells of rows) {
      no += 1;
      yield `<row r="${no}">${Array.from(cells, (cell, i) => cellOf(cell, `${columnName(i)}${no}`)).join("")}</row>`;
    }
    yield "</sheetData></worksheet>";
  };
  const sharedStrings = function* () {
    yield `${declaration}<sst count="${uses}" uniqueCount="${texts.size}" xmlns="${main}">`;
    for (const text of texts.keys()) yield `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
    yield "</sst>";
  };
  const part = (name: string, type: string): string => `<Override PartName="/xl/${name}" ContentType="${types}.${type}+xml"/>`;
  const parts = `${part("workbook.xml", "sheet.main")}${sheets.map((_, i) => part(`worksheets/sheet${i + 1}.xml`, "worksheet")).join("")}${part("sharedStrings.xml", "sharedStrings")}`;
  await zip.add("[Content_Types].xml", [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts}</Types>`,
  ]);
  await zip.add("_rels/.rels", [`${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`]);
  const named = sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  await zip.add("xl/workbook.xml", [`${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${named}</sheets></workbook>`]);
  const linked = sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("");
  const shared = `<Relationship Id="rId${sheets.length + 1}" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`;
  await zip.add("xl/_rels/workbook.xml.rels", [`${declaration}<Relationships xmlns="${packageRelations}">${linked}${shared}</Relationships>`]);
  for (const [i, sheet] of sheets.entries()) await zip.add(`xl/worksheets/sheet${i + 1}.xml`, inPieces(sheetOf(sheet.rows)));
  await zip.add("xl/sharedStrings.xml", inPieces(sharedStrings()));
  await zip.close();
}
