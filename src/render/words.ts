/** Every word of the interface, in the language spoken: `words.status.title` is "Status" on "/status" and "Stand" on "/de/status". */
import { type Language, spokenLanguage } from "./language.js";
import { de } from "./words/de.js";
import { en, type Words } from "./words/en.js";
import { fr } from "./words/fr.js";

const catalogues: Record<Language, Words> = { en, de, fr };

/** A live view: read it while rendering, never into a constant of a module, which would keep the language of the moment it was loaded in. */
export const words: Words = new Proxy(en, { get: (_, name) => Reflect.get(catalogues[spokenLanguage()], name) });

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "PLENARY_VOTE" → "Plenary vote"; known codes get their own words. */
export const renderCode = (code: string): string => (words.codes as Record<string, string>)[code] ?? capitalise(code.replace(/_+/g, " ").toLowerCase());

/** "peopleFte" → "Full-time equivalents"; "country of the head office" is a term of the edition. */
export const renderField = (field: string): string =>
  (words.fields as Record<string, string>)[field] ?? capitalise((words.terms as Record<string, string>)[field] ?? field.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase());
