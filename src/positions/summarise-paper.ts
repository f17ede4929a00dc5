/** One paper of one organisation, from its text to a model's reply. A paper that is too long for one question is read in parts, all of them. */
import type { PaperText } from "../model/index.js";
import type { Question } from "./ask-model.js";
import { QuoteFinder } from "./find-quote.js";
import { askForPassages, askForPosition, askOverPassages, guessCost, type PromptFrame } from "./prompts.js";

/** Gives the answer to a question: from what was answered before, or from the model. `purpose` says what it is for. */
export type Ask = (question: Question, purpose: "paper" | "part" | "passages") => Promise<string>;

/** Parts share so many characters, so that no passage falls between two. */
const overlap = 400;
const charactersPerToken = 2.8;
/** Tokens of a question beside the paper, and of the answer. */
const tokensBeside = 3_000;
const longestPassage = 400;

/** Characters of a paper that fit into one question. */
export const charactersThatFit = (context: number): number => Math.max(2_000, Math.floor((context - tokensBeside) * charactersPerToken));

/** The text in parts of at most `longest` characters that end at a paragraph, a line or a space, in this order of choice, and overlap a little. */
export function splitText(text: string, longest: number): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const window = text.slice(from, from + longest);
    const least = Math.floor(longest / 2);
    const at = [window.lastIndexOf("\n\n"), window.lastIndexOf("\n"), window.lastIndexOf(" ")].find((index) => index > least) ?? longest;
    parts.push(window.slice(0, at));
    from += Math.max(1, at - overlap);
  }
  parts.push(text.slice(from));
  return parts;
}

const mostPassages = (context: number, parts: number): number => Math.max(2, Math.min(12, Math.floor(charactersThatFit(context) / longestPassage / parts)));

/** Tokens that a paper will cost at most, guessed high. */
export function guessPaperCost(frame: PromptFrame, text: string, context: number): { input: number; output: number; questions: number } {
  const parts = splitText(text, charactersThatFit(context));
  if (parts.length === 1) return { ...guessCost(askForPosition(frame, text)), questions: 1 };
  const most = mostPassages(context, parts.length);
  const costs = parts.map((part, index) => guessCost(askForPassages(frame, part, index + 1, parts.length, most)));
  costs.push(guessCost(askOverPassages(frame, Array(parts.length * most).fill("x".repeat(longestPassage)) as string[])));
  return { input: costs.reduce((sum, cost) => sum + cost.input, 0), output: costs.reduce((sum, cost) => sum + cost.output, 0), questions: costs.length };
}

/** The passages that a reply names and that stand in the paper, at most `most`. */
function readPassages(reply: string, finder: QuoteFinder, text: string, most: number): { start: number; quote: string }[] {
  let value: unknown;
  try {
    value = JSON.parse(reply.slice(reply.indexOf("{"), reply.lastIndexOf("}") + 1));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
  const quotes = (value as { quotes?: unknown } | null)?.quotes;
  if (!Array.isArray(quotes)) return [];
  return quotes
    .filter((quote): quote is string => typeof quote === "string")
    .slice(0, most)
    .flatMap((quote) => {
      const answer = finder.find(quote);
      return "found" in answer ? [{ start: answer.found.start, quote: text.slice(answer.found.start, answer.found.end) }] : [];
    });
}

/** The reply over a whole paper. What `ask` throws comes through. `undefined` when no part of a long paper names a passage. */
export async function summarisePaper(paper: PaperText, frame: PromptFrame, context: number, ask: Ask): Promise<string | undefined> {
  const parts = splitText(paper.text, charactersThatFit(context));
  if (parts.length === 1) return ask(askForPosition(frame, paper.text), "paper");
  const finder = new QuoteFinder(paper.text);
  const most = mostPassages(context, parts.length);
  const passages = new Map<number, string>();
  for (const [index, part] of parts.entries()) {
    const reply = await ask(askForPassages(frame, part, index + 1, parts.length, most), "part");
    for (const { start, quote } of readPassages(reply, finder, paper.text, most)) passages.set(start, quote);
  }
  if (!passages.size) return undefined;
  const inOrder = [...passages].sort(([a], [b]) => a - b).map(([, quote]) => quote);
  return ask(askOverPassages(frame, inOrder), "passages");
}
