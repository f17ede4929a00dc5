/** Positions that the store holds, by response and paper. */
import { type Organisation, positionAnswers, type Span } from "../model/index.js";
import { canonicalJson, sha256 } from "../normalise/hash.js";
import type { DescriptionRow, PositionRow } from "../store/position-tables.js";

/** "pos-9000004-1a2b3c4d": of the response, and of the paper's bytes. */
export const positionIdOf = (feedbackId: number, paper: string): string => `pos-${feedbackId}-${paper.slice(0, 8)}`;

const keyOf = (feedbackId: number, paper: string): string => `${feedbackId} ${paper}`;

export class Positions {
  private readonly rows = new Map<string, PositionRow>();

  /** `rows` that this program's check let through. */
  constructor(rows: readonly PositionRow[]) {
    for (const row of rows) this.rows.set(keyOf(row.feedbackId, row.paper), row);
  }

  /** What was made of a paper (SHA-256 of its bytes) of a response. */
  find(feedbackId: number, paper: string): PositionRow | undefined {
    return this.rows.get(keyOf(feedbackId, paper));
  }

  /** What the position on a paper quotes of it, in the order in which readers meet it. */
  listSpans(feedbackId: number, paper: string): Span[] {
    const position = this.find(feedbackId, paper)?.position;
    return position ? positionAnswers.flatMap((answer) => position[answer].flatMap(({ quotes }) => quotes.map(({ start, end }) => ({ start, end })))) : [];
  }

  /** Of all that is shown: another value, another edition. */
  toText(): string {
    const shown = [...this.rows.values()].filter(({ position }) => position).map(({ heldBack: _, counts: __, ...row }) => row);
    return sha256(canonicalJson(shown));
  }
}

/** Sentences on organisations, by register number. */
export class Descriptions {
  private readonly rows = new Map<string, DescriptionRow>();

  /** `rows` that this program's check let through. */
  constructor(rows: readonly DescriptionRow[]) {
    for (const row of rows) if (row.sentence) this.rows.set(row.registerNumber, row);
  }

  /** The sentence on the register text `goals`; none where the text is another one by now. */
  find(registerNumber: string, goals: string | undefined): Organisation["described"] {
    const row = this.rows.get(registerNumber);
    if (!row?.sentence || !goals || sha256(goals) !== row.text) return undefined;
    const { text, quotes } = row.sentence;
    return { text, quotes: quotes.map(({ text: quote, start, end }) => ({ text: quote, start, end })), language: row.language, generated: true, model: row.model, madeDate: row.askedAt.slice(0, 10) };
  }

  /** Of all that is shown: another value, another edition. */
  toText(): string {
    return sha256(canonicalJson([...this.rows.values()].map(({ heldBack: _, counts: __, ...row }) => row)));
  }
}
