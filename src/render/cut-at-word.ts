/** "Union code relating to medicinal products …": the first words of a text that is longer than it may be. */
export const cutAtWord = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, text.lastIndexOf(" ", length) + 1 || length).trimEnd()} …`);

/** What a list tells of an official title; the rest is in the link's title and on the page. */
export const longestListed = 140;
