/** The frozen fold under which two spellings of a name are the same words. Versioned: ids hang on it. */
import anyAscii from "any-ascii";

/** Changes only together with every id made from it. */
export const foldVersion = 1;

const plainAscii = /^[\x20-\x7e]*$/;

/** "Médecins du Monde (MdM)" → "medecins du monde mdm": letters and digits in ASCII, lower case, one space between words. */
export function foldName(name: string): string {
  const ascii = plainAscii.test(name) ? name : anyAscii(name.normalize("NFKC"));
  return ascii
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’`´]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** "Back Market" → "backmarket": the fold without spaces. */
export const squashName = (name: string): string => foldName(name).replace(/ /g, "");

/** White space of any kind to single spaces; the Excel artefact `_x000D_` counts as white space. */
export const foldSpace = (text: string): string =>
  text
    .replace(/_x000[dD]_/g, " ")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();

/** Readable part of an address: "back-market", at most 60 characters, never empty. */
export function slugOf(name: string): string {
  const slug = foldName(name)
    .replace(/ /g, "-")
    .slice(0, 60)
    .replace(/-[^-]*$/, (tail) => (foldName(name).length > 60 ? "" : tail));
  return slug || "-";
}
