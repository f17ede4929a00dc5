import { describe, expect, it } from "vitest";
import { listExplained, shareOfInitials } from "./acronym-with-words.js";
import { joinRegistrations } from "./join-registrations.js";
import { NameIndex, NameTables } from "./name-index.js";
import type { Registrant } from "./registrants.js";

const entry = (registerNumber: string, name: string, country: string, acronyms: string[] = []): Registrant => ({
  registerNumber,
  names: [{ name, from: "2020-01-01", to: "2025-01-01" }],
  latinNames: [],
  acronyms,
  country,
  from: "2020-01-01",
});

const index = new NameIndex(
  NameTables.of(
    joinRegistrations([
      entry("11111-11", "Comité Européen de Constructeurs d'Instruments de Pesage", "BE", ["CECIP"]),
      entry("22222-22", "Verband der Automobilindustrie", "DE", ["VDA"]),
      entry("33333-33", "Vieira de Almeida & Associados - Sociedade de Advogados", "PT", ["VdA"]),
      entry("44444-44", "Teapot and Kettle Union of Europe", "BE", ["TKUE"]),
      entry("55555-55", "Wirtschaftsverband Stahl- und Metallverarbeitung e.V.", "DE"),
      entry("66666-66", "WSM", "BE"),
    ]),
  ),
);
const idOf = (name: string) => {
  const found = index.link(name);
  return found && found.link !== "suggested" ? found.organisationId : undefined;
};

describe("an acronym with words beside it", () => {
  it("is read at either end of a name, in brackets and beside a dash", () => {
    expect(listExplained("CECIP - European weighing industry")).toEqual([{ acronym: "cecip", rest: "- European weighing industry" }]);
    expect(listExplained("German Association of the Automotive Industry (VDA)")).toEqual([{ acronym: "vda", rest: "German Association of the Automotive Industry" }]);
    expect(listExplained("Eclipse Foundation AISBL")).toEqual([]);
    expect(listExplained("the AI Act and us")).toEqual([]);
  });
  it("leads to the one owner whom the words speak for, in another language too", () => {
    expect(idOf("CECIP - European weighing industry")).toBe("11111-11");
    expect(idOf("German Association of the Automotive Industry (VDA)")).toBe("22222-22");
  });
  it("leads nowhere when the words speak of another country, or are another's name", () => {
    expect(idOf("CECIP Portugal - national weighing industry")).toBeUndefined();
    expect(idOf("Teapot and Kettle Union of Europe VDA")).not.toBe("22222-22");
    expect(idOf("CECIP VDA")).toBeUndefined();
    expect(idOf("Teapot and Kettle Union of Europe, CECIP - European weighing")).toBeUndefined();
  });
  it("adds nothing to the register's words when it is made of their first letters", () => {
    expect(idOf("WSM Wirtschaftsverband Stahl- und Metallverarbeitung")).toBe("55555-55");
  });
  it("shares letters with words in whatever order", () => {
    expect(shareOfInitials("gesac", "European Grouping of Societies of Authors and Composers")).toBe(1);
    expect(shareOfInitials("dgb", "Deutscher Gewerkschaftsbund")).toBe(1);
    expect(shareOfInitials("xyzq", "European Grouping")).toBe(0);
  });
});
