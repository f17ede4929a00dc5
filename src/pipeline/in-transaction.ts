/** Asynchronous work in one transaction of the store. */
import type { Database } from "../sqlite/database.js";

/** Commits what `work` wrote when it gives a value; takes it back when it gives `undefined` or fails, and throws its error on. */
export async function inTransaction<T>(database: Database, work: () => Promise<T | undefined>): Promise<T | undefined> {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = await work();
    if (result !== undefined) database.exec("COMMIT");
    else database.rollBack();
    return result;
  } catch (error) {
    database.rollBack();
    throw error;
  }
}
