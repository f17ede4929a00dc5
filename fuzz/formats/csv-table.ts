/** CSV as a table that can be taken apart and put together wrongly. */
import { mutateText, oddText } from "../odd-text.js";
import type { Random } from "../random.js";

export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] as string;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") row.push(cell.replace(/^\ufeff/, ""), ...((cell = ""), []));
    else if (letter === "\n") {
      rows.push([...row, cell.replace(/\r$/, "")]);
      [row, cell] = [[], ""];
    } else cell += letter;
  }
  return cell || row.length ? [...rows, [...row, cell]] : rows;
}

function mutateTable(random: Random, table: string[][]): string[][] {
  const rows = table.map((row) => [...row]);
  const cells = rows.flat().filter(Boolean);
  const columns = rows[0]?.length ?? 1;
  for (let changes = 1 + random.small(6); changes > 0; changes -= 1) {
    // The header once in a while; mostly what stands below it.
    const r = random.chance(0.1) ? 0 : 1 + random.below(Math.max(1, rows.length - 1));
    const row = rows[r];
    if (!row) continue;
    const c = random.below(Math.max(columns, row.length));
    const other = random.below(Math.max(1, rows.length));
    switch (random.below(10)) {
      case 0:
      case 1:
      case 2:
        row[c] = mutateText(random, row[c] ?? "", cells);
        break;
      case 3:
        row[c] = rows[other]?.[c] ?? "";
        break;
      case 4:
        rows.splice(other, 0, [...row]);
        break;
      case 5:
        rows.splice(r, 1);
        break;
      case 6:
        row.splice(c, 1);
        break;
      case 7:
        row.splice(c, 0, oddText(random));
        break;
      case 8: {
        // A column moved, left out or doubled, all the way down.
        const to = random.below(columns);
        const how = random.below(3);
        for (const one of rows) {
          const [moved = ""] = how === 2 ? [one[c]] : one.splice(c, 1);
          if (how !== 1) one.splice(to, 0, moved ?? "");
        }
        break;
      }
      case 9:
        [row[c], row[random.below(columns)]] = [row[random.below(columns)] ?? "", row[c] ?? ""];
        break;
    }
  }
  return rows;
}

function writeTable(random: Random, rows: readonly (readonly string[])[]): string {
  const separator = random.chance(0.03) ? random.pick([";", "\t", "|"]) : ",";
  const lineEnd = random.chance(0.2) ? random.pick(["\r\n", "\r", "\n\n", ""]) : "\n";
  const careless = random.chance(0.1);
  const quote = (cell: string): string => (careless ? cell : random.chance(0.02) ? `"${cell}"` : `"${cell.replaceAll('"', '""')}"`);
  return random.pick(["\ufeff", "", "\ufeff", "\ufeff\ufeff"]) + rows.map((row) => row.map(quote).join(separator) + lineEnd).join("");
}

export const mutateCsv = (random: Random, text: string): string => writeTable(random, mutateTable(random, readTable(text)));
