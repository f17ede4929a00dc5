import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { listZipEntries } from "./zip-entries.js";

/** A zip file of one part, packed with `method` 8. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(crc32(content), 16);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, directory, Buffer.from(name), end]);
}

async function unpackFirst(zip: Buffer, limit?: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of listZipEntries(zip, "a.xlsx", limit)[0]?.unpack() ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

describe("zip entries", () => {
  it("unpacks a part", async () => {
    expect(await unpackFirst(zipOf("xl/workbook.xml", Buffer.from("<workbook/>")))).toBe("<workbook/>");
  });
  it("stops at a part that unpacks to more than the limit, whatever the directory says of its length", async () => {
    await expect(unpackFirst(zipOf("bomb.xml", Buffer.alloc(2_000_000)), 1_000_000)).rejects.toThrow('a.xlsx: its part "bomb.xml" holds more than 1000000 bytes when unpacked.');
  });
  it("stops at damaged bytes", async () => {
    const zip = zipOf("a.xml", Buffer.from("<a>some words, some more words, some words</a>"));
    zip.fill(0xff, 40, 50);
    await expect(unpackFirst(zip)).rejects.toThrow('a.xlsx: its part "a.xml" cannot be unpacked');
    await expect(unpackFirst(Buffer.from("PK"))).rejects.toThrow("a.xlsx: has no zip directory. Expected a complete XLSX file. File skipped: download it again.");
  });
});
