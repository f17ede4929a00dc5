/** Words that documents should not hold and sometimes do, and changes to words. */
import type { Random } from "./random.js";

const spaces = ["", " ", "\t", "\n", "\r\n", "\r", "\v", "\f", "\u00a0", "\u0085", "\u2003", "\u200b", "\u2028", "\u2029", "\u3000", "\ufeff", "_x000D_"];
const controls = ["\0", "\u0001", "\u0008", "\u000b", "\u001b", "\u001f", "\u007f", "\u0080", "\u009f", "\u00ad", "\ufffe", "\uffff", "\ufffd", "\u{1fffe}"];
const directions = ["\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\u061c", "שלום", "مرحبا"];
const letters = ["é", "e\u0301", "ß", "ẞ", "İ", "ı", "ǆ", "ﬁ", "Å", "Ω", "Ж", "的", "ก็", "한", "𝕬", "😀", "👩‍👩‍👧‍👦", "🇪🇺", "Ａ", "１", "٣", "½", "²", "\u0149", "\u{e0041}", "\u{10ffff}"];
const halves = ["\ud800", "\udc00", "\ud83d", "\udfff\ud800"];
const numbers = ["0", "-0", "-1", "00", "1e309", "1e-7", "9007199254740993", "99999999999999999999", "2147483648", "4294967296", "NaN", "Infinity", "0x10", "1,5", "1.5", "+1", " 1 ", "1_000", "٣٤"];
const dates = [
  ...["0000-00-00", "0001-01-01", "1899-12-31", "1900-01-01", "2100-12-31", "2101-01-01", "9999-12-31", "10000-01-01", "2024-02-29", "2025-02-29", "2024-02-30", "2024-13-01", "2024-00-10"],
  ...["31/02/2025", "29.02.2024", "1-1-2025", "2025-1-1", "2025-01-01T25:61:61", "2025-01-01 10:00:00", "20250101", "2025-06-31", "-2024-01-01", "2024-01-01T", "2025/02/28", "01/13/2025"],
];
const marks = [
  ...['"', '""', "'", "`", ",", ";", "|", "||", "\\", "/", "//", "../../etc/passwd", "%", "%00", "%ff", "&", "&amp;", "&#0;", "&#x110000;", "&#xD800;", "&#11;", "&bogus;", "<", ">", "</", "<b>", "<!--", "-->"],
  ...["<![CDATA[", "]]>", "<?x", "?>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "{", "}", "[", "]", "[]", "{}", "$&", "$1", "=1+1", "@SUM(A1)", "(", ")", "((((", "))))", "–", "—", "‐", "_", "*", "#", "--", "';--", '" OR 1=1'],
];
const words = [
  ...["null", "undefined", "true", "__proto__", "constructor", "toString", "hasOwnProperty", "length", "N/A", "-", "javascript:alert(1)", "data:text/html,x", "http://", "https://x y", "a@b.eu", "tel. +32 2 000 00 00"],
  ...["000000000001-01", "00000000000-00", "1-23", "12345-67", "535 183 0264 - 31", "TR: 000000000001‐01", "2023/0083(COD)", "2018/0216A (COD)", "0000/0000(XXX)", "Inc.", "Ltd", "e.V.", "S.A.", "Co., Ltd., Inc."],
  ...["DE LA PISA CARRIÓN Margarita", "McGUINNESS Mairead", "in 't VELD Sophie", "van der", "O'", "Dr.", "CANCELLED", "staff level", "Cabinet of", "Commissioner", "EU_CITIZEN", "ANONYMOUS"],
];

const kinds: readonly (readonly string[])[] = [spaces, controls, directions, letters, halves, numbers, dates, marks, words];

/** One piece of something odd. */
const oddPiece = (random: Random): string => random.pick(random.pick(kinds));

/** Something odd, mostly short; one in thirty is a storm of one piece or a very long token. */
export function oddText(random: Random): string {
  if (random.chance(1 / 30)) {
    const piece = random.chance(0.3) ? random.pick(["\u0301", "a\u0301\u0323", "a", "1", " ", ",", "|", "(", "-", "<", "&", ".", "'", "A. "]) : oddPiece(random);
    return random.pick(["", "a", "Kettles "]) + piece.repeat(1 + random.small(4_000 / Math.max(1, piece.length)));
  }
  let out = "";
  for (let pieces = 1 + random.small(4); pieces > 0; pieces -= 1) out += oddPiece(random) + random.pick(["", "", " "]);
  return out;
}

/** The text with one to three changes: something put in, taken out, doubled, moved, turned round, written in another case or form. */
export function mutateText(random: Random, text: string, others: readonly string[] = []): string {
  let out = text;
  for (let changes = 1 + random.small(3); changes > 0; changes -= 1) {
    const [from, to] = [random.below(out.length + 1), random.below(out.length + 1)].sort((a, b) => a - b) as [number, number];
    const slice = out.slice(from, to);
    const put = (piece: string): string => out.slice(0, from) + piece + out.slice(to);
    switch (random.below(11)) {
      case 0:
        out = out.slice(0, from) + oddText(random) + out.slice(from);
        break;
      case 1:
        out = put(oddText(random));
        break;
      case 2:
        out = put("");
        break;
      case 3:
        out = put(slice.slice(0, 500) + slice.slice(0, 500));
        break;
      case 4:
        out = oddText(random);
        break;
      case 5:
        out = others.length ? random.pick(others) : out;
        break;
      case 6:
        out = put(random.chance(0.5) ? slice.toUpperCase() : slice.toLowerCase());
        break;
      case 7:
        out = put(slice.normalize(random.pick(["NFC", "NFD", "NFKC", "NFKD"])));
        break;
      case 8:
        out = put([...slice].reverse().join(""));
        break;
      case 9:
        out = others.length ? out.slice(0, from) + random.pick(others).slice(0, 200) + out.slice(from) : out + out.slice(0, 500);
        break;
      case 10:
        out = `${random.pick(spaces)}${out}${random.pick(spaces)}`;
        break;
    }
    // Doubling again and again makes nothing odd, only long.
    out = out.slice(0, 20_000);
  }
  return out;
}
