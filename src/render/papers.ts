/** Papers attached to an activity, as the edition tells of them. */
import type { Activity, PublishedPaper } from "../model/index.js";
import type { EditionReader } from "../query/edition-reader.js";

/** By id; none for a meeting. */
export async function findPapers(reader: EditionReader, activity: Activity): Promise<Map<string, PublishedPaper>> {
  const papers = new Map<string, PublishedPaper>();
  if (activity.kind !== "response") return papers;
  for (const { paperId } of activity.attachments) {
    const paper = paperId === undefined ? undefined : await reader.findPaper(paperId);
    if (paper) papers.set(paper.id, paper);
  }
  return papers;
}
