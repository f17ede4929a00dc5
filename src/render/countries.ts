/** Names of countries and languages from the codes that the sources use. */
import { countryName, countryOfAlpha3 } from "../normalise/countries.js";

const languages = new Intl.DisplayNames(["en-GB"], { type: "language", fallback: "code" });
const known = new Map<string, string>();

/** "FR" or "FRA" → "France"; published words that are no code stay as they are. */
export const renderCountry = (country: string): string => countryName(countryOfAlpha3(country) ?? country);

/** "fr" → "French". */
export function renderLanguage(language: string): string {
  if (!/^[a-z]{2,3}$/.test(language)) return language;
  const name = known.get(language) ?? languages.of(language) ?? language;
  known.set(language, name);
  return name;
}
