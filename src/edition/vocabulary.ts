/** Words of an index with how much they weigh: what a word that is typed wrong is compared with. One text, "word count" a line. */
import type { Database } from "../sqlite/database.js";

/** Shorter words are not corrected, longer ones are none. */
const worthKnowing = /^[a-z]{4,30}$/;

const lineOf = ({ term, count }: { term: string; count: number }): string => `${term} ${count}`;

/** The words of a year: those of two texts or more, as one alone may be the mistake. Stems are no words. */
export function writeVocabulary(shard: Database): void {
  shard.exec("CREATE VIRTUAL TABLE temp.term USING fts5vocab(main, words, col); DELETE FROM vocabulary");
  const lines: string[] = [];
  for (const row of shard
    .prepare("SELECT term, sum(doc) AS count FROM temp.term WHERE col <> 'stems' AND length(term) BETWEEN 4 AND 30 GROUP BY term HAVING sum(doc) > 1")
    .iterate<{ term: string; count: number }>())
    if (worthKnowing.test(row.term)) lines.push(lineOf(row));
  shard.exec("DROP TABLE temp.term");
  shard.prepare("INSERT INTO vocabulary VALUES (?)").run(lines.join("\n"));
}

/** The words of names, each with the declarations of those who bear it: of two words that are as near, the one that more people look for. */
export function writeNameVocabulary(head: Database): void {
  const weights = new Map<string, number>();
  for (const { main, other, declarations } of head
    .prepare("SELECT n.main, n.other, e.declarations FROM name n JOIN entity e ON e.entityNo = n.rowid")
    .iterate<{ main: string; other: string; declarations: number }>()) {
    for (const word of new Set(`${main} ${other}`.split(" "))) if (worthKnowing.test(word)) weights.set(word, (weights.get(word) ?? 0) + 1 + declarations);
  }
  const lines = [...weights].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, count]) => lineOf({ term, count }));
  head.prepare("DELETE FROM vocabulary").run();
  head.prepare("INSERT INTO vocabulary VALUES (?)").run(lines.join("\n"));
}
