import { describe, expect, it } from "vitest";
import { renderCountry, renderLanguage } from "./countries.js";
import { speak } from "./language.js";

describe("countries and languages", () => {
  it("are named from two letters and from three", () => {
    expect(renderCountry("FR")).toBe("France");
    expect(renderCountry("BEL")).toBe("Belgium");
    expect(renderCountry("GB")).toBe("United Kingdom");
    expect(renderLanguage("fr")).toBe("French");
  });

  it("are named in the language spoken", () => {
    expect(speak("de", () => [renderCountry("FR"), renderCountry("GB"), renderLanguage("fr")])).toEqual(["Frankreich", "Vereinigtes Königreich", "Französisch"]);
    expect(speak("fr", () => [renderCountry("DEU"), renderCountry("US"), renderLanguage("de")])).toEqual(["Allemagne", "États-Unis", "allemand"]);
    expect(speak("de", () => renderCountry("Untied Kingdom"))).toBe("Untied Kingdom");
  });

  it("keep published words that are no code", () => {
    expect(renderCountry("Untied Kingdom")).toBe("Untied Kingdom");
    expect(renderLanguage("Volapük")).toBe("Volapük");
  });
});
