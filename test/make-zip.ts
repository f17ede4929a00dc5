/** Zip files made by hand, so that a test can say what a DOCX holds. */
import { crc32, deflateRawSync } from "node:zlib";

const checksumOf = (bytes: Buffer): number => (typeof crc32 === "function" ? crc32(bytes) : 0);

/** Every part packed, in order; the reader asks for no checksum. */
export function makeZip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksumOf(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), packed]);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(at, 12);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common.subarray(0, 26), entry.subarray(2), Buffer.from(name)]));
    local.push(head);
    at += head.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, entries, Buffer.from("PK\u0005\u0006"), end]);
}

const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A DOCX with this body, in Word's own elements. */
export const makeDocx = (body: string, parts: Readonly<Record<string, string>> = {}): Buffer =>
  makeZip({ "[Content_Types].xml": "<Types/>", "word/document.xml": `<?xml version="1.0"?><w:document ${wordSpace}><w:body>${body}</w:body></w:document>`, ...parts });

export const wordNotes = (notes: string): string => `<w:footnotes ${wordSpace}>${notes}</w:footnotes>`;
