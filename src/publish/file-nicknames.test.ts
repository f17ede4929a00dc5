import { describe, expect, it } from "vitest";
import { FileLists, readFileNames } from "../curation/file-lists.js";
import { listNicknames } from "./file-nicknames.js";

const lists = (lines: string[]): FileLists => new FileLists(readFileNames(`file,kind,language,name,from,to\n${lines.join("\n")}\n`, "names.csv"), new Map());

describe("names of files as addresses", () => {
  it("lead to the one file that they stand for, in any language", () => {
    expect([...listNicknames(lists(["2022/0396(COD),acronym,en,PPWR,2022-11-30,", "2022/0396(COD),name,de,Verpackungsverordnung,2022-11-30,"]))]).toEqual([
      ["ppwr", "2022-0396-COD"],
      ["verpackungsverordnung", "2022-0396-COD"],
    ]);
  });

  it("lead nowhere where several files go by them, or other things", () => {
    const names = [
      "2020/0001(COD),acronym,en,ABC,2020-01-01,",
      "2021/0001(COD),acronym,en,ABC,2021-01-01,",
      "2020/0002(COD),package,en,Fit for Tea,2020-01-01,",
      "2020/0003(COD),hint,en,Teapots,2020-01-01,",
    ];
    expect([...listNicknames(lists(names))]).toEqual([]);
  });
});
