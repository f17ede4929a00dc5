/** The language in which the interface speaks while a request is answered: told by its address, never by a header or a cookie. */
import { AsyncLocalStorage } from "node:async_hooks";

interface LanguageFacts {
  /** In the language itself, as the switch in the foot shows it. */
  name: string;
  /** For `Intl`: numbers, days, plurals, names of countries and languages. */
  locale: string;
  /** Where the first of a month is no plain number. */
  firstOfMonth?: string;
}

export const languages = {
  en: { name: "English", locale: "en-GB" },
  de: { name: "Deutsch", locale: "de-DE" },
  fr: { name: "Français", locale: "fr-FR", firstOfMonth: "1er" },
} satisfies Record<string, LanguageFacts>;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

/** Its addresses have no prefix, and data are in it. */
export const plainLanguage: Language = "en";

const spoken = new AsyncLocalStorage<Language>();

/** Whatever `run` renders, now or after an await, is in this language. */
export const speak = <T>(language: Language, run: () => T): T => spoken.run(language, run);

export const spokenLanguage = (): Language => spoken.getStore() ?? plainLanguage;

/** What is dear to make is made once for each language that is spoken. */
export function eachLanguage<T>(make: (facts: LanguageFacts, language: Language) => T): () => T {
  const made = new Map<Language, T>();
  return () => {
    const language = spokenLanguage();
    let one = made.get(language);
    if (one === undefined) {
      one = make(languages[language], language);
      made.set(language, one);
    }
    return one;
  };
}
