/** What people decided about names, organisations, files and persons: one row each, in an order that keeps diffs small. */
import { compareText } from "../normalise/compare-text.js";
import { foldName } from "../normalise/fold.js";

export const subjectsOfJudgement = ["name", "organisations", "file", "person"] as const;
export type JudgedSubject = (typeof subjectsOfJudgement)[number];
export const verdicts = ["same", "different", "related", "unsure"] as const;
export type Verdict = (typeof verdicts)[number];

/** One decision of a person. It is about a name wherever a source writes it, never about one meeting. */
export interface Judgement {
  about: JudgedSubject;
  /** Source id; "" for any source. */
  source: string;
  /** The name, or a meeting's subject, under `foldName`; about organisations the first entity id. */
  mention: string;
  /** Entity id: "699006341748-20", "x-…", "2023-0083-COD", "mep-…", "ec-…". */
  target: string;
  /** `same` joins, `different` keeps apart, `related` keeps apart and says that the two belong together, `unsure` leaves it to the program. */
  verdict: Verdict;
  by: string;
  /** Calendar day or instant, ISO 8601 in UTC. */
  at: string;
  reason: string;
}

/** Columns of `judgements.csv`, in order. */
export const judgementColumns = ["about", "source", "mention", "target", "verdict", "by", "at", "reason"] as const satisfies readonly (keyof Judgement)[];

/** Where a judgement stands: rows about the same question share this key, and the newest of them holds. */
export const questionOf = ({ about, source, mention, target }: Pick<Judgement, "about" | "source" | "mention" | "target">): string => [about, mention, target, source].join("\u001f");

/** A mention as judgements keep it; ids of organisations stay as they are. */
export const mentionOf = (about: JudgedSubject, text: string): string => (about === "organisations" ? text : foldName(text));

/** The rows in their one order, each once: by question, then oldest first. Rows of one instant go by their words. */
export function orderJudgements(judgements: Iterable<Judgement>): Judgement[] {
  const once = new Map<string, Judgement>();
  for (const judgement of judgements) once.set(JSON.stringify(judgementColumns.map((column) => judgement[column])), judgement);
  return [...once].sort(([textA, a], [textB, b]) => compareText(questionOf(a), questionOf(b)) || compareText(a.at, b.at) || compareText(textA, textB)).map(([, judgement]) => judgement);
}
