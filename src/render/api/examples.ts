/** Ids that lead somewhere in the edition at hand: examples that work, whatever was imported. */
import type { EntityKind } from "../../model/index.js";
import type { EditionReader, EntityLine } from "../../query/edition-reader.js";
import { entityKinds } from "../paths.js";

export interface Examples extends Partial<Record<EntityKind, EntityLine>> {
  /** Id of the newest activity. */
  activity?: string;
  /** Id of a paper with quoted passages. */
  paper?: string;
  /** A name to look for. */
  name?: string;
}

/** Responses that are looked through for a paper that is quoted. */
const mostLookedThrough = 100;

async function findQuotedPaper(reader: EditionReader): Promise<string | undefined> {
  const { items } = await reader.listActivities({ kind: "response" }, { limit: mostLookedThrough });
  for (const activity of items)
    for (const { paperId } of activity.kind === "response" ? activity.attachments : []) {
      const paper = paperId === undefined ? undefined : await reader.findPaper(paperId);
      if (paper?.excerpts.length) return paper.id;
    }
  return undefined;
}

/** The most recently active of each kind; what the edition does not hold is absent. */
export async function findExamples(reader: EditionReader): Promise<Examples> {
  const examples: Examples = {};
  for (const kind of entityKinds) {
    const [newest] = (await reader.listEntities(kind, { order: "newest", limit: 1 })).items;
    if (newest) examples[kind] = newest;
  }
  const [activity] = (await reader.listActivities({ kind: "meeting" }, { limit: 1 })).items;
  if (activity) examples.activity = activity.id;
  const paper = await findQuotedPaper(reader);
  if (paper) examples.paper = paper;
  const name = examples.organisation?.name ?? examples.person?.name;
  if (name) examples.name = name;
  return examples;
}
