/**
 * An edition whose search index holds a million texts: the real one's years with more of the same. Each text added has subject and text of one
 * activity and the names of another, both drawn from the year, so that words stay as common as they are and no two texts are the same.
 * What is no part of search (links, pages of organisations) stays as it was.
 */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { currentManifest } from "../src/edition/edition-folder.js";
import { makeRows } from "../src/edition/made-rows.js";
import { packSearchDay, type SearchRecord, searchedKinds, unpackSearchDay } from "../src/edition/search-day.js";
import { ShardWriter } from "../src/edition/shard-writer.js";
import type { SearchedDay, SearchedTexts } from "../src/edition/tables.js";
import type { Activity } from "../src/model/index.js";
import { homeAt } from "../src/pipeline/home.js";
import { searchTextsOf } from "../src/publish/search-texts.js";
import { openDatabase } from "../src/sqlite/database.js";
import { randomFrom } from "./hash.js";

interface Text {
  doc: string;
  text: string;
  search: SearchedTexts;
  record: SearchRecord;
}

const makers = makeRows({ givenNames: new Set<string>(), isKnown: () => true });

function readRecords(doc: Uint8Array): SearchRecord[] {
  const records: SearchRecord[] = [];
  unpackSearchDay(doc, (kind, institution, language, country, organisations, files) =>
    records.push({ kind: searchedKinds[kind] as SearchRecord["kind"], institution: institution ? "commission" : "parliament", language, country, organisations, files }),
  );
  return records;
}

/** Writes the grown edition of `home` into the home `target`; returns how many texts it holds. */
export function growSearch(home: string, target: string, texts: number, seed: number): number {
  const { editions } = homeAt(home);
  const manifest = currentManifest(editions);
  if (!manifest) throw new Error(`${editions}: no edition.`);
  const [from, to] = [path.join(editions, manifest.name), path.join(homeAt(target).editions, manifest.name)];
  mkdirSync(to, { recursive: true });
  for (const name of ["head.db", "register.db", "edition.json"]) copyFileSync(path.join(from, name), path.join(to, name));
  writeFileSync(path.join(homeAt(target).editions, "current"), `${manifest.name}\n`);
  const head = openDatabase(path.join(to, "head.db"));
  const days = head.prepare("SELECT day, doc FROM searchDay ORDER BY day").all<{ day: number; doc: Uint8Array }>();
  const recordsOf = new Map(days.map(({ day, doc }) => [day, readRecords(doc)]));
  const before = [...recordsOf.values()].reduce((sum, records) => sum + records.length, 0);
  const random = randomFrom(seed);
  let written = 0;
  head.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
  for (const name of readdirSync(from).filter((one) => /^year-\d{4}\.db$/.test(one))) {
    const year = openDatabase(path.join(from, name), { immutable: true });
    const pool: Text[] = [];
    const byDay = new Map<number, { no: number; text: Text }[]>();
    for (const { activityNo, doc, text } of year
      .prepare("SELECT a.activityNo, a.doc, t.doc AS text FROM activity a LEFT JOIN text t USING (activityNo) ORDER BY a.activityNo")
      .iterate<{ activityNo: number; doc: string; text: string | null }>()) {
      const day = Math.floor(activityNo / 100_000);
      const whole = { ...(JSON.parse(doc) as Activity), ...(text !== null && (JSON.parse(text) as object)) } as Activity;
      const one = { doc, text: text ?? "", search: searchTextsOf(whole), record: recordsOf.get(day)?.[activityNo % 100_000] as SearchRecord };
      pool.push(one);
      byDay.set(day, [...(byDay.get(day) ?? []), { no: activityNo, text: one }]);
    }
    year.close();
    const shard = new ShardWriter(path.join(to, name), () => makers);
    for (const [day, own] of byDay) {
      const records = recordsOf.get(day) as SearchRecord[];
      const searched: SearchedDay = own.map(({ no, text }) => [no, text.search]);
      for (const { no, text } of own) shard.add(no, text.doc, text.text);
      const wanted = Math.round((records.length * texts) / before);
      while (records.length < wanted) {
        const one = pool[Math.floor(random() * pool.length)] as Text;
        const other = pool[Math.floor(random() * pool.length)] as Text;
        const no = day * 100_000 + records.length;
        shard.add(no, one.doc, one.text);
        searched.push([no, { ...one.search, names: other.search.names }]);
        records.push({ ...one.record, organisations: other.record.organisations });
      }
      shard.addSearched(JSON.stringify(searched));
      head.prepare("UPDATE searchDay SET doc = ? WHERE day = ?").run(packSearchDay(records), day);
      written += records.length;
    }
    shard.close();
  }
  head.exec("COMMIT");
  head.close();
  return written;
}
