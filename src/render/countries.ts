/** Names of countries and languages from the codes that the sources use. */
import { countryName, countryOfAlpha3 } from "../normalise/countries.js";
import { eachLanguage, plainLanguage } from "./language.js";

const languageNames = eachLanguage(({ locale }) => ({ names: new Intl.DisplayNames([locale], { type: "language", fallback: "code" }), known: new Map<string, string>() }));
/** Their full names say whose they are: "Sonderverwaltungsregion Hongkong". The short ones of others are "UK" and "USA". */
const shortNamed = new Set(["HK", "MO", "PS"]);
const countryNames = eachLanguage(({ locale }, language) => {
  if (language === plainLanguage) return { nameOf: undefined, known: new Map<string, string>() };
  const [long, short] = (["long", "short"] as const).map((style) => new Intl.DisplayNames([locale], { type: "region", fallback: "code", style }));
  return { nameOf: (code: string) => (shortNamed.has(code) ? short : long)?.of(code), known: new Map<string, string>() };
});

/** "FR" or "FRA" → "France"; published words that are no code stay as they are. English names are those of the list that reads them. */
export function renderCountry(country: string): string {
  const code = countryOfAlpha3(country) ?? country;
  const { nameOf, known } = countryNames();
  if (!nameOf || !/^[A-Z]{2}$/.test(code)) return countryName(code);
  const name = known.get(code) ?? (countryName(code) === code ? code : (nameOf(code) ?? code));
  known.set(code, name);
  return name;
}

/** "fr" → "French". */
export function renderLanguage(language: string): string {
  if (!/^[a-z]{2,3}$/.test(language)) return language;
  const { names, known } = languageNames();
  const name = known.get(language) ?? names.of(language) ?? language;
  known.set(language, name);
  return name;
}
