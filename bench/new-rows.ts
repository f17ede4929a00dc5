/** What an ordinary day brings: some hundred new rows of the last weeks, about organisations that mostly were there before. */
import path from "node:path";
import type { InputFile } from "../src/model/index.js";
import { type Cell, openWorkbook } from "../src/sources/commission-meetings/read-workbook.js";
import { type CommissionColumns, type CsvRow, commissionRows, deriveParliamentRow, readRows, writeRows } from "./generate-meetings.js";
import { randomFrom } from "./hash.js";
import { openDocuments } from "./inputs.js";
import type { Vocabulary } from "./vocabulary.js";
import { writeWorkbook } from "./write-workbook.js";

/** Declarations come weeks late: new rows lie within so many days before the newest one. */
const daysBack = 60;

/** Takes `count` of the items that go by, each with the same chance. */
class Sample<T> {
  readonly taken: T[] = [];
  private seen = 0;

  constructor(
    private readonly count: number,
    private readonly random: () => number,
  ) {}

  offer(item: T): void {
    this.seen += 1;
    if (this.taken.length < this.count) this.taken.push(item);
    else {
      const place = Math.floor(this.random() * this.seen);
      if (place < this.count) this.taken[place] = item;
    }
  }
}

const dayBefore = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** `count` rows in the layout of Parliament's export: real rows with new subjects, on days of the last two months. Returns the file. */
export async function writeNewParliamentRows(given: readonly string[], folder: string, count: number, vocabulary: Vocabulary, seed: number): Promise<string> {
  const random = randomFrom(seed);
  const sample = new Sample<CsvRow>(count, random);
  let newest = "";
  for await (const { file, source } of openDocuments(given)) {
    if (source.id !== "parliament-meetings") continue;
    for await (const row of readRows(file)) {
      sample.offer(row);
      if ((row.meeting_date ?? "") > newest) newest = row.meeting_date as string;
    }
  }
  // An input of fewer rows gives some of them several times, each in other words.
  const rows = Array.from({ length: count }, (_, i) => {
    const row = sample.taken[i % sample.taken.length] as CsvRow;
    const { title } = deriveParliamentRow(row, 1 + Math.floor(i / sample.taken.length), vocabulary);
    return { ...row, title: title === row.title ? vocabulary.qualify(row.title ?? "", i + 1) : (title as string), meeting_date: dayBefore(newest, Math.floor(random() * daysBack)) };
  });
  const target = path.join(folder, "mep-meetings-export_new.csv");
  await writeRows(
    target,
    rows.sort((a, b) => (a.meeting_date < b.meeting_date ? 1 : -1)),
  );
  return target;
}

type Cells = (Cell | undefined)[];

async function findWorkbook(given: readonly string[]): Promise<InputFile> {
  let largest: (InputFile & { byteLength: number }) | undefined;
  for await (const { file, source, layout } of openDocuments(given)) if (source.id === "commission-meetings" && layout === "xlsx" && file.byteLength > (largest?.byteLength ?? 0)) largest = file;
  if (!largest) throw new Error(`No workbook of the Commission among ${given.join(", ")}.`);
  return largest;
}

async function sampleRows(file: InputFile, count: number, random: () => number): Promise<{ rows: Cells[]; columns: CommissionColumns; newest: string }> {
  const sample = new Sample<Cells>(count, random);
  let found: CommissionColumns | undefined;
  let newest = "";
  const look = function* (cells: Cells, columns: CommissionColumns) {
    found = columns;
    sample.offer(cells);
    const date = String(cells[columns.date]);
    if (date > newest) newest = date;
    yield cells;
  };
  const [sheet] = (await openWorkbook(file)).sheets;
  if (!sheet) throw new Error(`${file.path} has no sheet.`);
  for await (const _ of commissionRows(sheet.rows(), look));
  return { rows: sample.taken, columns: found as CommissionColumns, newest };
}

/** The Commission's largest workbook as it would be a day later: every row of it and `count` new ones where their days belong. Returns the file. */
export async function writeNewCommissionExport(given: readonly string[], folder: string, count: number, vocabulary: Vocabulary, seed: number): Promise<string> {
  const random = randomFrom(seed);
  const file = await findWorkbook(given);
  const { rows, columns, newest } = await sampleRows(file, count, random);
  const added = Array.from({ length: count }, (_, i) => {
    const row = [...(rows[i % rows.length] as Cells)];
    const subject = String(row[columns.subject] ?? "");
    const derived = vocabulary.derive(subject, 1 + Math.floor(i / rows.length));
    row[columns.subject] = derived === subject ? vocabulary.qualify(subject, i + 1) : derived;
    row[columns.date] = dayBefore(newest, Math.floor(random() * daysBack));
    return row;
  }).sort((a, b) => (String(a[columns.date]) < String(b[columns.date]) ? 1 : -1));
  const dated = (text: string): string => text.replace(/\d{4}-\d\d-\d\d/, (day) => dayBefore(day, -1));
  const merge = function* (cells: Cells, { date }: CommissionColumns) {
    while (added.length && String((added[0] as Cells)[date]) >= String(cells[date])) yield added.shift() as Cells;
    yield cells;
  };
  const withNew = async function* (sheetRows: AsyncIterable<{ number: number; cells: Cells }>) {
    for await (const cells of commissionRows(sheetRows, merge)) yield cells.map((cell) => (typeof cell === "string" && /generated on/i.test(cell) ? dated(cell) : cell));
    while (added.length) yield added.shift() as Cells;
  };
  const { sheets } = await openWorkbook(file);
  const target = path.join(folder, dated(file.name));
  await writeWorkbook(
    target,
    sheets.map(({ rows: sheetRows }, i) => ({ name: `Sheet ${i + 1}`, rows: i === 0 ? withNew(sheetRows()) : commissionRows(sheetRows(), merge) })),
  );
  return target;
}
