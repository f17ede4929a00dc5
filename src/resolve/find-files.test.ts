import { describe, expect, it } from "vitest";
import { FileLists } from "../curation/file-lists.js";
import { type Judgement, Judgements } from "../curation/judgements.js";
import { FileFinder, type FileRecord } from "./find-files.js";

const record = (reference: string, title: string, rest: Partial<FileRecord> = {}): FileRecord => ({ reference, titles: { en: title }, days: [], roles: [], ...rest });
const records = [
  record("1991/0403(COD)", "Fertilizers"),
  record("2016/0376(COD)", "Energy efficiency"),
  record("2021/0106(COD)", "Artificial Intelligence Act"),
  record("2022/0047(COD)", "Data Act"),
  record("2022/0155(COD)", "Laying down rules to prevent and combat child sexual abuse", { roles: [{ mepId: "7", date: "2022-10-01" }] }),
  record("2023/0232(COD)", "Soil Monitoring and Resilience (Soil Monitoring Law)"),
  record("2023/0083(COD)", "Common rules promoting the repair of goods", { comReference: "COM(2023)155" }),
  record("2025/2058(INI)", "Copyright and generative artificial intelligence – opportunities and challenges"),
  record("2025/2999(INI)", "Porcelain tourism (invented)"),
  record("2022/9999(COD)", "Labelling of porcelain teapots and kettles in online shops (invented)"),
];
const finder = new FileFinder(records, FileLists.read(), Judgements.none);
const find = (subject: string, date: string, mepIds: string[] = [], by = finder) =>
  by.find({ subject, date, source: "parliament-meetings", mepIds }).map(({ reference, link, method }) => `${reference} ${link} ${method}`);

describe("legislative files: what a subject names", () => {
  it.each([
    ["AI Act", "2022-03-01", ["2021/0106(COD) exact file-name"]],
    ["Austausch zur KI-Verordnung", "2022-03-01", ["2021/0106(COD) exact file-name"]],
    ["The EU Artificial Intelligence Act and SMEs", "2022-03-01", ["2021/0106(COD) exact file-name"]],
    ["PPWR and chemical recycling", "2023-06-14", ["2022/0396(COD) exact file-name"]],
    ["ppwr", "2023-06-14", ["2022/0396(COD) exact file-name"]],
    ["DSA / DMA (équipe)", "2021-05-04", ["2020/0361(COD) exact file-name", "2020/0374(COD) exact file-name"]],
    ["Natuurherstelwet", "2023-05-02", ["2022/0195(COD) exact file-name"]],
    ["Meeting on Euro7", "2023-09-28", ["2022/0365(COD) exact file-name"]],
    ["Pharma package", "2023-10-04", ["2023/0131(COD) exact file-name", "2023/0132(COD) exact file-name"]],
    ["2022/0344(COD)", "2023-03-01", ["2022/0344(COD) exact file-number-in-subject"]],
    ["MiFID II Review (2020/0152 COD)", "2020-09-30", ["2020/0152(COD) exact file-number-in-subject"]],
    ["COM(2023) 155 final: repair", "2023-06-01", ["2023/0083(COD) exact file-com-number"]],
    ["Soil Monitoring Law, carbon farming", "2023-10-04", ["2023/0232(COD) exact file-name", "2022/0394(COD) suggested file-words"]],
    ["Copyright and generative artificial intelligence – opportunities and challenges", "2025-06-01", ["2025/2058(INI) exact file-title"]],
  ])("%s (%s)", (subject, date, expected) => {
    expect(find(subject, date)).toEqual(expected);
  });

  it.each([
    ["Exchange of views", "2023-02-01"],
    ["General exchange", "2023-02-01"],
    ["Rencontre de courtoisie", "2023-02-01"],
    ["Fertilizers", "2024-01-10"],
    ["Energy efficiency in industry", "2010-01-10"],
    ["ACTION SUR LE CLIMAT ET LA FORÊT", "2023-02-01"],
    ["Réflexions sur le climat", "2023-02-01"],
    ["US Chips Act", "2022-09-01"],
    ["Chips Act 2.0", "2025-09-01"],
    ["Digital Services Act", "2018-05-01"],
    ["SUR", "2024-10-01"],
  ])("%s (%s) is nothing", (subject, date) => {
    expect(find(subject, date)).toEqual([]);
  });
});

describe("legislative files: what is only suggested", () => {
  it.each([
    ["a name before the proposal", "Austausch zum Digital Services Act", "2020-05-20", ["2020/0361(COD) suggested file-words"]],
    ["a name in the minutes behind the heading", "Digital policy. - Impact of the AI Act on transparency - Age verification", "2025-09-29", ["2021/0106(COD) suggested file-words"]],
    ["a topic that is a title too", "Porcelain tourism", "2025-05-20", ["2025/2999(INI) suggested file-words"]],
    ["a word that is used for several things", "CSAM", "2023-02-01", ["2022/0155(COD) suggested file-words"]],
    ["an acronym of two files", "WFD", "2023-11-01", ["2022/0344(COD) suggested file-words", "2023/0234(COD) suggested file-words"]],
    ["most words of a title", "Teapots: labelling of kettles, porcelain, online shops", "2023-02-01", ["2022/9999(COD) suggested file-words"]],
  ])("%s", (_, subject, date, expected) => {
    expect(find(subject, date)).toEqual(expected);
  });

  it("is exact where the host has a role on the file on that day", () => {
    expect(find("CSAM", "2023-02-01", ["7"])).toEqual(["2022/0155(COD) exact file-name-and-role"]);
    expect(find("CSAM", "2022-06-01", ["7"])).toEqual(["2022/0155(COD) suggested file-words"]);
    expect(find("CSAM", "2023-02-01", ["8"])).toEqual(["2022/0155(COD) suggested file-words"]);
  });
});

describe("legislative files: what people decide and edit", () => {
  const decision = (verdict: Judgement["verdict"], target: string, mention: string): Judgement => ({
    about: "file",
    source: "",
    mention,
    target,
    verdict,
    by: "Ada Example",
    at: "2026-05-04",
    reason: "",
  });

  it("holds over what words say", () => {
    const judged = new FileFinder(records, FileLists.read(), new Judgements([decision("same", "2022-0155-COD", "staff level csam"), decision("different", "2021-0106-COD", "ai act")]));
    expect(find("Staff level: CSAM", "2023-02-01", [], judged)).toEqual(["2022/0155(COD) exact file-decided-by-person"]);
    expect(find("AI Act", "2023-02-01", [], judged)).toEqual([]);
  });

  it("leads from a consultation to a file: by the proposal's number, else by the list", () => {
    expect(finder.findByInitiative("99999", ["Ares(2025)7293034", "COM(2023)155"])).toEqual({ reference: "2023/0083(COD)", link: "exact", method: "file-com-number" });
    expect(finder.findByInitiative("12527", [])).toEqual({ reference: "2021/0106(COD)", link: "exact", method: "file-initiative-list" });
    expect(finder.findByInitiative("14842", ["Ares(2025)7293034"])).toBeUndefined();
  });
});
