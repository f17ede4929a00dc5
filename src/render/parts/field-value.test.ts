import { describe, expect, it } from "vitest";
import { speak } from "../language.js";
import { renderValue } from "./field-value.js";

const inGerman = (text: string | undefined): string => speak("de", () => String(renderValue(text)));

describe("values of fields that changed", () => {
  it("are amounts as the language writes them", () => {
    expect(inGerman("€25,000–€49,999")).toBe("25.000–49.999\u00a0€");
    expect(inGerman("under €10,000")).toBe("unter 10.000\u00a0€");
    expect(inGerman("€10,000,000 or more")).toBe("10.000.000\u00a0€ oder mehr");
    expect(inGerman("0.5")).toBe("0,5");
  });

  it("are terms where every one of a list is known", () => {
    expect(inGerman("Companies & groups")).toBe("Unternehmen und Gruppen");
    expect(inGerman("Customs; Single market")).toBe("Zoll; Binnenmarkt");
  });

  it("are terms of a list that was cut too, without the piece of one that is left", () => {
    expect(inGerman("Customs; Single market; Employ …")).toBe("Zoll; Binnenmarkt; …");
    expect(inGerman("… oms; Single market")).toBe("…; Binnenmarkt");
    expect(inGerman("Employ …")).toBe('<span lang="">Employ …</span>');
  });

  it("are in words of others else, whose language is not known", () => {
    expect(inGerman("Customs; Teapots")).toBe('<span lang="">Customs; Teapots</span>');
    expect(String(renderValue("under €10,000"))).toBe("under €10,000");
    expect(inGerman(undefined)).toBe("—");
  });
});
