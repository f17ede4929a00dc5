/** Words of others, in whatever language they were written: told where it is known, and said to be unknown where it is not. */
import { type Html, html } from "../html.js";

/** For an attribute: "" is unknown, and no language of the page is inherited then. */
export const languageOf = (language: string | undefined): string => (language === undefined || language === "und" ? "" : language);

export const ownWords = (text: Html | readonly Html[] | string, language?: string): Html => html`<span lang="${languageOf(language)}">${text}</span>`;
