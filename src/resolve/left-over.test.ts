import { describe, expect, it } from "vitest";
import { joinRegistrations } from "./join-registrations.js";
import { NameIndex, NameTables } from "./name-index.js";
import type { Registrant } from "./registrants.js";

/** Register entries under numbers of their own, with passes to Parliament: who is met. */
function indexOf(entries: readonly (readonly [name: string, more?: Partial<Registrant>])[]): NameIndex {
  const registrants = entries.map(
    ([name, more], i): Registrant => ({
      registerNumber: `${1_000_000 + i}-${10 + i}`,
      names: [{ name, from: "2020-01-01", to: "2025-01-01" }],
      latinNames: [],
      acronyms: [],
      country: "BE",
      from: "2020-01-01",
      passes: 3,
      ...more,
    }),
  );
  return new NameIndex(NameTables.of(joinRegistrations(registrants)));
}

const index = indexOf([
  ["European Agency for Special Needs and Inclusive Education", { country: "DK", acronyms: ["European Agency"] }],
  ["Social Economy Europe (SEE)"],
  ["Heidelberg Materials AG", { country: "DE" }],
  ["Cultural Survival", { country: "US" }],
  ["Sky Group", { country: "GB", acronyms: ["SKY"] }],
  ["Steuerberaterverband Westfalen Lippe e.V.", { country: "DE" }],
  ["Bundesverband deutscher Banken e.V.", { country: "DE" }],
  ["Teollisuusliitto ry", { country: "FI" }],
  ["Endesa", { country: "ES" }],
  ["ENEDIS", { country: "FR" }],
  ["Northern Ireland Foundation (NIFoundation)", { country: "GB", acronyms: ["Northern Ireland"] }],
  ["European Advertising Standards Alliance", { acronyms: ["EASA"] }],
  ["International Campaign to Abolish Nuclear Weapons (ICAN)", { country: "CH" }],
  ["European Association for the Study of Obesity", { acronyms: ["EASO"] }],
  ["Bureau Européen des Unions de Consommateurs", { acronyms: ["BEUC"] }],
  ["EuroCommerce"],
  ["Collectif Contre l'Islamophobie en Europe"],
  ["International Association of Applied Psychology", { acronyms: ["Psychology"] }],
  ["La Fabrique Ecologique", { country: "FR" }],
  ["European Chamber of Commerce in the Kingdom of Saudi Arabia", { country: "SA", acronyms: ["Kingdom of Saudi Arabia"] }],
  ["Union Européenne des Huissiers de Justice", { acronyms: ["UEHJ"] }],
  ["Independent Regulators' Group - Rail", { acronyms: ["IRG-Rail"] }],
  ["Evergreen Marine Corp. (Taiwan) Ltd.", { country: "TW" }],
  ["Vattenfall", { country: "SE" }],
  ["Teekannenrat der XYZ e.V.", { country: "DE" }],
  ["Federation of Young European Spoutists", { acronyms: ["FYES"] }],
  ["UN Kettle Compact Network Georgia", { country: "GE" }],
]);
const counted = (name: string) => {
  const link = index.link(name);
  return link && link.link !== "suggested" ? index.namesOf(link.organisationId)[0] : undefined;
};

describe("left-over: words of somebody else", () => {
  it.each([
    "European Medicines Agency",
    "European Space Agency",
    "European Economic and Social Committee",
    "Heidelberg University",
    "XYZ",
    "European Spoutists",
    "UN Kettle Compact",
    "Survival International",
    "Clean Sky",
    "CGT ENEDIS",
    "Apothekerverband Westfalen-Lippe",
    "National Association of German Cooperative Banks",
    "Industriellen Vereinigung",
    "ENRESA",
    "Northern Ireland",
    "Chambre Nationale des Huissiers de Justice",
    "Bahn",
    "of Taiwan",
    "Konzernbetriebsrat Heidelberg Materials",
    "Collectif contre l'Islamophobie en Belgique",
    "in Psychology",
    "La Fabrique de l'industrie",
    "Kingdom of Saudi Arabia",
  ])("do not let %j be counted for an organisation that shares the rest", (name) => {
    expect(counted(name)).toBeUndefined();
  });
  it.each([
    ["Association of Retailers (EuroCommerce)", "EuroCommerce"],
    ["Heidelberg Materials Group", "Heidelberg Materials AG"],
    ["Vattenfal", "Vattenfall"],
    ["Cultural Survival Brussels office", "Cultural Survival"],
    ["Sky Group", "Sky Group"],
  ])("are told from a role, an office, a kind of body or a typing error: %j", (name, expected) => {
    expect(counted(name)).toBe(expected);
  });
});

describe("left-over: acronyms", () => {
  it.each(["European Union Aviation Safety Agency (EASA)", "EASA", "EASO", "International Civil Society Action Network (ICAN)"])("do not lead %j to an owner whose words are others", (name) => {
    expect(counted(name)).toBeUndefined();
  });
  it("lead to their owner where the words beside them are another language's", () => {
    expect(counted("BEUC - The European Consumer Organisation")).toBe("Bureau Européen des Unions de Consommateurs");
  });
});
