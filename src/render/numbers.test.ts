import { describe, expect, it } from "vitest";
import { renderAmount, renderCount, renderNumber, renderSmallNumber } from "./numbers.js";

describe("amounts of money", () => {
  it("show a declared range with both ends", () => {
    expect(renderAmount({ min: 50000, max: 99999 })).toBe("€50,000–99,999");
  });

  it("keep a range open below open", () => {
    expect(renderAmount({ max: 9999 })).toBe("under €10,000");
    expect(renderAmount({ max: 10000 })).toBe("under €10,000");
  });

  it("keep a range open above open", () => {
    expect(renderAmount({ min: 10000000 })).toBe("€10,000,000 or more");
  });

  it("show one declared figure as it is", () => {
    expect(renderAmount({ exact: 120000 })).toBe("€120,000");
    expect(renderAmount({ exact: 0 })).toBe("€0");
    expect(renderAmount({ min: 500, max: 500 })).toBe("€500");
  });

  it("say nothing where nothing is declared", () => {
    expect(renderAmount({})).toBe("");
  });
});

describe("numbers", () => {
  it("are grouped by three and keep their fraction", () => {
    expect(renderNumber(0)).toBe("0");
    expect(renderNumber(999)).toBe("999");
    expect(renderNumber(1234567)).toBe("1,234,567");
    expect(renderNumber(0.5)).toBe("0.5");
    expect(renderNumber(1234.125)).toBe("1,234.125");
  });

  it("are words up to ten", () => {
    expect(renderSmallNumber(2)).toBe("two");
    expect(renderSmallNumber(11)).toBe("11");
  });

  it("agree with their unit", () => {
    expect(renderCount(1, "declaration", "declarations")).toBe("1 declaration");
    expect(renderCount(1200, "declaration", "declarations")).toBe("1,200 declarations");
  });
});
