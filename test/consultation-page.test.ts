/** The page of a consultation, and organisations compared on its file: responses side by side with quotes, mass responses folded, filters that work together. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, type TestHome, wordsOf } from "./home.js";

const campaign = "Repair should be cheaper than buying anew. We call on the Commission to make spare parts available for ten years and to lower taxes on the repair of teapots.";
const types = ["COMPANY", "NGO", "BUSINESS_ASSOCIATION", "TRADE_UNION"];
const countries = ["BEL", "DEU", "FRA"];

/** A response of an invented organisation. */
const response = (number: number, feedback: string) => ({
  id: 77_000_000 + number,
  publicationId: 13340,
  referenceInitiative: "Ares(2020)3896535",
  dateFeedback: `2020/08/${String(1 + (number % 28)).padStart(2, "0")} 10:00:00`,
  feedback,
  language: number % 5 ? "EN" : "FR",
  userType: types[number % types.length],
  organization: `Teapot Society ${number} AISBL (invented)`,
  country: countries[number % countries.length],
  publication: "WITHINFO",
  status: "PUBLISHED",
  attachments: [],
});
/** Of the sample's register. */
const registered = [
  { organization: "Back Market", trNumber: "699006341748-20" },
  { organization: "Lenovo Group Limited", trNumber: "217499944538-05" },
] as const;
const responses = [
  ...Array.from({ length: 37 }, (_, number) => response(number, number % 2 ? campaign : ` ${campaign.replaceAll(" ", "\n ")} `)),
  ...Array.from({ length: 8 }, (_, number) =>
    response(100 + number, `Sentence ${number} about teapots. We ask the Commission to ensure that every teapot number ${number} can be opened with common tools.`),
  ),
  { ...response(150, "We ask the Commission to ensure that second-hand teapots are taxed less than new ones."), ...registered[0] },
  { ...response(151, "Batteries of teapots should be replaceable by anybody with common tools."), ...registered[1] },
  response(200, "See attached."),
  response(201, "See attached."),
];
const citizen = { ...response(300, "I like teapots."), userType: "EU_CITIZEN", organization: undefined };

const header = '"title","member_id","member_name","meeting_date","member_capacity","procedure_reference","attendees","lobbyist_id"';
const meeting = (number: number, capacity: string, { organization, trNumber }: (typeof registered)[number]) =>
  `"Teapots ${number}","999000001","EXAMPLE-INVENTED Ada","2023-0${number}-05","${capacity}","2021/0106(COD)","${organization}","${trNumber}"`;

let site: TestHome;
let folder: string;
const consultation = "/consultations/12527/requirements-for-teapots";
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "antechamber-consultation-"));
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const initiative = JSON.parse(readFileSync("sample/have-your-say/groupInitiatives_99000001.json", "utf8")) as { publications: object[] } & Record<string, unknown>;
  const [call] = initiative.publications;
  site = await makeHome([
    ["sample/register.xml"],
    [
      write(
        "groupInitiatives_12527.json",
        JSON.stringify({ ...initiative, id: 12527, shortTitle: "Requirements for teapots", publications: [{ ...call, id: 13340, totalFeedback: 60, reference: "Ares(2020)3896535" }] }),
      ),
      write("allFeedback_13340.json", JSON.stringify({ content: [...responses, citizen] })),
      write("mep-meetings-export.csv", `${header}\n${[meeting(1, "Rapporteur", registered[0]), meeting(2, "Shadow rapporteur", registered[0]), meeting(3, "Rapporteur", registered[1])].join("\n")}\n`),
    ],
  ]);
});
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (address: string) => wordsOf((await site.get(address)).text);

describe("a consultation", () => {
  it("folds responses with the same words into one block, whatever their white space, with everybody who sent them", async () => {
    const { text } = await site.get(consultation);
    const page = wordsOf(text);
    expect(page).toContain("37 responses with the same words");
    for (let number = 0; number < 37; number += 1) expect(page).toContain(`Teapot Society ${number} AISBL (invented)`);
    expect(text.split("make spare parts available for ten years").length - 1).toBe(1);
    // Too few words to be anybody's own.
    expect(page).not.toContain("2 responses with the same words");
  });

  it("quotes each response in its own words beside who sent it", async () => {
    const page = await get(consultation);
    for (let number = 0; number < 8; number += 1) expect(page).toContain(`We ask the Commission to ensure that every teapot number ${number} can be opened with common tools.`);
  });

  it("counts received and held apart, and keeps no citizen", async () => {
    const page = await get(consultation);
    expect(page).toContain("60 received, as the portal counts");
    expect(page).toContain("49 responses of organisations, published");
    expect(page).not.toContain("I like teapots");
  });

  it("filters by type, country and language together, with the same counts on page, in JSON and in CSV", async () => {
    for (const query of ["", "?type=NGO", "?country=BEL", "?type=NGO&country=BEL", "?language=fr&type=COMPANY"]) {
      const { totals, activities } = JSON.parse((await site.get(`/consultations/12527.json${query}`)).text) as { totals: { responses: number }; activities: { total: { count: number } } };
      const lines = (await site.get(`/consultations/12527.csv${query}`)).text.split("\r\n").filter((line) => line.startsWith("hys-")).length;
      expect([query, totals.responses, activities.total.count, lines]).toEqual([query, lines, lines, lines]);
      expect([query, await get(`${consultation}${query}`)]).toEqual([query, expect.stringContaining(`${lines} response`)]);
      expect(lines).toBeGreaterThan(0);
    }
    expect(await get(`${consultation}/filter?type=NGO`)).toContain("Belgium (5)");
  });

  it("tells by type and country how many answered, each number leading to as many rows, the same in JSON", async () => {
    // Beside many answers the page leads to where all lines stand.
    const { text } = await site.get(`${consultation}/filter?language=fr`);
    expect((await site.get(consultation)).text).toContain('<section id="by-country">');
    for (const facet of ["type", "country"] as const) {
      const [section = ""] = new RegExp(`<section id="by-${facet}">.*?</section>`, "s").exec(text) ?? [];
      const lines = [...section.matchAll(/<tr><td>([^<]+)<\/td><td><a href="[^"?]+(\?[^"]+)#feed">(\d+)<\/a>/g)].map(([, name, query = "", count]) => ({
        name,
        query: query.replaceAll("&amp;", "&"),
        count: Number(count),
      }));
      expect(lines.map(({ name }) => name).sort()).toEqual(
        facet === "type" ? ["Business association", "Company or business", "Non-governmental organisation", "Trade union"] : ["Belgium", "France", "Germany"],
      );
      const { facets } = JSON.parse((await site.get("/consultations/12527.json?language=fr")).text) as { facets: Record<string, Record<string, number>> };
      expect(lines.map(({ count }) => count).sort()).toEqual(Object.values(facets[facet] ?? {}).sort());
      for (const { name, query, count } of lines) {
        const { totals } = JSON.parse((await site.get(`/consultations/12527.json${query}`)).text) as { totals: { responses: number } };
        expect([name, totals.responses]).toEqual([name, count]);
      }
    }
  });
});

describe("organisations compared on a file", () => {
  it("stand side by side with meetings by role and quotes, on page and in JSON", async () => {
    const address = `file=2021-0106-COD&with=${registered[0].trNumber}&with=${registered[1].trNumber}`;
    const page = await get(`/compare?${address}`);
    expect(page).toContain("Rapporteur 1 5 Jan 2023 Ada Example-Invented: Teapots 1 Shadow rapporteurs 1 5 Feb 2023 Ada Example-Invented: Teapots 2");
    expect(page).toContain("Batteries of teapots should be replaceable by anybody with common tools.");
    const { compared } = JSON.parse((await site.get(`/compare.json?${address}`)).text) as { compared: { name: string; meetings: number; responses: { passages: string[] }[] }[] };
    expect(compared.map(({ name, meetings, responses: own }) => [name, meetings, own.length])).toEqual([
      ["Back Market", 2, 1],
      ["Lenovo Group Limited", 1, 1],
    ]);
    expect(compared[1]?.responses[0]?.passages.join(" ")).toContain("common tools");
  });

  it("are chosen from those with something on the file, found by a part of the name, on page and in JSON", async () => {
    const [backMarket, lenovo] = registered;
    const names = async (query: string) => (JSON.parse((await site.get(`/compare.json?file=2021-0106-COD${query}`)).text) as { others: { name: string }[] }).others.map(({ name }) => name);
    const all = await names("");
    expect(all).toContain("Back Market");
    expect(await names(`&with=${backMarket.trNumber}`)).toEqual(all.filter((name) => name !== "Back Market"));
    expect(await names("&q=LENÓ")).toEqual(["Lenovo Group Limited"]);
    expect(await names("&q=nobody")).toEqual([]);
    const page = (await site.get(`/compare?file=2021-0106-COD&with=${backMarket.trNumber}&q=leno`)).text;
    expect(page).toContain(`<input type="hidden" name="with" value="${backMarket.trNumber}"/>`);
    expect([...page.matchAll(/type="checkbox" name="with" value="([^"]+)"/g)].map((match) => match[1])).toEqual([lenovo.trNumber]);
  });

  it("are reached from the file, and from the files of each of them", async () => {
    const [backMarket] = registered;
    const leadsTo = async (address: string) => [...(await site.get(address)).text.matchAll(/href="(\/compare\?[^"]+)"/g)].map((match) => match[1]?.replaceAll("&amp;", "&"));
    const { location } = await site.get("/files/2021-0106-COD");
    expect(await leadsTo(location ?? "")).toEqual(["/compare?file=2021-0106-COD"]);
    expect(await leadsTo(`${location}?with=${backMarket.trNumber}`)).toEqual([`/compare?file=2021-0106-COD&with=${backMarket.trNumber}`]);
    const organisation = (await site.get(`/organisations/${backMarket.trNumber}`)).location ?? "";
    expect((await site.get(organisation)).text).toContain(`<a href="${organisation}/files">Compare with others on one of these files</a>`);
    expect(await leadsTo(`${organisation}/files`)).toContain(`/compare?file=2021-0106-COD&with=${backMarket.trNumber}`);
  });

  it("are not indexed, and refused in words when there are too many or unknown ones", async () => {
    const known = registered[0].trNumber;
    const { headers } = await site.get(`/compare?file=2021-0106-COD&with=${known}`);
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect((await site.get("/compare")).status).toBe(400);
    expect((await site.get("/compare?file=2021-0106-COD")).status).toBe(200);
    expect((await site.get("/compare?file=2021-0106-COD&with=a&with=b&with=c&with=d&with=e")).status).toBe(400);
    expect((await site.get("/compare?file=2021-0106-COD&with=nobody")).status).toBe(404);
    expect((await site.get(`/compare?file=2099-0001-COD&with=${known}`)).status).toBe(404);
  });
});
