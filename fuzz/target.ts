/** What is fuzzed: a target makes cases, runs them, and says when what came out cannot be right. */
import type { Random } from "./random.js";

/** A file, or a text written as JSON (so that halves of letters survive). */
export interface Case {
  /** File name, as sources see it. */
  name: string;
  bytes: Uint8Array;
}

// biome-ignore lint/suspicious/noConfusingVoidType: most targets have nothing to say.
export type Outcome = "refused" | void;

export interface Target {
  name: string;
  /** Before the first case: opens what cases are made from. */
  prepare?(): Promise<void>;
  make(random: Random): Case;
  /** Throws whatever the code under test throws, or a `Finding`. "refused": the input was turned away in words. */
  run(one: Case): Promise<Outcome> | Outcome;
  /** The same thing at any length, to see that time grows no faster than it; for targets that read more the more there is. */
  stretch?(random: Random): (length: number) => Case;
  /** Errors besides `UserError` that are an answer and no fault. */
  isAnswer?(error: unknown): boolean;
}

/** Something came out that cannot be right. */
export class Finding extends Error {
  override name = "Finding";
}

export function ensure(holds: boolean, says: () => string): asserts holds {
  if (!holds) throw new Finding(says());
}

export const textCase = (text: string): Case => ({ name: "text.json", bytes: Buffer.from(JSON.stringify(text)) });
export const textOf = (one: Case): string => String(JSON.parse(Buffer.from(one.bytes).toString("utf8")));
export const isText = (one: Case): boolean => one.name === "text.json";

/** `before`, then `piece` until the whole is as long as asked, then `after`. */
export const repeated = (before: string, piece: string, after: string, length: number): string => before + piece.repeat(Math.max(1, Math.ceil((length - before.length - after.length) / piece.length))) + after;
