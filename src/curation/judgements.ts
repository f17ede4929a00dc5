/** The judgements of a data home: what people decided. A machine never writes here, and never overrules what stands here. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { UserError } from "../model/index.js";
import { readCuratedCsv, writeCuratedCsv } from "./curated-csv.js";
import { type JudgedSubject, type Judgement, judgementColumns, mentionOf, orderJudgements, questionOf, subjectsOfJudgement, verdicts } from "./judgement.js";

export type { Judgement, Verdict } from "./judgement.js";

export const judgementsFile = "judgements.csv";

const organisationId = /^(?:\d{5,15}-\d{2}|x-[0-9a-z]+)$/;
/** About what → the ids that it can be decided for, and an example for messages. */
const targets: Record<JudgedSubject, { pattern: RegExp; example: string }> = {
  name: { pattern: organisationId, example: "an organisation's id such as 699006341748-20" },
  organisations: { pattern: organisationId, example: "an organisation's id such as 699006341748-20" },
  file: { pattern: /^\d{4}-\d{4}[A-Z]?-[A-Z]{3}$/, example: "a file's id such as 2023-0083-COD" },
  person: { pattern: /^(?:mep-\d+|ec-[0-9a-z]+)$/, example: "a person's id such as mep-197403" },
};
const instant = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z)?$/;

type Cells = Record<(typeof judgementColumns)[number], string>;

function isOneOf<T extends string>(value: string, known: readonly T[]): value is T {
  return (known as readonly string[]).includes(value);
}

/** One row checked; says which value was found, and what was expected. */
function readRow(cells: Cells, refuse: (column: keyof Cells, expected: string) => UserError): Judgement {
  const { about, verdict } = cells;
  if (!isOneOf(about, subjectsOfJudgement)) throw refuse("about", `one of ${subjectsOfJudgement.join(", ")}`);
  if (cells.source && !/^[a-z][a-z-]+$/.test(cells.source)) throw refuse("source", "a source's id such as parliament-meetings, or nothing for any source");
  const mention = mentionOf(about, cells.mention);
  if (!mention || (about === "organisations" && !organisationId.test(mention))) throw refuse("mention", about === "organisations" ? targets.organisations.example : "the name as it is written");
  const { pattern, example } = targets[about];
  if (!pattern.test(cells.target)) throw refuse("target", example);
  if (about === "organisations" && mention === cells.target) throw refuse("target", "another organisation than the one in mention");
  if (!isOneOf(verdict, verdicts)) throw refuse("verdict", `one of ${verdicts.join(", ")}`);
  if (!cells.by.trim()) throw refuse("by", "who decided");
  if (!instant.test(cells.at) || Number.isNaN(Date.parse(cells.at)) || new Date(cells.at).toISOString().slice(0, 10) !== cells.at.slice(0, 10))
    throw refuse("at", "a day such as 2026-05-04, or an instant in UTC such as 2026-05-04T09:30:00Z");
  return { about, source: cells.source, mention, target: cells.target, verdict, by: cells.by, at: cells.at, reason: cells.reason };
}

/** Judgements of a CSV text. `name` stands in messages. */
export function readJudgementsText(text: string, name: string): Judgement[] {
  return readCuratedCsv(text, judgementColumns, name).map(({ line, cells }) =>
    readRow(cells, (column, expected) => new UserError(`${name}: line ${line}: ${column} "${cells[column]}". Expected ${expected}. Correct the line, or remove it.`)),
  );
}

/** The text of `judgements.csv`: rows in their one order. */
export const writeJudgementsText = (judgements: Iterable<Judgement>): string =>
  writeCuratedCsv(
    judgementColumns,
    orderJudgements(judgements).map((judgement) => judgementColumns.map((column) => judgement[column])),
  );

/** Newest of rows about one question, by their order. */
function holding(ordered: readonly Judgement[]): Judgement[] {
  const newest = new Map<string, Judgement>();
  for (const judgement of ordered) newest.set(questionOf(judgement), judgement);
  return [...newest.values()];
}

const newestFirst = (a: Judgement, b: Judgement): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.target < b.target ? -1 : 1);

/** Reason of a row that takes an answer back: the question is open again. */
export const undone = "undone";

export class Judgements {
  static readonly none = new Judgements([]);

  /** Every row, superseded ones included, in order. */
  readonly rows: readonly Judgement[];
  /** SHA-256 (hex) of the ordered rows; "" when there are none. */
  readonly checksum: string;
  private readonly byMention = new Map<string, Judgement[]>();
  private readonly byOrganisation = new Map<string, Judgement[]>();

  constructor(judgements: Iterable<Judgement>) {
    this.rows = orderJudgements(judgements);
    this.checksum = this.rows.length ? createHash("sha256").update(writeJudgementsText(this.rows)).digest("hex") : "";
    const add = (map: Map<string, Judgement[]>, key: string, judgement: Judgement) => map.set(key, [...(map.get(key) ?? []), judgement]);
    for (const judgement of holding(this.rows)) {
      if (judgement.about !== "organisations") add(this.byMention, `${judgement.about} ${judgement.mention}`, judgement);
      else for (const id of [judgement.mention, judgement.target]) add(this.byOrganisation, id, judgement);
    }
  }

  /** `judgements.csv` of a curation folder; none where the file is not there. */
  static read(curationFolder: string): Judgements {
    const file = path.join(curationFolder, judgementsFile);
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return Judgements.none;
      throw error;
    }
    return new Judgements(readJudgementsText(text, file));
  }

  /** What holds for a mention in a source, newest first: a row for this source outweighs one for any source about the same target. */
  private forMention(about: JudgedSubject, source: string, mention: string): Judgement[] {
    const known = this.byMention.get(`${about} ${mention}`);
    if (!known) return [];
    const own = known.filter((judgement) => judgement.source === source && source !== "");
    const general = known.filter((judgement) => judgement.source === "" && !own.some(({ target }) => target === judgement.target));
    return [...own.sort(newestFirst), ...general.sort(newestFirst)];
  }

  forName(source: string, foldedMention: string): readonly Judgement[] {
    return this.forMention("name", source, foldedMention);
  }

  /** What holds for pairs that name this id on either side. */
  forOrganisations(id: string): readonly Judgement[] {
    return this.byOrganisation.get(id) ?? [];
  }

  forFile(source: string, foldedSubject: string): readonly Judgement[] {
    return this.forMention("file", source, foldedSubject);
  }

  forPerson(source: string, foldedName: string): readonly Judgement[] {
    return this.forMention("person", source, foldedName);
  }

  /** Ids of organisations that a name was decided to be: a build must notice when one of them appears. */
  listTargets(about: JudgedSubject): string[] {
    return [...new Set([...this.byMention.values()].flatMap((rows) => rows.filter((row) => row.about === about && row.verdict === "same").map((row) => row.target)))].sort();
  }

  /** Whether a person answered this question, be it with "unsure", and did not take it back. */
  isAnswered(question: Pick<Judgement, "about" | "source" | "mention" | "target">): boolean {
    const row = this.rows.findLast((one) => questionOf(one) === questionOf(question));
    return row !== undefined && !(row.verdict === "unsure" && row.reason === undone);
  }
}

/** What judgements say about one mention: which target it is, and which it never is. */
export interface Decided {
  same: Judgement | undefined;
  never: ReadonlySet<string>;
}

const undecided: Decided = { same: undefined, never: new Set() };

/** Rows of one mention, newest first, in short. Of two targets that it is said to be, the newer holds. */
export function decide(judgements: readonly Judgement[]): Decided {
  if (!judgements.length) return undecided;
  return {
    same: judgements.find(({ verdict }) => verdict === "same"),
    never: new Set(judgements.filter(({ verdict }) => verdict === "different" || verdict === "related").map(({ target }) => target)),
  };
}
