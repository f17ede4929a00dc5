/** Which of the Commission's files a row belongs to: one college of Commissioners, or the Directors-General of all years. */
import type { DocumentFacts } from "../../model/index.js";

export const directoratesGeneral = "dg";

/** First day of each college after the first. */
const colleges = [
  { set: "2429", from: "2024-12-01" },
  { set: "1924", from: "2019-12-01" },
] as const;
const firstCollege = "1419";

/** "meetingscommissionrepresentatives1924_generated-2024-02-26.xlsx", "… Commission (2019-2024).xlsx" → "1924". */
export function setOfFileName(name: string): string | undefined {
  if (/director(?:ate)?s?[-_ ]?generals?/i.test(name)) return directoratesGeneral;
  const years = /(?<!\d)(?:20)?(14|19|24)[-–_ ]?(?:20)?(19|24|29)(?!\d)/.exec(name);
  return years && Number(years[2]) === Number(years[1]) + 5 ? `${years[1]}${years[2]}` : undefined;
}

/** The college in office on that day. */
export const collegeOfDate = (date: string): string => colleges.find((college) => date >= college.from)?.set ?? firstCollege;

/** Gathers while the rows go by what they say of the whole file. */
export class FileTally {
  private from = "";
  private to = "";
  private total = 0;
  private readonly rowsOf = new Map<string, number>();

  add(date: string | undefined, set: string): void {
    this.total += 1;
    this.rowsOf.set(set, (this.rowsOf.get(set) ?? 0) + 1);
    if (date && (!this.from || date < this.from)) this.from = date;
    if (date && date > this.to) this.to = date;
  }

  get isEmpty(): boolean {
    return this.total === 0;
  }

  /** The set of most rows, complete between their first and last day; a file without dated rows bounds nothing. */
  facts(publishedAt: string | undefined): DocumentFacts {
    const [set = ""] = [...this.rowsOf].sort((a, b) => b[1] - a[1])[0] ?? [];
    const { from, to, total } = this;
    return { ...(publishedAt && { publishedAt }), scope: from ? { kind: "complete", set, from, to, total } : { kind: "extract", set } };
  }
}
