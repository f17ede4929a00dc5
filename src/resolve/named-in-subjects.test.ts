import { describe, expect, it } from "vitest";
import { Judgements } from "../curation/judgements.js";
import { joinRegistrations } from "./join-registrations.js";
import { NameIndex, NameTables } from "./name-index.js";
import type { Registrant } from "./registrants.js";

const names = [
  "Climate Action Network Samovaria",
  "Verband der samowarischen Teekannen e.V.",
  "Green Deal",
  "Digital Economy",
  "Back to School",
  "Samovar Research GmbH",
  "Porcelain Kettle Research GmbH",
  "Spotlight",
  "AstraKettle",
  "KETTLE",
  "European Federation of Tea and Coffee Industries",
  "Erika Kettleby",
  "Kettles & Spoons (KS)",
];
const entry = (registerNumber: string, name: string): Registrant => ({ registerNumber, names: [{ name, from: "2020-01-01", to: "2025-01-01" }], latinNames: [], acronyms: [], from: "2020-01-01" });
/** So many names have them that these words tell nobody. */
const common = ["Green", "Deal", "Digital", "Economy", "Back", "School"].flatMap((word, w) => [..."123456789"].map((i) => entry(`90${w}${i}00-22`, `${word} number${w}${i}`)));
const tables = NameTables.of(joinRegistrations([...names.map((name, i) => entry(`${100000 + i}-11`, name)), ...common]));
const index = new NameIndex(tables);
const named = (subject: string): string[] => index.listNamed(subject).map(({ organisationId, text }) => `${names[Number(organisationId.slice(0, 6)) - 100000]}: ${text}`);

describe("organisations named in a subject", () => {
  it("are found by their whole name, however accents, signs and brackets are written", () => {
    expect(named("Treffen mit dem Verband der samowarischen Teekannen e. V. zum Klima")).toEqual(["Verband der samowarischen Teekannen e.V.: Verband der samowarischen Teekannen e. V"]);
    expect(named("Tea, with Kettles and Spoons")).toEqual(["Kettles & Spoons (KS): Kettles and Spoons"]);
    expect(named("Report by CLIMATE ACTION NETWORK SAMOVARIA, Porcelain Kettle Research")).toEqual([
      "Climate Action Network Samovaria: CLIMATE ACTION NETWORK SAMOVARIA",
      "Porcelain Kettle Research GmbH: Porcelain Kettle Research",
    ]);
  });
  it("are found without a rare word where the name is long and says that it is an organisation's", () => {
    expect(named("Study of the European Federation of Tea and Coffee Industries")).toEqual(["European Federation of Tea and Coffee Industries: European Federation of Tea and Coffee Industries"]);
  });
  it("are none where common words stand together, or single words and acronyms", () => {
    for (const subject of ["The Green Deal and the Digital Economy", "Back to School", "Spotlight on tea", "KETTLE", "Samovar Research"]) expect(named(subject), subject).toEqual([]);
  });
  it("are found by a single word only as the register writes it, with a capital within", () => {
    expect(named("Exchange on AstraKettle")).toEqual(["AstraKettle: AstraKettle"]);
    expect(named("Exchange on Astrakettle")).toEqual([]);
  });
  it("are none where the words are not written as a name, or belong to a longer one or to two sentences", () => {
    for (const subject of [
      "on kettles and spoons",
      "Meeting with Kettles and Spoons International",
      "Meeting with Royal Kettles and Spoons",
      "Anti-Kettles and Spoons",
      "New Kettles; and Spoons",
      "Rules for Kettles\nand Spoons",
    ])
      expect(named(subject), subject).toEqual([]);
    expect(named("Meeting Kettles and Spoons")).toEqual(["Kettles & Spoons (KS): Kettles and Spoons"]);
  });
  it("are no people", () => {
    expect(named("Meeting with Erika Kettleby")).toEqual([]);
  });
  it("are none that a person decided to be another", () => {
    const kettles = `${100000 + names.indexOf("Kettles & Spoons (KS)")}-11`;
    const different = new Judgements([{ about: "name", source: "", mention: "kettles and spoons", target: kettles, verdict: "different", by: "Ada Example", at: "2026-05-04", reason: "" }]);
    expect(new NameIndex(tables, [], new Map(), different).listNamed("Tea, with Kettles and Spoons")).toEqual([]);
  });
});
