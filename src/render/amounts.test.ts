import { describe, expect, it } from "vitest";
import { renderAmount } from "./amounts.js";
import { speak } from "./language.js";

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

  it("have the sign where the language has it", () => {
    expect(speak("de", () => renderAmount({ min: 50000, max: 99999 }))).toBe("50.000–99.999\u00a0€");
    expect(speak("de", () => renderAmount({ max: 9999 }))).toBe("unter 10.000\u00a0€");
    expect(speak("fr", () => renderAmount({ exact: 120000 }))).toBe("120\u202f000\u00a0€");
    expect(speak("fr", () => renderAmount({ min: 10000000 }))).toBe("10\u202f000\u202f000\u00a0€ ou plus");
  });
});
