/** What the run and its worker tell each other. */
import type { Editions } from "./editions.js";
import type { Case } from "./target.js";

export type Ask =
  /** Which targets there are. `more`: a module whose `targets` are added, by its path. */
  | { ask: "names"; editions: Editions; more?: string }
  /** Cases from number `from` on, until the time is over. */
  | { ask: "cases"; target: string; seed: number; from: number; milliseconds: number; most: number }
  /** The case of this number, not run. */
  | { ask: "make"; target: string; seed: number; number: number }
  /** This very case. */
  | { ask: "case"; target: string; one: Case }
  /** The same fault with less input. */
  | { ask: "shrink"; target: string; one: Case; sign: string; milliseconds: number };

export interface Fault {
  number: number;
  one: Case;
  /** "threw", "slow", "grows": what kind of fault. */
  kind: string;
  message: string;
  /** The same for the same fault: kind, message without its values, first line of ours in the stack. */
  sign: string;
  stack: string;
}

export type Answer =
  | { answer: "names"; names: string[] }
  | { answer: "cases"; ran: number; refused: number; bytes: number; faults: Fault[]; seconds: number; heldBytes: number }
  | { answer: "make"; one: Case }
  | { answer: "case"; fault?: Fault; cpuMilliseconds: number }
  | { answer: "shrink"; one: Case }
  /** The worker itself cannot go on. */
  | { answer: "broken"; message: string };
