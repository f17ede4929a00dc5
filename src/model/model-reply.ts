/** What a language model answered to one question, as the archive keeps it: with all that is needed to check it again. */

/** One paper of one organisation. */
export interface PaperSubject {
  feedbackId: number;
  /** SHA-256 (hex) of the paper's bytes. */
  paper: string;
  /** Names of the organisation when it was asked, the one to show first. */
  organisation: string[];
  /** Title of the consultation when it was asked. */
  initiative: string;
}

/** An organisation's own text in the register. */
export interface EntrySubject {
  registerNumber: string;
  /** SHA-256 (hex) of the text. */
  text: string;
  organisation: string[];
}

export interface ModelReply {
  /** SHA-256 (hex) over model, prompt and paper. */
  inputHash: string;
  promptVersion: number;
  model: string;
  /** ISO 8601 instant. */
  askedAt: string;
  /** "paper": the whole of it; "part": one part; "passages": the reply over the passages of all parts; "entry": a register text. */
  purpose: "paper" | "part" | "passages" | "entry";
  subject: PaperSubject | EntrySubject;
  /** The answer as it came. */
  reply: string;
  tokens: { input: number; output: number };
}

/** Under this name replies stand in the archive's manifest. */
export const modelReplySource = "model-replies";
