import { describe, expect, it } from "vitest";
import type { MeetingContent } from "../model/index.js";
import { joinRegistrations } from "./join-registrations.js";
import { linkMeeting, linkRespondent } from "./link-parties.js";
import { NameIndex, NameTables, namesFit } from "./name-index.js";
import type { Registrant } from "./registrants.js";
import { readMention, splitAlongNumbers } from "./split-cell.js";

const registrant = (registerNumber: string, name: string, more: Partial<Registrant> & { former?: string[] } = {}): Registrant => ({
  registerNumber,
  names: [name, ...(more.former ?? [])].map((one) => ({ name: one, from: "2020-01-01", to: "2025-01-01" })),
  latinNames: more.latinNames ?? [],
  acronyms: more.acronyms ?? [],
  country: more.country ?? "BE",
  from: more.from ?? "2020-01-01",
  ...(more.goneSince && { goneSince: more.goneSince }),
});

const registrants = [
  registrant("699006341748-20", "Back Market", { country: "FR" }),
  registrant("217499944538-05", "Lenovo Group Limited", { country: "CN" }),
  registrant("04201463642-88", "APPLiA (Home Appliance Europe)", { acronyms: ["APPLiA"] }),
  registrant("58744833263-19", "European Federation for Transport and Environment", { acronyms: ["T&E"], former: ["Transport & Environment"] }),
  registrant("1111111111-11", "Teapot Alliance (invented)"),
  registrant("2222222222-22", "Teapot Alliance (invented)", { country: "DE" }),
  registrant("3333333333-33", "Verband der Teekannen, Kessel und Tassen e.V. (invented)", { country: "DE", acronyms: ["VTKT"] }),
  registrant("4444444444-44", "Kettle", { country: "SE" }),
];
const index = new NameIndex(NameTables.of(joinRegistrations(registrants)));

const parliament = (participantsCell: string, registerNumbers: string[] = []): MeetingContent => ({
  institution: "parliament",
  hosts: [{ name: "A B", originalName: "B A", mepId: "1" }],
  subject: "x",
  participantsCell,
  registerNumbers,
});
const commission = (participantsCell: string, registerNumbers: string[]): MeetingContent => ({ ...parliament(participantsCell, registerNumbers), institution: "commission" });
const brief = (content: MeetingContent) =>
  linkMeeting(content, index).map(({ text, organisationId, link, method, contradiction }) => [text, organisationId, link, method, ...(contradiction ? [contradiction.registerNumber] : [])]);

describe("resolve: names, certain cases only", () => {
  it("links the register's own words, accents and case aside", () => {
    expect(index.findByName("BACK MARKET")).toEqual({ organisationId: "699006341748-20", link: "exact", method: "exact-name" });
  });
  it("links a name without its spaces when no other entry has it and it is eight letters or longer", () => {
    expect(index.findByName("Backmarket")).toEqual({ organisationId: "699006341748-20", link: "exact", method: "squashed-name" });
    expect(index.findByName("Ket tle")).toBeUndefined();
  });
  it("links a former name, and the name without its bracket", () => {
    expect(index.findByName("Transport & Environment")?.method).toBe("former-name");
    expect(index.findByName("Verband der Teekannen, Kessel und Tassen e.V.")?.organisationId).toBe("3333333333-33");
  });
  it("links an acronym in brackets when the words fit", () => {
    expect(index.findByName("Home Appliance industry (APPLiA)")).toEqual({ organisationId: "04201463642-88", link: "exact", method: "acronym-in-brackets" });
    expect(index.findByName("Something else altogether (APPLiA)")).toBeUndefined();
  });
  it("leaves a name that two entries have as text", () => {
    expect(index.findByName("Teapot Alliance (invented)")).toBeUndefined();
  });
  it("does not take Back on Track for Back Market", () => {
    expect(index.findByName("Back on Track")).toBeUndefined();
    expect(namesFit("Back on Track", "Front Office")).toBe(false);
  });
});

describe("resolve: Parliament's cells", () => {
  it("gives each number to the name that it belongs to, whatever their order", () => {
    expect(brief(parliament("Lenovo Group Limited|Back Market", ["699006341748-20", "217499944538-05"]))).toEqual([
      ["Lenovo Group Limited", "217499944538-05", "declared", "number-given"],
      ["Back Market", "699006341748-20", "declared", "number-given"],
    ]);
  });
  it("reads a number typed with the name", () => {
    expect(brief(parliament("Transport & Environment 58744833263-19"))).toEqual([["Transport & Environment 58744833263-19", "58744833263-19", "declared", "number-typed"]]);
  });
  it("shows a contradiction and does not use the number", () => {
    expect(brief(parliament("Lenovo Group Limited 699006341748-20"))).toEqual([["Lenovo Group Limited 699006341748-20", "217499944538-05", "exact", "exact-name", "699006341748-20"]]);
  });
  it("leaves a person and an unknown name as text", () => {
    expect(brief(parliament("Erika Mustermann|Unknown Society"))).toEqual([
      ["Erika Mustermann", undefined, undefined, undefined],
      ["Unknown Society", undefined, undefined, undefined],
    ]);
  });
});

describe("resolve: the Commission's cells", () => {
  it("shares out pieces along the numbers when names contain commas", () => {
    const names: Record<string, string[]> = { "1-11": ["Bosch"], "2-22": ["Verband der Teekannen, Kessel und Tassen e.V."], "3-33": ["Siemens AG"] };
    expect(splitAlongNumbers("Bosch,Verband der Teekannen, Kessel und Tassen e.V.,Siemens AG", ["1-11", "2-22", "3-33"], (number) => names[number] ?? [])).toEqual([
      "Bosch",
      "Verband der Teekannen, Kessel und Tassen e.V.",
      "Siemens AG",
    ]);
  });
  it("links along the numbers", () => {
    expect(brief(commission("Back Market,Verband der Teekannen, Kessel und Tassen e.V. (invented)", ["699006341748-20", "3333333333-33"]))).toEqual([
      ["Back Market", "699006341748-20", "declared", "number-along"],
      ["Verband der Teekannen, Kessel und Tassen e.V. (invented)", "3333333333-33", "declared", "number-along"],
    ]);
  });
  it("names an organisation once that stands twice in a row", () => {
    expect(brief({ ...commission("Back Market,Back Market", ["699006341748-20", "699006341748-20"]), participantNames: ["Back Market", "Back Market"] })).toHaveLength(1);
  });
});

describe("resolve: respondents", () => {
  const feedback = (organisation: string, registerNumber?: string) => ({
    feedbackId: 1,
    publicationId: 2,
    organisation,
    ...(registerNumber && { registerNumber }),
    respondentType: "COMPANY",
    text: "",
    anonymous: false,
    attachments: [],
  });
  it("follows the typed number unless the name is another organisation's", () => {
    expect(linkRespondent(feedback("Backmarket SAS", "699006341748-20"), index)).toMatchObject({ organisationId: "699006341748-20", link: "declared" });
    expect(linkRespondent(feedback("Lenovo Group Limited", "699006341748-20"), index)).toMatchObject({
      organisationId: "217499944538-05",
      link: "exact",
      contradiction: { registerNumber: "699006341748-20" },
    });
  });
});

describe("resolve: a number beside a name", () => {
  const beside = new NameIndex(
    NameTables.of(
      joinRegistrations([
        registrant("1111000001-11", "Syngenta Crop Protection AG", { country: "CH" }),
        registrant("1222000002-22", "Alliance Française des Industries du Numérique", { country: "FR" }),
        registrant("1333000003-33", "Proton AG", { country: "CH" }),
        registrant("1444000004-44", "Greenpeace European Unit", { acronyms: ["GPEU"] }),
        registrant("1555000005-55", "Kettle Makers of Teapotland", { country: "CZ" }),
        registrant("1666000006-66", "Association of Chemical Spoons of the Czech Republic", { country: "CZ" }),
        registrant("1777000007-77", "Vaisala Oyj", { country: "FI" }),
        registrant("1888000008-88", "Miltton Europe"),
        registrant("1212000012-12", "European Armenian Teapot Federation (EATF)"),
        registrant("1313000013-13", "Fédération euro-arménienne de la théière (EATF)"),
      ]),
    ),
  );
  const typed = (name: string, registerNumber: string) => {
    const [party] = linkMeeting(parliament(`${name} (${registerNumber})`), beside);
    return [party?.organisationId, party?.link, party?.contradiction?.registerNumber];
  };
  it.each([
    ["a typing error", "Sygenta", "1111000001-11"],
    ["an acronym that nobody registered", "AFINUM", "1222000002-22"],
    ["the beginning of one", "GP", "1444000004-44"],
    ["a brand run together with the name", "ProtonMail", "1333000003-33"],
    ["the name of the same body in another entry and language", "Fédération euro-arménienne de la théière", "1212000012-12"],
  ])("is followed through %s", (_, name, registerNumber) => {
    expect(typed(name, registerNumber)).toEqual([registerNumber, "declared", undefined]);
  });
  it("gives way to another one's very name, legal form aside", () => {
    expect(typed("Vaisala", "1888000008-88")).toEqual(["1777000007-77", "matched", "1888000008-88"]);
  });
  it("lets the name mean no third one by its likeness alone", () => {
    expect(beside.link("Chemical Spoons Association of Czech Republic (Prague)")?.link).toBe("matched");
    expect(typed("Chemical Spoons Association of Czech Republic, Prague", "1444000004-44").slice(1)).toEqual(["suggested", "1444000004-44"]);
  });
});

describe("resolve: mentions", () => {
  it.each([
    ["Transport & Environment 58744833263-19", "Transport & Environment", ["58744833263-19"]],
    ["Transport & Environment (Transparency Register: 58744833263-19)", "Transport & Environment", ["58744833263-19"]],
    ["Teapot Alliance, ID 535 183 0264 - 31", "Teapot Alliance", ["5351830264-31"]],
    ["58744833263-19", "", ["58744833263-19"]],
    ["Meeting in room 12-34", "Meeting in room 12-34", []],
  ])("reads %j", (segment, name, typedNumbers) => {
    expect(readMention(segment)).toEqual({ text: segment, name, typedNumbers });
  });
});

describe("resolve: several numbers of one organisation", () => {
  it("joins them when name and country agree and one ends before the other begins", () => {
    const joined = joinRegistrations([registrant("5-55", "Old Society", { goneSince: "2021-05-01" }), registrant("6-66", "Old Society", { from: "2021-06-01" })]);
    expect(joined.map(({ id, registrants: members }) => [id, members.map((one) => one.registerNumber)])).toEqual([["5-55", ["5-55", "6-66"]]]);
  });
  it("joins an entry made twice, and keeps countries and company forms apart", () => {
    expect(joinRegistrations([registrant("5-55", "Old Society"), registrant("6-66", "Old Society e.V.")])).toHaveLength(1);
    expect(joinRegistrations([registrant("5-55", "Old Society", { goneSince: "2021-05-01" }), registrant("6-66", "Old Society", { from: "2021-06-01", country: "DE" })])).toHaveLength(2);
    expect(joinRegistrations([registrant("5-55", "Kettle Works AG"), registrant("6-66", "Kettle Works SA")])).toHaveLength(2);
  });
});

describe("resolve: what looks certain and is not", () => {
  const namesakes = joinRegistrations([
    registrant("7777777777-77", "INTA"),
    registrant("8888888888-88", "International Teapot Association (invented)", { acronyms: ["INTA"] }),
    registrant("9999999999-99", "Others"),
    registrant("1212121212-12", "Österreichische Apothekerkammer", { acronyms: ["ÖAK"], country: "AT" }),
  ]);
  it("leaves a name that is the acronym of another, who meets more often, as text", () => {
    expect(new NameIndex(NameTables.of(namesakes), [], new Map([["8888888888-88", 40]])).findByName("INTA")).toBeUndefined();
    expect(new NameIndex(NameTables.of(namesakes), [], new Map([["7777777777-77", 40]])).findByName("INTA")?.organisationId).toBe("7777777777-77");
  });
  it("takes an ordinary word for no name", () => {
    expect(new NameIndex(NameTables.of(namesakes)).findByName("Others")).toBeUndefined();
  });
  it("asks all distinctive words to stand in the name when it follows an acronym", () => {
    expect(new NameIndex(NameTables.of(namesakes)).findByName("Österreichische Ärztekammer (ÖAK)")).toBeUndefined();
  });
  it("takes a list with a bracket at its end for a list", () => {
    expect(index.findByName("Amnesty, Home Appliance industry (APPLiA)")).toBeUndefined();
  });
  it("keeps the Commission's number where its name is another entry's: both come from the register", () => {
    expect(brief({ ...commission("Lenovo Group Limited", ["699006341748-20"]), participantNames: ["Lenovo Group Limited"] })).toEqual([
      ["Lenovo Group Limited", "699006341748-20", "declared", "number-along"],
    ]);
  });
  it("leaves a legal form with its name", () => {
    // More than anybody types: not to be shared out in any time that a run has.
    const many = Array.from({ length: 4_000 }, (_, i) => `${100_000 + i}-01`);
    expect(splitAlongNumbers("a,a b c,".repeat(4_000), many, () => ["Kettles"])).toBeUndefined();
    expect(splitAlongNumbers("Mitsubishi Power Co., Ltd.,Siemens AG,Back Market", ["1-11", "2-22", "3-33"], () => [])).toEqual(["Mitsubishi Power Co., Ltd.", "Siemens AG", "Back Market"]);
  });
});

describe("resolve: where a respondent is from", () => {
  const at = new NameIndex(
    NameTables.of(
      joinRegistrations([
        registrant("1111111111-11", "Confederazione Nazionale dell'Artigianato", { country: "IT", acronyms: ["CNAX"] }),
        registrant("2222222222-22", "Confederação Nacional da Agricultura", { country: "PT", acronyms: ["CNAX"] }),
        registrant("3333333333-33", "Teapot Works Ltd", { country: "GB" }),
        registrant("4444444444-44", "Teapot Works", { country: "BE" }),
        { ...registrant("5555555555-55", "The Kettle Synagogue", { country: "BE", acronyms: ["TKSY"] }), category: "Organisations representing churches and religious communities" },
      ]),
    ),
  );
  const linked = (organisation: string, country: string, respondentType = "OTHER") => {
    const party = linkRespondent({ feedbackId: 1, publicationId: 1, organisation, respondentType, country, text: "", anonymous: false, attachments: [] }, at);
    return party?.link === "suggested" ? undefined : party?.organisationId;
  };
  it("tells which of several owners of an acronym is meant", () => {
    expect(linked("CNAX", "ITA")).toBe("1111111111-11");
    expect(linked("CNAX", "PRT")).toBe("2222222222-22");
    expect(linked("CNAX", "FIN")).toBeUndefined();
  });
  it("is read in words too", () => {
    expect(linked("CNAX", "Italien")).toBe("1111111111-11");
  });
  it("goes before the same name in another country", () => {
    expect(linked("Teapot Works", "GBR")).toBe("3333333333-33");
    expect(linked("Teapot Works", "BEL")).toBe("4444444444-44");
  });
  it("does not make a company of what says that it is none", () => {
    expect(linked("TKSY", "BEL", "COMPANY")).toBeUndefined();
  });
});

describe("resolve: names that people listed", () => {
  const listed = new NameIndex(
    NameTables.of(joinRegistrations([registrant("1111111111-11", "Teapot Platforms Limited"), registrant("2222222222-22", "Tkacea S.p.A.", { country: "IT" })]), [
      { registerNumber: "1111111111-11", name: "Potbook" },
      { registerNumber: "1111111111-11", name: "TKACEA" },
      { registerNumber: "9999999999-99", name: "Nobody Known" },
    ]),
  );
  it("lead to the entry with that number, exactly", () => {
    expect(listed.link("Potbook")).toEqual({ organisationId: "1111111111-11", link: "exact", method: "listed-name" });
    expect(listed.link("Nobody Known")).toBeUndefined();
  });
  it("count as acronyms only in capitals", () => {
    expect(listed.link("TKACEA")?.organisationId).toBe("1111111111-11");
    expect(listed.findByName("Tkacea")).toBeUndefined();
  });
});

describe("resolve: what an acronym is made of", () => {
  const known = new NameIndex(
    NameTables.of(
      joinRegistrations([
        { ...registrant("1111111111-11", "Teekannen Gewerkschaftsbund", { country: "DE", acronyms: ["TGB"] }), passes: 2 },
        { ...registrant("2222222222-22", "Third Kettle Environmentalism Ltd", { country: "GB", acronyms: ["K3E"] }), passes: 2, website: "https://k3e.org" },
        { ...registrant("3333333333-33", "Stiftelsen The Stockholm Teapot Institute", { country: "SE", acronyms: ["XYQ"] }), passes: 2 },
      ]),
    ),
  );
  it("makes it surer: first letters of the name, or the name of the website", () => {
    expect(known.link("TGB")?.link).toBe("matched");
    expect(known.link("K3E")?.link).toBe("matched");
    expect(known.link("XYQ")?.link).toBe("suggested");
  });
  it("leaves a legal form that stands before the name aside", () => {
    expect(known.link("Stockholm Teapot Institute")).toMatchObject({ organisationId: "3333333333-33", link: "matched" });
  });
});
