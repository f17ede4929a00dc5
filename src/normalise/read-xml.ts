/** Reads XML of any length with little memory: elements as they come, no entities but the five of XML itself, no control characters. */
import { SaxesParser } from "saxes";
import { InputError, type InputFile } from "../model/index.js";
import { lineOf, readUtf8 } from "./read-utf8.js";

export interface XmlVisitor {
  open(name: string, attributes: Record<string, string>): void;
  /** May come in pieces between two tags. */
  text(text: string): void;
  close(name: string): void;
}

/** Read in pieces of this many bytes even when a file comes as one. */
const pieceLength = 64 * 1024;
/** No element of these sources comes near it; without an end, a text would fill the memory. */
const longestSilence = 16 * 1024 ** 2;
const longestReference = 32;
/** The deepest of these sources has nine levels. */
const deepest = 100;

const isCharacter = (code: number): boolean =>
  code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000);

/**
 * Drops control characters and references to them (`&#xb;`): the register's export is XML 1.1 and holds what people pasted.
 * The end of a piece is held back as long as it may be the beginning of a reference.
 */
function controlDropper(): (piece: string, isLast: boolean) => string {
  let held = "";
  return (piece, isLast) => {
    const text = held + piece;
    const start = text.lastIndexOf("&");
    const isOpen = !isLast && start >= 0 && text.length - start < longestReference && !text.includes(";", start);
    held = isOpen ? text.slice(start) : "";
    return (isOpen ? text.slice(0, start) : text).replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|&#(?:x([0-9a-fA-F]+)|([0-9]+));/gu, (found, hex?: string, decimal?: string) =>
      (hex !== undefined || decimal !== undefined) && isCharacter(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ? found : "",
    );
  };
}

/**
 * Sends the file's elements to the visitor. Yields after each piece, so that a caller can hand on what it has got so far;
 * returns whether the document ended, as one that was cut short does not. Throws `InputError` for anything but well-formed XML.
 */
export async function* readXml(file: InputFile, visitor: XmlVisitor): AsyncGenerator<void, { ended: boolean }> {
  // What the file says of its version is not asked: 1.1 reads both, and an export rewritten as 1.0 keeps its 1.1 references.
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: "1.1", forceXMLVersion: true } as const);
  const decoder = new TextDecoder("utf-8");
  const dropControls = controlDropper();
  let depth = 0;
  let ended = false;
  let silence = 0;
  parser.on("doctype", () => {
    throw new InputError(`${file.path}: declares a document type. Expected plain XML without entities of its own. File skipped: this source never sends one.`);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > deepest)
      throw new InputError(
        `${file.path}: line ${parser.line}: <${tag.name.slice(0, 40)}> stands ${depth} elements deep. Expected ${deepest} at most. File skipped: no document of these sources is like that.`,
      );
    silence = 0;
    visitor.open(tag.name, tag.attributes);
  });
  parser.on("text", (text) => visitor.text(text));
  parser.on("cdata", (text) => visitor.text(text));
  parser.on("closetag", (tag) => {
    depth -= 1;
    silence = 0;
    ended = depth === 0;
    visitor.close(tag.name);
  });
  const feed = (piece: string, isLast: boolean): void => {
    try {
      parser.write(dropControls(piece, isLast));
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw new InputError(`${file.path}: is not well-formed XML (line and column ${(error as Error).message}). File skipped: download it again.`, 1, { cause: error });
    }
  };
  const refuseNul = async (offset: number): Promise<void> => {
    throw new InputError(`${file.path}: line ${await lineOf(file, offset)}: holds a NUL byte. Expected text. File skipped: it is damaged. Download it again.`);
  };
  for await (const bytes of readUtf8(file, refuseNul)) {
    for (let start = 0; start < bytes.length; start += pieceLength) {
      const piece = bytes.subarray(start, start + pieceLength);
      silence += piece.length;
      if (silence > longestSilence) throw new InputError(`${file.path}: holds more than ${longestSilence} bytes between two tags. File skipped: no document of these sources does.`);
      feed(decoder.decode(piece, { stream: true }), false);
      yield;
    }
  }
  feed(decoder.decode(), true);
  // The parser takes all that follows a "&" without ";" for one reference, and would tell of a file that ends there.
  const { entity } = parser as unknown as { entity?: string };
  if (!ended && entity && entity.length > longestReference) throw new InputError(`${file.path}: is not well-formed XML ("&${entity.slice(0, 20)}" is no reference). File skipped: download it again.`);
  return { ended };
}
