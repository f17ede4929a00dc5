/** A page only for what is shown to be an organisation: names that may be private persons stay text. */
import { readCountry } from "../normalise/countries.js";
import { foldName } from "../normalise/fold.js";
import { showsOrganisation } from "../normalise/organisation-words.js";

/** Categories whose registrants are natural persons. */
const personalCategory = /^self-employed/i;
/** Companies are named after people (Thomas Cook); in any other category a person's bare name is a person's. */
const companyCategory = /^companies/i;
const academicTitle = /^(?:dr|prof|avv|mag|ing|dipl)\b\.?/i;

const namePart = /^\p{Lu}[\p{L}'’.-]*$/u;

/** Two to four words, each like a part of a person's name, the first a known given name, no organisation word. */
export function looksLikePerson(name: string, givenNames: ReadonlySet<string>): boolean {
  const words = name
    .replace(/^(?:(?:dr|prof|mr|mrs|ms|ing|mag|dipl|avv)(?:\.\s*|\s+))+/i, "")
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length < 2 || words.length > 4 || showsOrganisation(name)) return false;
  if (!words.every((word) => namePart.test(word) || /^(?:de|van|von|der|den|di|da|del|la|le|zu|af|av)$/.test(word))) return false;
  const folded = words.map((word) => foldName(word).split(" ")[0] ?? "");
  // "WWF FRANCE", "Jordan Exports": a country is no given name.
  if (folded.some((word) => readCountry(word) !== undefined)) return false;
  // "Saublens Christian": the given name may come last in a name of two words.
  return givenNames.has(folded[0] as string) || (words.length === 2 && givenNames.has(folded[1] as string));
}

/** Whether a registrant may be a private person: self-employed without a word that shows an organisation, or a person's name without a category. */
export function mayBePrivatePerson(name: string, category: string | undefined, givenNames: ReadonlySet<string>): boolean {
  // "Cynthia Example (CE CONSULTING)": a trade name in brackets does not make the person an organisation.
  const withoutBracket = name.replace(/\s*[([][^()[\]]*[)\]]\s*$/, "");
  if (category && personalCategory.test(category)) return !showsOrganisation(withoutBracket);
  if (category && companyCategory.test(category)) return false;
  return looksLikePerson(withoutBracket, givenNames) || (academicTitle.test(withoutBracket) && !showsOrganisation(withoutBracket));
}
