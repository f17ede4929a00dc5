/**
 * SQLite behind one small interface: `node:sqlite` where Node has it, else `libsql`. Neither runs an install script.
 * Rows are plain objects; parameters are positional. See docs/decisions/0003-sqlite-and-the-driver-shim.md.
 */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { explainRefusal } from "./refusal.js";

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
  /** Ends the open transaction and keeps nothing of it; does nothing when there is none. */
  rollBack(): void;
  close(): void;
}

export interface OpenOptions {
  /** Open for reading only, as a file that nobody changes: no lock, no journal. */
  immutable?: boolean;
  /** What to do when the file is damaged, as the end of a message. */
  mend?: string;
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

/** SQLite ends a transaction by itself when the disk is full or fails; ending it again is then an error that would hide the first. */
function rollBackWith(exec: (sql: string) => void): void {
  try {
    exec("ROLLBACK");
  } catch (error) {
    if (!/no transaction is active/.test((error as Error).message)) throw error;
  }
}

export function withTransaction(exec: (sql: string) => void): Database["transaction"] {
  return (work) => {
    exec("BEGIN IMMEDIATE");
    let result: ReturnType<typeof work>;
    try {
      result = work();
      // Inside, because a commit that fails may leave the transaction open.
      exec("COMMIT");
    } catch (error) {
      rollBackWith(exec);
      throw error;
    }
    return result;
  };
}

/** A driver's own calls, before what they throw is put in words. */
type Driver = Pick<Database, "exec" | "prepare" | "close">;

/** `file:` address that SQLite opens read-only without locks. */
const immutableAddress = (path: string): string => `${pathToFileURL(path).href}?mode=ro&immutable=1`;

function openNode({ DatabaseSync }: NodeSqlite, path: string, options: OpenOptions): Driver {
  const database = options.immutable ? new DatabaseSync(immutableAddress(path), { readOnly: true }) : new DatabaseSync(path);
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => database.prepare(sql) as unknown as Statement,
    close: () => database.close(),
  };
}

function openLibsql(path: string, options: OpenOptions): Driver {
  const Libsql = createRequire(import.meta.url)("libsql") as Libsql;
  const database = new Libsql(options.immutable ? immutableAddress(path) : path);
  return {
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
    close: () => database.close(),
  };
}

/** The statement with its errors in words. */
function explained(statement: Statement, explain: (error: unknown) => unknown): Statement {
  return {
    run(...values) {
      try {
        statement.run(...values);
      } catch (error) {
        throw explain(error);
      }
    },
    get(...values) {
      try {
        return statement.get(...values);
      } catch (error) {
        throw explain(error);
      }
    },
    all(...values) {
      try {
        return statement.all(...values);
      } catch (error) {
        throw explain(error);
      }
    },
    *iterate(...values) {
      try {
        yield* statement.iterate(...values);
      } catch (error) {
        throw explain(error);
      }
    },
  } as Statement;
}

/** Opens or creates the database file at `path`. What the machine refuses is thrown as `DatabaseRefusal`, here and by every call. */
export function openDatabase(path: string, options: OpenOptions = {}): Database {
  const explain = (error: unknown) => explainRefusal(error, path, options.mend ?? "It cannot be used as it is.");
  const explaining = <T>(call: () => T): T => {
    try {
      return call();
    } catch (error) {
      throw explain(error);
    }
  };
  const builtin = process.getBuiltinModule?.("node:sqlite") as unknown as NodeSqlite | undefined;
  const driver = explaining(() => (builtin ? openNode(builtin, path, options) : openLibsql(path, options)));
  const exec = (sql: string) => explaining(() => driver.exec(sql));
  return {
    driver: builtin ? "node:sqlite" : "libsql",
    exec,
    prepare: (sql) => explaining(() => explained(driver.prepare(sql), explain)),
    transaction: withTransaction(exec),
    rollBack: () => rollBackWith(exec),
    close: () => explaining(() => driver.close()),
  };
}
