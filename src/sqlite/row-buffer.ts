/** Rows for one table, written many with one call: a call of the driver costs about as much as a row. */
import type { Database, Statement, Value } from "./database.js";

const rowsAtOnce = 50;

/** "INSERT INTO t (a, b) VALUES (?, ?)": all of a row is told, and nothing is done where it stands already. */
const everyValueTold = /^(INSERT(?: OR REPLACE)? INTO (\w+)(?: \([\w, ]+\))?) VALUES \((\?(?:, \?)*)\)$/;

export class RowBuffer {
  private values: Value[] = [];
  private readonly one: Statement;
  private many: Statement | undefined;

  /** `insert` is "INSERT INTO table (columns)". */
  constructor(
    private readonly database: Database,
    private readonly insert: string,
    private readonly width: number,
  ) {
    this.one = database.prepare(`${insert} VALUES ${this.row}`);
  }

  /** A buffer for the rows of a statement; `undefined` where it is none that inserts a row as it is told. */
  static of(database: Database, sql: string): RowBuffer | undefined {
    const [, insert, , marks] = everyValueTold.exec(sql) ?? [];
    return insert !== undefined && marks !== undefined ? new RowBuffer(database, insert, marks.split(",").length) : undefined;
  }

  /** The table that the rows are for. */
  get table(): string {
    return everyValueTold.exec(`${this.insert} VALUES (?)`)?.[2] ?? "";
  }

  private get row(): string {
    return `(${Array(this.width).fill("?").join(", ")})`;
  }

  add(...row: Value[]): void {
    if (row.length !== this.width) throw new Error(`A row has ${row.length} values; "${this.insert}" takes ${this.width}.`);
    this.values.push(...row);
    if (this.values.length < rowsAtOnce * this.width) return;
    this.many ??= this.database.prepare(`${this.insert} VALUES ${Array(rowsAtOnce).fill(this.row).join(", ")}`);
    this.many.run(...this.values);
    this.values = [];
  }

  /** Writes what waits. */
  flush(): void {
    for (let at = 0; at < this.values.length; at += this.width) this.one.run(...this.values.slice(at, at + this.width));
    this.values = [];
  }
}
