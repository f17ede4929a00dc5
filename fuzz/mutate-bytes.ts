/** Damage that a disk, a network or a careless tool does to bytes. */
import { gzipSync } from "node:zlib";
import type { Random } from "./random.js";

/** One to four times: bytes flipped, cut out, put in, repeated, exchanged with those of another document. */
export function mutateBytes(random: Random, bytes: Uint8Array, other: Uint8Array = bytes): Uint8Array {
  let out = Buffer.from(bytes);
  for (let changes = 1 + random.small(4); changes > 0; changes -= 1) {
    const at = random.below(out.length + 1);
    const to = Math.min(out.length, at + 1 + random.small(2_000));
    const [before, slice, after] = [out.subarray(0, at), out.subarray(at, to), out.subarray(to)];
    switch (random.below(8)) {
      case 0:
        if (at < out.length) out[at] = (out[at] as number) ^ (1 << random.below(8));
        break;
      case 1:
        if (at < out.length) out[at] = random.pick([0, 0xff, 0x80, 0x22, 0x3c, 0x0a, 0xc0, 0xed, random.below(256)]);
        break;
      case 2:
        out = Buffer.concat([before, after]);
        break;
      case 3:
        out = Buffer.concat([before, slice, slice, after]);
        break;
      case 4:
        out = Buffer.from(before);
        break;
      case 5: {
        const from = random.below(other.length + 1);
        out = Buffer.concat([before, other.subarray(from, from + 1 + random.small(2_000)), after]);
        break;
      }
      case 6:
        out = Buffer.concat([before, Buffer.from(Array.from({ length: 1 + random.small(64) }, () => random.below(256))), after]);
        break;
      case 7:
        // A number of the layout itself: lengths, counts, offsets.
        if (out.length >= 4) out.writeUInt32LE(random.pick([0, 1, 0x7fffffff, 0xffffffff, out.length, random.below(0xffffffff)]), random.below(out.length - 3));
        break;
    }
  }
  return out;
}

/** The same text in another encoding, with or without its mark; what was never UTF-8 is taken as it is. */
export function recode(random: Random, bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("utf8");
  switch (random.below(6)) {
    case 0:
      return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    case 1:
      return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").subarray(0, Math.floor(text.length) * 2).swap16()]);
    case 2:
      return Buffer.from(text, "latin1");
    case 3:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    case 4:
      return Buffer.from(text, "utf16le");
    default:
      // Encoded twice, as a program does that took UTF-8 for Latin-1.
      return Buffer.from(Buffer.from(bytes).toString("latin1"), "utf8");
  }
}

/** Packed, in the ways in which packed files come: whole, twice, several in one, cut short, with something after it. */
export function pack(random: Random, bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: random.pick([0, 1, 9]) });
  switch (random.below(6)) {
    case 0:
      return gzipSync(packed);
    case 1:
      return Buffer.concat([packed, gzipSync(bytes.subarray(0, random.below(bytes.length + 1)))]);
    case 2:
      return packed.subarray(0, random.below(packed.length + 1));
    case 3:
      return Buffer.concat([packed, Buffer.from("\0\0\0 something after it")]);
    case 4:
      return mutateBytes(random, packed);
    default:
      return packed;
  }
}
