import { describe, expect, it } from "vitest";
import { isPublicAcronym, isPublicBodyName, tellsPublicBody } from "./public-bodies.js";

describe("public-bodies", () => {
  it.each([
    "European Medicines Agency",
    "the European Medicines Agency (EMA)",
    "European Railways Agency",
    "EU Agency for Railways",
    "L'Agence européenne des médicaments",
    "Europäische Chemikalienagentur",
    "European Economic and Social Committee",
    "Conseil de l'Europe",
  ])("knows %j", (name) => {
    expect(isPublicBodyName(name)).toBe(true);
  });
  it.each(["European Agency for Special Needs and Inclusive Education", "Social Economy Europe", "European Anglers Association", "Medicines for Europe"])("leaves %j to the register", (name) => {
    expect(isPublicBodyName(name)).toBe(false);
    expect(tellsPublicBody(name, [])).toBe(false);
  });
  it("takes letters for an acronym only where they stand alone", () => {
    expect(isPublicAcronym("E.C.B.")).toBe(true);
    expect(isPublicAcronym("TEN-T")).toBe(true);
    expect(isPublicAcronym("ECB Solutions")).toBe(false);
    // It may be a federation of transport workers as well.
    expect(isPublicBodyName("ETF")).toBe(false);
  });
  it("hears a body in a longer name, unless the other names tell of it too", () => {
    expect(tellsPublicBody("the Workers' Group at the European Economic and Social Committee", ["Social Economy Europe"])).toBe(true);
    expect(tellsPublicBody("ILO Brussels, International Labour Organisation", ["International Labour Organization (ILO)"])).toBe(false);
    expect(tellsPublicBody("Architects' Council of Europe", [])).toBe(false);
  });
  it("reads UN in capitals alone", () => {
    expect(tellsPublicBody("UN Human Rights Office", ["Oficina Internacional de Derechos Humanos"])).toBe(true);
    expect(tellsPublicBody("Agir pour un littoral vivant", [])).toBe(false);
  });
});
