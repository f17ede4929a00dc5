/** A register export of many times the entries: every element as it stands, names, texts and numbers in other words. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { largestDocument } from "../src/fetch/input-file.js";
import { type InputFile, UserError } from "../src/model/index.js";
import { registerNames, registerTexts } from "./record-texts.js";
import type { Vocabulary } from "./vocabulary.js";

const open = "<interestRepresentative>";
const close = "</interestRepresentative>";

/** A piece of an entry: markup that stays, or a text of one of three kinds. */
type Piece = { kind: "as it is" | "name" | "text" | "number"; text: string };

const tag = /<(\/?)([\w:]+)[^<>]*?(\/?)>([^<]*)/g;

/** Cuts an entry into pieces once; each copy only joins them again. */
function piecesOf(entry: string): Piece[] {
  const pieces: Piece[] = [{ kind: "as it is", text: open }];
  const path: string[] = [];
  for (const match of entry.slice(open.length).matchAll(tag)) {
    const [whole, closing, name = "", alone, text = ""] = match;
    if (closing) path.pop();
    else if (!alone) path.push(name);
    const at = path.join("/");
    const kind: Piece["kind"] = closing || alone || !text.trim() ? "as it is" : at === "identificationCode" ? "number" : registerNames.has(at) ? "name" : registerTexts.has(at) ? "text" : "as it is";
    const last = pieces.at(-1) as Piece;
    if (kind === "as it is") last.text += whole;
    else {
      last.text += whole.slice(0, whole.length - text.length);
      pieces.push({ kind, text }, { kind: "as it is", text: "" });
    }
  }
  return pieces;
}

function join(pieces: readonly Piece[], copy: number, vocabulary: Vocabulary): string {
  let out = "";
  for (const { kind, text } of pieces) {
    if (kind === "as it is") out += text;
    else if (kind === "name") out += vocabulary.deriveName(text, copy);
    else if (kind === "number") out += vocabulary.deriveNumber(text, copy);
    else out += vocabulary.derive(text, copy);
  }
  return out;
}

/** The document in pieces: what stands before the first entry, each entry with its copies, what stands after the last. */
async function* multiply(file: InputFile, times: number, vocabulary: Vocabulary): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let length = 0;
  for await (const bytes of file.open()) {
    rest += decoder.decode(bytes, { stream: true });
    for (let end = rest.indexOf(close); end >= 0; end = rest.indexOf(close)) {
      const start = rest.indexOf(open);
      const before = rest.slice(0, start).replace(/<numberOfIR>(\d+)<\/numberOfIR>/, (_, count: string) => `<numberOfIR>${Number(count) * times}</numberOfIR>`);
      const pieces = piecesOf(rest.slice(start, end + close.length));
      for (let copy = 0; copy < times; copy += 1) {
        const entry = (copy === 0 ? before : "\n    ") + join(pieces, copy, vocabulary);
        length += entry.length;
        yield entry;
      }
      // A register is one document: entries in a second one would count as gone from the first.
      if (length > largestDocument)
        throw new UserError(
          `${file.path}: ${times} times its entries are more than ${largestDocument} bytes, the longest document that the import takes, and a register cannot be parted. Take fewer --times.`,
          2,
        );
      rest = rest.slice(end + close.length);
    }
  }
  yield rest + decoder.decode();
}

/** Writes the export of `times` the entries, packed, to `target`. */
export async function generateRegister(file: InputFile, target: string, times: number, vocabulary: Vocabulary): Promise<void> {
  await pipeline(Readable.from(multiply(file, times, vocabulary)), createGzip(), createWriteStream(target));
}
