/** One sentence for every way in which a name becomes a link, shown under "Source" and in the API. */
export const linkMethods = {
  "number-given": "The source gives the register number beside the name.",
  "number-typed": "The register number was typed with the name.",
  "number-along": "The source lists the register numbers in the order of the names.",
  "exact-name": "The name is the same as in the register, accents and case aside.",
  "exact-latin-name": "The name is the same as the entry's name in the Latin alphabet.",
  "exact-without-acronym": "The name is the same as in the register, the acronym in brackets aside.",
  "former-name": "The name is one that the entry had in an earlier register export.",
  "listed-name": "A published list of former and short names gives this name to the register entry.",
  "squashed-name": "The name is the same as in the register, spaces and punctuation aside, and no other entry has it.",
  "acronym-in-brackets": "The acronym in brackets belongs to one register entry only, and the words fit.",
  "scored-words": "The words of the name are those of one register entry, more or less, and of no other; the likeness is above the published threshold.",
  "scored-spelling": "The name differs in spelling from that of one register entry, and no other entry is as close; the likeness is above the published threshold.",
  "scored-acronym": "The acronym is that of one register entry, and no other entry is as likely to be meant; the likeness is above the published threshold.",
  "scored-piece": "A part of the name, in another language or beside an addition, is the name of one register entry, and the rest speaks of no other.",
  "decided-by-person": "A person compared the two and decided that the name is this organisation.",
} as const;
export type LinkMethod = keyof typeof linkMethods;

/** The same for the ways in which a meeting or a response is linked to a legislative file. */
export const fileLinkMethods = {
  "file-given": "The source gives the number of the file.",
  "file-number-in-subject": "The subject holds the number of the file.",
  "file-com-number": "The number of the Commission's proposal is that of the file.",
  "file-title": "The subject holds the file's official title.",
  "file-name": "The subject holds a name that the published list of names gives for this file on that day.",
  "file-name-and-role": "The subject holds a word that is used for this file, and the host had a role on it.",
  "file-initiative-list": "A published list says that this consultation led to the file.",
  "file-words": "Words of the subject point to this file; they are not enough to count it.",
  "file-decided-by-person": "A person decided that this subject is about the file.",
} as const;
export type FileLinkMethod = keyof typeof fileLinkMethods;
