/** The text of an attached paper, with what can be said of its quality. Personal contact lines are masked at equal length, so that offsets hold. */
export interface PaperText {
  text: string;
  /** Where each page begins and ends in `text`, in UTF-16 code units. */
  pages: { number: number; start: number; end: number }[];
  /** ISO 639-1, "und" where it is not known. */
  language: string;
  /** Only "good" is quoted. */
  quality: "good" | "scan" | "garbled" | "nearEmpty" | "unreadable";
  /** In words, why it is not good. */
  reason?: string;
  /** What read it: "pdf", "docx", "txt", with a version. */
  method: string;
}

/** A place in a paper's text: first UTF-16 code unit, and one after the last. */
export interface Span {
  start: number;
  end: number;
}

/** A quoted passage of a paper, as it stands there. */
export interface PaperPassage extends Span {
  text: string;
  /** Page on which it begins, from 1. */
  page: number;
}

/** Quoted passages that stand close together, with the words around them. */
export interface PaperExcerpt extends PaperPassage {
  marks: Span[];
}

/** What an edition tells of an attached paper; at most 1,500 characters of its text, all excerpts together. */
export interface PublishedPaper {
  /** "p-090166e525b9306c": of the portal's number; "p-F3498151" of the response's where the portal's is not known. */
  id: string;
  /** The response to which it is attached. */
  activityId: string;
  fileName: string;
  /** Official address. */
  address?: string;
  /** SHA-256 (hex) of the bytes that were read. */
  checksum: string;
  pages: number;
  language: string;
  quality: PaperText["quality"];
  reason?: string;
  method: string;
  /** Sentences chosen by rules; none where a position quotes the paper, or where it asks for too little. */
  keyPassages: PaperPassage[];
  /** In the order of the text; none where nothing is quoted: such a paper has no page. */
  excerpts: PaperExcerpt[];
  /** The position that quotes it. */
  positionId?: string;
}
