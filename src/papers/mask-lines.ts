/**
 * Hides what leads to a person at equal length, so that offsets hold: e-mail addresses, phone numbers, streets with a house number, and the
 * names under a letter's greeting.
 */
import { email, phone } from "../normalise/mask-contacts.js";

const mask = "█";
const hide = (found: string): string => found.replace(/\S/g, mask);

const house = "\\d{1,4}\\s?[a-zA-Z]?(?![\\p{L}\\d%])";
/** "Rue de la Loi 200", "Hauptstraße 5a", "12, avenue des Arts", "ul. Prosta 51", "Via Roma, 3". */
const street = [
  new RegExp(
    `(?<!\\p{L})(?:rue|avenue|boulevard|bd|chaussée|place|allée|via|viale|piazza|corso|calle|avenida|paseo|plaza|rua|praça|ul\\.|ulica|al\\.|aleja|square|quai)\\s(?:\\p{L}[\\p{L}.'’-]*\\s?){1,5}[,\\s]\\s?(?:n[°ºo.]?\\s?)?${house}`,
    "giu",
  ),
  new RegExp(`(?<!\\p{L})\\p{Lu}[\\p{L}-]{2,30}\\s?(?:straße|strasse|str\\.|allee|platz|gasse|straat|laan|plein|gatan|vägen|katu|gade|vej|weg|damm|ring|kade|gracht)\\s${house}`, "gu"),
  /(?<![\p{L}\d])\d{1,4}\s?(?:bis|ter)?\s?,?\s(?:rue|avenue|boulevard|bd|place|allée|quai|chaussée)\s(?:\p{L}[\p{L}.'’-]*\s?){1,5}/giu,
  /(?<![\p{L}\d])\d{1,4}\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}\s(?:Street|Road|Avenue|Lane|Drive|Square|Boulevard|Court|Way)(?!\p{L})/gu,
  /(?:\bP\.?\s?O\.?\s?Box|Postfach|Postbus|Boîte postale)\s\d[\d\s]{0,8}/giu,
];

const greeting =
  /^(?:yours (?:sincerely|faithfully|truly)|sincerely|(?:kind|best|warm|with (?:kind|best)) regards|respectfully|mit freundlichen gr(?:ü|ue)(?:ß|ss)en|freundliche grüße|hochachtungsvoll|(?:bien )?cordialement|(?:veuillez|je vous prie|nous vous prions).{0,120}(?:salutations|considération).{0,60}|atentamente|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?|hoogachtend|z poważaniem|com os melhores cumprimentos|atenciosamente|med vänliga? hälsning(?:ar)?|med venlig hilsen|ystävällisin terveisin)[,.!]?$/iu;
/** A person to write to, on a line of its own. */
const contactLine =
  /^(?:contact(?:s| person| details)?|for (?:more|further) information(?:,? please contact)?|ansprechpartner(?:in)?|kontakt|contatti|contacto|contacten|persona de contacto|kontaktperson)\s?:\s?\S.{0,120}$/iu;
const name = /^(?:(?:dr|prof|mr|mrs|ms|ir|ing|mag)\.?\s)*\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:van|von|de|der|den|di|da|la|le|del|y)\s)*\p{Lu}[\p{L}.'’-]*){1,3}(?:,.{0,60})?$/u;

/** The same within a paragraph: a name that "Contact:" announces. */
const announcedName =
  /(?<=(?:[Cc]ontact(?: [Pp]erson)?|[Aa]nsprechpartner(?:in)?|[Kk]ontakt(?:person)?|[Cc]ontatto|[Cc]ontacto|[Cc]ontactpersoon|[Aa]uthor|[Aa]utor(?:in)?|[Aa]uteur|[Aa]utore|[Vv]erfasser(?:in)?|[Bb]earbeiter(?:in)?)\s?:[ \n]?)(?:(?:Dr|Prof|Mr|Mrs|Ms|Ing|Mag)\.? )*\p{Lu}[\p{L}'’-]+(?: (?:(?:van|von|de|der|den|di|da|la|le|del) )*\p{Lu}[\p{L}'’-]+){1,2}/gu;

/** Lines below a greeting, four at most, that are a name or follow one. */
function hideSignatures(text: string): string {
  let below = 0;
  return text
    .split("\n")
    .map((line) => {
      const trimmed = line.trim();
      if (greeting.test(trimmed)) {
        below = 4;
        return line;
      }
      if (contactLine.test(trimmed)) return line.replace(/(:\s?)(.*)$/su, (_, colon: string, rest: string) => colon + hide(rest));
      if (below > 0 && trimmed) {
        below -= 1;
        if (trimmed.length <= 90 && name.test(trimmed)) return hide(line);
        if (trimmed.length > 90) below = 0;
      }
      return line;
    })
    .join("\n");
}

/** The text at the same length, with a full block for every character that is hidden. */
export function maskLines(text: string): string {
  let masked = hideSignatures(text).replace(email, hide).replace(phone, hide).replace(announcedName, hide);
  for (const pattern of street) masked = masked.replace(pattern, hide);
  return masked;
}
