import { describe, expect, it } from "vitest";
import { renderCountry, renderLanguage } from "./countries.js";

describe("countries and languages", () => {
  it("are named from two letters and from three", () => {
    expect(renderCountry("FR")).toBe("France");
    expect(renderCountry("BEL")).toBe("Belgium");
    expect(renderCountry("GB")).toBe("United Kingdom");
    expect(renderLanguage("fr")).toBe("French");
  });

  it("keep published words that are no code", () => {
    expect(renderCountry("Untied Kingdom")).toBe("Untied Kingdom");
    expect(renderLanguage("Volapük")).toBe("Volapük");
  });
});
