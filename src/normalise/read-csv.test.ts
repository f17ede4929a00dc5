import { describe, expect, it } from "vitest";
import { inputFileOf } from "../fetch/input-file.js";
import { InputError, type SourceRecord } from "../model/index.js";
import { skipOfBrokenRow } from "./broken-row.js";
import { readCsv } from "./read-csv.js";

async function read(text: string | Uint8Array, longestRow = 1000): Promise<SourceRecord[]> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const rows: SourceRecord[] = [];
  for await (const row of readCsv(inputFileOf("x.csv", bytes), "export", { checkHeader: (names) => names, longestRow })) rows.push(row);
  return rows;
}
const brief = (rows: SourceRecord[]) => rows.map((row) => [row.position, skipOfBrokenRow(row)?.skip.message ?? row.fields.a]);
const skipped = (row: number, why: string) => [`row ${row}`, `row ${row} ${why}. Row skipped: look at it in the file, or download the file again.`];

describe("read CSV", () => {
  it("reads rows under their names, with a byte-order mark, quotes, empty lines, and both ends of line", async () => {
    expect(await read('\ufeffa,b\r\n"1, ""one""",x\r\n\r\n2,"y\nz"\n3,\n')).toEqual([
      { position: "row 2", layout: "export", fields: { a: '1, "one"', b: "x" } },
      { position: "row 3", layout: "export", fields: { a: "2", b: "y\nz" } },
      { position: "row 4", layout: "export", fields: { a: "3", b: "" } },
    ]);
  });
  it("names each broken row in its place and reads the rows around it", async () => {
    expect(brief(await read('a,b\n1,x\n2\n3,x,y\n4,x\n"5 "five" end "fünf" ",x\n6 "six",x\n7,x\n8,\0\n9,x\n'))).toEqual([
      ["row 2", "1"],
      skipped(3, '"2" has 1 values (expected 2, as row 1 has names)'),
      skipped(4, '"3,x,y" has 3 values (expected 2, as row 1 has names)'),
      ["row 5", "4"],
      skipped(6, "has a quote within quotes that is not doubled (line 6)"),
      skipped(7, "has a quote in the middle of a value (line 7)"),
      ["row 8", "7"],
      skipped(9, "holds a NUL byte"),
      ["row 10", "9"],
    ]);
  });
  it("stops where a file that is cut within quotes ends, and names the row", async () => {
    await expect(read('a,b\n1,x\n2,"y')).rejects.toThrow("x.csv: row 3 (line 3): ends within quotes. Expected quoted CSV, complete. File skipped: download it again.");
  });
  it("stops at a row that is too long, and at a header that is broken", async () => {
    await expect(read(`a,b\n1,x\n2,${"y".repeat(2000)}\n`)).rejects.toThrow("x.csv: row 3 (line 3): holds a row longer than any that is published. Expected quoted CSV, complete.");
    await expect(read('a,b "c"\n1,x\n')).rejects.toThrow("x.csv: row 1 (line 1): has a quote in the middle of a value (line 1). Expected quoted CSV, complete. File skipped: download it again.");
  });
  it("says so when a spreadsheet saved it with semicolons", async () => {
    const message = "x.csv: row 1 is parted by semicolons or tabs. Expected commas. File skipped: a spreadsheet saved it. Take it as it was downloaded.";
    for (const text of ["a;b\n1;x\n", '"a";"b"\n"1";"x"\n', "a\tb\n1\tx\n"]) await expect(read(text)).rejects.toThrow(message);
  });
  it("stops at another encoding, and hands on what the file itself cannot give", async () => {
    await expect(read(Buffer.from("a,b\n1,Caf\xe9\n", "latin1"))).rejects.toThrow('x.csv: line 2: "a,b?1,Caf<E9>?" holds the byte E9, which is not UTF-8.');
    const file = {
      ...inputFileOf("x.csv", new Uint8Array()),
      async *open() {
        yield new TextEncoder().encode("a,b\n");
        throw new InputError("the disk went away");
      },
    };
    await expect(readCsv(file, "export", { checkHeader: (names) => names, longestRow: 1000 }).next()).rejects.toThrow("the disk went away");
  });
});
