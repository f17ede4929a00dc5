/** One year of an edition: its activities, long texts and words, in a file of its own. */
import { existsSync } from "node:fs";
import type { Database, Statement } from "../sqlite/database.js";
import type { RowMakers } from "../sqlite/writing-orders.js";
import { type MakingStatement, openIn, prepareMade, type WritingThread } from "../sqlite/writing-thread.js";
import { gatherWords, shardTables } from "./tables.js";
import { writeVocabulary } from "./vocabulary.js";

export const forWriting = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 8192;";
/** Rows come in the order in which they stand: few pages are looked at again. */
export const inOrder = "PRAGMA cache_size = -8192;";

export class ShardWriter {
  private readonly database: Database;
  private readonly isNew: boolean;
  private readonly addActivity: Statement;
  private readonly addText: Statement;
  private readonly addWords: MakingStatement;

  /** `makers` make words where no thread does. */
  constructor(file: string, makers: () => RowMakers, thread?: WritingThread) {
    this.isNew = !existsSync(file);
    this.database = openIn(thread, file);
    this.database.exec(`${forWriting}${inOrder}${this.isNew ? shardTables + gatherWords("words") : ""}BEGIN`);
    this.addActivity = this.database.prepare("INSERT INTO activity VALUES (?, ?)");
    this.addText = this.database.prepare("INSERT INTO text VALUES (?, ?)");
    this.addWords = prepareMade(thread, this.database, "INSERT INTO words (rowid, title, names, body, stems) VALUES (?, ?, ?, ?, ?)", makers, "words");
  }

  add(activityNo: number, doc: string, text: string): void {
    this.addActivity.run(activityNo, doc);
    if (text) this.addText.run(activityNo, text);
  }

  /** What search finds of one day: JSON of a `SearchedDay`. */
  addSearched(day: string): void {
    this.addWords.run(day);
  }

  /** Takes away everything from one number to another. */
  removeRange(from: number, to: number): void {
    for (const table of ["words WHERE rowid", "activity WHERE activityNo", "text WHERE activityNo"]) this.database.prepare(`DELETE FROM ${table} BETWEEN ? AND ?`).run(from, to);
  }

  close(): void {
    this.database.exec("COMMIT");
    // The words of a whole year in one piece read fastest; a year to which a few days were added is good enough as it is.
    if (this.isNew) this.database.exec("INSERT INTO words(words) VALUES ('optimize')");
    writeVocabulary(this.database);
    this.database.close();
  }
}
