/** Order of names in the words shown, as the language spoken has it: "Österreich" before "Polen", "États-Unis" before "Finlande". */
import { eachLanguage } from "./language.js";

const collatorOf = eachLanguage(({ locale }) => new Intl.Collator(locale));

export const compareNames = (a: string, b: string): number => collatorOf().compare(a, b);
