/** "Union code relating to medicinal products …": the first words of a text that is longer than it may be. */
export const cutAtWord = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, text.lastIndexOf(" ", length) + 1 || length).trimEnd()} …`);
