/** What an input looks like: how long, how often, in which languages. Two inputs side by side show whether one could be the other at another size. */
import type { Source, SourceRecord } from "../src/model/index.js";
import { foldName } from "../src/normalise/fold.js";
import { splitListCell } from "../src/normalise/list-cell.js";
import { findRegisterNumbers } from "../src/normalise/register-number.js";
import { hashText } from "./hash.js";
import { openDocuments } from "./inputs.js";
import { guessLanguage } from "./language.js";

/** What one input measures: label → value, in the order of the table. Shares and ratios are from 0 to 1. */
export type Measures = Map<string, number>;

/** Lengths and counts, kept as how often each value came. */
class Spread {
  private readonly counts = new Map<number, number>();
  private total = 0;
  private sum = 0;

  add(value: number): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
    this.total += 1;
    this.sum += value;
  }

  get mean(): number {
    return this.total ? this.sum / this.total : 0;
  }

  at(share: number): number {
    let before = 0;
    for (const [value, count] of [...this.counts].sort(([a], [b]) => a - b)) {
      before += count;
      if (before >= this.total * share) return value;
    }
    return 0;
  }

  into(measures: Measures, label: string): void {
    measures.set(`${label}, mean`, this.mean);
    measures.set(`${label}, median`, this.at(0.5));
    measures.set(`${label}, p95`, this.at(0.95));
  }
}

/** Values by how often they come; only their hashes are kept. */
class Repeats {
  private readonly counts = new Map<number, number>();
  private total = 0;

  add(value: string): void {
    const hash = hashText(value);
    this.counts.set(hash, (this.counts.get(hash) ?? 0) + 1);
    this.total += 1;
  }

  get distinct(): number {
    return this.total ? this.counts.size / this.total : 0;
  }

  perValue(): Spread {
    const spread = new Spread();
    for (const count of this.counts.values()) spread.add(count);
    return spread;
  }
}

/** Who is met, how often, and by how many hosts. */
class Encounters {
  private readonly rows = new Repeats();
  private readonly hosts = new Map<number, Set<number>>();

  add(party: string, host: string): void {
    this.rows.add(party);
    const key = hashText(party);
    const known = this.hosts.get(key);
    if (known) known.add(hashText(host));
    else this.hosts.set(key, new Set([hashText(host)]));
  }

  into(measures: Measures, label: string): void {
    measures.set(`${label}, distinct to all`, this.rows.distinct);
    const rows = this.rows.perValue();
    for (const [name, share] of [
      ["median", 0.5],
      ["p95", 0.95],
      ["p99", 0.99],
    ] as const)
      measures.set(`rows for one of ${label}, ${name}`, rows.at(share));
    const hosts = new Spread();
    for (const one of this.hosts.values()) hosts.add(one.size);
    measures.set(`hosts for one of ${label}, mean`, hosts.mean);
    measures.set(`hosts for one of ${label}, p95`, hosts.at(0.95));
  }
}

class Languages {
  private readonly counts = new Map<string, number>();
  private total = 0;

  add(language: string): void {
    this.counts.set(language, (this.counts.get(language) ?? 0) + 1);
    this.total += 1;
  }

  into(measures: Measures, label: string): void {
    for (const language of ["en", "de", "fr", "es", "it", "nl", "pl", "?"])
      measures.set(`${label} in ${language === "?" ? "no clear language" : language}`, (this.counts.get(language) ?? 0) / (this.total || 1));
  }
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Counts records of one source. */
abstract class Gauge {
  records = 0;
  abstract take(record: SourceRecord): void;
  abstract into(measures: Measures): void;
}

class RegisterGauge extends Gauge {
  private readonly names = new Repeats();
  private readonly nameLengths = new Spread();
  private readonly words = new Repeats();
  private readonly goals = new Spread();
  private readonly languages = new Languages();
  private readonly acronyms = new Repeats();
  private readonly numbers = new Repeats();
  private detailed = 0;
  private acronymed = 0;

  take({ fields }: SourceRecord): void {
    this.records += 1;
    const name = text(fields["name/originalName"]);
    this.names.add(foldName(name));
    this.nameLengths.add(name.length);
    for (const word of foldName(name).split(" ")) this.words.add(word);
    this.numbers.add(text(fields.identificationCode));
    const acronym = text(fields.acronym);
    if (acronym) {
      this.acronymed += 1;
      this.acronyms.add(foldName(acronym));
    }
    const goals = text(fields.goals);
    if (!goals) return;
    this.detailed += 1;
    this.goals.add(goals.length);
    this.languages.add(guessLanguage(goals));
  }

  into(measures: Measures): void {
    measures.set("entries", this.records);
    measures.set("register numbers, distinct to all", this.numbers.distinct);
    this.nameLengths.into(measures, "letters of a name");
    measures.set("names, distinct to all", this.names.distinct);
    measures.set("words of names, distinct to all", this.words.distinct);
    measures.set("entries with an acronym", this.acronymed / this.records);
    measures.set("acronyms, distinct to all", this.acronyms.distinct);
    measures.set("entries with goals", this.detailed / this.records);
    this.goals.into(measures, "letters of goals");
    this.languages.into(measures, "goals");
  }
}

abstract class MeetingGauge extends Gauge {
  protected readonly parties = new Spread();
  protected readonly names = new Encounters();
  protected readonly numbers = new Encounters();
  private readonly subjects = new Repeats();
  private readonly subjectLengths = new Spread();
  private readonly cellLengths = new Spread();
  private readonly rows = new Repeats();
  private readonly days = new Repeats();
  private readonly languages = new Languages();
  private numbered = 0;

  protected takeRow(row: { subject: string; cell: string; names: string[]; numbers: string[]; host: string; date: string; all: string }): void {
    this.records += 1;
    this.subjects.add(foldName(row.subject));
    this.subjectLengths.add(row.subject.length);
    this.cellLengths.add(row.cell.length);
    this.rows.add(row.all);
    this.days.add(row.date);
    this.languages.add(guessLanguage(row.subject));
    if (row.numbers.length) this.numbered += 1;
    this.parties.add(row.names.length);
    for (const name of row.names) this.names.add(foldName(name), row.host);
    for (const number of row.numbers) this.numbers.add(number, row.host);
  }

  into(measures: Measures): void {
    measures.set("rows", this.records);
    measures.set("rows of the busiest day", this.days.perValue().at(1));
    measures.set("rows that repeat another in full", 1 - this.rows.distinct);
    this.subjectLengths.into(measures, "letters of a subject");
    measures.set("subjects, distinct to all", this.subjects.distinct);
    measures.set("rows with the commonest subject", this.subjects.perValue().at(1) / this.records);
    this.cellLengths.into(measures, "letters of a cell of parties");
    this.parties.into(measures, "parties of a cell");
    this.names.into(measures, "names");
    measures.set("rows with a register number", this.numbered / this.records);
    this.numbers.into(measures, "numbers");
    this.languages.into(measures, "subjects");
  }
}

class ParliamentGauge extends MeetingGauge {
  take({ fields }: SourceRecord): void {
    const cell = text(fields.attendees);
    this.takeRow({
      subject: text(fields.title),
      cell,
      names: cell.split("|").filter((name) => name.trim()),
      numbers: findRegisterNumbers(`${cell} ${text(fields.lobbyist_id)}`).map((found) => found.number),
      host: text(fields.member_id),
      date: text(fields.meeting_date),
      all: JSON.stringify(fields),
    });
  }
}

class CommissionGauge extends MeetingGauge {
  take({ fields }: SourceRecord): void {
    const cell = text(fields["Name of interest representative"]);
    this.takeRow({
      subject: text(fields["Subject of the meeting"]),
      cell,
      names: splitListCell(cell),
      numbers: findRegisterNumbers(text(fields["Transparency register ID"])).map((found) => found.number),
      host: text(fields["Name of EC representative"]),
      date: text(fields["Date of meeting"]),
      all: JSON.stringify(fields),
    });
  }
}

class ResponseGauge extends Gauge {
  private readonly lengths = new Spread();
  private readonly organisations = new Repeats();
  private readonly ids = new Repeats();
  private readonly attachments = new Spread();
  private readonly languages = new Languages();
  private numbered = 0;
  private named = 0;

  take({ fields }: SourceRecord): void {
    if (fields.dateFeedback === undefined) return;
    this.records += 1;
    this.ids.add(String(fields.id));
    this.lengths.add(text(fields.feedback).length);
    this.attachments.add(Array.isArray(fields.attachments) ? fields.attachments.length : 0);
    this.languages.add(guessLanguage(text(fields.feedback)));
    if (fields.trNumber) this.numbered += 1;
    if (!fields.organization) return;
    this.named += 1;
    this.organisations.add(foldName(text(fields.organization)));
  }

  into(measures: Measures): void {
    measures.set("responses", this.records);
    measures.set("numbers of responses, distinct to all", this.ids.distinct);
    this.lengths.into(measures, "letters of a response");
    measures.set("responses that name an organisation", this.named / this.records);
    measures.set("organisations, distinct to all", this.organisations.distinct);
    measures.set("responses with a register number", this.numbered / this.records);
    measures.set("papers of a response, mean", this.attachments.mean);
    this.languages.into(measures, "responses");
  }
}

function gaugeOf(source: Source): Gauge | undefined {
  switch (source.id) {
    case "transparency-register":
      return new RegisterGauge();
    case "parliament-meetings":
      return new ParliamentGauge();
    case "commission-meetings":
      return new CommissionGauge();
    case "have-your-say":
      return new ResponseGauge();
    default:
      return undefined;
  }
}

/** Reads every document of an input as the import does. Labels begin with the source's short name. */
export async function measureInput(given: readonly string[]): Promise<Measures> {
  const gauges = new Map<Source, Gauge>();
  const told = new Map<string, number>();
  for await (const { file, source, layout } of openDocuments(given)) {
    const known = gauges.get(source);
    const gauge = known ?? gaugeOf(source);
    if (!gauge || layout === "attachment") continue;
    gauges.set(source, gauge);
    const tell = (what: string): void => void told.set(`${source.shortName}: ${what}`, (told.get(`${source.shortName}: ${what}`) ?? 0) + 1);
    const report = ({ level }: { level: string }): void => tell(`${level}s`);
    for await (const record of source.parse(file, layout, report)) {
      if ("skip" in source.normalise(record, report)) tell("skipped");
      gauge.take(record);
    }
  }
  const all: Measures = new Map();
  for (const [source, gauge] of gauges) {
    const measures: Measures = new Map();
    gauge.into(measures);
    for (const [label, value] of measures) all.set(`${source.shortName}: ${label}`, value);
    for (const what of ["skipped", "warnings", "notes"]) all.set(`${source.shortName}: ${what}`, told.get(`${source.shortName}: ${what}`) ?? 0);
  }
  return all;
}

/** Whole numbers that grow with the input; everything else should stay. */
const isCount = (label: string): boolean => /: (?:entries|rows|rows of the busiest day|responses|skipped|warnings|notes)$/.test(label);

const format = (value: number): string => (Number.isInteger(value) ? value.toLocaleString("en-GB") : value < 1 ? value.toFixed(3) : value.toFixed(1));

export interface Comparison {
  label: string;
  before: number;
  after: number;
  /** `after` over what it should be: 1 where the distribution is kept. */
  ratio: number;
}

/** Both inputs side by side; counts are expected `times` as large. */
export function compare(before: Measures, after: Measures, times: number): Comparison[] {
  return [...before].map(([label, value]) => {
    const found = after.get(label) ?? 0;
    const expected = isCount(label) ? value * times : value;
    return { label, before: value, after: found, ratio: expected === found ? 1 : found / expected };
  });
}

/** Prints both inputs side by side as Markdown. */
export async function printComparison(before: readonly string[], after: readonly string[], times: number): Promise<void> {
  const rows = compare(await measureInput(before), await measureInput(after), times);
  console.log(`| Measured | Input | ${times} times | Kept |\n| --- | ---: | ---: | ---: |`);
  for (const row of rows) console.log(`| ${row.label} | ${format(row.before)} | ${format(row.after)} | ${Number.isFinite(row.ratio) ? row.ratio.toFixed(2) : "new"} |`);
}
