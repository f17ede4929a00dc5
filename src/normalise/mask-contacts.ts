/** No e-mail address, phone number or street address of anyone is shown: texts lose the first two before they are stored. */

// The lookbehind and the bound keep a long run of letters without "@" from being tried again at every letter.
export const email = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** A number announced as a phone, or in international form with a plus. */
export const phone = /(?:\b(?:tel|tél|phone|téléphone|telefon|telefoon|teléfono|mobile|gsm|fax)\b[.:\s]*\+?[\d(][\d\s()./-]{6,18}\d)|(?:(?<!\w)(?:\+|00)\d{2,3}[\s./-]?(?:\(0\))?[\d\s./-]{6,14}\d)/giu;

/** Every number that the pattern finds has such a run; most texts have none, and are not looked through for words. */
const mayHoldPhone = /[\d(][\d\s()./-]{7}/;

/** "Write to a.b@c.eu" → "Write to [e-mail address]". */
export function maskContacts(text: string): string {
  const masked = text.includes("@") ? text.replace(email, "[e-mail address]") : text;
  return mayHoldPhone.test(masked) ? masked.replace(phone, "[phone number]") : masked;
}
