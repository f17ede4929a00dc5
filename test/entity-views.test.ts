/** Views of organisations and people under their own addresses: what they count is what the page counts, and what they say is so. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeclarationGaps } from "../src/query/declaration-gaps.js";
import { makeHome, type TestHome, wordsOf } from "./home.js";

const organisation = "/organisations/699006341748-20/back-market";
const person = "/people/mep-197503/david-cormand";

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site?.close());

/** Numbers that lead to a feed, each with the number of the feed's own choice "All". */
async function followNumbers(address: string, html: string): Promise<[link: string, told: string, there: string | undefined][]> {
  const found: [string, string, string | undefined][] = [];
  for (const [, href = "", told = ""] of html.matchAll(/<td><a href="([^"]*\?[^"]*#feed)"[^>]*>(?:typed )?([\d,]+)×?<\/a>/g)) {
    // A query alone asks the page that it stands on.
    const there = (await site.get((href.startsWith("?") ? address : "") + href.replaceAll("&amp;", "&").replace(/#.*$/, ""))).text;
    found.push([href, told, /aria-current="true">[^<]*<span class="n">([\d,]+)</.exec(there)?.[1]]);
  }
  return found;
}

describe("numbers on a page", () => {
  for (const address of [organisation, `${organisation}/room`, `${organisation}/names`, `${organisation}/people`, `${organisation}/files`, person, `${person}/organisations`, "/bodies/ec-dg-grow"]) {
    it(`lead to as many rows: ${address}`, async () => {
      const { location } = await site.get(address);
      const { status, text } = await site.get(location ?? address);
      expect(status).toBe(200);
      const numbers = await followNumbers(location ?? address, text);
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.filter(([, told, there]) => told !== there)).toEqual([]);
    });
  }
});

describe("filters", () => {
  it("stand in a form of their own, under the choice that was made, and each leads to as many rows as it says", async () => {
    for (const address of [organisation, person]) {
      expect((await site.get(`${address}?kind=meeting&from=2020-01-01`)).text).toContain(`href="${address}/filter?kind=meeting&amp;from=2020-01-01"`);
      const { text } = await site.get(`${address}/filter?kind=meeting&from=2020-01-01`);
      expect(text).toContain('<input type="hidden" name="kind" value="meeting">');
      const people = [...text.matchAll(/<select name="(\w+)">([\s\S]*?)<\/select>/g)].flatMap(([, name, options = ""]) =>
        [...options.matchAll(/<option value="([^"]+)">[^<]*\((\d+)\)<\/option>/g)].map(([, value, told]) => [name, value, told]),
      );
      expect(people.length).toBeGreaterThan(3);
      for (const [name, value, told] of people) {
        const there = (await site.get(`${address}?kind=meeting&from=2020-01-01&${name}=${value}`)).text;
        expect([name, value, /aria-current="true">Meetings <span class="n">(\d+)</.exec(there)?.[1]]).toEqual([name, value, told]);
      }
    }
  });

  it("of a file and of a consultation too", async () => {
    const file = "/files/2023-0083-COD/common-rules-promoting-the-repair-of-goods";
    const { text } = await site.get(`${file}/filter?role=rapporteur`);
    expect(text).toMatch(/<option value="rapporteur" selected(="")?>/);
    expect(text).toContain(`action="${file}"`);
  });
});

describe("views", () => {
  it("are found under the slug of the day, and nowhere else", async () => {
    expect(await site.get("/organisations/699006341748-20/old-name/brief")).toMatchObject({ status: 301, location: `${organisation}/brief` });
    expect(await site.get("/organisations/699006341748-20/filter?kind=meeting")).toMatchObject({ status: 301, location: `${organisation}/filter?kind=meeting` });
    expect((await site.get(`${organisation}/no-such-view`)).status).toBe(404);
    expect((await site.get(`${organisation}/constructor`)).status).toBe(404);
    expect((await site.get(`${person}/brief`)).status).toBe(404);
    expect((await site.get("/organisations/123456789-00/x/brief")).status).toBe(404);
    expect((await site.get(`${organisation}/names.csv`)).status).toBe(404);
  });

  it("are linked from the page", async () => {
    const { text } = await site.get(organisation);
    expect(text).toContain(`href="${organisation}/brief"`);
    expect((await site.get(person)).text).toContain(`href="${person}/missing"`);
  });

  it("tell in a brief who it is, its money as declared, whom it met, on what, and what is not known, with edition and day", async () => {
    const words = wordsOf((await site.get(`${organisation}/brief`)).text);
    for (const part of ["Money and people, as declared", "Whom it met most", "Files it is active on", "Latest declared meetings", "What it asked for lately", "What is not known", site.manifest.name])
      expect(words).toContain(part);
    expect(words).toContain("David Cormand");
  });

  it("list what is missing in a person's declarations, as many on the page as in JSON", async () => {
    const { text } = await site.get(`${person}/missing`);
    const { missing } = JSON.parse((await site.get(`${person}/missing.json`)).text) as { missing: DeclarationGaps };
    const counts = [missing.withoutFile, missing.notLinked, missing.withoutParties, missing.doubles, missing.numbers, missing.roles].map((list) => list.length).filter(Boolean);
    expect([...text.matchAll(/<h2>[^<]*<span class="n">(\d+)</g)].map((match) => Number(match[1]))).toEqual(counts);
    expect(missing.declarations).toBe((await site.reader.countActivities({ entityId: "mep-197503" })).meetings);
    for (const { activityId } of missing.notLinked) expect((await site.get(`/activities/${activityId}`)).status).toBe(200);
  });
});

describe("every page about somebody or something", () => {
  const pages = [
    organisation,
    ...["names", "room", "register", "people", "filter"].map((view) => `${organisation}/${view}`),
    person,
    ...["missing", "organisations", "filter"].map((view) => `${person}/${view}`),
    "/bodies/ec-dg-grow",
    "/files/2023-0083-COD",
    "/files/2023-0083-COD/filter",
    "/compare?file=2023-0083-COD",
  ];

  it("says what it cannot show and how far its sources reach, once", async () => {
    for (const address of pages) {
      const { location } = await site.get(address);
      const { text } = await site.get(location ?? address);
      expect([address, text.match(/<h2>What this page cannot show<\/h2>/g)?.length, wordsOf(text).includes("Parliament to 12 Nov 2025")]).toEqual([address, 1, true]);
    }
  });

  it("leads to where a mistake in it is reported, which leads back", async () => {
    const [item] = (await site.reader.listActivities({ entityId: "mep-197503" }, { limit: 1 })).items;
    for (const [address, id] of [
      [organisation, "699006341748-20"],
      [person, "mep-197503"],
      ["/bodies/ec-dg-grow", "ec-dg-grow"],
      ["/files/2023-0083-COD", "2023-0083-COD"],
      [`/activities/${item?.id}`, item?.id ?? ""],
    ]) {
      const { location } = await site.get(address as string);
      expect([address, (await site.get(location ?? (address as string))).text.includes(`<a href="/corrections?about=${id}">Report a mistake</a>`)]).toEqual([address, true]);
      const back = /You want to report <a href="([^"]+)">/.exec((await site.get(`/corrections?about=${id}`)).text)?.[1] ?? "";
      expect([address, [200, 301, 302, 307, 308].includes((await site.get(back)).status), back.includes(id as string)]).toEqual([address, true, true]);
    }
    expect(wordsOf((await site.get("/corrections?about=nobody-knows-this")).text)).toContain("You want to report nobody-knows-this.");
  });
});

describe("a Member's page", () => {
  it("says of each meeting in which capacity it was declared, where that says more than Member", async () => {
    for (const [prefix, said] of [
      ["", "as Rapporteur"],
      ["/de", "als Berichterstatter/in"],
      ["/fr", "en tant que rapporteur/e"],
    ] as const) {
      const { text } = await site.get(prefix + person);
      const articles = text.split("<article>").slice(1);
      expect([prefix, articles.length, articles.filter((one) => wordsOf(one).includes(` · ${said} · `)).length]).toEqual([prefix, 4, 2]);
    }
  });

  it("says that somebody is a Member only of those whom a list of current Members holds", async () => {
    const facts = async (address: string) => wordsOf(/<p class="fact">.*?<\/p>/s.exec((await site.get(address)).text)?.[0] ?? "");
    // In the sample's list, in a list of former Members with meetings, and in one without any.
    expect(await facts("/people/mep-197503/david-cormand")).toMatch(/^Member of the European Parliament · France · /);
    expect(await facts((await site.get("/people/mep-197508")).location ?? "")).toMatch(/^Declared meetings as Member of the European Parliament, 2021–2022 · France · /);
    expect(await facts((await site.get("/people/mep-197668")).location ?? "")).toMatch(/^Member of the European Parliament, not in a list of current Members that is held · Romania · /);
  });
});

describe("years of a page", () => {
  it("say what was not read instead of a nought", async () => {
    const { text } = await site.get(organisation);
    const table = /<figure class="years">[\s\S]*?<\/figure>/.exec(text)?.[0] ?? "";
    expect(table).toContain("<title");
    expect(table).toContain("<desc");
    expect(wordsOf(table)).toMatch(/Year Parliament Commission/);
    expect(wordsOf(table)).not.toMatch(/ 0 /);
  });
});

describe("a committee or a group", () => {
  it("counts the meetings of its members alike on the page and in JSON", async () => {
    const bodies = (await site.reader.listEntities("body", { limit: 500 })).items.filter(({ id }) => id.startsWith("ep-"));
    let declared = 0;
    for (const { id, slug } of bodies) {
      const { members = [] } = JSON.parse((await site.get(`/bodies/${id}.json`)).text) as { members?: { name: string; declarations: number }[] };
      const { text } = await site.get(`/bodies/${id}/${slug}`);
      const listed = /<section id="members">[\s\S]*?<\/section>/.exec(text)?.[0] ?? "";
      expect([id, [...listed.matchAll(/<span class="count">(\d+)</g)].map((match) => Number(match[1]))]).toEqual([id, members.map((member) => member.declarations)]);
      declared += members.reduce((sum, member) => sum + member.declarations, 0);
    }
    expect(declared).toBeGreaterThan(0);
  });
});

describe("a register entry", () => {
  it("leads to the organisations that it names for certain, on the page and in JSON", async () => {
    const union = (await site.reader.listEntities("organisation", { limit: 500 })).items.find(({ name }) => name.startsWith("Teapot Repairers"));
    const { location } = await site.get("/organisations/000000000001-01/x/register");
    const { text } = await site.get(location ?? "");
    expect(text).toContain(`Network for Warm Cups (invented), <a href="/organisations/${union?.id}/${union?.slug}">Teapot Repairers&#39; Union (invented)</a>`);
    const { entity } = JSON.parse((await site.get("/organisations/000000000001-01.json")).text) as { entity: { entryLinks: { field: string; text: string; id: string }[] } };
    expect(entity.entryLinks).toMatchObject([{ field: "memberships", text: "Teapot Repairers' Union (invented)", id: union?.id }]);
  });
});
