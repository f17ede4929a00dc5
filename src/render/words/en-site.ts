/** Words of the frame and of the pages about the site itself, in English. */
import type { EntityKind, Outcome } from "../../model/index.js";
import { renderCount, renderNumber } from "../numbers.js";

export const siteWords = {
  /** One sentence on a page, for search engines and shared links. */
  describe: {
    organisation: (name: string) => `Contacts of ${name} with the institutions of the European Union, as they disclose them.`,
    person: (name: string) => `Meetings declared by ${name}, as the institutions disclose them.`,
    body: (name: string) => `Meetings of ${name} with interest representatives, as the institutions disclose them.`,
    file: (name: string) => `Who declared meetings and responses on ${name}, as the institutions disclose them.`,
    consultation: (name: string) => `Responses of organisations to the consultation ${name}, as the Commission publishes them.`,
  } satisfies Record<EntityKind, (name: string) => string>,
  /** Of a source that could not be read lately, beside how far it reaches. */
  trouble: {
    blocked: (day: string) => `blocked since ${day}`,
    shortfall: (day: string) => `read in part since ${day}`,
    failed: (day: string) => `not read since ${day}`,
  },
  changes: {
    of: (day: string) => `of ${day}`,
    howTitle: "How changes are told",
    how: "By comparing each document with the one before it. The first document of a source is where the record begins, and no news. What is gone is missing from one complete export of the register, or from two complete readings of other sources.",
  },
  /** What a list or an answer cannot show, in one sentence: it stands beside how far the meetings were read. */
  limitsOf: {
    search: "Not searched: staff, private people, and what papers say beyond quotes.",
    changes: "Only between documents that were read: what came and went in between is not seen. “Edited” says that a document differs, not why.",
    paper: "The passages around quotes, not the whole paper. Its text was read by a program, and may lack tables, pictures and notes.",
    lists: {
      organisation: "Only those with a register number in documents read here; other names stay text.",
      person: "Only decision-makers: staff and private people have no page.",
      body: "Only bodies that documents read here name; the Council is not read here.",
      file: "A contact whose subject names no file clearly is missing from its file.",
      consultation: "Only consultations whose responses were read here; citizens’ responses are not kept.",
    } satisfies Record<EntityKind, string>,
  },
  home: {
    newest: "Newly declared",
    readOn: (day: string) => `Read on ${day}`,
    responsesTo: "Responses to",
    andOthers: "and others",
    activeFiles: "Files with the newest declarations",
    filesNote: "The number counts declarations.",
    allFiles: "All files",
  },
  problems: {
    near: "Perhaps you mean",
    noEdition: "No edition can be read at this moment. If this site is new, its operator has to import documents and build one; else it comes back soon.",
    crowded: "Too many requests wait at this moment. Try again in a few seconds.",
    objection: "How an entry is corrected or hidden",
  },
  status: {
    lead: "What this site has read of each source, how old it is, and what it cannot show.",
    period: "Days covered",
    held: "Held",
    holds: (documents: number, records: number, disclosures: number) =>
      `${renderCount(documents, "document", "documents")} with ${renderCount(records, "record", "records")}; ${renderCount(disclosures, "disclosure", "disclosures")}, each counted once`,
    publisher: "Publisher",
    renewed: "Renewed",
    lastRun: "Last run",
    noRun: "No run is recorded on this machine: the data came with the edition.",
    outcomes: {
      changed: "read, with something new",
      unchanged: "read, nothing new",
      notYetPublished: "not published yet",
      blocked: "blocked: something else stood in the place of the document",
      shortfall: "read in part: a document held less than it should, or could not be read",
      failed: "could not be read",
    } satisfies Record<Outcome, string>,
    since: (day: string) => `since ${day}`,
    lastGood: (day: string) => `last read in full ${day}; what was read then is shown`,
    ranCounts: (fresh: number, edited: number, gone: number) => `${renderNumber(fresh)} new, ${renderNumber(edited)} edited, ${renderNumber(gone)} no longer there`,
    contents: "Holds",
    editionNote: "An edition is everything this site shows at one moment. Its date is the day of the newest document in it. The same documents give the same checksum, on every machine.",
  },
};

export type SiteWords = typeof siteWords;
