/** Two texts that say the same: what a publisher's program did to white space and to the bytes of accents is no edit. */
import { foldSpace } from "./fold.js";

/** Single spaces, and every accented letter as one sign. Whatever a reader can tell apart stays apart: "CO₂" is not "CO2". */
export const plainText = (text: string): string => foldSpace(text.normalize("NFC"));

export const isSameText = (a: string, b: string): boolean => a === b || plainText(a) === plainText(b);
