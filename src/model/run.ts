/** One walk of one source, as it happened on this machine: no part of the store or of an edition, which are the same wherever they are made. */
import { z } from "zod";

/**
 * `changed`: something new or edited was read. `unchanged`: the source says what it said before. `notYetPublished`: its next document is
 * not out. `blocked`: a bot wall or an error stood in the place of the document. `shortfall`: a document held less than it should.
 * `failed`: no document could be read.
 */
export const outcomes = ["changed", "unchanged", "notYetPublished", "blocked", "shortfall", "failed"] as const;
export type Outcome = (typeof outcomes)[number];

export const sourceRunSchema = z.object({
  source: z.string(),
  /** Instants, ISO 8601. */
  startedAt: z.string(),
  finishedAt: z.string(),
  outcome: z.enum(outcomes),
  /** Documents looked at, and how many of them the store held already, to the byte. */
  documents: z.number(),
  known: z.number(),
  /** Files that could not be read. */
  unread: z.number(),
  /** Records of documents read for the first time. */
  new: z.number(),
  edited: z.number(),
  gone: z.number(),
});

export type SourceRun = z.infer<typeof sourceRunSchema>;
