/** Characters that no page, feed or table can show: what a form or a program left in a text by mistake. White space is none of them. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\0-\x08\x0e-\x1f\x7f]/;
const controls = new RegExp(control.source, "g");

export const hasControlCharacters = (text: string): boolean => control.test(text);

/** "Back\u0000 Market" → "Back Market". */
export const dropControlCharacters = (text: string): string => (control.test(text) ? text.replace(controls, "") : text);
