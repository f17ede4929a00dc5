/**
 * SQLite behind one small interface: `node:sqlite` where Node has it, else `libsql`. Neither runs an install script.
 * Rows are plain objects; parameters are positional. See docs/decisions/0003-sqlite-and-the-driver-shim.md.
 */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

export type Value = string | number | bigint | null | Uint8Array;
export type Row = Record<string, Value>;

export interface Statement {
  run(...values: Value[]): void;
  get<T extends object = Row>(...values: Value[]): T | undefined;
  all<T extends object = Row>(...values: Value[]): T[];
  iterate<T extends object = Row>(...values: Value[]): IterableIterator<T>;
}

export interface Database {
  /** "node:sqlite" or "libsql", for messages and Status. */
  readonly driver: string;
  exec(sql: string): void;
  prepare(sql: string): Statement;
  /** Runs `work` in one transaction; any error rolls it back and is thrown on. */
  transaction<T>(work: () => T): T;
  close(): void;
}

export interface OpenOptions {
  /** Open for reading only, as a file that nobody changes: no lock, no journal. */
  immutable?: boolean;
}

interface NodeSqlite {
  DatabaseSync: new (
    path: string,
    options?: { readOnly?: boolean },
  ) => {
    exec(sql: string): void;
    prepare(sql: string): { run(...v: Value[]): unknown; get(...v: Value[]): unknown; all(...v: Value[]): unknown[]; iterate(...v: Value[]): IterableIterator<unknown> };
    close(): void;
  };
}
interface LibsqlStatement {
  raw(on: boolean): LibsqlStatement;
  columns(): { name: string }[];
  run(values: Value[]): unknown;
  get(values: Value[]): Value[] | undefined;
  all(values: Value[]): Value[][];
  iterate(values: Value[]): IterableIterator<Value[]>;
}
type Libsql = new (path: string) => { exec(sql: string): void; prepare(sql: string): LibsqlStatement; close(): void };

function withTransaction(exec: (sql: string) => void): Database["transaction"] {
  return (work) => {
    exec("BEGIN IMMEDIATE");
    let result: ReturnType<typeof work>;
    try {
      result = work();
    } catch (error) {
      exec("ROLLBACK");
      throw error;
    }
    exec("COMMIT");
    return result;
  };
}

/** `file:` address that SQLite opens read-only without locks. */
const immutableAddress = (path: string): string => `${pathToFileURL(path).href}?mode=ro&immutable=1`;

function openNode({ DatabaseSync }: NodeSqlite, path: string, options: OpenOptions): Database {
  const database = options.immutable ? new DatabaseSync(immutableAddress(path), { readOnly: true }) : new DatabaseSync(path);
  return {
    driver: "node:sqlite",
    exec: (sql) => database.exec(sql),
    prepare: (sql) => database.prepare(sql) as unknown as Statement,
    transaction: withTransaction((sql) => database.exec(sql)),
    close: () => database.close(),
  };
}

function openLibsql(path: string, options: OpenOptions): Database {
  const Libsql = createRequire(import.meta.url)("libsql") as Libsql;
  const database = new Libsql(options.immutable ? immutableAddress(path) : path);
  return {
    driver: "libsql",
    exec: (sql) => database.exec(sql),
    prepare(sql) {
      // libsql adds a `_metadata` field to row objects, so rows are read raw and named here.
      const statement = database.prepare(sql);
      let names: string[] | undefined;
      const rowsOf = () => {
        names ??= statement.columns().map((column) => column.name);
        return statement.raw(true);
      };
      const named = (values: Value[]): Row => {
        const row: Row = {};
        for (let i = 0; i < values.length; i += 1) row[(names as string[])[i] as string] = values[i] as Value;
        return row;
      };
      return {
        run: (...values) => void statement.run(values),
        get: <T extends object>(...values: Value[]) => {
          const row = rowsOf().get(values);
          return row ? (named(row) as T) : undefined;
        },
        all: <T extends object>(...values: Value[]) =>
          rowsOf()
            .all(values)
            .map((row) => named(row) as T),
        *iterate<T extends object>(...values: Value[]) {
          for (const row of rowsOf().iterate(values)) yield named(row) as T;
        },
      };
    },
    transaction: withTransaction((sql) => database.exec(sql)),
    close: () => database.close(),
  };
}

/** Opens or creates the database file at `path`. */
export function openDatabase(path: string, options: OpenOptions = {}): Database {
  const builtin = process.getBuiltinModule?.("node:sqlite") as unknown as NodeSqlite | undefined;
  return builtin ? openNode(builtin, path, options) : openLibsql(path, options);
}
