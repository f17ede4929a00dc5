/** What one paper of one organisation asks for: machine-made sentences of which each rests on quotes that stand in the paper. */

/** A passage that stands in the paper, character for character, at these offsets. */
export interface PositionQuote {
  /** As it stands in the paper, white space folded for showing. */
  text: string;
  /** UTF-16 offsets into the paper's text: first code unit, and one after the last. */
  start: number;
  end: number;
  /** Page on which it begins, from 1. */
  page: number;
}

export interface PositionSentence {
  /** English. */
  text: string;
  quotes: PositionQuote[];
}

/** The three answers, in the order in which they are shown. */
export const positionAnswers = ["message", "why", "impact"] as const;
export type PositionAnswer = (typeof positionAnswers)[number];

/** What the check kept of a reply. `message` is never empty; an empty `why` or `impact` reads "not stated in the paper". */
export interface Position extends Record<PositionAnswer, PositionSentence[]> {
  headline: string;
  /** The reply's own headline was not borne out by the kept sentences. */
  headlineReplaced: boolean;
}

/** Why the check held something back: a short stable word to count by. */
export type HeldBackReason =
  | "shape"
  | "too long"
  | "too short"
  | "not English"
  | "language not known"
  | "markup or link"
  | "another script or sign"
  | "more than one sentence"
  | "speaks to a machine"
  | "wrongdoing"
  | "no quote"
  | "quote not in the paper"
  | "quote too short"
  | "quote too long"
  | "quote cut inside a word or number"
  | "quote beside an instruction"
  | "number not in the quotes"
  | "name not in the quotes"
  | "third party"
  | "words of somebody else"
  | "another's deed"
  | "wider or stronger than the quotes"
  | "negation on one side"
  | "support or opposition differs"
  | "opposite words"
  | "condition or doubt left out"
  | "in another order"
  | "other words than the quotes"
  | "too many"
  | "said twice"
  | "no message"
  | "headline replaced";

/** One thing that the check held back, with where it stood in the reply. */
export interface HeldBack {
  /** "message 2", "why 1, quote 1", "headline", "reply". */
  where: string;
  reason: HeldBackReason;
  /** What was found, in words. */
  found: string;
}

/** What one reply came to. */
export interface CheckCounts {
  sentences: number;
  sentencesKept: number;
  quotes: number;
  quotesKept: number;
}

/** A checked reply as the store keeps it. */
export interface StoredPosition {
  /** Absent where no message was left: then nothing is shown. */
  position?: Position;
  heldBack: HeldBack[];
  counts: CheckCounts;
  model: string;
  /** ISO 639-1 of the paper. */
  language: string;
  /** Pages of the paper. */
  pages: number;
}

/** One sentence on an organisation, resting on quotes of its own register text. */
export interface StoredDescription {
  sentence?: PositionSentence;
  heldBack: HeldBack[];
  counts: CheckCounts;
  model: string;
  language: string;
  /** SHA-256 (hex) of the register text: another text takes the sentence away. */
  text: string;
}
