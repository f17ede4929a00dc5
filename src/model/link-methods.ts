/** One sentence for every way in which a name becomes a link, shown under "Source" and in the API. */
export const linkMethods = {
  "number-given": "The source gives the register number beside the name.",
  "number-typed": "The register number was typed with the name.",
  "number-along": "The source lists the register numbers in the order of the names.",
  "exact-name": "The name is the same as in the register, accents and case aside.",
  "exact-latin-name": "The name is the same as the entry's name in the Latin alphabet.",
  "exact-without-acronym": "The name is the same as in the register, the acronym in brackets aside.",
  "former-name": "The name is one that the entry had in an earlier register export.",
  "squashed-name": "The name is the same as in the register, spaces and punctuation aside, and no other entry has it.",
  "acronym-in-brackets": "The acronym in brackets belongs to one register entry only, and the words fit.",
} as const;
export type LinkMethod = keyof typeof linkMethods;
