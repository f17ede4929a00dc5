/** Papers attached to an activity, as the edition tells of them. */
import type { Activity, PositionActivity, PublishedPaper } from "../model/index.js";
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

/** What was made of papers and may be shown, by the paper's id. */
export async function findPositions(reader: EditionReader, papers: ReadonlyMap<string, PublishedPaper>): Promise<Map<string, PositionActivity>> {
  const positions = new Map<string, PositionActivity>();
  for (const { id, positionId } of papers.values()) {
    const found = positionId === undefined ? undefined : await reader.findActivity(positionId);
    if (found?.state === "found" && found.value.kind === "position") positions.set(id, found.value);
  }
  return positions;
}
