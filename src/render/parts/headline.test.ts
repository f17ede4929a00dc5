import { describe, expect, it } from "vitest";
import type { Declaration, Host, MeetingActivity, Party, ResponseActivity } from "../../model/index.js";
import { capacityOf, headlineText, renderMeetingHeadline, renderMoreParties, renderPartiesElsewhere, renderResponseHeadline, sidesOf } from "./headline.js";

const own = "699006341748-20";
const seen = { document: "3f9a", position: "row 2" };

const linked = (name: string, entityId: string): Party => ({ text: name, name, entityId, slug: name.toLowerCase().replace(/\W+/g, "-"), link: "declared", method: "number-given" });
const named = (name: string): Party => ({ text: name, name });
const backMarket = linked("Back Market", own);

const member = (name: string, personId: string, role = "Member of the European Parliament"): Host => ({ name, personId, slug: name.toLowerCase().replace(/\W+/g, "-"), role, staff: false });
const lalucq = member("Aurore Lalucq", "mep-197697");
const cormand = member("David Cormand", "mep-197503", "Member of the European Parliament, Rapporteur");
const mataro: Host = {
  name: "Laia Pinos Mataro",
  role: "Cabinet of Executive Vice-President Stéphane Séjourné",
  body: { id: "ec-cab-x1", slug: "cabinet", name: "Cabinet of Executive Vice-President Stéphane Séjourné" },
  staff: true,
};

const declare = (hosts: Host[], parties: Party[]): Declaration => ({ id: "ep-1", source: "parliament-meetings", hosts, parties, subject: "VAT", firstSeen: seen, lastSeen: seen, earlier: [] });
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
const html = (declaration: Declaration, viewpoint?: string): string => String(renderMeetingHeadline(sidesOf(declaration, viewpoint)));
const headline = (declaration: Declaration, viewpoint?: string): string => plain(html(declaration, viewpoint));

describe("headline of a meeting on an organisation's page", () => {
  it("names the host and the role of the day", () => {
    expect(headline(declare([lalucq], [backMarket]), own)).toBe("Meeting with Aurore Lalucq (Member of the European Parliament)");
  });

  it("joins two others by and", () => {
    const parties = [backMarket, linked("Swappie", "929545245594-24"), linked("Refurbed Marketplace GmbH", "744597146264-09")];
    expect(headline(declare([cormand], parties), own)).toBe("Meeting with David Cormand (Member of the European Parliament, Rapporteur) and Swappie and Refurbed Marketplace GmbH");
  });

  it("lists three and more with commas and a last and", () => {
    expect(headline(declare([lalucq], [backMarket, named("A"), named("B"), named("C")]), own)).toBe("Meeting with Aurore Lalucq (Member of the European Parliament) and A, B and C");
  });

  it("names five of more and folds the rest below", () => {
    const parties = [backMarket, ..."ABCDEFGHIJKL".split("").map(named)];
    expect(headline(declare([lalucq], parties), own)).toBe("Meeting with Aurore Lalucq (Member of the European Parliament) and A, B, C, D, E");
    const { parties: others } = sidesOf(declare([lalucq], parties), own);
    expect(plain(String(renderMoreParties(others)))).toBe("and 7 moreF, G, H, I, J, K, L");
  });

  it("leads to the event's own page for a list that has no room, and folds that of a meeting of up to ten all the same", () => {
    const parties = "ABCDEFGHIJK".split("").map(named);
    expect(String(renderPartiesElsewhere(parties, "/activities/ep-x1"))).toBe('<p class="more"><a href="/activities/ep-x1">and 6 more, on its own page</a></p>');
    expect(plain(String(renderPartiesElsewhere(parties.slice(1), "/activities/ep-x1")))).toBe("and 5 moreG, H, I, J, K");
  });

  it("names every host of one declaration", () => {
    expect(headline(declare([cormand, lalucq], [backMarket, named("OVH Groupe")]), own)).toBe(
      "Meeting with David Cormand (Member of the European Parliament, Rapporteur) and Aurore Lalucq (Member of the European Parliament) and OVH Groupe",
    );
  });

  it("names staff without a link, and leads to their body", () => {
    expect(html(declare([mataro], [backMarket]), own)).toBe(
      'Meeting with <b>Laia Pinos Mataro</b> <small>(<a href="/bodies/ec-cab-x1">Cabinet of Executive Vice-President Stéphane Séjourné</a>)</small>',
    );
  });

  it("links what is linked and leaves the rest as text", () => {
    expect(html(declare([lalucq], [backMarket, linked("Swappie", "929545245594-24"), named("Somebody else")]), own)).toBe(
      'Meeting with <a href="/people/mep-197697">Aurore Lalucq</a> <small>(Member of the European Parliament)</small> and <a href="/organisations/929545245594-24">Swappie</a> and <b>Somebody else</b>',
    );
  });

  it("takes a suggested link for no link: the published name stays", () => {
    const suggested: Party = { text: "GOOGLE IRL", name: "Google Ireland Limited", entityId: "03181945560-59", slug: "google", link: "suggested" };
    expect(html(declare([lalucq], [backMarket, suggested]), own)).toContain("and <b>GOOGLE IRL</b>");
  });

  it("escapes what a source wrote", () => {
    expect(html(declare([lalucq], [named('<script>alert("x")</script>')]))).toContain("<b>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</b>");
  });
});

describe("headline of a meeting elsewhere", () => {
  it("leaves out the host on a person's page", () => {
    expect(headline(declare([lalucq], [backMarket, named("OVH Groupe")]), "mep-197697")).toBe("Meeting with Back Market and OVH Groupe");
  });

  it("knows what the person whose page it is was on that day, unless it was a plain Member", () => {
    const capacity = (role: string, personId = "mep-197503") => capacityOf(declare([lalucq, member("Maria Example", personId, role)], [backMarket]), personId);
    expect(capacity("Member of the European Parliament")).toBeUndefined();
    expect(capacity("Member of the European Parliament, Rapporteur")).toBe("Rapporteur");
    expect(capacity("Director-General, DG Budget", "ec-1hnjtxndxy")).toBe("Director-General, DG Budget");
    expect(capacity("role not stated", "ec-1hnjtxndxy")).toBeUndefined();
    expect(capacityOf(declare([cormand], [backMarket]), own)).toBeUndefined();
  });

  it("names the other hosts on a person's page", () => {
    expect(headline(declare([lalucq, cormand], [backMarket]), "mep-197697")).toBe("Meeting with David Cormand (Member of the European Parliament, Rapporteur) and Back Market");
  });

  it("names staff of one body together, their shared role once", () => {
    const cabinet = { id: "ec-cab-x1", slug: "cabinet", name: "Cabinet of Commissioner Example" };
    const staff = (name: string): Host => ({ name, role: cabinet.name, body: cabinet, staff: true });
    expect(headline(declare([staff("Ada One"), staff("Otto Two"), staff("Ida Three")], [backMarket]))).toBe(
      "Meeting with Ada One, Otto Two and Ida Three (Cabinet of Commissioner Example) and Back Market",
    );
  });

  it("says so when nobody is named beside the person", () => {
    expect(headline(declare([lalucq], []), "mep-197697")).toBe("Meeting, no counterpart named");
  });

  it("names the host alone when no party is named", () => {
    expect(headline(declare([lalucq], []))).toBe("Meeting with Aurore Lalucq (Member of the European Parliament)");
  });

  it("names hosts and all parties on the page of a body, a file or the item itself", () => {
    expect(headline(declare([lalucq], [backMarket, named("OVH Groupe")]), "ep-com-envi")).toBe("Meeting with Aurore Lalucq (Member of the European Parliament) and Back Market and OVH Groupe");
  });

  it("is one plain sentence in titles and citations", () => {
    const declaration = declare([lalucq], "ABCDEFG".split("").map(named));
    const activity: MeetingActivity = {
      kind: "meeting",
      id: "ep-1",
      date: "2025-11-12",
      tags: [],
      counted: true,
      files: [],
      institution: "parliament",
      subject: "VAT",
      declarations: [declaration],
      joined: "single",
    };
    expect(headlineText(activity)).toBe("Meeting with Aurore Lalucq (Member of the European Parliament) and A, B, C, D, E and 2 more");
  });
});

describe("headline of a response", () => {
  const response: ResponseActivity = {
    kind: "response",
    id: "hys-1",
    date: "2024-07-30",
    tags: [],
    counted: true,
    files: [],
    consultation: { id: "80001", slug: "evaluation", name: "Evaluation of Administrative Cooperation in Direct Taxation" },
    institution: "commission",
    declarations: [],
    respondent: backMarket,
    respondentType: "COMPANY",
    feedbackId: 1,
    publicationId: 2,
    title: "Evaluation of Administrative Cooperation in Direct Taxation",
    text: "",
    textLength: 0,
    attachments: [],
  };

  it("names the initiative on the respondent's page", () => {
    expect(String(renderResponseHeadline(response, own))).toBe('Response to <a lang="" href="/consultations/80001">Evaluation of Administrative Cooperation in Direct Taxation</a>');
  });

  it("names the respondent on the consultation's page, and both elsewhere", () => {
    expect(plain(String(renderResponseHeadline(response, "80001")))).toBe("Response of Back Market");
    expect(plain(String(renderResponseHeadline(response)))).toBe("Response of Back Market to Evaluation of Administrative Cooperation in Direct Taxation");
    expect(headlineText(response)).toBe("Response of Back Market to Evaluation of Administrative Cooperation in Direct Taxation");
  });

  it("names nobody when the respondent withdrew it", () => {
    const withdrawn: ResponseActivity = { ...response, respondent: { text: "", name: "Withdrawn by the respondent" } };
    expect(plain(String(renderResponseHeadline(withdrawn)))).toBe("Response to Evaluation of Administrative Cooperation in Direct Taxation");
  });
});
