/** Whose words a place of a paper holds: its author's, or those of a question, a footnote, or somebody who is quoted in it. */
import type { PaperText, Span } from "../model/index.js";
import { endOfBody } from "../normalise/paper-body.js";

/** A passage between quotation marks is no longer than this. */
const longestCitation = 800;

/** "Question 4:", "Frage 3.", at the beginning of a line or sentence. */
const numberedQuestion =
  /(?:^|[\n.!?]\s*)(?:question|frage|pregunta|domanda|pergunta|vraag|fråga|spørgsmål|kysymys|pytanie|q)\s?(?:n[°ºo.]\s?)?\d{1,3}(?:\.\d{1,2})?\s?[a-z]?[.):\s–-]+[^\n.!?]{0,200}$/iu;

/** What stands before the place in its own sentence ends no sentence, and what follows runs to a question mark. */
function isQuestion(text: string, { start, end }: Span): boolean {
  if (/\?["'\u201D\u2019)»]*$/.test(text.slice(start, end))) return true;
  if (/[.!]["'\u201D\u2019)»]*$/.test(text.slice(start, end))) return false;
  const rest = /^[^.!?\n]*(?:\n(?!\s*\n)[^.!?\n]*){0,3}[.!?]/.exec(text.slice(end, end + 300))?.[0] ?? "";
  return rest.endsWith("?");
}

/** A mark opens where white space or a bracket stands before it and a letter behind; "«" may have a space inside. */
function readMark(text: string, at: number): "opens" | "closes" | undefined {
  const mark = text[at] as string;
  const [before, after] = [text[at - 1] ?? " ", text[at + 1] ?? " "];
  const [wordBefore, wordAfter] = [/[\p{L}\p{N}.,;:!?…)%]/u.test(before), /[\p{L}\p{N}([…]/u.test(after)];
  if (mark === "\u201E") return "opens";
  if (mark === "\u00AB") return wordBefore ? "closes" : "opens";
  if (mark === "\u00BB") return wordAfter && !wordBefore ? "opens" : "closes";
  if (!/["\u201C\u201D]/.test(mark)) return undefined;
  if (wordAfter && !wordBefore) return "opens";
  return wordBefore ? "closes" : undefined;
}

/** Whether the place lies between quotation marks of its paragraph. */
function isCited(text: string, { start, end }: Span): boolean {
  const from = Math.max(text.lastIndexOf("\n\n", start) + 1, start - longestCitation);
  let open = false;
  for (let at = from; at < start; at += 1) {
    const mark = readMark(text, at);
    if (mark) open = mark === "opens";
  }
  if (!open) return false;
  for (let at = start; at < Math.min(text.length, end + longestCitation); at += 1) {
    if (text.startsWith("\n\n", at)) return false;
    const mark = readMark(text, at);
    if (mark === "closes") return at >= end - 1;
    if (mark === "opens" && at < end) return false;
  }
  return false;
}

/** What speaks at the place in the author's stead, or `undefined`. */
export function findOtherVoice(paper: PaperText, span: Span): "a question" | "a footnote" | "a citation" | undefined {
  const { text } = paper;
  if (span.start >= endOfBody(paper)) return "a footnote";
  if (isQuestion(text, span) || numberedQuestion.test(text.slice(Math.max(0, span.start - 260), span.start))) return "a question";
  return isCited(text, span) ? "a citation" : undefined;
}
