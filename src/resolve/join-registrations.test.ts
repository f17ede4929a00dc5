import { describe, expect, it } from "vitest";
import { type Judgement, Judgements } from "../curation/judgements.js";
import { joinRegistrations } from "./join-registrations.js";
import type { Registrant } from "./registrants.js";

const entry = (registerNumber: string, name: string, more: Partial<Registrant> = {}): Registrant => ({
  registerNumber,
  names: [{ name, from: "2020-01-01", to: "2025-01-01" }],
  latinNames: [],
  acronyms: [],
  country: "BE",
  from: "2020-01-01",
  ...more,
});
const groups = (entries: Registrant[], judgements = Judgements.none) => joinRegistrations(entries, judgements).map((one) => one.registrants.map(({ registerNumber }) => registerNumber));

describe("several register numbers of one organisation", () => {
  it("are joined by name, website, acronym and country, and each joint says why", () => {
    const [joined] = joinRegistrations([
      entry("11111-11", "Teapot Federation | Fédération des théières (TF)", { website: "https://www.teapots.example/en", from: "2012-01-01" }),
      entry("22222-22", "Teapot Federation", { website: "http://teapots.example" }),
    ]);
    expect(joined?.id).toBe("11111-11");
    expect(joined?.registrants.map(({ registerNumber }) => registerNumber)).toEqual(["11111-11", "22222-22"]);
    expect(joined?.joints).toEqual([{ a: "11111-11", b: "22222-22", because: "one name is a part of the other, the same country and website", by: "rule" }]);
  });
  it("are joined by two names in another order, by a long acronym that is the other's name, and by five words in any country", () => {
    expect(groups([entry("11111-11", "Kettle Works / Federation of Teapot Makers"), entry("22222-22", "Federation of Teapot Makers (Kettle Works)")])).toHaveLength(1);
    expect(groups([entry("11111-11", "Teapots International (TPI)"), entry("22222-22", "Außenhandelsverband der Teekannen", { acronyms: ["Teapots International"] })])).toHaveLength(1);
    const longName = "Teapot and Kettle Federation for Justice and Democracy";
    expect(groups([entry("11111-11", longName), entry("22222-22", longName, { country: "FR" })])).toHaveLength(1);
  });
  it("stay apart when a long acronym is the other's name and their websites differ", () => {
    const named = entry("11111-11", "TEAMATRIX", { website: "https://teamatrix.eu" });
    expect(groups([named, entry("22222-22", "Partners for Trade Advice", { acronyms: ["TEAMATRIX"], website: "https://teamatrix.net" })])).toHaveLength(2);
  });
  it("keep the number that was registered first, in whatever order they are read", () => {
    const entries = [entry("99999-99", "Kettle Council of Teapotland", { from: "2010-05-01" }), entry("11111-11", "Kettle Council of Teapotland", { from: "2024-05-01" })];
    expect(groups(entries)).toEqual([["99999-99", "11111-11"]]);
    expect(groups(entries.toReversed())).toEqual([["99999-99", "11111-11"]]);
  });
  it("stay apart where a country, an office or a company form tells them apart", () => {
    const website = "https://kettle.example";
    expect(groups([entry("11111-11", "Kettle Germany", { website, acronyms: ["KT"] }), entry("22222-22", "Kettle", { website, acronyms: ["KT"] })])).toHaveLength(2);
    expect(groups([entry("11111-11", "Kettle AG", { website }), entry("22222-22", "Kettle SA", { website })])).toHaveLength(2);
    expect(groups([entry("11111-11", "Kettle Works Brussels Office", { website, acronyms: ["KW"] }), entry("22222-22", "Kettle Works", { website, acronyms: ["KW"] })])).toHaveLength(2);
    expect(groups([entry("11111-11", "Kettle Company", { category: "Companies & groups", website }), entry("22222-22", "Kettle Company", { country: "DE", website })])).toHaveLength(2);
  });
  it("are joined or parted as a person decided, whatever the rules say", () => {
    const decided = (verdict: Judgement["verdict"]) =>
      ({
        forOrganisations: (id: string) =>
          id === "11111-11" || id === "22222-22"
            ? [{ about: "organisations", source: "", mention: "11111-11", target: "22222-22", verdict, by: "A", at: "2026-01-01", reason: "known to the reviewer" }]
            : [],
      }) as unknown as Judgements;
    expect(groups([entry("11111-11", "Teapot Alliance"), entry("22222-22", "Teapot Alliance")], decided("different"))).toHaveLength(2);
    expect(groups([entry("11111-11", "Teapot Alliance"), entry("22222-22", "Something else", { country: "DE" })], decided("same"))).toHaveLength(1);
  });
});
