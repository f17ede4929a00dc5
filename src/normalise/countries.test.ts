import { describe, expect, it } from "vitest";
import { countryName, countryOfAlpha3, readCountry } from "./countries.js";

describe("countries", () => {
  it.each([
    ["BELGIUM", "BE"],
    ["CZECH REPUBLIC", "CZ"],
    ["CZECHIA", "CZ"],
    ["TURKEY", "TR"],
    ["TÜRKIYE", "TR"],
    ["KOREA, REPUBLIC OF", "KR"],
    ["KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF", "KP"],
    ["CONGO", "CG"],
    ["CONGO, DEMOCRATIC REPUBLIC OF", "CD"],
    ["COTE D'IVOIRE", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["BOSNIA-HERZEGOVINA", "BA"],
    ["MACEDONIA, FORMER YUGOSLAV REPUBLIC OF", "MK"],
    ["PALESTINE (*)", "PS"],
    ["KOSOVO (*)", "XK"],
    ["TANZANIA, UNITED RE UBLIC OF", "TZ"],
    ["United Kingdom", "GB"],
    ["TAIWAN", "TW"],
  ])("reads %s as %s, case, accents and punctuation aside", (name, alpha2) => {
    expect(readCountry(name)).toBe(alpha2);
  });
  it("knows no country by words that are not in the list", () => {
    expect(readCountry("Untied Kingdom")).toBeUndefined();
    expect(readCountry("")).toBeUndefined();
  });
  it("reads the three letters of feedback", () => {
    expect(["BEL", "deu", "GRC", "GBR", "XKX", "EUR"].map(countryOfAlpha3)).toEqual(["BE", "DE", "GR", "GB", "XK", undefined]);
  });
  it("names a country in English, and gives back what is not a code", () => {
    expect(["FR", "GB", "TR", "CI", "KR", "Untied Kingdom"].map(countryName)).toEqual(["France", "United Kingdom", "Türkiye", "Côte d'Ivoire", "South Korea", "Untied Kingdom"]);
  });
});
