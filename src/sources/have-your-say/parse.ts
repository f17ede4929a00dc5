/** One reader for each of the layouts in which the portal's papers, responses and initiatives come. */
import type { DocumentFacts, InputFile, Report, SourceRecord } from "../../model/index.js";
import { parseManifest, parsePaper } from "./parse-attachments.js";
import { parseFeedback } from "./parse-feedback.js";
import { parseInitiatives } from "./parse-initiatives.js";
import type { Layout } from "./recognise.js";

type Parser = (file: InputFile, layout: string, report: Report) => AsyncGenerator<SourceRecord, DocumentFacts>;

const parsers: Record<Layout, Parser> = {
  feedback: parseFeedback,
  "feedback-list": parseFeedback,
  initiative: parseInitiatives,
  "attachment-manifest": parseManifest,
  attachment: parsePaper,
};

export const parsePortal: Parser = (file, layout, report) => parsers[layout as Layout](file, layout, report);
