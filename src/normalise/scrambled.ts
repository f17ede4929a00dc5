/**
 * Letters that were UTF-8 and were read as Latin-1 or Windows-1252 once, before they were published: "TurÃ³w" for "Turów".
 * What is published is kept, shown and counted as it stands; what it was meant to say is for notes and for matching alone.
 */

/** Windows-1252 has letters and marks of its own at 0x80 to 0x9f; five of them stand for no character and keep their Latin-1 number. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const next = `[\u0080-\u00bf${windows}]`;
/** A first byte of UTF-8 and as many next ones as it asks for, each as one letter. */
const scrambled = new RegExp(`[\u00c2-\u00df]${next}|[\u00e0-\u00ef]${next}{2}|[\u00f0-\u00f4]${next}{3}`, "g");

const byteOf = (letter: string): number => {
  const at = windows.indexOf(letter);
  return at >= 0 ? 0x80 + at : letter.charCodeAt(0);
};

/** "MetsÃ¤ Group" → "Metsä Group"; `undefined` when nothing in the text is scrambled. */
export function unscramble(text: string): string | undefined {
  const meant = text.replace(scrambled, (letters) => {
    const decoded = Buffer.from([...letters].map(byteOf)).toString("utf8");
    return decoded.includes("\ufffd") ? letters : decoded;
  });
  return meant === text ? undefined : meant;
}
