import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Judgement, Judgements, readJudgementsText, writeJudgementsText } from "./judgements.js";
import { addJudgement, importJudgements } from "./keep-judgements.js";

const judgement = (over: Partial<Judgement> = {}): Judgement => ({
  about: "name",
  source: "",
  mention: "teapots united",
  target: "000000000001-01",
  verdict: "same",
  by: "Ada Example",
  at: "2026-05-04T09:30:00.000Z",
  reason: "",
  ...over,
});
const header = "about,source,mention,target,verdict,by,at,reason\r\n";

describe("judgements: the file", () => {
  it("has one order, and a cell that a spreadsheet would run is text; reading gives back what was written", () => {
    const rows = [
      judgement({ mention: "zinc kettles", reason: "=1+1" }),
      judgement({ reason: 'the "old" name, as its statutes say\nsecond line' }),
      judgement({ mention: "2021 0106", about: "file", target: "2021-0106-COD", by: "'=x" }),
    ];
    const text = writeJudgementsText(rows);
    expect(text).toBe(
      `${header}file,,2021 0106,2021-0106-COD,same,''=x,2026-05-04T09:30:00.000Z,\r\n` +
        'name,,teapots united,000000000001-01,same,Ada Example,2026-05-04T09:30:00.000Z,"the ""old"" name, as its statutes say\nsecond line"\r\n' +
        "name,,zinc kettles,000000000001-01,same,Ada Example,2026-05-04T09:30:00.000Z,'=1+1\r\n",
    );
    expect(readJudgementsText(text, "x.csv")).toEqual([rows[2], rows[1], rows[0]]);
    expect(writeJudgementsText([...rows].reverse())).toBe(text);
  });

  it("takes a name as a person types it, and a row twice as once", () => {
    const text = `${header}name,,Teapots-United,000000000001-01,same,Ada Example,2026-05-04,\r\nname,,teapots united,000000000001-01,same,Ada Example,2026-05-04,\r\n`;
    const { rows, checksum } = new Judgements(readJudgementsText(text, "x.csv"));
    expect(rows).toEqual([judgement({ at: "2026-05-04" })]);
    expect(checksum).toHaveLength(64);
    expect(Judgements.none.checksum).toBe("");
  });

  it("says where, what was found and what was expected", () => {
    const refuse = (row: string) => () => readJudgementsText(`${header}${row}\r\n`, "curation/judgements.csv");
    expect(refuse("name,,teapots,000000000001-01,yes,Ada,2026-05-04,")).toThrow(
      'curation/judgements.csv: line 2: verdict "yes". Expected one of same, different, related, unsure. Correct the line, or remove it.',
    );
    expect(refuse("name,,teapots,2021-0106-COD,same,Ada,2026-05-04,")).toThrow('line 2: target "2021-0106-COD". Expected an organisation\'s id such as 699006341748-20.');
    expect(refuse("file,,teapots,000000000001-01,same,Ada,2026-05-04,")).toThrow('line 2: target "000000000001-01". Expected a file\'s id such as 2023-0083-COD.');
    expect(refuse("name,,teapots,000000000001-01,same,Ada,31/02/2026,")).toThrow('line 2: at "31/02/2026". Expected a day such as 2026-05-04');
    expect(refuse("name,,teapots,000000000001-01,same,Ada,2026-02-31,")).toThrow('line 2: at "2026-02-31"');
    expect(refuse("name,,teapots,000000000001-01,same,,2026-05-04,")).toThrow('line 2: by "". Expected who decided.');
    expect(refuse("organisations,,000000000001-01,000000000001-01,same,Ada,2026-05-04,")).toThrow("Expected another organisation than the one in mention.");
    expect(refuse("name,,teapots")).toThrow("curation/judgements.csv: line 2: 3 cells. Expected 8, as in the header.");
    expect(() => readJudgementsText("about,source,mention,target,verdict,by,at,note\r\n", "j.csv")).toThrow('j.csv: line 1: column "note". Expected each of about,source,mention,');
    expect(() => readJudgementsText("", "j.csv")).toThrow("j.csv: is empty.");
    expect(() => readJudgementsText(`${header}name,"x`, "j.csv")).toThrow("j.csv: is not CSV");
  });
});

describe("judgements: what holds", () => {
  it("is the newest row about a question; an undo is a row of its own", () => {
    const judgements = new Judgements([judgement({ verdict: "unsure", at: "2026-05-05", reason: "undone" }), judgement({ verdict: "different", at: "2026-05-04" })]);
    expect(judgements.forName("parliament-meetings", "teapots united").map(({ verdict }) => verdict)).toEqual(["unsure"]);
    expect(judgements.rows).toHaveLength(2);
    expect(judgements.isAnswered(judgement())).toBe(false);
    expect(new Judgements([judgement({ verdict: "unsure" })]).isAnswered(judgement())).toBe(true);
  });

  it("for one source outweighs what holds for any source", () => {
    const judgements = new Judgements([judgement(), judgement({ source: "have-your-say", verdict: "different", at: "2020-01-01" })]);
    expect(judgements.forName("have-your-say", "teapots united").map(({ verdict }) => verdict)).toEqual(["different"]);
    expect(judgements.forName("parliament-meetings", "teapots united").map(({ verdict }) => verdict)).toEqual(["same"]);
    expect(judgements.forName("parliament-meetings", "kettles")).toEqual([]);
  });

  it("finds pairs of organisations from either side", () => {
    const pair = judgement({ about: "organisations", mention: "000000000001-01", target: "x-0a1b", verdict: "related" });
    const judgements = new Judgements([pair]);
    expect(judgements.forOrganisations("000000000001-01")).toEqual([pair]);
    expect(judgements.forOrganisations("x-0a1b")).toEqual([pair]);
  });
});

describe("judgements: kept in the data home", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "antechamber-curation-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("holds the newer decision even where the clock stands still or went back", () => {
    addJudgement(folder, judgement({ verdict: "same" }));
    addJudgement(folder, judgement({ verdict: "different" }));
    const all = addJudgement(folder, judgement({ verdict: "related", at: "2020-01-01T00:00:00.000Z" }));
    expect(all.forName("", "teapots united").map(({ verdict, at }) => [verdict, at])).toEqual([["related", "2026-05-04T09:30:00.002Z"]]);
    expect(Judgements.read(folder).checksum).toBe(all.checksum);
  });

  it("takes in what others decided, each row once, whatever is imported first", () => {
    const mine = judgement();
    const theirs = [judgement(), judgement({ mention: "kettles", by: "Otto Specimen" })];
    addJudgement(folder, mine);
    expect(importJudgements(folder, theirs)).toBe(1);
    expect(importJudgements(folder, theirs)).toBe(0);
    expect(readFileSync(path.join(folder, "judgements.csv"), "utf8")).toBe(writeJudgementsText([...theirs, mine]));
  });

  it("stops at a file that a person broke, rather than building without it", () => {
    writeFileSync(path.join(folder, "judgements.csv"), "about\nname\n");
    expect(() => Judgements.read(folder)).toThrow(`${path.join(folder, "judgements.csv")}: line 1: column "source".`);
  });
});
