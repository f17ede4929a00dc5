import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileLists, readFileNames, readInitiativeFiles } from "./file-lists.js";

const header = "file,kind,language,name,from,to\n";

describe("names of legislative files", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "antechamber-lists-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("come with the package, each with its language and first day", () => {
    const { names, initiatives } = FileLists.read();
    expect(names).toContainEqual({ reference: "2022/0396(COD)", kind: "acronym", language: "en", name: "PPWR", from: "2022-11-30" });
    expect(names).toContainEqual({ reference: "2022/0196(COD)", kind: "acronym", language: "en", name: "SUR", from: "2022-06-22", to: "2024-03-27" });
    expect(names).toContainEqual({ reference: "2023/0083(COD)", kind: "name", language: "de", name: "Recht auf Reparatur", from: "2023-03-22" });
    expect(names.filter(({ to, from }) => to !== undefined && to < from)).toEqual([]);
    expect(initiatives.get("12527")).toBe("2021/0106(COD)");
  });

  it("are added to, and changed, by lists of the data home", () => {
    writeFileSync(path.join(folder, "file-names.csv"), `${header}2023/0083(COD),acronym,en,R2R,2023-03-22,2023-03-21\n2023/0083(COD),name,en,Teapot Repair Directive,2023-03-22,\n`);
    writeFileSync(path.join(folder, "initiative-files.csv"), "initiative,file,note\n13150,2023/0083(COD),\n");
    const [shipped, own] = [FileLists.read(), FileLists.read(folder)];
    expect(own.names.length).toBe(shipped.names.length + 1);
    expect(own.names.find(({ name }) => name === "R2R")).toEqual({ reference: "2023/0083(COD)", kind: "acronym", language: "en", name: "R2R", from: "2023-03-22", to: "2023-03-21" });
    expect(own.initiatives.get("13150")).toBe("2023/0083(COD)");
    expect(own.checksum).not.toBe(shipped.checksum);
    expect(FileLists.read().checksum).toBe(shipped.checksum);
  });

  it("say where a line is wrong, what was found and what was expected", () => {
    const read = (line: string) => () => readFileNames(header + line, "file-names.csv");
    expect(read("2023/83,name,en,Repair,2023-03-22,")).toThrow('file-names.csv: line 2: file "2023/83". Expected a reference such as 2022/0396(COD).');
    expect(read("2023/0083(COD),nick,en,Repair,2023-03-22,")).toThrow('kind "nick". Expected one of name, acronym, package, hint.');
    expect(read("2023/0083(COD),name,english,Repair,2023-03-22,")).toThrow('language "english". Expected two letters such as en.');
    expect(read("2023/0083(COD),name,en,–,2023-03-22,")).toThrow('name "–". Expected a name with at least one letter or digit.');
    expect(read("2023/0083(COD),name,en,Repair,,")).toThrow('from "". Expected a day such as 2022-11-30.');
    expect(() => readInitiativeFiles("initiative,file,note\nabc,2023/0083(COD),\n", "initiative-files.csv")).toThrow(
      'initiative-files.csv: line 2: initiative "abc". Expected the number of an initiative such as 12527.',
    );
  });
});
