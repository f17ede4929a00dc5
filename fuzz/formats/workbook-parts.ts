/** Workbooks as parts that can be taken apart and put together wrongly. */
import { inflateRawSync } from "node:zlib";
import { type ZipPart, writeZip } from "../layouts/zip.js";
import { mutateBytes } from "../mutate-bytes.js";
import { oddText } from "../odd-text.js";
import type { Random } from "../random.js";
import { mutateXml } from "./xml-tree.js";

/** The parts of a zip file that is whole: a seed's, never a mutated one's. */
export function readParts(bytes: Uint8Array): ZipPart[] {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = buffer.readUInt32LE(end + 16);
  const parts: ZipPart[] = [];
  for (let i = buffer.readUInt16LE(end + 10); i > 0; i -= 1) {
    const [method, packedLength, nameLength, local] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20), buffer.readUInt16LE(at + 28), buffer.readUInt32LE(at + 42)];
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const packed = buffer.subarray(start, start + packedLength);
    parts.push({ name: buffer.toString("utf8", at + 46, at + 46 + nameLength), content: method ? inflateRawSync(packed) : packed });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return parts;
}

/** Texts of cells changed, wherever the workbook keeps them; then parts left out, doubled, renamed, stored. */
export function mutateWorkbook(random: Random, seed: Uint8Array): Uint8Array {
  let parts = readParts(seed);
  for (let changes = 1 + random.small(3); changes > 0; changes -= 1) {
    const readable = parts.filter((part) => /xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)\.xml$/.test(part.name));
    const part = random.chance(0.9) && readable.length ? random.pick(readable) : random.pick(parts);
    const i = parts.indexOf(part);
    switch (random.below(12)) {
      case 0:
        parts = parts.filter((one) => one !== part);
        break;
      case 1:
        parts.push(part);
        break;
      case 2:
        parts[i] = { ...part, name: random.pick(["xl/worksheets/sheet9.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "../x", oddText(random).slice(0, 200)]) };
        break;
      case 3:
        parts[i] = { ...part, content: mutateBytes(random, part.content) };
        break;
      case 4:
        parts = random.shuffle(parts).map((one) => ({ ...one, stored: random.chance(0.5) }));
        break;
      default:
        if (part?.name.endsWith(".xml")) parts[i] = { ...part, content: Buffer.from(mutateXml(random, Buffer.from(part.content).toString("utf8"))) };
    }
    if (!parts.length) parts = readParts(seed);
  }
  return writeZip(parts);
}
