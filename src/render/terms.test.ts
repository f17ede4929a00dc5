import { describe, expect, it } from "vitest";
import { speak } from "./language.js";
import { renderTerm, termText } from "./terms.js";

const inBoth = (term: string): string[] => (["de", "fr"] as const).map((language) => speak(language, () => String(renderTerm(term))));

describe("terms of the edition", () => {
  it("are the institutions' own in German and French, role and body each", () => {
    expect(inBoth("Member of the European Parliament, Shadow rapporteur for opinion")).toEqual([
      "Mitglied des Europäischen Parlaments, Schattenberichterstatter/in für die Stellungnahme",
      "membre du Parlement européen, rapporteur/e fictif/ve pour avis",
    ]);
    expect(inBoth("Acting Head of Unit, DG Taxation and Customs Union")).toEqual([
      "amtierende/r Referatsleiter/in, GD Steuern und Zollunion",
      "chef/fe d’unité faisant fonction, DG Fiscalité et union douanière",
    ]);
  });

  it("know a body whose name holds a comma", () => {
    expect(inBoth("Director-General, DG Education, Youth, Sport and Culture")).toEqual([
      "Generaldirektor/in, GD Bildung, Jugend, Sport und Kultur",
      "directeur/trice général/e, DG Éducation, jeunesse, sport et culture",
    ]);
  });

  it("are said one by one in a list", () => {
    expect(inBoth("people, full-time equivalents, declared costs")).toEqual(["Personen in Vollzeitäquivalenten, angegebene Kosten", "personnes en équivalents temps plein, coûts déclarés"]);
  });

  it("put the name of a cabinet where the language has it", () => {
    expect(inBoth("Cabinet of Commissioner Thierry Breton")).toEqual(["Kabinett von Thierry Breton, Mitglied der Kommission", "Cabinet de Thierry Breton, membre de la Commission"]);
    expect(inBoth("Cabinet of President Ursula von der Leyen")).toEqual([
      "Kabinett von Ursula von der Leyen, Präsident/in der Kommission",
      "Cabinet d’Ursula von der Leyen, président/e de la Commission",
    ]);
  });

  it("say codes and days that they hold", () => {
    expect(inBoth("Committee ENVI+IMCO")).toEqual(["Ausschüsse ENVI+IMCO", "Commissions ENVI+IMCO"]);
    expect(inBoth("not in the list of current Members since 2025-05-01")).toEqual([
      "seit 1. Mai 2025 nicht mehr in der Liste der derzeitigen Mitglieder",
      "plus dans la liste des députés actuels depuis le 1er mai 2025",
    ]);
  });

  it("stay English, marked so, where the list has no word for a part of them", () => {
    expect(inBoth("Director-General, Inspire & Debate")).toEqual(['<span lang="en">Director-General, Inspire &amp; Debate</span>', '<span lang="en">Director-General, Inspire &amp; Debate</span>']);
    expect(speak("de", () => termText("constructor"))).toBe("constructor");
  });

  it("are left alone in English", () => {
    expect(String(renderTerm("Companies & groups"))).toBe("Companies &amp; groups");
    expect(termText("Companies & groups")).toBe("Companies & groups");
  });
});
