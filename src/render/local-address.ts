/**
 * Addresses in a language: "/files" in English, "/de/files" in German. Pages write every address plain; it is led into the language of
 * the page in one place, when the page is sent, so that no link can be forgotten. Data (".json", ".csv", …) and assets have no language.
 */
import { type Language, languageCodes, plainLanguage, spokenLanguage } from "./language.js";

const prefixes = new Map<string, Language>(languageCodes.filter((code) => code !== plainLanguage).map((code) => [code, code]));

/** "/de/files" → German and "/files"; "/files" → English. */
export function readLocalPath(path: string): { language: Language; path: string } {
  const end = path.indexOf("/", 1);
  const language = prefixes.get(path.slice(1, end < 0 ? undefined : end));
  return language ? { language, path: end < 0 ? "/" : path.slice(end) } : { language: plainLanguage, path };
}

/** Ids and slugs hold no dot: what ends like a file is one. */
const hasLanguage = (address: string): boolean => !/\.[a-z]+(?:[?#]|$)/.test(address.replace(/([?#]).*$/s, "$1"));

/** "/files" → "/de/files" while German is spoken; data, assets and addresses elsewhere stay as they are. */
export function localAddress(address: string, language: Language = spokenLanguage()): string {
  if (language === plainLanguage || !address.startsWith("/") || address.startsWith("//") || !hasLanguage(address)) return address;
  return `/${language}${address}`;
}

/** Attributes as both makers of HTML write them. A link that says its language leads there, and is left alone. */
const addressAttribute = /( hreflang="[^"]*")? (href|action)="(\/[^"]*)"/g;

/** The whole page with every link in the language spoken. */
export function leadLinks(html: string): string {
  const language = spokenLanguage();
  if (language === plainLanguage) return html;
  return html.replace(addressAttribute, (attribute, told: string | undefined, name: string, address: string) => (told ? attribute : ` ${name}="${localAddress(address, language)}"`));
}
