/** How right the joining of register numbers is: joints decided by hand, and pairs that must stay apart. */
import type { RegisteredOrganisation } from "../src/resolve/registrants.js";
import { type Share, shareOf } from "./interval.js";

export interface JointFigures {
  joints: number;
  organisationsOfSeveral: number;
  /** Of the drawn joints that the program still makes and that are decided: same, of same and different. */
  right: Share;
  unsure: number;
  undecided: number;
  /** Of the pairs that must stay apart, those that do. */
  apart: Share;
}

type Row = Record<string, string>;

/** `drawn` are the joints drawn at random, as pairs of numbers; `decided` what people said of them. */
export function measureJoints(organisations: readonly RegisteredOrganisation[], drawn: readonly (readonly [string, string])[], decided: readonly Row[], apart: readonly Row[]): JointFigures {
  const idOf = new Map(organisations.flatMap(({ id, registrants }) => registrants.map(({ registerNumber }) => [registerNumber, id] as const)));
  const pair = (a: string, b: string) => [a, b].sort().join(" ");
  const verdicts = new Map(decided.map((row) => [pair(row.firstId as string, row.secondId as string), row.verdict]));
  const said = drawn.map(([a, b]) => verdicts.get(pair(a, b)));
  const same = said.filter((verdict) => verdict === "same").length;
  const different = said.filter((verdict) => verdict === "different").length;
  const kept = apart.filter((row) => idOf.get(row.firstId as string) !== idOf.get(row.secondId as string) || !idOf.has(row.firstId as string));
  return {
    joints: organisations.reduce((sum, one) => sum + one.joints.length, 0),
    organisationsOfSeveral: organisations.filter((one) => one.registrants.length > 1).length,
    right: shareOf(same, same + different),
    unsure: said.filter((verdict) => verdict === "unsure").length,
    undecided: said.filter((verdict) => verdict === undefined).length,
    apart: shareOf(kept.length, apart.length),
  };
}
