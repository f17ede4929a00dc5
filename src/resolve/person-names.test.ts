import { describe, expect, it } from "vitest";
import { isRespelt, PersonNames, personKey } from "./person-names.js";

describe("names of people", () => {
  it("are the same in any order, case, with and without accents and hyphens", () => {
    expect(personKey("Virginie Battu-henriksson")).toBe("battu henriksson virginie");
    expect(personKey("BATTU-HENRIKSSON Virginie")).toBe("battu henriksson virginie");
    expect(personKey("Maroš ŠEFČOVIČ")).toBe(personKey("Sefcovic Maros"));
  });

  it.each([
    ["Virginie Battu-Henriksson", "Virginie Battu-Henrikson", true],
    ["Valdis Dombrovskis", "Valdis Dombrovksis", true],
    ["Anna Schmidt", "Anna Schmitt", true],
    ["Ada Example", "Ada Examples", true],
    ["Jan Novak", "Jana Novak", false],
    ["Peter Mayer", "Peter Meyer", false],
    ["Ada Example", "Ada", false],
    ["Ada Example", "Otto Example", false],
  ])("%s and %s are respelt: %s", (a, b, expected) => {
    expect(isRespelt(a, b)).toBe(expected);
  });

  it("find who bears them, all of several, and nobody by a family name alone", () => {
    const names = new PersonNames();
    names.add("mep-1", "Ada María Example Specimen");
    names.add("mep-2", "Otto Specimen");
    names.add("mep-3", "Otto Specimen");
    expect(names.find("SPECIMEN Otto")).toEqual(["mep-2", "mep-3"]);
    expect(names.find("Ada Example")).toEqual(["mep-1"]);
    expect(names.find("EXAMPLE SPECIMEN Ada Maria")).toEqual(["mep-1"]);
    expect(names.find("Specimen")).toEqual([]);
    expect(names.find("Ada Teapot")).toEqual([]);
  });
});
