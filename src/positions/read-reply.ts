/** Reads what a model answered: one JSON object, fenced or not, in the shape that was asked for. */
import { z } from "zod";
import { type HeldBack, positionAnswers } from "../model/index.js";

/** Longer replies are not read: nobody asked for them. */
const longestReply = 60_000;

export interface ReplySentence {
  text: string;
  quotes: string[];
}

export interface Reply {
  headline: string;
  message: ReplySentence[];
  why: ReplySentence[];
  impact: ReplySentence[];
}

const sentence = z.object({ text: z.string(), quotes: z.array(z.string()) });

const jsonSentences = {
  type: "array",
  items: { type: "object", additionalProperties: false, required: ["text", "quotes"], properties: { text: { type: "string" }, quotes: { type: "array", items: { type: "string" } } } },
};
/** The shape as JSON Schema, for servers that hold a model to it. */
export const replySchema = {
  type: "object",
  additionalProperties: false,
  required: ["headline", ...positionAnswers],
  properties: { headline: { type: "string" }, message: jsonSentences, why: jsonSentences, impact: jsonSentences },
} as const;

/** The text between the first brace and the last: models talk around what they were asked for. */
function cutJson(text: string): string | undefined {
  const plain = text.replace(/<think>[\s\S]*?<\/think>/g, "");
  const [from, to] = [plain.indexOf("{"), plain.lastIndexOf("}")];
  return from >= 0 && to > from ? plain.slice(from, to + 1) : undefined;
}

/** The reply, and what of it has another shape; no reply where nothing can be read. */
export function readReply(text: string): { reply?: Reply; heldBack: HeldBack[] } {
  const refuse = (reason: HeldBack["reason"], found: string) => ({ heldBack: [{ where: "reply", reason, found }] });
  if (text.length > longestReply) return refuse("too long", `${text.length} characters`);
  const json = cutJson(text);
  if (!json) return refuse("shape", `no JSON object: "${text.slice(0, 80)}"`);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse("shape", `not JSON: ${error.message.slice(0, 120)}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse("shape", "not an object");
  const fields = value as Record<string, unknown>;
  const heldBack: HeldBack[] = [];
  const reply: Reply = { headline: "", message: [], why: [], impact: [] };
  if (typeof fields.headline === "string") reply.headline = fields.headline;
  else heldBack.push({ where: "headline", reason: "shape", found: typeof fields.headline });
  for (const answer of positionAnswers) {
    const list = fields[answer];
    if (list === undefined || list === null) continue;
    if (!Array.isArray(list)) {
      heldBack.push({ where: answer, reason: "shape", found: `${typeof list} where a list was expected` });
      continue;
    }
    list.forEach((item, index) => {
      const read = sentence.safeParse(item);
      if (read.success) reply[answer].push(read.data);
      else heldBack.push({ where: `${answer} ${index + 1}`, reason: "shape", found: read.error.issues[0]?.message ?? "another shape" });
    });
  }
  for (const name of Object.keys(fields))
    if (name !== "headline" && !(positionAnswers as readonly string[]).includes(name)) heldBack.push({ where: "reply", reason: "shape", found: `a field "${name.slice(0, 40)}"` });
  return { reply, heldBack };
}

/** One sentence with its quotes, or `undefined` where the reply is not that. */
export function readDescription(text: string): ReplySentence | undefined {
  const json = text.length > longestReply ? undefined : cutJson(text);
  if (!json) return undefined;
  try {
    return sentence.safeParse(JSON.parse(json)).data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
