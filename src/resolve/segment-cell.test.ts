import { describe, expect, it } from "vitest";
import { joinRegistrations } from "./join-registrations.js";
import { NameIndex, NameTables } from "./name-index.js";
import { segmentCell } from "./segment-cell.js";
import { readMention } from "./split-cell.js";

const names = [
  "Teapot Alliance",
  "Verband der Teekannen, Kessel und Tassen e.V.",
  "Kettle Works AG",
  "European Federation of Spoons (EFSP)",
  "EurAK | European Network for Kettles (EurAK)",
  "Association of Cups and Saucers",
];
const index = new NameIndex(
  NameTables.of(
    joinRegistrations(
      names.map((name, i) => ({ registerNumber: `1000000000${i}-0${i}`, names: [{ name, from: "2020-01-01", to: "2025-01-01" }], latinNames: [], acronyms: [], country: "BE", from: "2020-01-01" })),
    ),
  ),
);
const cut = (cell: string) => segmentCell(cell, index.names).map(({ kind, name, typedNumbers }) => [kind, name, ...typedNumbers]);

describe("cutting of cells", () => {
  it("takes two words that nobody knows for nobody's name that could be linked, though one stands in a company's name", () => {
    expect(cut("Valerie Peano|Quorin Kettle").map(([kind]) => kind)).toEqual(["person", "unclear"]);
  });
  // What could be read in several ways would take hours here: nobody has to look at a clock.
  it.each([
    ["brackets that open and never close", 16_000, (n: number) => `–${"[(".repeat(n)}Kettle`],
    ["signs", 8_000, (n: number) => `Teapot Alliance ${":".repeat(n)}x 12345678901-23`],
    ["words that announce a number and none follows", 500, (n: number) => `Teapot Alliance ${"in the register: ".repeat(n)}x 12345678901-23`],
    ["words that announce a number", 3_000, (n: number) => `Teapot Alliance ${"TR: ID no. ".repeat(n)}12345678901-23`],
    ["spaces", 30_000, (n: number) => `Teapot Alliance${" ".repeat(n)}x 12345678901-23`],
    ["line breaks", 30_000, (n: number) => `-- ${"\r".repeat(n)}`],
    ["letters", 60_000, (n: number) => "t".repeat(n)],
  ])("finds the same numbers behind thousands of %s as behind a dozen", (_, many, cellOf) => {
    const numbersIn = (n: number) => cut(cellOf(n)).flatMap(([, , ...numbers]) => numbers);
    expect(numbersIn(many)).toEqual(numbersIn(12));
    expect(readMention(cellOf(many)).typedNumbers).toEqual(readMention(cellOf(12)).typedNumbers);
  });
  it("keeps commas, bars and 'and' inside names that are known", () => {
    expect(cut("Kettle Works AG, Verband der Teekannen, Kessel und Tassen e.V., Association of Cups and Saucers")).toEqual([
      ["organisation", "Kettle Works AG"],
      ["organisation", "Verband der Teekannen, Kessel und Tassen e.V."],
      ["organisation", "Association of Cups and Saucers"],
    ]);
    expect(cut("EurAK | European Network for Kettles (EurAK)")).toEqual([["organisation", "EurAK | European Network for Kettles (EurAK)"]]);
  });
  it("parts names at bars, semicolons, line breaks, and at 'and' between two that are known", () => {
    expect(cut("Teapot Alliance|Kettle Works; Unknown Society\nAnother Unknown Society")).toEqual([
      ["organisation", "Teapot Alliance"],
      ["organisation", "Kettle Works"],
      ["organisation", "Unknown Society"],
      ["organisation", "Another Unknown Society"],
    ]);
    expect(cut("Teapot Alliance and Kettle Works AG")).toEqual([
      ["organisation", "Teapot Alliance"],
      ["organisation", "Kettle Works AG"],
    ]);
  });
  it("leaves the point of a legal form to the name, and the number behind it with that name", () => {
    expect(cut("Bosch, Teapot Works Inc. TR 12345678901-23")).toEqual([
      ["organisation", "Bosch"],
      ["organisation", "Teapot Works Inc.", "12345678901-23"],
    ]);
    expect(cut("Teapot Works Co.,TR 12345678901-23, Siemens")).toEqual([
      ["organisation", "Teapot Works Co.", "12345678901-23"],
      ["organisation", "Siemens"],
    ]);
    expect(cut("Teapot Alliance e.V. (Transparency Register: 12345678901-23)")).toEqual([["organisation", "Teapot Alliance e.V.", "12345678901-23"]]);
  });
  it("tells people and roles from organisations", () => {
    expect(cut("Peter Example, Teapot Alliance")).toEqual([
      ["person", "Peter Example"],
      ["organisation", "Teapot Alliance"],
    ]);
    expect(cut("Representatives of Kettle Works AG")).toEqual([["organisation", "Kettle Works AG"]]);
    expect(cut("Anna Example from the Teapot Alliance")).toEqual([
      ["person", "Anna Example"],
      ["organisation", "Teapot Alliance"],
    ]);
  });
  it("tells public bodies", () => {
    expect(cut("Ministry of Kettles|Embassy of Teapotland")).toEqual([
      ["public body", "Ministry of Kettles"],
      ["public body", "Embassy of Teapotland"],
    ]);
  });
  it("reads numbers in the spellings that cells have, and gives each to its name", () => {
    expect(cut("Teapot Alliance (EU Transparency Register: 58744833263-19), Kettle Works AG, ID 15423437054 - 40")).toEqual([
      ["organisation", "Teapot Alliance", "58744833263-19"],
      ["organisation", "Kettle Works AG", "15423437054-40"],
    ]);
    expect(cut("European Federation of Spoons (EFSP) Identification number: 58744833263-19")).toEqual([["organisation", "European Federation of Spoons (EFSP)", "58744833263-19"]]);
  });
  it("gives offsets into the cell as it stands", () => {
    const cell = "Representatives of  Kettle Works AG ; Teapot Alliance";
    expect(segmentCell(cell, index.names).map(({ start, end }) => cell.slice(start, end))).toEqual(["Kettle Works AG", "Teapot Alliance"]);
  });
});
