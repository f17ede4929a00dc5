/** Whether names of Members lead to the right Member in any order and spelling. Run alone: npx tsx quality/people.ts [folder of the real data] */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { PersonNames } from "../src/resolve/person-names.js";
import { realDocuments } from "../test/real-documents.js";
import { type Share, shareOf } from "./wilson-interval.js";

export interface PeopleQuality {
  /** Names as other publications write them that lead to the right Member alone, by publication. */
  found: { publication: string; right: Share; wrong: number; several: number }[];
}

type Row = Record<string, string>;
const readRows = (file: string): Row[] => parse(readFileSync(file, "utf8"), { columns: true, bom: true, relax_column_count: true }) as Row[];

/** Every Member since 1952 by Parliament's own label, against names in another order, of another compiler, of another year. */
export function measurePeople(data: string): PeopleQuality {
  const names = new PersonNames();
  for (const { identifier, label } of readRows(path.join(data, "meps/ep_api_v2_meps_all_terms.csv"))) names.add(identifier ?? "", label ?? "");
  const measure = (publication: string, rows: readonly (readonly [id: string, name: string])[]) => {
    let [right, wrong, several] = [0, 0, 0];
    for (const [id, name] of rows) {
      const found = names.find(name);
      if (found.length === 1 && found[0] === id) right += 1;
      else if (found.length === 1) wrong += 1;
      else if (found.includes(id)) several += 1;
    }
    return { publication, right: shareOf(right, rows.length), wrong, several };
  };
  const reordered = readRows(path.join(data, "entity-resolution-ground-truth/mep_name_fix_report.csv"));
  const compiled = readRows(path.join(data, "meps/integritywatch_mep.csv"));
  return {
    found: [
      measure(
        "family name first, in capitals",
        reordered.map(({ id, old_fullName }) => [id ?? "", old_fullName ?? ""] as const),
      ),
      measure(
        "given name first",
        reordered.map(({ id, new_fullName }) => [id ?? "", new_fullName ?? ""] as const),
      ),
      measure(
        "another compiler",
        compiled.map(({ epid, first_name, last_name }) => [epid ?? "", `${first_name} ${last_name}`] as const),
      ),
    ],
  };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { found } = measurePeople(process.argv[2] ?? realDocuments);
  for (const { publication, right, wrong, several } of found)
    console.log(`${publication}: ${right.share.toFixed(3)} [${right.low.toFixed(3)}, ${right.high.toFixed(3)}] (${right.hits} of ${right.of}) right; ${wrong} wrong, ${several} among several`);
}
