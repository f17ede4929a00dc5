/** The lanes of a busy file under its stages: lines where a stage falls, numbered, listed, and told to those who see no picture. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeBusyFile } from "./busy-file.js";
import { makeHome, type TestHome, wordsOf } from "./home.js";

let site: TestHome;
let folder: string;
let address: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "antechamber-stages-"));
  site = await makeHome([writeBusyFile(folder)]);
  address = (await site.get("/files/2022-0900-COD")).location ?? "";
});
afterAll(() => {
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (query = ""): Promise<string> => (await site.get(address + query)).text;
/** What is drawn of one year. */
const panelOf = (page: string, year: number): string => new RegExp(`<svg[^>]*aria-labelledby="lanes-${year} [\\s\\S]*?</svg>`).exec(page)?.[0] ?? "";
const linesIn = (panel: string): string[] => [...panel.matchAll(/<path class="stage" d="M([\d.]+) /g)].map((match) => match[1] as string);
const numbersIn = (panel: string): [string, string][] => [...panel.matchAll(/<text class="nth" x="([\d.]+)" y="9">(\d+)</g)].map((match) => [match[2] as string, match[1] as string]);

describe("the lanes of a file with stages", () => {
  it("have a line on the day of each stage, one for those of one day, five sevenths of a unit to the day", async () => {
    const page = await open();
    expect(linesIn(panelOf(page, 2022))).toEqual(["63.9"]);
    expect(linesIn(panelOf(page, 2023))).toEqual(["43.1", "93.9", "122.4", "136.7", "138.1", "143.1"]);
    expect(linesIn(panelOf(page, 2024))).toEqual(["41.7", "102.4"]);
  });

  it("number the stages in their order; where two stand too close, the later one keeps its line alone", async () => {
    const page = await open();
    expect(numbersIn(panelOf(page, 2022))).toEqual([["1", "63.9"]]);
    expect(numbersIn(panelOf(page, 2023)).map(([number]) => number)).toEqual(["2", "3", "4", "5"]);
    expect(numbersIn(panelOf(page, 2024)).map(([number]) => number)).toEqual(["8", "9"]);
  });

  it("list every stage under its number, with its day, and say what the lines are", async () => {
    const page = await open();
    const list = /<ol class="stages">([\s\S]*?)<\/ol>/.exec(page)?.[1] ?? "";
    expect(list.split("<li>").slice(1).map(wordsOf)).toEqual([
      "30 Mar 2022 Referred to committee",
      "1 Mar 2023 Report of the committee tabled",
      "11 May 2023 Amendments tabled in committee",
      "20 Jun 2023 Report adopted in committee, Tabled for plenary",
      "10 Jul 2023 Debate in plenary",
      "12 Jul 2023 Vote in plenary",
      "19 Jul 2023 Negotiation between the institutions",
      "27 Feb 2024 Position adopted in plenary",
      "22 May 2024 Signature",
    ]);
    expect(wordsOf(page)).toContain("Lines: stages of the file, numbered.");
    expect(wordsOf(page)).not.toContain("No dated stage");
  });

  it("tell the stages of a year to those who see no picture", async () => {
    const [, said = ""] = /<desc [^>]*>([^<]*)</.exec(panelOf(await open(), 2024)) ?? [];
    expect(said).toContain("Stage 8, 27 Feb 2024: Position adopted in plenary. Stage 9, 22 May 2024: Signature.");
  });

  it("keep to the days that a reader chose", async () => {
    const page = await open("?from=2023-06-01&to=2023-07-11");
    expect(linesIn(panelOf(page, 2023))).toEqual(["122.4", "136.7"]);
    expect(panelOf(page, 2024)).toBe("");
  });

  it("hold as many declarations as the page counts, under the lines as without them", async () => {
    const { totals, lanes } = JSON.parse((await site.get("/files/2022-0900-COD.json")).text) as { totals: { declarations: number }; lanes: { declarations: number }[] };
    expect([totals.declarations, lanes.reduce((sum, lane) => sum + lane.declarations, 0)]).toEqual([260, 260]);
  });
});
