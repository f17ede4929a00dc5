import { describe, expect, it } from "vitest";
import { isSameText } from "./same-text.js";

describe("same-text", () => {
  it.each([
    ["Repair  of\u00a0goods ", "Repair of goods"],
    ["Line one\r\nLine two", "Line one Line two"],
    ["Ze\u0301lande", "Zélande"],
    ["a\u200bb c", "a b c"],
  ])("takes %j for %j", (a, b) => {
    expect(isSameText(a, b)).toBe(true);
  });
  it.each([
    ["CO₂", "CO2"],
    ["Back Market", "Backmarket"],
    ["Resume", "Résumé"],
    ["repair", "Repair"],
  ])("tells %j from %j", (a, b) => {
    expect(isSameText(a, b)).toBe(false);
  });
});
