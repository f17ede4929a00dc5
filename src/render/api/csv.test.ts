import { describe, expect, it } from "vitest";
import { writeCsvCell, writeCsvLine } from "./csv.js";

describe("CSV", () => {
  it("defuses cells that a spreadsheet would take for formulas", () => {
    expect(writeCsvCell("=1+2")).toBe("'=1+2");
    expect(writeCsvCell("+33 1")).toBe("'+33 1");
    expect(writeCsvCell("-cmd")).toBe("'-cmd");
    expect(writeCsvCell("@SUM(A1)")).toBe("'@SUM(A1)");
    expect(writeCsvCell("\t=1")).toBe("'\t=1");
    expect(writeCsvCell('=HYPERLINK("http://x","y")')).toBe('"\'=HYPERLINK(""http://x"",""y"")"');
  });

  it("defuses no formula sign inside a cell, and no number", () => {
    expect(writeCsvCell("VAT - Investments")).toBe("VAT - Investments");
    expect(writeCsvCell(-5)).toBe("-5");
  });

  it("quotes commas, quotes and line ends", () => {
    expect(writeCsvLine(["Bosch, Siemens", 'the "Green Deal"', "two\nlines", undefined, true, 3])).toBe('"Bosch, Siemens","the ""Green Deal""","two\nlines",,true,3\r\n');
  });
});
