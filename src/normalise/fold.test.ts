import { describe, expect, it } from "vitest";
import { foldName, foldSpace, slugOf, squashName } from "./fold.js";

describe("normalise: the fold of names", () => {
  it.each([
    ["Médecins du Monde (MdM)", "medecins du monde mdm"],
    ["Transport & Environment", "transport and environment"],
    ["T&E", "t and e"],
    ["& Co", "and co"],
    ["Europe's  Côte d'Azur", "europes cote dazur"],
    ["Europe’s", "europes"],
    ["Υπουργείο", "ypoyrgeio"],
    ["ÖVP", "ovp"],
    ["Straße 3", "strasse 3"],
    ["…", ""],
    ["3M", "3m"],
    ["Back Market", "back market"],
    [" BACK  market ", "back market"],
  ])("%j → %j", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
  it("leaves out spaces in the squashed form", () => {
    expect(squashName("Back Market")).toBe(squashName("Backmarket"));
  });
  it("makes slugs of whole words, never empty", () => {
    expect(slugOf("Back Market")).toBe("back-market");
    expect(slugOf("Verband der Automobilindustrie e.V. (VDA) und noch viele weitere Wörter")).toBe("verband-der-automobilindustrie-e-v-vda-und-noch-viele");
    expect(slugOf("…")).toBe("-");
  });
  it("folds white space and Excel's artefact", () => {
    expect(foldSpace(" a_x000D_\n b\u00a0c ")).toBe("a b c");
  });
});
