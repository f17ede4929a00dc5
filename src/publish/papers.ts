/** Papers attached to responses, with what an edition may quote of them. */
import type { FeedbackContent, PaperText, PublishedPaper, Span } from "../model/index.js";
import { sha256 } from "../normalise/hash.js";
import type { StoreReader } from "../store/read-histories.js";
import { chooseKeyPassages } from "./key-passages.js";
import { positionIdOf } from "./positions.js";
import { passageAt, quotePaper } from "./quote-paper.js";

export interface PaperTexts {
  /** Text of an archived paper by its checksum; `undefined` where it was not read. */
  read: (checksum: string) => PaperText | undefined;
  /** Version of the way in which papers are read: another one gives other texts. */
  method: string;
}

/** What positions quote of a paper, the most important first. A paper that a position quotes has no key passages. */
export type QuotedByPositions = (feedbackId: number, checksum: string) => readonly Span[];

interface HeldPaper {
  checksum: string;
  fileName: string;
}

export class Papers {
  private readonly byDocument = new Map<string, HeldPaper>();
  private readonly byResponse = new Map<number, HeldPaper[]>();

  constructor(
    reader: StoreReader,
    private readonly texts: PaperTexts,
    private readonly quotedByPositions: QuotedByPositions = () => [],
  ) {
    const held = new Set([...reader.documents.values()].map((document) => document.checksum));
    for (const history of reader.listHistories("attachment")) {
      const { documentId, feedbackId, fileName, checksum } = reader.readContent("attachment", (history.versions.at(-1) as { versionNo: number }).versionNo);
      if (!checksum || !held.has(checksum)) continue;
      const paper = { checksum, fileName };
      if (documentId) this.byDocument.set(documentId, paper);
      else if (feedbackId) this.byResponse.set(feedbackId, [...(this.byResponse.get(feedbackId) ?? []), paper]);
    }
  }

  /** Changes when any paper is read in another way. */
  toText(): string {
    return sha256([this.texts.method, ...[...this.byDocument].map(([id, { checksum }]) => `${id} ${checksum}`).sort()].join("\n"));
  }

  /** By the portal's number; else by the response's, where that leaves no choice or the name of the file decides. */
  private find({ feedbackId, attachments }: FeedbackContent, { documentId, fileName }: FeedbackContent["attachments"][0]): { id: string; held: HeldPaper } | undefined {
    const own = documentId && this.byDocument.get(documentId);
    if (own) return { id: `p-${documentId}`, held: own };
    const ofResponse = this.byResponse.get(feedbackId) ?? [];
    const [only] = ofResponse;
    const held = ofResponse.length === 1 && attachments.length === 1 ? only : ofResponse.find((paper) => paper.fileName === fileName);
    return held && { id: documentId ? `p-${documentId}` : `p-F${feedbackId}${ofResponse.length > 1 ? `-${held.checksum.slice(0, 8)}` : ""}`, held };
  }

  /** Held papers of a response, each once: SHA-256 of the bytes, and the name under which it was uploaded. */
  list(content: FeedbackContent): { paper: string; fileName: string }[] {
    const listed = new Map<string, string>();
    for (const attachment of content.attachments) {
      const checksum = this.find(content, attachment)?.held.checksum;
      if (checksum && !listed.has(checksum)) listed.set(checksum, attachment.fileName);
    }
    return [...listed].map(([paper, fileName]) => ({ paper, fileName }));
  }

  /** The papers of a response by their place among its attachments. `title` is that of the initiative. */
  of(content: FeedbackContent, activityId: string, title: string, address: (documentId: string | undefined) => string | undefined): Map<number, PublishedPaper> {
    const papers = new Map<number, PublishedPaper>();
    content.attachments.forEach((attachment, place) => {
      const found = this.find(content, attachment);
      const text = found && this.texts.read(found.held.checksum);
      if (!text || [...papers.values()].some(({ id }) => id === found.id)) return;
      const official = address(attachment.documentId);
      const quoted = text.quality === "good" ? this.quotedByPositions(content.feedbackId, found.held.checksum) : [];
      const key = quoted.length ? [] : chooseKeyPassages(text, title);
      papers.set(place, {
        id: found.id,
        activityId,
        fileName: attachment.fileName,
        ...(official && { address: official }),
        checksum: found.held.checksum,
        pages: new Set(text.pages.map(({ number }) => number)).size,
        language: text.language,
        quality: text.quality,
        ...(text.reason && { reason: text.reason }),
        method: text.method,
        keyPassages: key.map((span) => passageAt(text, span)),
        excerpts: quotePaper(text, quoted.length ? quoted : key),
        ...(quoted.length > 0 && { positionId: positionIdOf(content.feedbackId, found.held.checksum) }),
      });
    });
    return papers;
  }
}
