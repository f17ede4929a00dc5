import { describe, expect, it } from "vitest";
import { speak } from "./language.js";
import { isOne, renderCount, renderNumber, renderShare } from "./numbers.js";

describe("numbers", () => {
  it("are grouped by three and keep their fraction", () => {
    expect(renderNumber(0)).toBe("0");
    expect(renderNumber(999)).toBe("999");
    expect(renderNumber(1234567)).toBe("1,234,567");
    expect(renderNumber(0.5)).toBe("0.5");
    expect(renderNumber(1234.125)).toBe("1,234.125");
  });

  it("are written as in the language spoken", () => {
    expect(speak("de", () => renderNumber(1234567.5))).toBe("1.234.567,5");
    expect(speak("fr", () => renderNumber(1234567.5))).toBe("1\u202f234\u202f567,5");
    expect([renderShare(0.9871), speak("de", () => renderShare(0.9871)), speak("fr", () => renderShare(0.9871))]).toEqual(["98.7%", "98,7\u00a0%", "98,7\u00a0%"]);
  });

  it("have a singular that differs by language", () => {
    expect([isOne(0), isOne(1), isOne(2)]).toEqual([false, true, false]);
    expect(speak("fr", () => [isOne(0), isOne(1), isOne(2), isOne(1000000)])).toEqual([true, true, false, false]);
  });

  it("agree with their unit", () => {
    expect(renderCount(1, "declaration", "declarations")).toBe("1 declaration");
    expect(renderCount(1200, "declaration", "declarations")).toBe("1,200 declarations");
  });
});
