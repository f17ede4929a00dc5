import { expect, it } from "vitest";
import { compareNames } from "./by-name.js";
import { speak } from "./language.js";

it("names stand in the order of the language spoken, accents beside their letter", () => {
  expect(speak("de", () => ["Vereinigtes Königreich", "Österreich", "Polen"].sort(compareNames))).toEqual(["Österreich", "Polen", "Vereinigtes Königreich"]);
  expect(speak("fr", () => ["Finlande", "États-Unis", "Estonie"].sort(compareNames))).toEqual(["Estonie", "États-Unis", "Finlande"]);
});
