import { describe, expect, it } from "vitest";
import { findRegisterNumbers, findUnreadableNumbers, isRegisterNumber, readRegisterNumber } from "./register-number.js";

describe("register numbers", () => {
  it.each([
    ["699006341748-20", "699006341748-20"],
    ["TR 535 183 0264 - 31", "5351830264-31"],
    ["TR699006341748-20", "699006341748-20"],
    ["No. 00770563312–18.", "00770563312-18"],
    ["000000000001-01", "000000000001-01"],
  ])('reads "%s"', (text, number) => {
    expect(readRegisterNumber(text)).toBe(number);
  });
  it.each([
    "1234-20",
    "1234567890123456-20",
    "699006341748-2",
    "699006341748-201",
    "00000000000-00",
    "00000000000-12",
    "11111111111-11",
    "1O3456789012-20",
    "699006341748-2O",
    "N/A",
    "none",
    "",
    "BE0123456789",
    "699006341748",
  ])('takes "%s" for none', (text) => {
    expect(readRegisterNumber(text)).toBeUndefined();
    expect(isRegisterNumber(text)).toBe(false);
  });
  it("says where each stands", () => {
    expect(findRegisterNumbers("a 699006341748-20, b 217499944538-05")).toEqual([
      { number: "699006341748-20", start: 2, end: 17 },
      { number: "217499944538-05", start: 21, end: 36 },
    ]);
  });
  it("names what stands in a cell of numbers and is none", () => {
    expect(findUnreadableNumbers("699006341748-20 217499944538-05")).toEqual([]);
    expect(findUnreadableNumbers("699006341748-20, 1O3456789012-20|00000000000-00; -")).toEqual(["1O3456789012-20", "00000000000-00"]);
    expect([findUnreadableNumbers(""), findUnreadableNumbers(" - ")]).toEqual([[], []]);
  });
});
