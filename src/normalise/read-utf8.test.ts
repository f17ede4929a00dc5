import { describe, expect, it } from "vitest";
import { readUtf8 } from "./read-utf8.js";

/** Reads `bytes` in pieces of `length`, as they might come from a disk or out of gzip. */
async function read(bytes: Uint8Array, length = 65_536): Promise<Uint8Array> {
  const open = async function* () {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of readUtf8({ path: "x.csv", open })) pieces.push(piece);
  return Buffer.concat(pieces);
}
const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("read UTF-8", () => {
  it("hands on every byte, whatever the length of the pieces", async () => {
    const text = Buffer.from("\ufeffRóża, Σ, Ж, 漢, 🫖\n".repeat(50));
    for (const length of [1, 2, 3, 4, 5, 7, 1000]) expect(Buffer.compare(await read(text, length), text)).toBe(0);
  });
  it("keeps a replacement character that was published", async () => {
    expect((await read(Buffer.from("Associa\ufffd\ufffdões"))).toString()).toBe("Associa\ufffd\ufffdões");
  });
  it.each([1, 2, 3, 5, 64, 65_536])("stops at Windows-1252, with the line and the byte, in pieces of %i", async (length) => {
    await expect(read(latin1("title\nRoundtable\nCaf\xe9 de la gare\n"), length)).rejects.toThrow(
      /^x\.csv: line 3: "(?:title\?Roundtable\?Caf|undtable\?Caf|.{0,20})<E9>.{0,8}" holds the byte E9, which is not UTF-8\. Expected UTF-8\. File skipped: it was saved in another encoding, such as Windows-1252, or is damaged\. Take it as it was downloaded\.$/,
    );
  });
  it("finds the byte after many good ones", async () => {
    for (const before of [0, 1, 5, 100, 1001]) {
      const bytes = Buffer.concat([Buffer.from("ä\n".repeat(before)), Buffer.from([0xc3, 0x28]), Buffer.from("ß".repeat(37))]);
      await expect(read(bytes)).rejects.toThrow(`line ${before + 1}: `);
      await expect(read(bytes)).rejects.toThrow("holds the byte C3, which is not UTF-8");
    }
  });
  it("stops at a character that the end of the file cuts", async () => {
    await expect(read(Buffer.from("Caf\u00e9").subarray(0, 4))).rejects.toThrow('line 1: "<C3>" holds the byte C3');
  });
  it("names UTF-16 by its mark", async () => {
    await expect(read(Buffer.from("\ufefftitle", "utf16le"))).rejects.toThrow(
      "x.csv: is UTF-16 (it begins with the bytes FF FE). Expected UTF-8. File skipped: take it as it was downloaded, or save it as UTF-8.",
    );
    await expect(read(Buffer.from([0xfe, 0xff, 0, 0x61]))).rejects.toThrow("x.csv: is UTF-16 (it begins with the bytes FE FF).");
  });
});
