/**
 * The frozen fold under which two spellings of a name are the same words, version 1. Ids of Commission hosts and cabinets are made
 * from it: a better fold is a second function beside this one, never a change of it.
 */
import anyAscii from "any-ascii";
import { Memo } from "./memo.js";

const plainAscii = /^[\x20-\x7e]*$/;

function fold(name: string): string {
  const ascii = plainAscii.test(name) ? name : anyAscii(name.normalize("NFKC"));
  let out = "";
  let gap = false;
  for (let i = 0; i < ascii.length; i += 1) {
    let code = ascii.charCodeAt(i);
    if (code >= 65 && code <= 90) code += 32;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (gap && out) out += " ";
      gap = false;
      out += String.fromCharCode(code);
    } else if (code === 38) {
      // "&" is the word "and".
      out += out ? " and" : "and";
      gap = true;
    } else if (code !== 39 && code !== 96) gap = true; // Apostrophes join: "d'Azur" is "dazur".
  }
  return out;
}

/** Words that need nothing but lower case, as most do: that is sooner done than looked up. */
const plainWords = /^[a-zA-Z0-9]+(?: [a-zA-Z0-9]+)*$/;
const longestKept = 120;
/** The same names come again and again. */
const known = new Memo<string>(100_000);

/** "Médecins du Monde (MdM)" → "medecins du monde mdm": letters and digits in ASCII, lower case, one space between words. */
export function foldName(name: string): string {
  if (plainWords.test(name)) return name.toLowerCase();
  return name.length > longestKept ? fold(name) : known.of(name, fold);
}

/** "Back Market" → "backmarket": the fold without spaces. */
export const squashName = (name: string): string => foldName(name).replace(/ /g, "");

/** White space that is no single space within the text. */
const oddSpace = /_x000[dD]_|[^\S ]|[\u200b\ufeff]| {2}|^ | $/;

/** White space of any kind to single spaces; the Excel artefact `_x000D_` counts as white space. */
export const foldSpace = (text: string): string =>
  // Most texts need nothing, and looking costs less than writing them anew.
  oddSpace.test(text)
    ? text
        .replace(/_x000[dD]_/g, " ")
        .replace(/[\s\u200b\ufeff]+/g, " ")
        .trim()
    : text;

/** Names of people, bodies and files stand on one row after the other. */
const knownSlugs = new Memo<string>(20_000);

/** Readable part of an address: "back-market", at most 60 characters, never empty. */
export const slugOf = (name: string): string => knownSlugs.of(name, makeSlug);

function makeSlug(name: string): string {
  const folded = foldName(name);
  const slug = folded
    .replace(/ /g, "-")
    .slice(0, 60)
    .replace(/-[^-]*$/, (tail) => (folded.length > 60 ? "" : tail));
  return slug || "-";
}
