/** The export without street, postcode and phone of the offices; every other byte stays. */
import type { InputFile } from "../../model/index.js";

/** What may follow a tag's name: attributes, whose values may hold ">". */
const attributes = `(?:\\s(?:[^<>"'/]|"[^"]*"|'[^']*'|/(?!>))*)?`;
/** What is no tag, whatever it holds: CDATA, comments, processing instructions. */
const opaque = "<!\\[CDATA\\[|<!--|<\\?";
/** Elements that are dropped wherever they stand. */
export const droppedElements = ["address", "postCode", "phone"] as const;
const dropped = new RegExp(`<(${droppedElements.join("|")})${attributes}(/?)>|${opaque}`, "g");
/** No tag that we look for is longer. */
const longestTag = 64 * 1024;
const wholeTag = /^<(?:[^<>"']|"[^"]*"|'[^']*')*>/;

/** A part within which only its end is looked for. */
interface Inside {
  keep: boolean;
  /** An element to be dropped: its own name may stand within it, and what is no tag. */
  tag?: { name: string; depth: number };
  end: RegExp;
  /** Where it stands, when that is dropped. */
  outer?: Inside;
}

const endOf: Record<string, RegExp> = { "<![CDATA[": /\]\]>/g, "<!--": /-->/g, "<?": /\?>/g };
const opaquePart = (start: string, outer?: Inside): Inside => ({ keep: !outer, end: new RegExp(endOf[start] as RegExp), ...(outer && { outer }) });
const element = (name: string): Inside => ({ keep: false, tag: { name, depth: 1 }, end: new RegExp(`<(/?)${name}${attributes}(/?)>|${opaque}`, "g") });

/** One character per byte, so that nothing but tags is ever looked at: UTF-8 uses no ASCII byte within other characters. */
const toText = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
const toBytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** Where the text begins that may continue in the next bytes: an open tag, or the beginning of `]]>` and `-->`. */
function holdFrom(text: string, at: number, now: Inside | undefined): number {
  if (now && !now.tag) return Math.max(at, text.length - 2);
  const open = text.lastIndexOf("<");
  return open >= at && text.length - open < longestTag && !wholeTag.test(text.slice(open)) ? open : text.length;
}

export async function* dropAddresses(file: InputFile): AsyncIterable<Uint8Array> {
  let rest = "";
  let now: Inside | undefined;
  const take = (isLast: boolean): string => {
    let out = "";
    let at = 0;
    for (;;) {
      const pattern = now ? now.end : dropped;
      pattern.lastIndex = at;
      const match = pattern.exec(rest);
      if (!match) break;
      const next = match.index + match[0].length;
      if (!now) {
        out += rest.slice(at, match.index);
        if (match[0] in endOf) now = opaquePart(match[0]);
        else if (!match[2]) now = element(match[1] as string);
        if (now?.keep) out += match[0];
      } else if (!now.tag) {
        if (now.keep) out += rest.slice(at, next);
        now = now.outer;
      } else if (match[0] in endOf) now = opaquePart(match[0], now);
      else {
        if (!match[2]) now.tag.depth += match[1] ? -1 : 1;
        if (now.tag.depth === 0) now = undefined;
      }
      at = next;
    }
    const hold = isLast ? rest.length : holdFrom(rest, at, now);
    if (!now || now.keep) out += rest.slice(at, hold);
    rest = rest.slice(hold);
    return out;
  };
  for await (const bytes of file.open()) {
    rest += toText(bytes);
    const out = take(false);
    if (out) yield toBytes(out);
  }
  const out = take(true);
  if (out) yield toBytes(out);
}
